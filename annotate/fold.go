package annotate

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Fold works out the standing of every claim of an article, in the article's
// order, from everything that was recorded about it. It does not depend on the
// order of events: a reviewer's own order is Event.Seq, and between reviewers
// events refer to each other by id. Now decides which waivers still hold.
//
// A vote, settlement, sign-off or waiver counts for the wording it was given
// on. One that was given on an earlier wording (Claim.Was) does not count any
// more; a vote is then stale.
func Fold(a *Article, events []Event, now time.Time) []Standing {
	standings := make([]Standing, len(a.Claims))
	place := make(map[string]int, len(a.Claims))
	for i := range a.Claims {
		c := &a.Claims[i]
		standings[i].Claim = c
		place[c.ID] = i
	}
	// A claim's own id goes before an earlier wording of another.
	for i := range a.Claims {
		for _, id := range a.Claims[i].Was {
			if _, taken := place[id]; !taken {
				place[id] = i
			}
		}
	}
	ordered := inOrder(events)
	void := retracted(ordered)
	for _, e := range ordered {
		if i, ok := place[e.Claim]; ok && e.Claim != "" {
			standings[i].History = append(standings[i].History, e)
		}
	}
	today := now.UTC().Format(time.DateOnly)
	for i := range standings {
		standings[i].fold(void, today)
	}
	return standings
}

// inOrder sorts events by time, then id, and drops the second of the same id.
func inOrder(events []Event) []*Event {
	ordered := make([]*Event, len(events))
	for i := range events {
		ordered[i] = &events[i]
	}
	slices.SortFunc(ordered, func(a, b *Event) int {
		return cmp.Or(a.Time.Compare(b.Time), strings.Compare(a.ID, b.ID))
	})
	return slices.CompactFunc(ordered, func(a, b *Event) bool { return a.ID == b.ID })
}

// retracted finds the events that were taken back by who recorded them. A
// retraction may itself be taken back, by a later one.
func retracted(events []*Event) map[string]bool {
	var retractions []*Event
	owner := map[string]*Event{}
	for _, e := range events {
		if e.Type == TypeRetract {
			retractions = append(retractions, e)
		}
	}
	if len(retractions) == 0 {
		return nil
	}
	for _, e := range events {
		owner[e.ID] = e
	}
	slices.SortFunc(retractions, func(a, b *Event) int {
		return cmp.Or(cmp.Compare(b.Seq, a.Seq), strings.Compare(b.ID, a.ID))
	})
	void := map[string]bool{}
	for _, r := range retractions {
		if void[r.ID] {
			continue
		}
		if e := owner[r.Retracts]; e != nil && e.Reviewer.Is(r.Reviewer) && e.Seq < r.Seq {
			void[e.ID] = true
		}
	}
	return void
}

// fold works out one claim's standing from its history.
func (s *Standing) fold(void map[string]bool, today string) {
	var live []*Event
	for _, e := range s.History {
		if !void[e.ID] {
			live = append(live, e)
		}
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
func (s *Standing) onThisWording(e *Event) bool {
	return e.Claim == s.Claim.ID && (e.Statement == "" || e.Statement == s.Claim.Statement)
}

// foldVotes finds each reviewer's last vote on this wording or, without one,
// their last on an earlier wording.
func (s *Standing) foldVotes(live []*Event) {
	type last struct{ vote, stale *Event }
	var keys []string
	lasts := map[string]*last{}
	for _, e := range live {
		if e.Type != TypeReview {
			continue
		}
		k := e.Reviewer.Key()
		l := lasts[k]
		if l == nil {
			l = &last{}
			lasts[k] = l
			keys = append(keys, k)
		}
		of := &l.stale
		if s.onThisWording(e) {
			of = &l.vote
		}
		if *of == nil || (*of).Seq < e.Seq {
			*of = e
		}
	}
	for _, k := range keys {
		if l := lasts[k]; l.vote != nil {
			s.Votes = append(s.Votes, l.vote)
		} else {
			s.Stale = append(s.Stale, l.stale)
		}
	}
	inTime(s.Votes)
	inTime(s.Stale)
}

func inTime(events []*Event) {
	slices.SortFunc(events, func(a, b *Event) int {
		return cmp.Or(a.Time.Compare(b.Time), strings.Compare(a.ID, b.ID))
	})
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
	case len(s.Stale) > 0:
		return Stale
	case !s.Claim.Checkable:
		return NotCheckable
	}
	return Unreviewed
}
