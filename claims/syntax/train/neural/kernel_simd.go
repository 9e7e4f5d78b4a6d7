//go:build goexperiment.simd && amd64

package neural

import "simd/archsimd"

// axpy adds a times x to y; lengths are multiples of 16.
func axpy(y []float32, a float32, x []float32) {
	va := archsimd.BroadcastFloat32x16(a)
	for i := 0; i+16 <= len(y); i += 16 {
		archsimd.LoadFloat32x16Slice(x[i:]).MulAdd(va, archsimd.LoadFloat32x16Slice(y[i:])).StoreSlice(y[i:])
	}
}

// dot is the inner product of x and y; lengths are multiples of 16.
func dot(x, y []float32) float32 {
	s := archsimd.BroadcastFloat32x16(0)
	i := 0
	if len(x) >= 64 {
		y = y[:len(x)]
		a, b, c := s, s, s
		for ; i+64 <= len(x); i += 64 {
			p, q := x[i:i+64], y[i:i+64]
			s = archsimd.LoadFloat32x16Slice(p).MulAdd(archsimd.LoadFloat32x16Slice(q), s)
			a = archsimd.LoadFloat32x16Slice(p[16:]).MulAdd(archsimd.LoadFloat32x16Slice(q[16:]), a)
			b = archsimd.LoadFloat32x16Slice(p[32:]).MulAdd(archsimd.LoadFloat32x16Slice(q[32:]), b)
			c = archsimd.LoadFloat32x16Slice(p[48:]).MulAdd(archsimd.LoadFloat32x16Slice(q[48:]), c)
		}
		s = s.Add(a).Add(b.Add(c))
	}
	for ; i+16 <= len(x); i += 16 {
		s = archsimd.LoadFloat32x16Slice(x[i:]).MulAdd(archsimd.LoadFloat32x16Slice(y[i:]), s)
	}
	var b [16]float32
	s.StoreSlice(b[:])
	var t float32
	for _, v := range b {
		t += v
	}
	return t
}

// times adds x W to y, W having a row of len(y) for each of x.
func times(y, w, x []float32) { timesAll([][]float32{y}, w, [][]float32{x}) }

// timesAll does so for many rows, keeping each stretch of W near for all of them.
func timesAll(ys [][]float32, w []float32, xs [][]float32) {
	if len(ys) == 0 {
		return
	}
	n := len(ys[0])
	j := 0
	for ; j+64 <= n; j += 64 {
		for t, x := range xs {
			block(ys[t], w, x, j, n)
		}
	}
	for ; j+16 <= n; j += 16 {
		for t, x := range xs {
			a := archsimd.LoadFloat32x16Slice(ys[t][j:])
			for i, v := range x {
				a = archsimd.LoadFloat32x16Slice(w[i*n+j:]).MulAdd(archsimd.BroadcastFloat32x16(v), a)
			}
			a.StoreSlice(ys[t][j:])
		}
	}
}

func block(y, w, x []float32, j, n int) {
	a := archsimd.LoadFloat32x16Slice(y[j:])
	b := archsimd.LoadFloat32x16Slice(y[j+16:])
	c := archsimd.LoadFloat32x16Slice(y[j+32:])
	d := archsimd.LoadFloat32x16Slice(y[j+48:])
	for i, v := range x {
		if v == 0 {
			continue
		}
		r := w[i*n+j : i*n+j+64]
		k := archsimd.BroadcastFloat32x16(v)
		a = archsimd.LoadFloat32x16Slice(r).MulAdd(k, a)
		b = archsimd.LoadFloat32x16Slice(r[16:]).MulAdd(k, b)
		c = archsimd.LoadFloat32x16Slice(r[32:]).MulAdd(k, c)
		d = archsimd.LoadFloat32x16Slice(r[48:]).MulAdd(k, d)
	}
	a.StoreSlice(y[j:])
	b.StoreSlice(y[j+16:])
	c.StoreSlice(y[j+32:])
	d.StoreSlice(y[j+48:])
}

func adamStep(w, g, m, v []float32, rate, b1, b2, eps float32) {
	k1, k1c := archsimd.BroadcastFloat32x16(b1), archsimd.BroadcastFloat32x16(1-b1)
	k2, k2c := archsimd.BroadcastFloat32x16(b2), archsimd.BroadcastFloat32x16(1-b2)
	lr, ep, zero := archsimd.BroadcastFloat32x16(-rate), archsimd.BroadcastFloat32x16(eps), archsimd.BroadcastFloat32x16(0)
	for i := 0; i+16 <= len(w); i += 16 {
		gg := archsimd.LoadFloat32x16Slice(g[i:])
		mm := archsimd.LoadFloat32x16Slice(m[i:]).Mul(k1).Add(gg.Mul(k1c))
		vv := archsimd.LoadFloat32x16Slice(v[i:]).Mul(k2).Add(gg.Mul(gg).Mul(k2c))
		mm.StoreSlice(m[i:])
		vv.StoreSlice(v[i:])
		mm.Div(vv.Sqrt().Add(ep)).MulAdd(lr, archsimd.LoadFloat32x16Slice(w[i:])).StoreSlice(w[i:])
		zero.StoreSlice(g[i:])
	}
}

// tanhAll is tanh, sixteen at a time.
func tanhAll(x []float32) {
	k := archsimd.BroadcastFloat32x16
	top, bottom := k(9), k(-9)
	a13, a11, a9, a7 := k(-2.76076847742355e-16), k(2.00018790482477e-13), k(-8.60467152213735e-11), k(5.12229709037114e-08)
	a5, a3, a1 := k(1.48572235717979e-05), k(6.37261928875436e-04), k(4.89352455891786e-03)
	b6, b4, b2, b0 := k(1.19825839466702e-06), k(1.18534705686654e-04), k(2.26843463243900e-03), k(4.89352518554385e-03)
	for i := 0; i+16 <= len(x); i += 16 {
		v := archsimd.LoadFloat32x16Slice(x[i:]).Min(top).Max(bottom)
		s := v.Mul(v)
		a := s.MulAdd(a13, a11).MulAdd(s, a9).MulAdd(s, a7).MulAdd(s, a5).MulAdd(s, a3).MulAdd(s, a1)
		b := s.MulAdd(b6, b4).MulAdd(s, b2).MulAdd(s, b0)
		v.Mul(a).Div(b).StoreSlice(x[i:])
	}
}
