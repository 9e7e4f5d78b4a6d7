package document

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extensionast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var markdownParser = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(
		extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote,
	)).Parser()
})

// markdown reads the blocks of Markdown (CommonMark with tables, strikethrough,
// task lists and footnotes) with links of these names. Code is not running text.
func (d *Document) markdown(page string, links []string) {
	m := markdownReader{doc: d, text: page, source: bounded(page)}
	names := parser.NewContext()
	for _, name := range links {
		names.AddReference(parser.NewReference([]byte(name), nil, nil))
	}
	m.blocks(markdownParser().Parse(text.NewReader(m.source), parser.WithContext(names)), Body)
	m.html.endTable()
	slices.SortStableFunc(d.Blocks, func(a, b Block) int { return cmp.Compare(a.Start, b.Start) })
	for i := range d.Blocks {
		d.Blocks[i].dropCitations()
	}
	d.trimLeads()
}

type markdownReader struct {
	doc    *Document
	text   string // of the page
	source []byte // what the parser was given, which is as long
	html   htmlReader
}

// blocks adds the children of a node that holds blocks; in is what their
// paragraphs are.
func (m *markdownReader) blocks(parent ast.Node, in Element) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			m.heading(n)
		case *ast.Paragraph, *ast.TextBlock:
			m.paragraph(n, in)
		case *ast.Blockquote:
			m.blocks(n, Quote)
		case *ast.List:
			m.blocks(n, ListItem)
		case *extensionast.Table:
			m.table(n)
		case *ast.HTMLBlock:
			m.addHTML(n, in)
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.ThematicBreak:
		default: // list items, footnotes
			m.blocks(n, in)
		}
	}
}

// heading adds a heading: the article's title, if nothing but a picture stands
// before it.
func (m *markdownReader) heading(n *ast.Heading) {
	before := slices.IndexFunc(m.doc.Blocks, func(b Block) bool { return b.Element != Caption })
	m.block(n, Subhead)
	if at := len(m.doc.Blocks) - 1; before < 0 && at >= 0 && m.doc.Blocks[at].Element == Subhead {
		b := &m.doc.Blocks[at]
		b.Element = Headline
		if m.doc.Title == "" {
			m.doc.Title = fold(b.Text)
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

// table adds a table: its head as a heading, and each row as it reads on its
// own, "Roads: 2033 19.8, 2034 18.2" under the head "Service, 2033, 2034".
func (m *markdownReader) table(n ast.Node) {
	var head []string
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []*inline
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			in := &inline{}
			in.children(m, cell)
			cells = append(cells, in)
		}
		if _, ok := row.(*extensionast.TableHeader); ok {
			head = columns(cells)
			m.row(cells, nil, Subhead)
			continue
		}
		m.row(cells, head, Table)
	}
}

// row adds the cells that hold text as one block, each but the first with
// its name from the head before it.
func (m *markdownReader) row(cells []*inline, head []string, e Element) {
	var in inline
	parted := ", "
	if e == Table {
		parted = ": " // after the first, which names the row
	}
	for i, c := range cells {
		if c = c.ink(); c == nil {
			continue
		}
		if at := c.source[0].source; in.text.Len() > 0 {
			in.put(parted, in.end(), at-in.end())
			parted = ", "
			if i < len(head) && head[i] != "" {
				in.put(head[i]+" ", at, 0)
			}
		}
		from := in.text.Len()
		in.text.Write(c.text.Bytes())
		for _, s := range c.source {
			s.text += from
			in.source = append(in.source, s)
		}
	}
	m.add(&in, e)
}

// add adds what was read as a block.
func (m *markdownReader) add(in *inline, e Element) {
	if in = in.ink(); in == nil {
		return
	}
	b := Block{Element: e, Text: in.text.String(), source: in.source}
	b.Start, b.End = b.Sentence(0, len(b.Text))
	m.doc.Blocks = append(m.doc.Blocks, b)
}

// ink is the text without the blanks at either end; nil if nothing is left.
func (in *inline) ink() *inline {
	if in == nil {
		return nil
	}
	text := in.text.String()
	ink := strings.TrimFunc(text, blank)
	if ink == "" {
		return nil
	}
	inked := &inline{source: clip(in.source, strings.Index(text, ink), len(ink))}
	inked.text.WriteString(ink)
	return inked
}

// clip is the source of n bytes of text from the offset first on.
func clip(source []segment, first, n int) []segment {
	var clipped []segment
	for _, s := range source {
		from, to := max(s.text, first), min(s.text+s.len, first+n)
		if from > to || from == to && (s.len > 0 || from == first) {
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
