package decision

import (
	"fmt"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims/document"
)

// Need is what somebody still has to do about a claim.
type Need string

// What there may be to do, most pressing first.
const (
	Nothing   Need = ""
	Decide    Need = "dispute"    // their vote is in dispute
	LookAgain Need = "look again" // the wording they judged has changed
	Judge     Need = "judge"      // it was given to them
	Answered  Need = "answered"   // their query was, and they have not judged since
)

// Left is what who still has to do about a claim.
func Left(s *annotate.Standing, who annotate.Reviewer) Need {
	vote := s.VoteOf(who)
	switch {
	case vote != nil && s.State == annotate.Disputed:
		return Decide
	case vote == nil && judgedBefore(s, who):
		return LookAgain
	case vote == nil && has(s.Assigned, who) && s.State != annotate.Waived:
		return Judge
	}
	for _, q := range s.Queries {
		if q.Ask.Reviewer.Is(who) && !q.Open() && (vote == nil || vote.Time.Before(q.Answers[len(q.Answers)-1].Time)) {
			return Answered
		}
	}
	return Nothing
}

func judgedBefore(s *annotate.Standing, who annotate.Reviewer) bool {
	for _, e := range s.Stale {
		if e.Reviewer.Is(who) {
			return true
		}
	}
	return false
}

// Under keeps the claims that stand under a heading, up to the next one.
func Under(a *annotate.Article, heading string, picked []*annotate.Standing) ([]*annotate.Standing, error) {
	inside := map[int]bool{}
	var headings []string
	found, open := false, false
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if s.Element == document.Subhead || s.Element == document.Headline {
			headings = append(headings, s.Text)
			open = alike(s.Text, heading)
			found = found || open
		}
		inside[s.N] = open
	}
	if !found {
		hint := "it has no headings"
		if len(headings) > 0 {
			hint = "it has " + strings.Join(headings, "; ")
		}
		return nil, fmt.Errorf("%s has no heading %q%s\nhint: %s", a.Slug, heading, annotate.DidYouMean(heading, headings), hint)
	}
	var kept []*annotate.Standing
	for _, s := range picked {
		if inside[s.Claim.Sentence] {
			kept = append(kept, s)
		}
	}
	if kept == nil {
		return nil, fmt.Errorf("no claim of %s stands under %q", a.Slug, heading)
	}
	return kept, nil
}

// alike compares headings, in which people type ' for ’.
func alike(a, b string) bool {
	plain := strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)
	return strings.EqualFold(strings.TrimSpace(plain.Replace(a)), strings.TrimSpace(plain.Replace(b)))
}
