package claims_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

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
	first := ids(text, "mayor")
	if ids(text, "mayor") != first {
		t.Error("the same text gave other ids")
	}
	if ids(text, "mayor") == ids(text, "council") {
		t.Error("two articles share ids")
	}
	if got := ids("Something new.\n\n"+text, "mayor"); !strings.HasSuffix(got, ids(text, "mayor")) {
		t.Error("another paragraph changed ids")
	}
}

// checkArticle looks at what holds of every article.
func checkArticle(t *testing.T, a *claims.Article) {
	t.Helper()
	end := 0
	for _, s := range a.Sentences {
		if s.Start < end || s.End > len(a.Text) {
			t.Fatalf("sentence %d is at %d to %d, after %d and of %d", s.N, s.Start, s.End, end, len(a.Text))
		}
		end = s.End
	}
	labels := map[string]bool{}
	k := 0
	for i, s := range a.Sentences {
		if s.N != i+1 || s.Text == "" || s.Start >= s.End || !utf8.ValidString(s.Text) {
			t.Fatalf("sentence %d: %+v", i+1, s)
		}
		for ; k < len(a.Claims) && a.Claims[k].Sentence == s.N; k++ {
			c := a.Claims[k]
			at := s.Start
			for _, span := range c.Spans {
				if span.Start() < at || span.End() <= span.Start() || span.End() > s.End {
					t.Fatalf("claim %s spans %v in the sentence [%d,%d)", c.Label, c.Spans, s.Start, s.End)
				}
				at = span.End()
			}
			if len(c.Spans) == 0 || c.Statement == "" || labels[c.Label] || labels[c.ID] {
				t.Fatalf("claim %+v", c)
			}
			labels[c.Label], labels[c.ID] = true, true
		}
	}
	if k != len(a.Claims) {
		t.Fatalf("%d of %d claims are out of order", len(a.Claims)-k, len(a.Claims))
	}
	for _, c := range a.Claims {
		for _, d := range c.Details {
			if d.Span.Start() >= d.Span.End() || !slices.ContainsFunc(c.Spans, func(s claims.Span) bool { return s.Start() <= d.Span.Start() && d.Span.End() <= s.End() }) {
				t.Errorf("claim %s %v: detail %v lies outside of it", c.Label, c.Spans, d)
			}
		}
	}
}

func TestSamples(t *testing.T) {
	for name, doc := range samples(t) {
		a := claims.Split(doc, claims.Options{Namespace: name})
		checkArticle(t, a)
		if len(a.Claims) < 20 {
			t.Errorf("%s: %d claims", name, len(a.Claims))
		}
		for _, c := range a.Claims {
			if s := a.Sentences[c.Sentence-1]; s.Kind == claims.Heading && !s.Checkable {
				t.Errorf("%s: the heading %q is claimed, and holds nothing to check", name, s.Text)
			}
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add(text, false)
	f.Add("# A *b*\n\nc &amp; d. [e.](f) g\n\n- h\n\n| i | j |\n|---|---|\n| k. l | m |", true)
	f.Add("Head line\n\n- one. Two\n  three.\n> a b.\n> c\n\r\n1. x\u00a0\u00a0y\u2028z.", false)
	f.Add(">0\n>\u20280", false)
	f.Add("> One is here.\n> Two is there.\n>1", false)
	f.Fuzz(func(t *testing.T, s string, markdown bool) {
		if !utf8.ValidString(s) {
			return
		}
		doc := document.Text(s)
		if markdown {
			var err error
			if doc, err = document.Read([]byte(s), document.Options{Format: document.Markdown}); err != nil {
				return
			}
		}
		a := claims.Split(doc, claims.Options{})
		checkArticle(t, a)
		if !reflect.DeepEqual(a, claims.Split(doc, claims.Options{})) {
			t.Fatal("the same text came out differently")
		}
		if markdown || strings.HasPrefix(s, "---") || strings.HasPrefix(s, "+++") { // front matter
			return
		}
		end := 0
		for _, s := range a.Sentences {
			if gap := a.Text[end:s.Start]; hasInk(gap) {
				t.Fatalf("before sentence %d stands %q", s.N, gap)
			}
			end = s.End
		}
		if hasInk(a.Text[end:]) {
			t.Fatalf("after the last sentence stands %q", a.Text[end:])
		}
	})
}

// hasInk reports whether there is more in the text than white space and
// characters that nobody sees.
func hasInk(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cc, unicode.Cf) }) >= 0
}

// The words decide an id, and not how they are set.
func TestIDsOfTheSameWording(t *testing.T) {
	ids := func(text string) string {
		doc, err := document.Read([]byte(text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var list []string
		a := claims.Split(doc, claims.Options{Namespace: "pier"})
		for _, s := range a.Sentences {
			list = append(list, s.ID)
		}
		for _, c := range a.Claims {
			list = append(list, c.ID)
		}
		return strings.Join(list, " ")
	}
	const text = "The mayor's \"new pier\" cost 9 million euros. The mayor's \"new pier\" cost 9 million euros."
	first := ids(text)
	if n := strings.Fields(first); len(n) != 4 || slices.Contains(n[1:], n[0]) || n[1] == n[2] || n[2] == n[3] {
		t.Errorf("ids of two sentences and their claims: %v", n)
	}
	for _, r := range []*strings.Replacer{
		strings.NewReplacer("'", "’"), strings.NewReplacer(" \"", " “", "\" ", "” "), strings.NewReplacer("9 ", "9\u00a0"), strings.NewReplacer(" cost ", "  cost "),
	} {
		if other := r.Replace(text); ids(other) != first {
			t.Errorf("other ids for %q", other)
		}
	}
}

// A name in square brackets comes and goes with the sentence before.
func TestIDsWithoutBrackets(t *testing.T) {
	claim := func(text string) claims.Claim {
		doc, err := document.Read([]byte(text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		a := claims.Split(doc, claims.Options{})
		for _, c := range a.Claims {
			if c.Plain == "He praised the army." {
				return c
			}
		}
		t.Fatalf("no such claim in %+v", a.Claims)
		return claims.Claim{}
	}
	with, without := claim(speech), claim("The meeting lasted an hour.\n\nHe praised the army.\n")
	if with.Statement == without.Statement || with.ID != without.ID {
		t.Errorf("%q is %s, %q is %s", with.Statement, with.ID, without.Statement, without.ID)
	}
}
