package decision

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

var (
	ann = annotate.Reviewer{Name: "Ann", Email: "ann@example.org"}
	bo  = annotate.Reviewer{Name: "Bo", Email: "bo@example.org"}
	chi = annotate.Reviewer{Name: "Chi", Email: "chi@example.org"}
)

// ledger is an article with what was recorded about it, kept in memory.
type ledger struct {
	t       *testing.T
	article *annotate.Article
	events  []annotate.Event
	minutes int
}

func newLedger(t *testing.T) *ledger {
	a := &annotate.Article{Slug: "x"}
	a.Sentences = []claims.Sentence{
		{N: 1, Text: "A heading", Element: document.Subhead},
		{N: 2, Text: "Two claims.", Element: document.Body},
		{N: 3, Text: "Bo’s heading", Element: document.Subhead},
		{N: 4, Text: "One claim.", Element: document.Body},
	}
	for i, label := range []string{"2a", "2b", "4"} {
		a.Claims = append(a.Claims, claims.Claim{
			ID: fmt.Sprintf("id-%d", i), Label: label, Sentence: int(label[0] - '0'), Statement: "Statement " + label, Checkable: true,
		})
	}
	return &ledger{t: t, article: a}
}

func (l *ledger) standings() []annotate.Standing {
	return annotate.Fold(l.article, l.events, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC))
}

// pick names claims as they are typed.
func (l *ledger) pick(typed string) []*annotate.Standing {
	l.t.Helper()
	ref, err := reference.Parse(typed)
	if err != nil {
		l.t.Fatal(err)
	}
	picked, err := Pick(l.article, l.standings(), ref)
	if err != nil {
		l.t.Fatal(err)
	}
	return picked
}

// record adds events as the store does.
func (l *ledger) record(who annotate.Reviewer, events []annotate.Event, err error) {
	l.t.Helper()
	if err != nil {
		l.t.Fatal(err)
	}
	seq := 0
	for _, e := range l.events {
		if e.Reviewer.Is(who) {
			seq++
		}
	}
	for i, e := range events {
		l.minutes++
		e.ID = fmt.Sprintf("event-%03d", l.minutes)
		e.Time = time.Date(2026, 11, 1, 0, l.minutes, 0, 0, time.UTC)
		e.Reviewer, e.Seq = who, seq+i+1
		if len(events) > 1 {
			e.Batch = fmt.Sprintf("%d/%d", i+1, len(events))
		}
		if err := e.Validate(); err != nil {
			l.t.Fatal(err)
		}
		l.events = append(l.events, e)
	}
}

func (l *ledger) mark(who annotate.Reviewer, typed, verdict string) {
	l.t.Helper()
	events, err := Review{Verdict: verdict}.Events(l.pick(typed), annotate.Scales()[0])
	l.record(who, events, err)
}

// states are the states of all claims, in a line.
func (l *ledger) states() string {
	var list []string
	for _, s := range l.standings() {
		list = append(list, strings.TrimSpace(fmt.Sprintf("%s %s", s.State, s.Verdict)))
	}
	return strings.Join(list, ", ")
}

func (l *ledger) wants(states string) {
	l.t.Helper()
	if got := l.states(); got != states {
		l.t.Fatalf("%s\nwant %s", got, states)
	}
}

func refused(t *testing.T, events []annotate.Event, err error, want string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%v (%d events), want %q", err, len(events), want)
	}
}

