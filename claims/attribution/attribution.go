// Package attribution finds who is said to have said what: the speaker, the
// cue (said, according to) and the content of direct, indirect and mixed
// quotation, through the sentences of one quotation and the paragraphs of one.
//
// The terms are those of Pareti (2015) and of the Penn Discourse Treebank. A
// content is found by the tree, where a verb of saying or believing governs a
// clause, and by quotation marks; a speaker is left open rather than guessed.
package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/quotation"
	"github.com/factdesk/factdesk/claims/syntax"
)

// Sentence is a sentence of a paragraph and its tokens.
type Sentence struct {
	Text   string
	Tokens []syntax.Token
}

// Span is a stretch of a sentence, which is given by its place in the
// paragraph. Start and End are bytes into its text, half open; a Span without
// bytes stands for nothing.
type Span struct{ Sentence, Start, End int }

// Empty reports whether the span stands for nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Attribution is one content and whom it comes from.
type Attribution struct {
	Speaker Span   // empty where nobody is named
	Cue     Span   // empty where a quotation has none of its own
	Content []Span // in the order of the text, disjoint, none empty
	Direct  bool   // in quotation marks
	// Continued says that speaker and cue are those of the last attribution of
	// the paragraph before: the quotation goes on.
	Continued bool
	Stance    Stance // what the speaker does with the content
	// Asserted says that the text vouches for the content: what somebody
	// revealed or found is so, what somebody claimed need not be.
	Asserted bool
}

// Stance is what a speaker does with a content.
type Stance uint8

// The stances. Who asks or demands, denies, or does not say, does not hold that
// the content is so.
const (
	Holds Stance = iota
	Denies
	Asks
	Withholds // would not say whether
)

// A Finder finds attributions, paragraph by paragraph. The zero value is ready
// to use at the start of an article.
type Finder struct {
	tree   tree
	marks  quotation.Finder
	quotes []quote
	here   []quote // those of them that touch the sentence that tree is of
	at     int     // that sentence
	found  []Attribution
	spans  []Span // that Content is cut from
	mask   []bool

	open   bool   // the paragraph before ended inside a quotation
	ending ending // how it ended
	led    bool   // with a colon: what is set off after it is said by the same
}

// ending is an attribution of the last sentence of a paragraph: what the next one
// may go on from.
type ending struct {
	Attribution
	sentence int
	known    bool // there is one
	colon    bool // it leads in what follows
}

// Reset makes the Finder ready for another article.
func (f *Finder) Reset() { f.open, f.led, f.ending = false, false, ending{} }

// Find gives the attributions of a paragraph in the order of their contents.
// They are valid until the next call. A paragraph that is set off, an item of a
// list or a quotation by itself, is said by whom the one before led in with a
// colon.
func (f *Finder) Find(paragraph []Sentence, setOff bool) []Attribution {
	before, led := f.ending, f.led || f.ending.colon
	f.found, f.spans, f.ending = f.found[:0], f.spans[:0], ending{}
	f.quotations(paragraph)
	first := 0
	for i := range paragraph {
		first = f.touch(i, first)
		f.sentence(paragraph, i)
	}
	f.speeches(paragraph, before.known)
	if f.led = setOff && led; f.led && len(f.found) == 0 {
		f.whole(paragraph)
	}
	f.open = len(f.quotes) > 0 && !f.quotes[len(f.quotes)-1].closed
	f.goOn(paragraph, before)
	return f.found
}

// Last is whom the next paragraph may go on from, without content: who spoke in
// the last sentence of the one found last, with speaker and cue there. It has
// none where that only went on from the one before.
func (f *Finder) Last() (a Attribution, ok bool) {
	return f.ending.Attribution, f.ending.known && !f.ending.Continued
}

// whole takes a paragraph as one content that goes on from the one before.
func (f *Finder) whole(paragraph []Sentence) {
	first := len(f.spans)
	for i, s := range paragraph {
		if n := len(s.Tokens); n > 0 {
			f.spans = append(f.spans, Span{i, s.Tokens[0].Start, s.Tokens[n-1].End})
		}
	}
	if len(f.spans) > first {
		f.found = append(f.found, Attribution{Content: f.spans[first:len(f.spans):len(f.spans)], Continued: true})
	}
}

// goOn notes what the next paragraph may go on from.
func (f *Finder) goOn(paragraph []Sentence, before ending) {
	end := len(paragraph) - 1
	if f.ending.known && f.ending.sentence == end {
		return
	}
	f.ending = ending{}
	if f.led {
		f.ending = before
		f.ending.Continued = true
		return
	}
	for i := range f.found {
		a := &f.found[i]
		for _, c := range a.Content {
			if c.Sentence == end && (a.Direct || a.Continued || f.spoken(paragraph, a.Cue)) {
				f.ending = ending{Attribution: *a, sentence: end, known: true}
			}
		}
	}
}

// spoken reports whether a cue tells of speech, not of thought.
func (f *Finder) spoken(paragraph []Sentence, cue Span) bool {
	if cue.Empty() {
		return false
	}
	word := paragraph[cue.Sentence].Text[cue.Start:cue.End]
	return cueOf(word).Has(lexicon.Say | lexicon.Utter)
}
