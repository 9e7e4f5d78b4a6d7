package claims

import (
	"slices"

	"github.com/factdesk/factdesk/claims/attribution"
)

// once leaves one of the claims of a sentence that say the same but for who says
// it: "The bridge is shut" and "The bridge is shut, he said" are one row, and
// "he said" is none. The other is part of it.
func once(paragraph []reading, made []Claim, near []*attribution.Attribution) {
	if len(made) < 2 {
		return
	}
	n := made[0].Sentence - paragraph[0].N
	r := &paragraph[n]
	for _, a := range near {
		if a.Cue.Empty() || a.Cue.Sentence != n {
			continue
		}
		cue := r.span(a.Cue.Start, a.Cue.End)
		afterwards := a.Content[0].Sentence < n || a.Content[0].Sentence == n && a.Content[0].Start < a.Cue.Start
		var said []int // the claims that say what was said
		for i := range made {
			if _, outside, _ := shares(made[i].Spans, r, n, a.Content); !made[i].part && outside <= slack {
				said = append(said, i)
			}
		}
		for i := range made {
			c := &made[i]
			if c.part || slices.Contains(said, i) || !within(cue, c.Spans) {
				continue
			}
			inside, outside, all := shares(c.Spans, r, n, a.Content)
			switch {
			case inside == 0 && all > 0 && (held(made, i) || !more(c, a, r, outside) && others(made, i)):
				c.becomePart()
			case !afterwards || outside > framed || !covered(c, r, a, made, said):
			case unsaid(c, a, r) == 0:
				c.becomePart()
			case len(said) == 1 && all-inside <= slack: // it was said on Monday: that would be lost
				c.Attribution = made[said[0]].Attribution
				made[said[0]].becomePart()
			}
		}
	}
}

// covered says whether the other claims say what a claim has of a content.
func covered(c *Claim, r *reading, a *attribution.Attribution, made []Claim, said []int) bool {
	left := 0
	for _, in := range a.Content {
		if in.Sentence != a.Cue.Sentence {
			continue
		}
		in := r.span(in.Start, in.End)
		for _, s := range c.Spans {
			for at := max(s.Start(), in.Start()); at < min(s.End(), in.End()); at++ {
				if !slices.ContainsFunc(said, func(i int) bool { return within(Span{at, at + 1}, made[i].Spans) }) {
					left++
				}
			}
		}
	}
	return left <= slack
}

// unsaid counts the details of a claim that are neither in the content nor in
// the name of the speaker: when it was said.
func unsaid(c *Claim, a *attribution.Attribution, r *reading) int {
	n := -named(c, a, r)
	for _, t := range c.Details {
		if inside, _, _ := shares([]Span{t.Span}, r, a.Cue.Sentence, a.Content); inside == 0 {
			n++
		}
	}
	return n
}

// more says whether a claim says more than that the speaker spoke.
func more(c *Claim, a *attribution.Attribution, r *reading, outside int) bool {
	frame := a.Cue.End - a.Cue.Start
	if a.Speaker.Sentence == a.Cue.Sentence {
		frame += a.Speaker.End - a.Speaker.Start
	}
	return outside > frame+slack && unsaid(c, a, r) > 0
}

// held says whether another row says all of claim i.
func held(made []Claim, i int) bool {
	for k := range made {
		if k != i && !made[k].part && !slices.ContainsFunc(made[i].Spans, func(s Span) bool { return !within(s, made[k].Spans) }) {
			return true
		}
	}
	return false
}

// others says whether a row besides i is left.
func others(made []Claim, i int) bool {
	for k := range made {
		if k != i && !made[k].part {
			return true
		}
	}
	return false
}

// named is how many details of a claim lie in the name of the speaker.
func named(c *Claim, a *attribution.Attribution, r *reading) int {
	if a.Speaker.Empty() || a.Speaker.Sentence != a.Cue.Sentence {
		return 0
	}
	speaker := []Span{r.span(a.Speaker.Start, a.Speaker.End)}
	n := 0
	for _, t := range c.Details {
		if within(t.Span, speaker) {
			n++
		}
	}
	return n
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
