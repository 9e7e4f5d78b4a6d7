package linear

import "errors"

// Model is a set of weights, ready to use.
type Model struct {
	Lexicon              Lexicon
	tagDense, relDense   denseTable
	tagSparse, relSparse sparseTable
	moves                movesTable
}

const (
	magic    = "factdesk.syntax1"
	sections = 6
	header   = len(magic) + 4*sections + 8
)

// Open finds the tables in the bytes that Pack made; nothing is decoded.
func Open(blob string) (Model, error) {
	var m Model
	if len(blob) < header || blob[:len(magic)] != magic {
		return m, errors.New("not the weights of a parser")
	}
	var part [sections]string
	at := header
	for i := range part {
		n := int(uint32(load64(blob, len(magic)+4*i)))
		if n > len(blob)-at {
			return m, errors.New("weights of a parser cut short")
		}
		part[i] = blob[at : at+n]
		at += n
	}
	m.Lexicon = Lexicon(part[0])
	m.tagDense, m.tagSparse = denseTable(part[1]), sparseTable(part[2])
	m.moves = movesTable(part[3])
	m.relDense, m.relSparse = denseTable(part[4]), sparseTable(part[5])
	return m, nil
}

// Tag writes the tags of words 1..n.
func (m *Model) Tag(words []Word, tags []uint8, n, labels int, f *Features) {
	for i := 1; i <= n; i++ {
		if w := &words[i]; w.Sure {
			tags[i] = w.Common - 1
			continue
		}
		TagFeatures(f, words, tags, i)
		var scores [64]int32
		m.tagDense.add(&scores, f.Dense[:f.ND])
		m.tagSparse.add(&scores, f.Sparse[:f.NS])
		tags[i] = best(&scores, labels)
	}
}

// Parse takes a state that was Reset to its end: one root, every other token under a head.
func (m *Model) Parse(s *State, labels int, f *Features) {
	var moves [MaxMoves]uint32
	for !s.Done() {
		shift, left, right := s.Can()
		move := Shift
		switch {
		case shift && !left:
		case !shift:
			move = Right
		default:
			n := s.MoveFeatures(&moves)
			l, r := m.moves.sum(moves[:n])
			if l > 0 {
				move = Left
			}
			if right && r > 0 && r > l {
				move = Right
			}
		}
		if move == Shift {
			s.Shift()
			continue
		}
		s.RelFeatures(f, move)
		var scores [64]int32
		m.relDense.add(&scores, f.Dense[:f.ND])
		m.relSparse.add(&scores, f.Sparse[:f.NS])
		scores[0] = -1 << 30 // the root is what is left over
		s.Attach(move, best(&scores, labels))
	}
}

// Analyser tags and parses one sentence after the other in the same memory.
type Analyser struct {
	Words []Word  // token i is at i, blanks before and after
	Tags  []uint8 // likewise
	State State

	n        int
	folded   []byte
	features Features
}

// Begin starts a sentence of n tokens.
func (a *Analyser) Begin(n int) {
	a.n = n
	a.Words = grow(a.Words, n+3)
	a.Tags = grow(a.Tags, n+3)
}

// Set gives the i-th token, counted from 1.
func (a *Analyser) Set(i int, token string, m *Model) {
	a.folded = Fold(a.folded[:0], token)
	a.Words[i] = NewWord(token, a.folded, m.Lexicon)
}

// Fix settles the tag of the i-th token beforehand.
func (a *Analyser) Fix(i int, tag uint8) { a.Words[i].Sure, a.Words[i].Common = true, tag+1 }

// Run tags and parses; the result is in Tags, State.Head and State.Rel.
func (a *Analyser) Run(m *Model, inv *Inventory) {
	m.Tag(a.Words, a.Tags, a.n, inv.Tags, &a.features)
	a.State.Words, a.State.Tags = a.Words, a.Tags
	a.State.Reset(a.n, inv)
	m.Parse(&a.State, inv.Rels, &a.features)
}
