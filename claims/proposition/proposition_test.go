package proposition

import (
	"testing"

	"github.com/factdesk/factdesk/claims/syntax"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"",
		"The council approved the budget, which had been delayed for a month.",
		"Marta Lindqvist, the chief engineer, said that the bridge was safe and would reopen in May.",
		"If the vote fails, the minister will resign.",
		"((( , , ; \" . .. and and or",
		"\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var p syntax.Parser
		var one, two Finder
		list := one.Find(text, p.Parse(text))
		for _, c := range list {
			end := 0
			for k, sp := range c.Spans {
				if sp[0] < end || sp[1] <= sp[0] || sp[1] > len(text) || k > 0 && sp[0] == end {
					t.Fatalf("%q: spans %v", text, c.Spans)
				}
				end = sp[1]
			}
			if len(c.Spans) == 0 || c.Statement == "" {
				t.Fatalf("%q: empty proposition", text)
			}
		}
		two.Find("Nobody knew that the train, which left at noon, had been late.", p.Parse("Nobody knew that the train, which left at noon, had been late."))
		again := two.Find(text, p.Parse(text))
		if len(again) != len(list) {
			t.Fatalf("%q: %d propositions, then %d", text, len(list), len(again))
		}
		for i := range list {
			if list[i].Statement != again[i].Statement {
				t.Fatalf("%q: %q, then %q", text, list[i].Statement, again[i].Statement)
			}
		}
	})
}

var article = []string{
	"The town council of Aldermoor approved the new budget on Tuesday, which had been delayed for a month.",
	"Marta Lindqvist, the chief engineer of the rail company, said that the bridge was safe and would reopen in May.",
	"Founded in 1987, the firm employs 400 people and sells its pumps in twelve countries.",
	"Police arrested two men near the harbour and charged them with theft after a witness called from a nearby house.",
}

func BenchmarkFind(b *testing.B) {
	var f Finder
	parsers := make([]syntax.Parser, len(article))
	trees := make([][]syntax.Token, len(article))
	tokens := 0
	for i, s := range article {
		trees[i] = parsers[i].Parse(s)
		tokens += len(trees[i])
	}
	b.ReportAllocs()
	for b.Loop() {
		for i, s := range article {
			f.Find(s, trees[i])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(tokens), "ns/token")
}
