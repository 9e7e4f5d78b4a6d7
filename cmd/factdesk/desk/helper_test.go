package desk

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/edition"
	"github.com/factdesk/factdesk/annotate/store"
)

var (
	ann = annotate.Reviewer{Name: "Ann", Email: "ann@example.org"}
	bob = annotate.Reviewer{Name: "Bob", Email: "bob@example.org"}
)

// granularity of the articles: the sentence, so that these tests need not know
// how sentences are split.
const granularity = "sentence"

const harbour = `The harbour of Lund

The harbour opened on 3 May 1921 and cost 40 million crowns. It lies in Lund, and it holds 200 boats.

"We never lost a ship in 1950," said Eva Berg, the harbour master. The lamp was lit in 1931.
`

// wantNone makes the gate ask for nothing that is set aside.
func wantNone(s *store.Store, o store.Options) (*store.Store, error) {
	name := filepath.Join(s.Dir(), "config.toml")
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(name, bytes.Replace(text, []byte(`unread = "all"`), []byte(`unread = "none"`), 1), 0o666); err != nil {
		return nil, err
	}
	return store.Open(s.Dir(), o)
}

// test is a model at work in a store of its own.
type test struct {
	testing.TB
	*model
	store *store.Store
	bound *bound // the ledger of the model, whatever tests put before it
	clock time.Time
}

// open begins a review of a text by who, in a window of 80 by 24, at a desk that
// asks for nothing that is set aside: most tests are of claims.
func open(t testing.TB, text string, who annotate.Reviewer, change ...func(*Options)) *test {
	t.Helper()
	return begin(t, text, who, wantNone, change...)
}

// begin is open at a desk that is set up first.
func begin(t testing.TB, text string, who annotate.Reviewer, setUp func(*store.Store, store.Options) (*store.Store, error), change ...func(*Options)) *test {
	t.Helper()
	d := &test{TB: t, clock: time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)}
	now := func() time.Time { d.clock = d.clock.Add(time.Second); return d.clock }
	ids := 0
	options := store.Options{Now: now, NewID: func(time.Time) string {
		ids++
		return fmt.Sprintf("01a20000-0000-7000-8000-%012d", ids)
	}}
	s, err := store.Init(t.TempDir(), options)
	if err == nil && setUp != nil {
		s, err = setUp(s, options)
	}
	if err != nil {
		t.Fatal(err)
	}
	d.store = s
	d.split(text, annotate.Reviewer{})
	o := Options{Store: s, Slug: "lund", Who: who, Now: now}
	for _, c := range change {
		c(&o)
	}
	if d.model, err = o.model(context.Background()); err != nil {
		t.Fatal(err)
	}
	d.bound = d.ledger.(*bound)
	d.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	return d
}

// split records a text as the article's.
func (d *test) split(text string, who annotate.Reviewer) {
	d.Helper()
	doc, err := edition.Read([]byte(text), "lund.txt", "")
	if err != nil {
		d.Fatal(err)
	}
	_, err = d.store.Put(context.Background(), "lund", who, func(old *annotate.Article) (*annotate.Article, error) {
		return edition.Split(old, doc, edition.Settings{Slug: "lund", Path: "lund.txt", Granularity: granularity}), nil
	})
	if err != nil {
		d.Fatal(err)
	}
}

// wait runs what the model wants done until nothing is left.
func (d *test) wait(cmd tea.Cmd) bool {
	p := plain{m: d.model}
	p.do(cmd)
	return p.left
}

// presses presses keys, parted by blanks; 'words in quotes' are typed letter by
// letter. It tells whether the desk was left.
func (d *test) presses(keys string) bool {
	for len(keys) > 0 {
		var key string
		if keys[0] == '\'' {
			text, rest, _ := strings.Cut(keys[1:], "'")
			for _, r := range text {
				d.wait(d.key(tea.KeyPressMsg{Code: r, Text: string(r)}))
			}
			keys = strings.TrimPrefix(rest, " ")
			continue
		}
		key, keys, _ = strings.Cut(keys, " ")
		if d.wait(d.key(keyOf(key))) {
			return true
		}
	}
	return false
}

func keyOf(name string) tea.KeyPressMsg {
	special := map[string]tea.KeyPressMsg{
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown},
		"space": {Code: tea.KeySpace, Text: " "}, "pgdown": {Code: tea.KeyPgDown}, "pgup": {Code: tea.KeyPgUp},
		"ctrl+r": {Code: 'r', Mod: tea.ModCtrl}, "ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
	}
	if k, ok := special[name]; ok {
		return k
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

// stored is what the store says now: a line a claim with its verdict and state.
func (d *test) stored() string {
	d.Helper()
	b, err := d.bound.load()
	if err != nil {
		d.Fatal(err)
	}
	var lines []string
	for i := range b.standings {
		s := &b.standings[i]
		if s.State != annotate.Unreviewed && s.State != annotate.SetAside {
			lines = append(lines, strings.TrimSpace(s.Claim.Label+" "+string(s.State)+" "+s.Verdict))
		}
	}
	return strings.Join(lines, ", ")
}

// statements are those of all claims, a line each.
func (d *test) statements() string {
	var b strings.Builder
	for _, s := range d.board.standings {
		fmt.Fprintf(&b, "%s %s\n", s.Claim.Label, s.Claim.Statement)
	}
	return b.String()
}

// by lets somebody else mark a claim, as another program would.
func (d *test) by(who annotate.Reviewer, label, verdict string) {
	d.Helper()
	other := &bound{ctx: context.Background(), store: d.store, slug: "lund", who: who, now: func() time.Time { return d.clock }}
	err := other.record(func(b *board) ([]annotate.Event, error) {
		for i := range b.standings {
			if s := &b.standings[i]; s.Claim.Label == label {
				return decision.Review{Verdict: verdict}.Events([]*annotate.Standing{s}, b.scale)
			}
		}
		return nil, fmt.Errorf("no claim %s", label)
	})
	if err != nil {
		d.Fatal(err)
	}
}

func (d *test) wantStored(want string) {
	d.Helper()
	if got := d.stored(); got != want {
		d.Errorf("the store has %q, want %q (screen: %s)", got, want, d.notice.text)
	}
}

func (d *test) wantAt(label string) {
	d.Helper()
	if got := d.at().Claim.Label; got != label {
		d.Errorf("at claim %s, want %s (screen: %s)", got, label, d.notice.text)
	}
}

func (d *test) wantSaid(part string) {
	d.Helper()
	if !strings.Contains(d.notice.text, part) {
		d.Errorf("it says %q, want %q in it", d.notice.text, part)
	}
}

// review is the reviewer's own vote on a claim, as stored.
func (d *test) vote(label string, who annotate.Reviewer) *annotate.Event {
	d.Helper()
	b, err := d.bound.load()
	if err != nil {
		d.Fatal(err)
	}
	for i := range b.standings {
		if s := &b.standings[i]; s.Claim.Label == label {
			if v := s.VoteOf(who); v != nil {
				return v
			}
		}
	}
	d.Fatalf("no vote of %s on %s", who, label)
	return nil
}
