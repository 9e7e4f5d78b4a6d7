package antecedent

import (
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// proper says whether a name may begin or go on at token i.
func (f *Finder) proper(i int) bool {
	if i < 0 || i >= len(f.tokens) {
		return false
	}
	w, t := f.word(i), &f.tokens[i]
	if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
		return false
	}
	switch {
	case t.Tag == syntax.PropN:
		class := lexicon.Of(w)
		return !class.Has(lexicon.Month|lexicon.Weekday) && !(i == 0 && class.Has(lexicon.Function|lexicon.Wh|lexicon.Linker|lexicon.Period))
	case t.Tag == syntax.Adj && t.Penn == syntax.NNP:
		return true
	case t.Tag == syntax.Adj || t.Tag == syntax.Noun || t.Tag == syntax.X || t.Tag == syntax.Verb:
		return i > 0 && f.tokens[i-1].Tag != syntax.Punct && !lexicon.Of(w).Has(lexicon.Function)
	}
	return false
}

// nameEnd is the last token of the name that begins at i, less than i if none does.
func (f *Finder) nameEnd(i int) int {
	if !f.proper(i) {
		return i - 1
	}
	to := i
	for {
		switch w := f.word(to + 1); {
		case f.proper(to + 1):
			to++
		case w == "-" && f.joined(to) && f.joined(to+1) && to+2 < len(f.tokens) && (f.proper(to+2) || f.tokens[to+2].Tag == syntax.PropN):
			to += 2
		case (w == "de" || w == "la" || w == "van" || w == "von" || w == "der" || w == "bin" || w == "al" || w == "du" || w == "da" || w == "di" || w == "&") && f.proper(to+2):
			to += 2
		case (w == "of" || w == "for") && f.proper(to+2) && lexicon.Of(f.word(to)).Has(lexicon.Body|lexicon.Place|lexicon.Title):
			to += 2
		case w == "of" && f.word(to+2) == "the" && f.proper(to+3) && lexicon.Of(f.word(to)).Has(lexicon.Body|lexicon.Title):
			to += 3
		default:
			return to
		}
	}
}

// attributive reports whether the name that ends at a token only describes the noun behind it. Without
// a noun behind, "the American" is somebody.
func (f *Finder) attributive(to int) bool {
	t := &f.tokens[to]
	adjective := t.Tag == syntax.Adj && t.Penn != syntax.NNP && !isSubject(t.Rel) && t.Rel != syntax.Obj
	if !adjective && !(lexicon.Of(f.word(to)).Has(lexicon.Demonym) && t.Rel == syntax.Amod) {
		return false
	}
	if to+1 >= len(f.tokens) {
		return false
	}
	switch f.tokens[to+1].Tag {
	case syntax.Punct, syntax.Verb, syntax.Aux, syntax.Adp:
		return false
	}
	return true
}

// nameMention adds the name of tokens from to to.
func (f *Finder) nameMention(from, to int) {
	if f.attributive(to) {
		return // North Korean
	}
	head := to
	for k := from; k <= to; k++ {
		if h := f.tokens[k].Head; h < from || h > to {
			head = k
			if isSubject(f.tokens[k].Rel) {
				break
			}
		}
	}
	if head != to && f.tokens[head].Rel != syntax.Conj && f.tokens[to].Rel == syntax.Conj && f.tokens[to].Head < from {
		head = to
	}
	e := f.nameEntity(from, to)
	if h := f.tokens[head].Head; f.tokens[head].Rel == syntax.Compound && h > to {
		return // the Wexcombe budget
	}
	start := from
	if d := lowered(f.word(from - 1)); d == "the" {
		start--
	}
	if f.copula(head) >= 0 {
		return
	}
	f.mention(mention{from: start, to: to, head: head}, e)
	if k := f.sameName(from, to, &e); k >= 0 {
		f.again(k)
	}
}

// nameEntity is what a name stands for, as far as its words and those before it
// tell.
func (f *Finder) nameEntity(from, to int) entity {
	e := entity{gender: male | female, name: lexicon.Hash(f.word(to)), full: to > from}
	class := lexicon.Of(f.word(to))
	e.plural = f.tokens[to].Penn.Plural() && (class.Has(lexicon.Demonym|lexicon.Body) || lowered(f.word(from-1)) == "the")
	title, last := f.titleOf(from, to)
	title = f.entitle(&e, from, title)
	class = lexicon.Of(f.word(last))
	first := min(max(title+1, from), to)
	own := wordOf(lexicon.Hash(f.word(first)))
	given := own&(maleName|femaleName|givenName) != 0 || lexicon.Of(f.word(first)).Has(lexicon.FirstName)
	whole := own&(maleName|femaleName) != 0
	places := lexicon.Country | lexicon.City | lexicon.Place
	switch {
	case title == to || last != to && e.sure && title >= last: // the Prime Minister, the President of France
		e.kind, e.name = person, 0
	case e.sure && (title >= from || !class.Has(lexicon.Body|places)):
		e.kind = person
	case wordOf(lexicon.Hash(f.word(last)))&(thingNoun|eventWord) != 0:
		e.kind, e.sure = thing, false
	case class.Has(lexicon.Body) && (to > from || !given):
		e.kind, e.sure = group, false
	case class.Has(places) && !(given && to > from && !class.Has(lexicon.Place)):
		e.kind, e.sure = group|thing, false
	case to > from && given:
		e.kind, e.sure = person, true
	case acronym(f.word(to)):
		e.kind, e.sure = group|thing, false
	case from == to && whole:
		e.kind, e.sure = person, true
	case class.Has(lexicon.Demonym):
		e.kind, e.sure, e.vague = person, true, true // the American: whoever it is
	case f.place(from) && !(to+1 < len(f.tokens) && f.tokens[to+1].Penn == syntax.POS):
		e.kind, e.sure = group|thing, false
	default:
		e.kind, e.sure = person|group|thing, false
	}
	if e.kind == person && given {
		e.gender = meet(e.gender, genderOf(own))
	}
	return e
}

