package frame

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// beginsSmall reports whether text begins with a word that keeps its small letter
// at the beginning of a sentence: iPhone, eBay, de Gaulle, an address.
func beginsSmall(text []byte) bool {
	word, rest, _ := bytes.Cut(text, []byte{' '})
	if bytes.ContainsFunc(word, unicode.IsUpper) || bytes.Contains(word, []byte("://")) || bytes.HasPrefix(word, []byte("www.")) || bytes.ContainsRune(word, '@') {
		return true
	}
	switch string(word) {
	case "de", "di", "da", "do", "du", "del", "della", "der", "den", "des", "van", "von", "vom", "zu", "ten", "ter", "bin", "ibn", "al", "el", "af", "av":
		next, _ := utf8.DecodeRune(rest)
		return unicode.IsUpper(next) || beginsSmall(rest) // van der Bellen
	}
	return false
}
