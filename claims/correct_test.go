package claims_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

const flood = "Flood in Tarn\n\n" +
	"The river rose by two metres on Monday, and the mayor – in her “last act” – closed the bridge. Nobody was hurt.\n\n" +
	"The bridge, which was built in 1903, carries the only road into the town. It rained.\n"

func correct(text string, corrections ...claims.Correction) *claims.Article {
	return claims.Split(document.Text(text), claims.Options{Granularity: claims.BySentence, Corrections: corrections})
}

// statements is label and statement of each claim of a sentence.
func statements(a *claims.Article, sentence int) []string {
	var all []string
	for _, c := range a.Claims {
		if c.Sentence == sentence {
			all = append(all, c.Label+" "+c.Statement)
		}
	}
	return all
}

func TestCorrections(t *testing.T) {
	const whole = "The river rose by two metres on Monday, and the mayor – in her “last act” – closed the bridge."
	cut := claims.Correction{Op: claims.OpCut, Quote: []string{"The river rose by two metres on Monday", "the mayor - in her \"last  act\" - closed the bridge"}}
	for _, c := range []struct {
		name        string
		corrections []claims.Correction
		want        []string
	}{
		{"none", nil, []string{"2 " + whole}},
		{"add", []claims.Correction{{Op: claims.OpAdd, Quote: []string{"the mayor", "closed the bridge"}}},
			[]string{"2a " + whole, "2b the mayor closed the bridge"}},
		{"add, quoted in another order", []claims.Correction{{Op: claims.OpAdd, Quote: []string{"closed the bridge", "the mayor"}}},
			[]string{"2a " + whole, "2b the mayor closed the bridge"}},
		{"drop", []claims.Correction{{Op: claims.OpDrop, Quote: []string{whole}}}, nil},
		{"cut", []claims.Correction{cut},
			[]string{"2a The river rose by two metres on Monday", "2b the mayor – in her “last act” – closed the bridge"}},
		{"cut and drop", []claims.Correction{cut, {Op: claims.OpDrop, Quote: []string{"two metres"}}},
			[]string{"2 the mayor – in her “last act” – closed the bridge"}},
		{"cut and join", []claims.Correction{cut, {Op: claims.OpJoin, Quote: []string{"the mayor", "The river"}}},
			[]string{"2 The river rose by two metres on Monday the mayor – in her “last act” – closed the bridge"}},
		{"cut and take whole", []claims.Correction{cut, {Op: claims.OpWhole, Quote: []string{"last act"}}}, []string{"2 " + whole}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := correct(flood, c.corrections...)
			for _, u := range a.Unapplied {
				t.Error(u.Err)
			}
			if got := statements(a, 2); !slices.Equal(got, c.want) {
				t.Errorf("claims %q, want %q", got, c.want)
			}
			for _, c := range a.Claims {
				if c.Sentence == 2 && (!c.Checkable || c.ID == "") {
					t.Errorf("claim %s: checkable %t, id %q", c.Label, c.Checkable, c.ID)
				}
			}
		})
	}
}

func TestCorrectionsKeepTheOtherIds(t *testing.T) {
	before, after := correct(flood), correct(flood, claims.Correction{Op: claims.OpDrop, Quote: []string{"Nobody was hurt."}})
	var kept []string
	for _, c := range before.Claims {
		if c.Statement != "Nobody was hurt." {
			kept = append(kept, c.ID)
		}
	}
	if len(after.Claims) != len(kept) || len(kept) == len(before.Claims) {
		t.Fatalf("%d claims, then %d", len(before.Claims), len(after.Claims))
	}
	for i, c := range after.Claims {
		if c.ID != kept[i] {
			t.Errorf("claim %s had the id %s, now %s", c.Label, kept[i], c.ID)
		}
	}
}

