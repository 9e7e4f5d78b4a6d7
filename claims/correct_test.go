package claims_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

const flood = "Flood in Tarn\n\n" +
	"The river rose by two metres on Monday, and the mayor – in her “last act” – closed the bridge. Nobody was hurt.\n\n" +
	"The bridge, which was built in 1903, carries the only road into the town. It rained.\n"

// step is a correction of claims that are named by their labels.
type step struct {
	op       claims.Op
	sentence int
	labels   string // of the claims it changes, a space between them
	quote    []string
	text     string
}

// amend makes the steps one after another, and gives the article as it is then
// and all the corrections.
func amend(a *claims.Article, doc *document.Document, steps ...step) (*claims.Amended, []claims.Correction) {
	is, made := claims.Amend(a, doc, nil), []claims.Correction(nil)
	for i, s := range steps {
		c := claims.Correction{ID: fmt.Sprint("event ", i), Op: s.op, Sentence: s.sentence, Quote: s.quote, Text: s.text}
		for label := range strings.FieldsSeq(s.labels) {
			for _, k := range is.Claims {
				if k.Label == label {
					c.Claims = append(c.Claims, k.ID)
				}
			}
		}
		made = append(made, c)
		is = claims.Amend(a, doc, made)
	}
	return is, made
}

// statements is label and statement of each claim of a sentence.
func statements(is *claims.Amended, sentence int) []string {
	var all []string
	for _, c := range is.Claims {
		if c.Sentence == sentence {
			all = append(all, c.Label+" "+c.Statement)
		}
	}
	return all
}

func splitFlood() (*claims.Article, *document.Document) {
	doc := document.Text(flood)
	return claims.Split(doc, claims.Options{Granularity: claims.BySentence, Namespace: "flood"}), doc
}

func TestCorrections(t *testing.T) {
	const whole = "The river rose by two metres on Monday, and the mayor – in her “last act” – closed the bridge."
	cut := step{claims.OpCut, 2, "2", []string{"The river rose by two metres on Monday", "the mayor -- in her \"last  act\" - closed the bridge"}, ""}
	for _, test := range []struct {
		name  string
		steps []step
		want  []string
	}{
		{"none", nil, []string{"2 " + whole}},
		{"add", []step{{claims.OpAdd, 2, "", []string{"the mayor", "closed the bridge"}, ""}}, []string{"2a " + whole, "2b the mayor closed the bridge"}},
		{"add, quoted in another order", []step{{claims.OpAdd, 2, "", []string{"closed the bridge", "the mayor"}, ""}},
			[]string{"2a " + whole, "2b the mayor closed the bridge"}},
		{"drop", []step{{claims.OpDrop, 2, "2", nil, ""}}, nil},
		{"cut", []step{cut}, []string{"2a The river rose by two metres on Monday", "2b the mayor – in her “last act” – closed the bridge"}},
		{"cut and drop", []step{cut, {claims.OpDrop, 2, "2a", nil, ""}}, []string{"2 the mayor – in her “last act” – closed the bridge"}},
		{"cut and join", []step{cut, {claims.OpJoin, 2, "2a 2b", nil, ""}}, []string{"2 " + whole}},
		{"cut and join apart", []step{cut, {claims.OpAdd, 2, "", []string{"closed the bridge."}, ""}, {claims.OpJoin, 2, "2a 2c", nil, ""}},
			[]string{"2a The river rose by two metres on Monday closed the bridge.", "2b the mayor – in her “last act” – closed the bridge"}},
		{"cut and take whole", []step{cut, {claims.OpWhole, 2, "", nil, ""}}, []string{"2 " + whole}},
		{"reword", []step{{claims.OpReword, 2, "2", nil, "The Tarn rose by two metres."}}, []string{"2 The Tarn rose by two metres."}},
		{"cut and reword", []step{cut, {claims.OpReword, 2, "2b", nil, "Mayor Lund closed the bridge."}},
			[]string{"2a The river rose by two metres on Monday", "2b Mayor Lund closed the bridge."}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, doc := splitFlood()
			is, _ := amend(a, doc, test.steps...)
			for _, u := range is.Unapplied {
				t.Error(u.Err)
			}
			if got := statements(is, 2); !slices.Equal(got, test.want) {
				t.Errorf("claims %q, want %q", got, test.want)
			}
			ids := map[string]bool{}
			for _, c := range is.Claims {
				if c.Sentence == 2 && !c.Checkable || c.ID == "" || ids[c.ID] {
					t.Errorf("claim %s: checkable %t, id %q", c.Label, c.Checkable, c.ID)
				}
				ids[c.ID] = true
				spans := c.Spans
				for i := 1; i < len(spans); i++ {
					if spans[i].Start() < spans[i-1].End() {
						t.Errorf("claim %s: spans %v", c.Label, spans)
					}
				}
			}
			// The others are as they were, and what was there can be traced.
			for i, c := range a.Claims {
				if c.Sentence != 2 {
					if now := is.Claims[slices.IndexFunc(is.Claims, func(k claims.Claim) bool { return k.ID == c.ID })]; now.Statement != c.Statement {
						t.Errorf("claim %d is %q now", i, now.Statement)
					}
					continue
				}
				became, gone := c.ID, ids[c.ID]
				for became != "" && !ids[became] {
					if became, gone = is.Became[became], true; became == "" {
						_, gone = is.Became[c.ID]
					}
				}
				if !gone {
					t.Errorf("%q is gone, and nobody knows where", c.Statement)
				}
			}
		})
	}
}

