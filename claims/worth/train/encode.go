package main

import (
	"encoding/binary"
	"math"

	"github.com/factdesk/factdesk/claims/worth"
)

// encode gives the model as package worth reads it. The levels of worth come
// from the scores of sentences that the model had not seen: Platt's method
// (1999), a logistic curve through them.
func encode(w weights, tested []result) []byte {
	largest := 0.0
	for _, x := range w {
		largest = max(largest, math.Abs(x))
	}
	scale := 127 / largest
	b := make([]byte, 0, worth.ModelSize)
	for range worth.Scores {
		b = binary.LittleEndian.AppendUint32(b, 0)
	}
	slope, offset := platt(tested)
	for i := 1; i < worth.Levels; i++ {
		p := float64(i) / worth.Levels
		score := (math.Log(p/(1-p)) - offset) / slope
		b = binary.LittleEndian.AppendUint32(b, uint32(int32(math.Ceil(score*scale))))
	}
	for _, x := range w {
		b = append(b, byte(int8(math.Round(x*scale))))
	}
	return b
}

// platt fits P(worth >= 2) = 1 / (1 + exp(-(slope*score + offset))).
func platt(tested []result) (slope, offset float64) {
	slope = 1
	for range 2000 {
		var ds, do float64
		for _, r := range tested {
			x := r.scores[kindN+1]
			d := 1 / (1 + math.Exp(-(slope*x + offset)))
			if r.worth >= 2 {
				d--
			}
			ds += d * x
			do += d
		}
		slope -= ds / float64(len(tested))
		offset -= do / float64(len(tested))
	}
	return slope, offset
}