// TestCorrectionsQuoteStatements names claims as they are listed: with what a
// pronoun stands for in brackets, and not in one piece in the sentence.
func TestCorrectionsQuoteStatements(t *testing.T) {
	text := "Following the show, Defense Minister Lund delivered a speech. He praised the army and thanked its chief."
	he := "He [Defense Minister Lund] "
	for _, c := range []struct {
		claims.Correction
		want []string
	}{
		{claims.Correction{Op: claims.OpDrop, Quote: []string{he + "praised the army."}}, []string{he + "thanked its chief."}},
		{claims.Correction{Op: claims.OpDrop, Quote: []string{he + "thanked its chief."}}, []string{he + "praised the army."}},
		{claims.Correction{Op: claims.OpWhole, Quote: []string{he + "praised"}}, []string{"He praised the army and thanked its chief."}},
		{claims.Correction{Op: claims.OpCut, Quote: []string{he + "praised", "the army"}}, []string{"He praised", "the army", he + "thanked its chief."}},
	} {
		a := claims.Split(document.Text(text), claims.Options{Corrections: []claims.Correction{c.Correction}})
		var got []string
		for _, claim := range a.Claims {
			if claim.Sentence == 2 {
				got = append(got, claim.Statement)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s %q: got %q, want %q (%v)", c.Op, c.Quote, got, c.want, a.Unapplied)
		}
	}
}

func TestCorrectionsSurviveAnEdit(t *testing.T) {
	c := claims.Correction{Op: claims.OpCut, Quote: []string{"The bridge", "built in 1903"},
		Sentence: "The bridge, which was built in 1903, carries the only road into the town."}
	for _, edit := range []struct{ name, old, new, gone string }{
		{"another paragraph", "Nobody was hurt.", "Three people were hurt. It was noon.", ""},
		{"the same sentence", "the only road into the town", "the only road into the old town", ""},
		{"what was quoted", "built in 1903", "built in 1904", `"built in 1903" is no longer in it`},
		{"the whole sentence", "The bridge, which was built in 1903, carries the only road into the town. ", "", "no longer there"},
		{"elsewhere the same words", "The bridge, which was built in 1903, carries the only road into the town.",
			"A second house was built in 1903 near The bridge, as were nine others along the lower river bank.", "no longer there"},
	} {
		t.Run(edit.name, func(t *testing.T) {
			a := correct(strings.Replace(flood, edit.old, edit.new, 1), c)
			cuts := 0
			for _, c := range a.Claims {
				if c.Statement == "built in 1903" {
					cuts++
				}
			}
			switch {
			case edit.gone == "" && (cuts != 1 || len(a.Unapplied) != 0):
				t.Errorf("not applied: %v", a.Unapplied)
			case edit.gone != "" && (cuts != 0 || len(a.Unapplied) != 1 || !strings.Contains(a.Unapplied[0].Err.Error(), edit.gone)):
				t.Errorf("applied %d times, reported %v", cuts, a.Unapplied)
			}
		})
	}
}

func TestCorrectionsThatFindNoPlace(t *testing.T) {
	for _, c := range []struct {
		name string
		claims.Correction
		want string
	}{
		{"misquoted", claims.Correction{Op: claims.OpAdd, Quote: []string{"The river fell by two metres"}},
			"no sentence holds \"The river fell by two metres\"\nhint: the nearest is sentence 2"},
		{"in two sentences", claims.Correction{Op: claims.OpAdd, Quote: []string{"the"}}, "is in sentences 2 and 4\nhint: quote more"},
		{"join of one", claims.Correction{Op: claims.OpJoin, Quote: []string{"It rained."}}, "quote two or more"},
		{"no such claim", claims.Correction{Op: claims.OpDrop, Quote: []string{"Flood in Tarn"}}, "sentence 1 has no claim"},
		{"nothing quoted", claims.Correction{Op: claims.OpAdd, Sentence: "It rained."}, "no quotation"},
		{"nothing at all", claims.Correction{Op: claims.OpDrop}, "no quotation"},
		{"no such operation", claims.Correction{Op: "split", Quote: []string{"It rained."}}, "hint: it is add, drop"},
	} {
		a := correct(flood, c.Correction)
		if len(a.Unapplied) != 1 || !strings.Contains(a.Unapplied[0].Err.Error(), c.want) {
			t.Errorf("%s: %+v", c.name, a.Unapplied)
		}
		if len(a.Claims) != len(correct(flood).Claims) {
			t.Errorf("%s: changed the claims", c.name)
		}
	}
}

func TestCorrectionsInMarkdown(t *testing.T) {
	const text = "The **river** rose by [two metres](http://example.org) &amp; the\nmayor closed the bridge.\n"
	doc, err := document.Read([]byte(text), document.Options{Format: document.Markdown})
	if err != nil {
		t.Fatal(err)
	}
	a := claims.Split(doc, claims.Options{Granularity: claims.BySentence, Corrections: []claims.Correction{
		{Op: claims.OpCut, Quote: []string{"The river rose by two metres", "& the mayor closed the bridge."}},
		{Op: claims.OpDrop, Quote: []string{"river"}},
	}})
	if len(a.Unapplied) > 0 {
		t.Fatal(a.Unapplied)
	}
	c := a.Claims[0]
	if len(a.Claims) != 1 || c.Statement != "& the mayor closed the bridge." || text[c.Spans[0].Start():c.Spans[0].End()] != "&amp; the\nmayor closed the bridge." {
		t.Errorf("left %+v", a.Claims)
	}
}
