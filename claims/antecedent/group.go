package antecedent

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// people are those that "they" stands for: the only ones in the sentence and the
// one before, and there a subject.
func (f *Finder) people(i int, p pronoun) (k int, alone bool) {
	all := f.gather(i, p, f.at-1)
	if f.cataphoric(i, p) || f.speaksLast(i, p) {
		return -1, len(all) == 0
	}
	acts := f.acts(i, p)
	n := 0
	var pick candidate
	for _, c := range all {
		if e := &f.entities[c.entity]; acts && e.kind == thing && !f.wasSubject(c) {
			continue
		}
		n++
		pick = c
	}
	if n == 1 && f.several(i, p) {
		return -1, false
	}
	if n == 1 && pick.same && pick.salient && !pick.doubt {
		if e := &f.entities[pick.entity]; e.plural && !e.outside && !e.vague && (e.kind != thing || p.form == subjective && f.wasSubject(pick)) {
			return pick.entity, false
		}
	}
	return -1, n == 0
}

// wasSubject says whether a candidate was a subject where it was mentioned last.
func (f *Finder) wasSubject(c candidate) bool {
	for n := range f.mentions {
		if m := &f.mentions[n]; m.entity == c.entity && m.sentence == c.last && m.subject {
			return true
		}
	}
	return false
}

// several says whether a person of unknown gender is about, for whom "they" may
// stand: a resident said they heard a bang.
func (f *Finder) several(i int, p pronoun) bool {
	for n := range f.mentions {
		m := &f.mentions[n]
		if m.sentence < f.at-1 || m.sentence == f.at && m.to >= i {
			continue
		}
		if e := &f.entities[m.entity]; e.last >= 0 && e.kind == person && !e.plural && e.gender == male|female && e.name == 0 && !m.pronoun {
			return true
		}
	}
	return false
}

// acts says whether the pronoun at i is the subject of a verb that people do.
func (f *Finder) acts(i int, p pronoun) bool {
	if p.form != subjective || f.tokens[i].Head < 0 {
		return false
	}
	v := f.tokens[i].Head
	return f.tokens[v].Tag == syntax.Verb && lexicon.Of(f.word(v)).Has(lexicon.Say|lexicon.Think|lexicon.Show|lexicon.Feeling)
}

// body is the organisation that "it" stands for: the one that says so of itself,
// the company said it would.
func (f *Finder) body(i int, p pronoun) int {
	if f.empty(i, p) || f.quote[i] != 0 {
		return -1
	}
	v := f.predicate(i)
	speaker := -1
	for steps := 0; v >= 0 && steps < 6; steps++ {
		if f.tokens[v].Rel == syntax.Ccomp {
			h := f.tokens[v].Head
			if h >= 0 && h < i && f.tokens[h].Tag == syntax.Verb && lexicon.Of(f.word(h)).Has(lexicon.Say|lexicon.Think) {
				speaker = f.subjectOf(h)
			}
			break
		}
		if r := f.tokens[v].Rel; r != syntax.Conj && r != syntax.Xcomp {
			break
		}
		v = f.tokens[v].Head
	}
	if speaker < 0 || speaker >= i {
		return -1
	}
	found := -1
	for n := f.first; n < len(f.mentions); n++ {
		m := &f.mentions[n]
		e := &f.entities[m.entity]
		switch {
		case m.to >= i || e.plural:
		case speaker >= m.from && speaker <= m.to:
			if e.kind&group != 0 && !e.outside && !e.vague && (e.kind == group || e.name != 0 && e.kind == group|thing) {
				found = m.entity
			}
		case m.from > speaker && e.kind != person:
			return -1
		}
	}
	return found
}

// empty says whether "it" may stand for nothing, or for a clause: it is likely that,
// it seems, it takes.
func (f *Finder) empty(i int, p pronoun) bool {
	t := &f.tokens[i]
	if p.form == possessive {
		return false
	}
	if t.Rel == syntax.Expl || p.form != subjective || t.Head < 0 {
		return true
	}
	v := &f.tokens[t.Head]
	if v.Tag != syntax.Verb {
		return true
	}
	switch lowered(f.word(t.Head)) {
	case "seems", "seemed", "seem", "appears", "appeared", "appear", "turns", "turned", "takes", "took", "taken", "take", "happens", "happened", "follows", "followed",
		"matters", "costs", "cost", "emerged", "emerges", "transpired", "rains", "rained", "snowed", "makes", "made", "helps", "hurts", "means", "meant":
		return true
	}
	for k := i + 1; k <= i+3; k++ {
		switch f.word(k) {
		case "is", "was", "be", "been", "'s", "’s", "isn't", "wasn't":
			return true
		}
	}
	return false
}
