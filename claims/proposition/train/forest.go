package main

import (
	"math"
	"slices"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
)

// example is one candidate: what is known of it and the share of the raters who
// would have it.
type example struct {
	x      []int16
	y      float64
	weight float64
}

// tree is a complete binary tree; node n has children 2n+1 and 2n+2.
type tree struct {
	feature []int
	cut     []int16 // at or below goes left
	leaf    []float64
}

// forest is a sum of regression trees grown by boosting (Friedman 2001) on the
// logistic loss.
type forest struct {
	base  float64
	depth int
	trees []tree
}

// pack quantises the forest.
func (f *forest) pack() frame.Forest {
	p := frame.Forest{Depth: f.depth, Base: int32(math.Round(4096 * f.base))}
	for _, t := range f.trees {
		for n := range t.feature {
			p.Feature = append(p.Feature, uint8(t.feature[n]))
			p.Cut = append(p.Cut, t.cut[n])
		}
		for _, l := range t.leaf {
			p.Leaf = append(p.Leaf, int16(math.Round(max(-32767, min(32767, 4096*l)))))
		}
	}
	return p
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// settings of a forest.
type settings struct {
	trees, depth int
	rate, lambda float64
	least        float64 // smallest weight of a leaf
	rows, cols   uint64  // share of the examples and features that a tree sees, of 256
}

const bins = 32

// grow fits a forest to the examples.
func grow(list []example, set settings) *forest {
	f := &forest{depth: set.depth}
	if len(list) == 0 {
		return f
	}
	cuts := quantiles(list)
	features := len(cuts)
	binned := make([]uint8, len(list)*features)
	var sum, total float64
	for i, e := range list {
		sum += e.y * e.weight
		total += e.weight
		for j, v := range e.x {
			b, _ := slices.BinarySearch(cuts[j], v)
			binned[i*features+j] = uint8(b)
		}
	}
	mean := min(max(sum/total, 1e-4), 1-1e-4)
	f.base = math.Log(mean / (1 - mean))
	score := make([]float64, len(list))
	for i := range score {
		score[i] = f.base
	}
	grad, hess := make([]float64, len(list)), make([]float64, len(list))
	node := make([]int, len(list))
	seed := uint64(88172645463325252)
	draw := func() uint64 {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		return seed >> 20 & 255
	}
	use := make([]bool, features)
	for range set.trees {
		for j := range use {
			use[j] = draw() < set.cols
		}
		for i, e := range list {
			p := sigmoid(score[i])
			grad[i] = e.weight * (e.y - p)
			hess[i] = e.weight * p * (1 - p)
			if draw() >= set.rows {
				grad[i], hess[i] = 0, 0
			}
			node[i] = 0
		}
		t := growTree(binned, features, use, cuts, grad, hess, node, set)
		for i := range list {
			score[i] += t.leaf[node[i]-len(t.feature)]
		}
		f.trees = append(f.trees, t)
	}
	return f
}

func quantiles(list []example) [][]int16 {
	cuts := make([][]int16, len(list[0].x))
	for j := range cuts {
		values := make([]int16, len(list))
		for i := range list {
			values[i] = list[i].x[j]
		}
		slices.Sort(values)
		for b := 1; b < bins; b++ {
			v := values[b*len(values)/bins]
			if n := len(cuts[j]); (n == 0 || cuts[j][n-1] != v) && v < values[len(values)-1] {
				cuts[j] = append(cuts[j], v)
			}
		}
		if len(cuts[j]) < bins/2 {
			distinct := slices.Compact(values)
			if len(distinct) <= bins {
				cuts[j] = slices.Clone(distinct[:len(distinct)-1])
			}
		}
	}
	return cuts
}

type cell struct{ g, h, w float64 }

func growTree(binned []uint8, features int, use []bool, cuts [][]int16, grad, hess []float64, node []int, set settings) tree {
	inner := 1<<set.depth - 1
	t := tree{feature: make([]int, inner), cut: make([]int16, inner), leaf: make([]float64, inner+1)}
	for n := range inner {
		t.cut[n] = math.MaxInt16
	}
	width := bins + 1
	for level := range set.depth {
		first, count := 1<<level-1, 1<<level
		hist := make([]cell, count*features*width)
		for i, n := range node {
			at := (n - first) * features * width
			row := binned[i*features : (i+1)*features]
			for j, b := range row {
				c := &hist[at+j*width+int(b)]
				c.g += grad[i]
				c.h += hess[i]
				if hess[i] > 0 {
					c.w++
				}
			}
		}
		splitBin := make([]int, count)
		for n := range count {
			splitBin[n] = width
			best := 1e-6
			base := hist[n*features*width : (n+1)*features*width]
			var all cell
			for b := range width {
				all.g += base[b].g
				all.h += base[b].h
				all.w += base[b].w
			}
			for j := range features {
				if !use[j] {
					continue
				}
				var left cell
				for b := range cuts[j] {
					c := base[j*width+b]
					left.g += c.g
					left.h += c.h
					left.w += c.w
					if left.w < set.least || all.w-left.w < set.least {
						continue
					}
					right := cell{g: all.g - left.g, h: all.h - left.h}
					gain := left.g*left.g/(left.h+set.lambda) + right.g*right.g/(right.h+set.lambda) - all.g*all.g/(all.h+set.lambda)
					if gain > best {
						best = gain
						t.feature[first+n], t.cut[first+n], splitBin[n] = j, cuts[j][b], b
					}
				}
			}
		}
		for i, n := range node {
			if int(binned[i*features+t.feature[n]]) <= splitBin[n-first] {
				node[i] = 2*n + 1
			} else {
				node[i] = 2*n + 2
			}
		}
	}
	sums := make([]cell, inner+1)
	for i, n := range node {
		sums[n-inner].g += grad[i]
		sums[n-inner].h += hess[i]
	}
	for k, c := range sums {
		t.leaf[k] = set.rate * c.g / (c.h + set.lambda)
	}
	return t
}
