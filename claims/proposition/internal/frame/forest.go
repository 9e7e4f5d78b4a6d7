package frame

// Forest is a sum of small regression trees over integer features, laid out for
// use in place: the trees one after the other, of each its inner nodes breadth
// first (a feature and a cut; at or below goes left), then its leaves.
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
	inner := 1<<f.Depth - 1
	node, leaf := 0, 0
	for node < len(f.Feature) {
		n := 0
		for range f.Depth {
			n = 2*n + 1
			if x[f.Feature[node+(n-1)/2]] > f.Cut[node+(n-1)/2] {
				n++
			}
		}
		sum += int32(f.Leaf[leaf+n-inner])
		node += inner
		leaf += inner + 1
	}
	return sum >> 4
}
