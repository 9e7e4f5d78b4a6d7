package boundary

import (
	_ "embed"
	"unicode/utf8"
)

// weights holds the model, read in place: a signed byte for each place of the
// hashed features, then the habits of words.
//
//go:embed weights.bin
var weights string

const habitBits = 15

// seldom is how often, by its habit, a word has to begin sentences before one
// is looked for in the middle of running text.
const seldom = 6

// habit tells how a word is written in running text and how often it begins a
// sentence, three bits of each, and in the top two bits whether a full stop
// belongs to it; 0 if the word is not known. Like the features, each word has
// a byte beside it that tells it from others in its slot.
func (s *Scanner) habit(hash uint32) byte {
	at := 2*slots + hash*0x9E3779B1>>(32-habitBits)*2
	if s.weights[at+1] != byte(hash) {
		return 0
	}
	return s.weights[at]
}

// unlikely turns down most candidates without a mark before more is read.
func (s *Scanner) unlikely() bool {
	end, i := s.c.end, s.c.ink
	b := s.text[end-1]
	if b == '`' || b == '"' || b == '(' {
		// An opening quotation mark or bracket that stands by itself.
		at := end - 1
		if at > s.start && s.text[at-1] == b {
			at--
		}
		return at == s.start || s.text[at-1] <= ' '
	}
	if b == 0xAB || b == 0x9C { // « or “
		r, n := utf8.DecodeLastRuneInString(s.text[s.start:end])
		return (r == '«' || r == '“') && (end-n == s.start || s.text[end-n-1] <= ' ')
	}
	if !isLowerByte(b) && b != ',' || classes[s.text[i]] != capital {
		return false
	}
	var w word
	s.head(i, &w)
	return w.tail != ':' && !(w.tail == ',' && w.group == dayName) && s.habit(w.hash)&7 < seldom
}
