package edition

import (
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

func TestCorrectAndWithdraw(t *testing.T) {
	const text = "The tower is 40 metres high and was built in 1890. It stands in Lund. The tower is 40 metres high and was built in 1890."
	doc, err := document.Read([]byte(text), document.Options{Name: "tower.txt"})
	if err != nil {
		t.Fatal(err)
	}
	first := Split(nil, doc, []byte(text), Settings{Slug: "tower", Granularity: "sentence"})
	list := func(a *annotate.Article) string {
		var statements []string
		for _, c := range a.Claims {
			statements = append(statements, c.Label+" "+c.Statement)
		}
		return strings.Join(statements, "\n")
	}
	cut := claims.Correction{Op: claims.OpCut, Quote: []string{"The tower is 40 metres high", "was built in 1890"}, Sentence: first.Sentences[0].Text, By: "Ann", Time: "2026-11-23T12:00:00Z"}
	second, err := Correct(first, cut, "claim")
	if err != nil {
		t.Fatal(err)
	}
	if got := list(second); !strings.HasPrefix(got, "1a The tower is 40 metres high\n1b was built in 1890\n") {
		t.Errorf("cut:\n%s", got)
	}
	drop := claims.Correction{Op: claims.OpDrop, Quote: []string{"It stands in Lund."}, Sentence: first.Sentences[1].Text, By: "Ann", Time: "2026-11-23T12:00:01Z"}
	third, err := Correct(second, drop, "claim")
	if err != nil {
		t.Fatal(err)
	}
	// The cut goes, the drop stays; what was given in is not changed.
	without, err := Withdraw(third, cut, "claim")
	if err != nil {
		t.Fatal(err)
	}
	if got := list(without); strings.Contains(got, "1a") || strings.Contains(got, "Lund") || len(without.Corrections) != 1 || len(third.Corrections) != 2 {
		t.Errorf("withdrawn:\n%s\n%v", got, without.Corrections)
	}
	back, err := Withdraw(without, drop, "claim")
	if err != nil || list(back) != list(first) {
		t.Errorf("all withdrawn (%v):\n%s", err, list(back))
	}
	if _, err := Withdraw(back, cut, "claim"); err == nil {
		t.Error("withdrawn twice")
	}
	wrong := cut
	wrong.Quote = []string{"zeppelin", "was built in 1890"}
	if _, err := Correct(first, wrong, "claim"); err == nil || !strings.Contains(err.Error(), "zeppelin") {
		t.Errorf("a wrong quotation: %v", err)
	}
}
