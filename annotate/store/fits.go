package store

import (
	"errors"
	"fmt"
	"slices"

	"github.com/factdesk/factdesk/annotate"
)

// fits says why new events don't fit what is in the store: they speak of a claim
// that is not there, or of events that are not.
func fits(slug string, a *annotate.Article, events, made []annotate.Event) error {
	claims := make(map[string]bool, len(a.Claims))
	for i := range a.Claims {
		claims[a.Claims[i].ID] = true
	}
	known := func(id string, e *annotate.Event, t annotate.EventType) bool {
		is := func(k annotate.Event) bool {
			return k.ID == id && (t == "" || k.Type == t) && (e.Type != annotate.TypeRetract || k.Reviewer.Is(e.Reviewer))
		}
		return slices.ContainsFunc(events, is) || slices.ContainsFunc(made, is)
	}
	for i := range made {
		e := &made[i]
		if e.Claim != "" && !claims[e.Claim] {
			return noClaim(slug, a, e.Claim)
		}
		if e.Retracts != "" && !known(e.Retracts, e, "") {
			return fmt.Errorf("%s: nothing of your own has the id %s", slug, e.Retracts)
		}
		if e.Answers != "" && !known(e.Answers, e, annotate.TypeAsk) {
			return fmt.Errorf("%s: no query has the id %s", slug, e.Answers)
		}
		for _, id := range slices.Concat(e.Settles, e.Approves) {
			if !known(id, e, "") {
				return fmt.Errorf("%s: no vote has the id %s", slug, id)
			}
		}
	}
	return nil
}

// noClaim tells a claim that was reworded in the meantime from one that never
// was.
func noClaim(slug string, a *annotate.Article, id string) error {
	for i := range a.Claims {
		if slices.Contains(a.Claims[i].Was, id) {
			return &ConflictError{Slug: slug, Err: errors.New("the claim was reworded since you looked at it\nhint: look at it again")}
		}
	}
	return fmt.Errorf("%s: no claim has the id %s", slug, id)
}
