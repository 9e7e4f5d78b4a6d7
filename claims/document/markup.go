package document

import "strings"

// markup finds what the programs that make pages of Markdown take out of it:
// tags of Liquid, Jinja and Hugo with what they comment out,
// attributes of kramdown and pandoc, fences of asides, WordPress's shortcodes,
// comments of Obsidian, and in MDX imports, exports, JSX tags and expressions.
//
// It takes out the definitions of links too, and gives their names, and the marks
// of quotations and lists too deep inside of each other.
func markup(text string, format Format) (holes []hole, links []string) {
	m := newTags(text, format == MDX)
	defined := true // the line before is blank or the definition of a link
	for i := 0; i < len(text); {
		if len(m.code) > 0 && m.code[0].start <= i {
			i = max(i, m.code[0].end)
			m.code = m.code[1:]
			continue
		}
		h := hole{i, i}
		if i == 0 || text[i-1] == '\n' {
			var name string
			if name, h.end = definition(text, i, defined); name != "" {
				links = append(links, name)
			} else {
				h = inside(text, i)
			}
			defined = name != "" || text[i] == '\n'
		}
		if h.end == h.start {
			h = hole{i, m.tag(i)}
		}
		if h.end > h.start {
			holes = append(holes, h)
			i = h.end
			continue
		}
		i++
	}
	return holes, links
}

// definition is the name of the link that the line at i defines, and where it
// ends; before reports whether one may stand there.
func definition(text string, i int, before bool) (name string, end int) {
	const longest = 999
	if !before || !strings.HasPrefix(strings.TrimLeft(text[i:min(len(text), i+4)], " "), "[") {
		return "", i
	}
	line, after, _ := strings.Cut(text[i:], "\n")
	label, rest, ok := strings.Cut(strings.TrimLeft(line, " ")[1:], "]:")
	if !ok || len(label) > longest || strings.HasPrefix(label, "^") || strings.ContainsAny(label, "[]\\") || strings.TrimSpace(label) == "" {
		return "", i
	}
	to, title, _ := strings.Cut(strings.TrimSpace(rest), " ")
	title = strings.TrimSpace(title)
	titled := len(title) > 1 && (title[0] == '"' || title[0] == '\'' || title[0] == '(') && strings.HasSuffix(title, closing(title[:1]))
	next := strings.TrimLeft(after[:min(len(after), 8)], " ")
	if to == "" || to[0] == '<' || title != "" && !titled || title == "" && next != "" && strings.ContainsAny(next[:1], `"'(`) {
		return "", i
	}
	return label, i + len(line)
}

// closing is the mark that closes what another opens.
func closing(mark string) string {
	if mark == "(" {
		return ")"
	}
	return mark
}

// tags finds the tags of a text. What it looks for ahead it remembers, so that
// the time is linear.
type tags struct {
	text   string
	mdx    bool
	code   []hole          // code still ahead, in which nothing is a tag
	braces map[int]int     // in MDX: of each opening brace, where its closing one stands
	closed map[string]bool // names of shortcodes that are closed somewhere

	missing map[string]bool // closing tags that don't come any more

	percent, curly, comment, star, blank, square, percents, dashes ahead
}

// ahead finds the next place of a string again and again.
type ahead struct {
	what string
	at   int // the place found last, -1 for none
	from int // from where on it was looked for
}

// next is the first place of the string from i on, -1 if there is none. i never
// goes back.
func (a *ahead) next(text string, i int) int {
	if a.from == 0 || a.at >= 0 && a.at < i {
		a.from = i + 1
		if a.at = strings.Index(text[i:], a.what); a.at >= 0 {
			a.at += i
		}
	}
	return a.at
}

func newTags(text string, mdx bool) *tags {
	m := &tags{text: text, mdx: mdx, code: codeIn(text), closed: map[string]bool{}, missing: map[string]bool{},
		percent: ahead{what: "%}"}, curly: ahead{what: "}}"}, comment: ahead{what: "*/}}"}, star: ahead{what: "#}"}, blank: ahead{what: "\n\n"},
		square: ahead{what: "]"}, percents: ahead{what: "%%"}, dashes: ahead{what: "-->"}}
	for i := 0; ; {
		k := strings.Index(text[i:], "[/")
		if k < 0 {
			break
		}
		i += k + 2
		if name := shortcodeName(text[i:]); name != "" {
			m.closed[name] = true
		}
	}
	if mdx {
		m.pairBraces()
	}
	return m
}

// tag is the end of what is no text at i; i if it is text.
func (m *tags) tag(i int) int {
	switch m.text[i] {
	case '{':
		if !m.escaped(i) {
			return m.brace(i)
		}
	case '[':
		if !m.escaped(i) {
			return m.shortcode(i)
		}
	case '%':
		return m.obsidian(i)
	case ':':
		if m.first(i) {
			return m.fence(i)
		}
	case '<':
		switch {
		case m.escaped(i):
		case strings.HasPrefix(m.text[i:], "<!--"):
			return m.remark(i)
		case m.mdx:
			return m.jsx(i)
		}
	case 'i', 'e':
		if m.mdx && (i == 0 || m.text[i-1] == '\n') {
			return m.module(i)
		}
	}
	return i
}

func (m *tags) escaped(i int) bool { return i > 0 && m.text[i-1] == '\\' }

// first reports whether nothing but white space stands before i on its line.
func (m *tags) first(i int) bool {
	for i > 0 && m.text[i-1] == ' ' {
		i--
	}
	return i == 0 || m.text[i-1] == '\n'
}

