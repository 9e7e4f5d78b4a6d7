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

// nominal reports whether a token is a noun or of a name.
func (t *tree) nominal(i int) bool {
	return t.Tokens[i].Tag == syntax.Noun || t.Tokens[i].Tag == syntax.PropN
}

// inName reports whether a token is a word of a name, or the hyphen in one.
func (t *tree) inName(i int) bool {
	if t.Tokens[i].Tag == syntax.PropN {
		return true
	}
	return i > 0 && i+1 < len(t.Tokens) && t.Tokens[i].Penn == syntax.HYPH && t.Tokens[i-1].Tag == syntax.PropN && t.Tokens[i+1].Tag == syntax.PropN
}

// relative reports whether a token is who, which or whose.
func (t *tree) relative(i int) bool {
	p := t.Tokens[i].Penn
	return p == syntax.WP || p == syntax.WDT || p == syntax.WPS
}
