package main

import (
	"fmt"
	"math"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
)

// tuneSites reports held-out log loss of the unit model.
func tuneSites(items []*item, lists [][]decision) {
	for _, c := range []struct {
		rounds      int
		rate, decay float64
	}{{8, 0.08, 2e-4}, {3, 0.08, 2e-4}, {3, 0.04, 2e-4}, {6, 0.04, 1e-3}, {6, 0.04, 3e-3}, {6, 0.03, 1e-2}, {10, 0.02, 1e-3}} {
		siteRate, siteDecay = c.rate, c.decay
		var loss, n, hits, total, tops float64
		for fold := range folds {
			m := fitSites(except(items, lists, fold), c.rounds)
			for i, it := range items {
				if it.fold != fold {
					continue
				}
				for _, d := range lists[i] {
					x := 0
					for n, f := range d.features {
						if frame.Feature(n, d.parentIn) {
							x += int(int8(m.Unit[f])) * 4
						}
					}
					for _, f := range d.state {
						x += int(int8(m.State[f])) * 8
					}
					y := float64(x) / 256
					if d.yes {
						y = -y
					}
					loss += d.weight * math.Log1p(math.Exp(y))
					n += d.weight
				}
				p := it.pool(m)
				for k := range it.adopted {
					total++
					hit, top := 0.0, 0.0
					for c := range p.gold {
						if like(&p.gold[c], &it.adopted[k]) {
							hit = 1
							if p.w.Candidates[c].X[4] < 2 {
								top = 1
							}
						}
					}
					hits += hit
					tops += top
				}
			}
		}
		fmt.Printf("%+v loss %.4f beam %.1f top2 %.1f\n", c, loss/n, 100*hits/total, 100*tops/total)
	}
}
