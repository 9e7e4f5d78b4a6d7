package boundary

import (
	_ "embed"
)

// weights holds the model, read in place: a signed byte for each place of the
// hashed features, then the habits of words.
//
//go:embed weights.bin
var weights string

const habitBits = 15

// habit tells how a word is written in running text and how often it begins a
// sentence, three bits of each, and in the top two bits whether a full stop
// belongs to it; 0 if the word is not known. Like the features, each word has
// a byte beside it that tells it from others in its slot.
func habit(hash uint32) byte {
	at := 2*slots + hash*0x9E3779B1>>(32-habitBits)*2
	if weights[at+1] != byte(hash) {
		return 0
	}
	return weights[at]
}

// unlikely turns down most candidates without a mark before more is read: a
// word in the middle of a sentence before one that seldom begins any.
func (s *Scanner) unlikely() bool {
	end, i := s.c.end, s.c.ink
	if b := s.text[end-1]; (b == '`' || b == '"' || b == '\'' || b == '(') && (end-1 == s.start || s.text[end-2] <= ' ' || s.text[end-2] == b && (end-2 == s.start || s.text[end-3] <= ' ')) && b != '\'' {
		return true // an opening quotation mark that stands by itself
	}
	if !isLowerByte(s.text[end-1]) && s.text[end-1] != ',' || classes[s.text[i]] != capital {
		return false
	}
	// Is the word before in lower case?
	j := end - 1
	for j > s.start && j > end-20 && s.text[j-1] > ' ' {
		j--
	}
	if !isLowerByte(s.text[j]) {
		return false
	}
	var w word
	s.head(i, &w)
	return habit(w.hash)&7 < 4 || w.group == dayName
}
