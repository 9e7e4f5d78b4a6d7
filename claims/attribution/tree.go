package attribution

import "github.com/factdesk/factdesk/claims/syntax"

// tree is the tokens of a sentence and how they hang together. Trees are
// projective, so that what is between belongs to a token.
type tree struct{ syntax.Tree }

// first and last are the ends of what token i and all below it take up.
func (t *tree) first(i int) int { lo, _ := t.Extent(i); return lo }
func (t *tree) last(i int) int  { _, hi := t.Extent(i); return hi - 1 }

func (t *tree) word(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.Form(i)
}

func (t *tree) span(sentence, from, to int) Span {
	return Span{sentence, t.Tokens[from].Start, t.Tokens[to].End}
}
