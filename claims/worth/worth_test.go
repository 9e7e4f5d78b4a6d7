package worth

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/syntax"
)

func TestKind(t *testing.T) {
	for _, c := range []struct {
		kind Kind
		text string
	}{
		{Heading, "The Road to Geneva"},
		{Heading, "Early life"},
		{Heading, "Council Votes to Close Three Schools"},
		{Statement, "The council closed three schools in March 2019."},
		{Statement, "Anna Berg was born in Oslo and studied law in Bergen."},
		{Statement, "He said on Monday that the bridge had been closed for two years."},
		{Statement, "The Nordby Line carries about 38,000 passengers a day on 211 miles of track."},
		{Statement, "Costs rose."},
		{Statement, "The mayor resigned."},
		{Question, "How many people lost their homes?"},
		{Question, "Did the minister know about the letter?"},
	} {
		var j Judge
		var parser syntax.Parser
		if got := j.Sentence(Sentence{Text: c.text, Tokens: parser.Parse(c.text)}).Kind; got != c.kind {
			t.Errorf("%q is of kind %d, want %d", c.text, got, c.kind)
		}
	}
}

func TestWorth(t *testing.T) {
	// each is worth more than the next
	order := []string{
		"Unemployment in the region rose by 4.2 percent in 2021, the largest increase since 1994, according to the statistics office.",
		"The company opened a second plant near the harbour.",
		"Well, thank you so much for having me.",
	}
	var j Judge
	var parser syntax.Parser
	judge := func(text string) Judgement { return j.Sentence(Sentence{Text: text, Tokens: parser.Parse(text)}) }
	last := Levels
	for _, text := range order {
		g := judge(text)
		if g.Worth >= last {
			t.Errorf("%q is worth %d, want less than %d", text, g.Worth, last)
		}
		last = g.Worth
	}
	if !judge(order[0]).Checkable {
		t.Errorf("not checkable: %q", order[0])
	}
	if judge(order[2]).Checkable {
		t.Errorf("checkable: %q", order[2])
	}
}

func TestClaimTakesItsOwnFigures(t *testing.T) {
	var j Judge
	whole := j.Sentence(Sentence{Text: "The fire, which was a sad thing to see, destroyed 240 homes in 2018."})
	sad := j.Claim("The fire was a sad thing to see.", whole)
	homes := j.Claim("The fire destroyed 240 homes in 2018.", whole)
	if homes.Worth <= sad.Worth {
		t.Errorf("the figure is worth %d, the feeling %d", homes.Worth, sad.Worth)
	}
}

func TestReasons(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"It was a quiet morning.", nil},
		{"The town lost 300 jobs.", []string{"figure", "cause or change", "money"}},
		{"It is the tallest tower.", []string{"superlative"}},
	} {
		var j Judge
		got := j.Reasons(c.text)
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%q: reasons %q lack %q", c.text, got, w)
			}
		}
		if c.want == nil && got != nil {
			t.Errorf("%q: reasons %q, want none", c.text, got)
		}
	}
}

// BenchmarkNames judges one sentence that lists names, as a long table or a bad
// file gives it: the time a name takes is the same in both.
func BenchmarkNames(b *testing.B) {
	for _, n := range []int{2_000, 32_000} {
		s := Sentence{Text: strings.Repeat("Berg, ", n) + "Berg"}
		for i := range n + 1 {
			at := 6 * i
			s.Tokens = append(s.Tokens, syntax.Token{Start: at, End: at + 4, Tag: syntax.PropN, Head: 0, Rel: syntax.Conj})
		}
		s.Tokens[0].Head, s.Tokens[0].Rel = -1, syntax.Root
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			var j Judge
			for b.Loop() {
				j.Sentence(s)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/name")
		})
	}
}

func FuzzJudge(f *testing.F) {
	f.Add("Yes, it rose 3.5% in 2019.", "", "“No,” he said.")
	f.Add("’’'", "\xff", "...")
	f.Fuzz(func(t *testing.T, text, before, after string) {
		var j, k Judge
		j.Sentence(Sentence{Text: after}) // what went before leaves no trace
		s := Sentence{Text: text, Before: before, After: after}
		got := j.Sentence(s)
		if got != k.Sentence(s) {
			t.Errorf("%q is judged in two ways", text)
		}
		if got.Kind >= Other || got.Worth < 0 || got.Worth >= Levels {
			t.Errorf("%q: %+v", text, got)
		}
		end := 0
		for _, w := range scan(nil, text) {
			if w.start < end || w.end <= w.start || w.end > len(text) {
				t.Fatalf("%q: word %d-%d after %d", text, w.start, w.end, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[w.start:w.end]) {
				t.Fatalf("%q: word %q", text, text[w.start:w.end])
			}
			end = w.end
		}
		j.Reasons(text)
	})
}

func BenchmarkSentence(b *testing.B) {
	text := "Unemployment in the region rose by 4.2 percent in 2021, the largest increase since 1994, according to the statistics office."
	var j Judge
	var parser syntax.Parser
	s := Sentence{Text: text, Tokens: parser.Parse(text)}
	words := len(s.Tokens)
	for b.Loop() {
		j.Sentence(s)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*words), "ns/token")
}

// TestPlainFacts judges plain facts without a figure, and sentences that hold
// nothing to check; none of them was trained on.
func TestPlainFacts(t *testing.T) {
	text, err := os.ReadFile("testdata/plain.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var j Judge
	var parser syntax.Parser
	missed, vain := 0, 0
	for line := range strings.Lines(string(text)) {
		what, s, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		switch g := j.Sentence(Sentence{Text: s, Tokens: parser.Parse(s)}); {
		case what == "fact" && !g.Checkable:
			missed++
			t.Logf("not checkable (%d): %s", g.Worth, s)
		case what == "none" && g.Checkable:
			vain++
			t.Logf("checkable (%d): %s", g.Worth, s)
		}
	}
	if missed > 2 || vain > 30 {
		t.Errorf("of 100 facts %d are not checkable, want 2 at most; of 100 others %d are, want 30 at most", missed, vain)
	}
}
