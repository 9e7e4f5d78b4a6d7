package desk

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
)

// A desk of four claims: 2 (opened), 3 (lies), 4 (never lost), 5 (the lamp);
// sentence 1 is the headline.

func TestKeys(t *testing.T) {
	tests := []struct {
		name, keys string
		at, stored string
		said       string
	}{
		{"nothing", "", "2", "", ""},
		{"a verdict goes on", "1", "3", "2 reviewed true", "saved: 2 true"},
		{"verdicts to the end", "1 5 1 1", "5", "2 reviewed true, 3 reviewed false, 4 reviewed true, 5 reviewed true", "saved: 5 true"},
		{"nothing left", "1 1 1 1 n", "5", "2 reviewed true, 3 reviewed true, 4 reviewed true, 5 reviewed true", "nothing here needs you"},
		{"up and down", "j j k", "3", "", ""},
		{"before the first", "k k", "1", "", "this is the first"},
		{"past the last", "G j", "5", "", "this is the last"},
		{"first and last", "G g", "1", "", ""},
		{"by number", ": '4' enter", "4", "", ""},
		{"a wrong number", ": '77' enter", "2", "", "there is no claim 77"},
		{"a question left", ": '4' esc", "2", "", "left as it was"},
		{"search", "/ 'LAMP' enter", "5", "", "found"},
		{"search again goes round", "/ 'the' enter . . .", "2", "", "found"},
		{"search backwards", "/ 'the' enter ,", "2", "", "found"},
		{"search for what is not there", "/ 'zeppelin' enter", "2", "", "no claim has"},
		{"undo", "1 u", "2", "", "taken back: true"},
		{"undo of several", "1 1 1 u u", "3", "2 reviewed true", "taken back: true"},
		{"redo", "1 5 u u ctrl+r", "2", "2 reviewed true", "done again: true"},
		{"redo of all", "1 5 u u ctrl+r ctrl+r", "3", "2 reviewed true, 3 reviewed false", "done again"},
		{"nothing to redo after something new", "1 u 2 ctrl+r", "3", "2 reviewed mostly-true", "nothing was undone"},
		{"nothing to undo", "u", "2", "", "you have recorded nothing"},
		{"a changed mind", "1 k 5", "3", "2 reviewed false", "saved: 2 false"},
		{"filter", "1 f 3", "3", "2 reviewed true", "unreviewed"},
		{"a filter without claims", "f 5 j", "2", "", "nothing is disputed"},
		{"back to all", "1 f 3 f 1 g", "1", "2 reviewed true", ""},
		{"a filter stays while one marks", "f 3 1 1 j", "5", "2 reviewed true, 3 reviewed true", ""},
		{"an unknown key", "y", "2", "", "y does nothing here"},
		{"help and back", "? x", "2", "", ""},
		{"a query", "a 'who says so?' enter", "2", "", "saved: 2 asked the author"},
		{"an answer", "a 'who?' enter A 'the mayor' enter", "2", "", "saved: 2 answered"},
		{"no query to answer", "A", "2", "", "no query waits"},
		{"nobody signs off their own", "1 k S", "2", "2 reviewed true", "a sign-off is a second person's"},
		{"nothing to settle", "D", "2", "", "no current vote to settle"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := open(t, harbour, ann)
			d.presses(tt.keys)
			d.wantAt(tt.at)
			d.wantStored(tt.stored)
			d.wantSaid(tt.said)
		})
	}
}

