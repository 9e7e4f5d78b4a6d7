package document

import (
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extensionast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

var markdown = goldmark.New(goldmark.WithExtensions(
	extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote,
)).Parser()

// markdown reads the blocks of Markdown (CommonMark with tables, strikethrough,
// task lists and footnotes) from the offset start on. Code is not running text.
func (d *Document) markdown(start int) {
	m := markdownReader{doc: d, base: start, source: []byte(d.Text[start:])}
	m.blocks(markdown.Parse(text.NewReader(m.source)), Body)
	slices.SortStableFunc(d.Blocks, func(a, b Block) int { return cmp.Compare(a.Start, b.Start) })
	d.nameHeadline()
}

// nameHeadline makes the article's title of a heading that nothing but a picture
// stands before.
func (d *Document) nameHeadline() {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Element == Caption {
			continue
		}
		if b.Element == Subhead {
			b.Element = Headline
			if d.Title == "" {
				d.Title = fold(b.Text)
			}
		}
		return
	}
}

type markdownReader struct {
	doc    *Document
	base   int // offset in the document of the source that goldmark reads
	source []byte
}

// blocks adds the children of a node that holds blocks; in is what their
// paragraphs are.
func (m *markdownReader) blocks(parent ast.Node, in Element) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			m.block(n, Subhead)
		case *ast.Paragraph, *ast.TextBlock:
			m.paragraph(n, in)
		case *ast.Blockquote:
			m.blocks(n, Quote)
		case *ast.List:
			m.blocks(n, ListItem)
		case *extensionast.Table:
			for row := n.FirstChild(); row != nil; row = row.NextSibling() {
				m.row(row)
			}
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock, *ast.ThematicBreak:
		default: // list items, footnotes
			m.blocks(n, in)
		}
	}
}

// paragraph adds a paragraph. One that is nothing but a picture is the caption
// in the picture's description.
func (m *markdownReader) paragraph(n ast.Node, in Element) {
	if image, ok := n.FirstChild().(*ast.Image); ok && image.NextSibling() == nil {
		m.block(image, Caption)
		return
	}
	m.block(n, in)
}

func (m *markdownReader) block(n ast.Node, e Element) {
	var in inline
	in.children(m, n)
	m.add(&in, e)
}

// row adds a row of a table: its cells, parted by bars.
func (m *markdownReader) row(row ast.Node) {
	var in inline
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		var c inline
		c.children(m, cell)
		if strings.TrimSpace(c.text.String()) == "" {
			continue
		}
		if in.text.Len() > 0 {
			in.put(" | ", in.end(), c.source[0].source-in.end())
		}
		for _, s := range c.source {
			in.put(c.text.String()[s.text:s.text+s.len], s.source, s.width)
		}
	}
	m.add(&in, Table)
}

// add adds what was read as a block, without the blanks at either end.
func (m *markdownReader) add(in *inline, e Element) {
	b := Block{Element: e, Text: in.text.String(), source: in.source}
	ink := strings.TrimFunc(b.Text, blank)
	if ink == "" {
		return
	}
	first := strings.Index(b.Text, ink)
	b.Start, b.End = b.Span(first, first+len(ink))
	b.Text, b.source = ink, clip(in.source, first, len(ink))
	m.doc.Blocks = append(m.doc.Blocks, b)
}

// clip is the source of n bytes of text from the offset first on.
func clip(source []segment, first, n int) []segment {
	var clipped []segment
	for _, s := range source {
		from, to := max(s.text, first), min(s.text+s.len, first+n)
		if from >= to {
			continue
		}
		if s.len == s.width {
			s.source += from - s.text
			s.width = to - from
		}
		s.text, s.len = from-first, to-from
		clipped = append(clipped, s)
	}
	return clipped
}
