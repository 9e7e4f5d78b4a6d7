package annotate

import (
	"fmt"
)

// MaySettle says why the claim can't be settled now: nothing is in dispute.
func (s *Standing) MaySettle() error {
	switch {
	case len(s.Votes) == 0:
		return fmt.Errorf("claim %s has no current vote to settle", s.Claim.Label)
	case s.Settlement == nil && s.Verdict != "":
		return fmt.Errorf("the votes on claim %s agree: there is nothing to settle", s.Claim.Label)
	}
	return nil
}

// MaySignOff says why who can't sign the claim off now: it has no agreed or
// settled verdict, or they had a part in it. A sign-off is a second person's.
func (s *Standing) MaySignOff(who Reviewer) error {
	verdict, _ := s.outcome()
	switch {
	case len(s.Votes) == 0:
		return fmt.Errorf("claim %s has no current review to sign off", s.Claim.Label)
	case verdict == "":
		return fmt.Errorf("claim %s is disputed\nhint: settle it first", s.Claim.Label)
	case s.VoteOf(who) != nil:
		return fmt.Errorf("%s reviewed claim %s: a sign-off is a second person's", who, s.Claim.Label)
	case s.Settlement != nil && s.Settlement.Reviewer.Is(who):
		return fmt.Errorf("%s settled claim %s: a sign-off is a second person's", who, s.Claim.Label)
	}
	return nil
}
