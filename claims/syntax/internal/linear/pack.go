package linear

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// Weights are the weights of one feature before packing; Use is how much the feature matters
// (the more it does, the surer its place).
type Weights struct {
	Hash uint32
	W    []float32
	Use  float64
}

// Entry is one word of a lexicon, Low being its hash.
type Entry struct {
	Low    uint32
	Common uint8
	Sure   bool
}

// Sizes are the numbers of rows of the tables.
type Sizes struct {
	Lexicon, TagDense, TagSparse int
	Forward, Backward            ParserSizes
}

// ParserSizes are the numbers of rows of the tables of one parser.
type ParserSizes struct{ Moves, RelDense, RelSparse int }

// ParserWeights are the weights of one parser before packing.
type ParserWeights struct{ Moves, RelDense, RelSparse []Weights }

// Pack lays the weights out as Open reads them. Features without a free place are dropped, the
// least used ones first. Lexicon entries come most wanted first.
func Pack(size Sizes, lexicon []Entry, tagDense, tagSparse []Weights, forward, backward ParserWeights) []byte {
	unit := unitOf(tagDense, 127)
	parts := [][]byte{
		packLexicon(size.Lexicon, lexicon),
		packDense(size.TagDense, tagDense, unit),
		packSparse(size.TagSparse, tagSparse, unit/fine),
	}
	parts = append(parts, packParser(size.Forward, forward)...)
	parts = append(parts, packParser(size.Backward, backward)...)
	out := make([]byte, header)
	copy(out, magic)
	for i, p := range parts {
		binary.LittleEndian.PutUint32(out[len(magic)+4*i:], uint32(len(p)))
		out = append(out, p...)
	}
	return out
}

func packParser(size ParserSizes, w ParserWeights) [][]byte {
	unit := unitOf(w.RelDense, 127)
	return [][]byte{
		packMoves(size.Moves, w.Moves),
		packDense(size.RelDense, w.RelDense, unit),
		packSparse(size.RelSparse, w.RelSparse, unit/fine),
	}
}

// unitOf is the step of quantisation at which the largest weights fit into limit.
const clipped = 50_000 // one weight in so many may be clipped

func unitOf(ws []Weights, limit float64) float64 {
	var all []float64
	for _, w := range ws {
		for _, x := range w.W {
			if x != 0 {
				all = append(all, math.Abs(float64(x)))
			}
		}
	}
	if len(all) == 0 {
		return 1
	}
	slices.Sort(all)
	return max(all[len(all)-1-len(all)/clipped]/limit, 1e-9)
}

func quantise(x float32, unit, limit float64) int {
	return int(max(-limit, min(limit, math.Round(float64(x)/unit))))
}

func byUse(ws []Weights) []Weights {
	ws = slices.Clone(ws)
	slices.SortFunc(ws, func(a, b Weights) int {
		return cmp.Or(cmp.Compare(b.Use, a.Use), cmp.Compare(a.Hash, b.Hash))
	})
	return ws
}

// Table is a kind of table and its number of rows.
type Table struct {
	Rows int
	Kind Kind
}

// Kind tells the layouts of tables apart.
type Kind uint8

// The kinds: see the layouts in table.go.
const (
	MovesTable Kind = iota
	SparseTable
	DenseTable
)

// Keep lists the features that find a place in a table, the most used ones first: a row each, or
// two for sparse features that speak about more than three labels.
func (t Table) Keep(ws []Weights) []Weights {
	buckets, room := t.Rows, uint8(1)
	if t.Kind != DenseTable {
		buckets, room = t.Rows/2, 2
	}
	full := make([]uint8, buckets)
	var out []Weights
	for _, w := range byUse(ws) {
		b := place(w.Hash, buckets)
		if full[b] == room {
			continue
		}
		full[b]++
		if t.Kind == SparseTable && full[b] < room && labels(w.W) > 3 {
			full[b]++
		}
		out = append(out, w)
	}
	return out
}

func labels(w []float32) (n int) {
	for _, x := range w {
		if x != 0 {
			n++
		}
	}
	return n
}

func packDense(rows int, ws []Weights, unit float64) []byte {
	out := make([]byte, rows*64)
	for _, w := range byUse(ws) {
		row := out[place(w.Hash, rows)*64:][:64]
		if row[0]|row[1] != 0 {
			continue
		}
		binary.LittleEndian.PutUint16(row, uint16(fingerprint(w.Hash)))
		for i := range Labels {
			row[2+i] = 128
			if i < len(w.W) {
				row[2+i] = uint8(128 + quantise(w.W[i], unit, 127))
			}
		}
	}
	return out
}

func packMoves(rows int, ws []Weights) []byte {
	out := make([]byte, rows/2*8)
	diff := make([]Weights, len(ws))
	for i, w := range ws {
		diff[i] = Weights{w.Hash, []float32{w.W[Left] - w.W[Shift], w.W[Right] - w.W[Shift]}, w.Use}
	}
	unit := unitOf(diff, 511)
	for _, w := range byUse(diff) {
		l, r := quantise(w.W[0], unit, 511), quantise(w.W[1], unit, 511)
		bucket := out[place(w.Hash, rows/2)*8:][:8]
		for k := 0; k < 8 && l|r != 0; k += 4 {
			if binary.LittleEndian.Uint32(bucket[k:]) == 0 {
				binary.LittleEndian.PutUint32(bucket[k:], w.Hash&0xfff|uint32(l&0x3ff)<<12|uint32(r&0x3ff)<<22)
				break
			}
		}
	}
	return out
}

// free is a free row in the bucket of a hash in a sparse table, nil where there is none.
func free(table []byte, h uint32) []byte {
	bucket := table[place(h, len(table)/16)*16:][:16]
	for k := 0; k < 16; k += 8 {
		if bucket[k]|bucket[k+1] == 0 {
			return bucket[k : k+8]
		}
	}
	return nil
}

func packSparse(rows int, ws []Weights, unit float64) []byte {
	type cell struct{ label, q int }
	out := make([]byte, rows/2*16)
	for _, w := range byUse(ws) {
		var cells []cell
		for i, x := range w.W {
			if q := quantise(x, unit, 511); q != 0 {
				cells = append(cells, cell{i, q})
			}
		}
		slices.SortStableFunc(cells, func(a, b cell) int { return cmp.Compare(max(b.q, -b.q), max(a.q, -a.q)) })
		for len(cells) > 0 {
			row := free(out, w.Hash)
			if row == nil {
				break
			}
			x := uint64(fingerprint(w.Hash))
			for j := range min(3, len(cells)) {
				x |= (uint64(cells[j].label) | uint64(cells[j].q&0x3ff)<<6) << (16 + 16*j)
			}
			cells = cells[min(3, len(cells)):]
			binary.LittleEndian.PutUint64(row, x)
		}
	}
	return out
}

// PackLexicon lays out a lexicon alone.
func PackLexicon(rows int, entries []Entry) Lexicon { return Lexicon(packLexicon(rows, entries)) }

func packLexicon(rows int, entries []Entry) []byte {
	out := make([]byte, rows*8)
	for _, e := range entries {
		at := place(e.Low*0x9e3779b1, rows)
		for range probes {
			if slot := out[at*8:][:8]; binary.LittleEndian.Uint32(slot) == 0 {
				binary.LittleEndian.PutUint32(slot, e.Low)
				slot[4] = e.Common
				if e.Sure {
					slot[5] = 1
				}
				break
			}
			at = (at + 1) % rows
		}
	}
	return out
}
