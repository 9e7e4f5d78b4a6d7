package document

import "strings"

// pairBraces finds which braces of an MDX text belong together, outside of code.
func (m *tags) pairBraces() {
	m.braces = map[int]int{}
	var open []int
	code := m.code
	for i := 0; i < len(m.text); i++ {
		if len(code) > 0 && code[0].start <= i {
			i = max(i, code[0].end) - 1
			code = code[1:]
			continue
		}
		switch m.text[i] {
		case '{':
			if !m.escaped(i) {
				open = append(open, i)
			}
		case '}':
			if n := len(open); n > 0 && !m.escaped(i) {
				m.braces[open[n-1]] = i
				open = open[:n-1]
			}
		}
	}
}

// jsx is the end of a JSX tag at i: <Chart data={ships} />, </Chart>, <>.
func (m *tags) jsx(i int) int {
	text := m.text
	at := i + 1
	if at < len(text) && text[at] == '/' {
		at++
	}
	if at < len(text) && text[at] == '>' {
		return at + 1
	}
	if at == len(text) || text[at] < 'A' || text[at] > 'Z' { // an HTML tag
		return i
	}
	for at < len(text) {
		switch text[at] {
		case '>':
			return at + 1
		case '<', '}':
			return i
		case '{':
			end, ok := m.braces[at]
			if !ok {
				return i
			}
			at = end
		case '"', '\'':
			end := strings.IndexByte(text[at+1:], text[at])
			if end < 0 {
				return i
			}
			at += 1 + end
		}
		at++
	}
	return i
}

// module is the end of the lines at i that import or export.
func (m *tags) module(i int) int {
	line, _, _ := strings.Cut(m.text[i:], "\n")
	word, rest, _ := strings.Cut(line, " ")
	switch {
	case word == "import" && (strings.ContainsAny(rest, `"'`) && (strings.Contains(rest, "from ") || rest[0] == '"' || rest[0] == '\'') || strings.HasPrefix(rest, "{")):
	case word == "export" && exported(rest):
	default:
		return i
	}
	end := paragraphEnd(m.text, i)
	for at := i; at < end; at++ {
		if to, ok := m.braces[at]; ok && m.text[at] == '{' {
			if at = to; at >= end {
				end = paragraphEnd(m.text, at)
			}
		}
	}
	return end
}

// exported reports whether what follows "export" is code.
func exported(rest string) bool {
	word, _, _ := strings.Cut(rest, " ")
	switch word {
	case "const", "let", "var", "function", "default", "class", "async", "*":
		return true
	}
	return strings.HasPrefix(rest, "{")
}

func paragraphEnd(text string, i int) int {
	if k := strings.Index(text[i:], "\n\n"); k >= 0 {
		return i + k
	}
	return len(text)
}
