package antecedent

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// mention is a noun phrase of a sentence, from its first word to its head: what
// follows the head is left out.
type mention struct {
	sentence int
	from, to int // tokens, both included
	head     int // where it hangs in the tree
	entity   int
	quote    int
	subject  bool // of any clause
	object   bool
	pronoun  bool
	trace    bool // of a pronoun that may stand for this or for another
}

// entity is what mentions that are drawn together stand for.
type entity struct {
	kind    kind
	sure    bool // that it is a person, if it may be one
	plural  bool
	gender  gender
	outside bool   // whom a pronoun stands for that nobody in the paragraph does
	vague   bool   // nobody, someone, a person in general: it gives no name to a pronoun
	name    uint64 // hash of the surname, or of the last word of the name
	noun    uint64 // hash of the noun, or of the title
	full    bool   // the name has more words than one
	best    int    // the mention that names it best
	last    int    // the sentence that mentioned it last
	subject bool   // it was a subject, or an object, by a mention of its own
}

// readMentions finds the mentions of the sentence, in the order of the text.
func (f *Finder) readMentions() {
	for i := 0; i < len(f.tokens); i++ {
		if to := f.nameEnd(i); to >= i {
			f.nameMention(i, to)
			i = to
			continue
		}
		switch t := &f.tokens[i]; {
		case t.Tag == syntax.Noun || t.Tag == syntax.PropN:
			f.nounMention(i)
		case t.Tag == syntax.Pron && t.Penn == syntax.NN || (t.Tag == syntax.Adj || isVague(lowered(f.word(i))) && !f.partitive(i)) && (isSubject(t.Rel) || t.Rel == syntax.Obj):
			plural := t.Penn != syntax.NN // many, others; not somebody
			f.mention(mention{from: i, to: i, head: i}, entity{kind: person | group | thing, gender: male | female, vague: true, plural: plural})
		}
	}
	f.speakers()
	f.lists()
	f.appositions()
}

// partitive says whether the word at i takes its sense from a pronoun: some of them.
func (f *Finder) partitive(i int) bool {
	w := f.word(i + 2)
	return f.word(i+1) == "of" && (w == "them" || w == "whom" || w == "which" || w == "us")
}

// speakers takes a name that says or thinks something, or has a wife or a lawyer,
// for a person's where it may be one.
func (f *Finder) speakers() {
	for n := f.first; n < len(f.mentions); n++ {
		m := &f.mentions[n]
		e := &f.entities[m.entity]
		if e.name == 0 || e.sure || e.kind&person == 0 || f.tokens[m.head].Head < 0 {
			continue
		}
		h := f.tokens[m.head].Head
		class := lexicon.Of(f.word(h))
		switch {
		case m.subject && f.tokens[h].Tag == syntax.Verb && class.Has(lexicon.Say|lexicon.Think|lexicon.Feeling):
			e.sure = true
		case f.tokens[m.head].Rel == syntax.NmodPoss && f.tokens[h].Tag == syntax.Noun && wordOf(lexicon.Hash(f.word(h)))&(maleNoun|femaleNoun|personNoun) != 0:
			e.sure = true
		case m.subject && e.full && !e.plural:
			e.sure = true
		}
	}
}

// mention adds a mention of an entity that was not named before.
func (f *Finder) mention(m mention, e entity) int {
	m.sentence, m.quote = f.at, f.quote[m.from]
	m.entity = len(f.entities)
	for k := m.from; k <= m.to; k++ {
		if h := f.tokens[k].Head; h < m.from || h > m.to {
			rel := f.tokens[k].Rel
			m.subject = m.subject || isSubject(rel)
			m.object = m.object || rel == syntax.Obj
		}
	}
	e.best, e.last = len(f.mentions), f.at
	e.subject = m.subject || m.object
	f.mentions = append(f.mentions, m)
	f.entities = append(f.entities, e)
	return len(f.mentions) - 1
}

// again makes the newest mention one of entity k.
func (f *Finder) again(k int) {
	n := len(f.mentions) - 1
	f.unite(k, f.mentions[n].entity)
}

// unite says that entity b, whose mentions all stand in this sentence, is entity a.
func (f *Finder) unite(a, b int) {
	if a == b {
		return
	}
	for k := range f.mentions {
		if f.mentions[k].entity == b {
			f.mentions[k].entity = a
		}
	}
	x, y := &f.entities[a], &f.entities[b]
	if both := x.kind & y.kind; both != 0 {
		x.kind = both
	}
	if both := x.gender & y.gender; both != 0 {
		x.gender = both
	}
	x.sure = x.sure || y.sure
	x.subject = x.subject || y.subject
	x.last = max(x.last, y.last)
	if x.name == 0 || y.full && !x.full {
		if y.name != 0 {
			x.name, x.best, x.full = y.name, y.best, y.full
		}
	}
	if x.noun == 0 {
		x.noun = y.noun
	}
	*y = entity{last: -1}
}