// A verdict takes with it what was gathered for the claim.
func TestGathered(t *testing.T) {
	d := open(t, harbour, ann)
	d.edit = func(text string) tea.Cmd {
		return func() tea.Msg { return edited{text: text + "Ask the archive.\n"} }
	}
	d.presses("s 'https://example.org/log' enter l 'p. 4' enter w 'on 3 May' enter s p enter w 'The log says so.' enter e space")
	d.wantStored("")
	d.wantSaid("saved with your verdict")
	d.presses("1")
	v := d.vote("2", ann)
	want := annotate.Source{URL: "https://example.org/log", Locator: "p. 4", Quote: "on 3 May", Stance: annotate.Supports, Rank: annotate.Primary, Looked: "2026-11-23"}
	if len(v.Sources) != 1 || v.Sources[0] != want {
		t.Errorf("sources %+v, want %+v", v.Sources, want)
	}
	if v.Why != "The log says so." || v.Note != "Ask the archive." {
		t.Errorf("why %q, note %q", v.Why, v.Note)
	}
	if len(v.Details) != 1 || !strings.Contains(harbour, v.Details[0]) {
		t.Errorf("details %q", v.Details)
	}

	// Afterwards a change is a new review, with all that was there.
	d.presses("k s 'Letter of 1921' enter enter")
	if v := d.vote("2", ann); len(v.Sources) != 2 || v.Sources[1].Text != "Letter of 1921" || v.Why == "" || v.Verdict != "true" {
		t.Errorf("after another source: %+v", v)
	}
	d.wantAt("2")
	d.presses("x ] space") // the source off again, another detail on
	if v := d.vote("2", ann); len(v.Sources) != 1 || len(v.Details) != min(2, len(d.at().Claim.Details)) {
		t.Errorf("after a source was taken off and a detail ticked: %+v", v)
	}
}

func TestSourcesUsedBefore(t *testing.T) {
	d := open(t, harbour, ann)
	d.presses("s 'https://example.org/old' enter t 'The log' enter enter 1 s 'https://example.org/new' enter enter 1 s")
	d.others = []annotate.Source{{URL: "https://example.org/far"}, {URL: "https://example.org/new"}}
	d.presses("esc s")
	want := []string{"https://example.org/new", "https://example.org/old", "https://example.org/far"}
	if got := d.prompt.matching(); !slices.Equal(got, want) {
		t.Errorf("offered %q, want %q", got, want)
	}
	d.presses("'OLD' up enter enter 1")
	if v := d.vote("4", ann); v.Sources[0].URL != want[1] || v.Sources[0].Title != "The log" {
		t.Errorf("chosen: %+v", v.Sources)
	}
	d.presses("s 'https://' enter")
	d.wantSaid("has no host")
	if d.prompt == nil || d.prompt.input.Value() != "https://" {
		t.Error("what was typed is gone")
	}
}

func TestClaimsByHand(t *testing.T) {
	d := open(t, harbour, ann)
	before := d.statements()
	same := func(when string) {
		t.Helper()
		if now := d.statements(); now != before {
			t.Errorf("%s:\n%s", when, now)
		}
	}
	d.presses("s 'https://example.org/log' enter enter c") // the source waits for a verdict
	d.prompt.input.SetValue("The harbour opened on 3 May 1921 | and cost 40 million crowns")
	d.presses("enter")
	d.wantSaid("saved: cut in sentence 2")
	d.wantAt("2a")
	if got := d.statements(); !strings.Contains(got, "2a The harbour opened on 3 May 1921\n2b and cost 40 million crowns\n") {
		t.Errorf("cut:\n%s", got)
	}
	if s := d.draftOf(d.at()).sources; len(s) != 1 {
		t.Errorf("after the cut the source is gone: %v", s)
	}
	d.presses("1 u u")
	same("verdict and cut undone")
	d.presses("ctrl+r ctrl+r")
	d.wantStored("2a reviewed true")
	d.presses(": '2a' enter J")
	d.wantSaid("saved: join")
	if strings.Contains(d.statements(), "2b") {
		t.Errorf("join:\n%s", d.statements())
	}
	d.presses("u J")
	d.presses("u u u") // join, verdict, cut
	same("all undone")
	d.presses("d n")
	same("not dropped")
	d.presses("d y")
	if d.wantAt("2"); !bare(d.at()) || d.at().State != annotate.Passed {
		t.Errorf("drop:\n%s", d.statements())
	}
	d.presses("W y")
	if bare(d.at()) {
		t.Errorf("a claim again:\n%s", d.statements())
	}
	d.presses("u")
	d.presses("u c")
	d.prompt.input.SetValue("The harbour opened on 3 May 1921 | and cost 40 million crowns")
	d.presses("enter W y")
	if strings.Contains(d.statements(), "2b") {
		t.Errorf("whole:\n%s", d.statements())
	}
	d.presses("u u")
	same("whole and cut undone")
	d.presses("c enter")
	d.wantSaid("nothing to cut")
	d.presses("J")
	d.wantSaid("last claim of its sentence")
	same("nothing done")
}

