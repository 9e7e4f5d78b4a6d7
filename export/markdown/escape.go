package markdown

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/export"
)

// joiner (WORD JOINER) has no width and no meaning. It keeps apart what hosts
// look for in the finished page, where a backslash is gone: the @ and # of
// mentions, addresses and references, and the names of emoji between colons.
const joiner = "\u2060"

var (
	mention  = regexp.MustCompile(`[@#!]([\pL\pN_])`)
	emoji    = regexp.MustCompile(`:([\w+-]+:)`)
	issue    = regexp.MustCompile(`(?i)\b(gh-)(\d)`)
	autolink = regexp.MustCompile(`(?i)www\.|:/`)
	number   = regexp.MustCompile(`^(\d+)([.)])`)
)

// special are the characters that can begin markup inside of a line, in
// CommonMark and in what hosts add to it: tables, strikethrough, footnotes,
// formulas, templates.
const special = "\\`*_[]<>|~&#${}^="

// Escape makes a text one line that renders as that text and nothing else,
// wherever it stands in a line: white space is folded, a control character
// becomes U+FFFD.
func Escape(s string) string {
	s = apart(plain(s))
	if s == "" {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if r < utf8.RuneSelf && strings.IndexByte(special, byte(r)) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	s = b.String()
	if strings.ContainsAny(s, ".:") {
		s = autolink.ReplaceAllStringFunc(s, func(m string) string {
			k := strings.IndexAny(m, ".:")
			return m[:k] + `\` + m[k:]
		})
	}
	switch c := s[0]; {
	case c == '+' || c == '-' || c == ':':
		return `\` + s
	case c >= '0' && c <= '9':
		return number.ReplaceAllString(s, `$1\$2`)
	}
	return s
}

// apart keeps apart what a host would find in the finished page. Most texts
// have nothing of the kind, which is quickly seen.
func apart(s string) string {
	if strings.ContainsAny(s, "@#!") {
		s = mention.ReplaceAllStringFunc(s, func(m string) string { return m[:1] + joiner + m[1:] })
	}
	if strings.Count(s, ":") > 1 {
		for range 2 { // names may share a colon
			s = emoji.ReplaceAllString(s, ":"+joiner+"$1")
		}
	}
	if strings.Contains(s, "-") {
		s = issue.ReplaceAllString(s, "$1"+joiner+"$2")
	}
	return s
}

// plain folds white space and replaces what is not to be seen on a page.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// link is a link to an address of the web, or the label alone for any other.
// The label is markup already.
func link(label, address string) string {
	if dest, ok := destination(address); ok {
		if strings.EqualFold(label, "x") {
			label = joiner + label // "- [x]" begins a task that is done
		}
		return "[" + label + "](" + dest + ")"
	}
	return label
}

// destination writes an address so that it can stand between parentheses.
func destination(address string) (string, bool) {
	address, ok := export.WebAddress(address)
	if !ok {
		return "", false
	}
	address = export.PercentEncode(address, func(c byte) bool { return strings.IndexByte("()[]", c) < 0 })
	if strings.Contains(address, ";") { // or "&copy;" would be a sign
		address = strings.ReplaceAll(address, "&", "&amp;")
	}
	return address, true
}
