package claims_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// plainSentences are subjects, verbs that are nouns or past forms as well, and
// objects, put together in every way.
func plainSentences() (all []string) {
	for _, subject := range []string{"UNESCO", "Iceland", "The bakery", "Mayor Eli Roth", "The W.H.O.", "The 1987 storm", "Our clinic", "Théâtre Lumière", "Fig. 4", "Dr. Kim"} {
		for _, verb := range []string{"employs", "borders", "split into", "beat", "set", "cost", "shows", "cut", "hit", "names", "runs", "shut"} {
			for _, object := range []string{"14 clinics", "3,200 people", "a record", "two rivals", "the harbour"} {
				all = append(all, fmt.Sprintf("%s %s %s.", subject, verb, object))
			}
		}
	}
	return all
}

// A sentence is none the less one for a verb that the parser does not see: each
// is there, as no heading, alone in its paragraph and among others; one with a
// figure has a row.
func TestPlainSentencesAreAllThere(t *testing.T) {
	all := plainSentences()
	for name, text := range map[string]string{
		"a paragraph each": "A report\n\n" + strings.Join(all, "\n\n"),
		"a line each":      "A report\n\n" + strings.Join(all, "\n"),
		"one paragraph":    "A report\n\n" + strings.Join(all, " "),
		"list items":       "A report\n\n- " + strings.Join(all, "\n- "),
	} {
		for _, format := range []document.Format{document.Plain, document.Markdown} {
			if format == document.Markdown && name == "a line each" {
				continue // one paragraph there
			}
			doc, err := document.Read([]byte(text), document.Options{Format: format})
			if err != nil {
				t.Fatal(err)
			}
			a := claims.Split(doc, claims.Options{})
			rows := map[int]bool{}
			for _, c := range a.Claims {
				rows[c.Sentence] = true
			}
			found := map[string]claims.Sentence{}
			for _, s := range a.Sentences {
				found[s.Text] = s
			}
			for _, want := range all {
				s, ok := found[want]
				switch {
				case !ok:
					t.Errorf("%s, %s: %q is no sentence", name, format, want)
				case s.Kind == claims.Heading:
					t.Errorf("%s, %s: %q is a heading", name, format, want)
				case !rows[s.N] && strings.ContainsAny(want, "0123456789"):
					t.Errorf("%s, %s: %q has no row", name, format, want)
				}
			}
		}
	}
}