// What asks for what is so already changes nothing, and is no error: two people
// may make the same correction on two branches.
func TestCorrectionsMadeTwice(t *testing.T) {
	pieces := []string{"The river rose by two metres on Monday", "the mayor"}
	for _, test := range []struct{ first, again step }{
		{step{claims.OpWhole, 2, "", nil, ""}, step{claims.OpWhole, 2, "", nil, ""}},
		{step{claims.OpAdd, 2, "", pieces[:1], ""}, step{claims.OpAdd, 2, "", pieces[:1], ""}},
		{step{claims.OpReword, 2, "2", nil, "It rose."}, step{claims.OpReword, 2, "2", nil, "It rose."}},
	} {
		a, doc := splitFlood()
		once, _ := amend(a, doc, test.first)
		twice, made := amend(a, doc, test.first, test.again)
		if got, want := fmt.Sprint(twice.Claims), fmt.Sprint(once.Claims); got != want || len(twice.Unapplied) > 0 {
			t.Errorf("%s twice: %v\n%s\nonce:\n%s", test.first.op, twice.Unapplied, got, want)
		}
		_ = made
	}
	a, doc := splitFlood()
	id := a.Claims[slices.IndexFunc(a.Claims, func(c claims.Claim) bool { return c.Sentence == 2 })].ID
	drop := claims.Correction{ID: "x", Op: claims.OpDrop, Sentence: 2, Claims: []string{id}}
	cut := claims.Correction{ID: "y", Op: claims.OpCut, Sentence: 2, Claims: []string{id}, Quote: pieces}
	again := cut
	again.ID = "z"
	if is := claims.Amend(a, doc, []claims.Correction{drop, drop}); len(is.Unapplied) > 0 || len(is.Claims) != len(a.Claims)-1 {
		t.Errorf("dropped twice: %v", is.Unapplied)
	}
	if is := claims.Amend(a, doc, []claims.Correction{cut, again}); len(is.Unapplied) != 1 || len(statements(is, 2)) != 2 {
		t.Errorf("cut twice: %v, %q", is.Unapplied, statements(is, 2))
	}
}

