package document

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlReader reads the stretches of HTML in a Markdown text: tags that set text
// apart end a block, a row of a table is one; scripts and styles are not read.
// Tables may go on in the next stretch.
type htmlReader struct {
	m       *markdownReader
	in      Element // what text outside of all tags is
	text    *inline
	element Element // what text is, here
	hidden  atom.Atom

	inTable bool
	head    []string  // names of the table's columns
	cells   []*inline // of the row so far, nil where a cell reaches over a column
	titles  int       // how many of them are heads
	over    []int     // of each column, how many more rows a cell above reaches down
}

// addHTML adds the text of a stretch of HTML.
func (m *markdownReader) addHTML(n *ast.HTMLBlock, in Element) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if n.HasClosure() {
		end = max(end, n.ClosureLine.Stop)
	}
	h := &m.html
	h.m, h.in = m, in
	if !h.inCell() {
		h.begin(in)
	}
	z := html.NewTokenizer(strings.NewReader(m.text[start:end]))
	for at := start; ; {
		t := z.Next()
		if t == html.ErrorToken {
			break
		}
		raw := z.Raw()
		switch t {
		case html.TextToken:
			if h.hidden == 0 {
				h.text.entities(string(raw), at)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			h.open(z, at)
		case html.EndTagToken:
			name, _ := z.TagName()
			h.close(atom.Lookup(name), at)
		}
		at += len(raw)
	}
	h.hidden = 0
	if !h.inCell() {
		h.flush(in)
	}
}

// begin begins a block.
func (h *htmlReader) begin(e Element) { h.text, h.element = &inline{}, e }

// flush adds the text so far as a block, and begins the next.
func (h *htmlReader) flush(next Element) {
	h.m.add(h.text, h.element)
	h.begin(next)
}

// open reads a start tag.
func (h *htmlReader) open(z *html.Tokenizer, at int) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	switch {
	case unread(tag):
		h.hidden = tag
	case tag == atom.Sup:
		h.text.raised = &place{h.text.text.Len(), len(h.text.source)}
	case tag == atom.Br:
		h.text.space(at)
	case tag == atom.Table:
		h.endTable()
		h.flush(h.in)
		h.inTable = true
	case h.inTable && (tag == atom.Td || tag == atom.Th):
		across, down := spans(z, more)
		h.cell(tag == atom.Th, across, down)
	case h.inTable && tag == atom.Tr:
		h.endRow()
	case h.inCell():
		if elementOf(tag, h.in) != "" {
			h.text.space(at)
		}
	case elementOf(tag, h.in) != "":
		h.flush(elementOf(tag, h.in))
	}
}

// close reads an end tag.
func (h *htmlReader) close(tag atom.Atom, at int) {
	switch {
	case tag == h.hidden:
		h.hidden = 0
	case tag == atom.Sup:
		h.text.lower()
	case tag == atom.Table:
		h.endTable()
	case h.inTable && (tag == atom.Tr || tag == atom.Thead || tag == atom.Tbody || tag == atom.Tfoot):
		h.endRow()
	case tag == atom.Td || tag == atom.Th:
	case h.inCell():
		if elementOf(tag, h.in) != "" {
			h.text.space(at)
		}
	case elementOf(tag, h.in) != "":
		h.flush(h.in)
	}
}

// spans is how many columns and rows a cell reaches over, besides its own.
func spans(z *html.Tokenizer, more bool) (across, down int) {
	const most = 100
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		n, err := strconv.Atoi(string(value))
		if err != nil || n < 2 || n > most {
			continue
		}
		switch string(key) {
		case "colspan":
			across = n - 1
		case "rowspan":
			down = n - 1
		}
	}
	return across, down
}

// inCell reports whether the text being read is in a row of a table.
func (h *htmlReader) inCell() bool { return len(h.cells) > 0 }

// cell begins a cell of a table.
func (h *htmlReader) cell(title bool, across, down int) {
	if !h.inCell() {
		h.flush(h.in)
	}
	for len(h.cells) < len(h.over) && h.over[len(h.cells)] > 0 { // under a cell of a row above
		h.over[len(h.cells)]--
		h.cells = append(h.cells, nil)
	}
	h.begin(Table)
	if title {
		h.titles++
	}
	for k := range across + 1 {
		for len(h.over) <= len(h.cells) {
			h.over = append(h.over, 0)
		}
		h.over[len(h.cells)] = down
		if k == 0 {
			h.cells = append(h.cells, h.text)
		} else {
			h.cells = append(h.cells, nil)
		}
	}
}

// endRow adds the row as one block: as a heading, if it names the columns.
func (h *htmlReader) endRow() {
	if !h.inCell() {
		return
	}
	named := 0
	for _, c := range h.cells {
		if c != nil {
			named++
		}
	}
	if h.titles == named {
		h.head = columns(h.cells)
		h.m.row(h.cells, nil, Subhead)
	} else {
		h.m.row(h.cells, h.head, Table)
	}
	h.cells, h.titles = nil, 0
	h.begin(h.in)
}

// columns is the names of a table's columns.
func columns(cells []*inline) (names []string) {
	name := ""
	for _, c := range cells {
		if c != nil { // else the one before reaches over
			name = strings.TrimSpace(c.text.String())
		}
		names = append(names, name)
	}
	return names
}

func (h *htmlReader) endTable() {
	h.endRow()
	h.inTable, h.head, h.over = false, nil, nil
}

// unread reports whether the text in a tag is not shown, or struck out.
func unread(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Template, atom.Del, atom.S, atom.Strike:
		return true
	}
	return false
}

// elementOf is what a tag makes of its text: in, if it only sets it apart, and
// nothing if it stands inside a line.
func elementOf(tag atom.Atom, in Element) Element {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Summary:
		return Subhead
	case atom.Li, atom.Dt, atom.Dd:
		return ListItem
	case atom.Blockquote:
		return Quote
	case atom.Figcaption, atom.Caption:
		return Caption
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Aside, atom.Figure, atom.Ul, atom.Ol, atom.Dl, atom.Td, atom.Th,
		atom.Table, atom.Tr, atom.Thead, atom.Tbody, atom.Tfoot, atom.Details, atom.Header, atom.Footer, atom.Main, atom.Hr, atom.Pre:
		return in
	}
	return ""
}
