package document

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// inline is the text of a Markdown block as it reads, being put together with
// the way back to its source.
type inline struct {
	text   bytes.Buffer
	source []segment
	raised *place    // inside of <sup>: where it began
	hidden atom.Atom // the tag inside of which nothing is read
}

// place is how much of a text there is.
type place struct{ text, source int }

// put adds text that was read from width bytes of the source.
func (in *inline) put(s string, source, width int) {
	if s == "" {
		return
	}
	if k := len(in.source) - 1; k >= 0 && len(s) == width {
		if last := &in.source[k]; last.len == last.width && last.source+last.width == source {
			last.len += width
			last.width += width
			in.text.WriteString(s)
			return
		}
	}
	in.source = append(in.source, segment{in.text.Len(), source, len(s), width})
	in.text.WriteString(s)
}

// end is where in the source the text so far ends.
func (in *inline) end() int {
	if len(in.source) == 0 {
		return 0
	}
	last := in.source[len(in.source)-1]
	return last.source + last.width
}

// space adds a space for a line break at the offset, unless there is one.
func (in *inline) space(source int) {
	if s := in.text.Bytes(); len(s) > 0 && s[len(s)-1] != ' ' {
		in.put(" ", source, 1)
	}
}

// children adds the text under a node. Pictures, marks of footnotes, HTML tags
// and struck text are not read.
func (in *inline) children(m *markdownReader, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if raw, ok := n.(*ast.RawHTML); ok {
			first := raw.Segments.At(0)
			in.tag(m.text[first.Start:first.Stop], first.Start)
		}
		if in.hidden != 0 {
			continue
		}
		switch n := n.(type) {
		case *ast.RawHTML:
		case *ast.Text:
			in.words(m, n)
		case *ast.AutoLink:
			in.autoLink(m, n)
		case *ast.Image, *extensionast.Strikethrough, *extensionast.FootnoteLink, *extensionast.FootnoteBacklink:
		default: // emphasis, links, code
			in.children(m, n)
		}
	}
}

// tag reads an HTML tag within a line.
func (in *inline) tag(raw string, at int) {
	z := html.NewTokenizer(strings.NewReader(raw))
	t := z.Next()
	name, _ := z.TagName()
	tag := atom.Lookup(name)
	switch {
	case t == html.EndTagToken && tag == in.hidden:
		in.hidden = 0
	case in.hidden != 0:
	case t == html.StartTagToken && unread(tag):
		in.hidden = tag
	case tag == atom.Sup && t == html.StartTagToken:
		in.raised = &place{in.text.Len(), len(in.source)}
	case tag == atom.Sup && t == html.EndTagToken:
		in.lower()
	case tag == atom.Br:
		in.space(at)
	}
}

// words adds a run of text, and a space where its line breaks.
func (in *inline) words(m *markdownReader, n *ast.Text) {
	raw := m.text[n.Segment.Start:n.Segment.Stop]
	at := n.Segment.Start
	if n.IsRaw() { // code
		in.put(strings.ReplaceAll(raw, "\n", " "), at, len(raw))
	} else {
		in.unescape(raw, at)
	}
	if n.SoftLineBreak() || n.HardLineBreak() {
		in.space(n.Segment.Stop)
	}
}

// unescape adds text whose backslashes and entities are markup.
func (in *inline) unescape(raw string, at int) {
	for {
		i := strings.IndexByte(raw, '\\')
		if i < 0 || i+1 == len(raw) {
			break
		}
		if isPunct(raw[i+1]) {
			in.entities(raw[:i], at)
			in.put(raw[i+1:i+2], at+i, 2)
		} else {
			in.entities(raw[:i+2], at)
		}
		raw, at = raw[i+2:], at+i+2
	}
	in.entities(raw, at)
}

// entities adds text whose entities are markup.
func (in *inline) entities(raw string, at int) {
	for i := 0; i < len(raw); i++ {
		if raw[i] != '&' {
			continue
		}
		if s, n := entity(raw[i:]); n > 0 {
			in.put(raw[:i], at, i)
			in.put(s, at+i, n)
			raw, at, i = raw[i+n:], at+i+n, -1
		}
	}
	in.put(raw, at, len(raw))
}

// lower ends raised text. The mark of a note is left out; digits stay high, as
// in m² and 10⁶, by which the marks of notes are told later.
func (in *inline) lower() {
	if in.raised == nil {
		return
	}
	from := *in.raised
	in.raised = nil
	text := string(in.text.Bytes()[from.text:])
	source := slices.Clone(in.source[from.source:])
	mark := noteMark(text, string(in.text.Bytes()[max(0, from.text-16):from.text]))
	if !mark && digits(text) != text {
		return
	}
	in.text.Truncate(from.text)
	in.source = in.source[:from.source]
	for _, s := range source {
		if mark {
			in.source = append(in.source, segment{in.text.Len(), s.source, 0, s.width})
			continue
		}
		for i, d := range []byte(text[s.text-from.text:][:s.len]) {
			in.put(string([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[d-'0']), s.source+i, 1)
		}
	}
}

// noteMark reports whether raised text is the mark of a note: [2], [a], *, a.
func noteMark(text, before string) bool {
	switch text = strings.TrimSpace(text); {
	case strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]"), strings.Trim(text, "*†‡§¶#") == "":
		return true
	case len(text) == 1 && text[0] >= 'a' && text[0] <= 'z':
		last, _ := utf8.DecodeLastRuneInString(before)
		return strings.ContainsRune(".,;:!?)\"”’", last) || longWord(before)
	}
	return false
}

// entity reads an entity such as &amp; at the beginning of the text, n bytes
// long, or nothing.
func entity(raw string) (s string, n int) {
	const longest = 40
	n = strings.IndexByte(raw[:min(len(raw), longest)], ';') + 1
	if n == 0 {
		return "", 0
	}
	s = html.UnescapeString(raw[:n])
	if strings.HasSuffix(s, ";") && n > 1 && raw[:n] != "&semi;" && raw[:n] != "&#59;" {
		return "", 0 // unknown
	}
	return s, n
}

// autoLink adds a link that stands for itself.
func (in *inline) autoLink(m *markdownReader, n *ast.AutoLink) {
	label := n.Label(m.source)
	from := max(in.end(), n.Pos())
	if i := bytes.Index(m.source[from:], label); i >= 0 {
		in.put(m.text[from+i:from+i+len(label)], from+i, len(label))
	}
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')
}
