package claims_test

import (
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// A stretch without an end is read in parts, and all of it is there.
func TestEndlessText(t *testing.T) {
	for _, word := range []string{"mill ", "mühle ", "m", "ü", "It is. ", "|a"} {
		text := strings.TrimSpace(strings.Repeat(word, 100_000))
		end := 0
		for _, s := range claims.Split(document.Text(text), claims.Options{}).Sentences {
			if gap := text[end:s.Start]; strings.TrimSpace(gap) != "" {
				t.Fatalf("%q: before sentence %d stands %q", word, s.N, gap)
			}
			if s.Start >= s.End || s.End-s.Start > 1<<13 || strings.ContainsRune(s.Text, '\uFFFD') {
				t.Fatalf("%q: sentence %d is at [%d,%d)", word, s.N, s.Start, s.End)
			}
			end = s.End
		}
		if end != len(text) {
			t.Errorf("%q: the last of %d bytes is %d", word, len(text), end)
		}
	}
}

func TestHeadings(t *testing.T) {
	doc, err := document.Read([]byte("Before.\n\n# Mills\n\nOne burned.\n\n## Sales\n\nThey fell. They rose.\n\n|Year|Tons|\n|-|-|\n|1911|12|\n\n- An item.\n"), document.Options{Format: document.Markdown})
	if err != nil {
		t.Fatal(err)
	}
	a := claims.Split(doc, claims.Options{})
	want := map[string]string{"Before.": "", "Mills": "", "One burned.": "Mills", "Sales": "", "They fell.": "Sales", "They rose.": "Sales",
		"Year, Tons": "Sales", "1911: Tons 12": "Year, Tons", "An item.": "Sales"}
	for _, s := range a.Sentences {
		got := ""
		if s.Heading > 0 {
			got = a.Sentences[s.Heading-1].Text
		}
		if w, ok := want[s.Text]; !ok || got != w {
			t.Errorf("%q stands under %q, want %q", s.Text, got, w)
		}
	}
	if len(a.Sentences) != len(want) {
		t.Errorf("%d sentences, want %d", len(a.Sentences), len(want))
	}
}

// What is no words is set aside: an address behind a sentence, a picture, a rule.
func TestNoWordsNoClaim(t *testing.T) {
	a := claims.Split(document.Text("A report\n\nThe mill burned in 1911. https://example.org/a\n\nIt fell in 1922. \U0001F525\n\n* * *\n\nhttps://example.org/b\n\nIt was old."), claims.Options{})
	var texts, rows []string
	for _, s := range a.Sentences {
		texts = append(texts, s.Text)
	}
	for _, c := range a.Claims {
		rows = append(rows, c.Statement)
	}
	if got, want := strings.Join(texts, "|"), "A report|The mill burned in 1911.|https://example.org/a|It fell in 1922.|\U0001F525|* * *|https://example.org/b|It was old."; got != want {
		t.Errorf("sentences\n%s\nwant\n%s", got, want)
	}
	if got, want := strings.Join(rows, "|"), "The mill burned in 1911.|It fell in 1922.|It was old."; got != want {
		t.Errorf("rows\n%s\nwant\n%s", got, want)
	}
}
