package claims

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/proposition"
	"github.com/factdesk/factdesk/claims/sentence"
	"github.com/factdesk/factdesk/claims/syntax"
	"github.com/factdesk/factdesk/claims/worth"
)

// reading is a sentence as it reads, and the way back to where it stands.
type reading struct {
	Sentence
	tokens    []syntax.Token // of Text; valid as long as the paragraph is
	glosses   []proposition.Gloss
	judgement worth.Judgement
	block     *document.Block
	at        int   // offset of the sentence in block.Text
	folds     []cut // where white space was folded
}

// cut is a place in a folded text, and how many bytes were left out up to there.
type cut struct{ at, left int }

// readSentences appends the sentences of a block.
func readSentences(all []reading, doc *document.Document, b *document.Block) []reading {
	first := len(all)
	boundaries := sentence.All(b.Text)
	if b.Element == document.Table { // a row is a sentence, whatever stands in it
		boundaries = func(yield func(int, int) bool) { yield(0, len(b.Text)) }
	}
	for start, end := range boundaries {
		r := reading{block: b, at: start}
		r.Element = b.Element
		r.Start, r.End = b.Sentence(start, end)
		if n := len(all); n > first && b.Element == document.Quote {
			r.Start = markedStart(doc, all[n-1].End, r.Start)
		}
		r.Text, r.folds = fold(b.Text[start:end])
		all = append(all, r)
	}
	if len(all) > first { // a list item's marker belongs to its first sentence
		all[first].Start = b.Start
		all[len(all)-1].End = b.End
	}
	return all
}

// markedStart is where a sentence of a quotation begins that comes after another
// one: at the marks of its line, if it begins a line.
func markedStart(doc *document.Document, end, start int) int {
	if end < start {
		if at := strings.IndexByte(doc.Text[end:start], '>'); at >= 0 {
			return end + at
		}
	}
	return start
}

// span is where bytes i to j of the sentence's text stand in the article.
func (r *reading) span(i, j int) Span {
	start, end := r.block.Span(r.at+r.unfold(i), r.at+r.unfold(j))
	return Span{start, end}
}

// unfold is the offset in the sentence as it stands in its block of the byte at
// offset i of its text.
func (r *reading) unfold(i int) int {
	k := sort.Search(len(r.folds), func(k int) bool { return r.folds[k].at > i })
	if k == 0 {
		return i
	}
	return i + r.folds[k-1].left
}

// fold makes a space of every run of white space, and says which bytes it left
// out. Text that needs nothing done is given back as it is.
func fold(s string) (text string, folds []cut) {
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
		left := 0
		if n := len(folds); n > 0 {
			left = folds[n-1].left
		}
		if now := i - b.Len(); now != left {
			folds = append(folds, cut{b.Len(), now})
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
