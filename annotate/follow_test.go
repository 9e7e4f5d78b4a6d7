package annotate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/edition"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// story is an article that is split, reviewed, corrected by hand, edited and split
// again.
type story struct {
	t      *testing.T
	text   string
	splits map[string]*annotate.Article // by name, before corrections
	events []annotate.Event
	is     *annotate.Article // as it is
}

var (
	ann = annotate.Reviewer{Name: "Ann", Email: "ann@example.org"}
	bo  = annotate.Reviewer{Name: "Bo", Email: "bo@example.org"}
)

func begin(t *testing.T, text string) *story {
	s := &story{t: t, splits: map[string]*annotate.Article{}}
	s.edit(text)
	return s
}

// edit splits another text, as the current one.
func (s *story) edit(text string) {
	s.t.Helper()
	s.text = text
	s.read()
}

// read reads the article as it is, as a store does.
func (s *story) read() {
	s.t.Helper()
	doc, err := edition.Read([]byte(s.text), "story.txt", "")
	if err != nil {
		s.t.Fatal(err)
	}
	name := annotate.SumOf([]byte(doc.Text))[:8]
	if s.splits[name] == nil {
		s.splits[name] = edition.Split(nil, doc, edition.Settings{Slug: "story", Path: "story.txt", Granularity: "sentence"})
	}
	is := *s.splits[name]
	is.Split, is.Text = name, doc.Text
	for old, a := range s.splits {
		if old != name && slices.ContainsFunc(s.events, func(e annotate.Event) bool { return e.Split == old }) {
			is.Earlier = append(is.Earlier, annotate.Earlier{Name: old, Article: a.Article})
		}
	}
	if err := is.Follow(s.events, func() (*document.Document, error) { return doc, nil }); err != nil {
		s.t.Fatal(err)
	}
	s.is = &is
}

func (s *story) board() *annotate.Board {
	return annotate.NewBoard(s.is, s.events, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC))
}

// record records events by who, as a store does, and gives their ids.
func (s *story) record(who annotate.Reviewer, events []annotate.Event, err error) (ids []string) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
	for _, e := range events {
		n := len(s.events)
		e.ID, e.Time, e.Reviewer, e.Seq = fmt.Sprintf("event-%03d", n), time.Date(2026, 11, 1, 0, n, 0, 0, time.UTC), who, n+1
		if e.Type != annotate.TypeRetract {
			e.Split = s.is.Split
		}
		if err := e.Validate(); err != nil {
			s.t.Fatal(err)
		}
		s.events, ids = append(s.events, e), append(ids, e.ID)
	}
	s.read()
	return ids
}

func (s *story) at(label string) *annotate.Standing {
	s.t.Helper()
	b := s.board()
	for i := range b.Claims {
		if b.Claims[i].Claim.Label == label {
			return &b.Claims[i]
		}
	}
	s.t.Fatalf("there is no claim %s:\n%s", label, s)
	return nil
}

func (s *story) mark(who annotate.Reviewer, label, verdict string) {
	s.t.Helper()
	events, err := decision.Review{Verdict: verdict, Sources: []annotate.Source{{Text: "seen by " + who.Name}}}.Events([]*annotate.Standing{s.at(label)}, annotate.Scales()[0])
	s.record(who, events, err)
}

func (s *story) correct(op claims.Op, labels, text string, words ...string) string {
	s.t.Helper()
	c := decision.Change{Op: op, Words: words, Text: text}
	for _, label := range strings.Fields(labels) {
		k := s.at(label).Claim
		c.Sentence, c.Claims = k.Sentence, append(c.Claims, k.ID)
	}
	e, _, err := c.Event(s.is)
	return s.record(ann, []annotate.Event{e}, err)[0]
}

// String is the claims with their states and verdicts, but for those set aside.
func (s *story) String() string {
	var list []string
	b := s.board()
	for i := range b.Claims {
		if at := &b.Claims[i]; at.State != annotate.SetAside {
			verdict := at.Verdict
			if at.State == annotate.Stale {
				verdict = at.Stale[0].Verdict
			}
			list = append(list, strings.TrimSpace(fmt.Sprintf("%s %s %s", at.Claim.Label, at.State, verdict)))
		}
	}
	return strings.Join(list, ", ")
}

func (s *story) wants(want string) {
	s.t.Helper()
	if got := s.String(); got != want {
		s.t.Errorf("%s\nwant %s", got, want)
	}
}

