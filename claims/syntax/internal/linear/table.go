package linear

// The tables are strings read in place. A feature is found by its hash: the place is the hash
// scaled to the table's size, the low half of the hash is kept as a fingerprint, so that a feature that was
// pruned weighs nothing instead of what its neighbour weighs.
//
//	moves   4 bytes: fingerprint (12 bits), weights of Left and of Right against Shift (10 bits
//	        each, signed); two rows make a bucket
//	sparse  8 bytes: fingerprint (2), three times label (6 bits) and weight (10 bits, signed);
//	        two rows make a bucket, a feature may own both
//	dense   64 bytes: fingerprint (2), 62 weights (biased by 128), in steps as large as `fine`
//	        steps of a sparse weight

// Labels is how many labels a table can tell apart.
const Labels = 62

const fine = 4

type (
	movesTable  string
	sparseTable string
	denseTable  string
)

func load64(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// place scales a hash to 0..n-1.
func place(h uint32, n int) int { return int(uint64(h) * uint64(n) >> 32) }

// fingerprint is never 0, which marks an empty row.
func fingerprint(h uint32) uint32 { return h&0xffff | 1 }

// sum adds the weights of the features up.
func (t movesTable) sum(features []uint32) (left, right int32) {
	buckets := len(t) / 8
	for _, h := range features {
		x := load64(string(t), place(h, buckets)*8)
		a, b := uint32(x), uint32(x>>32)
		a &= uint32(int32((a^h)&0xfff-1) >> 31) // nothing, if it is another feature's
		b &= uint32(int32((b^h)&0xfff-1) >> 31)
		left += int32(a<<10)>>22 + int32(b<<10)>>22
		right += int32(a)>>22 + int32(b)>>22
	}
	return left, right
}

// add adds the weights of the features to the scores of the labels.
func (t sparseTable) add(scores *[64]int32, features []uint32) {
	buckets := len(t) / 16
	for _, h := range features {
		at := place(h, buckets) * 16
		fp := uint64(fingerprint(h))
		if x := load64(string(t), at); x&0xffff == fp {
			addSlot(scores, x)
		}
		if x := load64(string(t), at+8); x&0xffff == fp {
			addSlot(scores, x)
		}
	}
}

func addSlot(scores *[64]int32, x uint64) {
	scores[x>>16&63] += int32(x) >> 22
	scores[x>>32&63] += int32(x>>16) >> 22
	scores[x>>48&63] += int32(x>>32) >> 22
}

// add does the same for dense features, eight labels at a time.
func (t denseTable) add(scores *[64]int32, features []uint32) {
	const lanes = 0x00ff00ff00ff00ff
	var even, odd [8]uint64
	rows := len(t) / 64
	hits := int32(0)
	for _, h := range features {
		at := place(h, rows) * 64
		row := string(t[at : at+64])
		if uint32(row[0])|uint32(row[1])<<8 != fingerprint(h) {
			continue
		}
		hits++
		for k := range even {
			x := load64(row, k*8)
			even[k] += x & lanes
			odd[k] += x >> 8 & lanes
		}
	}
	for k := range even {
		for j := range 4 {
			if b := k*8 + j*2 - 2; b >= 0 {
				scores[b] += fine * (int32(even[k]>>(16*j)&0xffff) - 128*hits)
				scores[b+1] += fine * (int32(odd[k]>>(16*j)&0xffff) - 128*hits)
			}
		}
	}
}

func best(scores *[64]int32, n int) uint8 {
	b := 0
	for i := 1; i < n; i++ {
		if scores[i] > scores[b] {
			b = i
		}
	}
	return uint8(b)
}

// Lexicon is a table of words: 8 bytes each, hash (4), 1 + common tag, 1 if it never has another;
// open addressing.
type Lexicon string

const probes = 8

func (l Lexicon) look(w *Word) {
	n := len(l) / 8
	if n == 0 {
		return
	}
	at := place(w.Low*0x9e3779b1, n)
	for range probes {
		x := load64(string(l), at*8)
		if uint32(x) == w.Low {
			w.Common, w.Sure = uint8(x>>32), x>>40&1 == 1
			return
		}
		if uint32(x) == 0 {
			return
		}
		if at++; at == n {
			at = 0
		}
	}
}
