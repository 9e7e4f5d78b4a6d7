package claims

import "slices"

// once leaves one of the claims of a sentence that say the same but for who says
// it: beside "The bridge is shut, he said" there is no row "The bridge is shut".
// It is part of the other.
func once(made []Claim) {
	for i := range made {
		c := &made[i]
		if c.Attribution == nil || c.part {
			continue
		}
		for k := range made {
			if k != i && !made[k].part && made[k].Attribution == c.Attribution && len(made[k].Spans) > 0 && !slices.ContainsFunc(c.Spans, func(s Span) bool { return !within(s, made[k].Spans) }) {
				c.becomePart()
				break
			}
		}
	}
}

func (c *Claim) becomePart() { c.part, c.Checkable, c.Reasons = true, false, nil }

// partsLast puts what is part of another claim after the other claims of its
// sentence, or leaves it out.
func partsLast(made []Claim, keep bool) []Claim {
	if !keep {
		return slices.DeleteFunc(made, func(c Claim) bool { return c.part })
	}
	slices.SortStableFunc(made, func(a, b Claim) int {
		switch {
		case a.Sentence != b.Sentence:
			return a.Sentence - b.Sentence
		case a.part == b.part:
			return 0
		case a.part:
			return 1
		}
		return -1
	})
	return made
}
