package claims_test

import (
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

const text = "The mayor resigned. The council met on Monday.\n\nWho follows her? The mayor resigned."

func TestSplit(t *testing.T) {
	a := claims.Split(document.Text(text), claims.Options{Namespace: "mayor"})
	if len(a.Sentences) != 4 || len(a.Claims) != 3 {
		t.Fatalf("%d sentences and %d claims, want 4 and 3", len(a.Sentences), len(a.Claims))
	}
	first, last := a.Claims[0], a.Claims[2]
	if first.Label != "1" || last.Label != "4" {
		t.Errorf("labels %s and %s, want 1 and 4", first.Label, last.Label)
	}
	if first.Statement != last.Statement || first.ID == last.ID {
		t.Errorf("claims of the same statement: ids %s and %s", first.ID, last.ID)
	}
	for _, c := range a.Claims {
		if got := a.Text[c.Spans[0].Start():c.Spans[0].End()]; got != c.Statement {
			t.Errorf("claim %s spans %q, states %q", c.Label, got, c.Statement)
		}
	}
}

func TestIdsDependOnTheArticleOnly(t *testing.T) {
	ids := func(text, slug string) string {
		var all []string
		for _, c := range claims.Split(document.Text(text), claims.Options{Namespace: slug}).Claims {
			all = append(all, c.ID)
		}
		return strings.Join(all, " ")
	}
	if ids(text, "mayor") != ids(text, "mayor") {
		t.Error("the same text gave other ids")
	}
	if ids(text, "mayor") == ids(text, "council") {
		t.Error("two articles share ids")
	}
	if got := ids("Something new.\n\n"+text, "mayor"); !strings.HasSuffix(got, ids(text, "mayor")) {
		t.Error("another paragraph changed ids")
	}
}

func TestPiecesGiveTheArticleBack(t *testing.T) {
	a := claims.Split(document.Text(text), claims.Options{})
	var back strings.Builder
	for p := range a.Pieces() {
		back.WriteString(a.Text[p.Start:p.End])
		if p.Sentence == nil && strings.TrimSpace(a.Text[p.Start:p.End]) != "" {
			t.Errorf("gap holds %q", a.Text[p.Start:p.End])
		}
	}
	if back.String() != text {
		t.Errorf("pieces give back %q", back.String())
	}
}
