package main

import (
	"fmt"
	"strings"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
)

func words(s *frame.Sentence, b *frame.Bits) string {
	var l []string
	for i := range s.N {
		if b.Has(i) {
			l = append(l, s.Form(i))
		}
	}
	return strings.Join(l, " ")
}

func (p *pool) print(chosen []int16) {
	s := &p.w.Sentence
	fmt.Println("S:", p.Sentence)
	for n, i := range p.w.Ordered() {
		if n > 11 {
			break
		}
		mark := " "
		for _, c := range chosen {
			if c == i {
				mark = "*"
			}
		}
		hit := " "
		for k := range p.adopted {
			if like(&p.gold[i], &p.adopted[k]) {
				hit = "+"
			}
		}
		c := &p.w.Candidates[i]
		fmt.Printf("  %s%s %.2f kind %d rank %d lp %d mass %d: %s\n", mark, hit, sigmoid(float64(c.P)/256), c.Trigger.Kind, c.X[4], c.X[3]*4, c.X[6], words(s, &c.Mask))
	}
	for k := range p.adopted {
		want := p.tokensOf(s, &p.adopted[k])
		found := "-"
		for i := range p.gold {
			if like(&p.gold[i], &p.adopted[k]) {
				found = "+"
			}
		}
		fmt.Printf("     gold %s %s\n", found, words(s, &want))
	}
}
