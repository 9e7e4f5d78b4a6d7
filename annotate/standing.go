package annotate

import (
	"time"

	"github.com/factdesk/factdesk/claims"
)

// State is what a claim's reviews amount to now.
type State string

// The states of a claim.
const (
	Unreviewed   State = "unreviewed"
	Reviewed     State = "reviewed"
	Disputed     State = "disputed"
	Stale        State = "stale"
	Settled      State = "settled"
	SignedOff    State = "signed off"
	Waived       State = "waived"
	NotCheckable State = "not checkable"
)

// Standing is what is known of one claim.
type Standing struct {
	Claim      claims.Claim
	State      State
	Verdict    string  // the agreed or settled verdict's short name, else empty
	Votes      []Event // the current vote of each reviewer, in the order of time
	Stale      []Event // current votes that were cast on an earlier wording
	History    []Event // everything recorded about it, in the order of time
	Settlement *Event  // in force
	Signoff    *Event  // in force
	Waiver     *Event  // in force
	Queries    []Query // to the author
	Assigned   []Reviewer
}

// Query is a question to the author and its answers.
type Query struct {
	Ask     Event
	Answers []Event // none: the query is open
}

// Fold works out the standing of every claim of an article from everything
// that was recorded about it. It does not depend on the order of events; now
// decides which waivers still hold.
func Fold(a *Article, events []Event, now time.Time) []Standing { panic("todo") }
