package gate_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

var ann = annotate.Reviewer{Name: "Ann"}

// put writes an article's file, of a claim a line but for those that begin with *,
// and records it.
func put(t *testing.T, s *store.Store, slug string, file []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(s.Root(), slug+".txt"), file, 0o666); err != nil {
		t.Fatal(err)
	}
	text, err := document.CanonicalFile(file, "utf-8")
	if err != nil {
		t.Fatal(err)
	}
	split := claims.Article{Text: text}
	split.SHA256 = annotate.SumOf([]byte(text))
	at := 0
	for line := range strings.Lines(text) {
		end := at + len(strings.TrimRight(line, "\n"))
		if end > at && line[0] != '*' {
			n := len(split.Sentences) + 1
			split.Sentences = append(split.Sentences, claims.Sentence{ID: fmt.Sprint("s-", n), N: n, Start: at, End: end, Text: text[at:end]})
			split.Claims = append(split.Claims, claims.Claim{ID: slug + "-" + text[at:end], Label: fmt.Sprint(n), Sentence: n,
				Spans: []claims.Span{{at, end}}, Statement: text[at:end], Checkable: true})
		}
		at += len(line)
	}
	_, err = s.Put(t.Context(), slug, ann, func(*annotate.Article) (*annotate.Article, error) {
		return &annotate.Article{Article: split, Slug: slug, Path: slug + ".txt", Granularity: "claim", Splitter: "1", Bytes: len(text)}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func check(t *testing.T, s *store.Store, slugs ...string) *gate.Report {
	t.Helper()
	r, err := gate.Check(t.Context(), s, slugs, gate.Options{Policy: gate.Default(), Scale: s.Config().ScaleNamed, Root: s.Root(), Now: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// lines are findings as "ref code path:line:column".
func lines(r *gate.Report) []string {
	var all []string
	for _, f := range r.Findings {
		all = append(all, fmt.Sprintf("%s %s %s:%d:%d", f.Ref(), f.Code, f.Path, f.Line, f.Column))
	}
	return all
}

func TestCheck(t *testing.T) {
	s, err := store.Init(t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, "bravo", []byte("\ufeffForty ships wait.\n\nÉmile counted them.\n"))
	put(t, s, "alpha", []byte("The port closed.\n"))
	put(t, s, "empty", []byte("* * *\n"))
	want := []string{"alpha:1 unreviewed alpha.txt:1:1", "bravo:1 unreviewed bravo.txt:1:1", "bravo:2 unreviewed bravo.txt:3:1", "empty no-claims empty.txt:0:0"}
	if got := lines(check(t, s)); !slices.Equal(got, want) {
		t.Errorf("found\n%q, want\n%q", got, want)
	}
	if r := check(t, s, "bravo"); len(r.Articles) != 1 || r.Count.Claims != 2 || r.Count.Done != 0 || len(r.Findings) != 2 {
		t.Errorf("bravo alone: %+v", r)
	}

	_, err = s.Append(t.Context(), "alpha", ann, func(a *annotate.Article, _ []annotate.Event) ([]annotate.Event, error) {
		return []annotate.Event{{Type: annotate.TypeReview, Claim: a.Claims[0].ID, Statement: a.Claims[0].Statement, Verdict: "true", Scale: "factdesk",
			Sources: []annotate.Source{{URL: "https://example.org"}}}}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if r := check(t, s, "alpha"); r.Count.Done != 1 || len(r.Findings) != 0 {
		t.Errorf("alpha, reviewed: %+v", r)
	}

	if err := os.WriteFile(filepath.Join(s.Root(), "alpha.txt"), []byte("The port opened.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(s.Root(), "bravo.txt")); err != nil {
		t.Fatal(err)
	}
	want = []string{"alpha changed alpha.txt:0:0", "bravo missing bravo.txt:0:0"}
	if got := lines(check(t, s, "alpha", "bravo")); !slices.Equal(got[:2], want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestCheckOfADamagedStore(t *testing.T) {
	s, err := store.Init(t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, "alpha", []byte("The port closed.\n"))
	put(t, s, "bravo", []byte("Forty ships wait.\n"))
	if err := os.WriteFile(filepath.Join(s.Dir(), "articles", "alpha", "article.json"), []byte("<<<<<<< HEAD\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	r := check(t, s)
	var damage *store.DamageError
	if len(r.Damage) != 1 || !errors.As(r.Damage[0], &damage) || r.Findings[0].Code != gate.Damaged || r.Findings[0].Hint == "" {
		t.Errorf("damage %v, findings %+v", r.Damage, r.Findings)
	}
	if got := lines(r)[1:]; !slices.Equal(got, []string{"bravo:1 unreviewed bravo.txt:1:1"}) {
		t.Errorf("the other article: %q", got)
	}
	if _, err := gate.Check(t.Context(), s, []string{"charlie"}, gate.Options{}); !errors.Is(err, store.ErrNoArticle) {
		t.Errorf("an article that is not there: %v", err)
	}
}

func TestCheckStops(t *testing.T) {
	s, err := store.Init(t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 50 {
		put(t, s, fmt.Sprintf("a%02d", i), []byte("The port closed.\n"))
	}
	ctx, stop := context.WithCancel(t.Context())
	seen := 0
	_, err = gate.Check(ctx, s, nil, gate.Options{Policy: gate.Default(), Scale: s.Config().ScaleNamed, Root: s.Root(), Now: time.Now(), Each: func(slug string) {
		if want := fmt.Sprintf("a%02d", seen); slug != want {
			t.Errorf("after %d articles: %s, want %s", seen, slug, want)
		}
		if seen++; seen == 10 {
			stop()
		}
	}})
	if !errors.Is(err, context.Canceled) || seen < 10 || seen == 50 {
		t.Errorf("%v after %d articles, want it stopped after 10", err, seen)
	}
}
