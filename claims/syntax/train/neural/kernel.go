//go:build !(goexperiment.simd && amd64)

package neural

import "math"

func axpy(y []float32, a float32, x []float32) {
	x = x[:len(y)]
	for i := range y {
		y[i] += a * x[i]
	}
}

func dot(x, y []float32) float32 {
	y = y[:len(x)]
	var t float32
	for i := range x {
		t += x[i] * y[i]
	}
	return t
}

// times adds x W to y, W having a row of len(y) for each of x.
func times(y, w, x []float32) {
	for i, v := range x {
		if v != 0 {
			axpy(y, v, w[i*len(y):(i+1)*len(y)])
		}
	}
}

// timesAll does so for many rows.
func timesAll(ys [][]float32, w []float32, xs [][]float32) {
	for t, x := range xs {
		times(ys[t], w, x)
	}
}

func adamStep(w, g, m, v []float32, rate, b1, b2, eps float32) {
	for i := range w {
		m[i] = b1*m[i] + (1-b1)*g[i]
		v[i] = b2*v[i] + (1-b2)*g[i]*g[i]
		w[i] -= rate * m[i] / (float32(math.Sqrt(float64(v[i]))) + eps)
		g[i] = 0
	}
}

func tanhAll(x []float32) {
	for i, v := range x {
		x[i] = tanh(v)
	}
}
