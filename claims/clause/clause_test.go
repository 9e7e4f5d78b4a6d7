package clause

import (
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims/syntax"
)

func TestWeights(t *testing.T) {
	if errWeights != nil {
		t.Fatal(errWeights)
	}
}

// cut is a text with a bar before each clause but the first.
func cut(p *syntax.Parser, f *Finder, text string) string {
	tokens := p.Parse(text)
	var parts []string
	starts := f.Starts(nil, text, tokens)
	for i, s := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = tokens[starts[i+1]].Start
		}
		parts = append(parts, strings.TrimSpace(text[tokens[s].Start:end]))
	}
	return strings.Join(parts, " | ")
}

func TestStarts(t *testing.T) {
	var p syntax.Parser
	var f Finder
	for _, want := range []string{
		"The bridge was closed in March.",
		"The mayor said | that the bridge was closed.",
		"The bridge was closed | because it was not safe.",
		"Built in 1912, | the bridge was closed in March.",
		"They closed the bridge | to save money.",
		"She opened the door | and he left.",
	} {
		if got := cut(&p, &f, strings.ReplaceAll(want, " | ", " ")); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	if got := f.Starts(nil, "", nil); len(got) != 0 {
		t.Errorf("clauses of nothing: %v", got)
	}
}

func FuzzStarts(f *testing.F) {
	f.Add("The man who built it, they said, left.")
	f.Add("“”, ( and")
	var p syntax.Parser
	var finder Finder
	f.Fuzz(func(t *testing.T, text string) {
		tokens := p.Parse(text)
		starts := finder.Starts(nil, text, tokens)
		if len(tokens) > 0 && (len(starts) == 0 || starts[0] != 0) {
			t.Fatalf("%q begins no clause: %v", text, starts)
		}
		for i, s := range starts {
			if s >= len(tokens) || i > 0 && s <= starts[i-1] {
				t.Fatalf("%q: %v", text, starts)
			}
		}
		if again := finder.Starts(nil, text, tokens); !slices.Equal(starts, again) {
			t.Fatalf("%q: %v, then %v", text, starts, again)
		}
	})
}

func BenchmarkStarts(b *testing.B) {
	const text = "The mayor, who was elected in May, told reporters on Monday that the bridge would be closed because the city could not afford to repair it."
	var p syntax.Parser
	tokens := slices.Clone(p.Parse(text))
	var f Finder
	var dst []int
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		dst = f.Starts(dst[:0], text, tokens)
	}
}