// The same words in two sentences: the correction is about the one that is lit.
func TestSameWordsTwice(t *testing.T) {
	d := open(t, "The tower is 40 metres high. In 1920 the tower is 40 metres high and old. The tower is 40 metres high.", ann)
	d.presses("g d y")
	if at := d.board.standings; !bare(&at[0]) || bare(&at[1]) || bare(&at[2]) {
		t.Errorf("after the first was dropped: %s(%s)", d.statements(), d.notice.text)
	}
}

func TestSeveralPeople(t *testing.T) {
	d := open(t, harbour, ann)
	d.presses("1")
	d.by(bob, "2", "false")
	d.wait(d.poll())
	d.wantSaid("somebody else")
	if d.board.standings[1].State != annotate.Disputed {
		t.Errorf("the other's vote does not show: %s", d.board.standings[1].State)
	}
	d.presses("f 5 D 2 'The log.' enter")
	d.wantStored("2 settled mostly-true")
	d.by(bob, "5", "true")
	d.wait(d.poll())
	d.presses("f 1 G S")
	d.wantStored("2 settled mostly-true, 5 signed off true")
	d.presses("D")
	d.wantSaid("there is nothing to settle")
}

func TestBlind(t *testing.T) {
	d := open(t, harbour, ann, func(o *Options) { o.Blind = true })
	d.by(bob, "2", "false")
	d.wait(d.poll())
	if view := d.View().Content; strings.Contains(view, "Bob") || d.at().State != annotate.Unreviewed {
		t.Errorf("the other's vote shows:\n%s", view)
	}
	d.presses("1 k")
	if view := d.View().Content; !strings.Contains(view, "Bob") || d.at().State != annotate.Disputed {
		t.Errorf("the other's vote does not show after one's own:\n%s", view)
	}
}

// What was read before a write ended is not shown after it.
func TestLateReading(t *testing.T) {
	d := open(t, harbour, ann)
	l := d.ledger.(*bound)
	old, err := l.load()
	if err != nil {
		t.Fatal(err)
	}
	from := d.board.stamp
	d.presses("1")
	d.Update(boarded{old, from})
	if d.board.standings[1].State != annotate.Reviewed {
		t.Error("the verdict has gone from the screen")
	}
}

// full is a ledger on a disk that is full, or is not for now.
type full struct {
	ledger
	is bool
}

var errFull = errors.New("no space left on the disk")

func (f *full) record(decide func(*board) ([]annotate.Event, error)) error {
	if f.is {
		return errFull
	}
	return f.ledger.record(decide)
}

func (f *full) amend(decision.Change) error { return errFull }

func TestNotSaved(t *testing.T) {
	d := open(t, harbour, ann)
	disk := &full{d.ledger, true}
	d.ledger = disk
	d.presses("s 'https://example.org/log' enter enter")
	first := d.key(keyOf("1")) // on the way to the disk
	if cmd := d.key(keyOf("2")); cmd != nil {
		t.Fatal("two writes at once")
	}
	if cmd := d.key(keyOf("q")); cmd != nil {
		t.Fatal("it leaves while it writes")
	}
	if d.wait(first) {
		t.Fatal("it left, although nothing was saved")
	}
	d.wantSaid("not saved: no space left on the disk (nor the 1 after it)")
	if len(d.sent) != 0 || d.left != 4 {
		t.Errorf("under way: %v, left %d", d.sent, d.left)
	}
	disk.is = false
	d.ledger = disk.ledger
	d.presses("g j 1")
	d.wantStored("2 reviewed true")
	if v := d.vote("2", ann); len(v.Sources) != 1 {
		t.Errorf("the source was lost with the first try: %+v", v)
	}
	d.ledger = disk
	d.presses("W y u")
	d.wantStored("") // the correction was not saved: what is undone is the verdict
}

// The desk is left when all is written, and not by mistake.
func TestLeaving(t *testing.T) {
	d := open(t, harbour, ann)
	if !d.presses("q") {
		t.Error("q does not leave")
	}
	d = open(t, harbour, ann)
	if d.presses("w 'because' enter q n") || d.presses("j q enter") {
		t.Error("left, and the reason lost")
	}
	if !d.presses("q y") {
		t.Error("q y does not leave")
	}
	d = open(t, harbour, ann)
	first := d.key(keyOf("1"))
	d.key(keyOf("2"))
	d.Update(hangup{})
	if !d.wait(first) {
		t.Error("does not end")
	}
	d.wantStored("2 reviewed true, 3 reviewed mostly-true")
}

