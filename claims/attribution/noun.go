package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// noun handles "her claim that ...".
func (f *Finder) noun(n, i int, c lexicon.Set) {
	t := &f.tree
	that := -1
	for k := i + 1; k < min(i+7, len(t.Tokens)); k++ {
		tok := t.Tokens[k]
		if t.word(k) == "that" {
			if tok.Tag == syntax.SConj && f.orNone(k) >= 0 && !t.Tokens[min(k+1, len(t.Tokens)-1)].Penn.Finite() {
				that = k
			}
			break
		}
		if tok.Tag == syntax.Verb || tok.Tag == syntax.Aux || tok.Tag == syntax.Punct || k == i+1 && tok.Tag != syntax.Adp {
			break
		}
	}
	if that < 0 {
		return
	}
	f.clear()
	f.fill(that, f.close(i, that, c))
	a := Attribution{Cue: t.span(n, i, i), Direct: f.join(n), Asserted: c.Has(lexicon.Factive) && !f.denied(i), Stance: f.stance(i, c&^lexicon.Say)}
	if from, to := f.holder(i); from >= 0 {
		a.Speaker = t.span(n, from, to)
	} else if !cueOf(t.word(i)).Has(lexicon.Say) && !unproven(t.word(i)) {
		f.disown() // the idea that
		return
	}
	f.keep(n, a)
}

// unproven reports whether a noun puts in doubt what it leads in, whosever it is.
func unproven(noun string) bool {
	switch noun {
	case "allegation", "allegations", "accusation", "accusations", "rumour", "rumours", "rumor", "rumors", "suspicion", "suspicions", "assertion", "assertions", "speculation":
		return true
	}
	return false
}

// holder is whose claim the noun at i is: her claim, the claim of the mayor,
// they expressed the hope; -1 if nobody is named.
func (f *Finder) holder(i int) (from, to int) {
	t := &f.tree
	if who := t.Dependent(i, syntax.NmodPoss); who >= 0 {
		from, to = t.person(who)
		for to > from && t.Tokens[to].Penn == syntax.POS {
			to--
		}
		return from, to
	}
	if w := t.word(i + 1); w == "of" || w == "by" || w == "from" {
		if who := t.Dependent(i, syntax.Nmod); who > i {
			from, to = t.person(who)
			return max(from, i+2), to
		}
	}
	v := t.Tokens[i].Head
	if v < 0 || t.Tokens[v].Tag != syntax.Verb || t.Tokens[i].Rel != syntax.Obj && t.Tokens[i].Rel != syntax.Obl || !voices(t.word(v)) {
		return -1, -1
	}
	w := f.speaker(v)
	return w.from, w.to
}

// voices reports whether a verb makes the claim that is its object its subject's.
func voices(verb string) bool {
	switch verb {
	case "has", "have", "had", "having", "makes", "make", "made", "reached", "reach", "reaches", "came", "come", "comes", "coming", "expressed", "express", "expresses",
		"issued", "issue", "voiced", "gave", "give", "gives", "hold", "holds", "held", "shared", "raised", "repeated", "drew", "formed", "rejected", "stated":
		return true
	}
	return false
}

// feeling handles "is confident that ..." and "made clear that ...".
func (f *Finder) feeling(n, i int, c lexicon.Set) {
	t := &f.tree
	speaker := t.Dependent(i, syntax.Nsubj, syntax.NsubjPass)
	if v := t.Tokens[i].Head; speaker < 0 && v >= max(i-2, 0) && v < i && t.Tokens[v].Tag == syntax.Verb {
		speaker = f.source(v)
	}
	if speaker < 0 && i > 0 && t.Tokens[i-1].Tag != syntax.Noun {
		speaker = f.before(i)
	}
	if speaker < 0 || speaker > i || mindless(t.word(speaker)) {
		return
	}
	from := i + 1
	led := t.word(from) == "that" && f.conjunction(i, from)
	if !led && (from == len(t.Tokens) || i == 0 || t.Tokens[i-1].Tag == syntax.Det || t.Tokens[from].Tag == syntax.Noun || !f.clauseAt(from)) {
		return
	}
	f.clear()
	f.fill(from, f.close(i, from, c))
	direct := f.join(n)
	w := f.name(speaker, i)
	f.unmask(i, w)
	a := f.attribution(n, i, w)
	a.Direct, a.Asserted = direct, c.Has(lexicon.Factive) && !f.denied(i)
	f.keep(n, a)
}