const (
	oslo   = "The ministry of Oslo answered on Monday. It lost 3 million euros in 2020."
	bergen = "The ministry of Bergen answered on Tuesday. It lost 3 million euros in 2020."
	tromso = "The ministry of Tromso answered on Sunday. It lost 3 million euros in 2020."
)

// Everything that is decided on a twin stays with it: verdicts, sign-offs,
// settlements, waivers and queries.
func TestTwinsKeepWhatIsTheirs(t *testing.T) {
	first := func(t *testing.T) *story {
		s := begin(t, oslo+"\n\n"+bergen)
		s.mark(ann, "2", "true")
		events, err := decision.SignOff([]*annotate.Standing{s.at("2")}, bo, false)
		s.record(bo, events, err)
		events, err = decision.Waive([]*annotate.Standing{s.at("4")}, "It is Friday", "2026-12-01")
		s.record(bo, events, err)
		events, err = decision.Ask([]*annotate.Standing{s.at("4")}, "Which year?")
		s.record(bo, events, err)
		s.wants("1 unreviewed, 2 signed off true, 3 unreviewed, 4 waived")
		return s
	}
	for _, test := range []struct{ now, want string }{
		{bergen, "1 unreviewed, 2 waived"},
		{oslo, "1 unreviewed, 2 signed off true"},
		{bergen + "\n\n" + oslo, "1 unreviewed, 2 waived, 3 unreviewed, 4 signed off true"},
		{tromso + "\n\n" + oslo + "\n\n" + bergen, "1 unreviewed, 2 unreviewed, 3 unreviewed, 4 signed off true, 5 unreviewed, 6 waived"},
		{tromso + "\n\n" + bergen, "1 unreviewed, 2 stale true, 3 unreviewed, 4 waived"},
		{"It lost 3 million euros in 2020.", "1 stale true"},
	} {
		s := first(t)
		s.edit(test.now)
		s.wants(test.want)
		for _, at := range s.board().Claims {
			if open := at.OpenQueries(); (open == 1) != (at.State == annotate.Waived) && test.want != "1 stale true" {
				t.Errorf("%s: claim %s, %s, has %d queries", test.now, at.Claim.Label, at.State, open)
			}
		}
		s.edit(oslo + "\n\n" + bergen) // and back again
		s.wants("1 unreviewed, 2 signed off true, 3 unreviewed, 4 waived")
	}
}

// What a person decided does not leave by itself: where the splitter lists no claim
// any more, the sentence is one, until somebody reviews, passes or drops it.
func TestAReviewedClaimIsKept(t *testing.T) {
	const is, was = "Who built the bridge in 2014?", "They built the bridge in 2014."
	first := func() *story {
		s := begin(t, "The town has 900 people. "+was+" It cost 9 million.")
		s.mark(ann, "2", "true")
		s.edit("The town has 900 people. " + is + " It cost 9 million.")
		s.wants("1 unreviewed, 2 stale true, 3 unreviewed")
		if c := s.at("2").Claim; c.Statement != is || s.is.Text[c.Spans[0].Start():c.Spans[0].End()] != is {
			t.Errorf("kept as %+v", c)
		}
		return s
	}
	s := first() // reviewed
	s.mark(bo, "2", "false")
	s.wants("1 unreviewed, 2 reviewed false, 3 unreviewed")
	s.edit("The town has 900 people. " + is + " It cost 10 million.")
	s.wants("1 unreviewed, 2 reviewed false, 3 unreviewed")
	s.record(ann, []annotate.Event{{Type: annotate.TypeRetract, Retracts: s.events[0].ID}}, nil)
	s.wants("1 unreviewed, 2 reviewed false, 3 unreviewed")
	s.edit("The town has 900 people. " + was + " It cost 10 million.")
	s.wants("1 unreviewed, 2 stale false, 3 unreviewed")

	s = first() // passed
	s.record(bo, []annotate.Event{{Type: annotate.TypePass, Sentence: s.is.Sentences[1].ID, Statement: is}}, nil)
	s.wants("1 unreviewed, 2 passed, 3 unreviewed")

	s = first() // dropped
	id := s.correct(claims.OpDrop, "2", "")
	s.wants("1 unreviewed, 3 unreviewed")
	s.edit("The town has 800 people. " + is + " It cost 9 million.")
	s.wants("1 unreviewed, 3 unreviewed")
	s.record(ann, []annotate.Event{{Type: annotate.TypeRetract, Retracts: id}}, nil)
	s.wants("1 unreviewed, 2 stale true, 3 unreviewed")

	s = begin(t, "The town has 900 people. "+was+" It cost 9 million.") // and with its sentence
	s.mark(ann, "2", "true")
	s.edit("The town has 900 people. It cost 9 million.")
	s.wants("1 unreviewed, 2 unreviewed")
	if gone := annotate.Gone(s.is, s.events); len(gone) != 1 || gone[0].Statement != was {
		t.Errorf("gone: %+v", gone)
	}
}

