package main

import (
	"fmt"
	"math"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
)

var (
	rounds         = 5
	firstSettings  = settings{trees: 60, depth: 4, rate: 0.08, lambda: 8, least: 20, rows: 128, cols: 128}
	secondSettings = settings{trees: 40, depth: 4, rate: 0.1, lambda: 8, least: 20, rows: 128, cols: 160}
)

// logit is x as the score of a forest, in 1/256.
func logit(x float64) int32 { return int32(math.Round(256 * math.Log(x/(1-x)))) }

func except(items []*item, lists [][]decision, out ...int) (list []decision) {
next:
	for i, it := range items {
		for _, f := range out {
			if it.fold == f {
				continue next
			}
		}
		list = append(list, lists[i]...)
	}
	return list
}

// poolsWithout makes pools of all sentences but those of fold out; the candidates
// of each come from a unit model that has not seen its fold.
func poolsWithout(items []*item, lists [][]decision, out int) (pools []*pool) {
	for inner := range folds {
		if inner == out {
			continue
		}
		m := fitUnits(except(items, lists, out, inner), rounds)
		for _, it := range items {
			if it.fold == inner {
				pools = append(pools, it.pool(m))
			}
		}
	}
	return pools
}

// fitRanker fits both forests to pools.
func fitRanker(pools []*pool) *frame.Ranker {
	var all []example
	byFold := map[int][]example{}
	inFold := map[int]bool{}
	for _, p := range pools {
		e := p.examples()
		all = append(all, e...)
		inFold[p.fold] = true
		for f := range folds {
			if f != p.fold {
				byFold[f] = append(byFold[f], e...)
			}
		}
	}
	r := &frame.Ranker{First: grow(all, firstSettings).pack(), Threshold: logit(0.2)}
	for f := range folds {
		if !inFold[f] {
			continue
		}
		g := &frame.Ranker{First: grow(byFold[f], firstSettings).pack()}
		for _, p := range pools {
			if p.fold == f {
				p.w.Rank(g)
			}
		}
	}
	for range 2 {
		var gains []example
		for _, p := range pools {
			gains = append(gains, p.gains(r)...)
		}
		r.Second = grow(gains, secondSettings).pack()
	}
	return r
}

// validate reports the finder's figures on sentences of documents that it was not
// fitted to, at several thresholds.
func validate(items []*item, lists [][]decision) {
	thresholds := []float64{0.14, 0.16, 0.18, 0.2, 0.22, 0.26, 0.3}
	near, exact := make([]measure, len(thresholds)), make([]measure, len(thresholds))
	anyRater := make([]measure, len(thresholds))
	var found, total, count float64
	for fold := range folds {
		r := fitRanker(poolsWithout(items, lists, fold))
		m := fitUnits(except(items, lists, fold), rounds)
		for _, it := range items {
			if it.fold != fold {
				continue
			}
			p := it.pool(m)
			for k := range it.adopted {
				total++
				for c := range p.gold {
					if like(&p.gold[c], &it.adopted[k]) {
						found++
						break
					}
				}
			}
			count += float64(len(p.gold))
			p.w.Rank(r)
			for t, th := range thresholds {
				r.Threshold = logit(th)
				p.w.Choose(r, nil)
				said := p.said()
				near[t].add(said, it.adopted, 4, 5)
				exact[t].add(said, it.adopted, 1, 1)
				for k := range it.raters {
					anyRater[t].add(said, it.raters[k], 4, 5)
				}
			}
		}
	}
	fmt.Printf("beam: recall %.1f of %.0f, %.1f candidates a sentence\n", 100*found/total, total, count/float64(len(items)))
	for t, th := range thresholds {
		fmt.Printf("threshold %.2f %v  exact %v  any rater %v\n", th, near[t], exact[t], anyRater[t])
	}
}
