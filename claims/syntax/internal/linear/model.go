package linear

import "errors"

// Model is a set of weights, ready to use.
type Model struct {
	Lexicon   Lexicon
	tagDense  denseTable
	tagSparse sparseTable
	Forward   ParserTables // reads a sentence from its beginning
	Backward  ParserTables // reads it from its end: a second opinion, trained apart
}

// ParserTables are the weights of one parser.
type ParserTables struct {
	moves     movesTable
	relDense  denseTable
	relSparse sparseTable
}

const (
	magic    = "factdesk.syntax2"
	sections = 9
	header   = len(magic) + 4*sections + 4 // a multiple of 8
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
		n := int(load32(blob, len(magic)+4*i))
		if n > len(blob)-at {
			return m, errors.New("weights of a parser cut short")
		}
		part[i] = blob[at : at+n]
		at += n
	}
	m.Lexicon = Lexicon(part[0])
	m.tagDense, m.tagSparse = denseTable(part[1]), sparseTable(part[2])
	m.Forward = ParserTables{movesTable(part[3]), denseTable(part[4]), sparseTable(part[5])}
	m.Backward = ParserTables{movesTable(part[6]), denseTable(part[7]), sparseTable(part[8])}
	return m, nil
}

func load32(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
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
func (t *ParserTables) Parse(s *State, labels int, f *Features) {
	var moves [MaxMoves]uint32
	for !s.Done() {
		shift, left, right := s.Can()
		move, margin := Shift, int32(Certain)
		switch {
		case shift && !left:
		case !shift:
			move = Right
		default:
			n := s.MoveFeatures(&moves)
			l, r := t.moves.sum(moves[:n])
			if !right {
				r = -Certain
			}
			move, margin = choose(l, r)
		}
		if move == Shift {
			s.Shift()
			continue
		}
		s.RelFeatures(f, move)
		var scores [64]int32
		t.relDense.add(&scores, f.Dense[:f.ND])
		t.relSparse.add(&scores, f.Sparse[:f.NS])
		scores[0] = -1 << 30 // the root is what is left over
		s.Margin[s.Top(0)] = margin
		s.Attach(move, best(&scores, labels))
	}
}

// Certain is the margin of a move that was the only one.
const Certain = 1 << 14

// choose is the best of the moves, and by how much it is better than the next; Shift has the score
// 0.
func choose(left, right int32) (move int, margin int32) {
	switch {
	case left > 0 && left >= right:
		return Left, left - max(right, 0)
	case right > 0:
		return Right, right - max(left, 0)
	}
	return Shift, -max(left, right)
}

// Analyser tags and parses one sentence after the other in the same memory.
type Analyser struct {
	Words []Word  // token i is at i, blanks before and after
	Tags  []uint8 // likewise
	State State   // by the forward parser
	Back  State   // by the backward parser; token i is at n+1-i

	n        int
	mirrored mirror
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
	m.Forward.Parse(&a.State, inv.Rels, &a.features)
}

// mirror is a sentence from its end to its beginning.
type mirror struct {
	words []Word
	tags  []uint8
}

// RunBack parses a sentence whose words and tags are set from its end to its beginning; the
// result is in Back.
func (a *Analyser) RunBack(m *Model, inv *Inventory) {
	r := &a.mirrored
	r.words, r.tags = grow(r.words, a.n+3), grow(r.tags, a.n+3)
	for i := 1; i <= a.n; i++ {
		r.words[a.n+1-i], r.tags[a.n+1-i] = a.Words[i], a.Tags[i]
	}
	a.Back.Words, a.Back.Tags = r.words, r.tags
	a.Back.Reset(a.n, inv)
	m.Backward.Parse(&a.Back, inv.Rels, &a.features)
}
