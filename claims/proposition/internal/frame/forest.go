package frame

// Forest is a sum of small oblivious regression trees over integer features, in
// which all nodes of one level ask the same. It is laid out for use in place: of
// each tree its levels (a feature and a cut; above goes right), then of each its
// leaves, from left to right.
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
