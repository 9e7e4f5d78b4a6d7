package syntax

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

func words(text string, tokens []Token) []string {
	var out []string
	for _, t := range tokens {
		out = append(out, text[t.Start:t.End])
	}
	return out
}

func TestTokenise(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"She didn’t say it's over.", "She did n’t say it 's over ."},
		{"They can't, won't and cannot pay.", "They ca n't , wo n't and can not pay ."},
		{"Mr. J. Hart of the U.S. paid $1,250.50 on 3/4/2021.", "Mr. J. Hart of the U.S. paid $ 1,250.50 on 3/4/2021 ."},
		{"“No,” said the ministers’ aide — twice…", "“ No , ” said the ministers ’ aide — twice …"},
		{"A well-known non-profit (see www.example.org/a?b=1).", "A well - known non-profit ( see www.example.org/a?b=1 ) ."},
		{"Prices rose 3.5%, i.e. too much!!", "Prices rose 3.5 % , i.e. too much !!"},
		{"Write to desk@example.org, @anna or #news 👍🏽!", "Write to desk@example.org , @anna or #news 👍🏽 !"},
		{"O'Neill's '90s hits", "O'Neill 's '90s hits"},
		{"the\u00a0Tokyo 東京 office", "the Tokyo 東京 office"},
		{"2. Pay the fine of 5.", "2. Pay the fine of 5 ."},
		{"The roof cost £48.6m.", "The roof cost £ 48.6m ."},
		{"The fund lost US$3bn, then €4,100.50k and HK$20.", "The fund lost US$ 3bn , then € 4,100.50k and HK$ 20 ."},
		{"A stamp is 20p. It shut at 4.30p.m. sharp.", "A stamp is 20p . It shut at 4.30p.m. sharp ."},
		{"It paid (https://example.org/a_(b)) and [“www.example.org/c”].", "It paid ( https://example.org/a_(b) ) and [ “ www.example.org/c ” ] ."},
		{"Ask (desk@example.org).", "Ask ( desk@example.org ) ."},
		{"He asked: 'Why?'", "He asked : ' Why ? '"},
		{"", ""},
	} {
		got := strings.Join(words(c.text, Tokenise(nil, c.text)), " ")
		if got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestParseFindsSubjectAndObject(t *testing.T) {
	if errWeights != nil {
		t.Fatal(errWeights)
	}
	const text = "The minister signed the treaty."
	tree := new(Parser).Parse(text)
	at := map[string]Token{}
	for _, tok := range tree {
		at[text[tok.Start:tok.End]] = tok
	}
	if r := at["signed"]; r.Head != -1 || r.Rel != Root || r.Tag != Verb || r.Penn != VBD {
		t.Errorf("signed: %v %v %v under %d", r.Tag, r.Penn, r.Rel, r.Head)
	}
	for w, want := range map[string]Rel{"minister": Nsubj, "treaty": Obj} {
		if got := at[w]; got.Rel != want || got.Head != 2 {
			t.Errorf("%s: %v under %d, want %v under 2", w, got.Rel, got.Head, want)
		}
	}
}

// check fails unless the tokens cover all ink in order and hang together as one tree.
func check(t *testing.T, text string, tree []Token) {
	t.Helper()
	at, roots := 0, 0
	for i, tok := range tree {
		if tok.Start < at || tok.End <= tok.Start || tok.End > len(text) {
			t.Fatalf("token %d of %q: [%d, %d) after %d", i, text, tok.Start, tok.End, at)
		}
		if gap := text[at:tok.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("ink %q before token %d of %q", gap, i, text)
		}
		at = tok.End
		if tok.Head < -1 || tok.Head >= len(tree) || (tok.Head == -1) != (tok.Rel == Root) {
			t.Fatalf("token %d of %q: %v under %d", i, text, tok.Rel, tok.Head)
		}
		if tok.Head == -1 {
			roots++
		}
		steps := 0
		for h := i; h != -1; h = tree[h].Head {
			if steps++; steps > len(tree) {
				t.Fatalf("cycle at token %d of %q", i, text)
			}
		}
	}
	if strings.TrimSpace(text[at:]) != "" {
		t.Fatalf("ink %q after the last token", text[at:])
	}
	if want := min(1, len(tree)); roots != want {
		t.Fatalf("%d roots in %q", roots, text)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", " ", "a", "'", "don't", "\xff\xfe", "(\"“”’s n't)", "1-2-3 ... --", "👩‍👩‍👧 東京", "\u00a0x\u200b",
		"He said that she thought it rained.", "cannot'", "x@y.z", "http://", "'90s'", "l'été"} {
		f.Add(s)
	}
	var p Parser
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		tree := p.Parse(text)
		check(t, text, tree)
		for _, tok := range tree {
			if utf8.ValidString(text) && !utf8.ValidString(text[tok.Start:tok.End]) {
				t.Fatalf("token %q cuts a character", text[tok.Start:tok.End])
			}
		}
	})
}

func TestParserIsReusable(t *testing.T) {
	var a Parser
	const text = "Rain fell, and the river, which had been low for weeks, rose quickly."
	want := append([]Token(nil), a.Parse(text)...)
	a.Parse("Another, shorter one.")
	for i, tok := range a.Parse(text) {
		if tok != want[i] {
			t.Fatalf("token %d: %v, then %v", i, want[i], tok)
		}
	}
	if n := testing.AllocsPerRun(20, func() { a.Parse(text) }); n != 0 {
		t.Errorf("%v allocations a sentence", n)
	}
}

var update = flag.Bool("update", false, "rewrite the golden files")

// TestSameTreeEverywhere pins the whole analysis of a text: every machine must give it.
func TestSameTreeEverywhere(t *testing.T) {
	var p Parser
	var b strings.Builder
	for _, line := range strings.Split(story, "\n") {
		tree := p.Parse(line)
		for i, tok := range tree {
			fmt.Fprintf(&b, "%d\t%s\t%v\t%v\t%d\t%v\n", i, line[tok.Start:tok.End], tok.Tag, tok.Penn, tok.Head, tok.Rel)
		}
		b.WriteByte('\n')
	}
	const golden = "testdata/story.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, old := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(old)) {
		if got[i] != old[i] {
			t.Fatalf("line %d: %s\nwant %s", i+1, got[i], old[i])
		}
	}
	if len(got) != len(old) {
		t.Fatalf("%d lines, want %d", len(got), len(old))
	}
}

const story = `The council voted on Tuesday to close three of the city's nine libraries, a decision that campaigners called reckless.
Margaret Okoye, who chairs the finance committee, said the closures would save £1.4 million a year by 2027.
“We looked at every option,” she told reporters, “and none of them was painless.”
Officials had warned in March that reserves, once the largest in the region, were nearly exhausted after two winters of flooding.
A petition against the plan gathered 12,000 signatures in a week; its organisers say they will go to court if ministers don't intervene.
According to the report, visits fell by 18% between 2019 and 2023, although loans of e-books more than doubled over the same period.`

func BenchmarkParse(b *testing.B) {
	lines := strings.Split(story, "\n")
	var p Parser
	tokens := 0
	b.SetBytes(int64(len(story)))
	b.ReportAllocs()
	for b.Loop() {
		for _, l := range lines {
			tokens += len(p.Parse(l))
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
