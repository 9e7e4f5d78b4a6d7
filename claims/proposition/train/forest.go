package main

import (
	"math"
	"slices"

	"github.com/factdesk/factdesk/claims/proposition/internal/forest"
)

// example is one candidate: what is known of it and the share of the raters who
// would have it.
type example struct {
	x      []int16
	y      float64
	weight float64
}

// tree is a complete binary tree all of whose nodes on one level ask the same.
type tree struct {
	feature []int   // by level
	cut     []int16 // at or below goes left
	leaf    []float64
}

// growing is a sum of oblivious regression trees (Prokhorenkova et al. 2018) grown by
// boosting (Friedman 2001) on the logistic loss.
type growing struct {
	base  float64
	depth int
	trees []tree
}

// pack quantises the forest.
func (f *growing) pack() forest.Forest {
	p := forest.Forest{Depth: f.depth, Base: int32(math.Round(4096 * f.base))}
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
func grow(list []example, set settings) *growing {
	f := &growing{depth: set.depth}
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
			score[i] += t.leaf[node[i]]
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

// bestCut is the feature and the bin after which a cut of all nodes of a level is
// worth most; without a good one all go left.
func bestCut(hist []cell, count int, cuts [][]int16, use []bool, set settings) (feature, bin int) {
	const width = bins + 1
	features := len(cuts)
	best := 1e-6
	bin = width
	for j := range features {
		if !use[j] {
			continue
		}
		for b := range cuts[j] {
			gain := 0.0
			for n := range count {
				gain += gainOf(hist[(n*features+j)*width:(n*features+j+1)*width], b, set)
			}
			if gain > best {
				best, feature, bin = gain, j, b
			}
		}
	}
	return feature, bin
}

// gainOf is what a cut after bin b is worth to the examples of one node.
func gainOf(hist []cell, b int, set settings) float64 {
	var left, all cell
	for k, c := range hist {
		if k <= b {
			left.g += c.g
			left.h += c.h
			left.w += c.w
		}
		all.g += c.g
		all.h += c.h
		all.w += c.w
	}
	if left.w < set.least || all.w-left.w < set.least {
		return 0
	}
	right := cell{g: all.g - left.g, h: all.h - left.h}
	return left.g*left.g/(left.h+set.lambda) + right.g*right.g/(right.h+set.lambda) - all.g*all.g/(all.h+set.lambda)
}

type cell struct{ g, h, w float64 }

func growTree(binned []uint8, features int, use []bool, cuts [][]int16, grad, hess []float64, node []int, set settings) tree {
	t := tree{leaf: make([]float64, 1<<set.depth)}
	width := bins + 1
	for level := range set.depth {
		count := 1 << level
		hist := make([]cell, count*features*width)
		for i, n := range node {
			at := n * features * width
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
		feature, bin := bestCut(hist, count, cuts, use, set)
		cut := int16(math.MaxInt16)
		if bin < width {
			cut = cuts[feature][bin]
		}
		t.feature, t.cut = append(t.feature, feature), append(t.cut, cut)
		for i, n := range node {
			node[i] = 2 * n
			if int(binned[i*features+feature]) > bin {
				node[i]++
			}
		}
	}
	sums := make([]cell, 1<<set.depth)
	for i, n := range node {
		sums[n].g += grad[i]
		sums[n].h += hess[i]
	}
	for k, c := range sums {
		t.leaf[k] = set.rate * c.g / (c.h + set.lambda)
	}
	return t
}
