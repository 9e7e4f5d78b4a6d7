package annotate

import (
	"cmp"
	"strings"
)

// Compare puts events in the one order that everything goes by: of time, and of
// ids where that is the same.
func Compare(a, b *Event) int {
	return cmp.Or(a.Time.Compare(b.Time), strings.Compare(a.ID, b.ID))
}

// Before reports whether a comes before b in that order.
func Before(a, b *Event) bool { return Compare(a, b) < 0 }
