// Package document reads the bytes of a file into the text of an article and
// its blocks: headline, headings, paragraphs, list items, quotations.
package document

import (
	"sort"
	"time"
)

// Document is the text of an article and the blocks it is made of. All offsets
// are bytes into Text.
type Document struct {
	Title    string    // from the front matter or the first heading, else empty
	Language string    // BCP 47, from the front matter, else "en"
	Date     time.Time // from the front matter, else zero
	Encoding string    // that the file was in: "utf-8", "windows-1252" ...; empty for text that was no file
	Text     string    // the whole source in UTF-8, without a byte-order mark
	Blocks   []Block   // in the order of the text, disjoint
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
// the same length match byte for byte; an escape or an entity maps as a whole.
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

// segment is the one that holds the byte at offset i of b.Text.
func (b *Block) segment(i int) segment {
	k := sort.Search(len(b.source), func(k int) bool { return b.source[k].text > i })
	return b.source[max(k-1, 0)]
}
