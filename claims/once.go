package claims

import "slices"

// once marks those of the claims of a sentence that say the same as another one but
// for who says it: beside "The bridge is shut, he said" there is no row "The bridge
// is shut".
func once(made []Claim) {
	for i := range made {
		c := &made[i]
		if c.Attribution == nil || c.again {
			continue
		}
		for k := range made {
			if k != i && !made[k].again && made[k].Attribution == c.Attribution && len(made[k].Spans) > 0 && !slices.ContainsFunc(c.Spans, func(s Span) bool { return !within(s, made[k].Spans) }) {
				c.again = true
				break
			}
		}
	}
}
