// Package detail finds the parts of a sentence that a checker ticks off one by
// one: numbers with what they count, money, dates, names, titles, quotations,
// superlatives, comparisons, negations and causes.
//
// It goes by the words, their parts of speech and short lists (package
// lexicon). A name whose kind the words do not show stays a name.
package detail

import (
	"cmp"
	"slices"
	"time"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// Type is what a detail is.
type Type uint8

// The types of details.
const (
	Number Type = iota
	Money
	Percentage
	Date
	Time
	Person
	Place
	Organisation
	Name // of a kind that could not be told
	Title
	Quotation
	Superlative
	Comparison
	Negation
	Cause
)

// Detail is one part of a sentence. Start and End are bytes into its text, half
// open.
type Detail struct {
	Type       Type
	Start, End int
	// Value is the number in digits ("2500000"), the date as ISO 8601 writes it
	// to the precision given ("2026-11-23", "2026-11", "2026"), or the time
	// ("16:30"), where that says more than the text; else empty.
	Value string
}

// A Finder finds details, sentence by sentence. It remembers whom an article
// has named in full, so that a surname alone is known for a person's later. The
// zero value is ready to use.
type Finder struct {
	// Dateline is the day that "on Thursday" and "last year" count from; zero
	// where it is not known.
	Dateline time.Time

	text    string
	lowered string // text in lower case
	bytes   []byte // room to make it in
	tokens  []syntax.Token
	class   []lexicon.Set
	used    []bool // tokens that belong to a number, a date or a name
	found   []Detail
	people  []uint64 // hashes of surnames
}

// Reset makes the Finder ready for another article with another dateline.
func (f *Finder) Reset(dateline time.Time) {
	f.Dateline, f.people = dateline, f.people[:0]
}

// Find gives the details of a sentence in the order of the text; of two that
// start together the longer comes first. They may overlap: a quotation holds
// names. What it returns is valid until the next call.
func (f *Finder) Find(text string, tokens []syntax.Token) []Detail {
	f.text, f.tokens, f.found = text, tokens, f.found[:0]
	f.setLower()
	f.class, f.used = f.class[:0], f.used[:0]
	for i := range tokens {
		f.class = append(f.class, f.classOf(i))
		f.used = append(f.used, false)
	}
	f.designations()
	f.dates()
	f.numbers()
	f.names()
	f.words()
	f.quotations()
	slices.SortFunc(f.found, func(a, b Detail) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, int(a.Type)-int(b.Type))
	})
	return f.found
}

// classOf is what the lexicon says of token i, and more of what is written in
// capitals or with a full stop: US, WHO, Sen.
func (f *Finder) classOf(i int) lexicon.Set {
	w := f.word(i)
	switch w {
	case "US":
		return lexicon.Country
	case "NATO", "NASA", "UN", "U.N.", "EU", "WHO", "UNESCO", "UNICEF", "FIFA", "UEFA", "BBC", "CNN", "NBC", "ABC", "CBS", "PBS", "FBI", "CIA", "NSA", "OPEC", "ASEAN",
		"IMF", "WTO", "NHS", "MIT", "AFP", "AP", "IBM", "BP", "IOC", "ICC", "OECD", "IAEA", "CDC", "FDA", "EPA", "NBA", "NFL", "NHL", "MLB", "MSNBC", "ITV", "AFL-CIO":
		return lexicon.Body
	}
	if n := len(w); n > 2 && w[n-1] == '.' {
		return lexicon.Of(w) | lexicon.Of(w[:n-1])
	}
	return lexicon.Of(w)
}

func (f *Finder) word(i int) string {
	if i < 0 || i >= len(f.tokens) {
		return ""
	}
	return f.text[f.tokens[i].Start:f.tokens[i].End]
}

func (f *Finder) is(i int, class lexicon.Set) bool {
	return i >= 0 && i < len(f.class) && f.class[i].Has(class)
}

// setLower keeps the text in lower case, as far as ASCII goes: byte for byte, so
// that a token's place holds in both.
func (f *Finder) setLower() {
	f.bytes = append(f.bytes[:0], f.text...)
	for k, c := range f.bytes {
		if c-'A' < 26 {
			f.bytes[k] = c + 'a' - 'A'
		}
	}
	f.lowered = string(f.bytes)
}

// lower is the word at i in lower case, as far as ASCII goes.
func (f *Finder) lower(i int) string {
	if i < 0 || i >= len(f.tokens) {
		return ""
	}
	return f.lowered[f.tokens[i].Start:f.tokens[i].End]
}

// capital reports whether the token at i begins with a capital letter.
func (f *Finder) capital(i int) bool {
	w := f.word(i)
	return w != "" && (w[0]-'A' < 26 || w[0] >= 0xC3 && upper(w))
}

// joined reports whether no space stands between tokens i and i+1.
func (f *Finder) joined(i int) bool {
	return i >= 0 && i+1 < len(f.tokens) && f.tokens[i].End == f.tokens[i+1].Start
}

func (f *Finder) add(t Type, from, to int, value string) {
	f.found = append(f.found, Detail{t, f.tokens[from].Start, f.tokens[to].End, value})
}

// take adds a detail whose tokens belong to no other number, date or name.
func (f *Finder) take(t Type, from, to int, value string) {
	f.add(t, from, to, value)
	for i := from; i <= to; i++ {
		f.used[i] = true
	}
}
