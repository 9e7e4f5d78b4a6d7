package gate_test

import (
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

// TestAnEditAlarmsNoNeighbour changes one word or figure in a sample whose every
// sentence was reviewed or passed, and splits it again: no claim of a sentence that
// was left alone is stale.
func TestAnEditAlarmsNoNeighbour(t *testing.T) {
	files, err := filepath.Glob("../../samples/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	r := rand.New(rand.NewPCG(11, 11))
	n, neighbours := 300, 0
	if testing.Short() {
		n = 30
	}
	var articles []*reviewed
	for _, file := range files {
		articles = append(articles, review(t, file))
	}
	for i := range n {
		a := articles[i%len(articles)]
		text, what := a.edit(r)
		is := a.split(t, text, "second")
		is.Earlier = []annotate.Earlier{{Name: "first", Article: a.first.Article}}
		if err := is.Follow(a.events, nil); err != nil {
			t.Fatal(err)
		}
		same := map[string]bool{}
		for _, s := range a.first.Sentences {
			same[s.Text] = true
		}
		b := annotate.NewBoard(is, a.events, options().Now)
		for k := range b.Claims {
			s := &b.Claims[k]
			if !same[s.Sentence.Text] {
				continue
			}
			neighbours++
			if s.State == annotate.Stale {
				t.Errorf("%s: %s: %s, %q, is stale: it was %q", a.file, what, s.Claim.Label, s.Claim.Statement, s.Stale[0].Statement)
			}
		}
	}
	t.Logf("%d edits, %d claims of sentences that were left alone", n, neighbours)
}
