package frame

import "github.com/factdesk/factdesk/claims/syntax"

// Sentence is one parsed sentence as the finder sees it: tokens with tag, word
// class, relation and head, and for each token its dependents and the extent of
// its subtree. It is reused from one sentence to the next.
type Sentence struct {
	Text       string
	N          int
	Start, End [MaxTokens]int32 // bytes in Text
	Tag        [MaxTokens]Tag
	Rel        [MaxTokens]Rel
	Word       [MaxTokens]Word
	Head       [MaxTokens]int16 // -1 at the root
	Lo, Hi     [MaxTokens]int16 // extent of the subtree, half open
	Depth      [MaxTokens]uint8
	Root       int
	// FirstSubject is the first subject in the sentence, the root's own if it has one, or -1
	FirstSubject int

	first, next          [MaxTokens]int16     // first dependent, next dependent of the same head
	verbs, commas, links [MaxTokens + 1]uint8 // how many stand before a token
}

// Read takes in a sentence of text and its tree.
func (s *Sentence) Read(text string, tree []syntax.Token) {
	s.Text, s.N = text, min(len(tree), MaxTokens)
	for i := range s.N {
		t := &tree[i]
		s.Start[i], s.End[i] = int32(t.Start), int32(t.End)
		s.Tag[i], s.Rel[i], s.Head[i] = tagOf[t.Penn], relOf[t.Rel], int16(t.Head)
		s.Word[i] = wordOf(text[t.Start:t.End])
	}
	s.link()
}

// link computes dependents, extents and depths once all tokens are set. A head
// outside the sentence or a second root is hung on the first root; a cycle is
// cut in the same way.
func (s *Sentence) link() {
	n := s.N
	s.Root = 0
	for i := range n {
		if s.Head[i] < 0 {
			s.Root = i
			break
		}
	}
	for i := range n {
		if h := int(s.Head[i]); i != s.Root && (h < 0 || h >= n || h == i) {
			s.Head[i] = int16(s.Root)
		}
	}
	s.Head[s.Root], s.Rel[s.Root] = -1, RootRel
	s.measure()
	s.repair()
	s.measure()
	for i := range n {
		s.first[i] = -1
		s.Lo[i], s.Hi[i] = int16(i), int16(i+1)
	}
	for i := n - 1; i >= 0; i-- {
		if h := s.Head[i]; h >= 0 {
			s.next[i] = s.first[h]
			s.first[h] = int16(i)
		}
	}
	s.FirstSubject = s.Dependent(s.Root, Nsubj, NsubjPass)
	for i := 0; i < n && s.FirstSubject < 0; i++ {
		if s.Rel[i] == Nsubj || s.Rel[i] == NsubjPass {
			s.FirstSubject = i
		}
	}
	for i := range n {
		s.verbs[i+1], s.commas[i+1], s.links[i+1] = s.verbs[i], s.commas[i], s.links[i]
		switch {
		case s.Tag[i].Verb() || s.Tag[i] == MD:
			s.verbs[i+1]++
		case s.Tag[i] == Punct:
			s.commas[i+1]++
		case s.Tag[i] == CC || s.Tag[i] == WDT || s.Tag[i] == WP || s.Tag[i] == WRB:
			s.links[i+1]++
		}
	}
	deepest := uint8(0)
	for i := range n {
		deepest = max(deepest, s.Depth[i])
	}
	for d := deepest; d > 0; d-- {
		for i := range n {
			if s.Depth[i] == d {
				h := s.Head[i]
				s.Lo[h] = min(s.Lo[h], s.Lo[i])
				s.Hi[h] = max(s.Hi[h], s.Hi[i])
			}
		}
	}
}

// measure sets every token's distance from the root; what does not reach the
// root hangs on a cycle, which is cut.
func (s *Sentence) measure() {
	for i := range s.N {
		s.Depth[i] = 255
	}
	s.Depth[s.Root] = 0
	for i := range s.N {
		steps, j := 0, i
		for s.Depth[j] == 255 && steps < 250 {
			j = int(s.Head[j])
			steps++
		}
		if s.Depth[j] == 255 || int(s.Depth[j])+steps >= 250 {
			s.Head[i] = int16(s.Root)
			s.Depth[i] = 1
			continue
		}
		d := int(s.Depth[j]) + steps
		for j = i; s.Depth[j] == 255; j = int(s.Head[j]) {
			s.Depth[j] = uint8(d)
			d--
		}
	}
}

// First is the first dependent of token i, or -1.
func (s *Sentence) First(i int) int { return int(s.first[i]) }

// Next is the dependent of the same head that follows token i, or -1.
func (s *Sentence) Next(i int) int { return int(s.next[i]) }

// Form is the text of token i.
func (s *Sentence) Form(i int) string { return s.Text[s.Start[i]:s.End[i]] }

// Dependent is the first dependent of i with the given relation, or -1.
func (s *Sentence) Dependent(i int, rel ...Rel) int {
	for c := s.First(i); c >= 0; c = s.Next(c) {
		for _, r := range rel {
			if s.Rel[c] == r {
				return c
			}
		}
	}
	return -1
}