func TestPaste(t *testing.T) {
	d := open(t, harbour, ann)
	paste := func(text string) { d.Update(tea.PasteMsg{Content: text}) }
	paste(strings.Repeat("x", 1<<20))
	d.wantSaid("not taken")
	paste("just words")
	d.wantSaid("no URL")
	paste(" https://example.org/pasted\n")
	if d.prompt == nil || d.prompt.input.Value() != "https://example.org/pasted" {
		t.Fatalf("no question for the source pasted: %s", d.notice.text)
	}
	d.presses("enter enter w")
	paste("first line\nsecond \x1b[31mline")
	d.presses("enter 1")
	v := d.vote("2", ann)
	if len(v.Sources) != 1 || !strings.HasPrefix(v.Why, "first line second") || strings.Contains(v.Why, "\x1b") {
		t.Errorf("%+v", v)
	}
}

func TestNoClaims(t *testing.T) {
	d := open(t, "* * *\n", ann)
	if d.at() == nil || !bare(d.at()) {
		t.Fatalf("a claim: %s", d.statements())
	}
	for _, b := range bindings {
		d.presses(strings.Fields(b.keys)[0])
		if d.prompt != nil {
			d.presses("esc")
		}
		_ = d.View()
	}
	d.presses("1")
	d.wait(func() tea.Msg { return tea.PasteMsg{Content: "https://example.org"} })
	if d.prompt != nil {
		t.Error("a source is asked for, and there is no claim")
	}
	d.wantStored("1 passed") // by its key: it is a sentence
}

// What the program set aside is gone through like the claims, and passed with a
// key; the gate's count is the desk's.
func TestPass(t *testing.T) {
	d := begin(t, harbour, ann, nil)
	d.wantAt("1") // the headline
	d.presses("1")
	d.wantSaid("sentence 1 holds no claim: p passes it")
	d.presses("p")
	d.wantSaid("saved: 1 passed")
	d.wantAt("2")
	d.presses("s 'The log' enter enter 1 1 p n")
	d.wantAt("4")
	d.presses("p y")
	d.wantStored("1 passed, 2 reviewed true, 3 reviewed true, 4 passed")
	if c := d.board.count; c.Claims != 3 || c.Done != 1 || c.SetAside != 2 || c.Passed != 2 || c.Unread != 0 {
		t.Errorf("count %+v", c)
	}
	d.presses("u")
	d.wantSaid("taken back: pass")
	d.presses("u u u u")
	d.wantStored("")
	d.presses("ctrl+r")
	d.wantStored("1 passed")
	d.presses("f 9")
	if len(d.order) != 1 {
		t.Errorf("set aside or passed: %v", d.order)
	}
}

// A claim that was reworded shows how, and a key takes the verdict over.
func TestStillStands(t *testing.T) {
	d := open(t, harbour, ann)
	d.presses("s 'The log' enter enter w 'So it says.' enter 1")
	d.presses("=")
	d.wantSaid("no review of yours of an earlier wording")
	d.split(strings.Replace(harbour, "40 million", "41 million", 1), ann)
	d.wait(d.poll())
	d.presses(": '2' enter")
	if d.at().State != annotate.Stale || !strings.Contains(d.View().Content, "[-40-] {+41+}") {
		t.Fatalf("%s:\n%s", d.at().State, d.View().Content)
	}
	d.presses("=")
	d.wantSaid("saved: 2 still stands")
	d.wantStored("2 reviewed true")
	if v := d.vote("2", ann); len(v.Sources) != 1 || v.Why != "So it says." {
		t.Errorf("taken over: %+v", v)
	}
}

// A verdict says at once what it still lacks.
func TestLacking(t *testing.T) {
	d := open(t, harbour, ann)
	d.presses("1")
	d.wantSaid("saved: 2 true; not done yet: 1 with too few sources")
	d.presses("k s 'The log' enter enter")
	d.wantSaid("saved: 2 true")
	if strings.Contains(d.notice.text, "not done yet") {
		t.Error(d.notice.text)
	}
}
