// Package decision turns what somebody decided about claims, as they would type
// it, into the events that record it. It checks first: an event that it gives
// is valid, and allowed as the claim stands.
package decision

import (
	"errors"
	"fmt"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/reference"
)

// errNothing is what a decision about no claim comes to.
var errNothing = errors.New("no claim is named")

// on makes an event of a type about the claim that s is of.
func on(s *annotate.Standing, t annotate.EventType) annotate.Event {
	e := annotate.Event{Type: t, Claim: s.Claim.ID, Statement: s.Claim.Statement}
	switch t {
	case annotate.TypeReview, annotate.TypeSettle, annotate.TypeWaive: // who decides has read the sentence
		if s.Sentence != nil {
			e.Sentence = s.Sentence.ID
		}
	}
	return e
}

// Pick gives the standings of the claims that references to one article name,
// each once and in the order of the article.
func Pick(a *annotate.Article, standings []annotate.Standing, refs ...reference.Reference) ([]*annotate.Standing, error) {
	named := make([]bool, len(standings))
	for _, r := range refs {
		places, err := r.Resolve(&a.Article)
		if err != nil {
			return nil, err
		}
		for _, i := range places {
			named[i] = true
		}
	}
	var picked []*annotate.Standing
	for i := range standings {
		if named[i] {
			picked = append(picked, &standings[i])
		}
	}
	if len(picked) == 0 {
		return nil, errNothing
	}
	return picked, nil
}

// each makes an event for every standing, or says which could not be made.
func each(picked []*annotate.Standing, make func(*annotate.Standing) (annotate.Event, error)) ([]annotate.Event, error) {
	events := []annotate.Event{}
	for _, s := range picked {
		e, err := make(s)
		if err == nil {
			err = e.Validate()
		}
		if err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	return events, nil
}

// Settle decides between the votes on a claim.
func Settle(picked []*annotate.Standing, scale annotate.Scale, verdict, reason string) ([]annotate.Event, error) {
	v, err := scale.Verdict(verdict)
	if err != nil {
		return nil, err
	}
	return each(picked, func(s *annotate.Standing) (annotate.Event, error) {
		e := on(s, annotate.TypeSettle)
		e.Verdict, e.Scale, e.Why, e.Settles = v.Name, scale.Name, reason, votes(s)
		return e, s.MaySettle()
	})
}

func votes(s *annotate.Standing) []string {
	ids := make([]string, len(s.Votes))
	for i, v := range s.Votes {
		ids[i] = v.ID
	}
	return ids
}

// SignOff approves what was found on every claim picked. Of a whole article it
// approves the claims that have something to approve and not yet an approval;
// none may be in dispute or have been reviewed by who.
func SignOff(picked []*annotate.Standing, who annotate.Reviewer, whole bool) ([]annotate.Event, error) {
	if whole {
		var open []*annotate.Standing
		for _, s := range picked {
			if len(s.Votes) > 0 && s.Signoff == nil {
				open = append(open, s)
			}
		}
		if picked = open; len(picked) == 0 {
			return nil, errors.New("no claim of the article waits for a sign-off")
		}
	}
	return each(picked, func(s *annotate.Standing) (annotate.Event, error) {
		e := on(s, annotate.TypeSignoff)
		e.Approves = s.Decisions()
		return e, s.MaySignOff(who)
	})
}

// Assign gives claims to a person, or takes them back. A claim that is with the
// person already (or is not, and would be taken) is passed over.
func Assign(picked []*annotate.Standing, person annotate.Reviewer, take bool) ([]annotate.Event, error) {
	t := annotate.TypeAssign
	if take {
		t = annotate.TypeUnassign
	}
	var wanting []*annotate.Standing
	for _, s := range picked {
		if has(s.Assigned, person) == take {
			wanting = append(wanting, s)
		}
	}
	return each(wanting, func(s *annotate.Standing) (annotate.Event, error) {
		e := on(s, t)
		e.Assignee = &person
		return e, nil
	})
}

func has(people []annotate.Reviewer, person annotate.Reviewer) bool {
	for _, p := range people {
		if p.Is(person) {
			return true
		}
	}
	return false
}

// Ask puts a question to the author.
func Ask(picked []*annotate.Standing, text string) ([]annotate.Event, error) {
	return each(picked, func(s *annotate.Standing) (annotate.Event, error) {
		e := on(s, annotate.TypeAsk)
		e.Text = text
		return e, nil
	})
}

// Answer records the author's answer to the open query of a claim. Where it has
// several, query is the beginning of the id of one.
func Answer(picked []*annotate.Standing, query, text string) ([]annotate.Event, error) {
	return each(picked, func(s *annotate.Standing) (annotate.Event, error) {
		e := on(s, annotate.TypeAnswer)
		e.Text = text
		q, err := queryOf(s, query)
		if err != nil {
			return e, err
		}
		e.Answers = q.ID
		return e, nil
	})
}

func queryOf(s *annotate.Standing, beginning string) (*annotate.Event, error) {
	var found []*annotate.Event
	for _, q := range s.Queries {
		if beginning == "" && q.Open() || beginning != "" && strings.HasPrefix(q.Ask.ID, beginning) {
			found = append(found, q.Ask)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		list := ""
		for _, q := range found {
			list += fmt.Sprintf("\n  %s  %s", q.ID, q.Text)
		}
		return nil, fmt.Errorf("claim %s has %d such queries:%s\nhint: say which with --query and its id", s.Claim.Label, len(found), list)
	case beginning != "":
		return nil, fmt.Errorf("claim %s has no query whose id begins with %s", s.Claim.Label, beginning)
	}
	return nil, fmt.Errorf("claim %s has no open query", s.Claim.Label)
}

// Waive lets claims pass unreviewed until a day (YYYY-MM-DD, the last on which
// it holds).
func Waive(picked []*annotate.Standing, reason, until string) ([]annotate.Event, error) {
	return each(picked, func(s *annotate.Standing) (annotate.Event, error) {
		e := on(s, annotate.TypeWaive)
		e.Why, e.Until = reason, until
		return e, nil
	})
}

// Correct records a correction after publication: what was published, what it
// reads now, and the day (YYYY-MM-DD) it was made.
func Correct(picked []*annotate.Standing, was, now, date string) ([]annotate.Event, error) {
	return each(picked, func(s *annotate.Standing) (annotate.Event, error) {
		e := on(s, annotate.TypeCorrect)
		e.Was, e.Now, e.Date = was, now, date
		return e, nil
	})
}
