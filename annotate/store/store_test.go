package store

import (
	"context"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// put splits a text and records it under a slug.
func put(t testing.TB, s *Store, slug, text string) {
	t.Helper()
	doc, err := document.Read([]byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = s.Put(context.Background(), slug, func(old *annotate.Article) (*annotate.Article, error) {
		a := annotate.Revise(old, claims.Split(doc, claims.Options{Namespace: slug}))
		a.Slug = slug
		return a, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

var ann = annotate.Reviewer{Name: "Ann Lee", Email: "ann@example.org"}

func TestRoundTrip(t *testing.T) {
	s, err := Init(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, "harbour", "The harbour closed on Monday. Forty ships wait outside.\n")
	made, err := s.Append(context.Background(), "harbour", ann, func(a *annotate.Article, events []annotate.Event) ([]annotate.Event, error) {
		c := a.Claims[0]
		return []annotate.Event{{Type: annotate.TypeReview, Claim: c.ID, Statement: c.Statement, Verdict: "true", Scale: "factdesk"}}, nil
	})
	if err != nil || len(made) != 1 {
		t.Fatalf("Append: %d events, %v", len(made), err)
	}
	a, err := s.Article("harbour")
	if err != nil {
		t.Fatal(err)
	}
	events, err := s.Events("harbour")
	if err != nil {
		t.Fatal(err)
	}
	standings := annotate.Fold(a, events, time.Now())
	if got := standings[0].State; got != annotate.Reviewed {
		t.Errorf("the marked claim is %s, want reviewed", got)
	}
	if got := standings[1].State; got != annotate.Unreviewed {
		t.Errorf("the other claim is %s, want unreviewed", got)
	}
}
