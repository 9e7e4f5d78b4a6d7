package statistics

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

func TestStatistics(t *testing.T) {
	ann, bo := annotate.Reviewer{Email: "ann@example.org"}, annotate.Reviewer{Email: "bo@example.org"}
	at := func(day, hour int) time.Time { return time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC) }
	seq := map[string]int{}
	event := func(id string, typ annotate.EventType, who annotate.Reviewer, when time.Time, change func(*annotate.Event)) annotate.Event {
		seq[who.Key()]++
		e := annotate.Event{ID: id, Type: typ, Time: when, Reviewer: who, Seq: seq[who.Key()], Claim: "1", Statement: "S"}
		change(&e)
		return e
	}
	verdict := func(e *annotate.Event) { e.Verdict, e.Scale = "true", "factdesk" }
	events := []annotate.Event{
		event("a", annotate.TypeSplit, ann, at(1, 9), func(e *annotate.Event) { e.Claim, e.Statement, e.Split = "", "", "r" }),
		event("b", annotate.TypeReview, ann, at(1, 10), verdict),
		event("c", annotate.TypeReview, ann, at(2, 10), func(e *annotate.Event) { verdict(e); e.Claim = "2" }),
		event("d", annotate.TypeReview, ann, at(2, 11), func(e *annotate.Event) { verdict(e); e.Claim = "2" }),
		event("e", annotate.TypeReview, bo, at(2, 11), verdict),
		event("f", annotate.TypeRetract, bo, at(2, 12), func(e *annotate.Event) { e.Claim, e.Statement, e.Retracts = "", "", "e" }),
		event("g", annotate.TypeSignoff, bo, at(3, 9), func(e *annotate.Event) { e.Approves = []string{"b"} }),
		event("h", annotate.TypeSignoff, bo, at(3, 10), func(e *annotate.Event) { e.Claim, e.Approves = "2", []string{"d"} }),
	}
	a := &annotate.Article{Slug: "x"}
	a.Claims = []claims.Claim{{ID: "1", Statement: "S", Checkable: true}, {ID: "2", Statement: "S", Checkable: true}, {ID: "3", Statement: "S"}}

	var c Counter
	c.Add("x", annotate.Fold(a, events, at(4, 0)), events)
	c.Add("y", nil, nil)
	s := c.Statistics()
	const want = "ann@example.org 3 2 0 0 01 09 to 02 11; bo@example.org 0 0 0 2 03 09 to 03 10; " +
		"2026-11-01 1 0 1; 2026-11-02 2 0 1; 2026-11-03 0 2 1; x 01 09 02 11 03 10; y 01 00 01 00 01 00; "
	got := ""
	for _, r := range s.Reviewers {
		got += fmt.Sprintln(r.Person, r.Reviews, r.Claims, r.Settlements, r.Signoffs, r.First.Format("02 15"), "to", r.Last.Format("02 15")+";")
	}
	for _, d := range s.Days {
		got += fmt.Sprintln(d.Date, d.Reviews, d.Signoffs, fmt.Sprint(d.People)+";")
	}
	for _, a := range s.Articles {
		got += fmt.Sprintln(a.Slug, a.Split.Format("02 15"), a.Reviewed.Format("02 15"), a.Signed.Format("02 15")+";")
	}
	got = strings.ReplaceAll(got, "\n", " ")
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	// Half an article is not finished.
	_, signed := finished(annotate.Fold(a, events[:7], at(4, 0)))
	if !signed.IsZero() {
		t.Errorf("signed off at %v, with a claim still open", signed)
	}
}
