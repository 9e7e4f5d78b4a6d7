// Package document reads the bytes of a file into the text of an article and
// its blocks: headline, headings, paragraphs, list items, quotations.
package document

import (
	"sort"
	"strings"
	"time"
)

// Document is the text of an article and the blocks it is made of. All offsets
// are bytes into Text.
type Document struct {
	Title    string    // from the front matter or the first heading, else empty
	Language string    // BCP 47, from the front matter, else "en"
	Date     time.Time // from the front matter, else zero
	Encoding string    // that the file was in: "utf-8", "windows-1252" ...; empty for text that was no file
	Guessed  bool      // nothing in the file says that it is in that encoding
	Text     string    // the whole source in UTF-8, without a byte-order mark
	Blocks   []Block   // in the order of the text, disjoint

	front []Block // of the front matter, while the document is read
}

// Element is the kind of a block.
type Element string

// The elements of an article.
const (
	Headline Element = "headline" // the article's title
	Subhead  Element = "heading"  // a section's heading
	Body     Element = "body"
	ListItem Element = "list"
	Quote    Element = "quote"
	Caption  Element = "caption"
	Table    Element = "table"
)

// Block is a stretch of the article that no sentence crosses. From Start to End
// is what its sentences cover together; in plain text that includes the marker
// of a list item or quotation, in Markdown it does not.
type Block struct {
	Element Element
	Start   int    // bytes into Document.Text
	End     int    // half open
	Text    string // as it reads, on one line: markup removed, a space for a line break
	source  []segment
}

// segment maps a run of Block.Text onto the source it was read from. Runs of
// the same length match byte for byte; an escape or an entity maps as a whole. A
// run of no text is what was left out of it: the mark of a note.
type segment struct {
	text, source int // where the run begins
	len, width   int // bytes in the text, bytes in the source
}

// Source is the offset in Document.Text of the byte at offset i of b.Text.
func (b *Block) Source(i int) int {
	if len(b.source) == 0 {
		return b.Start + i
	}
	s := b.segment(i)
	if d := i - s.text; s.len == s.width {
		return s.source + min(d, s.width)
	} else if d < s.len {
		return s.source
	}
	return s.source + s.width
}

// Span is where the bytes i to j (half open) of b.Text stand in Document.Text,
// without the markup before and after them.
func (b *Block) Span(i, j int) (start, end int) {
	start = b.Source(i)
	if j <= i {
		return start, start
	}
	if len(b.source) == 0 {
		return start, b.Start + j
	}
	s := b.segment(j - 1)
	if s.len == s.width {
		return start, b.Source(j-1) + 1
	}
	return start, s.source + s.width
}

// Sentence is where the bytes i to j of b.Text stand when they are a sentence: as
// Span, with the marks of notes that stand behind them.
func (b *Block) Sentence(i, j int) (start, end int) {
	start, end = b.Span(i, j)
	k := sort.Search(len(b.source), func(k int) bool { return b.source[k].text >= j })
	for ; k < len(b.source) && b.source[k].text == j && b.source[k].len == 0; k++ {
		end = b.source[k].source + b.source[k].width
	}
	return start, end
}

// segment is the one that holds the byte at offset i of b.Text.
func (b *Block) segment(i int) segment {
	k := sort.Search(len(b.source), func(k int) bool { return b.source[k].text > i })
	return b.source[max(k-1, 0)]
}

// drop takes holes, in order and disjoint, out of the text of a block. What they
// held becomes a segment without text, by which Sentence finds it again.
func (b *Block) drop(holes []hole) {
	source := b.source
	if source == nil {
		source = []segment{{0, b.Start, len(b.Text), len(b.Text)}}
	}
	var text strings.Builder
	text.Grow(len(b.Text))
	dropped := make([]segment, 0, len(source)+2*len(holes))
	k := 0
	for _, s := range source {
		for at, end := s.text, s.text+s.len; ; {
			for k < len(holes) && holes[k].end <= at {
				k++
			}
			inside := k < len(holes) && holes[k].start <= at
			to := end
			switch {
			case inside:
				to = min(end, holes[k].end)
			case k < len(holes):
				to = min(end, holes[k].start)
			}
			piece := s.piece(at, to)
			piece.text = text.Len()
			if inside {
				piece.len = 0
			} else {
				text.WriteString(b.Text[at:to])
			}
			dropped = append(dropped, piece)
			if at = to; at >= end {
				break
			}
		}
	}
	b.Text, b.source = text.String(), dropped
}

// piece is the part of a segment that the bytes from to to of the text are. What
// does not match byte for byte stays with the first piece.
func (s segment) piece(from, to int) segment {
	switch {
	case s.len == s.width:
		return segment{from, s.source + from - s.text, to - from, to - from}
	case from == s.text:
		return segment{from, s.source, to - from, s.width}
	}
	return segment{from, s.source + s.width, to - from, 0}
}
