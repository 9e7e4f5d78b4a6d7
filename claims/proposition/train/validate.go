package main

import (
	"fmt"
	"math"
	"slices"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
)

var (
	rounds         = 5
	firstSettings  = settings{trees: 60, depth: 5, rate: 0.1, lambda: 8, least: 20, rows: 128, cols: 128}
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

// thresholds of Second that validate reports on.
var thresholds = [...]float64{0.14, 0.18, 0.2, 0.22, 0.26, 0.3}

// figures sums, by threshold, what is found of the adopted rater's propositions,
// nearly and exactly, and of any rater's.
type figures struct {
	near, exact, any [len(thresholds)]measure
	found, total     float64 // gold propositions that are like a candidate, of all
	candidates       float64 // a sentence
}

// deals is how often the documents are dealt out to the folds.
const deals = 3

// dealt is the fold that a document is in. Documents that share a fold in one deal
// share none in another, as in a Latin square: up to folds times folds of them.
func dealt(doc, deal int) int { return (doc + deal*(doc/folds)) % folds }

// validate reports the finder's figures on sentences of documents that it was not
// fitted to, at several thresholds.
func validate(items []*item, lists [][]decision) {
	var all figures
	for deal := range deals {
		var f figures
		for _, it := range items {
			it.fold = dealt(it.doc, deal)
		}
		for fold := range folds {
			f.validateFold(items, lists, fold)
		}
		f.print(fmt.Sprintf("deal %d", deal+1))
		all.add(&f)
	}
	all.print("all deals")
}

func (f *figures) validateFold(items []*item, lists [][]decision, fold int) {
	r := fitRanker(poolsWithout(items, lists, fold))
	m := fitUnits(except(items, lists, fold), rounds)
	for _, it := range items {
		if it.fold != fold {
			continue
		}
		p := it.pool(m)
		for k := range it.adopted {
			f.total++
			if slices.ContainsFunc(p.gold, func(c frame.Bits) bool { return like(&c, &it.adopted[k]) }) {
				f.found++
			}
		}
		f.candidates += float64(len(p.gold))
		p.w.Rank(r)
		for t, th := range thresholds {
			r.Threshold = logit(th)
			said := p.said(r)
			f.near[t].add(said, it.adopted, 4, 5)
			f.exact[t].add(said, it.adopted, 1, 1)
			for k := range it.raters {
				f.any[t].add(said, it.raters[k], 4, 5)
			}
		}
	}
}

func (f *figures) print(title string) {
	fmt.Printf("%s: candidates hold %.1f%% of the propositions, %.1f a sentence\n", title, 100*f.found/f.total, f.candidates/f.near[0].n)
	for t, th := range thresholds {
		fmt.Printf("  threshold %.2f  %v  exact %v  any rater %v\n", th, f.near[t], f.exact[t], f.any[t])
	}
}

func (f *figures) add(g *figures) {
	for t := range f.near {
		f.near[t].sum(g.near[t])
		f.exact[t].sum(g.exact[t])
		f.any[t].sum(g.any[t])
	}
	f.found += g.found
	f.total += g.total
	f.candidates += g.candidates
}
