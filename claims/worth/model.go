package worth

import (
	_ "embed"
	"encoding/binary"
	"sort"
)

// Scores is how many scores the model gives a sentence: one for each kind, and
// one for each degree of worth from 1 to 3.
const Scores = int(Other) + 1 + 3

const scoreWorth = int(Other) + 2

// Levels is the number of steps of a Judgement's Worth.
const Levels = 1000

const (
	checkable = 400 // thousandths
	certainly = 800 // for what does not assert: headings, questions
)

// model is the weights as the trainer wrote them, read where they lie: for
// each score a bias, for each level of worth but the lowest the least score that reaches it
// (int32, little-endian), then for each bucket the weight of each score (int8).
//
//go:embed weights.bin
var model string

const (
	biasSize  = 4 * Scores
	levelSize = 4 * (Levels - 1)
	// ModelSize is the size of the model in bytes.
	ModelSize = biasSize + levelSize + Buckets*Scores
)

// scores is a score for each kind, then for each degree of worth.
type scores [Scores]int32

func biases() (s scores) {
	for k := range s {
		s[k] = at(4 * k)
	}
	return s
}

func (s *scores) weigh(features []uint32) {
	weights := model[biasSize+levelSize:]
	for _, f := range features {
		w := weights[int(f)*Scores:][:Scores]
		for k := range s {
			s[k] += int32(int8(w[k]))
		}
	}
}

func level(score int32) int {
	return sort.Search(Levels-1, func(i int) bool { return at(biasSize+4*i) > score })
}

func at(i int) int32 { return int32(binary.LittleEndian.Uint32([]byte(model[i : i+4]))) }
