package main

import (
	"math"

	"github.com/factdesk/factdesk/claims/clause/internal/unit"
)

const (
	epochs = 6
	rate   = 0.1
	decay  = 1e-3
)

func learn(bank []example, bias float64) unit.Model { return quantise(fit(bank), bias) }

// fit is a logistic regression by AdaGrad (Duchi, Hazan and Singer 2011), its
// weights averaged over the second half of the epochs. The last is the bias.
func fit(bank []example) []float64 {
	const n = unit.Buckets + 1
	w, squares, mean := make([]float64, n), make([]float64, n), make([]float64, n)
	order := make([]int, len(bank))
	for i := range order {
		order[i] = i
	}
	dice := uint64(1)
	for e := range epochs {
		for i := len(order) - 1; i > 0; i-- {
			k := roll(&dice, i+1)
			order[i], order[k] = order[k], order[i]
		}
		for _, at := range order {
			x := &bank[at]
			z := w[unit.Buckets]
			for _, f := range x.x {
				z += w[f]
			}
			wrong := 1 / (1 + math.Exp(-z))
			if x.begins {
				wrong--
			}
			step := func(f uint32) {
				g := wrong + decay*w[f]
				squares[f] += g * g
				w[f] -= rate * g / (1e-3 + math.Sqrt(squares[f]))
			}
			for _, f := range x.x {
				step(f)
			}
			step(unit.Buckets)
		}
		if e >= epochs/2 {
			for i := range w {
				mean[i] += w[i] / (epochs - epochs/2)
			}
		}
	}
	return mean
}

// quantise rounds the weights to steps, with so much more of a bias.
func quantise(w []float64, bias float64) unit.Model {
	steps := make([]int8, len(w))
	for i, x := range w {
		if i == unit.Buckets {
			x += bias
		}
		steps[i] = int8(math.Round(max(-127, min(127, x*unit.Scale))))
	}
	return unit.New(steps)
}
