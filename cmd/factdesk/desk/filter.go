package desk

import (
	"slices"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
)

// filter is a choice of claims to go through.
type filter struct {
	name  string
	keep  func(*annotate.Standing, annotate.Reviewer) bool
	worth bool // the claims most worth checking first
}

var filters = []filter{
	{name: "everything", keep: func(*annotate.Standing, annotate.Reviewer) bool { return true }},
	{name: "to check", keep: func(s *annotate.Standing, _ annotate.Reviewer) bool { return s.Listed() }},
	{name: "unreviewed", keep: in(annotate.Unreviewed)},
	{name: "mine", keep: mine},
	{name: "disputed", keep: in(annotate.Disputed)},
	{name: "stale", keep: func(s *annotate.Standing, _ annotate.Reviewer) bool {
		return s.State == annotate.Stale || len(s.Stale) > 0
	}},
	{name: "open queries", keep: func(s *annotate.Standing, _ annotate.Reviewer) bool { return s.OpenQueries() > 0 }},
	{name: "must check first", keep: needs, worth: true},
	{name: "set aside", keep: func(s *annotate.Standing, _ annotate.Reviewer) bool { return !s.Listed() }},
}

func in(state annotate.State) func(*annotate.Standing, annotate.Reviewer) bool {
	return func(s *annotate.Standing, _ annotate.Reviewer) bool { return s.State == state }
}

// mine are the claims that who was given or has judged.
func mine(s *annotate.Standing, who annotate.Reviewer) bool {
	return s.VoteOf(who) != nil || slices.ContainsFunc(s.Assigned, who.Is) ||
		slices.ContainsFunc(s.Stale, func(e *annotate.Event) bool { return e.Reviewer.Is(who) })
}

// needs tells whether a claim still needs who: it waits for a verdict, or what
// they said of it has been overtaken.
func needs(s *annotate.Standing, who annotate.Reviewer) bool {
	if decision.Left(s, who) != decision.Nothing {
		return true
	}
	return s.VoteOf(who) == nil && (s.State == annotate.Unreviewed || s.State == annotate.Stale)
}

// order lists the places of the claims that a filter keeps, in the order in
// which they are gone through.
func (f filter) order(standings []annotate.Standing, who annotate.Reviewer) []int {
	var order []int
	for i := range standings {
		if f.keep(&standings[i], who) {
			order = append(order, i)
		}
	}
	if f.worth {
		slices.SortStableFunc(order, func(a, b int) int {
			x, y := standings[a].Claim.CheckWorthiness, standings[b].Claim.CheckWorthiness
			switch {
			case x > y:
				return -1
			case x < y:
				return 1
			}
			return 0
		})
	}
	return order
}
