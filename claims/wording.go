package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Wording is a text without what may differ where no word does: quotation marks
// and dashes are straight, `--` is one dash, an ellipsis is three dots, white
// space is one space, letters and their accents are one character, and what
// nobody sees (soft hyphens, zero-width characters) is not there. Two texts with
// the same wording read the same.
func Wording(text string) string {
	if asWorded(text) {
		return text
	}
	worded, _ := wording(text)
	return worded
}

// asWorded reports whether a text is its own wording, as most are.
func asWorded(text string) bool {
	last := byte(' ')
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf || c < ' ' || (c == ' ' || c == '-') && c == last {
			return false
		}
		last = c
	}
	return last != ' '
}

// wording is the wording of a text and, for each of its bytes and its end, where
// that comes from in the text.
func wording(text string) (string, []int) {
	seen, from := visible(text)
	var b strings.Builder
	at := make([]int, 0, len(seen)+1)
	last := ' '
	var it norm.Iter
	for it.InitString(norm.NFC, seen); !it.Done(); {
		place := from[it.Pos()]
		for _, r := range string(it.Next()) {
			r = shape(r)
			if (r == ' ' || r == '-') && r == last {
				continue
			}
			last = r
			before := b.Len()
			if r == '…' {
				b.WriteString("...")
			} else {
				b.WriteRune(r)
			}
			for range b.Len() - before {
				at = append(at, place)
			}
		}
	}
	worded := strings.TrimSuffix(b.String(), " ")
	return worded, append(at[:len(worded)], len(text))
}

// visible is a text without what nobody sees and, for each of its bytes, where
// that stands in the text.
func visible(text string) (string, []int) {
	var b strings.Builder
	at := make([]int, 0, len(text))
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unseen(r) {
			b.WriteString(text[i : i+n])
			for k := range n {
				at = append(at, i+k)
			}
		}
		i += n
	}
	return b.String(), at
}

// unseen reports whether a character is a soft hyphen or has no width.
func unseen(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r == '\u2060' || r == '\ufeff'
}

// shape is the plain shape of a character.
func shape(r rune) rune {
	switch {
	case r < utf8.RuneSelf && r > ' ':
		return r
	case unicode.IsSpace(r):
		return ' '
	case strings.ContainsRune("“”„‟«»″", r):
		return '"'
	case strings.ContainsRune("‘’‚‛‹›ʼ′", r):
		return '\''
	case r >= '\u2010' && r <= '\u2015' || r == '\u2212':
		return '-'
	}
	return r
}
