package main

import (
	"math"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
)

// decision is one training example of the unit model.
type decision struct {
	features [frame.UnitFeatures]uint16
	parentIn int
	state    frame.States
	yes      bool
	weight   float64
}

// unitModel is a logistic regression, fitted by AdaGrad (Duchi et al. 2011).
type unitModel struct {
	unit, state   []float64
	gUnit, gState []float64
}

func fitUnits(list []decision, rounds int) *frame.Model {
	m := &unitModel{
		unit: make([]float64, 1<<frame.FeatureBits), gUnit: make([]float64, 1<<frame.FeatureBits),
		state: make([]float64, frame.StateFeatures), gState: make([]float64, frame.StateFeatures),
	}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	seed := uint64(88172645463325252)
	for range rounds {
		for i := len(order) - 1; i > 0; i-- {
			seed ^= seed << 13
			seed ^= seed >> 7
			seed ^= seed << 17
			j := int(seed % uint64(i+1))
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			m.learn(&list[i])
		}
	}
	return &frame.Model{Unit: quantise(m.unit, 64), State: quantise(m.state, 32)}
}

func quantise(weights []float64, scale float64) string {
	b := make([]byte, len(weights))
	for i, w := range weights {
		b[i] = byte(int8(math.Round(max(-127, min(127, w*scale)))))
	}
	return string(b)
}

func (m *unitModel) learn(d *decision) {
	const rate, decay = 0.04, 1e-3
	x := 0.0
	for n, f := range d.features {
		if frame.Feature(n, d.parentIn) {
			x += m.unit[f]
		}
	}
	for _, f := range d.state {
		x += m.state[f]
	}
	g := -sigmoid(x)
	if d.yes {
		g++
	}
	g *= d.weight
	step := func(w, sum *float64) {
		grad := g - decay**w
		*sum += grad * grad
		*w += rate * grad / math.Sqrt(1e-3+*sum)
	}
	for n, f := range d.features {
		if frame.Feature(n, d.parentIn) {
			step(&m.unit[f], &m.gUnit[f])
		}
	}
	for _, f := range d.state {
		step(&m.state[f], &m.gState[f])
	}
}
