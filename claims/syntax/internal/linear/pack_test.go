package linear

import (
	"math"
	"math/rand/v2"
	"testing"
)

func randomWeights(rng *rand.Rand, n, width, labels int) []Weights {
	var out []Weights
	for range n {
		w := Weights{Hash: rng.Uint32(), W: make([]float32, width), Use: rng.Float64()}
		for range labels {
			w.W[rng.IntN(width)] = float32(rng.NormFloat64())
		}
		out = append(out, w)
	}
	return out
}

func TestPackedWeightsAddUp(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	dense, sparse := randomWeights(rng, 40, 50, 50), randomWeights(rng, 100, 50, 3)
	moves := randomWeights(rng, 100, Moves, Moves)
	parser := ParserSizes{Moves: 1 << 16, RelDense: 4096, RelSparse: 1 << 16}
	size := Sizes{Lexicon: 64, TagDense: 4096, TagSparse: 1 << 16, Forward: parser, Backward: ParserSizes{2, 1, 2}}
	blob := Pack(size, nil, dense, sparse, ParserWeights{moves, dense, sparse}, ParserWeights{})
	m, err := Open(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	var scores [64]int32
	var want [64]float64
	hashes := func(ws []Weights) (h []uint32) {
		for _, w := range ws {
			h = append(h, w.Hash)
			for i, x := range w.W {
				want[i] += float64(x)
			}
		}
		return h
	}
	// A group at a time: the sums are held in 16 bits, enough for the features of one choice.
	m.Forward.relDense.add(&scores, hashes(dense[:20]))
	m.Forward.relSparse.add(&scores, hashes(sparse))
	unit := unitOf(dense, 127) / fine
	for i := range 50 {
		if got := float64(scores[i]) * unit; math.Abs(got-want[i]) > 0.3 {
			t.Errorf("label %d: %.3f, want %.3f", i, got, want[i])
		}
	}
	want = [64]float64{}
	l, r := m.Forward.moves.sum(hashes(moves))
	if (l > r) != (want[Left] > want[Right]) || (l > 0) != (want[Left] > want[Shift]) {
		t.Errorf("moves %d %d, want differences %.3f %.3f", l, r, want[Left]-want[Shift], want[Right]-want[Shift])
	}
	strangers := hashes(randomWeights(rng, 20, 1, 1))
	scores = [64]int32{}
	m.Forward.relDense.add(&scores, strangers)
	m.Forward.relSparse.add(&scores, strangers)
	if scores != [64]int32{} {
		t.Errorf("features that were never packed weigh %v", scores)
	}
}

func TestOpenRefusesOtherBytes(t *testing.T) {
	blob := Pack(Sizes{Lexicon: 8, TagDense: 1, TagSparse: 2, Forward: ParserSizes{2, 1, 2}, Backward: ParserSizes{2, 1, 2}}, nil, nil, nil, ParserWeights{}, ParserWeights{})
	if _, err := Open(string(blob)); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"", "factdesk", string(blob[:len(blob)-1]), "x" + string(blob[1:])} {
		if _, err := Open(bad); err == nil {
			t.Errorf("%d bytes were taken for weights", len(bad))
		}
	}
}
