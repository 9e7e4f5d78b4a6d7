package gate_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/edition"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/claims"
)

var edits = flag.Int("edits", 2000, "how many edits TestEveryEditIsNoticed makes")

// TestEveryEditIsNoticed changes one word or figure anywhere in a sample whose
// every sentence was reviewed or passed, and splits it again: the gate objects,
// every time.
func TestEveryEditIsNoticed(t *testing.T) {
	files, err := filepath.Glob("../../samples/*.txt")
	more, _ := filepath.Glob("../../samples/*.md")
	if err != nil || len(files) == 0 || len(more) == 0 {
		t.Fatal("no samples", err)
	}
	n := *edits
	if testing.Short() {
		n = 100
	}
	var articles []*reviewed
	for _, file := range append(files, more...) {
		articles = append(articles, review(t, file))
	}
	r := rand.New(rand.NewPCG(7, 7))
	missed := 0
	for i := range n {
		a := articles[i%len(articles)]
		text, what := a.edit(r)
		if findings := a.again(t, text); len(findings) == 0 {
			if missed++; missed <= 20 {
				t.Errorf("%s: %s: the gate does not object", a.file, what)
			}
		}
	}
	t.Logf("%d edits in %d articles, %d not noticed", n, len(articles), missed)
}

// reviewed is a sample whose every sentence a person looked at.
type reviewed struct {
	file   string
	text   string
	first  *annotate.Article
	events []annotate.Event
	words  [][2]int // places of the words of its sentences
}

func options() gate.Options {
	return gate.Options{Policy: gate.Default(), Now: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC), Scale: func(string) (annotate.Scale, error) {
		return annotate.Scales()[0], nil
	}}
}

// review splits a sample, judges its claims and passes the rest.
func review(t *testing.T, file string) *reviewed {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a := &reviewed{file: filepath.Base(file), text: string(data)}
	a.first = a.split(t, a.text, "first")
	who := annotate.Reviewer{Name: "Ann", Email: "ann@example.org"}
	record := func(events []annotate.Event, err error) {
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range events {
			e.ID, e.Split, e.Reviewer = fmt.Sprintf("e%04d", len(a.events)), "first", who
			e.Time = time.Date(2026, 11, 23, 9, 0, len(a.events), 0, time.UTC)
			a.events = append(a.events, e)
		}
	}
	b := annotate.NewBoard(a.first, nil, options().Now)
	for i := range b.Claims {
		if s := &b.Claims[i]; s.Listed() {
			record(decision.Review{Verdict: "true", Sources: []annotate.Source{{Text: "seen"}}}.Events([]*annotate.Standing{s}, annotate.Scales()[0]))
		}
	}
	record(decision.Pass(decision.Rest(annotate.NewBoard(a.first, a.events, options().Now)), ""))
	if found, count := gate.Judge(annotate.NewBoard(a.first, a.events, options().Now), options()); len(found) > 0 || count.Claims == 0 || count.SetAside == 0 {
		t.Fatalf("%s, all of it reviewed: %v, %+v", a.file, found, count)
	}
	unread := address.FindAllStringIndex(a.first.Text, -1)
	skipped := 0
	for _, w := range wordsOf(a.first.Text, 0, len(a.first.Text)) {
		within := func(s claims.Sentence) bool { return s.Start <= w[0] && w[1] <= s.End }
		switch {
		case slices.ContainsFunc(unread, func(at []int) bool { return at[0] < w[0] && w[0] < at[1] }):
			skipped++
		case slices.ContainsFunc(a.first.Sentences, within):
			a.words = append(a.words, w)
		case filepath.Ext(file) == ".txt": // of Markdown some is markup
			t.Errorf("%s: %q at %d is in no sentence", a.file, a.first.Text[w[0]:w[1]], w[0])
		}
	}
	t.Logf("%s: %d words; %d of addresses, which are in no sentence as it reads", a.file, len(a.words), skipped)
	return a
}

// address is where a link of Markdown leads: it is not read.
var address = regexp.MustCompile(`\]\([^)\s]*\)`)

// split splits a text as the file of the sample.
func (a *reviewed) split(t *testing.T, text, name string) *annotate.Article {
	t.Helper()
	doc, err := edition.Read([]byte(text), a.file, "")
	if err != nil {
		t.Fatal(err)
	}
	is := edition.Split(nil, doc, edition.Settings{Slug: "sample", Path: a.file, Default: "claim"})
	is.Split = name
	return is
}

// again is what the gate finds when the edited text is split.
func (a *reviewed) again(t *testing.T, text string) []gate.Finding {
	t.Helper()
	is := a.split(t, text, "second")
	is.Earlier = []annotate.Earlier{{Name: "first", Article: a.first.Article}}
	if err := is.Follow(a.events, nil); err != nil {
		t.Fatal(err)
	}
	found, _ := gate.Judge(annotate.NewBoard(is, a.events, options().Now), options())
	return found
}

// wordsOf are the places of the words and figures in a stretch of a text.
func wordsOf(text string, start, end int) (words [][2]int) {
	at := -1
	for i, r := range text[start:end] + " " {
		in := unicode.IsLetter(r) || unicode.IsDigit(r)
		switch {
		case in && at < 0:
			at = start + i
		case !in && at >= 0:
			words = append(words, [2]int{at, start + i})
			at = -1
		}
	}
	return words
}

// edit changes one word or figure: a letter or a digit of it, all of it, or it is
// gone.
func (a *reviewed) edit(r *rand.Rand) (text, what string) {
	at := a.words[r.IntN(len(a.words))]
	was := a.first.Text[at[0]:at[1]]
	now := was
	for now == was {
		switch r.IntN(4) {
		case 0: // another figure, or another letter
			i := r.IntN(len(was))
			for !utf8.RuneStart(was[i]) {
				i--
			}
			_, n := utf8.DecodeRuneInString(was[i:])
			letters := "abcdefghijklmnopqrstuvwxyz"
			if was[i] >= '0' && was[i] <= '9' {
				letters = "0123456789"
			}
			now = was[:i] + string(letters[r.IntN(len(letters))]) + was[i+n:]
		case 1: // another word of the article
			o := a.words[r.IntN(len(a.words))]
			now = a.first.Text[o[0]:o[1]]
		case 2: // none
			now = ""
		case 3: // one more
			now = was + " " + []string{"not", "never", "7", "reportedly", "nearly"}[r.IntN(5)]
		}
	}
	around := a.first.Text[max(0, at[0]-30):at[0]] + "[" + was + "→" + now + "]" + a.first.Text[at[1]:min(len(a.first.Text), at[1]+30)]
	return a.first.Text[:at[0]] + now + a.first.Text[at[1]:], strings.ToValidUTF8(strings.Join(strings.Fields(around), " "), "")
}
