// Package attribution finds who is said to have said what: the speaker, the
// cue (said, according to) and the content of direct, indirect and mixed
// quotation, through the sentences of one quotation and the paragraphs of one.
//
// The terms are those of Pareti (2015) and of the Penn Discourse Treebank. A
// content is found by the tree, where a verb of saying or believing governs a
// clause, and by quotation marks; a speaker is left open rather than guessed.
package attribution

import (
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

// Empty says whether the span stands for nothing.
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
	// Asserted says that the text vouches for the content: what somebody
	// revealed or found is so, what somebody claimed need not be.
	Asserted bool
}

// A Finder finds attributions, paragraph by paragraph. The zero value is ready
// to use at the start of an article.
type Finder struct {
	tree   tree
	marks  quotation.Finder
	quotes []quote
	here   []quote // those of them that touch the sentence that tree is of
	found  []Attribution
	spans  []Span // that Content is cut from
	mask   []bool
	lead   Attribution // without content: what leads to a quotation after the sentence leadAt
	leadAt int
	at     int  // the sentence that tree is of
	open   bool // the paragraph before ended inside a quotation
	spoken bool // the paragraph before ended in an attributed quotation
}

// Reset makes the Finder ready for another article.
func (f *Finder) Reset() { f.open, f.spoken = false, false }

// Find gives the attributions of a paragraph in the order of their contents.
// They are valid until the next call.
func (f *Finder) Find(paragraph []Sentence) []Attribution {
	f.found, f.spans, f.leadAt = f.found[:0], f.spans[:0], -1
	f.quotations(paragraph)
	f.turn(paragraph)
	first := 0
	for i := range paragraph {
		first = f.touch(i, first)
		f.sentence(paragraph, i)
	}
	f.speeches(paragraph)
	f.open = len(f.quotes) > 0 && !f.quotes[len(f.quotes)-1].closed
	f.spoken = len(f.found) > 0 && len(f.quotes) > 0 && f.quotes[len(f.quotes)-1].by >= 0
	return f.found
}
