// Package sentence finds the sentences of a text.
//
//	for start, end := range sentence.All(text) {
//		fmt.Println(text[start:end])
//	}
//
// Offsets are bytes into the text, half open. A sentence begins and ends on
// ink (anything but white space), keeps the marks, quotation marks and brackets
// that close it, and never crosses a blank line. Sentences come in order, do
// not overlap, and leave out nothing but white space.
package sentence

import (
	"iter"

	"github.com/factdesk/factdesk/claims/sentence/internal/boundary"
)

// All yields the start and end of each sentence of the text, in order.
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
