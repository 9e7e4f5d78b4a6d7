package edition

import (
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

const text = "The ship left Oslo on 3 May 2021. The crew numbered 12 in 2021."

func splitFile(t *testing.T, old *annotate.Article, file string, s Settings) *annotate.Article {
	t.Helper()
	doc, err := document.Read([]byte(file), document.Options{Name: "ship.txt"})
	if err != nil {
		t.Fatal(err)
	}
	s.Slug, s.Path = "ship", "ship.txt"
	return Split(old, doc, []byte(file), s)
}

func statements(a *annotate.Article) string {
	var list []string
	for _, c := range a.Claims {
		list = append(list, c.Label+" "+c.Statement)
	}
	return strings.Join(list, "; ")
}

func TestSplit(t *testing.T) {
	a := splitFile(t, nil, text, Settings{Default: "sentence", Scale: "snopes"})
	if a.Slug != "ship" || a.Path != "ship.txt" || a.Scale != "snopes" || len(a.Revisions) != 1 || a.Revisions[0].File != "" {
		t.Fatalf("%+v", a.Revisions)
	}
	again := splitFile(t, a, text, Settings{Default: "sentence"})
	if len(again.Revisions) != 1 || statements(again) != statements(a) || again.Scale != "snopes" {
		t.Errorf("the same text is another revision: %+v", again.Revisions)
	}
	// The same text in another file, with a byte-order mark: the revision is the
	// same, and knows the file.
	marked := splitFile(t, a, "\ufeff"+text, Settings{Default: "sentence"})
	if len(marked.Revisions) != 1 || marked.Revisions[0].File == "" || marked.SHA256 != a.SHA256 {
		t.Errorf("%+v", marked.Revisions)
	}
	if a.Revisions[0].File != "" {
		t.Error("the earlier state was changed")
	}
	edited := splitFile(t, a, strings.Replace(text, "Oslo", "Bergen", 1), Settings{Default: "sentence"})
	if len(edited.Revisions) != 2 || len(a.Revisions) != 1 {
		t.Errorf("%d and %d revisions", len(edited.Revisions), len(a.Revisions))
	}
}

func TestAmend(t *testing.T) {
	who := annotate.Reviewer{Name: "Ann"}
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	a := splitFile(t, nil, text, Settings{Granularity: "sentence"})
	b, err := Amend(a, claims.OpAdd, []string{"The crew numbered 12"}, who, now, "")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(statements(b), "The crew numbered 12;") && !strings.HasSuffix(statements(b), "The crew numbered 12") {
		t.Errorf("the claim is not there: %s", statements(b))
	}
	if len(b.Corrections) != 1 || b.Corrections[0].By != "Ann" || b.Corrections[0].Time != "2026-11-23T09:00:00Z" || len(a.Corrections) != 0 {
		t.Errorf("%+v", b.Corrections)
	}
	// It survives the next split, also of an edited text.
	c := splitFile(t, b, strings.Replace(text, "Oslo", "Bergen", 1), Settings{})
	if !strings.Contains(statements(c), "The crew numbered 12") || len(c.Claims) != len(b.Claims) {
		t.Errorf("the correction is lost: %s", statements(c))
	}
	for _, quote := range []string{"The crew numbered 13", "", "The whale"} {
		if _, err := Amend(a, claims.OpDrop, []string{quote}, who, now, ""); err == nil {
			t.Errorf("%q was dropped", quote)
		}
	}
	if _, err := Amend(a, "bend", []string{"The crew numbered 12"}, who, now, ""); err == nil {
		t.Error("a correction that there is not was made")
	}
}
