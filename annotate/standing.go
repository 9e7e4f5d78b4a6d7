package annotate

import (
	"slices"

	"github.com/factdesk/factdesk/claims"
)

// State is what a claim's reviews amount to now.
type State string

// The states of a claim.
const (
	Unreviewed State = "unreviewed"
	Reviewed   State = "reviewed"
	Disputed   State = "disputed"
	Stale      State = "stale"
	Settled    State = "settled"
	SignedOff  State = "signed off"
	Waived     State = "waived"
	SetAside   State = "set aside" // the program sees nothing to check in it, and nobody has said otherwise
	Passed     State = "passed"    // a person looked at its sentence and found nothing to check
)

// States lists the states in the order of a claim's life.
var States = []State{Unreviewed, Stale, Disputed, Reviewed, Settled, SignedOff, Waived, Passed, SetAside}

// Standing is what is known of one claim. What it points to is shared: read it
// only.
type Standing struct {
	Claim       *claims.Claim
	Sentence    *claims.Sentence // that it stands in; nil where the article does not have it
	State       State
	Verdict     string     // the agreed or settled verdict's short name, else empty
	Scale       string     // the scale that verdict is of
	Votes       []*Event   // the current vote of each reviewer, in the order of time
	Stale       []*Event   // of those without a current vote, the last on an earlier wording
	History     []*Event   // everything recorded about it, retracted or not, in the order of time
	Settlement  *Event     // in force
	Signoff     *Event     // in force
	Waiver      *Event     // in force
	Pass        *Event     // of its sentence as it reads now
	Expired     *Event     // the last waiver of this wording, where none is in force
	Queries     []Query    // to the author, in the order of time
	Assigned    []Reviewer // in the order in which they were assigned
	Corrections []*Event   // after publication, in the order of time

	void  map[string]bool // ids of events that were taken back
	older map[*Event]bool // events about earlier wordings
	trail *Trail
}

// Listed reports whether the claim is on the list of what is to be checked: all
// are but those that the program set aside or a person passed.
func (s *Standing) Listed() bool { return s.State != SetAside && s.State != Passed }

// Query is a question to the author and its answers.
type Query struct {
	Ask     *Event
	Answers []*Event
}

// Open reports whether nobody has answered yet.
func (q Query) Open() bool { return len(q.Answers) == 0 }

// OpenQueries counts the queries that nobody has answered.
func (s *Standing) OpenQueries() int {
	n := 0
	for _, q := range s.Queries {
		if q.Open() {
			n++
		}
	}
	return n
}

// VoteOf is the current vote of a reviewer, nil without one.
func (s *Standing) VoteOf(who Reviewer) *Event {
	for _, v := range s.Votes {
		if v.Reviewer.Is(who) {
			return v
		}
	}
	return nil
}

// Decisions are the ids that a settlement or a sign-off of the claim as it now
// stands has to name: those of the current votes, and of the settlement.
func (s *Standing) Decisions() []string {
	ids := make([]string, 0, len(s.Votes)+1)
	for _, v := range s.Votes {
		ids = append(ids, v.ID)
	}
	if s.Settlement != nil {
		ids = append(ids, s.Settlement.ID)
	}
	slices.Sort(ids)
	return ids
}

// Blind is the standing as a reviewer may see it before casting a vote: without
// the votes of others and what they amount to. With a current vote of their own
// they see it whole.
func (s Standing) Blind(who Reviewer) Standing {
	if s.VoteOf(who) != nil || s.State == SetAside {
		return s
	}
	b := s
	b.Verdict, b.Scale, b.Votes, b.Settlement, b.Signoff = "", "", nil, nil, nil
	own := func(e *Event) bool { return e.Reviewer.Is(who) }
	b.Stale = filter(s.Stale, own)
	b.History = filter(s.History, func(e *Event) bool {
		return !e.Judges() || own(e)
	})
	switch {
	case s.State == Waived, s.State == Passed:
	case len(b.Stale) > 0:
		b.State = Stale
	default:
		b.State = Unreviewed
	}
	return b
}

func filter(events []*Event, keep func(*Event) bool) []*Event {
	var kept []*Event
	for _, e := range events {
		if keep(e) {
			kept = append(kept, e)
		}
	}
	return kept
}
