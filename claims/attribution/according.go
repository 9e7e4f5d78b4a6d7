package attribution

import "github.com/factdesk/factdesk/claims/syntax"

// according handles "according to X".
func (f *Finder) according(n, i int) {
	t := &f.tree
	if t.word(i+1) != "to" || i+2 >= len(t.Tokens) {
		return
	}
	to := f.namedAfter(i + 2)
	f.clear()
	switch last := len(t.Tokens) - 1; {
	case i == 0, i == 1 && t.Tokens[0].Tag == syntax.CConj: // at the head: what follows
		f.fill(to+1, last)
	case t.Tokens[i-1].Tag == syntax.CConj: // ..., but according to X, ...
		f.fill(to+1, last)
	case to >= last-1: // at the end: what stands before
		f.fill(0, i-1)
	default:
		from, end := f.around(i)
		f.fill(from, end)
		f.empty(i, to)
	}
	direct := f.join(n)
	f.empty(i, to)
	end := to
	for k := i + 3; k <= to; k++ { // the name without what is said of it
		if p := t.Tokens[k].Penn; p == syntax.Comma || p == syntax.LRB || p == syntax.WP || p == syntax.VBN && t.Tokens[k-1].Tag == syntax.Noun {
			end = k - 1
			break
		}
	}
	f.keep(n, Attribution{Speaker: t.span(n, i+2, end), Cue: t.span(n, i, i+1), Direct: direct})
}

// namedAfter is the last token of the name or noun phrase at from, with what is
// said of it between commas.
func (f *Finder) namedAfter(from int) int {
	t := &f.tree
	last := f.lastWord()
	for k := from + 1; k <= min(from+12, last); k++ {
		tok := t.Tokens[k]
		if tok.Penn.Finite() {
			break
		}
		if tok.Penn == syntax.Comma {
			return f.apposed(k)
		}
		if k == last {
			return last
		}
	}
	// no comma: as far as the tree has it
	head := from
	for head < last {
		h := t.Tokens[head].Head
		if h < head || h > from+8 || t.Tokens[h].Rel == syntax.Root || t.Tokens[h].Penn.Finite() {
			break
		}
		head = h
	}
	_, to := t.person(head)
	for to < last && t.Tokens[to].Tag != syntax.Punct && t.Tokens[to+1].Penn == syntax.POS {
		to += 2
	}
	return max(min(to, last), from)
}

// apposed is the last token of what is said of a name that ends before the
// comma at k: Mehraban, their coach, ...
func (f *Finder) apposed(k int) int {
	t := &f.tree
	if k+1 >= len(t.Tokens) {
		return k - 1
	}
	next := t.Tokens[k+1]
	participle := next.Penn == syntax.VBG
	if !participle && (!opensClause(next) || next.Tag == syntax.Pron) {
		return k - 1
	}
	for i := k + 1; i < min(k+14, len(t.Tokens)); i++ {
		switch tok := t.Tokens[i]; {
		case tok.Penn.Finite(), tok.Penn == syntax.FullStop:
			return k - 1
		case tok.Penn == syntax.Comma:
			if !f.subjectIn(k+1, i-1) && (participle || next.Tag == syntax.Det || f.allNames(k+1, i-1)) {
				return i
			}
			return k - 1
		case i >= f.lastWord() && k > 6:
			return i
		}
	}
	return k - 1
}

// subjectIn reports whether one of the tokens is the subject of what follows.
func (f *Finder) subjectIn(from, to int) bool {
	for i := from; i <= to; i++ {
		if tok := f.tree.Tokens[i]; tok.Rel == syntax.Nsubj && tok.Head > to {
			return true
		}
	}
	return false
}

func (f *Finder) allNames(from, to int) bool {
	for i := from; i <= to; i++ {
		if f.tree.Tokens[i].Tag != syntax.PropN {
			return false
		}
	}
	return true
}

// around is the reach of the clause that token i stands in.
func (f *Finder) around(i int) (from, to int) {
	t := &f.tree
	for at, steps := i, 0; steps < len(t.Tokens); steps++ {
		at = t.Tokens[at].Head
		if at < 0 {
			break
		}
		if t.Tokens[at].Rel == syntax.AclRelcl || t.Tokens[at].Rel == syntax.Advcl && t.first(at) > 0 {
			return t.first(at), t.last(at)
		}
	}
	return 0, len(t.Tokens) - 1
}
