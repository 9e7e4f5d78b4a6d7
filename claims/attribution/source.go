package attribution

import "github.com/factdesk/factdesk/claims/syntax"

// according handles "according to X".
func (f *Finder) according(n, i int) {
	t := &f.tree
	if t.word(i+1) != "to" || i+2 >= len(t.Tokens) {
		return
	}
	to := f.namedAfter(i + 2)
	f.clear()
	switch last := len(t.Tokens) - 1; {
	case i == 0, i == 1 && t.Tokens[0].Tag == syntax.CConj: // at the head: what follows
		f.fill(to+1, last)
	case t.Tokens[i-1].Tag == syntax.CConj: // ..., but according to X, ...
		f.fill(to+1, last)
	case to >= last-1: // at the end: what stands before
		f.fill(0, i-1)
	default:
		from, end := f.around(i)
		f.fill(from, end)
		f.empty(i, to)
	}
	direct := f.join(n)
	f.empty(i, to)
	speaker := i + 2
	for speaker < to && t.Tokens[speaker].Rel == syntax.DetRel {
		speaker++
	}
	end := to
	for k := i + 3; k <= to; k++ { // the name without what is said of it
		if t.Tokens[k].Penn == syntax.Comma || t.Tokens[k].Penn == syntax.LRB {
			end = k - 1
			break
		}
	}
	f.keep(n, Attribution{Speaker: t.span(n, i+2, end), Cue: t.span(n, i, i+1), Direct: direct})
}

// namedAfter is the last token of the name or noun phrase at from, with what is
// said of it between commas.
func (f *Finder) namedAfter(from int) int {
	t := &f.tree
	last := f.last()
	for k := from + 1; k <= min(from+12, last); k++ {
		tok := t.Tokens[k]
		if tok.Penn.Finite() {
			break
		}
		if tok.Penn == syntax.Comma {
			return f.apposed(k)
		}
		if k == last {
			return last
		}
	}
	// no comma: as far as the tree has it
	head := from
	for head < last && t.Tokens[head].Head > head && t.Tokens[head].Head <= from+8 && t.Tokens[t.Tokens[head].Head].Rel != syntax.Root && !t.Tokens[t.Tokens[head].Head].Penn.Finite() {
		head = t.Tokens[head].Head
	}
	_, to := t.person(head)
	for to < last && t.Tokens[to].Tag != syntax.Punct && t.Tokens[to+1].Penn == syntax.POS {
		to += 2
	}
	return max(min(to, last), from)
}

// apposed is the last token of what is said of a name that ends before the
// comma at k: Mehraban, their coach, ...
func (f *Finder) apposed(k int) int {
	t := &f.tree
	end := k
	for i := k + 1; i < min(k+14, len(t.Tokens)); i++ {
		tok := t.Tokens[i]
		if i == k+1 && !opensClause(tok) && tok.Penn != syntax.VBG || tok.Penn.Finite() || tok.Penn == syntax.FullStop || i == k+1 && tok.Tag == syntax.Pron {
			return end - 1
		}
		if tok.Penn == syntax.Comma {
			if f.subjectIn(k+1, i-1) {
				return end - 1
			}
			if t.Tokens[k+1].Penn == syntax.VBG || t.Tokens[k+1].Tag == syntax.Det || f.allNames(k+1, i-1) || t.below(k+1, k) {
				return i
			}
			return end - 1
		}
		if i >= f.last() && k > 6 {
			return i
		}
	}
	return end - 1
}

// subjectIn says whether one of the tokens is the subject of what follows.
func (f *Finder) subjectIn(from, to int) bool {
	for i := from; i <= to; i++ {
		if tok := f.tree.Tokens[i]; tok.Rel == syntax.Nsubj && tok.Head > to {
			return true
		}
	}
	return false
}

func (f *Finder) allNames(from, to int) bool {
	for i := from; i <= to; i++ {
		if f.tree.Tokens[i].Tag != syntax.PropN {
			return false
		}
	}
	return true
}

