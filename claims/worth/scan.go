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

// sorts of bytes.
const (
	sMark = iota
	sSpace
	sLower
	sUpper
	sDigit
	sWide // of a character beyond ASCII
)

var sorts = sortBytes()

func sortBytes() (sorts [256]uint8) {
	for b := range sorts {
		switch {
		case b == ' ' || b >= '\t' && b <= '\r':
			sorts[b] = sSpace
		case b >= 'a' && b <= 'z':
			sorts[b] = sLower
		case b >= 'A' && b <= 'Z':
			sorts[b] = sUpper
		case b >= '0' && b <= '9':
			sorts[b] = sDigit
		case b >= utf8.RuneSelf:
			sorts[b] = sWide
		}
	}
	return sorts
}

// scan appends the words and marks of text to ws.
func scan(ws []word, text string) []word {
	for i := 0; i < len(text); {
		switch sorts[text[i]] {
		case sSpace:
			i++
			continue
		case sMark:
			ws = append(ws, word{i, i + 1, lexicon.Hash(text[i : i+1]), 0, mark})
			i++
			continue
		case sWide:
			r, n := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) {
				i += n
				continue
			}
			if !letter(r) {
				ws = append(ws, word{i, i + n, lexicon.Hash(text[i : i+n]), 0, mark})
				i += n
				continue
			}
		}
		w := scanWord(text, i)
		ws = append(ws, w)
		i = w.end
	}
	return ws
}

// scanWord reads the word that begins at start.
func scanWord(text string, start int) word {
	var letters, digits, uppers int
	i := start
scan:
	for i < len(text) {
		n := 1
		switch sorts[text[i]] {
		case sLower:
			letters++
		case sUpper:
			letters++
			uppers++
		case sDigit:
			digits++
		case sWide:
			var r rune
			r, n = utf8.DecodeRuneInString(text[i:])
			if letter(r) {
				letters++
				if unicode.IsUpper(r) {
					uppers++
				}
			} else if !joins(text, i, n, digits > 0) {
				break scan
			}
		case sMark:
			if !joins(text, i, n, digits > 0) {
				break scan
			}
		default:
			break scan
		}
		i += n
	}
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
	return w
}

func letter(r rune) bool {
	return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r))
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// joins reports whether the mark of n bytes at i stands inside a word: don't,
// well-known, 3.5, 10,000, U.S.
func joins(text string, i, n int, number bool) bool {
	if i+n >= len(text) {
		return false
	}
	switch text[i] {
	case '\'', '-', "’"[0]:
		if n > 1 && text[i:i+n] != "’" {
			return false
		}
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		return letter(next) || digit(next)
	case '.':
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		return digit(next) || letter(next) && (i < 2 || !letter(rune(text[i-2])))
	case ',':
		return number && sorts[text[i+1]] == sDigit
	}
	return false
}
