// Package unit decides where an elementary discourse unit begins: what a model
// looks at, and the model.
package unit

import "errors"

// Model is a linear one over hashed features. A weight is in steps of 1/Scale
// of the logit.
type Model struct {
	bias    int32
	weights string // Buckets signed bytes
}

// Scale is how many steps of a weight make one unit of the logit.
const Scale = 16

// New is the model of weights by bucket; the last is the bias.
func New(weights []int8) Model {
	b := make([]byte, Buckets)
	for i := range b {
		b[i] = byte(weights[i])
	}
	return Model{int32(weights[Buckets]), string(b)}
}

// Open reads what Pack wrote, in place.
func Open(data string) (Model, error) {
	if len(data) != Buckets+1 {
		return Model{weights: zero}, errors.New("clause: weights of another size")
	}
	return Model{int32(int8(data[Buckets])), data[:Buckets]}, nil
}

var zero = string(make([]byte, Buckets))

// Pack is the model as bytes.
func (m *Model) Pack() []byte { return append([]byte(m.weights), byte(int8(m.bias))) }

// Score is positive where a unit begins.
func (m *Model) Score(features []uint32) int32 {
	sum := m.bias
	for _, f := range features {
		sum += int32(int8(m.weights[f&(Buckets-1)]))
	}
	return sum
}
