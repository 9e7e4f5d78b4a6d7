package document

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// html adds the text of a stretch of HTML in Markdown. Tags that set text apart
// end a block; scripts, styles and comments are not running text.
func (m *markdownReader) html(n *ast.HTMLBlock, in Element) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if n.HasClosure() {
		end = max(end, n.ClosureLine.Stop)
	}
	text, element := &inline{}, in
	flush := func(next Element) {
		m.add(text, element)
		text, element = &inline{}, next
	}
	z := html.NewTokenizer(strings.NewReader(string(m.source[start:end])))
	at := start
	hidden := false
	for t := z.Next(); t != html.ErrorToken; t = z.Next() {
		raw := string(z.Raw())
		if t == html.TextToken && !hidden {
			text.entities(raw, at)
		} else if t == html.StartTagToken || t == html.EndTagToken || t == html.SelfClosingTagToken {
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			switch {
			case tag == atom.Br:
				text.space(at)
			case tag == atom.Script || tag == atom.Style:
				hidden = t == html.StartTagToken
			case t == html.EndTagToken && elementOf(tag, in) != "":
				flush(in)
			case elementOf(tag, in) != "":
				flush(elementOf(tag, in))
			}
		}
		at += len(raw)
	}
	flush(in)
}

// elementOf is what a tag makes of its text: in, if it only sets it apart, and
// nothing if it stands inside a line.
func elementOf(tag atom.Atom, in Element) Element {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Summary, atom.Th:
		return Subhead
	case atom.Li, atom.Dt, atom.Dd:
		return ListItem
	case atom.Blockquote:
		return Quote
	case atom.Figcaption, atom.Caption:
		return Caption
	case atom.Td:
		return Table
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Aside, atom.Figure, atom.Ul, atom.Ol, atom.Dl,
		atom.Table, atom.Tr, atom.Thead, atom.Tbody, atom.Details, atom.Header, atom.Footer, atom.Main, atom.Hr, atom.Pre:
		return in
	}
	return ""
}
