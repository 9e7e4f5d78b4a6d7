package main

import (
	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
)

// perceptron is an averaged perceptron (Freund and Schapire 1999; Collins 2002) whose features are
// hashes and whose rows appear when a feature is first updated.
type perceptron struct {
	width int
	keys  []uint32 // open addressing, 0 free
	slot  []int32
	w     []float32 // width a slot
	sum   []float64 // of step x change, for the average
	hits  []int32   // updates of a slot
	step  float64
	fixed bool // no new features
}

func newPerceptron(width int) *perceptron {
	return &perceptron{width: width, keys: make([]uint32, 1<<16), slot: make([]int32, 1<<16), step: 1}
}

func (p *perceptron) find(h uint32) int32 {
	mask := uint32(len(p.keys) - 1)
	for at := h * 0x9e3779b1 >> 7 & mask; ; at = (at + 1) & mask {
		if p.keys[at] == h {
			return p.slot[at]
		}
		if p.keys[at] == 0 {
			return -1
		}
	}
}

func (p *perceptron) insert(h uint32) int32 {
	if n := len(p.hits); n*2 > len(p.keys) {
		keys, slot := p.keys, p.slot
		p.keys, p.slot = make([]uint32, 2*len(keys)), make([]int32, 2*len(keys))
		for i, k := range keys {
			if k != 0 {
				p.put(k, slot[i])
			}
		}
	}
	s := int32(len(p.hits))
	p.put(h, s)
	p.w = append(p.w, make([]float32, p.width)...)
	p.sum = append(p.sum, make([]float64, p.width)...)
	p.hits = append(p.hits, 0)
	return s
}

func (p *perceptron) put(h uint32, s int32) {
	mask := uint32(len(p.keys) - 1)
	at := h * 0x9e3779b1 >> 7 & mask
	for p.keys[at] != 0 {
		at = (at + 1) & mask
	}
	p.keys[at], p.slot[at] = h, s
}

// score adds the weights of the features to out.
func (p *perceptron) score(out []float32, features []uint32) {
	for _, h := range features {
		if h == 0 {
			h = 1
		}
		if s := p.find(h); s >= 0 {
			for i, w := range p.w[int(s)*p.width : (int(s)+1)*p.width] {
				out[i] += w
			}
		}
	}
}

// update moves weight from the wrong label to the right one.
func (p *perceptron) update(features []uint32, right, wrong int, by float32) {
	for _, h := range features {
		if h == 0 {
			h = 1
		}
		s := p.find(h)
		if s < 0 {
			if p.fixed {
				continue
			}
			s = p.insert(h)
		}
		p.hits[s]++
		row := int(s) * p.width
		p.w[row+right] += by
		p.w[row+wrong] -= by
		p.sum[row+right] += p.step * float64(by)
		p.sum[row+wrong] -= p.step * float64(by)
	}
}

// average replaces the weights by their average over all steps.
func (p *perceptron) average() {
	for i := range p.w {
		p.w[i] -= float32(p.sum[i] / p.step)
	}
}

// narrow averages, forgets every feature that would find no place in a table, and begins a new
// average: what is learned from here on makes up for what was dropped.
func (p *perceptron) narrow(t linear.Table) {
	p.average()
	*p = *p.only(t.Keep(p.rows()))
}

func (p *perceptron) only(rows []linear.Weights) *perceptron {
	q := newPerceptron(p.width)
	for _, r := range rows {
		s := q.insert(r.Hash)
		copy(q.w[int(s)*q.width:], r.W)
		q.hits[s] = p.hits[p.find(r.Hash)]
	}
	q.fixed = true
	return q
}

// rows lists the features and their weights. Those changed but once are left out: most are noise.
func (p *perceptron) rows() []linear.Weights {
	var out []linear.Weights
	for i, k := range p.keys {
		if k == 0 || p.hits[p.slot[i]] < 2 {
			continue
		}
		s := int(p.slot[i])
		w := p.w[s*p.width : (s+1)*p.width]
		use := 0.0
		for _, x := range w {
			use = max(use, float64(x), -float64(x))
		}
		out = append(out, linear.Weights{Hash: k, W: w, Use: use * float64(p.hits[s])})
	}
	return out
}
