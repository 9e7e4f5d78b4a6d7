// Package annotate holds what reviewers say of an article's claims, and works
// out what it amounts to.
//
// Everything that a reviewer does is an event: immutable, in that reviewer's
// own log. The standing of a claim is a fold over events and does not depend on
// the order in which logs are read.
package annotate

import (
	"strconv"
	"strings"
	"time"

	"github.com/factdesk/factdesk/claims"
)

// EventType is what an event does.
type EventType string

// The types of events.
const (
	TypeReview   EventType = "review"   // a verdict on a claim
	TypePass     EventType = "pass"     // a look at a sentence that found nothing to check in it
	TypeRetract  EventType = "retract"  // takes an event of one's own back
	TypeSettle   EventType = "settle"   // decides between votes, with a reason
	TypeSignoff  EventType = "signoff"  // a second person's approval
	TypeAssign   EventType = "assign"   // gives a claim to somebody
	TypeUnassign EventType = "unassign" // takes it from them
	TypeAsk      EventType = "ask"      // a query to the author
	TypeAnswer   EventType = "answer"   // an answer to a query
	TypeWaive    EventType = "waive"    // lets a claim pass unreviewed until a date
	TypeCorrect  EventType = "correct"  // a correction after publication
	TypeSplit    EventType = "split"    // the article's text was split
	TypeClaim    EventType = "claim"    // a correction of its claims by hand
	TypeAccept   EventType = "accept"   // takes what is missing of the article for gone
)

// Event is one thing that a reviewer did. Which fields it has depends on its
// type; Validate says which.
type Event struct {
	ID        string    `json:"id"` // UUIDv7
	Type      EventType `json:"type"`
	Time      time.Time `json:"time"`                // UTC, whole seconds
	Split     string    `json:"split,omitempty"`     // name of the split that its author saw; split: of the one made
	Claim     string    `json:"claim,omitempty"`     // id of the claim: all but pass, retract, split, claim
	Sentence  string    `json:"sentence,omitempty"`  // id of the sentence, as the reviewer saw it: pass, review, settle, waive, claim
	Statement string    `json:"statement,omitempty"` // of the claim or, for a pass or a correction by hand, the sentence, as the reviewer saw it

	Verdict string   `json:"verdict,omitempty"` // short name on the scale: review, settle
	Scale   string   `json:"scale,omitempty"`   // name of the scale the verdict is of
	Why     string   `json:"why,omitempty"`     // the public reason: review; the reason: settle, waive, pass
	Sources []Source `json:"sources,omitempty"` // review
	Details []string `json:"details,omitempty"` // review: those ticked off, in the words of the article
	Note    string   `json:"note,omitempty"`    // private: it never leaves the desk

	Retracts string    `json:"retracts,omitempty"` // id of the event taken back
	Settles  []string  `json:"settles,omitempty"`  // ids of the votes it decides between
	Approves []string  `json:"approves,omitempty"` // signoff: ids of the votes, and of the settlement where there is one
	Assignee *Reviewer `json:"assignee,omitempty"` // assign, unassign
	Text     string    `json:"text,omitempty"`     // ask, answer; claim: how it shall read
	Answers  string    `json:"answers,omitempty"`  // answer: id of the query
	Until    string    `json:"until,omitempty"`    // waive: last day, YYYY-MM-DD
	Was      string    `json:"was,omitempty"`      // correct: as published; claim: the claims that it changes
	Now      string    `json:"now,omitempty"`      // correct: as corrected
	Date     string    `json:"date,omitempty"`     // correct: YYYY-MM-DD
	Op       string    `json:"op,omitempty"`       // claim: one of claims.OpAdd and its like
	Of       []string  `json:"of,omitempty"`       // claim: ids of the claims that it changes
	Quote    []string  `json:"quote,omitempty"`    // claim: words of the sentence
	Accepts  []string  `json:"accepts,omitempty"`  // accept: sums and ids of events, ids of claims, names of splits

	// Batch is "k/n" for the k-th of n events that were recorded together, all
	// or none. The store sets it, and what makes the event part of its log: Prev
	// are the sums of the events that it was written after, of those in its log
	// that none came after yet; Sum is a hash of the event.
	Batch string   `json:"batch,omitempty"`
	Prev  []string `json:"prev,omitempty"`
	Sum   string   `json:"sum,omitempty"`

	Reviewer Reviewer `json:"-"` // whose log it stands in
	Seq      int      `json:"-"` // its place in that log, from 1
}

// Judges reports whether the event says what somebody found of a claim: in a blind
// desk it is not for everybody's eyes.
func (e *Event) Judges() bool {
	switch e.Type {
	case TypeReview, TypeSettle, TypeSignoff:
		return true
	}
	return false
}

// correction is what an event of that type does to the claims, of the split that
// its author saw: which sentence and claims that are now is for a trail to say.
func (e *Event) correction() claims.Correction {
	return claims.Correction{ID: e.ID, Op: e.Op, Quote: e.Quote, Text: e.Text}
}

// Makes are the ids of the claims that a correction by hand makes.
func (e *Event) Makes() []string {
	c := e.correction()
	return c.Made()
}

// BatchPlace reads Batch: the event is the k-th of n that were recorded together.
func (e *Event) BatchPlace() (k, n int, ok bool) {
	before, after, ok := strings.Cut(e.Batch, "/")
	if !ok {
		return 0, 0, false
	}
	k, errK := strconv.Atoi(before)
	n, errN := strconv.Atoi(after)
	return k, n, errK == nil && errN == nil && k >= 1 && k <= n
}