// Corrections by hand follow their sentences, and reviews follow the corrections.
func TestCorrectionsAreFollowed(t *testing.T) {
	const bridge = "The bridge opened in 1903 and the mayor paid 9 million for it."
	s := begin(t, "It rained for 9 days.\n\n"+bridge)
	s.mark(ann, "2", "true")
	cut := s.correct(claims.OpCut, "2", "", "The bridge opened in 1903", "the mayor paid 9 million for it.")
	s.wants("1 unreviewed, 2a stale true, 2b unreviewed")
	s.mark(ann, "2a", "true")
	s.mark(ann, "2b", "false")
	s.wants("1 unreviewed, 2a reviewed true, 2b reviewed false")

	s.edit("It snowed for 9 days.\n\n" + bridge) // elsewhere
	s.wants("1 unreviewed, 2a reviewed true, 2b reviewed false")
	s.edit("It rained for 9 days.\n\nIt was 9 May 1903.\n\n" + bridge)
	s.wants("1 unreviewed, 2 unreviewed, 3a reviewed true, 3b reviewed false")
	s.edit("It rained for 9 days.\n\n" + strings.Replace(bridge, "9 million", "8 million", 1)) // in one of the pieces: there is no cut any more
	s.wants("1 unreviewed, 2 stale false")
	if len(s.is.Unapplied) != 1 || s.is.Unapplied[0].ID != cut {
		t.Errorf("unapplied: %+v", s.is.Unapplied)
	}
	s.edit("It rained for 9 days.\n\n" + strings.Replace(bridge, " and ", ", and ", 1)) // between them
	s.wants("1 unreviewed, 2a reviewed true, 2b reviewed false")

	s.edit("It rained for 9 days.\n\n" + bridge)
	reword := s.correct(claims.OpReword, "2b", "Mayor Lund paid 9 million for the bridge.")
	s.wants("1 unreviewed, 2a reviewed true, 2b stale false")
	s.mark(bo, "2b", "true")
	s.edit("It rained for 8 days.\n\n" + bridge)
	s.wants("1 unreviewed, 2a reviewed true, 2b reviewed true")
	s.record(ann, []annotate.Event{{Type: annotate.TypeRetract, Retracts: reword}}, nil)
	s.wants("1 unreviewed, 2a reviewed true, 2b reviewed false")
	s.record(ann, []annotate.Event{{Type: annotate.TypeRetract, Retracts: cut}}, nil)
	s.wants("1 unreviewed, 2 reviewed true")

	s.correct(claims.OpDrop, "2", "")
	s.wants("1 unreviewed")
	s.edit("It rained for 9 days.\n\nOn Monday " + bridge)
	if got := s.String(); !strings.HasPrefix(got, "1 unreviewed, 2 ") || len(s.is.Unapplied) == 0 {
		t.Errorf("what was dropped and reworded is %s, %v", got, s.is.Unapplied)
	}
}

// Two people who correct the same claim on two branches do not get in each other's
// way: what was recorded later, and finds its claim no more, does nothing.
func TestCorrectionsOfTwoBranches(t *testing.T) {
	const text = "The bridge opened in 1903 and the mayor paid 9 million for it."
	pieces := []string{"The bridge opened in 1903", "the mayor paid 9 million for it."}
	s := begin(t, text)
	e, _, err := decision.Change{Op: claims.OpCut, Sentence: 1, Claims: []string{s.is.Claims[0].ID}, Words: pieces}.Event(s.is)
	s.record(ann, []annotate.Event{e}, err)
	s.mark(ann, "1a", "true")
	s.record(bo, []annotate.Event{e}, nil) // the same
	s.wants("1a reviewed true, 1b unreviewed")
	drop := e
	drop.Op, drop.Quote = claims.OpDrop, nil
	s.record(bo, []annotate.Event{drop}, nil)
	s.wants("1a reviewed true, 1b unreviewed")
	s.record(ann, []annotate.Event{{Type: annotate.TypeRetract, Retracts: s.events[0].ID}}, nil)
	s.wants("1a reviewed true, 1b unreviewed") // Bo's cut stands, and reads the same
}

