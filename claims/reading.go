package claims

import (
	"iter"
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
	lead      string // what an item of a list goes on from
	block     *document.Block
	at        int   // offset of the sentence in block.Text
	folds     []cut // where white space was folded
}

// cut is a place in a folded text, and how many bytes were left out up to there.
type cut struct{ at, left int }

// Bounds of what is read at once, in bytes: nothing that anybody writes reaches
// them, and time and memory stay in step with the length of any text.
const (
	longestSentence  = 1 << 13 // a stretch without an end is cut at a space
	longestParagraph = 1 << 15 // what comes after is read as another one
)

// paragraphs yields the sentences of each block, and which block it is. They are
// valid until the next.
func paragraphs(doc *document.Document) iter.Seq2[int, []reading] {
	return func(yield func(int, []reading) bool) {
		var room []reading
		for i := range doc.Blocks {
			for part := range parts(room, doc, &doc.Blocks[i]) {
				if !yield(i, part) {
					return
				}
				room = part[:0]
			}
		}
	}
}

// readSentences appends the sentences of a block.
func readSentences(all []reading, doc *document.Document, b *document.Block) []reading {
	for part := range parts(nil, doc, b) {
		all = append(all, part...)
	}
	return all
}

// parts yields the sentences of a block, all of them together unless it is too
// long for that. They are put into room.
func parts(room []reading, doc *document.Document, b *document.Block) iter.Seq[[]reading] {
	return func(yield func([]reading) bool) {
		all := room[:0]
		begun, first, end := false, 0, b.Start
		for from, to := range sentences(b) {
			if to-first > longestParagraph && len(all) > 0 {
				if !yield(all) {
					return
				}
				all, first = all[:0], from
			}
			r := readSentence(b, from, to)
			switch {
			case !begun: // a list item's marker belongs to its first sentence
				if b.Element == document.Body {
					r.dateline = datelineOf(doc.Text[b.Start:r.Start])
				}
				r.Start = b.Start
			case b.Element == document.Quote:
				r.Start = markedStart(doc, end, r.Start)
			}
			begun = true
			all, end = append(all, r), r.End
		}
		if n := len(all); n > 0 {
			all[n-1].End = b.End
			yield(all)
		}
	}
}

// datelineOf is what stands before a paragraph's first sentence and is not read with
// it, a dateline; empty where that is markup.
func datelineOf(text string) string {
	if strings.ContainsAny(text, "<{[`") || !strings.ContainsFunc(text, func(r rune) bool { return !notInWord(r) }) {
		return ""
	}
	return text
}

// readSentence reads the bytes from to to of a block as a sentence.
func readSentence(b *document.Block, from, to int) reading {
	r := reading{block: b, at: from}
	r.Element = b.Element
	r.Start, r.End = b.Sentence(from, to)
	r.Text, r.folds = fold(b.Text[from:to])
	return r
}

// sentences yields where the sentences of a block begin and end in its text. A row
// of a table is one, whatever stands in it.
func sentences(b *document.Block) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		boundaries := sentence.All(b.Text)
		if b.Element == document.Table {
			boundaries = func(yield func(int, int) bool) { yield(0, len(b.Text)) }
		}
		for from, to := range boundaries {
			for to-from > longestSentence {
				end := from + cutting(b.Text[from:from+longestSentence])
				if !yield(from, end) {
					return
				}
				from = to - len(strings.TrimLeftFunc(b.Text[end:to], unicode.IsSpace))
			}
			if source := from + lastAddress(b.Text[from:to]); source > from {
				if !yield(from, source) {
					return
				}
				from = to - len(strings.TrimLeftFunc(b.Text[source:to], unicode.IsSpace))
			}
			if from < to && !yield(from, to) {
				return
			}
		}
	}
}

// lastAddress is where a sentence ends that nothing but the address of a page
// follows, 0 where none does.
func lastAddress(s string) int {
	i := strings.LastIndexFunc(s, unicode.IsSpace)
	if i < 0 || !isAddress(strings.TrimLeftFunc(s[i:], unicode.IsSpace)) {
		return 0
	}
	before := strings.TrimRightFunc(s[:i], unicode.IsSpace)
	if end := strings.TrimRight(before, `"'”’»)]`); end == "" || !strings.ContainsRune(".!?…", lastRune(end)) {
		return 0
	}
	return len(before)
}

// isAddress reports whether a text is the address of a page and no more.
func isAddress(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")) && !strings.ContainsFunc(s, unicode.IsSpace)
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// cutting is where a stretch that is too long is cut: at its last space, else at
// its last character.
func cutting(s string) int {
	if end := len(strings.TrimRightFunc(s[:strings.LastIndexByte(s, ' ')+1], unicode.IsSpace)); end > 0 {
		return end
	}
	end := len(s)
	for end > 1 && !utf8.RuneStart(s[end-1]) {
		end--
	}
	return max(end-1, 1)
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
