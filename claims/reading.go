package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/sentence"
	"github.com/factdesk/factdesk/claims/syntax"
)

// reading is a sentence as it reads, and the way back to where it stands.
type reading struct {
	Sentence
	tokens []syntax.Token // of Text; valid as long as the paragraph is
	block  *document.Block
	at     int   // offset of the sentence in block.Text
	folds  []int // where white space was folded: offset in Text, bytes left out up to there, ...
}

// readSentences appends the sentences of a block.
func readSentences(all []reading, b *document.Block) []reading {
	first := len(all)
	for start, end := range sentence.All(b.Text) {
		r := reading{block: b, at: start}
		r.Element = b.Element
		r.Start, r.End = b.Span(start, end)
		r.Text, r.folds = fold(b.Text[start:end])
		all = append(all, r)
	}
	if len(all) > first { // a list item's marker belongs to its first sentence
		all[first].Start = b.Start
		all[len(all)-1].End = b.End
	}
	return all
}

// span is where bytes i to j of the sentence's text stand in the article.
func (r *reading) span(i, j int) Span {
	start, end := r.block.Span(r.at+r.unfold(i), r.at+r.unfold(j))
	return Span{start, end}
}

// unfold is the offset in the sentence as it stands in its block of the byte at
// offset i of its text.
func (r *reading) unfold(i int) int {
	for k := len(r.folds) - 2; k >= 0; k -= 2 {
		if i >= r.folds[k] {
			return i + r.folds[k+1]
		}
	}
	return i
}

// fold makes a space of every run of white space, and says which bytes it left
// out. Text that needs nothing done is given back as it is.
func fold(s string) (text string, folds []int) {
	if !needsFold(s) {
		return s, nil
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			b.WriteString(s[i : i+n])
			i += n
			continue
		}
		for i < len(s) {
			r, n := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsSpace(r) {
				break
			}
			i += n
		}
		b.WriteByte(' ')
		if left := i - b.Len(); len(folds) == 0 && left != 0 || len(folds) > 0 && folds[len(folds)-1] != left {
			folds = append(folds, b.Len(), left)
		}
	}
	return b.String(), folds
}

func needsFold(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			if i+1 < len(s) && s[i+1] == ' ' {
				return true
			}
		case c < ' ':
			return true
		case c >= utf8.RuneSelf:
			if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
				return true
			}
		}
	}
	return false
}