// Whatever is edited, reviewed, corrected and undone in whatever order: claims are
// in order, each with an id and a label of its own; what was recorded about a claim
// is told of one claim, or of one that is gone; and a vote that counts was given on
// these very words, in a sentence that reads as it did or was reworded.
func TestWhateverIsDone(t *testing.T) {
	lines := []string{oslo, bergen, tromso, "It lost 3 million euros in 2020.", "The bridge opened in 1903 and the mayor paid 9 million for it.",
		"Who paid 9 million?", "The mayor paid 9 million for the bridge in 1903.", "He resigned in May 2019. It lost 3 million euros in 2020."}
	ops := []claims.Op{claims.OpDrop, claims.OpWhole, claims.OpReword, claims.OpAdd, claims.OpCut, claims.OpJoin}
	votes, corrections, kept := 0, 0, 0
	for seed := range uint64(150) {
		random := rand.New(rand.NewPCG(seed, 3))
		text := func() string {
			var paragraphs []string
			for range 2 + random.IntN(4) {
				paragraphs = append(paragraphs, lines[random.IntN(len(lines))])
			}
			return strings.Join(paragraphs, "\n\n")
		}
		s := begin(t, text())
		for range 25 {
			switch do := random.IntN(10); {
			case do == 0:
				s.edit(text())
			case do == 1: // a word
				words := strings.Split(s.text, " ")
				words[random.IntN(len(words))] += "x"
				s.edit(strings.Join(words, " "))
			case do < 4 && len(s.events) > 0:
				e := &s.events[random.IntN(len(s.events))]
				s.record(e.Reviewer, []annotate.Event{{Type: annotate.TypeRetract, Retracts: e.ID}}, nil)
			case do < 7 && len(s.is.Claims) > 0:
				c := &s.is.Claims[random.IntN(len(s.is.Claims))]
				words := strings.Fields(c.Plain)
				change := decision.Change{Op: ops[random.IntN(len(ops))], Sentence: c.Sentence}
				half := len(words) / 2
				switch change.Op {
				case claims.OpDrop:
					change.Claims = []string{c.ID}
				case claims.OpReword:
					change.Claims, change.Text = []string{c.ID}, "In the desk's words: "+c.Plain
				case claims.OpAdd:
					change.Words = []string{strings.Join(words[:half], " ")}
				case claims.OpCut:
					change.Claims, change.Words = []string{c.ID}, []string{strings.Join(words[:half], " "), strings.Join(words[half:], " ")}
				case claims.OpJoin:
					for _, k := range s.is.Claims {
						if k.Sentence == c.Sentence {
							change.Claims = append(change.Claims, k.ID)
						}
					}
				}
				if e, _, err := change.Event(s.is); err == nil {
					corrections++
					s.record(bo, []annotate.Event{e}, nil)
				}
			case len(s.is.Claims) > 0:
				s.mark([]annotate.Reviewer{ann, bo}[random.IntN(2)], s.is.Claims[random.IntN(len(s.is.Claims))].Label, "true")
			}
			v, k := s.holds(seed)
			votes, kept = votes+v, kept+k
		}
	}
	t.Logf("%d votes that count, %d corrections, %d claims kept", votes, corrections, kept)
	if votes < 1000 || corrections < 200 || kept < 10 {
		t.Error("too little was tried")
	}
}

// holds checks what holds whatever is done, and counts the votes that count and the
// claims that are kept.
func (s *story) holds(seed uint64) (votes, kept int) {
	s.t.Helper()
	seen := map[string]bool{}
	told := map[string]int{}
	board := s.board()
	for i := range board.Claims {
		at := &board.Claims[i]
		c := at.Claim
		if seen[c.ID] || seen[c.Label] || i > 0 && board.Claims[i-1].Claim.Sentence > c.Sentence {
			s.t.Fatalf("%d: claim %s of sentence %d, %s, is out of place", seed, c.Label, c.Sentence, c.ID)
		}
		seen[c.ID], seen[c.Label] = true, true
		if c.ID == claims.KeptID(at.Sentence.ID) {
			kept++
		}
		for _, e := range at.History {
			told[e.ID]++
		}
		for _, v := range at.Votes {
			votes++
			if claims.Wording(v.Statement) != claims.Wording(c.Statement) {
				s.t.Errorf("%d: a vote on %q counts on %q", seed, v.Statement, c.Statement)
			}
		}
	}
	for _, past := range annotate.Gone(s.is, s.events) {
		for _, e := range past.History {
			told[e.ID]++
		}
	}
	for _, e := range s.events {
		if e.Claim != "" && told[e.ID] != 1 {
			s.t.Errorf("%d: %s is told of %d times", seed, e.ID, told[e.ID])
		}
	}
	return votes, kept
}