func TestTheLifeOfAClaim(t *testing.T) {
	l := newLedger(t)
	scale := annotate.Scales()[0]
	l.mark(ann, "x:2", "Mostly True")
	l.wants("reviewed mostly-true, reviewed mostly-true, unreviewed")
	l.mark(bo, "x:2b", "false")
	l.wants("reviewed mostly-true, disputed, unreviewed")

	events, err := SignOff(l.pick("x:2b"), chi, false)
	refused(t, events, err, "disputed")
	events, err = Settle(l.pick("x:2a"), scale, "true", "for fun")
	refused(t, events, err, "agree")
	events, err = Settle(l.pick("x:2b"), scale, "fals", "typo")
	refused(t, events, err, `did you mean "false"`)
	events, err = Settle(l.pick("x:2b"), scale, "false", " ")
	refused(t, events, err, "reason")
	events, err = Settle(l.pick("x:2b"), scale, "false", "the log book")
	l.record(ann, events, err)
	l.wants("reviewed mostly-true, settled false, unreviewed")

	events, err = SignOff(l.pick("x"), bo, true)
	refused(t, events, err, "second person")
	events, err = SignOff(l.pick("x"), chi, true)
	l.record(chi, events, err)
	l.wants("signed off mostly-true, signed off false, unreviewed")
	events, err = SignOff(l.pick("x"), chi, true)
	refused(t, events, err, "waits for a sign-off")
	events, err = SignOff(l.pick("x:4"), chi, false)
	refused(t, events, err, "no current review")

	events, err = Waive(l.pick("x:4"), "Monday", "2026-12-01")
	l.record(chi, events, err)
	l.wants("signed off mostly-true, signed off false, waived")

	// A later vote opens the dispute again, and its undoing closes it.
	l.mark(chi, "x:2b", "outdated")
	l.wants("signed off mostly-true, disputed, waived")
	l.record(chi, annotate.Retract(Last(l.events, chi)), nil)
	l.wants("signed off mostly-true, signed off false, waived")
}

func TestUndoTakesBackWhatWasRecordedTogether(t *testing.T) {
	l := newLedger(t)
	l.mark(ann, "x:4", "true")
	l.mark(ann, "x:2", "false")
	l.record(ann, []annotate.Event{{Type: annotate.TypeSplit, Split: "abc"}}, nil)
	for _, want := range []string{"unreviewed, unreviewed, reviewed true", "unreviewed, unreviewed, unreviewed"} {
		last := Last(l.events, ann)
		l.record(ann, annotate.Retract(last), nil)
		l.wants(want)
	}
	if last := Last(l.events, ann); last != nil {
		t.Errorf("there is more to take back: %+v", last)
	}
	if last := Last(l.events, bo); last != nil {
		t.Errorf("Bo would take back what Ann recorded: %+v", last)
	}
}

func TestQueries(t *testing.T) {
	l := newLedger(t)
	events, err := Answer(l.pick("x:4"), "", "yes")
	refused(t, events, err, "no open query")
	events, err = Ask(l.pick("x:4"), "  ")
	refused(t, events, err, "needs a text")
	events, err = Ask(l.pick("x:4"), "Which port?")
	l.record(ann, events, err)
	events, err = Ask(l.pick("x:4"), "Which ship?")
	l.record(ann, events, err)
	events, err = Answer(l.pick("x:4"), "", "Oslo")
	refused(t, events, err, "2 such queries")
	events, err = Answer(l.pick("x:4"), "event-001", "Oslo")
	l.record(bo, events, err)
	events, err = Answer(l.pick("x:4"), "", "The Anna")
	l.record(bo, events, err)
	queries := l.standings()[2].Queries
	if len(queries) != 2 || queries[0].Answers[0].Text != "Oslo" || queries[1].Answers[0].Text != "The Anna" {
		t.Errorf("%+v", queries)
	}
	events, err = Answer(l.pick("x:4"), "nonsense", "x")
	refused(t, events, err, "no query whose id")
}

