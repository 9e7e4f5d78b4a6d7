package detail

import (
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func capitals(w string) bool {
	for k := 0; k < len(w); k++ {
		if w[k]-'a' < 26 {
			return false
		}
	}
	return true
}

// names finds names of persons, places and organisations, and titles.
func (f *Finder) names() {
	for i := 0; i < len(f.tokens); i++ {
		begin := i
		if to := f.particles(i); to > i { // de Gaulle
			begin = to
		} else if !f.proper(i) {
			continue
		}
		to := f.reach(begin)
		f.name(i, to)
		i = to
	}
}

// particles is the first token after the particles at i that a name goes on with,
// van der in Alexander Van der Bellen; i if none does.
func (f *Finder) particles(i int) int {
	to := i
	for to < len(f.tokens) {
		switch f.word(to) {
		case "de", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el", "du", "da", "di", "del", "della", "dos", "ter", "zu", "af":
			to++
			if f.joined(to-1) && f.word(to) == "-" && f.joined(to) { // al-Assad
				to++
			}
			continue
		}
		break
	}
	if to == i || !f.proper(to) && !(to < len(f.tokens) && !f.used[to] && f.capital(to) && f.word(to-1) == "-") {
		return i
	}
	return to
}

// proper reports whether a name may begin or go on at token i.
func (f *Finder) proper(i int) bool {
	if i < 0 || i >= len(f.tokens) || f.used[i] || !f.capital(i) {
		return false
	}
	t := f.tokens[i]
	switch {
	case f.is(i, lexicon.Month|lexicon.Weekday) && !f.is(i, lexicon.FirstName|lexicon.City):
		return false
	case t.Tag == syntax.PropN:
		return i > 0 || !f.is(i, lexicon.Function|lexicon.Linker|lexicon.Wh)
	case t.Tag == syntax.Noun || t.Tag == syntax.Adj || t.Tag == syntax.X || t.Tag == syntax.Verb:
		// a capital in the middle of a sentence
		return i > 0 && f.tokens[i-1].Tag != syntax.Punct && !f.is(i, lexicon.Function)
	}
	return false
}

// reach is the last token of the name that begins at i.
func (f *Finder) reach(i int) int {
	to := i
	for to+1 < len(f.tokens) {
		next := to + 1
		switch w := f.word(next); {
		case f.proper(next):
			to = next
		case (w == "-" || w == "–" || w == "/") && f.joined(to) && f.joined(next) && (f.proper(next+1) || next+1 < len(f.tokens) && f.capital(next+1)):
			to = next + 1
		case w == "." && f.joined(to) && f.tokens[to].End-f.tokens[to].Start <= 3 && f.proper(next+1):
			to = next + 1
		case f.particles(next) > next:
			to = f.particles(next)
		case (w == "of" || w == "for" && f.is(to, lexicon.Body) && !capitals(f.word(to)) || w == "&" || w == "für") && f.proper(next+1):
			if (w == "of" || w == "for") && !f.ofName(i, to) {
				return to
			}
			to = next + 1
		case w == "of" && f.word(next+1) == "the" && f.proper(next+2) && f.ofName(i, to):
			to = next + 2
		default:
			return to
		}
	}
	return to
}

// ofName reports whether "of" belongs to the name: University of Bergen, but not
// Berg of Oslo.
func (f *Finder) ofName(from, to int) bool {
	return f.is(to, lexicon.Body|lexicon.Place) || from == to && f.is(to, lexicon.Title)
}

// name sorts out the name of tokens from to to: titles before it, what it names.
func (f *Finder) name(from, to int) {
	if k := f.title(from, to); k >= from {
		f.office(from, k, to)
		return
	}
	kind := Person
	if !f.wasTitled(from) && !(to > from && f.introduced(from)) {
		kind = f.sort(from, to)
	}
	switch {
	case kind == Person:
		f.person(from, to)
	case from == to && kind == Name && f.tokens[from].Tag != syntax.PropN:
	case f.demonym(from, to):
	default:
		f.take(kind, from, to, "")
	}
}

// title is the last token of the title that a name begins with (Defense
// Minister in Defense Minister Sergei Shoigu) or consists of; less than from
// if there is none.
func (f *Finder) title(from, to int) int {
	if f.is(from, lexicon.FirstName) {
		return from - 1
	}
	first := from
	for first < to && !f.is(first+1, lexicon.FirstName) { // titles stand before it
		first++
	}
	for k := min(first, from+4); k >= from; k-- {
		if w := f.word(k); w == "St." || w == "St" { // St. Louis
			continue
		}
		if !f.is(k, lexicon.Title) || f.is(to, lexicon.Body|lexicon.Place) && !f.is(to, lexicon.Title) {
			continue
		}
		if k == to && (from == to || f.is(to, lexicon.Body|lexicon.Place|lexicon.FirstName) || f.known(lexicon.Hash(f.word(to)))) {
			continue
		}
		if f.word(k+1) == "-" {
			continue
		}
		return k
	}
	return from - 1
}

// office adds the title from from to k and what follows it: a person, or what
// the office is of.
func (f *Finder) office(from, k, to int) {
	switch {
	case k == to:
		f.take(Title, from, to, "")
	case f.word(k+1) != "of":
		f.take(Title, from, k, "")
		f.person(k+1, to)
	case k+3 <= to && f.is(k+3, lexicon.FirstName): // Secretary of State John Kerry
		f.take(Title, from, k+2, "")
		f.person(k+3, to)
	default: // President of France
		f.take(Title, from, to, "")
		part := k + 2
		if f.word(part) == "the" {
			part++
		}
		if kind := f.sort(part, to); kind == Place || kind == Organisation {
			f.add(kind, part, to, "")
		}
	}
}

// demonym reports whether all the words are of a people: North Korean, Welsh.
func (f *Finder) demonym(from, to int) bool {
	return f.is(to, lexicon.Demonym) && !f.is(to, lexicon.Country|lexicon.FirstName) && (from == to || from+1 == to && f.is(from, lexicon.Place))
}

// wasTitled reports whether a title in small letters stands right before token i:
// coach Lena Horn.
func (f *Finder) wasTitled(i int) bool {
	if i == 0 || f.used[i-1] || !f.is(i-1, lexicon.Title|lexicon.Role) || f.capital(i-1) || f.tokens[i-1].Tag != syntax.Noun {
		return false
	}
	if f.is(i, lexicon.Body|lexicon.Country|lexicon.City) && !f.is(i, lexicon.FirstName) {
		return false
	}
	if f.is(i-1, lexicon.Title) {
		f.take(Title, i-1, i-1, "")
	}
	return true
}

// introduced reports whether an office in apposition stands before token i: the
// coach, Lena Horn.
func (f *Finder) introduced(i int) bool {
	return f.word(i-1) == "," && i > 1 && f.is(i-2, lexicon.Role|lexicon.Title) && f.tokens[i-2].Tag == syntax.Noun && !f.tokens[i-2].Penn.Plural() &&
		!f.is(i, lexicon.Body|lexicon.Country|lexicon.City|lexicon.Title)
}

// person adds a person and remembers the surname.
func (f *Finder) person(from, to int) {
	if f.is(to, lexicon.Body) && !f.is(from, lexicon.FirstName) {
		f.take(Organisation, from, to, "")
		return
	}
	f.take(Person, from, to, "")
	h := lexicon.Hash(f.word(to))
	if !f.known(h) && len(f.people) < maxPeople {
		f.people = append(f.people, h)
	}
}

// maxPeople bounds the surnames that are remembered.
const maxPeople = 256

func (f *Finder) known(surname uint64) bool {
	for _, p := range f.people {
		if p == surname {
			return true
		}
	}
	return false
}

// sort says what a name names, as far as its words tell.
func (f *Finder) sort(from, to int) Type {
	var all lexicon.Set
	for k := from; k <= to; k++ {
		all |= f.class[k]
	}
	last := f.class[to]
	for k := from; k < to; k++ { // Communist Party of China: a party
		if w := f.word(k + 1); k+1 < to && (w == "of" || w == "for") {
			last = f.class[k]
			break
		}
	}
	places := lexicon.Country | lexicon.City
	switch {
	case f.event(to) && to > from:
		return Name
	case f.describesPerson(from, to):
		return Person
	case to > from && f.is(from, lexicon.FirstName) && !last.Has(lexicon.Body|lexicon.Place):
		return Person
	case from == to && f.known(lexicon.Hash(f.word(to))):
		return Person
	case last.Has(lexicon.Body) && (to > from || !last.Has(lexicon.Function|lexicon.Place|lexicon.Say)):
		return Organisation
	case last.Has(places), last.Has(lexicon.Place) && to > from:
		return Place
	case all.Has(lexicon.Body) && to > from:
		return Organisation
	case to == from+1 && f.is(from, places):
		return Name
	}
	return Name
}

// event reports whether the word at i ends the name of no person, place or body.
func (f *Finder) event(i int) bool {
	switch f.lower(i) {
	case "war", "day", "act", "cup", "games", "prize", "award", "awards", "medal", "treaty", "agreement", "open", "festival", "championship", "championships", "revolution":
		return true
	}
	return false
}

// describesPerson reports whether what follows the name is said of persons only:
// an age, or an office in apposition.
func (f *Finder) describesPerson(from, to int) bool {
	if f.word(to+1) != "," || f.is(to, lexicon.Body|lexicon.Country|lexicon.City) {
		return false
	}
	if w := f.word(to + 2); len(w) == 2 && w[0] >= '1' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9' && (f.word(to+3) == "," || f.word(to+3) == ".") {
		return true
	}
	if to == from {
		return false
	}
	for k := to + 2; k < len(f.tokens) && k < to+10; k++ {
		t := f.tokens[k]
		if t.Rel == syntax.Appos && t.Head >= from && t.Head <= to {
			return f.is(k, lexicon.Role|lexicon.Title)
		}
	}
	return false
}
