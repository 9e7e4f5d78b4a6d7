// Package forest holds boosted oblivious trees over integer features: in each tree all nodes of one
// level ask the same.
package forest

import (
	"encoding/binary"
	"errors"
)

// Forest is a sum of small oblivious regression trees (Prokhorenkova et al. 2018). Of each tree it has
// its levels (a feature and a cut; above goes right), then of each its leaves, from left to right.
type Forest struct {
	Depth   int
	Base    int32 // 1/4096 logits
	Feature []uint8
	Cut     []int16
	Leaf    []int16 // 1/4096 logits
}

// At is the forest's score of x, in 1/256 logits.
func (f *Forest) At(x []int16) int32 {
	sum := f.Base
	cut := f.Cut[:len(f.Feature)]
	leaf, n := 0, uint32(0)
	level := f.Depth
	for k, feature := range f.Feature {
		n = 2*n + uint32(int32(cut[k])-int32(x[feature]))>>31
		if level--; level == 0 {
			sum += int32(f.Leaf[leaf+int(n)])
			leaf += 1 << f.Depth
			level, n = f.Depth, 0
		}
	}
	return sum >> 4
}

// magic begins a file of weights; its last letter is the version of the layout.
const magic = "factdesk proposition 2\n"

// Encode lays a forest out for embedding.
func Encode(f *Forest) []byte {
	b := append([]byte(magic), byte(f.Depth))
	b = binary.LittleEndian.AppendUint32(b, uint32(f.Base))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.Feature)))
	b = append(b, f.Feature...)
	for _, x := range append(append([]int16(nil), f.Cut...), f.Leaf...) {
		b = binary.LittleEndian.AppendUint16(b, uint16(x))
	}
	return b
}

var errDamaged = errors.New("weights of the proposition finder are damaged")

// Decode reads what Encode wrote.
func Decode(s string) (f Forest, err error) {
	const head = len(magic) + 9
	if len(s) < head || s[:len(magic)] != magic {
		return f, errDamaged
	}
	b := []byte(s[len(magic):])
	f.Depth = int(b[0])
	f.Base = int32(binary.LittleEndian.Uint32(b[1:]))
	nodes := int(binary.LittleEndian.Uint32(b[5:]))
	b = b[9:]
	if f.Depth < 1 || f.Depth > 8 || nodes > 1<<16 || nodes%f.Depth != 0 {
		return f, errDamaged
	}
	leaves := nodes / f.Depth << f.Depth
	if len(b) != 3*nodes+2*leaves {
		return f, errDamaged
	}
	f.Feature, b = b[:nodes], b[nodes:]
	words := make([]int16, nodes+leaves)
	for i := range words {
		words[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
	f.Cut, f.Leaf = words[:nodes], words[nodes:]
	return f, nil
}
