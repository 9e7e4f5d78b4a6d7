// Package neural is a graph-based parser and tagger with two layers of bidirectional LSTM
// (Kiperwasser and Goldberg 2016) and a biaffine scorer of arcs (Dozat and Manning 2017). It is
// too slow and too large to ship; the shipped parser learns from what it says about plain text.
package neural

import (
	"math"
	"math/rand/v2"
)

// param is a matrix with its gradient and the moments of Adam.
type param struct {
	rows, cols int
	w, g, m, v []float32
	touched    []int32 // rows with a gradient; used by embeddings alone
	dirty      []bool
}

func newParam(rows, cols int, scale float64, rng *rand.Rand) *param {
	p := &param{rows: rows, cols: cols}
	n := rows * cols
	p.w, p.g, p.m, p.v = make([]float32, n), make([]float32, n), make([]float32, n), make([]float32, n)
	for i := range p.w {
		p.w[i] = float32((rng.Float64()*2 - 1) * scale)
	}
	return p
}

func glorot(rows, cols int, rng *rand.Rand) *param {
	return newParam(rows, cols, math.Sqrt(6/float64(rows+cols)), rng)
}

func (p *param) row(i int) []float32  { return p.w[i*p.cols : (i+1)*p.cols] }
func (p *param) grad(i int) []float32 { return p.g[i*p.cols : (i+1)*p.cols] }

// back adds to the gradients of p and of the rows of x, for y = x p and the gradients dy.
func (p *param) back(dx, x, dy [][]float32) {
	for i := range p.rows {
		g, w := p.grad(i), p.row(i)
		for t, r := range x {
			if v := r[i]; v != 0 {
				axpy(g, v, dy[t])
			}
			if dx != nil {
				dx[t][i] += dot(w, dy[t])
			}
		}
	}
}

// embedding is a param of which few rows are used at a time.
func embedding(rows, cols int, rng *rand.Rand) *param {
	p := newParam(rows, cols, math.Sqrt(3/float64(cols)), rng)
	p.dirty = make([]bool, rows)
	return p
}

func (p *param) touch(i int) []float32 {
	if !p.dirty[i] {
		p.dirty[i] = true
		p.touched = append(p.touched, int32(i))
	}
	return p.grad(i)
}

func (p *param) step(rate float32) {
	const b1, b2, eps = 0.9, 0.95, 1e-8
	if p.dirty == nil {
		adamStep(p.w, p.g, p.m, p.v, rate, b1, b2, eps)
		return
	}
	for _, r := range p.touched {
		a, b := int(r)*p.cols, int(r+1)*p.cols
		adamStep(p.w[a:b], p.g[a:b], p.m[a:b], p.v[a:b], rate, b1, b2, eps)
		p.dirty[r] = false
	}
	p.touched = p.touched[:0]
}

func tanh(x float32) float32 {
	x = max(-9, min(9, x))
	s := x * x
	a := s*(-2.76076847742355e-16) + 2.00018790482477e-13
	a = s*a - 8.60467152213735e-11
	a = s*a + 5.12229709037114e-08
	a = s*a + 1.48572235717979e-05
	a = s*a + 6.37261928875436e-04
	a = s*a + 4.89352455891786e-03
	b := s*1.19825839466702e-06 + 1.18534705686654e-04
	b = s*b + 2.26843463243900e-03
	b = s*b + 4.89352518554385e-03
	return x * a / b
}

// lstm is one direction of one layer.
type lstm struct {
	in, size int
	wx, wh   *param
	bias     *param
	back     bool // from right to left

	// of the last sentence, a row a token
	x            [][]float32
	gates, c, tc [][]float32
	h            [][]float32
	dz, past     [][]float32
}

func newLSTM(in, size int, back bool, rng *rand.Rand) *lstm {
	l := &lstm{in: in, size: size, back: back, wx: glorot(in, 4*size, rng), wh: glorot(size, 4*size, rng), bias: newParam(1, 4*size, 0, rng)}
	for i := range size {
		l.bias.w[size+i] = 1 // forget little at first
	}
	return l
}

func (l *lstm) params() []*param { return []*param{l.wx, l.wh, l.bias} }

func matrix(m [][]float32, rows, cols int) [][]float32 {
	for len(m) < rows {
		m = append(m, make([]float32, cols))
	}
	m = m[:rows]
	for _, r := range m {
		clear(r)
	}
	return m
}

func (l *lstm) order(k, n int) (t, before int) {
	if l.back {
		return n - 1 - k, n - k
	}
	return k, k - 1
}

func (l *lstm) forward(x [][]float32) [][]float32 {
	n, s := len(x), l.size
	l.x = x
	l.gates, l.c, l.tc, l.h = matrix(l.gates, n, 4*s), matrix(l.c, n, s), matrix(l.tc, n, s), matrix(l.h, n, s)
	for _, z := range l.gates {
		copy(z, l.bias.w)
	}
	timesAll(l.gates, l.wx.w, x)
	for k := range n {
		t, before := l.order(k, n)
		z := l.gates[t]
		if k > 0 {
			times(z, l.wh.w, l.h[before])
		}
		c, tc, h := l.c[t], l.tc[t], l.h[t]
		for i := range z[:3*s] {
			z[i] *= 0.5
		}
		tanhAll(z)
		for i := range z[:3*s] {
			z[i] = 0.5*z[i] + 0.5 // the logistic function
		}
		for i := range s {
			v := z[i] * z[3*s+i]
			if k > 0 {
				v += z[s+i] * l.c[before][i]
			}
			c[i] = v
		}
		copy(tc, c)
		tanhAll(tc)
		for i := range s {
			h[i] = z[2*s+i] * tc[i]
		}
	}
	return l.h
}

// backward takes the gradient of h and adds to that of x.
func (l *lstm) backward(dx, dh [][]float32) {
	n, s := len(l.x), l.size
	dc, next := make([]float32, s), make([]float32, s)
	l.dz = matrix(l.dz, n, 4*s)
	l.past = l.past[:0]
	for t := range n {
		if t == 0 && !l.back || t == n-1 && l.back {
			l.past = append(l.past, make([]float32, s))
		} else if l.back {
			l.past = append(l.past, l.h[t+1])
		} else {
			l.past = append(l.past, l.h[t-1])
		}
	}
	for k := n - 1; k >= 0; k-- {
		t, before := l.order(k, n)
		z, tc, dz := l.gates[t], l.tc[t], l.dz[t]
		for i := range s {
			in, forget, out, g := z[i], z[s+i], z[2*s+i], z[3*s+i]
			d := dh[t][i] + next[i]
			e := dc[i] + d*out*(1-tc[i]*tc[i])
			dz[2*s+i] = d * tc[i] * out * (1 - out)
			dz[i] = e * g * in * (1 - in)
			dz[3*s+i] = e * in * (1 - g*g)
			if k > 0 {
				dz[s+i] = e * l.c[before][i] * forget * (1 - forget)
			} else {
				dz[s+i] = 0
			}
			dc[i] = e * forget
		}
		for i := range next {
			next[i] = dot(l.wh.row(i), dz)
		}
		axpy(l.bias.g, 1, dz)
	}
	l.wx.back(dx, l.x, l.dz)
	l.wh.back(nil, l.past, l.dz)
}
