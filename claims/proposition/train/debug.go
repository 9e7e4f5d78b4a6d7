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

func misses(items []*item) {
	kinds := map[int]int{}
	n := 0
	for _, it := range items {
		s := &it.s
		triggers := s.Triggers(nil)
		frames := make([]frame.Frame, len(triggers))
		for i, t := range triggers {
			frames[i].Build(s, t)
		}
		shown := false
		for k := range it.adopted {
			want := it.tokensOf(s, &it.adopted[k])
			at, top := -1, 0.0
			var bm frame.Bits
			for i := range frames {
				_, mask := frames[i].Follow(s, &want, nil)
				g := it.goldOf(ptr(s.Finish(mask)))
				both, either := g.Overlap(&it.adopted[k])
				j := float64(both) / float64(either)
				if j > top {
					at, top, bm = i, j, mask
				}
			}
			if top >= 0.8 {
				kinds[int(triggers[at].Kind)]++
				continue
			}
			kinds[-1]++
			n++
			if n%4 != 0 || n > 360 {
				continue
			}
			if !shown {
				fmt.Println("S:", it.Sentence)
				shown = true
			}
			kind := -1
			if at >= 0 {
				kind = int(triggers[at].Kind)
			}
			fmt.Printf("   gold: %s\n   best: %.2f kind %d %s\n", words(s, &want), top, kind, words(s, &bm))
		}
	}
	fmt.Println(kinds)
}