// around is the reach of the clause that token i stands in.
func (f *Finder) around(i int) (from, to int) {
	t := &f.tree
	for at, steps := i, 0; steps < len(t.Tokens); steps++ {
		at = t.Tokens[at].Head
		if at < 0 {
			break
		}
		if t.Tokens[at].Rel == syntax.AclRelcl || t.Tokens[at].Rel == syntax.Advcl && t.first[at] > 0 {
			return t.first[at], t.last[at]
		}
	}
	return 0, len(t.Tokens) - 1
}

// noun handles "her claim that ...".
func (f *Finder) noun(n, i int, c cue) {
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
	a := Attribution{Cue: t.span(n, i, i), Direct: f.join(n), Asserted: c.has(vouches) && !f.denied(i)}
	if from, to := f.holder(i); from >= 0 {
		a.Speaker = t.span(n, from, to)
	} else if !cueOf(t.word(i)).has(says) && !unproven(t.word(i)) {
		f.disown() // the idea that
		return
	}
	f.keep(n, a)
}

// unproven says whether a noun puts in doubt what it leads in, whosever it is.
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
	if who := t.child(i, syntax.NmodPoss); who >= 0 {
		from, to = t.person(who)
		for to > from && t.Tokens[to].Penn == syntax.POS {
			to--
		}
		return from, to
	}
	if w := t.word(i + 1); w == "of" || w == "by" || w == "from" {
		if who := t.child(i, syntax.Nmod); who > i {
			from, to = t.person(who)
			return max(from, i+2), to
		}
	}
	v := t.Tokens[i].Head
	if v < 0 || t.Tokens[v].Tag != syntax.Verb || t.Tokens[i].Rel != syntax.Obj && t.Tokens[i].Rel != syntax.Obl || !voices(t.word(v)) {
		return -1, -1
	}
	if who := f.speaker(v); who >= 0 {
		return t.person(who)
	}
	return -1, -1
}

// voices says whether a verb makes the claim that is its object its subject's.
func voices(verb string) bool {
	switch verb {
	case "has", "have", "had", "having", "makes", "make", "made", "reached", "reach", "reaches", "came", "come", "comes", "coming", "expressed", "express", "expresses",
		"issued", "issue", "voiced", "gave", "give", "gives", "hold", "holds", "held", "shared", "raised", "repeated", "drew", "formed", "rejected", "stated":
		return true
	}
	return false
}

// feeling handles "is confident that ..." and "made clear that ...".
func (f *Finder) feeling(n, i int, c cue) {
	t := &f.tree
	speaker := t.child(i, syntax.Nsubj, syntax.NsubjPass)
	if v := t.Tokens[i].Head; speaker < 0 && v >= 0 && v < i && i-v <= 2 && t.Tokens[v].Tag == syntax.Verb {
		speaker = f.speaker(v)
	}
	if speaker < 0 && i > 0 && t.Tokens[i-1].Tag != syntax.Noun {
		speaker = f.before(i)
	}
	if speaker < 0 || speaker > i || mindless(t.word(speaker)) {
		return
	}
	from := -1
	if t.word(i+1) == "that" && f.conjunction(i, i+1) {
		from = i + 1
	} else if comp := t.child(i, syntax.Ccomp, syntax.Advcl); comp > i+1 && t.first[comp] == i+1 && opensClause(t.Tokens[i+1]) && f.finite(i+1, t.last[comp]) {
		from = i + 1
	} else if i+1 < len(t.Tokens) && i > 0 && t.Tokens[i-1].Tag != syntax.Det && opensClause(t.Tokens[i+1]) && t.Tokens[i+1].Tag != syntax.Noun && f.subjectAndVerb(i+1) {
		from = i + 1
	}
	if from < 0 {
		return
	}
	f.clear()
	f.fill(from, f.close(i, from, c))
	direct := f.join(n)
	f.unmask(i, speaker)
	a := f.attribution(n, i, speaker)
	a.Direct, a.Asserted = direct, c.has(vouches) && !f.denied(i)
	f.keep(n, a)
}
