package document

import (
	"strings"
	"unicode/utf8"
)

// marker is what a line of plain text begins with: a list item's bullet or
// number, or the sign of a quotation.
type marker rune

const (
	none     marker = 0
	quoted   marker = '>'
	numbered marker = '1'
	lettered marker = 'a'
	// any other is the bullet itself
)

const bullets = "-*•‣◦▪●·–"

// readMarker reads the marker at the beginning of a line, and says where the
// text begins after it. A marker that nothing follows is text.
func readMarker(text string, start, end int) (marker, int) {
	s := text[start:end]
	m, n := none, 0
	switch r, size := utf8.DecodeRuneInString(s); {
	case r == '>':
		n = len(s) - len(strings.TrimLeftFunc(s, func(r rune) bool { return r == '>' || blank(r) }))
		if n == len(s) {
			return none, start
		}
		return quoted, start + n
	case strings.ContainsRune(bullets, r):
		m, n = marker(r), size
	case r == '(' || r >= '0' && r <= '9':
		m, n = readNumber(s)
	case r >= 'a' && r <= 'z' && len(s) > 1 && s[1] == ')':
		m, n = lettered, 2
	}
	rest := strings.TrimLeftFunc(s[n:], blank)
	if m == none || rest == "" || len(rest) == len(s)-n || !hasWord(rest) {
		return none, start
	}
	return m, end - len(rest)
}

// readNumber reads 1. or 1) or (1) or (a), of at most three digits.
func readNumber(s string) (marker, int) {
	n := 0
	if s[0] == '(' {
		n++
	}
	digits := n
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	m := numbered
	if s[0] == '(' && n == digits && n < len(s) && s[n] >= 'a' && s[n] <= 'z' {
		m = lettered
		n++
	}
	switch {
	case n == digits || n > digits+3 || n == len(s):
		return none, 0
	case s[n] == ')' || s[n] == '.' && s[0] != '(':
		return m, n + 1
	}
	return none, 0
}

// dropStrayMarkers makes text of markers that are none: a dash or number that
// came to stand at the beginning of a line inside a paragraph. In a group of
// several lines a marker counts on the first line, after a line that leads on,
// or where it stands more than once.
func (g *group) dropStrayMarkers() {
	count := map[marker]int{}
	for _, l := range g.lines[1:] {
		if l.marker != none {
			count[l.marker]++
		}
	}
	if len(count) == 0 {
		return
	}
	count[g.lines[0].marker]++
	for i := range g.lines {
		l := &g.lines[i]
		if l.marker == none || i == 0 || count[l.marker] > 1 || g.lines[i-1].last == open {
			continue
		}
		l.marker, l.text = none, l.start
	}
}
