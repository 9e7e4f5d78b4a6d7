package annotate

import (
	"strings"
	"unicode"

	"github.com/factdesk/factdesk/claims"
)

// renamed reports whether two statements of the same words name something else in
// square brackets at the same place: then they state another thing. A bracket that
// only one of them has tells nothing.
func renamed(was, now string) bool {
	if !strings.Contains(was, "[") || !strings.Contains(now, "[") {
		return false
	}
	named := bracketed(now)
	for at, name := range bracketed(was) {
		if other, both := named[at]; both && !strings.EqualFold(name, other) {
			return true
		}
	}
	return false
}

// bracketed is what stands in square brackets, by the number of characters before
// it, spaces and other brackets not counted.
func bracketed(statement string) map[int]string {
	found := map[int]string{}
	text, at := claims.Wording(statement), 0
	for text != "" {
		before, rest, opens := strings.Cut(text, "[")
		for _, r := range before {
			if !unicode.IsSpace(r) {
				at++
			}
		}
		inside, after, closes := strings.Cut(rest, "]")
		if !opens || !closes {
			break
		}
		found[at], text = strings.TrimSpace(inside), after
	}
	return found
}
