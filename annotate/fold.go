package annotate

import (
	"slices"
	"time"
)

// Fold works out the standing of every claim of an article, in the article's
// order, from everything that was recorded about it. It does not depend on the
// order of events: they go by Compare. Now decides which waivers still hold.
//
// A vote, settlement, sign-off or waiver counts for the wording it was given
// on. One that was given on an earlier wording does not count any more; a vote is
// then stale.
func Fold(a *Article, events []Event, now time.Time) []Standing {
	return NewBoard(a, events, now).Claims
}

// fold is Fold of events in their order, of which some are void, and of
// sentences with who passed them.
func fold(a *Article, t *Trail, ordered []*Event, void map[string]bool, sentences []Sentence, now time.Time) []Standing {
	standings := make([]Standing, len(a.Claims))
	at := 0
	for i := range a.Claims {
		c := &a.Claims[i]
		standings[i].Claim = c
		for at < len(sentences) && sentences[at].N < c.Sentence {
			at++
		}
		if at < len(sentences) && sentences[at].N == c.Sentence {
			standings[i].Sentence, standings[i].Pass = sentences[at].Sentence, sentences[at].Pass
		}
	}
	about := map[string]int{} // where the claim is that an event is about, needed for those taken back
	for _, e := range ordered {
		if e.Type == TypeRetract {
			about[e.Retracts] = -1
		}
	}
	older := map[*Event]bool{}
	for _, e := range ordered {
		at := t.claim(e)
		if e.Type == TypeRetract {
			if at.at = -1; about[e.Retracts] >= 0 {
				at = spot{about[e.Retracts], true, -1}
			}
		}
		if _, wanted := about[e.ID]; wanted {
			about[e.ID] = at.at
		}
		if at.at < 0 {
			continue
		}
		standings[at.at].History = append(standings[at.at].History, e)
		if !at.same {
			older[e] = true
		}
	}
	today := now.UTC().Format(time.DateOnly)
	for i := range standings {
		standings[i].void, standings[i].older, standings[i].trail = void, older, t
		standings[i].fold(today)
	}
	return standings
}

// inOrder puts events in their order. Of two events with the same id it keeps one.
func inOrder(events []Event) []*Event {
	ordered := make([]*Event, len(events))
	for i := range events {
		ordered[i] = &events[i]
	}
	if !slices.IsSortedFunc(ordered, Compare) {
		slices.SortStableFunc(ordered, Compare)
	}
	return slices.CompactFunc(ordered, func(a, b *Event) bool { return a.ID == b.ID && a.ID != "" })
}

// retracted finds the events that were taken back by who recorded them. A
// retraction may itself be taken back, by a later one.
func retracted(ordered []*Event) map[string]bool {
	place := map[string]int{}
	for _, e := range ordered {
		if e.Type == TypeRetract {
			place[e.Retracts] = -1
		}
	}
	if len(place) == 0 {
		return nil
	}
	for i, e := range ordered {
		if _, wanted := place[e.ID]; wanted {
			place[e.ID] = i
		}
	}
	void := map[string]bool{}
	for i := len(ordered) - 1; i >= 0; i-- {
		r := ordered[i]
		if r.Type != TypeRetract || void[r.ID] {
			continue
		}
		if at := place[r.Retracts]; at >= 0 && at < i && ordered[at].Reviewer.Is(r.Reviewer) {
			void[r.Retracts] = true
		}
	}
	return void
}

// fold works out one claim's standing from its history.
func (s *Standing) fold(today string) {
	live := s.History
	if len(s.void) > 0 {
		live = filter(s.History, func(e *Event) bool { return !s.void[e.ID] })
	}
	s.foldVotes(live)
	s.foldSettlement(live)
	s.foldSignoff(live)
	s.foldWaiver(live, today)
	s.foldQueries(live)
	s.foldAssignments(live)
	for _, e := range live {
		if e.Type == TypeCorrect {
			s.Corrections = append(s.Corrections, e)
		}
	}
	s.State = s.state()
}

// onThisWording tells whether e was recorded about the claim as it now reads.
func (s *Standing) onThisWording(e *Event) bool { return !s.older[e] }

