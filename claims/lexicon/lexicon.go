// Package lexicon knows a few thousand English words by what they do in a
// news text: verbs of saying, words of blame, months, titles, countries.
//
// They stand in words.txt, a word and its classes a line, written by hand. A
// look-up takes no memory and does not depend on case.
package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Set is a set of classes.
type Set uint64

// Has reports whether s holds any of the classes of c.
func (s Set) Has(c Set) bool { return s&c != 0 }

// The classes of words.
const (
	Say         Set = 1 << iota // verbs of speech: said, announced, described
	Utter                       // of these, those that no clause follows: described, called
	Addressed                   // verbs of speech that name the listener first: told them that
	Ask                         // verbs of speech that do not hold their content to be so: asked, urged
	Deny                        // nor do these: denied, disputed, refused
	Think                       // verbs of belief and wish: think, hopes
	Show                        // verbs of evidence: found, showed, proved
	Factive                     // what follows these is so: revealed, admitted, aware (Kiparsky and Kiparsky 1970)
	Assertion                   // nouns that have a content: the claim that
	Attitude                    // adjectives that have one: confident that
	Praise                      // words that value highly: great, beautiful
	Scorn                       // words that value lowly: terrible, stupid
	Intensifier                 // very, really
	Hedge                       // perhaps, allegedly
	Duty                        // should, must
	Future                      // will, shall, plans, tomorrow
	Condition                   // would, could, might, if
	Ability                     // can, able
	I                           // I, me, my
	We                          // we, us, our
	You                         // you, your
	He                          // he, she, they and their forms
	This                        // it, this, that, these, those
	Wh                          // who, what, how
	Auxiliary                   // forms of be, have and do
	Superlative                 // most, largest, only
	Comparison                  // more, than, fewer
	Cause                       // because, caused, therefore
	Change                      // rose, cut, doubled
	Blame                       // accused, crime, killed
	Law                         // law, court, vote
	Health                      // cancer, vaccine, patients
	Science                     // study, researchers, temperature
	Finance                     // tax, budget, price
	Quantity                    // percent, majority, average
	Cardinal                    // numbers in words: two, million
	Month
	Weekday
	Period  // year, week, ago, yesterday
	Country // countries
	Demonym // people and things of a country: French, Koreans
	City    // big cities, US states, regions
	Body    // words that end the name of an organisation: University
	Group   // bodies of people: government, team
	Title   // words before a person's name: President, Mr
	Role    // what one person is called: spokesman, driver, widow
	Person  // people in general: man, residents
	FirstName
	Male
	Female
	Thing // nobody, though it ends like a word for a person: barrier
	Event // words that end the name of what happened: battle, treaty
	Negation
	Universal // all, every, always
	Filler    // yeah, um, okay, hello
	Imperative
	Contest // won, champion, record
	Life    // born, married, founded, appointed
	Past    // forms that are only or mostly past tense: went, took
	Feeling // feel, love, happy
	Linker  // however, moreover
	Place   // words that end the name of a place: Street, River
	Function
	Unit // what is measured: km, tons, votes
)

// classNames are the classes as words.txt has them, in their order.
var classNames = strings.Fields(`say utter addressed ask deny think show factive assertion attitude praise scorn intensifier
	hedge duty future condition ability i we you he this wh auxiliary superlative comparison cause change blame law health
	science finance quantity cardinal month weekday period country demonym city body group title role person firstname male
	female thing event negation universal filler imperative contest life past feeling linker place function unit`)

// regular, as a class, says of a word with a plus that its form in -ed is past.
const regular = "verb"

type entry struct {
	hash uint64
	set  Set
}

//go:embed words.txt
var words string

// table is words.txt as a hash table; that it has no error is for the tests to say.
var table, errWords = parse(words)

const tableBits = 14

// parse reads lines of a word and its classes.
func parse(text string) (table []entry, err error) {
	table = make([]entry, 1<<tableBits)
	classes := make(map[string]Set, len(classNames))
	for i, name := range classNames {
		classes[name] = 1 << i
	}
	n := 0
	for line := range strings.Lines(text) {
		if n++; line[0] == '#' {
			continue
		}
		word, names, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || word == "" || names == "" {
			return table, fmt.Errorf("line %d: want a word, a tab and its classes", n)
		}
		var set Set
		verb := false
		for name := range strings.FieldsSeq(names) {
			c, known := classes[name]
			if !known && name != regular {
				return table, fmt.Errorf("line %d: unknown class %q", n, name)
			}
			set |= c
			verb = verb || name == regular
		}
		base, inflected := strings.CutSuffix(word, "+")
		if !inflected {
			add(table, word, set)
			continue
		}
		for _, form := range Inflect(base) {
			add(table, form, set)
		}
		if verb {
			add(table, pastOf(base), Past)
		}
	}
	return table, nil
}

func add(t []entry, word string, class Set) {
	h := Hash(word)
	for i := h & (1<<tableBits - 1); ; i = (i + 1) & (1<<tableBits - 1) {
		if t[i].hash == h || t[i].hash == 0 {
			t[i] = entry{h, t[i].set | class}
			return
		}
	}
}

// Inflect gives the forms of a regular verb (or noun): claim, claims, claimed,
// claiming.
func Inflect(base string) [4]string {
	stem := strings.TrimSuffix(base, "e")
	s := base + "s"
	switch {
	case strings.HasSuffix(base, "s"), strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "ch"), strings.HasSuffix(base, "x"):
		s = base + "es"
	case consonantY(base):
		s = base[:len(base)-1] + "ies"
	}
	return [4]string{base, s, pastOf(base), stem + "ing"}
}

func pastOf(base string) string {
	if consonantY(base) {
		return base[:len(base)-1] + "ied"
	}
	return strings.TrimSuffix(base, "e") + "ed"
}

func consonantY(s string) bool {
	return len(s) > 2 && s[len(s)-1] == 'y' && !strings.ContainsRune("aeiou", rune(s[len(s)-2]))
}

// Hash is FNV-1a over the word in lower case (of ASCII letters), with the
// typographic apostrophe read as the plain one. It is never zero.
func Hash(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c-'A' < 26 {
			c += 'a' - 'A'
		} else if c == 0xE2 && strings.HasPrefix(word[i:], "’") {
			c = '\''
			i += utf8.RuneLen('’') - 1
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h | 1
}

// Of gives the classes of a word.
func Of(word string) Set { return OfHash(Hash(word)) }

// OfHash gives the classes of the word that has this Hash.
func OfHash(h uint64) Set {
	for i := h & (1<<tableBits - 1); ; i = (i + 1) & (1<<tableBits - 1) {
		if t := &table[i]; t.hash == h {
			return t.set
		} else if t.hash == 0 {
			return 0
		}
	}
}
