// Package linear holds the linear models behind the parser: what is looked at (the
// features of a word, of a state), how it is weighed (hashed tables of small integers,
// read in place), and the two decoders, a greedy tagger from left to right and a greedy
// arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011). Everything is integer
// arithmetic: the same text gives the same tree on every machine.
package linear

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is what the models know of one token before it has a tag.
type Word struct {
	Low    uint32 // hash of the folded form
	Tail   uint32 // its last four bytes
	Front  uint32 // its first four bytes
	Shape  uint8  // capitals, digits, length: see shape
	Common uint8  // 1 + the tag that the word mostly has, 0 unknown
	Sure   bool   // it never has another one
}

// Fold appends the form by which a token is looked up: lower case, digits as 0, typographic
// quotes and dashes as their ASCII counterparts, every currency as the dollar, 48.6m as 48.6.
func Fold(dst []byte, token string) []byte {
	token = figure(token)
	for i := 0; i < len(token); {
		c := token[i]
		if c < utf8.RuneSelf {
			switch {
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			case '0' <= c && c <= '9':
				c = '0'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(token[i:])
		i += n
		switch r {
		case '‘', '’', 'ʼ', '´':
			dst = append(dst, '\'')
		case '“', '”', '„', '«', '»':
			dst = append(dst, '"')
		case '–', '—', '―':
			dst = append(dst, '-', '-')
		case '‑', '‐', '−':
			dst = append(dst, '-')
		case '£', '€', '¥', '₹', '₽', '₩', '₪', '₺', '₴', '₦', '₱', '฿', '₫':
			dst = append(dst, '$')
		case '…':
			dst = append(dst, '.', '.', '.')
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}

// figure is a number without the unit that is written to it (48.6m, 3bn, 20p), and a dollar
// without its country (US$). What is neither is given back as it is.
func figure(token string) string {
	if len(token) < 2 {
		return token
	}
	if c := token[0]; c < '0' || c > '9' {
		if token[len(token)-1] == '$' && len(token) <= 3 {
			return "$"
		}
		return token
	}
	number := strings.TrimRight(token, "mMbBnNtTkKpc")
	if c := number[len(number)-1]; c < '0' || c > '9' {
		return token
	}
	switch strings.ToLower(token[len(number):]) {
	case "m", "mn", "b", "bn", "t", "tn", "k", "p", "pc", "c":
		return number
	}
	return token
}

// NewWord looks at one token, folded by Fold.
func NewWord(token string, folded []byte, lex Lexicon) Word {
	h := uint32(2166136261)
	for _, c := range folded {
		h = (h ^ uint32(c)) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	h ^= h >> 13
	w := Word{Low: h | 1, Shape: shape(token)}
	for i := max(0, len(folded)-4); i < len(folded); i++ {
		w.Tail = w.Tail<<8 | uint32(folded[i])
	}
	for i := 0; i < min(4, len(folded)); i++ {
		w.Front = w.Front<<8 | uint32(folded[i])
	}
	lex.look(&w)
	return w
}

// shape: bit 0 first letter capital, 1 another capital, 2 a digit, 3 only ink that is neither
// letter nor digit, 4 a hyphen or stop inside, 5 to 6 length one, two, three, more.
func shape(token string) uint8 {
	var s uint8
	ink := true
	for i := 0; i < len(token); i++ {
		switch c := token[i]; {
		case 'a' <= c && c <= 'z':
			ink = false
		case 'A' <= c && c <= 'Z':
			ink = false
			if i == 0 {
				s |= 1
			} else {
				s |= 2
			}
		case '0' <= c && c <= '9':
			ink = false
			s |= 4
		case c == '-' || c == '.':
			s |= 16
		case c >= utf8.RuneSelf:
			r, _ := utf8.DecodeRuneInString(token[i:])
			if unicode.IsLetter(r) {
				ink = false
				if i == 0 && unicode.IsUpper(r) {
					s |= 1
				}
			}
		}
	}
	if ink {
		s |= 8
	}
	return s | uint8(min(len(token), 4)-1)&3<<5
}

func mix(template uint32, a, b, c uint32) uint32 {
	h := uint64(template)*0x9e3779b97f4a7c15 + uint64(a)*0xd6e8feb86659fd93 + uint64(b)*0xa0761d6478bd642f + uint64(c)*0xe7037ed1a0b428db
	h ^= h >> 31
	h *= 0x8ebc6af09c88c6e3
	return uint32(h >> 32)
}