// isVague says whether a word stands for people or things that it does not name.
func isVague(w string) bool {
	switch w {
	case "many", "some", "others", "most", "both", "few", "several", "all", "those", "these", "two", "three", "four", "five", "none", "half":
		return true
	}
	return false
}

func isSubject(r syntax.Rel) bool {
	return r == syntax.Nsubj || r == syntax.NsubjPass || r == syntax.NsubjOuter
}

// nounMention adds the common noun at i, if it heads a noun phrase.
func (f *Finder) nounMention(i int) {
	t := &f.tokens[i]
	switch t.Rel {
	case syntax.Compound, syntax.Flat, syntax.Goeswith, syntax.Fixed, syntax.Vocative, syntax.NmodDesc:
		return
	}
	if i+1 < len(f.tokens) && f.word(i+1) == "-" && f.joined(i) && f.joined(i+1) {
		if f.word(i+2) != "in" { // brother-in-law
			return
		}
	}
	if f.copula(i) >= 0 {
		f.predicateNoun(i)
		return
	}
	h := lexicon.Hash(f.word(i))
	e := f.nounEntity(i, h)
	if e.kind == thing && lexicon.OfHash(h).Has(lexicon.Period|lexicon.Unit|lexicon.Cardinal|lexicon.Quantity) {
		return
	}
	e.noun = h
	from := f.phraseStart(i)
	switch f.word(i) {
	case "people", "person", "individual", "folk", "People":
		e.vague = true // in general
	default:
		e.vague = !e.plural && e.kind == person && !f.determined(from, i) // no noun phrase, but a word of one
	}
	f.mention(mention{from: from, to: i, head: i}, e)
	if k := f.sameNoun(from, i, h); k >= 0 {
		f.again(k)
	}
}

// nounEntity is what a common noun stands for, as far as the word tells.
func (f *Finder) nounEntity(i int, h uint64) entity {
	t := &f.tokens[i]
	e := entity{plural: t.Penn.Plural(), gender: male | female}
	own, class := wordOf(h), lexicon.OfHash(h)
	switch {
	case own&groupNoun != 0 || class.Has(lexicon.Body) && own&personNoun == 0:
		e.kind = group
		if own&peopleNoun != 0 {
			e.kind, e.plural = person|group, true
		}
	case own&peopleNoun != 0:
		e.kind, e.sure, e.plural = person, true, true
	case own&(maleNoun|femaleNoun|personNoun) != 0 || class.Has(lexicon.Role|lexicon.Person|lexicon.Title) && own&thingNoun == 0:
		e.kind, e.sure = person, true
	case own&thingNoun == 0 && personal(lowered(f.word(i))):
		e.kind = person | thing
	default:
		e.kind = thing
	}
	if own&maleNoun != 0 {
		e.gender = male
	} else if own&femaleNoun != 0 {
		e.gender = female
	}
	return e
}

// phraseStart is the first word of the noun phrase that i heads.
func (f *Finder) phraseStart(i int) int {
	from := i
	for from > 0 {
		k := from - 1
		t := &f.tokens[k]
		switch {
		case t.Tag == syntax.Verb && t.Rel != syntax.Amod || t.Tag == syntax.Adp || t.Tag == syntax.SConj || t.Tag == syntax.Aux || t.Tag == syntax.CConj:
			return from
		case t.Penn == syntax.PRP || t.Penn == syntax.Comma || t.Tag == syntax.Punct && t.Penn != syntax.HYPH:
			return from
		case !f.under(k, i):
			return from
		}
		from = k
	}
	return from
}

// determined says whether the noun phrase from from to i has an article, an owner or
// a number.
func (f *Finder) determined(from, i int) bool {
	for k := from; k < i; k++ {
		if t := &f.tokens[k]; t.Tag == syntax.Det || t.Tag == syntax.Num || t.Penn == syntax.PRPS || t.Penn == syntax.POS {
			return true
		}
	}
	return false
}

// under says whether token k hangs under token i.
func (f *Finder) under(k, i int) bool {
	for steps := 0; k >= 0 && steps < 12; steps++ {
		if k == i {
			return true
		}
		k = f.tokens[k].Head
	}
	return false
}

