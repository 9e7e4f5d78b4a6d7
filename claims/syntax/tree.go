package syntax

// Tree is a parsed sentence with the way down: for each token its dependents and the stretch that it
// and all below it take up. Its zero value is ready; Read uses its memory again.
type Tree struct {
	Text   string
	Tokens []Token

	first, next []int32 // first dependent; next dependent of the same head; -1
	lo, hi      []int32 // extent, half open
	left        []int32 // dependents not yet counted in
}

// Read takes in the tokens of a sentence, as Parse gives them.
func (t *Tree) Read(text string, tokens []Token) {
	n := len(tokens)
	t.Text, t.Tokens = text, tokens
	for _, list := range []*[]int32{&t.first, &t.next, &t.lo, &t.hi, &t.left} {
		if cap(*list) < n {
			*list = make([]int32, n, n+n/2)
		}
		*list = (*list)[:n]
	}
	for i := range tokens {
		t.first[i], t.lo[i], t.hi[i], t.left[i] = -1, int32(i), int32(i+1), 0
	}
	for i := n - 1; i >= 0; i-- {
		if h := tokens[i].Head; h >= 0 {
			t.next[i] = t.first[h]
			t.first[h] = int32(i)
			t.left[h]++
		}
	}
	for i := range tokens {
		for k := i; t.left[k] == 0; { // all that hangs on k is counted in
			t.left[k] = -1
			h := tokens[k].Head
			if h < 0 {
				break
			}
			t.lo[h], t.hi[h] = min(t.lo[h], t.lo[k]), max(t.hi[h], t.hi[k])
			t.left[h]--
			k = h
		}
	}
}

// First is the first dependent of token i, or -1.
func (t *Tree) First(i int) int { return int(t.first[i]) }

// Next is the dependent of the same head that follows token i, or -1.
func (t *Tree) Next(i int) int { return int(t.next[i]) }

// Extent is the stretch of tokens that i and all below it take up, half open.
func (t *Tree) Extent(i int) (lo, hi int) { return int(t.lo[i]), int(t.hi[i]) }

// Form is the text of token i.
func (t *Tree) Form(i int) string { return t.Text[t.Tokens[i].Start:t.Tokens[i].End] }

// Root is the token that has no head, or -1 where there is no token.
func (t *Tree) Root() int {
	for i := range t.Tokens {
		if t.Tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}

// Dependent is the first dependent of i with one of the relations, or -1.
func (t *Tree) Dependent(i int, rels ...Rel) int {
	for c := t.First(i); c >= 0; c = t.Next(c) {
		for _, r := range rels {
			if t.Tokens[c].Rel == r {
				return c
			}
		}
	}
	return -1
}

// Subject is the subject of predicate i, or -1.
func (t *Tree) Subject(i int) int {
	return t.Dependent(i, Nsubj, NsubjPass, Csubj, NsubjOuter, CsubjOuter, Expl)
}

// Finite reports whether predicate i carries tense, itself or by an auxiliary or copula.
func (t *Tree) Finite(i int) bool {
	if t.Tokens[i].Tag == Verb && t.Tokens[i].Penn.Finite() {
		return true
	}
	for c := t.First(i); c >= 0; c = t.Next(c) {
		switch t.Tokens[c].Rel {
		case AuxVerb, AuxPass, Cop:
			if t.Tokens[c].Penn.Finite() {
				return true
			}
		}
	}
	return false
}
