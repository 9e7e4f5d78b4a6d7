package worth

import (
	"os"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims/syntax"
)

// BenchmarkArticle judges what a split of an article judges: each sentence, and
// the claims in it (here its clauses between commas), with their reasons.
func BenchmarkArticle(b *testing.B) {
	text, err := os.ReadFile("../../samples/pyongyang.txt")
	if err != nil {
		b.Fatal(err)
	}
	var parser syntax.Parser
	var sentences []Sentence
	var claims [][]string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		for _, s := range strings.SplitAfter(line, ". ") {
			sentences = append(sentences, Sentence{Text: s, Tokens: append([]syntax.Token(nil), parser.Parse(s)...)})
			claims = append(claims, strings.Split(s, ", "))
		}
	}
	var j Judge
	for b.Loop() {
		for i, s := range sentences {
			g := j.Sentence(s)
			if g.Checkable {
				j.Reasons(s.Text)
			}
			for _, c := range claims[i] {
				if j.Claim(c, g).Checkable {
					j.Reasons(c)
				}
			}
		}
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
}
