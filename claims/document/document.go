// Package document reads the bytes of a file into the text of an article and
// its blocks: headline, headings, paragraphs, list items, quotations.
package document

// Document is the text of an article and the blocks it is made of. All offsets
// are bytes into Text.
type Document struct {
	Title    string  // from the front matter or the first heading, else empty
	Language string  // BCP 47, from the front matter, else "en"
	Text     string  // the whole source in UTF-8, without a byte-order mark
	Blocks   []Block // in the order of the text, disjoint
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

// Block is a stretch of the article that no sentence crosses.
type Block struct {
	Element Element
	Start   int    // bytes into Document.Text
	End     int    // half open
	Text    string // as it reads, markup removed; in plain text the source itself
	source  []segment
}

// segment maps a run of Block.Text onto the source it was read from.
type segment struct{ text, source, length int }

// Source is the offset in Document.Text of the byte at offset i of b.Text.
func (b *Block) Source(i int) int {
	for k := len(b.source) - 1; k >= 0; k-- {
		if s := b.source[k]; i >= s.text {
			return s.source + min(i-s.text, s.length)
		}
	}
	return b.Start + i
}
