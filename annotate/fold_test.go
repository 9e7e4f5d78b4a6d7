package annotate

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/claims"
)

var (
	ann = Reviewer{Name: "Ann Lee", Email: "ann@example.org"}
	bob = Reviewer{Name: "Bob Ray", Email: "bob@example.org"}
	cat = Reviewer{Name: "Cat Fox", Email: "cat@example.org"}
	now = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
)

// harbour is an article of one checkable claim, which once read otherwise, one
// that nobody needs to check, and one more.
func harbour() *Article {
	a := &Article{Slug: "harbour"}
	a.Claims = []claims.Claim{
		{ID: "c1", Label: "1", Statement: "Forty ships wait outside.", Checkable: true, Was: []string{"c0"}},
		{ID: "c2", Label: "2", Statement: "It is a sad sight.", Checkable: false},
		{ID: "c3", Label: "3", Statement: "The port handles a third of imports.", Checkable: true},
	}
	return a
}

// desk records events one after the other, a minute apart, as the store would.
type desk struct {
	events []Event
	seq    map[Reviewer]int
}

func (d *desk) add(who Reviewer, e Event) string {
	if d.seq == nil {
		d.seq = map[Reviewer]int{}
	}
	d.seq[who]++
	e.ID = fmt.Sprintf("e%d", len(d.events)+1)
	e.Time = now.Add(time.Duration(len(d.events)-1000) * time.Minute)
	e.Reviewer, e.Seq = who, d.seq[who]
	if e.Type != TypeRetract && e.Type != TypeSplit && e.Claim == "" {
		e.Claim = "c1"
	}
	if e.Statement == "" && e.Claim == "c1" {
		e.Statement = "Forty ships wait outside."
	}
	d.events = append(d.events, e)
	return e.ID
}

func (d *desk) vote(who Reviewer, verdict string) string {
	return d.add(who, Event{Type: TypeReview, Verdict: verdict, Scale: "factdesk"})
}

func (d *desk) old(who Reviewer, verdict string) string {
	return d.add(who, Event{Type: TypeReview, Claim: "c0", Statement: "Thirty ships wait outside.", Verdict: verdict, Scale: "factdesk"})
}

func (d *desk) retract(who Reviewer, id string) string {
	return d.add(who, Event{Type: TypeRetract, Retracts: id})
}

func (d *desk) settle(who Reviewer, verdict string, votes ...string) string {
	return d.add(who, Event{Type: TypeSettle, Verdict: verdict, Scale: "factdesk", Why: "the port's own log", Settles: votes})
}

func (d *desk) signoff(who Reviewer, ids ...string) string {
	return d.add(who, Event{Type: TypeSignoff, Approves: ids})
}

func (d *desk) waive(who Reviewer, until string) string {
	return d.add(who, Event{Type: TypeWaive, Why: "breaking news", Until: until})
}

