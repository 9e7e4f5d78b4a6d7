package xlsx

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// wraps tells whether text in cells of a style is wrapped.
func wraps(style string) bool {
	switch style {
	case wrapCell, strongCell, linkCell:
		return true
	}
	return false
}

// lines is about how many lines a text takes in a column of a width, given in
// digits. Running text is a little narrower than digits.
func lines(text string, width float64) int {
	room := int(width * 1.15)
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		used := 0
		for word := range strings.FieldsSeq(line) {
			w := displaywidth.String(word)
			switch {
			case used == 0:
				used = w
			case used+1+w <= room:
				used += 1 + w
			default:
				n++
				used = w
			}
			n += (used - 1) / max(room, 1) // a word longer than a line
			if used > room {
				used %= room
			}
		}
	}
	return n
}

// height is that of a row of so many lines, in points; a row has 409 at most.
func height(lines int) float64 { return min(15*float64(lines)+3, 409) }
