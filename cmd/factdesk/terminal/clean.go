// Package terminal is what the program's text looks like: made safe to show,
// coloured where colour is wanted, and laid out in tables that fit the screen.
package terminal

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text safe to show in one line: white space of any kind becomes a
// blank, and characters that would command the terminal or turn the direction
// of what follows become visible stand-ins.
func Clean(s string) string {
	if !strings.ContainsFunc(s, unsafe) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case !unsafe(r):
			b.WriteRune(r)
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case r < 0x20:
			b.WriteRune(0x2400 + r) // control pictures
		case r == 0x7f:
			b.WriteRune('␡')
		default:
			b.WriteRune(utf8.RuneError)
		}
	}
	return b.String()
}

// CleanLines is Clean for text of several lines, which it keeps apart.
func CleanLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = Clean(strings.TrimSuffix(l, "\r"))
	}
	return strings.Join(lines, "\n")
}

// unsafe characters are controls (C0, DEL, C1), line and paragraph separators,
// and what embeds, overrides or isolates a direction of writing.
func unsafe(r rune) bool {
	return unicode.IsControl(r) || r == 0x2028 || r == 0x2029 ||
		0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069
}

// JSON gives a writer for JSON documents that escapes in their strings what
// Clean would replace and JSON itself allows: DEL, C1 and directions.
func JSON(w io.Writer) io.Writer {
	return &cleanWriter{w: w, unsafe: func(r rune) bool { return r >= 0x7f && unsafe(r) }, put: func(out []byte, r rune) []byte {
		const hex = "0123456789abcdef"
		return append(out, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
	}}
}

// Lines gives a writer for a document that is shown on a terminal: Clean for its
// text, which keeps its lines and columns.
func Lines(w io.Writer) io.Writer {
	return &cleanWriter{w: w, unsafe: func(r rune) bool { return unsafe(r) && r != '\n' && r != '\r' && r != '\t' }, put: func(out []byte, r rune) []byte {
		return append(out, Clean(string(r))...)
	}}
}

// cleanWriter puts something else for unsafe characters.
type cleanWriter struct {
	w      io.Writer
	unsafe func(rune) bool
	put    func([]byte, rune) []byte
	part   []byte // of a character that the last write broke off in
}

func (c *cleanWriter) Write(p []byte) (int, error) {
	in := append(c.part, p...)
	out := make([]byte, 0, len(in)+16)
	for len(in) > 0 && utf8.FullRune(in) {
		r, n := utf8.DecodeRune(in)
		if c.unsafe(r) {
			out = c.put(out, r)
		} else {
			out = append(out, in[:n]...)
		}
		in = in[n:]
	}
	c.part = append([]byte(nil), in...)
	if _, err := c.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}