func TestLeft(t *testing.T) {
	l := newLedger(t)
	left := func(who annotate.Reviewer) string {
		var list []string
		for _, s := range l.standings() {
			list = append(list, string(Left(&s, who)))
		}
		return strings.Join(list, ",")
	}
	wants := func(who annotate.Reviewer, want string) {
		t.Helper()
		if got := left(who); got != want {
			t.Fatalf("left for %s: %q, want %q", who, got, want)
		}
	}
	events, err := Assign(l.pick("x:2"), bo, false)
	l.record(ann, events, err)
	wants(bo, "judge,judge,")
	wants(ann, ",,")
	if again, err := Assign(l.pick("x:2"), bo, false); err != nil || len(again) != 0 {
		t.Errorf("assigned twice: %v %v", again, err)
	}
	l.mark(bo, "x:2a", "true")
	wants(bo, ",judge,")
	l.mark(ann, "x:2a", "false")
	wants(bo, "dispute,judge,")
	events, err = Assign(l.pick("x:2b"), bo, true)
	l.record(ann, events, err)
	wants(bo, "dispute,,")
	events, err = Ask(l.pick("x:4"), "Which port?")
	l.record(bo, events, err)
	wants(bo, "dispute,,")
	events, err = Answer(l.pick("x:4"), "", "Oslo")
	l.record(ann, events, err)
	wants(bo, "dispute,,answered")
	l.mark(bo, "x:4", "true")
	wants(bo, "dispute,,")
	c := &l.article.Claims[2]
	c.Was, c.ID, c.Statement = []string{c.ID}, "id-new", "Another statement"
	wants(bo, "dispute,,look again")
}

func TestUnder(t *testing.T) {
	l := newLedger(t)
	for heading, want := range map[string]string{"a heading": "2a 2b", "Bo's heading": "4"} {
		kept, err := Under(l.article, heading, l.pick("x"))
		var labels []string
		for _, s := range kept {
			labels = append(labels, s.Claim.Label)
		}
		if got := strings.Join(labels, " "); got != want || err != nil {
			t.Errorf("%s: %s (%v), want %s", heading, got, err, want)
		}
	}
	if _, err := Under(l.article, "Bo heading", l.pick("x")); err == nil || !strings.Contains(err.Error(), "did you mean") {
		t.Errorf("%v", err)
	}
	if _, err := Under(l.article, "A heading", l.pick("x:4")); err == nil {
		t.Error("a claim under another heading was taken")
	}
}

func TestSources(t *testing.T) {
	title := func(s string) func(*annotate.Source) { return func(at *annotate.Source) { at.Title = s } }
	for name, test := range map[string]struct {
		say  func(*Sources) error
		want string
	}{
		"none":            {func(*Sources) error { return nil }, "[]"},
		"after":           {func(s *Sources) error { err := s.Add("a"); s.Say("--title", title("T")); return err }, "[a:T]"},
		"before the only": {func(s *Sources) error { s.Say("--title", title("T")); return s.Add("a") }, "[a:T]"},
		"each its own": {func(s *Sources) error {
			_ = s.Add("a")
			s.Say("--title", title("T"))
			err := s.Add("b")
			s.Say("--title", title("U"))
			return err
		}, "[a:T b:U]"},
		"before the first": {func(s *Sources) error { s.Say("--title", title("T")); _ = s.Add("a"); return s.Add("b") }, "--title stands before the first of 2 sources"},
		"without a source": {func(s *Sources) error { s.Say("--title", title("T")); return nil }, "--title without a source"},
		"no URL":           {func(s *Sources) error { return s.Add("https://") }, "no host"},
		"a wrong stance":   {func(s *Sources) error { _ = s.Add("a"); return s.Stance("suports") }, `did you mean "supports"`},
		"a day that is not": {func(s *Sources) error {
			err := s.Add("a")
			s.Say("--looked", func(at *annotate.Source) { at.Looked = "31/12" })
			return err
		}, "YYYY-MM-DD"},
	} {
		var s Sources
		got := ""
		err := test.say(&s)
		if err == nil {
			var all []annotate.Source
			all, err = s.All()
			var list []string
			for _, a := range all {
				list = append(list, a.Text+":"+a.Title)
			}
			got = fmt.Sprint(list)
		}
		if err != nil {
			got = err.Error()
		}
		if !strings.Contains(got, test.want) {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}
