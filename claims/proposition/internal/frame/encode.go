package frame

import (
	"encoding/binary"
	"errors"
)

// magic begins a file of weights; its last letter is the version of the layout.
const magic = "factdesk proposition 1\n"

// Encode lays out the weights for embedding.
func Encode(m *Model, r *Ranker) []byte {
	b := []byte(magic)
	b = append(b, m.Unit...)
	b = append(b, m.State...)
	b = binary.LittleEndian.AppendUint32(b, uint32(r.Threshold))
	for _, f := range []*Forest{&r.First, &r.Second} {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(f.Feature)))
		b = binary.LittleEndian.AppendUint32(b, uint32(len(f.Leaf)))
		b = append(b, byte(f.Depth))
		b = binary.LittleEndian.AppendUint32(b, uint32(f.Base))
		b = append(b, f.Feature...)
		for _, x := range f.Cut {
			b = binary.LittleEndian.AppendUint16(b, uint16(x))
		}
		for _, x := range f.Leaf {
			b = binary.LittleEndian.AppendUint16(b, uint16(x))
		}
	}
	return b
}

var errWeights = errors.New("weights of the proposition finder are damaged")

// Decode reads weights. Those of the units are used where they lie.
func Decode(s string) (m Model, r Ranker, err error) {
	const units = 1 << FeatureBits
	if len(s) < len(magic)+units+StateFeatures+4 || s[:len(magic)] != magic {
		return m, r, errWeights
	}
	s = s[len(magic):]
	m.Unit, s = s[:units], s[units:]
	m.State, s = s[:StateFeatures], s[StateFeatures:]
	u32 := func(i int) uint32 {
		return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
	}
	r.Threshold, s = int32(u32(0)), s[4:]
	for _, f := range []*Forest{&r.First, &r.Second} {
		if len(s) < 13 {
			return m, r, errWeights
		}
		nodes, leaves := int(u32(0)), int(u32(4))
		f.Depth, f.Base = int(s[8]), int32(u32(9))
		s = s[13:]
		if nodes > 1<<20 || leaves > 1<<20 || len(s) < 3*nodes+2*leaves {
			return m, r, errWeights
		}
		f.Feature = []byte(s[:nodes])
		s = s[nodes:]
		f.Cut, s = words16(s, nodes), s[2*nodes:]
		f.Leaf, s = words16(s, leaves), s[2*leaves:]
	}
	return m, r, nil
}

func words16(s string, n int) []int16 {
	list := make([]int16, n)
	for i := range list {
		list[i] = int16(uint16(s[2*i]) | uint16(s[2*i+1])<<8)
	}
	return list
}
