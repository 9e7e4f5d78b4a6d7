package agreement

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// table makes a table from columns of digits, one string a rater; '.' is None
// and '1' the first category.
func table(categories int, raters ...string) Table {
	t := Table{Scale: annotate.Scale{Name: "test", Ordinal: true}}
	for c := range categories {
		t.Scale.Verdicts = append(t.Scale.Verdicts, annotate.Verdict{Name: string(rune('a' + c)), Rank: c + 1})
	}
	for range raters {
		t.Raters = append(t.Raters, annotate.Reviewer{Name: string(rune('A' + len(t.Raters)))})
	}
	for i := range raters[0] {
		u := Unit{Standing: &annotate.Standing{}}
		for _, r := range raters {
			v := None
			if r[i] != '.' {
				v = int(r[i] - '1')
			}
			u.Values = append(u.Values, v)
		}
		t.Units = append(t.Units, u)
	}
	return t
}

func seeded() *rand.Rand { return rand.New(rand.NewPCG(1, 2)) }

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if math.Abs(got-want) > within || math.IsNaN(got) != math.IsNaN(want) {
		t.Errorf("%s: got %.6f, want %.6f", what, got, want)
	}
}

// Four observers, twelve units, missing values: Krippendorff 2011, section C,
// which gives 0.743 for nominal and 0.815 for ordinal data.
func TestKrippendorffWorkedExample(t *testing.T) {
	data := table(5,
		"1233214"+"12...",
		"1233224"+"125.3",
		".333234"+"2251.",
		"1233244"+"1251.")
	m := Measure(data, seeded())
	near(t, "nominal alpha", m.Nominal.Value, 0.743, 0.0005)
	near(t, "ordinal alpha", m.Ordinal.Value, 0.815, 0.0005)
	if m.Units != 11 || m.Raters != 4 {
		t.Errorf("got %d pairable units of %d raters, want 11 of 4", m.Units, m.Raters)
	}
	for _, a := range []Alpha{m.Nominal, m.Ordinal} {
		if !(a.Low < a.Value && a.Value < a.High && a.High <= 1) {
			t.Errorf("interval %+v does not hold its value", a)
		}
	}
}

// Fourteen raters, ten subjects, five categories: the worked example of the
// Wikipedia article "Fleiss' kappa", which gives 0.210.
func TestFleissWorkedExample(t *testing.T) {
	counts := [][]int{
		{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
		{7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7},
	}
	columns := make([]string, 14)
	for _, row := range counts {
		r := 0
		for c, n := range row {
			for range n {
				columns[r] += string(rune('1' + c))
				r++
			}
		}
	}
	m := Measure(table(5, columns...), seeded())
	near(t, "Fleiss' kappa", m.Fleiss, 0.210, 0.0005)
}

// Fifty grant proposals, two readers: the worked example of the Wikipedia
// article "Cohen's kappa", 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: 0.4.
func TestCohenWorkedExample(t *testing.T) {
	first := strings.Repeat("1", 25) + strings.Repeat("2", 25)
	second := strings.Repeat("1", 20) + strings.Repeat("2", 5) + strings.Repeat("1", 10) + strings.Repeat("2", 15)
	m := Measure(table(2, first, second), seeded())
	near(t, "Cohen's kappa", m.Cohen, 0.4, 1e-9)
	near(t, "percent agreement", m.Percent, 0.7, 1e-9)
}

func TestWhatCannotBeSaid(t *testing.T) {
	for _, c := range []struct {
		name    string
		table   Table
		percent float64
	}{
		{"no units", table(3, "", ""), math.NaN()},
		{"one rater", table(3, "123"), math.NaN()},
		{"nobody judged the same unit", table(3, "12..", "..12"), math.NaN()},
		{"all verdicts alike", table(3, "111", "111"), 1},
	} {
		m := Measure(c.table, seeded())
		near(t, c.name+": percent", m.Percent, c.percent, 0)
		for what, v := range map[string]float64{"Cohen": m.Cohen, "Fleiss": m.Fleiss, "alpha": m.Nominal.Value, "low": m.Nominal.Low} {
			if !math.IsNaN(v) {
				t.Errorf("%s: %s is %v, want NaN", c.name, what, v)
			}
		}
	}
}

func TestVerdictsOutsideTheOrderAreLeftOutOfOrdinal(t *testing.T) {
	data := table(4, "12341", "12344")
	data.Scale.Verdicts[3].Rank = 0
	m := Measure(data, seeded())
	near(t, "ordinal alpha", m.Ordinal.Value, 1, 1e-9)
	if m.Nominal.Value >= 1 {
		t.Errorf("nominal alpha is %v, want below 1", m.Nominal.Value)
	}
	data.Scale.Ordinal = false
	if m := Measure(data, seeded()); !math.IsNaN(m.Ordinal.Value) {
		t.Errorf("a scale without an order has the ordinal alpha %v", m.Ordinal.Value)
	}
}

func TestCollect(t *testing.T) {
	ann, bob := annotate.Reviewer{Email: "ann@example.org"}, annotate.Reviewer{Email: "bob@example.org"}
	scale := annotate.Scales()[0]
	vote := func(who annotate.Reviewer, verdict string) *annotate.Event {
		return &annotate.Event{Type: annotate.TypeReview, Reviewer: who, Verdict: verdict, Scale: scale.Name}
	}
	other := vote(ann, "true")
	other.Scale = "another"
	standings := []annotate.Standing{
		{Claim: &claims.Claim{ID: "1", Sentence: 1}, Votes: []*annotate.Event{vote(bob, "false"), vote(ann, "true")}},
		{Claim: &claims.Claim{ID: "2", Sentence: 2}, Votes: []*annotate.Event{vote(ann, "true")}},
		{Claim: &claims.Claim{ID: "3", Sentence: 3}},
		{Claim: &claims.Claim{ID: "4", Sentence: 4}, Votes: []*annotate.Event{other}},
	}
	table := Collect(standings, scale)
	if len(table.Raters) != 2 || !table.Raters[0].Is(ann) || len(table.Units) != 2 {
		t.Fatalf("got %d raters, %d units", len(table.Raters), len(table.Units))
	}
	apart := table.Disagreements()
	if len(apart) != 1 || apart[0].Standing.Claim.ID != "1" {
		t.Errorf("disagreements: %+v", apart)
	}
	if pair := table.Pair(0, 1); len(pair.Units) != 1 {
		t.Errorf("the pair shares %d units, want 1", len(pair.Units))
	}
}

func TestSections(t *testing.T) {
	a := &annotate.Article{}
	for i, e := range []document.Element{document.Body, document.Subhead, document.Body, document.Body, document.Subhead, document.Body} {
		a.Sentences = append(a.Sentences, claims.Sentence{N: i + 1, Element: e, Text: string(e)})
	}
	got := Sections(a)
	want := []Section{{"", 1, 1}, {"heading", 2, 4}, {"heading", 5, 6}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
