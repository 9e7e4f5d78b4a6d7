package annotate

import (
	"github.com/factdesk/factdesk/annotate/revision"
	"github.com/factdesk/factdesk/claims"
)

// Difference is what became of the wording that an event was recorded on: of a
// stale vote. It may be none: then Doubt says why it does not hold.
func (s *Standing) Difference(e *Event) revision.Difference {
	return revision.Compare(e.Statement, s.Claim.Statement)
}

// Doubt says why what was recorded on the same words does not hold.
func (s *Standing) Doubt(e *Event) string { return s.trail.doubt(e.Split, s.Sentence) }

// Doubt says why a pass of the same words does not hold.
func (s *Sentence) Doubt() string { return s.trail.doubt(s.Earlier.Split, s.Sentence) }

// doubt is why what reads the same is not surely what a split had: several
// sentences read so, or what it stands in or leans on is not the same.
func (t *Trail) doubt(split string, now *claims.Sentence) string {
	was := t.sentences
	if f := t.earlier[split]; f != nil {
		was = f.split.Sentences
	}
	var before, here int
	if now != nil {
		before, here = timesRead(was, now.Text), timesRead(t.sentences, now.Text)
	}
	switch {
	case before > 1 || here > 1:
		return "several sentences read so, and which of them it was is in doubt"
	case before == 0:
		return "the sentence around it has changed"
	}
	return "what stands before it has changed"
}

// timesRead is how many sentences read so.
func timesRead(list []claims.Sentence, text string) int {
	n, wording := 0, claims.Wording(text)
	for i := range list {
		if claims.Wording(list[i].Text) == wording {
			n++
		}
	}
	return n
}
