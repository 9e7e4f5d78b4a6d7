package antecedent

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// candidate is an entity that a pronoun may stand for by kind, gender and number.
type candidate struct {
	entity  int
	last    int  // the sentence that mentions it last before the pronoun
	salient bool // there as a subject, an object, an owner, or by a pronoun
	same    bool // in the pronoun's quotation, or both in none
	doubt   bool // another pronoun of the sentence may stand for it, or may not
}

// resolve finds the antecedents of the pronouns of the sentence.
func (f *Finder) resolve() {
	for i := range f.tokens {
		t := &f.tokens[i]
		if t.Penn != syntax.PRP && t.Penn != syntax.PRPS {
			continue
		}
		p := pronounOf(f.word(i))
		if p.person == 0 {
			continue
		}
		switch {
		case t.Penn == syntax.PRPS:
			p.form = possessive
		case isSubject(t.Rel) && p.form == objective:
			p.form = subjective
		}
		f.pronounMention(i, p)
	}
}

// pronounMention adds the pronoun at i, and its antecedent to those found.
func (f *Finder) pronounMention(i int, p pronoun) {
	k, alone := f.antecedent(i, p)
	m := mention{sentence: f.at, from: i, to: i, head: i, quote: f.quote[i], pronoun: true, subject: p.form == subjective}
	if k < 0 {
		if !alone { // it may be any of them, and they all stay in mind
			for _, c := range f.candidates {
				f.mentions = append(f.mentions, mention{sentence: f.at, from: i, to: i, head: i, quote: f.quote[i], entity: c.entity, pronoun: true, trace: true})
			}
			return
		}
		k = len(f.entities)
		f.entities = append(f.entities, entity{kind: p.person, gender: p.gender, plural: p.plural, outside: true})
		m.entity = k
		f.mentions = append(f.mentions, m)
		return
	}
	m.entity = k
	f.mentions = append(f.mentions, m)
	e := &f.entities[k]
	if p.person == person {
		e.kind, e.sure, e.gender = person, true, meet(e.gender, p.gender)
	}
	if f.glossable(i) {
		f.add(i, p, k)
	}
}

// glossable says whether a word may be put in after the pronoun at i: not in
// "he's", not before what the text itself says in brackets, not in a title.
func (f *Finder) glossable(i int) bool {
	switch f.word(i + 1) {
	case "(", "[", "who", "-", "'s", "’s", "Majesty", "Highness", "Holiness", "Excellency", "Royal", "Honour", "Honor", "Grace":
		return false
	}
	return !(i+1 < len(f.tokens) && f.joined(i) && f.tokens[i+1].Tag != syntax.Punct) && f.word(i-1) != "-"
}

// antecedent is the entity that the pronoun at i stands for, -1 if it is not
// certain; alone says that it stands for none of those named.
func (f *Finder) antecedent(i int, p pronoun) (k int, alone bool) {
	f.candidates = f.candidates[:0]
	if p.form == reflexive {
		return f.ownSubject(i, p), false
	}
	switch {
	case p.plural:
		return f.people(i, p)
	case p.person == person:
		return f.one(i, p)
	}
	return f.body(i, p), false
}

// one is the person that "he" or "she" stands for.
func (f *Finder) one(i int, p pronoun) (k int, alone bool) {
	all := f.gather(i, p, 0)
	if f.cataphoric(i, p) || f.speaksLast(i, p) {
		return -1, len(all) == 0
	}
	near, outside := 0, false
	var pick candidate
	for _, c := range all {
		outside = outside || f.entities[c.entity].outside
		if c.last >= f.at-1 {
			near++
			pick = c
		}
	}
	if len(all) == 1 {
		near, pick = 1, all[0]
	}
	if near == 1 && (len(all) == 1 || !outside) && pick.same && pick.salient && !pick.doubt && f.choosable(pick.entity) {
		return pick.entity, false
	}
	if p.form == possessive && !outside {
		if k := f.owner(i, all); k >= 0 {
			return k, false
		}
	}
	return -1, len(all) == 0
}

// choosable says whether an entity is a person by more than a guess.
func (f *Finder) choosable(k int) bool {
	e := &f.entities[k]
	return !e.outside && !e.vague && e.sure && e.kind&person != 0
}

