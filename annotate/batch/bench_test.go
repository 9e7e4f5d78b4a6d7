package batch

import (
	"fmt"
	"testing"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/claims"
)

// A row for each claim of an article, by its number and by its words: the time is
// in proportion to the rows.
func BenchmarkPick(b *testing.B) {
	for _, n := range []int{5_000, 40_000} {
		a := &annotate.Article{Slug: "x"}
		for i := range n {
			text := fmt.Sprintf("The port of town %d handled %d ships.", i, i*7%1000)
			a.Sentences = append(a.Sentences, claims.Sentence{N: i + 1, Text: text})
			a.Claims = append(a.Claims, claims.Claim{ID: fmt.Sprintf("%08x", i), Label: fmt.Sprint(i + 1), Sentence: i + 1, Statement: text, Plain: text})
		}
		standings := make([]annotate.Standing, n)
		for _, named := range []struct {
			by  string
			row func(i int) Row
		}{
			{"number", func(i int) Row {
				return Row{Claim: reference.Reference{Slug: "x", Items: []string{fmt.Sprint(i + 1)}}}
			}},
			{"words", func(i int) Row {
				return Row{Claim: reference.Reference{Slug: "x"}, Words: fmt.Sprintf("port of town %d handled", i), Review: decision.Review{}}
			}},
		} {
			b.Run(fmt.Sprintf("%s/%d", named.by, n), func(b *testing.B) {
				for b.Loop() {
					p := NewPicker(a, standings)
					for i := range n {
						if picked, err := p.Pick(named.row(i)); err != nil || len(picked) != 1 {
							b.Fatal(picked, err)
						}
					}
				}
			})
		}
	}
}
