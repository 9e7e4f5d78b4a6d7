// Package sentence finds the sentences of a text.
//
//	for start, end := range sentence.All(text) {
//		fmt.Println(text[start:end])
//	}
//
// Offsets are bytes into the text, half open. A sentence begins and ends on
// ink, which is anything but white space, and keeps the marks, quotation marks,
// brackets and footnote numbers that close it. Sentences come in order, do not
// overlap, and leave out nothing but white space.
//
// A blank line always ends a sentence. A single line break does where the lines
// are those of a list, of verse or of headings, and does not in text that is
// wrapped to a width. Inside a quotation each sentence is one of its own; what
// is said before or after it belongs to the sentence that it touches: "Is it
// safe?" he asked. Some sentences end without a mark: a caption, a list item, a
// heading run into the text.
//
// The text may be of any language and any bytes; what is not UTF-8 counts as
// ink. English is split best. In other languages, full stops of their scripts,
// quotation marks and a few abbreviations are known, and what Unicode's rules
// (UAX #29) get right comes out right.
//
// A sentence is the same wherever it stands: split on its own, it is one
// sentence, and a paragraph added to a text changes none before it. Time is
// linear in the text and no memory is allocated. There is no state outside the
// call, so any number of goroutines may split at once.
//
// # Method
//
// Candidates are found byte by byte: runs of marks with what closes behind them,
// line ends, and capitals or list markers behind a space. Exact rules settle the
// plain ones. The rest is decided by a linear model over hashed features of the
// words on both sides, among them how a word is written elsewhere and how often
// it begins a sentence, as in Kiss and Strunk, "Unsupervised Multilingual
// Sentence Boundary Detection" (2006). The README beside this file says what it
// was trained on, how well it does, and what it still misses.
package sentence

import (
	"iter"

	"github.com/factdesk/factdesk/claims/sentence/internal/boundary"
)

// All yields the start and end of each sentence of the text, in order: bytes,
// half open.
func All(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		s := boundary.New(text)
		for {
			start, end, ok := s.Next()
			if !ok || !yield(start, end) {
				return
			}
		}
	}
}
