package claims

import (
	"iter"
	"strings"
)

// boundaries is the start and end of each sentence of a block.
func boundaries(text string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		start := 0
		for i := 0; i < len(text); i++ {
			if !strings.ContainsRune(".?!", rune(text[i])) || i+1 < len(text) && text[i+1] > ' ' {
				continue
			}
			if !yieldInk(text, start, i+1, yield) {
				return
			}
			start = i + 1
		}
		yieldInk(text, start, len(text), yield)
	}
}

func yieldInk(text string, start, end int, yield func(int, int) bool) bool {
	ink := strings.TrimSpace(text[start:end])
	if ink == "" {
		return true
	}
	start += strings.Index(text[start:end], ink)
	return yield(start, start+len(ink))
}
