package claims_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

const speech = "The meeting lasted an hour.\n\nFollowing the show, Defense Minister Lund delivered a speech. He praised the army. \"I was glad,\" he said.\n"

func glossed(t *testing.T, text string, opts claims.Options) (list []string) {
	t.Helper()
	doc, err := document.Read([]byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range claims.Split(doc, opts).Claims {
		list = append(list, c.Statement)
	}
	return list
}

// TestAntecedent has a pronoun's antecedent in the statement and in nothing else.
func TestAntecedent(t *testing.T) {
	doc, err := document.Read([]byte(speech), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a := claims.Split(doc, claims.Options{})
	i := slices.IndexFunc(a.Claims, func(c claims.Claim) bool { return c.Statement == "He [Defense Minister Lund] praised the army." })
	if i < 0 {
		t.Fatalf("%+v", a.Claims)
	}
	c := a.Claims[i]
	s := a.Sentences[c.Sentence-1]
	if s.Text != "He praised the army." || len(c.Spans) != 1 || a.Text[c.Spans[0].Start():c.Spans[0].End()] != s.Text {
		t.Errorf("%q, %v", s.Text, c.Spans)
	}
	if c.CheckWorthiness != s.CheckWorthiness || c.Checkable != s.Checkable {
		t.Errorf("the name weighs: %v, %v", c, s)
	}
}

// A claim keeps its statement, and so its id, when another paragraph is edited.
func TestAntecedentOfParagraph(t *testing.T) {
	for _, text := range []string{
		strings.Replace(speech, "The meeting lasted an hour.", "Mr Berg was late. \"I was late", 1),
		strings.Replace(speech, "The meeting lasted an hour.", "She had met him.", 1),
	} {
		if got := glossed(t, text, claims.Options{}); !slices.Contains(got, "He [Defense Minister Lund] praised the army.") {
			t.Errorf("%q", got)
		}
	}
	if got := glossed(t, "Mr Berg was late.\n\nHe praised the army.\n", claims.Options{}); !slices.Contains(got, "He praised the army.") {
		t.Errorf("%q", got)
	}
}

func TestNoAntecedentInSentence(t *testing.T) {
	if got := glossed(t, speech, claims.Options{Granularity: claims.BySentence}); !slices.Contains(got, "He praised the army.") {
		t.Errorf("%q", got)
	}
}
