package neural

import (
	"math"
	"math/rand/v2"
	"testing"
)

func small() (*Parser, *Sentence) {
	p := New(Shape{Rows: []int{6, 4}, Cols: []int{16, 16}, Hidden: 16, Arc: 16, Label: 16, Tags: 5, Rels: 4}, 3)
	s := &Sentence{Inputs: [][]int{{5, 3}, {1, 0}, {2, 1}, {1, 2}, {4, 2}},
		Tags: []uint8{0, 1, 2, 3, 4, 0, 0}, Heads: []int32{0, 2, 0, 2, 3}, Rels: []uint8{0, 1, 0, 2, 3}}
	return p, s
}

// The gradient of a weight is the slope of the loss along it.
func TestGradients(t *testing.T) {
	p, s := small()
	// The loss of tags is halved in the gradient, so its part is taken off by learning without it:
	// its own weights are left out, and what it adds to the others is measured at half.
	loss := func() float64 { return p.Learn(s, 0) - p.tagLoss/2 }
	loss()
	grads := make([][]float32, len(p.all))
	for i, q := range p.all {
		grads[i] = append([]float32(nil), q.g...)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	const h = 1e-2
	for i, q := range p.all {
		for range 8 {
			k := rng.IntN(len(q.w))
			old := q.w[k]
			q.w[k] = old + h
			up := loss()
			q.w[k] = old - h
			down := loss()
			q.w[k] = old
			want := (up - down) / (2 * h)
			if got := float64(grads[i][k]); math.Abs(got-want) > 2e-2*max(1, math.Abs(want)) {
				t.Errorf("matrix %d, weight %d: gradient %.4f, slope %.4f", i, k, got, want)
			}
		}
	}
}

func TestLearns(t *testing.T) {
	p, s := small()
	first := p.Learn(s, 0)
	for range 150 {
		p.Step(1e-2)
		p.Learn(s, 0)
	}
	if last := p.Learn(s, 0); last > first/10 {
		t.Errorf("loss %.3f, after 150 steps %.3f", first, last)
	}
	o := p.Judge(s)
	for d, h := range Tree(o.Arc) {
		if d > 0 && h != s.Heads[d] {
			t.Errorf("token %d under %d, want %d", d, h, s.Heads[d])
		}
	}
}

// Tree finds what a search of all projective trees with one root finds.
func TestTreeIsBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	for range 60 {
		n := 2 + rng.IntN(4)
		score := matrix(nil, n, n)
		for _, r := range score {
			for i := range r {
				r[i] = rng.Float32()
			}
		}
		total := func(heads []int32) (sum float32) {
			for d := 1; d < n; d++ {
				sum += score[d][heads[d]]
			}
			return sum
		}
		best := float32(-1)
		heads := make([]int32, n)
		var try func(d int)
		try = func(d int) {
			if d == n {
				if projective(heads) {
					best = max(best, total(heads))
				}
				return
			}
			for h := range n {
				if h != d {
					heads[d] = int32(h)
					try(d + 1)
				}
			}
		}
		try(1)
		got := Tree(score)
		if !projective(got) || math.Abs(float64(total(got)-best)) > 1e-4 {
			t.Fatalf("%v scores %.4f, best is %.4f", got, total(got), best)
		}
	}
}

// projective reports whether heads make a tree with one root and no crossing arcs.
func projective(heads []int32) bool {
	roots := 0
	for d := 1; d < len(heads); d++ {
		if heads[d] == 0 {
			roots++
		}
		steps := 0
		for k := int32(d); k != 0; k = heads[k] {
			if steps++; steps > len(heads) {
				return false
			}
		}
		for e := 1; e < len(heads); e++ {
			a, b := min(int32(d), heads[d]), max(int32(d), heads[d])
			x, y := min(int32(e), heads[e]), max(int32(e), heads[e])
			if a < x && x < b && b < y {
				return false
			}
		}
	}
	return roots == 1
}