func TestFoldStates(t *testing.T) {
	tests := []struct {
		name    string
		record  func(d *desk)
		state   State
		verdict string
		votes   int
		stale   int
	}{
		{"nothing recorded", func(d *desk) {}, Unreviewed, "", 0, 0},
		{"one vote", func(d *desk) { d.vote(ann, "true") }, Reviewed, "true", 1, 0},
		{"a changed mind", func(d *desk) { d.vote(ann, "true"); d.vote(ann, "false") }, Reviewed, "false", 1, 0},
		{"two agree", func(d *desk) { d.vote(ann, "true"); d.vote(bob, "true") }, Reviewed, "true", 2, 0},
		{"two differ", func(d *desk) { d.vote(ann, "true"); d.vote(bob, "false") }, Disputed, "", 2, 0},
		{"the same word of another scale", func(d *desk) {
			d.vote(ann, "true")
			d.add(bob, Event{Type: TypeReview, Verdict: "true", Scale: "snopes"})
		}, Disputed, "", 2, 0},
		{"the dissenter comes round", func(d *desk) { d.vote(ann, "true"); d.vote(bob, "false"); d.vote(bob, "true") }, Reviewed, "true", 2, 0},
		{"taken back", func(d *desk) { d.retract(ann, d.vote(ann, "true")) }, Unreviewed, "", 0, 0},
		{"taken back to the vote before", func(d *desk) { d.vote(ann, "false"); d.retract(ann, d.vote(ann, "true")) }, Reviewed, "false", 1, 0},
		{"taken back and restored", func(d *desk) { d.retract(ann, d.retract(ann, d.vote(ann, "true"))) }, Reviewed, "true", 1, 0},
		{"nobody takes back another's vote", func(d *desk) { d.retract(bob, d.vote(ann, "true")) }, Reviewed, "true", 1, 0},
		{"a vote on the earlier wording", func(d *desk) { d.old(ann, "true") }, Stale, "", 0, 1},
		{"looked at again", func(d *desk) { d.old(ann, "true"); d.vote(ann, "false") }, Reviewed, "false", 1, 0},
		{"one looked again, one did not", func(d *desk) { d.old(ann, "true"); d.vote(bob, "false") }, Reviewed, "false", 1, 1},
		{"a later vote on another branch's wording", func(d *desk) { d.vote(ann, "false"); d.old(ann, "true") }, Reviewed, "false", 1, 0},
		{"settled", func(d *desk) { d.settle(cat, "false", d.vote(ann, "true"), d.vote(bob, "false")) }, Settled, "false", 2, 0},
		{"settled but for one vote", func(d *desk) { d.vote(bob, "false"); d.settle(cat, "false", d.vote(ann, "true")) }, Disputed, "", 2, 0},
		{"reopened by a later vote", func(d *desk) {
			d.settle(cat, "false", d.vote(ann, "true"), d.vote(bob, "false"))
			d.vote(bob, "misleading")
		}, Disputed, "", 2, 0},
		{"settled again", func(d *desk) {
			a, b := d.vote(ann, "true"), d.vote(bob, "false")
			d.settle(cat, "false", a, b)
			d.settle(cat, "misleading", a, b)
		}, Settled, "misleading", 2, 0},
		{"settlement taken back", func(d *desk) {
			d.retract(cat, d.settle(cat, "false", d.vote(ann, "true"), d.vote(bob, "false")))
		}, Disputed, "", 2, 0},
		{"a settled vote taken back", func(d *desk) {
			a, b := d.vote(ann, "true"), d.vote(bob, "false")
			d.settle(cat, "false", a, b)
			d.retract(ann, a)
		}, Settled, "false", 1, 0},
		{"signed off", func(d *desk) { d.signoff(bob, d.vote(ann, "true")) }, SignedOff, "true", 1, 0},
		{"signed off as false", func(d *desk) { d.signoff(bob, d.vote(ann, "false")) }, SignedOff, "false", 1, 0},
		{"one's own sign-off", func(d *desk) { d.signoff(ann, d.vote(ann, "true")) }, Reviewed, "true", 1, 0},
		{"a vote after the sign-off", func(d *desk) { d.signoff(bob, d.vote(ann, "true")); d.vote(cat, "true") }, Reviewed, "true", 2, 0},
		{"who signed off votes", func(d *desk) { d.signoff(bob, d.vote(ann, "true")); d.vote(bob, "true") }, Reviewed, "true", 2, 0},
		{"signed off while disputed", func(d *desk) { d.signoff(cat, d.vote(ann, "true"), d.vote(bob, "false")) }, Disputed, "", 2, 0},
		{"settled and signed off", func(d *desk) {
			a, b := d.vote(ann, "true"), d.vote(bob, "false")
			d.signoff(Reviewer{Name: "Dan"}, a, b, d.settle(cat, "false", a, b))
		}, SignedOff, "false", 2, 0},
		{"who settled may not sign off", func(d *desk) {
			a, b := d.vote(ann, "true"), d.vote(bob, "false")
			d.signoff(cat, a, b, d.settle(cat, "false", a, b))
		}, Settled, "false", 2, 0},
		{"signed off before it was settled again", func(d *desk) {
			a, b := d.vote(ann, "true"), d.vote(bob, "false")
			d.signoff(Reviewer{Name: "Dan"}, a, b, d.settle(cat, "false", a, b))
			d.settle(cat, "misleading", a, b)
		}, Settled, "misleading", 2, 0},
		{"waived", func(d *desk) { d.waive(ann, "2026-11-23") }, Waived, "", 0, 0},
		{"waived until yesterday", func(d *desk) { d.waive(ann, "2026-11-22") }, Unreviewed, "", 0, 0},
		{"waived though stale", func(d *desk) { d.old(ann, "true"); d.waive(bob, "2027-01-01") }, Waived, "", 0, 1},
		{"a waiver hides no dispute", func(d *desk) { d.vote(ann, "true"); d.vote(bob, "false"); d.waive(bob, "2027-01-01") }, Disputed, "", 2, 0},
		{"a waiver of the earlier wording", func(d *desk) {
			d.add(ann, Event{Type: TypeWaive, Claim: "c0", Statement: "Thirty ships wait outside.", Why: "late", Until: "2027-01-01"})
		}, Unreviewed, "", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var d desk
			tt.record(&d)
			for i := range d.events {
				if err := d.events[i].Validate(); err != nil {
					t.Fatalf("event %d: %v", i, err)
				}
			}
			s := Fold(harbour(), d.events, now)[0]
			if s.State != tt.state || s.Verdict != tt.verdict {
				t.Errorf("%s %q, want %s %q", s.State, s.Verdict, tt.state, tt.verdict)
			}
			if len(s.Votes) != tt.votes || len(s.Stale) != tt.stale {
				t.Errorf("%d votes and %d stale, want %d and %d", len(s.Votes), len(s.Stale), tt.votes, tt.stale)
			}
			if len(s.History) != len(d.events) {
				t.Errorf("the history has %d of %d events", len(s.History), len(d.events))
			}
		})
	}
}

