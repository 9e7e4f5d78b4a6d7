package boundary

import (
	"unicode"
	"unicode/utf8"
)

// isMark reports whether a character beyond ASCII can end a sentence.
func isMark(r rune) bool {
	switch r {
	case '…', '\u037e', '‥', '។', '៕', '\u1b4e', '\u1b4f', '\u1b7f', '\u2cf9', '\u2cfa', '\u2cfb', '︒', '︕', '︖': // some newer than Go's tables
		return true
	}
	return r >= 0x0589 && unicode.Is(unicode.Sentence_Terminal, r)
}

// isWide reports whether a mark ends a sentence without a space behind it.
func isWide(r rune) bool {
	switch r {
	case '。', '！', '？', '．', '｡', '︒', '︕', '︖', '﹒', '﹖', '﹗':
		return true
	}
	return false
}

func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '`', '´', '«', '»', '‘', '’', '‚', '‛', '“', '”', '„', '‟', '‹', '›', '「', '」', '『', '』', '〝', '〞', '〟', '＂', '＇', '｢', '｣', '″', '′':
		return true
	}
	return false
}

func isBullet(r rune) bool {
	switch r {
	case '•', '⁃', '‣', '▪', '▫', '●', '○', '◦', '■', '□', '◆', '◇', '►', '▶', '➢', '➤', '✓', '✔', '★', '☆', '·', '※', '–', '—', '¿', '¡', '©':
		return true
	}
	return false
}

// isIgnorable reports whether a character takes no place on the page.
func isIgnorable(r rune) bool {
	switch {
	case r == 0xad, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2064, r >= 0x2066 && r <= 0x2069, r == 0xfeff, r >= 0xfe00 && r <= 0xfe0f:
		return true
	}
	return false
}

// isCloser reports whether a character that follows a mark belongs to it.
func isCloser(r rune) bool {
	switch r {
	case ')', ']', '}':
		return true
	}
	if r < 0x80 {
		return r == '"' || r == '\''
	}
	switch r {
	case '「', '『', '｢', '〝', '„', '‚':
		return false // these only open
	}
	return isQuote(r) || isIgnorable(r) || unicode.In(r, unicode.Pe, unicode.Pf)
}

func decode(text string, i int) (rune, int) {
	if i >= len(text) {
		return 0, 0
	}
	return utf8.DecodeRuneInString(text[i:])
}
