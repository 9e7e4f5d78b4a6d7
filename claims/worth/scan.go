package worth

import (
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/lexicon"
)

// shape is how a word is written.
type shape uint8

const (
	lower shape = iota
	capital
	capitals
	number
	mixed // letters and digits
	mark  // punctuation
)

// word is a word or a punctuation mark of a sentence.
type word struct {
	start, end int
	hash       uint64
	class      lexicon.Set
	shape      shape
}

// scan appends the words and marks of text to ws.
func scan(ws []word, text string) []word {
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case r == ' ' || r != '\u200b' && unicode.IsSpace(r):
			i += n
			continue
		case !letter(r) && !digit(r):
			ws = append(ws, word{i, i + n, lexicon.Hash(text[i : i+n]), 0, mark})
			i += n
			continue
		}
		start := i
		var letters, digits, uppers int
		for i < len(text) {
			r, n := rune(text[i]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(text[i:])
			}
			switch {
			case digit(r):
				digits++
			case letter(r):
				letters++
				if r < utf8.RuneSelf && r-'A' < 26 && r >= 'A' || r >= utf8.RuneSelf && unicode.IsUpper(r) {
					uppers++
				}
			case joins(text, i, n, digits > 0):
			default:
				goto done
			}
			i += n
		}
	done:
		w := word{start: start, end: i, hash: lexicon.Hash(text[start:i])}
		switch {
		case letters == 0:
			w.shape = number
		case digits > 0:
			w.shape = mixed
		case uppers > 1 && uppers == letters:
			w.shape = capitals
		case uppers > 0:
			w.shape = capital
		}
		if w.shape != number {
			w.class = lexicon.OfHash(w.hash)
		}
		ws = append(ws, w)
	}
	return ws
}

func letter(r rune) bool {
	return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r))
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// joins says whether the mark of n bytes at i stands inside a word: don't,
// well-known, 3.5, 10,000, U.S.
func joins(text string, i, n int, number bool) bool {
	if i+n >= len(text) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+n:])
	switch r, _ := utf8.DecodeRuneInString(text[i:]); r {
	case '\'', '’', '-':
		return letter(next) || digit(next)
	case '.':
		return digit(next) || letter(next) && (i < 2 || !letter(rune(text[i-2])))
	case ',':
		return number && digit(next)
	}
	return false
}
