package unit

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// Sentence is what the model looks at: the tokens, and what follows from them
// once for all. Its memory is used again.
type Sentence struct {
	tokens []syntax.Token
	word   []uint32 // hash, in lower case
	first  []int32  // the reach of each token's subtree
	last   []int32
	opens  []int32 // the highest token whose subtree begins here
	shuts  []int32 // the highest token whose subtree ends here
	mark   []int32 // what leads in the clause of a token: that, because; -1
	flags  []uint8
}

const (
	finite  = 1 << iota // a finite verb in the subtree's own clause
	subject             // a subject hangs on it
)

// Read makes ready for a sentence.
func (s *Sentence) Read(text string, tokens []syntax.Token) {
	n := len(tokens)
	s.tokens = tokens
	s.word, s.first, s.last = s.word[:0], s.first[:0], s.last[:0]
	s.opens, s.shuts, s.mark, s.flags = s.opens[:0], s.shuts[:0], s.mark[:0], s.flags[:0]
	for i, t := range tokens {
		s.word = append(s.word, uint32(lexicon.Hash(text[t.Start:t.End])))
		s.first, s.last = append(s.first, int32(i)), append(s.last, int32(i))
		s.opens, s.shuts = append(s.opens, -1), append(s.shuts, -1)
		s.mark, s.flags = append(s.mark, -1), append(s.flags, 0)
	}
	for i, t := range tokens {
		if t.Penn == syntax.Comma || t.Penn == syntax.FullStop || t.Penn == syntax.Colon { // a clause begins after its comma
			continue
		}
		for h, steps := tokens[i].Head, 0; h >= 0 && h < n && steps < n; h, steps = tokens[h].Head, steps+1 {
			s.first[h] = min(s.first[h], int32(i))
			s.last[h] = max(s.last[h], int32(i))
		}
	}
	for i, t := range tokens {
		if h := t.Head; h >= 0 && h < n {
			switch t.Rel {
			case syntax.Mark:
				s.mark[h] = int32(i)
			case syntax.Nsubj, syntax.NsubjPass, syntax.Expl, syntax.Csubj:
				s.flags[h] |= subject
			case syntax.AuxVerb, syntax.AuxPass, syntax.Cop:
				if t.Penn.Finite() {
					s.flags[h] |= finite
				}
			}
		}
		if t.Penn.Finite() {
			s.flags[i] |= finite
		}
		if o := s.opens[s.first[i]]; o < 0 || s.size(i) > s.size(int(o)) {
			s.opens[s.first[i]] = int32(i)
		}
		if o := s.shuts[s.last[i]]; o < 0 || s.size(i) > s.size(int(o)) {
			s.shuts[s.last[i]] = int32(i)
		}
	}
}

func (s *Sentence) size(i int) int32 {
	if i < 0 {
		return -1
	}
	return s.last[i] - s.first[i]
}

func (s *Sentence) head(i int) int {
	if i < 0 {
		return -1
	}
	return s.tokens[i].Head
}

func (s *Sentence) lead(i int) int {
	if i < 0 {
		return -1
	}
	return int(s.mark[i])
}

func (s *Sentence) flag(i int) uint32 {
	if i < 0 {
		return 255
	}
	return uint32(s.flags[i])
}

// History is what was decided before a token: where the last unit began, and
// how many verbs have stood since.
type History struct{ start, verbs, finite int }

// Pass goes over a token: begins says whether a unit begins there.
func (h *History) Pass(s *Sentence, i int, begins bool) {
	if begins {
		*h = History{start: i}
	}
	t := s.tokens[i]
	if t.Tag == syntax.Verb || t.Rel == syntax.Cop {
		h.verbs++
	}
	if t.Penn.Finite() {
		h.finite++
	}
}

// code is what is known of a token by its tags: 0 outside the sentence.
func (s *Sentence) penn(i int) uint32 {
	if i < 0 || i >= len(s.tokens) {
		return 255
	}
	t := s.tokens[i]
	return uint32(t.Penn)<<1 | b2u(t.Tag == syntax.Aux)
}

func (s *Sentence) rel(i int) uint32 {
	if i < 0 || i >= len(s.tokens) {
		return 255
	}
	return uint32(s.tokens[i].Rel)
}

func (s *Sentence) form(i int) uint32 {
	if i < 0 || i >= len(s.tokens) {
		return 7
	}
	return s.word[i]
}