// gather lists the entities named before the pronoun at i that it may stand for,
// from sentence since on.
func (f *Finder) gather(i int, p pronoun, since int) []candidate {
	f.candidates = f.candidates[:0]
	for n := range f.mentions {
		m := &f.mentions[n]
		if m.sentence < since || m.sentence == f.at && m.to >= i {
			continue
		}
		if e := &f.entities[m.entity]; !f.fits(e, p) || m.sentence == f.at && f.barred(m, i, p) {
			continue
		}
		c := candidate{entity: m.entity, last: m.sentence, same: !m.trace && m.quote == f.quote[i], doubt: m.trace && m.sentence == f.at}
		c.salient = m.subject || m.object || m.pronoun && !m.trace || f.owns(m) || f.leads(m)
		known := false
		for j := range f.candidates {
			if o := &f.candidates[j]; o.entity == m.entity {
				known = true
				if o.last == c.last {
					c.salient = c.salient || o.salient
				}
				c.same, c.doubt = c.same || o.same, c.doubt || o.doubt
				*o = c
			}
		}
		if !known {
			f.candidates = append(f.candidates, c)
		}
	}
	return f.candidates
}

// fits says whether a pronoun may stand for an entity.
func (f *Finder) fits(e *entity, p pronoun) bool {
	switch {
	case e.last < 0 || e.kind&p.person == 0:
		return false
	case p.person == person:
		return !e.plural && e.gender&p.gender != 0
	case p.plural:
		return e.plural || e.kind&group != 0 || e.vague
	}
	return !e.plural
}

// owns says whether a mention is the possessor of a person or of a subject.
func (f *Finder) owns(m *mention) bool {
	t := &f.paragraph[m.sentence].Tokens[m.head]
	return t.Rel == syntax.NmodPoss && t.Head > m.to && isSubject(f.paragraph[m.sentence].Tokens[t.Head].Rel)
}

// leads says whether a mention stands in apposition before the verb of its sentence,
// where it may be the subject, whatever it was hung on.
func (f *Finder) leads(m *mention) bool {
	tokens := f.paragraph[m.sentence].Tokens
	if tokens[m.head].Rel != syntax.Appos {
		return false
	}
	for k := range m.from {
		if tokens[k].Head < 0 {
			return false
		}
	}
	return true
}

// barred says whether the pronoun at i cannot stand for a mention before it by the
// place of both in the sentence.
func (f *Finder) barred(m *mention, i int, p pronoun) bool {
	if p.form == possessive && f.within(i, m.head) {
		return true
	}
	if p.form != objective || !m.subject {
		return false
	}
	v := f.predicate(i)
	for steps := 0; v >= 0 && steps < 6; steps++ {
		if f.tokens[m.head].Head == v {
			return true
		}
		if f.hasSubject(v) || f.tokens[v].Rel != syntax.Conj && f.tokens[v].Rel != syntax.Xcomp && f.tokens[v].Rel != syntax.Advcl {
			return false
		}
		v = f.tokens[v].Head
	}
	return false
}

// within says whether token i belongs to the noun phrase that head heads, with no
// clause between.
func (f *Finder) within(i, head int) bool {
	for steps := 0; i >= 0 && steps < 12; steps++ {
		if i == head {
			return true
		}
		if t := &f.tokens[i]; t.Tag == syntax.Verb || t.Rel == syntax.AclRelcl || t.Rel == syntax.Acl || f.hasSubject(i) {
			return false
		}
		i = f.tokens[i].Head
	}
	return false
}

// predicate is the verb, or what has a subject, that the word at i depends on.
func (f *Finder) predicate(i int) int {
	for k, steps := f.tokens[i].Head, 0; k >= 0 && steps < 12; k, steps = f.tokens[k].Head, steps+1 {
		if f.tokens[k].Tag == syntax.Verb && f.tokens[k].Rel != syntax.Amod || f.hasSubject(k) {
			return k
		}
	}
	return -1
}

func (f *Finder) hasSubject(v int) bool { return f.subjectOf(v) >= 0 }

func (f *Finder) subjectOf(v int) int {
	for k := range f.tokens {
		if f.tokens[k].Head == v && isSubject(f.tokens[k].Rel) {
			return k
		}
	}
	return -1
}