// titleOf is the last word of the title that a name begins with, from-1 if it has
// none, and the word that says what it is: Party in Party of Labour.
func (f *Finder) titleOf(from, to int) (title, last int) {
	title, last = from-1, to
	for k := from; k <= to; k++ {
		h := lexicon.Hash(f.word(k))
		class, own := lexicon.OfHash(h), wordOf(h)
		if (f.word(k) == "of" || f.word(k) == "for") && k > from && last == to {
			last = k - 1
		}
		isTitle := own&titleWord != 0 || class.Has(lexicon.Title) && !class.Has(lexicon.FirstName)
		if isTitle && k == title+1 || isTitle && k > from && k <= from+4 && k < to {
			title = k
		}
	}
	return title, last
}

// entitle says of a name what its title shows, and gives the title's last word.
func (f *Finder) entitle(e *entity, from, title int) int {
	if title < from && !f.proper(from-1) { // coach Lena Horn
		h := lexicon.Hash(f.word(from - 1))
		if class, own := lexicon.OfHash(h), wordOf(h); from > 0 && f.tokens[from-1].Tag == syntax.Noun && (class.Has(lexicon.Title|lexicon.Role) || own&(maleNoun|femaleNoun|personNoun) != 0) && own&groupNoun == 0 {
			e.noun = h
			title = from - 1
			e.sure = true
			e.gender = meet(e.gender, genderOf(wordOf(h)))
		}
	} else if title >= from {
		e.noun = lexicon.Hash(f.word(title))
		e.sure = true
		for k := from; k <= title; k++ {
			e.gender = meet(e.gender, genderOf(wordOf(lexicon.Hash(f.word(k)))))
		}
	}
	return title
}

// place says whether the words before the name at i put something there.
func (f *Finder) place(i int) bool {
	w := lowered(f.word(i - 1))
	if w == "the" {
		w = lowered(f.word(i - 2))
	}
	switch w {
	case "in", "at", "near", "into", "through", "outside", "inside", "across", "on":
		return true
	}
	return false
}

func acronym(w string) bool {
	n := 0
	for k := 0; k < len(w); k++ {
		if w[k]-'A' < 26 {
			n++
		} else if w[k] != '.' {
			return false
		}
	}
	return n > 1
}

// sameName is the entity that a name names again, -1 if there is none: Dr. Venn,
// after Paul Venn.
func (f *Finder) sameName(from, to int, e *entity) int {
	if e.name == 0 {
		return f.sameNoun(from-1, to, e.noun)
	}
	own := f.mentions[len(f.mentions)-1].entity
	for k := len(f.mentions) - 2; k >= 0; k-- {
		m := &f.mentions[k]
		x := &f.entities[m.entity]
		if m.pronoun || m.entity == own || x.plural != e.plural || x.kind&e.kind == 0 || x.gender&e.gender == 0 {
			continue
		}
		if x.name == e.name && f.agree(m, from, to) || !e.full && x.kind&person != 0 && f.begins(m, to) {
			return m.entity
		}
	}
	return -1
}

// begins says whether a name of several words has the word at i in it: Lena, after
// Lena Horn.
func (f *Finder) begins(m *mention, i int) bool {
	s := &f.paragraph[m.sentence]
	for k := m.from; k <= m.to; k++ {
		if s.Text[s.Tokens[k].Start:s.Tokens[k].End] == f.word(i) {
			return f.entities[m.entity].name != 0
		}
	}
	return false
}

// agree says whether two names that end alike may be of one bearer: neither has a
// given name that the other's differs from.
func (f *Finder) agree(m *mention, from, to int) bool {
	s := &f.paragraph[m.sentence]
	a, b := -1, -1
	for k := m.from; k < m.to; k++ {
		if w := s.Text[s.Tokens[k].Start:s.Tokens[k].End]; givenWord(w) {
			a = k
			break
		}
	}
	for k := from; k < to; k++ {
		if givenWord(f.word(k)) {
			b = k
			break
		}
	}
	if a < 0 || b < 0 {
		return true
	}
	return s.Text[s.Tokens[a].Start:s.Tokens[a].End] == f.word(b)
}

// givenWord says whether a word of a name before its last may be a given name: it
// is no title.
func givenWord(w string) bool {
	h := lexicon.Hash(w)
	own := wordOf(h)
	if own&titleWord != 0 || w == "the" || w == "The" {
		return false
	}
	return own&(maleName|femaleName|givenName) != 0 || !lexicon.OfHash(h).Has(lexicon.Title|lexicon.Demonym|lexicon.Body)
}
