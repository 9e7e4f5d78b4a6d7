package annotate

import (
	"slices"
	"unicode"
)

func notInWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
}

// trigrams are the sorted hashes of every three neighbouring characters of
// words, each word with a space on either side.
func trigrams(words []string) []uint32 {
	var grams []uint32
	for _, w := range words {
		a, b := ' ', ' '
		for _, c := range w + " " {
			grams = append(grams, (uint32(a)*0x9e3779b1^uint32(b))*0x85ebca6b^uint32(c))
			a, b = b, c
		}
	}
	slices.Sort(grams)
	return grams
}

// dice is how alike two sorted bags are, 0 to 1: twice what they share, over
// what they have (Dice 1945).
func dice(a, b []uint32) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			shared++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}