// cataphoric says whether a subject that the pronoun may stand for comes after it:
// before he left, Smith said so.
func (f *Finder) cataphoric(i int, p pronoun) bool {
	if v := f.predicate(i); v >= 0 && f.tokens[v].Head < 0 && p.form == subjective {
		return false
	}
	for n := f.first; n < len(f.mentions); n++ {
		m := &f.mentions[n]
		if m.from > i && m.subject && m.quote == f.quote[i] && f.fits(&f.entities[m.entity], p) && !f.within(i, m.head) && f.before(i, m) {
			return true
		}
	}
	return false
}

// before says whether token i stands in a clause or phrase that leads in the
// clause that m is the subject of.
func (f *Finder) before(i int, m *mention) bool {
	v := f.tokens[m.head].Head
	return v > i && f.under(i, v) || v >= 0 && f.tokens[v].Head < 0
}

// speaksLast says whether the pronoun at i is the speaker of what stands before
// it, in which somebody is named whom it may not stand for: Jones had lied, he said.
func (f *Finder) speaksLast(i int, p pronoun) bool {
	v := f.tokens[i].Head
	if p.form != subjective || v < 0 || f.tokens[i].Rel == syntax.NsubjPass || !lexicon.Of(f.word(v)).Has(lexicon.Say|lexicon.Think) {
		return false
	}
	inverted := f.tokens[v].Rel == syntax.Parataxis
	for k := range i {
		if t := &f.tokens[k]; t.Head == v && (t.Rel == syntax.Ccomp || t.Rel == syntax.Parataxis) || t.Rel == syntax.Root && k != v && v > k && f.word(i-1) == "," {
			inverted = true
		}
	}
	if !inverted {
		return false
	}
	for n := f.first; n < len(f.mentions); n++ {
		m := &f.mentions[n]
		if m.to < i && m.quote == f.quote[i] && f.fits(&f.entities[m.entity], p) {
			return true
		}
	}
	return false
}

// owner is the subject of the verb whose object a possessive belongs to, if
// nobody else that it may stand for comes between: Smith sold his house.
func (f *Finder) owner(i int, all []candidate) int {
	v := f.predicate(i)
	if v < 0 {
		return -1
	}
	s := f.subjectOf(v)
	found, others := -1, 0
	for n := f.first; n < len(f.mentions); n++ {
		m := &f.mentions[n]
		if m.to >= i || !among(all, m.entity) {
			continue
		}
		if m.trace && m.from == s {
			return -1
		}
		if s >= m.from && s <= m.to {
			found = m.entity
		} else if m.to > s {
			others++
		}
	}
	if s < 0 || s > i || found < 0 || others > 0 || !f.choosable(found) {
		return -1
	}
	return found
}

func among(all []candidate, k int) bool {
	for _, c := range all {
		if c.entity == k {
			return true
		}
	}
	return false
}

// ownSubject is the subject of the verb that a reflexive pronoun belongs to.
func (f *Finder) ownSubject(i int, p pronoun) int {
	v := f.predicate(i)
	if v < 0 || f.tokens[i].Rel != syntax.Obj && f.tokens[i].Rel != syntax.Obl {
		return -1
	}
	s := f.subjectOf(v)
	for n := f.first; s >= 0 && s < i && n < len(f.mentions); n++ {
		if m := &f.mentions[n]; s >= m.from && s <= m.to && !m.trace && f.fits(&f.entities[m.entity], p) && !f.entities[m.entity].outside && !f.entities[m.entity].vague {
			return m.entity
		}
	}
	return -1
}

// add adds what the pronoun at i stands for to those found.
func (f *Finder) add(i int, p pronoun, k int) {
	e := &f.entities[k]
	text := f.phrase(&f.mentions[e.best], i)
	if text == "" {
		return
	}
	if p.form == possessive {
		text = f.genitive(text, e.plural)
	}
	from := len(f.named)
	for n := f.first; n < len(f.mentions); n++ {
		if m := &f.mentions[n]; m.entity == k && !m.pronoun {
			f.named = append(f.named, m.head, m.to)
		}
	}
	for j := range f.tokens {
		if e.name != 0 && lexicon.Hash(f.word(j)) == e.name {
			f.named = append(f.named, j)
		}
	}
	f.found = append(f.found, Antecedent{Sentence: f.at, Token: i, Text: text, Of: k, Named: f.named[from:len(f.named):len(f.named)]})
}
