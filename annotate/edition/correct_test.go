package edition

import (
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

func TestCorrect(t *testing.T) {
	const text = "The tower is 40 metres high and was built in 1890. It stands in Lund. The tower is 40 metres high and was built in 1890."
	doc, err := Read([]byte(text), "tower.txt", "")
	if err != nil {
		t.Fatal(err)
	}
	first := Split(nil, doc, Settings{Slug: "tower", Granularity: "sentence"})
	cut := claims.Correction{Op: claims.OpCut, Quote: []string{"The tower is 40 metres high", "was built in 1890"}, Sentence: first.Sentences[0].Text}
	_, second, err := Correct(first, cut)
	if err != nil {
		t.Fatal(err)
	}
	if got := statements(&annotate.Article{Article: *second}); !strings.HasPrefix(got, "1a The tower is 40 metres high; 1b was built in 1890; ") {
		t.Errorf("cut: %s", got)
	}
	wrong := cut
	wrong.Quote = []string{"zeppelin", "was built in 1890"}
	if _, _, err := Correct(first, wrong); err == nil || !strings.Contains(err.Error(), "zeppelin") {
		t.Errorf("a wrong quotation: %v", err)
	}
}