// copula is the form of "be" that makes token i a predicate, -1 if there is none.
func (f *Finder) copula(i int) int {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if f.tokens[k].Rel == syntax.Cop && f.tokens[k].Head == i {
			return k
		}
	}
	return -1
}

// predicateNoun takes what is said of a subject for what is known of it: she is
// an engineer.
func (f *Finder) predicateNoun(i int) {
	e := f.nounEntity(i, lexicon.Hash(f.word(i)))
	if !e.sure || e.plural {
		return
	}
	for k := f.first; k < len(f.mentions); k++ {
		m := &f.mentions[k]
		if x := &f.entities[m.entity]; m.subject && f.tokens[m.head].Head == i && x.kind&person != 0 && !x.plural {
			x.kind, x.sure, x.gender = person, true, meet(x.gender, e.gender)
		}
	}
}

func meet(a, b gender) gender {
	if a&b == 0 {
		return a
	}
	return a & b
}

// sameNoun is the entity that the noun phrase from from to i names again: the
// minister, after a minister or Minister Lund; -1 if there is none.
func (f *Finder) sameNoun(from, i int, h uint64) int {
	if d := lowered(f.word(from)); from == i || d != "the" && d != "this" && d != "that" {
		return -1
	}
	found, plural := -1, f.tokens[i].Penn.Plural()
	for k := range f.entities {
		if e := &f.entities[k]; e.noun == h && e.plural == plural && e.last >= 0 && k != f.mentions[len(f.mentions)-1].entity {
			if found >= 0 {
				return -1
			}
			found = k
		}
	}
	return found
}

// lists adds what noun phrases that are joined by "and" stand for together.
func (f *Finder) lists() {
	for a := f.first; a < len(f.mentions); a++ {
		first := f.mentions[a]
		if f.tokens[first.head].Rel == syntax.Conj {
			continue
		}
		last, and := -1, false
		for b := a + 1; b < len(f.mentions); b++ {
			m := &f.mentions[b]
			if f.tokens[m.head].Rel == syntax.Conj && f.tokens[m.head].Head >= first.from && f.tokens[m.head].Head <= first.to {
				last = b
			}
		}
		if last < 0 {
			continue
		}
		e := entity{kind: f.entities[first.entity].kind | f.entities[f.mentions[last].entity].kind, plural: true, gender: male | female}
		e.sure = f.entities[first.entity].sure && f.entities[f.mentions[last].entity].sure
		for k := first.to + 1; k < f.mentions[last].from; k++ {
			and = and || f.word(k) == "and"
		}
		e.vague = !and
		m := mention{from: first.from, to: f.mentions[last].to, head: first.head}
		f.mention(m, e)
		n := &f.mentions[len(f.mentions)-1]
		n.subject, n.object = first.subject, first.object
		f.entities[n.entity].subject = first.subject || first.object
	}
}

// appositions draws together what stands in apposition: Li, a member of the party.
func (f *Finder) appositions() {
	for b := f.first; b < len(f.mentions); b++ {
		for a := f.first; a < b; a++ {
			m, n := &f.mentions[b], &f.mentions[a]
			if n.entity == m.entity || !f.hangsOn(m, n) && !f.besides(m, n) {
				continue
			}
			x, y := &f.entities[n.entity], &f.entities[m.entity]
			if x.plural == y.plural && x.kind&y.kind != 0 && x.gender&y.gender != 0 && (!x.vague || !y.vague) {
				x.vague = false
				f.unite(n.entity, m.entity)
				break
			}
		}
	}
}

// hangsOn says whether m is an apposition to n in the tree.
func (f *Finder) hangsOn(m, n *mention) bool {
	t := &f.tokens[m.head]
	return t.Rel == syntax.Appos && n.from <= t.Head && t.Head <= n.to
}

// besides says whether a name stands between commas after an office: the director,
// Anil Prosser, said.
func (f *Finder) besides(m, n *mention) bool {
	x, y := &f.entities[n.entity], &f.entities[m.entity]
	if m.from != n.to+2 || f.word(n.to+1) != "," || x.name != 0 || !x.sure || y.name == 0 {
		return false
	}
	after := f.word(m.to + 1)
	return after == "." || after == "," && f.word(m.to+2) != "and" && f.tokens[m.head].Rel != syntax.Conj
}

func lowered(w string) string {
	for k := 0; k < len(w); k++ {
		if w[k]-'A' < 26 {
			if k > 0 || len(w) > 16 {
				return w
			}
			var b [16]byte
			copy(b[:], w)
			b[0] |= 0x20
			return string(b[:len(w)])
		}
	}
	return w
}