// within is the end of what begins at i and closes at the offset end, where it
// closes n bytes, in the same paragraph; else i.
func (m *tags) within(i, end, n int) int {
	const longest = 1 << 12
	if end < 0 || end-i > longest {
		return i
	}
	if b := m.blank.next(m.text, i); b >= 0 && b < end {
		return i
	}
	return end + n
}

// brace is the end of a tag in braces.
func (m *tags) brace(i int) int {
	rest := m.text[i:]
	switch {
	case strings.HasPrefix(rest, "{{/*"), strings.HasPrefix(rest, "{{- /*"):
		if end := m.comment.next(m.text, i); end >= 0 {
			return end + len("*/}}")
		}
		return m.within(i, m.curly.next(m.text, i), 2)
	case strings.HasPrefix(rest, "{{"):
		return m.block(i, m.within(i, m.curly.next(m.text, i), 2), "{{</", "{{< /", "{{%/", "{{% /")
	case strings.HasPrefix(rest, "{%"):
		return m.block(i, m.within(i, m.percent.next(m.text, i), 2), "{% end", "{%- end", "{%end")
	case strings.HasPrefix(rest, "{#") && len(rest) > 2 && (rest[2] == ' ' || rest[2] == '\n' || rest[2] == '-'): // Jinja
		if end := m.star.next(m.text, i); end >= 0 {
			return end + len("#}")
		}
	case m.mdx:
		if end, ok := m.braces[i]; ok {
			return end + 1
		}
	case attributes(rest):
		return i + strings.IndexByte(rest, '}') + 1
	}
	return i
}

// block is the end of a tag of which all up to its closing tag is no text: a
// comment, or code; else the end of the tag itself.
func (m *tags) block(i, end int, closing ...string) int {
	if end == i {
		return i
	}
	name := strings.TrimLeft(m.text[i:end], "{%<- ")
	switch name = name[:len(name)-len(strings.TrimLeft(name, "abcdefghijklmnopqrstuvwxyz"))]; name {
	case "comment", "highlight", "mermaid":
		for _, c := range closing {
			c += name
			if m.missing[c] {
				continue
			}
			if k := strings.Index(m.text[end:], c); k >= 0 {
				return max(end+k, m.tag(end+k))
			}
			m.missing[c] = true
		}
	}
	return end
}

// attributes reports whether s begins with attributes in braces, as {: .lead}
// and {#port .wide}.
func attributes(s string) bool {
	const longest = 200
	if len(s) < 3 || s[1] != ':' && s[1] != '#' && s[1] != '.' {
		return false
	}
	if c := s[2] | 0x20; s[1] != ':' && (c < 'a' || c > 'z') {
		return false
	}
	n := strings.IndexAny(s[1:min(len(s), longest)], "{}\n")
	return n >= 0 && s[n+1] == '}'
}

// shortcode is the end of a tag in square brackets: [caption id="a"], [/caption].
func (m *tags) shortcode(i int) int {
	rest := m.text[i+1:]
	rest = strings.TrimPrefix(rest, "/")
	name := shortcodeName(rest)
	if name == "" {
		return i
	}
	after := rest[len(name):]
	switch {
	case strings.HasPrefix(m.text[i+1:], "/"):
		if strings.HasPrefix(after, "]") {
			return len(m.text) - len(after) + 1
		}
		return i
	case strings.HasPrefix(after, "]") || strings.HasPrefix(after, " /]"):
		if !m.closed[name] && name != "gallery" && name != "playlist" {
			return i
		}
	case !attribute(after):
		return i
	}
	return m.within(i, m.square.next(m.text, i), 1)
}

// shortcodeName is the name that s begins with, before a space or bracket.
func shortcodeName(s string) string {
	n := 0
	for n < len(s) && n <= 32 && (s[n] >= 'a' && s[n] <= 'z' || n > 0 && (s[n] >= '0' && s[n] <= '9' || s[n] == '_' || s[n] == '-')) {
		n++
	}
	if n < 2 || n > 32 || n == len(s) || s[n] != ']' && s[n] != ' ' {
		return ""
	}
	return s[:n]
}

// attribute reports whether s begins with a space and a name that has a value.
func attribute(s string) bool {
	const longest = 40
	s = strings.TrimLeft(s[:min(len(s), longest)], " ")
	name, value, ok := strings.Cut(s, "=")
	return ok && name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == "" &&
		value != "" && value[0] != ' '
}

// remark is the end of an HTML comment. One that begins a line and is never
// closed goes on to the end, as in a browser.
func (m *tags) remark(i int) int {
	if end := m.dashes.next(m.text, i+2); end >= 0 {
		return end + len("-->")
	}
	if m.first(i) {
		return len(m.text)
	}
	return i
}

// obsidian is the end of a comment between two pairs of percent signs.
func (m *tags) obsidian(i int) int {
	text := m.text
	if !strings.HasPrefix(text[i:], "%%") || i > 0 && text[i-1] != ' ' && text[i-1] != '\n' || i+2 == len(text) {
		return i
	}
	if end := m.percents.next(text, i+2); end >= 0 {
		return end + 2
	}
	return i
}

// fence is the end of the line that opens or closes an aside: ":::", "::: {.note}",
// ":::tip"; a title behind it is text.
func (m *tags) fence(i int) int {
	rest := m.text[i:]
	after := strings.TrimLeft(rest, ":")
	if len(rest)-len(after) < 3 {
		return i
	}
	after = strings.TrimLeft(after, " ")
	after = strings.TrimLeft(after, "abcdefghijklmnopqrstuvwxyz-")
	after = strings.TrimLeft(after, " ")
	if attributes(after) || strings.HasPrefix(after, "{") && m.mdx {
		after = after[strings.IndexByte(after, '}')+1:]
	}
	return len(m.text) - len(after)
}
