package main

import (
	"math"
	"math/rand/v2"

	"github.com/factdesk/factdesk/claims/sentence/internal/boundary"
)

// instance is one candidate that the rules leave open.
type instance struct {
	features []uint32
	ends     bool
	weight   float32
}

// collect walks through a paragraph in the company of its annotation, and
// returns what the model would have been asked.
func collect(p paragraph, habits string) []instance {
	var out []instance
	s := boundary.NewWith(p.text, string(make([]byte, 2*boundary.Slots))+habits)
	s.Teacher = func(end int, f []uint32) bool {
		if !p.invented || boundary.Abbreviated(&s) {
			out = append(out, instance{f, p.ends[end], p.weight})
		}
		return p.ends[end]
	}
	for {
		if _, _, ok := s.Next(); !ok {
			return out
		}
	}
}

const (
	seeds  = 3
	epochs = 24
	rate   = 0.05
	decay  = 3e-3
	seldom = 2 // a feature seen less often than this is left out
	scale  = 24
)

// learn fits a logistic regression by stochastic gradient descent with
// per-weight rates (AdaGrad; Duchi, Hazan and Singer 2011), and returns the
// mean of its later weights by feature.
func learn(data []instance) map[uint32]float32 {
	at := keep(data)
	index := make([][]int32, len(data))
	for k, d := range data {
		for _, h := range d.features {
			if i, ok := at[h]; ok {
				index[k] = append(index[k], i)
			}
		}
	}
	mean := make([]float64, len(at))
	for seed := range seeds {
		fit(data, index, mean, rand.New(rand.NewPCG(1, 2+uint64(seed))))
	}
	out := map[uint32]float32{}
	for h, i := range at {
		out[h] = float32(mean[i] / seeds)
	}
	return out
}

// fit adds to mean the weights of one run, averaged over its second half.
func fit(data []instance, index [][]int32, mean []float64, r *rand.Rand) {
	w := make([]float32, len(mean))
	g := make([]float32, len(mean))
	order := r.Perm(len(data))
	for e := range epochs {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			sum := float32(0)
			for _, i := range index[k] {
				sum += w[i]
			}
			slope := float32(1 / (1 + math.Exp(-float64(sum))))
			if data[k].ends {
				slope--
			}
			slope *= data[k].weight
			for _, i := range index[k] {
				d := slope + decay*w[i]
				g[i] += d * d
				w[i] -= rate * d / (float32(math.Sqrt(float64(g[i]))) + 1e-6)
			}
		}
		if e >= epochs/2 {
			for i, w := range w {
				mean[i] += float64(w) / (epochs - epochs/2)
			}
		}
	}
}

// keep chooses the features that get a slot: of those that fall into one, the
// most frequent.
func keep(data []instance) map[uint32]int32 {
	counts := map[uint32]int{}
	for _, d := range data {
		for _, h := range d.features {
			counts[h]++
		}
	}
	best := make([]uint32, boundary.Slots)
	for h, n := range counts {
		slot, _ := boundary.SlotOf(h)
		if b := best[slot]; n >= seldom && (counts[b] < n || counts[b] == n && h > b) {
			best[slot] = h
		}
	}
	at := map[uint32]int32{}
	for _, h := range best {
		if h != 0 {
			at[h] = int32(len(at))
		}
	}
	return at
}

// pack writes weights, rounded to a byte each, and habits as the scanner reads
// them.
func pack(weights map[uint32]float32, habits string) string {
	table := make([]byte, 2*boundary.Slots)
	for h, w := range weights {
		v := max(-127, min(127, int(math.Round(float64(w)*scale))))
		if v != 0 {
			slot, check := boundary.SlotOf(h)
			table[2*slot], table[2*slot+1] = byte(int8(v)), check
		}
	}
	return string(table) + habits
}
