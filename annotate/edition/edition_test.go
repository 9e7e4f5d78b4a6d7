package edition

import (
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

const text = "The ship left Oslo on 3 May 2021. The crew numbered 12 in 2021."

func splitFile(t *testing.T, old *annotate.Article, file string, s Settings) *annotate.Article {
	t.Helper()
	doc, err := Read([]byte(file), "ship.txt", "")
	if err != nil {
		t.Fatal(err)
	}
	s.Slug, s.Path = "ship", "ship.txt"
	return Split(old, doc, s)
}

func statements(a *annotate.Article) string {
	var list []string
	for _, c := range a.Claims {
		list = append(list, c.Label+" "+c.Statement)
	}
	return strings.Join(list, "; ")
}

func TestSplit(t *testing.T) {
	a := splitFile(t, nil, text, Settings{Scale: "snopes", Default: "sentence"})
	if a.Slug != "ship" || a.Path != "ship.txt" || a.Scale != "snopes" || a.Granularity != "sentence" || a.Bytes != len(text)+1 {
		t.Fatalf("%+v", a)
	}
	again := splitFile(t, a, text, Settings{Default: "claim"})
	if statements(again) != statements(a) || again.Scale != "snopes" || again.Granularity != "sentence" {
		t.Errorf("the same text is split otherwise: %+v", again)
	}
	// The same text, whatever carries it.
	for name, file := range map[string]string{
		"a byte-order mark": "\ufeff" + text,
		"the last line":     text + "\n",
		"blank lines":       text + "\r\n\r\n",
	} {
		if marked := splitFile(t, a, file, Settings{}); marked.SHA256 != a.SHA256 {
			t.Errorf("%s makes another text: %q", name, marked.Text)
		}
	}
	if edited := splitFile(t, a, strings.Replace(text, "Oslo", "Bergen", 1), Settings{}); edited.SHA256 == a.SHA256 {
		t.Error("an edited text is the same")
	}
}
