package main

import (
	"math"
	"slices"

	"github.com/factdesk/factdesk/claims/worth"
)

// How the model is trained: AdaGrad (Duchi et al. 2011) on logistic loss, one
// softmax over the kinds and one sigmoid for each degree of worth.
const (
	epochs = 18
	rate   = 0.02 // of the kinds
	slower = 0.2  // of that, for the degrees of worth
	decay  = 0.001
	// rare kinds weigh more, by this power of how much rarer they are
	rarity = 0.75
	// features that a set of labels has for itself: they take up its habits, such
	// as how soon a judgement is an opinion
	habits = 8
)

const kindN = int(worth.Other) + 1

// weights holds a weight for each bucket and score.
type weights []float64

// fit trains the model. The habits of the sets of labels are not part of it.
func fit(all []example) weights {
	w := make(weights, (worth.Buckets+labelSets*habits)*worth.Scores)
	squares := make([]float64, len(w))
	cost := costs(all)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	features := make([][]uint32, len(all))
	for i := range all {
		features[i] = slices.Clone(all[i].features)
		for k := range habits {
			if r := all[i].set; r > 0 {
				features[i] = append(features[i], uint32(worth.Buckets+r*habits+k))
			}
		}
	}
	random := uint64(1) // Knuth's linear congruential generator: the same order on every run
	for range epochs {
		for i := len(order) - 1; i > 0; i-- {
			random = random*6364136223846793005 + 1442695040888963407
			j := int(random>>33) % (i + 1)
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			slope := slopes(&all[i], w.score(features[i]), cost)
			for _, f := range features[i] {
				at := int(f) * worth.Scores
				for k, s := range slope {
					g := s + decay*w[at+k]
					squares[at+k] += g * g
					step := rate
					if k >= kindN {
						step *= slower
					}
					w[at+k] -= step * g / math.Sqrt(squares[at+k]+1e-8)
				}
			}
		}
	}
	return w[:worth.Buckets*worth.Scores]
}

// costs is what a miss costs for each kind.
func costs(all []example) (c [kindN]float64) {
	var n [kindN]float64
	for i := range all {
		n[all[i].kind]++
	}
	for k := range c {
		c[k] = math.Pow(n[worth.Statement]/max(n[k], 1), rarity)
	}
	return c
}

// slopes is the derivative of the loss by each score.
func slopes(e *example, s [worth.Scores]float64, cost [kindN]float64) (d [worth.Scores]float64) {
	top := s[0]
	for _, x := range s[:kindN] {
		top = max(top, x)
	}
	sum := 0.0
	for k := range kindN {
		d[k] = math.Exp(s[k] - top)
		sum += d[k]
	}
	for k := range kindN {
		d[k] /= sum
		if k == int(e.kind) {
			d[k]--
		}
		d[k] *= cost[e.kind]
	}
	for k := kindN; k < worth.Scores; k++ {
		d[k] = 1 / (1 + math.Exp(-s[k]))
		if e.worth > k-kindN {
			d[k]--
		}
	}
	return d
}

func (w weights) score(features []uint32) (s [worth.Scores]float64) {
	for _, f := range features {
		for k, x := range w[int(f)*worth.Scores:][:worth.Scores] {
			s[k] += x
		}
	}
	return s
}
