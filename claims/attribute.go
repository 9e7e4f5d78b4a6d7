package claims

import "github.com/factdesk/factdesk/claims/attribution"

// attribute says of the claims of a paragraph in whose mouth they are put: a
// claim has the attribution in whose content it lies, the innermost if there
// are several.
func (d *reader) attribute(paragraph []reading, made []Claim) {
	d.said = d.said[:0]
	for i := range paragraph {
		d.said = append(d.said, attribution.Sentence{Text: paragraph[i].Text, Tokens: paragraph[i].tokens})
	}
	found := d.finder.Find(d.said)
	for i := range made {
		c := &made[i]
		n := c.Sentence - paragraph[0].N
		best, least := -1, 0
		for k := range found {
			if in, size := lies(c.Spans, &paragraph[n], n, found[k].Content); in && (best < 0 || size < least) {
				best, least = k, size
			}
		}
		if best >= 0 {
			c.Attribution = d.quoted(paragraph, &found[best])
		}
	}
	for k := range found {
		if found[k].Direct {
			d.last = d.quoted(paragraph, &found[k])
		}
	}
}

// quoted is an attribution as the article tells it.
func (d *reader) quoted(paragraph []reading, a *attribution.Attribution) *Attribution {
	if a.Continued {
		return d.last
	}
	at := func(s attribution.Span) Span {
		if s.Empty() {
			return Span{}
		}
		return paragraph[s.Sentence].span(s.Start, s.End)
	}
	return &Attribution{Speaker: at(a.Speaker), Cue: at(a.Cue)}
}

// lies says whether spans of sentence n lie in a content, but for a word at
// most ("but", "that"), and how large the content is in that sentence.
func lies(spans []Span, r *reading, n int, content []attribution.Span) (in bool, size int) {
	total, inside := 0, 0
	for _, s := range spans {
		total += s.End() - s.Start()
	}
	for _, c := range content {
		if c.Sentence != n {
			continue
		}
		in := r.span(c.Start, c.End)
		size += in.End() - in.Start()
		for _, s := range spans {
			inside += max(0, min(s.End(), in.End())-max(s.Start(), in.Start()))
		}
	}
	return total-inside <= slack && 2*inside > total, size
}

// slack is how many bytes of a claim may stand outside the content.
const slack = 6
