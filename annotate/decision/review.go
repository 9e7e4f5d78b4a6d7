package decision

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

// Review is a verdict on claims with what it rests on.
type Review struct {
	Verdict   string // short name or label on the scale
	Why       string
	Sources   []annotate.Source
	NoSources bool     // it rests on none, and keeps none of those that an earlier review had
	Details   []string // ticked off, in the words of the article
	Note      string   // private: it never leaves the desk
	NoWhy     bool     // it has no reason, and keeps none
	NoNote    bool     // it has no note, and keeps none
}

// Events records the review on every claim picked.
func (r Review) Events(picked []*annotate.Standing, scale annotate.Scale) ([]annotate.Event, error) {
	v, err := scale.Verdict(r.Verdict)
	if err != nil {
		return nil, err
	}
	return each(picked, func(s *annotate.Standing) (annotate.Event, error) {
		e := on(s, annotate.TypeReview)
		e.Verdict, e.Scale, e.Why = v.Name, scale.Name, r.Why
		e.Sources, e.Details, e.Note = r.Sources, r.Details, r.Note
		return e, nil
	})
}

// Kept is how much of who's earlier reviews new ones keep.
type Kept struct{ Sources, Whys, Notes int }

// EventsOf is Events of a review by who. Where it says nothing of its sources, its
// reason or its note, each claim keeps those that who's last review of it had.
func (r Review) EventsOf(who annotate.Reviewer, picked []*annotate.Standing, scale annotate.Scale) (events []annotate.Event, kept Kept, err error) {
	events, err = r.Events(picked, scale)
	if err != nil {
		return nil, kept, err
	}
	for i := range events {
		e, v := &events[i], lastOf(picked[i], who)
		if v == nil {
			continue
		}
		if !r.NoSources && len(r.Sources) == 0 {
			e.Sources = v.Sources
			kept.Sources += len(v.Sources)
		}
		if !r.NoWhy && r.Why == "" && v.Why != "" {
			e.Why = v.Why
			kept.Whys++
		}
		if !r.NoNote && r.Note == "" && v.Note != "" {
			e.Note = v.Note
			kept.Notes++
		}
	}
	return events, kept, nil
}

// lastOf is the last review of a claim by who, of its wording now or of an earlier
// one; nil without one.
func lastOf(s *annotate.Standing, who annotate.Reviewer) *annotate.Event {
	if v := s.VoteOf(who); v != nil {
		return v
	}
	return staleOf(s, who)
}

func staleOf(s *annotate.Standing, who annotate.Reviewer) *annotate.Event {
	for _, v := range s.Stale {
		if v.Reviewer.Is(who) {
			return v
		}
	}
	return nil
}

// Again takes who's reviews of earlier wordings over onto the claims as they read
// now: the verdict, the reason, the note and the sources, and the details ticked off that
// are still there. Of the claims picked, it is those that were reworded since.
func Again(who annotate.Reviewer, picked []*annotate.Standing, scale annotate.Scale) ([]annotate.Event, error) {
	var stale []*annotate.Standing
	for _, s := range picked {
		if s.VoteOf(who) == nil && staleOf(s, who) != nil {
			stale = append(stale, s)
		}
	}
	if len(stale) == 0 {
		return nil, errors.New("no review of yours of an earlier wording is there to take over")
	}
	return each(stale, func(s *annotate.Standing) (annotate.Event, error) {
		v, e := staleOf(s, who), on(s, annotate.TypeReview)
		if _, err := scale.Verdict(v.Verdict); err != nil || v.Scale != scale.Name {
			return e, fmt.Errorf("claim %s: your verdict was %s on the scale %s, and the scale is %s now\nhint: mark it anew", s.Claim.Label, v.Verdict, v.Scale, scale.Name)
		}
		e.Verdict, e.Scale, e.Why, e.Note, e.Sources = v.Verdict, v.Scale, v.Why, v.Note, v.Sources
		for _, d := range v.Details {
			if strings.Contains(claims.Wording(s.Claim.Statement), claims.Wording(d)) {
				e.Details = append(e.Details, d)
			}
		}
		return e, nil
	})
}

// Unsaid leaves out of new reviews by who those of claims on which the last of
// them says what who's vote says already: to take a batch again changes nothing.
func Unsaid(who annotate.Reviewer, standings []annotate.Standing, events []annotate.Event) []annotate.Event {
	last := make(map[string]*annotate.Event, len(events))
	for i := range events {
		last[events[i].Claim] = &events[i]
	}
	said := make(map[string]bool, len(last))
	for i := range standings {
		s := &standings[i]
		if e := last[s.Claim.ID]; e != nil {
			v := s.VoteOf(who)
			said[s.Claim.ID] = v != nil && sameReview(v, e)
		}
	}
	return slices.DeleteFunc(events, func(e annotate.Event) bool { return said[e.Claim] })
}

func sameReview(a, b *annotate.Event) bool {
	return a.Verdict == b.Verdict && a.Scale == b.Scale && a.Why == b.Why && a.Note == b.Note &&
		len(a.Sources) == len(b.Sources) && (len(a.Sources) == 0 || reflect.DeepEqual(a.Sources, b.Sources)) && slices.Equal(a.Details, b.Details)
}