func TestFoldSetAside(t *testing.T) {
	var d desk
	if s := Fold(harbour(), nil, now)[1]; s.State != SetAside {
		t.Errorf("without a vote: %s, want set aside", s.State)
	}
	d.add(ann, Event{Type: TypeReview, Claim: "c2", Statement: "It is a sad sight.", Verdict: "true", Scale: "factdesk"})
	if s := Fold(harbour(), d.events, now)[1]; s.State != Reviewed {
		t.Errorf("with a vote: %s, want reviewed", s.State)
	}
}

func TestFoldQueriesAndAssignments(t *testing.T) {
	var d desk
	q1 := d.add(ann, Event{Type: TypeAsk, Text: "Who counted?"})
	q2 := d.add(bob, Event{Type: TypeAsk, Text: "On which day?"})
	d.retract(bob, d.add(bob, Event{Type: TypeAsk, Text: "A slip"}))
	d.add(cat, Event{Type: TypeAnswer, Answers: q1, Text: "The harbour master."})
	d.add(ann, Event{Type: TypeAssign, Assignee: &bob})
	d.add(ann, Event{Type: TypeAssign, Assignee: &cat})
	d.add(cat, Event{Type: TypeUnassign, Assignee: &bob})
	d.add(cat, Event{Type: TypeCorrect, Was: "Forty", Now: "Fifty", Date: "2026-11-20"})
	s := Fold(harbour(), d.events, now)[0]
	if len(s.Queries) != 2 || s.Queries[0].Ask.ID != q1 || s.Queries[1].Ask.ID != q2 {
		t.Fatalf("queries: %+v", s.Queries)
	}
	if s.Queries[0].Open() || !s.Queries[1].Open() || s.OpenQueries() != 1 {
		t.Errorf("open: %v %v (%d), want false true (1)", s.Queries[0].Open(), s.Queries[1].Open(), s.OpenQueries())
	}
	if !reflect.DeepEqual(s.Assigned, []Reviewer{cat}) {
		t.Errorf("assigned to %v, want Cat alone", s.Assigned)
	}
	if len(s.Corrections) != 1 {
		t.Errorf("%d corrections, want 1", len(s.Corrections))
	}
}

// Of one person's votes, the later by time is the last, in whatever order their
// lines stand after a merge; of the same second, the one with the greater id.
func TestFoldGoesByTime(t *testing.T) {
	var d desk
	d.vote(ann, "true")
	d.vote(ann, "false")
	d.events[1].Time = d.events[0].Time.Add(-24 * time.Hour)
	for range 2 {
		if s := Fold(harbour(), d.events, now)[0]; s.Verdict != "true" {
			t.Errorf("verdict %q, want that of the later time, true", s.Verdict)
		}
		d.events[0], d.events[1] = d.events[1], d.events[0]
		d.events[0].Seq, d.events[1].Seq = 1, 2
	}
	d.events[0].Time, d.events[0].ID = d.events[1].Time, d.events[1].ID+"-later"
	if s := Fold(harbour(), d.events, now)[0]; s.Verdict != d.events[0].Verdict {
		t.Errorf("verdict %q, want that of the greater id, %s", s.Verdict, d.events[0].Verdict)
	}
}

func TestBlind(t *testing.T) {
	var d desk
	d.signoff(cat, d.vote(ann, "true"))
	whole := Fold(harbour(), d.events, now)[0]
	if s := whole.Blind(bob); s.State != Unreviewed || s.Verdict != "" || len(s.Votes) != 0 || len(s.History) != 0 || s.Signoff != nil {
		t.Errorf("Bob sees %s %q, %d votes, %d events", s.State, s.Verdict, len(s.Votes), len(s.History))
	}
	if s := whole.Blind(ann); s.State != SignedOff || len(s.Votes) != 1 {
		t.Errorf("Ann, who has voted, sees %s, %d votes", s.State, len(s.Votes))
	}
}