func TestCorrectionsThatFindNoPlace(t *testing.T) {
	for _, test := range []struct {
		name string
		step
		want string
	}{
		{"misquoted", step{claims.OpAdd, 2, "", []string{"The river fell"}, ""}, "sentence 2 does not hold \"The river fell\"\nhint: it is \"The river rose"},
		{"said twice", step{claims.OpAdd, 2, "", []string{"the"}, ""}, `"the" is said more than once in sentence 2`},
		{"join of one", step{claims.OpJoin, 2, "2", nil, ""}, "name two or more"},
		{"cut of one", step{claims.OpCut, 2, "2", []string{"The river rose"}, ""}, "quote two or more"},
		{"drop of two", step{claims.OpDrop, 2, "", nil, ""}, "drop changes 1 claim, and 0 are named"},
		{"nothing quoted", step{claims.OpAdd, 5, "", nil, ""}, "no quotation"},
		{"no wording", step{claims.OpReword, 2, "2", nil, " "}, "no wording"},
		{"no such sentence", step{claims.OpWhole, 9, "", nil, ""}, "there is no sentence 9"},
		{"no such operation", step{"split", 5, "", []string{"It rained."}, ""}, "hint: it is add, drop"},
	} {
		a, doc := splitFlood()
		is, _ := amend(a, doc, test.step)
		if len(is.Unapplied) != 1 || !strings.Contains(is.Unapplied[0].Err.Error(), test.want) {
			t.Errorf("%s: %+v", test.name, is.Unapplied)
		}
		if !slices.EqualFunc(is.Claims, a.Claims, func(a, b claims.Claim) bool { return a.ID == b.ID }) {
			t.Errorf("%s: changed the claims", test.name)
		}
	}
}

// Words that a sentence has twice are those of the claim that is cut.
func TestCutFindsWordsInItsClaim(t *testing.T) {
	doc := document.Text("The ship left the port in May and the boat left the port in June.")
	a := claims.Split(doc, claims.Options{Granularity: claims.BySentence})
	first := step{claims.OpCut, 1, "1", []string{"The ship left the port in May", "the boat left the port in June."}, ""}
	is, _ := amend(a, doc, first, step{claims.OpCut, 1, "1b", []string{"the boat", "left the port"}, ""})
	if got, want := statements(is, 1), []string{"1a The ship left the port in May", "1b the boat", "1c left the port"}; !slices.Equal(got, want) || len(is.Unapplied) > 0 {
		t.Errorf("%q (%v), want %q", got, is.Unapplied, want)
	}
	if s := is.Claims[2].Spans[0]; s.Start() < strings.Index(doc.Text, "the boat") {
		t.Errorf("the words of another claim: %v", s)
	}
}

func TestCorrectionsInMarkdown(t *testing.T) {
	const text = "The **river** rose by [two metres](http://example.org) &amp; the\nmayor closed the bridge.\n"
	doc, err := document.Read([]byte(text), document.Options{Format: document.Markdown})
	if err != nil {
		t.Fatal(err)
	}
	a := claims.Split(doc, claims.Options{Granularity: claims.BySentence})
	is, _ := amend(a, doc, step{claims.OpCut, 1, "1", []string{"The river rose by two metres", "& the mayor closed the bridge."}, ""}, step{claims.OpDrop, 1, "1a", nil, ""})
	c := is.Claims[0]
	if len(is.Claims) != 1 || c.Statement != "& the mayor closed the bridge." || text[c.Spans[0].Start():c.Spans[0].End()] != "&amp; the\nmayor closed the bridge." {
		t.Errorf("%+v %v", is.Claims, is.Unapplied)
	}
}

// A sentence without a claim can be kept as one.
func TestKeep(t *testing.T) {
	a, doc := splitFlood()
	is := claims.Amend(a, doc, nil)
	is.Keep(a, []int{1})
	if c := is.Claims[0]; c.Label != "1" || c.Statement != "Flood in Tarn" || c.ID != claims.KeptID(a.Sentences[0].ID) || len(is.Claims) != len(a.Claims)+1 {
		t.Errorf("%+v", c)
	}
}
