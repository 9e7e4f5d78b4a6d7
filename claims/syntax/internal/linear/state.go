package linear

// Inventory says what the models need to know of the tags and relations, which are plain
// numbers here.
type Inventory struct {
	Tags, Rels int       // how many there are, at most Labels
	Pos        [64]uint8 // universal part of speech of a tag
	Verb       [64]bool  // tags of verbs that carry tense
	Comma      [64]bool  // tags of punctuation that separates
	Marking    [64]bool  // relations of function words that mark their head (case, mark)
	Kind       [64]uint8 // relation, to a bit set of the kinds of dependents
}

// State is a configuration of the arc-hybrid system over tokens 1..N; 0 stands for none.
type State struct {
	Words []Word  // [0..N+2]
	Tags  []uint8 // [0..N+2]
	Head  []int32 // 0 where there is none yet
	Rel   []uint8
	// Margin is by how much joining the token to its head was better than the next best move;
	// Certain where there was no other.
	Margin []int32

	node  []node
	verbs []uint16 // finite verbs before token i, modulo 65536
	stops []uint16 // separators before token i
	stack []int32
	Next  int32 // first token of the buffer; N+1 when it is empty
	N     int32
	inv   *Inventory
}

// node is what is known of a token's dependents so far.
type node struct {
	l1, l2, r1, r2 int32  // outermost and second outermost on each side
	mark           uint32 // Low of its preposition or subordinator
	kinds          uint8
	lefts, rights  uint8
}

// The moves of the system.
const (
	Shift = iota
	Left  // the buffer's first token becomes the head of the stack's top
	Right // the stack's second token becomes the head of its top
	Moves
)

// Reset starts a sentence; Words and Tags are set by the caller before.
func (s *State) Reset(n int, inv *Inventory) {
	s.N, s.Next, s.inv = int32(n), 1, inv
	s.stack = s.stack[:0]
	s.Head = grow(s.Head, n+3)
	s.Rel = grow(s.Rel, n+3)
	s.Margin = grow(s.Margin, n+3)
	s.node = grow(s.node, n+3)
	s.verbs = grow(s.verbs, n+4)
	s.stops = grow(s.stops, n+4)
	for i := 1; i <= n+2; i++ {
		s.verbs[i+1], s.stops[i+1] = s.verbs[i], s.stops[i]
		if i > n {
			continue
		}
		if inv.Verb[s.Tags[i]&63] {
			s.verbs[i+1]++
		}
		if inv.Comma[s.Tags[i]&63] {
			s.stops[i+1]++
		}
	}
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}

// Done reports whether every token but the root has a head.
func (s *State) Done() bool { return s.Next > s.N && len(s.stack) <= 1 }

// Can reports which moves are open.
func (s *State) Can() (shift, left, right bool) {
	more := s.Next <= s.N
	return more, more && len(s.stack) > 0, len(s.stack) > 1
}

// Top is the k-th token of the stack from the top, 0 where there is none.
func (s *State) Top(k int) int32 {
	if k < len(s.stack) {
		return s.stack[len(s.stack)-1-k]
	}
	return 0
}

// Stack is the stack, its top last.
func (s *State) Stack() []int32 { return s.stack }

// Shift moves the buffer's first token to the stack.
func (s *State) Shift() {
	s.stack = append(s.stack, s.Next)
	s.Next++
}

// Pair is the head and the dependent that Left or Right would join.
func (s *State) Pair(move int) (head, dep int32) {
	if move == Left {
		return s.Next, s.Top(0)
	}
	return s.Top(1), s.Top(0)
}

// Attach carries out Left or Right with a relation.
func (s *State) Attach(move int, rel uint8) {
	h, d := s.Pair(move)
	s.stack = s.stack[:len(s.stack)-1]
	s.Head[d], s.Rel[d] = h, rel
	n := &s.node[h]
	if move == Left {
		n.l2, n.l1 = n.l1, d
		n.lefts = min(n.lefts+1, 7)
	} else {
		n.r2, n.r1 = n.r1, d
		n.rights = min(n.rights+1, 7)
	}
	n.kinds |= s.inv.Kind[rel&63]
	if n.mark == 0 && s.inv.Marking[rel&63] {
		n.mark = s.Words[d].Low
	}
}