func b2u(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func bucket(n int) uint32 {
	switch {
	case n < 0:
		return 0
	case n < 5:
		return uint32(n) + 1
	case n < 8:
		return 6
	case n < 12:
		return 7
	case n < 20:
		return 8
	}
	return 9
}

// mixer gathers features: each is a number of a template and what it holds.
type mixer struct {
	out []uint32
	n   uint32
}

func (m *mixer) add(parts ...uint32) {
	m.n++
	h := m.n * 0x9E3779B1
	for _, p := range parts {
		h = (h ^ p) * 0x85EBCA6B
		h ^= h >> 15
	}
	m.out = append(m.out, h&(Buckets-1))
}

// Buckets is how many weights there are.
const Buckets = 1 << 16

// Features appends those of the question whether a unit begins at token i > 0.
func (s *Sentence) Features(out []uint32, i int, h History) []uint32 {
	m := mixer{out: out}
	p0, p1, p2, q1, q2 := s.penn(i), s.penn(i+1), s.penn(i+2), s.penn(i-1), s.penn(i-2)
	w0, w1, v1 := s.form(i), s.form(i+1), s.form(i-1)
	a := int(s.opens[i])
	e := int(s.shuts[i-1])
	b := a // of a mark: the next word's
	if s.tokens[i].Tag == syntax.Punct && i+1 < len(s.tokens) {
		b = int(s.opens[i+1])
	}
	head, bHead := s.head(a), s.head(b)
	dir := b2u(head > a)
	lead := s.form(s.lead(a))

	m.add(w0)
	m.add(v1)
	m.add(w1)
	m.add(p0, q1)
	m.add(p0, p1)
	m.add(q1, p0, p1)
	m.add(q2, q1, p0)
	m.add(p0, p1, p2)
	m.add(w0, q1)
	m.add(w0, p1)
	m.add(v1, p0)
	m.add(w0, v1)
	m.add(w0, w1)
	m.add(v1, p0, p1)

	ra, pa := s.rel(a), s.penn(a)
	m.add(ra, pa)
	m.add(ra, p0)
	m.add(ra, w0)
	m.add(ra, q1)
	m.add(ra, pa, q1)
	m.add(ra, pa, dir, s.penn(head))
	m.add(ra, s.form(head))
	m.add(ra, s.form(a))
	m.add(ra, pa, s.flag(a), lead)
	m.add(ra, bucket(int(s.size(a))), s.flag(a))
	m.add(ra, bucket(int(s.size(a))), q1)
	m.add(ra, pa, s.rel(head), dir)
	m.add(s.rel(i), p0, s.penn(s.tokens[i].Head), b2u(s.tokens[i].Head > i))

	m.add(s.rel(b), s.penn(b), p0, q1)
	m.add(s.rel(b), s.flag(b), p0, s.penn(bHead))

	re := s.rel(e)
	m.add(re, s.penn(e), p0)
	m.add(re, q1, p0)
	m.add(re, ra, pa)
	m.add(re, bucket(int(s.size(e))), s.flag(e), p0)
	m.add(re, s.form(e))

	// the clause that begins here: the highest one, of those that do
	c := s.clauseAt(i)
	ch := s.head(c)
	rc, pc := s.rel(c), s.penn(c)
	m.add(rc, pc, s.flag(c), q1)
	m.add(rc, pc, s.penn(ch), b2u(ch > c))
	m.add(rc, s.form(ch), p0)
	m.add(rc, s.form(c), w0)
	m.add(rc, pc, s.form(s.lead(c)), v1)
	m.add(rc, pc, s.flag(c), s.flag(ch), s.rel(ch))
	m.add(rc, pc, bucket(int(s.size(c))), bucket(c-ch))
	m.add(rc, pc, bucket(i-h.start), bucket(h.verbs))
	m.add(rc, s.form(ch), s.form(c))
	g := s.head(ch)
	m.add(rc, pc, s.rel(ch), s.penn(g))

	// whether the clause that the last unit began with has ended before i
	o := s.clauseAt(h.start)
	left := uint32(3)
	if o >= 0 {
		left = b2u(int(s.last[o]) >= i)
		if int(s.last[o]) == i-1 || int(s.last[o]) == i-2 && q1 == s.penn(i-1) && s.tokens[i-1].Tag == syntax.Punct {
			left = 2
		}
	}
	ro := s.rel(o)
	m.add(left, ro, ra, pa)
	m.add(left, ro, p0, q1)
	m.add(left, ro, s.penn(o), rc, pc)
	m.add(left, ro, bucket(h.verbs), p0)
	m.add(left, w0, q1)
	m.add(left, ro, p0, p1)
	m.add(left, ro, s.rel(i), b2u(s.tokens[i].Head > i))
	m.add(left, ro, s.flag(o), b2u(h.start == 0), p0)

	m.add(bucket(i-h.start), ra)
	m.add(bucket(h.verbs), bucket(h.finite), ra, pa)
	m.add(bucket(h.verbs), q1, p0)
	m.add(s.form(h.start), ra, p0)
	m.add(s.form(h.start), bucket(h.verbs), q1)
	m.add(bucket(len(s.tokens)-i), p0)
	return m.out
}

// clauseAt is the highest token whose subtree begins at i and that is a clause's
// head; -1 if there is none.
func (s *Sentence) clauseAt(i int) int {
	best := -1
	for at, steps := i, 0; at >= 0 && steps < len(s.tokens) && s.first[at] >= int32(i); at, steps = s.tokens[at].Head, steps+1 {
		if s.first[at] == int32(i) && clausal(s.tokens[at]) {
			best = at
		}
	}
	return best
}

func clausal(t syntax.Token) bool {
	switch t.Rel {
	case syntax.Acl, syntax.AclRelcl, syntax.Advcl, syntax.AdvclRelcl, syntax.Ccomp, syntax.Xcomp, syntax.Csubj, syntax.CsubjOuter, syntax.Parataxis, syntax.Root:
		return true
	case syntax.Conj:
		return t.Tag == syntax.Verb
	}
	return false
}
