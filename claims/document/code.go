package document

import "strings"

// codeIn finds fenced code and code within lines.
func codeIn(text string) (code []hole) {
	var none [9]int // of each number of backticks: up to where no other such run comes
	blank := ahead{what: "\n\n"}
	for i := 0; i < len(text); {
		k := strings.IndexAny(text[i:], "`~")
		if k < 0 {
			break
		}
		i += k
		mark := text[i]
		n := len(text[i:]) - len(strings.TrimLeft(text[i:], string(mark)))
		end := -1
		if n >= 3 && lineStart(text, i) {
			end = fenceEnd(text, i, n)
		} else if mark == '`' && n < len(none) && none[n] <= i {
			paragraph := blank.next(text, i)
			if paragraph < 0 {
				paragraph = len(text)
			}
			if end = spanEnd(text[:paragraph], i, n); end < 0 {
				none[n] = paragraph
			}
		}
		if end < 0 {
			i += n
			continue
		}
		code = append(code, hole{i, end})
		i = end
	}
	return code
}

// lineStart reports whether i begins its line but for white space and the marks
// of quotations and list items.
func lineStart(text string, i int) bool {
	for i > 0 && strings.IndexByte(" \t>-*", text[i-1]) >= 0 {
		i--
	}
	return i == 0 || text[i-1] == '\n'
}

// fenceEnd is the end of the fenced code that n marks at i open: at a line of as
// many marks or more, or at the end of the text.
func fenceEnd(text string, i, n int) int {
	fence := text[i : i+n]
	for at := i + n; ; {
		k := strings.Index(text[at:], fence)
		if k < 0 {
			return len(text)
		}
		at += k
		rest := strings.TrimLeft(text[at:], fence[:1])
		if line, _, _ := strings.Cut(rest[:min(len(rest), 100)], "\n"); strings.TrimSpace(line) == "" && lineStart(text, at) {
			return len(text) - len(rest)
		}
		at = len(text) - len(rest)
	}
}

// spanEnd is the end of the code within lines that n backticks at i open, -1 if
// nothing closes it in the text.
func spanEnd(text string, i, n int) int {
	for at := i + n; at < len(text); {
		k := strings.IndexByte(text[at:], '`')
		if k < 0 {
			return -1
		}
		at += k
		run := len(text[at:]) - len(strings.TrimLeft(text[at:], "`"))
		at += run
		if run == n {
			return at
		}
	}
	return -1
}
