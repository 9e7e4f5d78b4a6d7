package main

import (
	"fmt"

	"github.com/factdesk/factdesk/claims/syntax"
	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
)

func scoreTeacher(t *teacher, bank []*sentence) string {
	var st linear.State
	save := make([][]uint8, 0, len(bank))
	r := treeScore(bank, func(s *sentence) *linear.State {
		save = append(save, s.tags)
		s.tags, st.Head, st.Rel = t.parse(s)
		return &st
	})
	r = tagScore(bank) + "; " + r
	for i, s := range bank {
		s.tags = save[i]
	}
	return r
}

func tagScore(bank []*sentence) string {
	pairs := syntax.Inventory().Pos
	var n, pos, both int
	for _, s := range bank {
		for i := 1; i <= s.n(); i++ {
			n++
			if pairs[s.tags[i]] == pairs[s.gold[i]] {
				pos++
			}
			if s.tags[i] == s.gold[i] {
				both++
			}
		}
	}
	return fmt.Sprintf("UPOS %.2f, with XPOS %.2f", 100*float64(pos)/float64(n), 100*float64(both)/float64(n))
}

// treeScore compares trees with the treebank's: over all tokens, and without punctuation.
func treeScore(bank []*sentence, parse func(*sentence) *linear.State) string {
	var n, heads, both [2]int
	for _, s := range bank {
		st := parse(s)
		for i := 1; i <= s.n(); i++ {
			for k := range 2 {
				if k == 1 && s.rel[i] == uint8(syntax.PunctRel) {
					continue
				}
				n[k]++
				if st.Head[i] == s.head[i] {
					heads[k]++
					if st.Rel[i] == s.rel[i] {
						both[k]++
					}
				}
			}
		}
	}
	share := func(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
	return fmt.Sprintf("UAS %.2f, LAS %.2f (without punctuation %.2f, %.2f)",
		share(heads[0], n[0]), share(both[0], n[0]), share(heads[1], n[1]), share(both[1], n[1]))
}
