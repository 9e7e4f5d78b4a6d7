package revision

import "slices"

// How alike two texts must be to pass for two wordings of one: less where what
// stands around them did not change.
const (
	alikeAnywhere = 0.6
	alikeInPlace  = 0.35
	alikePart     = 0.75 // of the trigrams of a sentence that went into another one, or is all that is left of it
)

// bag is a text as its likeness sees it: the sorted hashes of every three
// neighbouring characters of its words, each word with a space on either side.
type bag []uint32

func bagOf(text string) bag {
	var grams bag
	for _, w := range wordsOf(text) {
		a, b := ' ', ' '
		for _, c := range w + " " {
			grams = append(grams, (uint32(a)*0x9e3779b1^uint32(b))*0x85ebca6b^uint32(c))
			a, b = b, c
		}
	}
	slices.Sort(grams)
	return grams
}

// likeness is how alike two bags are, 0 to 1: twice what they share, over what
// they have (Dice 1945).
func likeness(a, b bag) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(shared(a, b)) / float64(len(a)+len(b))
}

// part is how much of the smaller of two bags the other has, 0 to 1.
func part(a, b bag) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return float64(shared(a, b)) / float64(min(len(a), len(b)))
}

func shared(a, b bag) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}