func TestGone(t *testing.T) {
	var d desk
	d.vote(ann, "true")
	d.old(ann, "true")
	d.add(bob, Event{Type: TypeReview, Claim: "x", Statement: "The mayor resigned.", Verdict: "true", Scale: "factdesk"})
	d.add(ann, Event{Type: TypeReview, Claim: "x", Statement: "The mayor resigned.", Verdict: "false", Scale: "factdesk"})
	gone := Gone(harbour(), d.events)
	if len(gone) != 1 || gone[0].ID != "x" || gone[0].Statement != "The mayor resigned." || len(gone[0].History) != 2 {
		t.Errorf("gone: %+v, want the mayor with two events", gone)
	}
}

// randomDesk records what three people may do in any order, sensible or not.
func randomDesk(r *rand.Rand, n int) []Event {
	var d desk
	people := []Reviewer{ann, bob, cat}
	verdicts := []string{"true", "false", "misleading"}
	ids := func() []string {
		var some []string
		for _, e := range d.events {
			if r.IntN(2) == 0 {
				some = append(some, e.ID)
			}
		}
		return some
	}
	for range n {
		who := people[r.IntN(3)]
		switch r.IntN(9) {
		case 0, 1, 2:
			d.vote(who, verdicts[r.IntN(3)])
		case 3:
			d.old(who, verdicts[r.IntN(3)])
		case 4:
			d.settle(who, verdicts[r.IntN(3)], append(ids(), "none")...)
		case 5:
			d.signoff(who, append(ids(), "none")...)
		case 6:
			if len(d.events) > 0 {
				d.retract(who, d.events[r.IntN(len(d.events))].ID)
			}
		case 7:
			d.waive(who, []string{"2026-11-22", "2026-12-01"}[r.IntN(2)])
		case 8:
			d.add(who, Event{Type: TypeAssign, Assignee: &people[r.IntN(3)]})
		}
	}
	for i := range d.events { // clocks are not to be trusted
		if r.IntN(4) == 0 {
			d.events[i].Time = d.events[r.IntN(len(d.events))].Time
		}
	}
	return d.events
}

// FuzzFold: a standing does not depend on the order in which logs are read, nor
// on events that are there twice.
func FuzzFold(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, uint8(seed*3))
	}
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		events := randomDesk(r, int(n%40))
		want := describe(Fold(harbour(), events, now))
		for range 4 {
			mixed := append([]Event(nil), events...)
			if len(mixed) > 0 {
				mixed = append(mixed, mixed[r.IntN(len(mixed))])
			}
			r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
			if got := describe(Fold(harbour(), mixed, now)); got != want {
				t.Fatalf("shuffled:\n%s\nin order:\n%s", got, want)
			}
		}
	})
}

// describe writes standings out, to be compared.
func describe(standings []Standing) string {
	var b strings.Builder
	list := func(name string, events []*Event) {
		fmt.Fprintf(&b, " %s", name)
		for _, e := range events {
			fmt.Fprintf(&b, " %s", e.ID)
		}
	}
	one := func(name string, e *Event) {
		if e != nil {
			fmt.Fprintf(&b, " %s %s", name, e.ID)
		}
	}
	for i := range standings {
		s := &standings[i]
		fmt.Fprintf(&b, "%s %s %s", s.Claim.Label, s.State, s.Verdict)
		list("votes", s.Votes)
		list("stale", s.Stale)
		list("history", s.History)
		one("settled", s.Settlement)
		one("signed", s.Signoff)
		one("waived", s.Waiver)
		one("expired", s.Expired)
		fmt.Fprintf(&b, " %v\n", s.Assigned)
	}
	return b.String()
}

func BenchmarkFold(b *testing.B) {
	const n = 300_000
	a := &Article{Slug: "long"}
	events := make([]Event, n)
	for i := range n {
		id := fmt.Sprintf("c%d", i)
		a.Claims = append(a.Claims, claims.Claim{ID: id, Label: id, Statement: "Statement " + id, Checkable: true})
		events[i] = Event{ID: "e" + id, Type: TypeReview, Claim: id, Statement: "Statement " + id, Verdict: "true", Scale: "factdesk",
			Time: now.Add(time.Duration(i) * time.Second), Reviewer: []Reviewer{ann, bob}[i%2], Seq: i}
	}
	b.ReportAllocs()
	for b.Loop() {
		Fold(a, events, now)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/event")
}