// foldVotes finds each reviewer's last vote on this wording or, without one,
// their last on an earlier wording. Live is in order.
func (s *Standing) foldVotes(live []*Event) {
	for i := len(live) - 1; i >= 0; i-- {
		if e := live[i]; e.Type == TypeReview && s.onThisWording(e) && s.VoteOf(e.Reviewer) == nil {
			s.Votes = append(s.Votes, e)
		}
	}
	for i := len(live) - 1; i >= 0; i-- {
		if e := live[i]; e.Type == TypeReview && !s.onThisWording(e) && s.VoteOf(e.Reviewer) == nil && !hasOf(s.Stale, e.Reviewer) {
			s.Stale = append(s.Stale, e)
		}
	}
	slices.Reverse(s.Votes)
	slices.Reverse(s.Stale)
}

func hasOf(events []*Event, who Reviewer) bool {
	return slices.ContainsFunc(events, func(e *Event) bool { return e.Reviewer.Is(who) })
}

// foldSettlement finds the last settlement that names every current vote.
func (s *Standing) foldSettlement(live []*Event) {
	if len(s.Votes) == 0 {
		return
	}
	for _, e := range live {
		if e.Type == TypeSettle && s.onThisWording(e) && namesAll(e.Settles, s.Votes) {
			s.Settlement = e
		}
	}
}

// namesAll tells whether ids hold the id of every event.
func namesAll(ids []string, events []*Event) bool {
	for _, e := range events {
		if !slices.Contains(ids, e.ID) {
			return false
		}
	}
	return true
}

// foldSignoff finds the last sign-off that names everything decided now, by
// somebody who decided none of it.
func (s *Standing) foldSignoff(live []*Event) {
	s.Verdict, s.Scale = s.outcome()
	if s.Verdict == "" {
		return
	}
	for _, e := range live {
		if e.Type != TypeSignoff || !s.onThisWording(e) || s.MaySignOff(e.Reviewer) != nil || !namesAll(e.Approves, s.Votes) {
			continue
		}
		if s.Settlement == nil || slices.Contains(e.Approves, s.Settlement.ID) {
			s.Signoff = e
		}
	}
}

// outcome is the settled verdict, or the one that all current votes agree on.
func (s *Standing) outcome() (verdict, scale string) {
	if s.Settlement != nil {
		return s.Settlement.Verdict, s.Settlement.Scale
	}
	if len(s.Votes) == 0 {
		return "", ""
	}
	first := s.Votes[0]
	for _, v := range s.Votes[1:] {
		if v.Verdict != first.Verdict || v.Scale != first.Scale {
			return "", ""
		}
	}
	return first.Verdict, first.Scale
}

// foldWaiver finds the waiver that holds longest, or the last that has expired.
func (s *Standing) foldWaiver(live []*Event, today string) {
	var longest *Event
	for _, e := range live {
		if e.Type == TypeWaive && s.onThisWording(e) && (longest == nil || e.Until >= longest.Until) {
			longest = e
		}
	}
	if longest != nil && longest.Until >= today {
		s.Waiver = longest
	} else {
		s.Expired = longest
	}
}

func (s *Standing) foldQueries(live []*Event) {
	place := map[string]int{}
	for _, e := range live {
		if e.Type == TypeAsk {
			place[e.ID] = len(s.Queries)
			s.Queries = append(s.Queries, Query{Ask: e})
		}
	}
	for _, e := range live {
		if i, ok := place[e.Answers]; ok && e.Type == TypeAnswer {
			s.Queries[i].Answers = append(s.Queries[i].Answers, e)
		}
	}
}

func (s *Standing) foldAssignments(live []*Event) {
	for _, e := range live {
		if e.Assignee == nil {
			continue
		}
		same := func(r Reviewer) bool { return r.Is(*e.Assignee) }
		switch {
		case e.Type == TypeUnassign:
			s.Assigned = slices.DeleteFunc(s.Assigned, same)
		case e.Type == TypeAssign && !slices.ContainsFunc(s.Assigned, same):
			s.Assigned = append(s.Assigned, *e.Assignee)
		}
	}
}

// state is what it all amounts to. A waiver lets a claim pass unreviewed; it
// hides no vote.
func (s *Standing) state() State {
	switch {
	case s.Signoff != nil:
		return SignedOff
	case s.Settlement != nil:
		return Settled
	case s.Verdict != "":
		return Reviewed
	case len(s.Votes) > 0:
		return Disputed
	case s.Waiver != nil:
		return Waived
	case s.Pass != nil:
		return Passed
	case len(s.Stale) > 0:
		return Stale
	case !s.Claim.Checkable:
		return SetAside
	}
	return Unreviewed
}
