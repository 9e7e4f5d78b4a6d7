package frame

import "math/bits"

// MaxTokens is the longest sentence, in tokens, that is taken apart.
const MaxTokens = 256

// Bits is a set of the tokens of a sentence.
type Bits [MaxTokens / 64]uint64

// Add puts token i into the set.
func (b *Bits) Add(i int) { b[i>>6] |= 1 << (i & 63) }

// Drop takes token i out of the set.
func (b *Bits) Drop(i int) { b[i>>6] &^= 1 << (i & 63) }

// Has says whether token i is in the set.
func (b *Bits) Has(i int) bool { return b[i>>6]>>(i&63)&1 != 0 }

// Or is the union of two sets.
func (b Bits) Or(c Bits) Bits {
	for k := range b {
		b[k] |= c[k]
	}
	return b
}

// without is the set b less the tokens of c.
func (b Bits) without(c *Bits) Bits {
	for k := range b {
		b[k] &^= c[k]
	}
	return b
}

// in says whether all tokens of b are in c.
func (b *Bits) in(c *Bits) bool {
	for k := range b {
		if b[k]&^c[k] != 0 {
			return false
		}
	}
	return true
}

// Len is the number of tokens in the set.
func (b *Bits) Len() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// Overlap counts the tokens in both sets and in either.
func (b *Bits) Overlap(c *Bits) (both, either int) {
	for k := range b {
		both += bits.OnesCount64(b[k] & c[k])
		either += bits.OnesCount64(b[k] | c[k])
	}
	return both, either
}

// like says whether two sets share four fifths of their tokens, the measure of
// PropSegmEnt.
func (b *Bits) like(c *Bits) bool {
	both, either := b.Overlap(c)
	return 5*both >= 4*either
}

// Next is the first token of the set at or after i, or -1.
func (b *Bits) Next(i int) int {
	if i >= MaxTokens {
		return -1
	}
	for k := i >> 6; k < len(b); k++ {
		w := b[k]
		if k == i>>6 {
			w &= ^uint64(0) << (i & 63)
		}
		if w != 0 {
			return k<<6 + bits.TrailingZeros64(w)
		}
	}
	return -1
}
