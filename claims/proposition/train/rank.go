package main

import (
	"slices"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
)

// pool is the candidates of one sentence with what the raters would make of them.
type pool struct {
	*item
	w    frame.Workspace
	gold []frame.Bits // in gold tokens
}

func (it *item) pool(m *frame.Model) *pool {
	p := &pool{item: it}
	p.w.Sentence = it.s
	p.w.Propose(m)
	for i := range p.w.Candidates {
		p.gold = append(p.gold, it.goldOf(&p.w.Candidates[i].Mask))
	}
	return p
}

func like(a, b *frame.Bits) bool {
	both, either := a.Overlap(b)
	return 5*both >= 4*either
}

// examples lists, for the first ranker, how many of the raters have something
// like each candidate.
func (p *pool) examples() (list []example) {
	for i := range p.gold {
		e := example{x: p.w.Candidates[i].X[:]}
		for r := range p.raters {
			if slices.ContainsFunc(p.raters[r], func(g frame.Bits) bool { return like(&g, &p.gold[i]) }) {
				e.y += p.weight[r]
			}
			e.weight += p.weight[r]
		}
		e.y /= e.weight
		e.weight = 1
		list = append(list, e)
	}
	return list
}

func (p *pool) sets(chosen []int16) (list []frame.Bits) {
	for _, i := range chosen {
		list = append(list, p.goldOf(&p.w.Candidates[i].Mask))
	}
	return list
}

// gains lists, for the second ranker, what each candidate adds to what was
// chosen before.
func (p *pool) gains(r *frame.Ranker) (list []example) {
	before := slices.Clone(p.w.Candidates)
	defer func() { p.w.Candidates = before }()
	p.w.Choose(r, func(x *[frame.ContextFeatures]int16, i int) {
		e := example{x: slices.Clone(x[:]), weight: 1}
		total := 0.0
		before := p.sets(p.w.Chosen)
		after := append(slices.Clone(before), p.gold[i])
		for r := range p.raters {
			gain := matching(after, p.raters[r], 4, 5) - matching(before, p.raters[r], 4, 5)
			e.y += p.weight[r] * float64(gain)
			total += p.weight[r]
		}
		e.y /= total
		list = append(list, e)
	})
	return list
}

// said is what the finder would say of the sentence.
func (p *pool) said(r *frame.Ranker) []frame.Bits {
	before := slices.Clone(p.w.Candidates)
	defer func() { p.w.Candidates = before }()
	var list []frame.Bits
	for _, set := range p.sets(p.w.Choose(r, nil)) {
		if !slices.Contains(list, set) {
			list = append(list, set)
		}
	}
	return list
}
