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

// Checkable is the least Worth of what is checkable. It is low: a fact that
// nobody looks at costs more than a sentence that is passed at a glance. The
// trainer prints what it finds and what it lets through.
const Checkable = 60

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

// weigh goes by eight and two.
var _ = [1]int{}[Scores-10]

// weigh adds the weights of features. Eight of them are added at once, in two
// words of four sums each; 128 is added to each weight to make it positive.
func (s *scores) weigh(features []uint32) {
	const (
		every  = 0x00FF00FF00FF00FF
		signs  = 0x8080808080808080
		enough = 1<<16/256 - 1 // a sum holds so many weights
	)
	for len(features) > 0 {
		some := features[:min(len(features), enough)]
		features = features[len(some):]
		var even, odd uint64
		var last, least int32
		for _, f := range some {
			w := model[biasSize+levelSize+int(f)*Scores:][:Scores]
			eight := (uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
				uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56) ^ signs
			even += eight & every
			odd += eight >> 8 & every
			last += int32(int8(w[8]))
			least += int32(int8(w[9]))
		}
		over := int32(128 * len(some))
		for k := range 4 {
			s[2*k] += int32(even>>(16*k)&0xFFFF) - over
			s[2*k+1] += int32(odd>>(16*k)&0xFFFF) - over
		}
		s[8] += last
		s[9] += least
	}
}

// worthOf is the score for worth that the features give.
func worthOf(features []uint32) int32 {
	sum := at(4 * scoreWorth)
	for _, f := range features {
		sum += int32(int8(model[biasSize+levelSize+int(f)*Scores+scoreWorth]))
	}
	return sum
}

func level(score int32) int {
	return sort.Search(Levels-1, func(i int) bool { return at(biasSize+4*i) > score })
}

func at(i int) int32 { return int32(binary.LittleEndian.Uint32([]byte(model[i : i+4]))) }
