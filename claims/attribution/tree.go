package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// tree is the tokens of a sentence and how they hang together. Trees are
// projective, so that what is between belongs to a token.
type tree struct{ syntax.Tree }

// first and last are the ends of what token i and all below it take up.
func (t *tree) first(i int) int { lo, _ := t.Extent(i); return lo }
func (t *tree) last(i int) int  { _, hi := t.Extent(i); return hi - 1 }

// below says whether something on the way from token i to the root is token h
// or stands before it, with no verb between.
func (t *tree) below(i, h int) bool {
	for i >= h {
		if t.Tokens[i].Rel == syntax.Appos {
			return t.Tokens[i].Head < h
		}
		i = t.Tokens[i].Head
	}
	return false
}

func (t *tree) word(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.Form(i)
}

// subject is the subject that stands nearest to a verb, -1 if there is none.
func (t *tree) subject(v int) int {
	best := -1
	for i := t.First(v); i >= 0; i = t.Next(i) {
		if t.Tokens[i].Rel == syntax.Nsubj && (best < 0 || max(i-v, v-i) <= max(best-v, v-best)) {
			best = i
		}
	}
	return best
}

// beside is the name or pronoun that stands alone beside a verb of saying,
// where the tree shows no subject: "...", Berg told; said Berg.
func (t *tree) beside(v int) int {
	name := func(i int) bool {
		return i >= 0 && i < len(t.Tokens) && (t.Tokens[i].Tag == syntax.PropN || t.Tokens[i].Penn == syntax.PRP)
	}
	if name(v - 1) {
		i := v - 1
		for name(i - 1) {
			i--
		}
		if i == 0 || t.Tokens[i-1].Tag == syntax.Punct {
			return v - 1
		}
	}
	if name(v+1) && v > 0 && t.Tokens[v-1].Tag == syntax.Punct {
		i := v + 1
		for name(i + 1) {
			i++
		}
		if i+1 == len(t.Tokens) || t.Tokens[i+1].Tag == syntax.Punct {
			return v + 1
		}
	}
	if v > 0 && t.Tokens[v-1].Tag == syntax.Punct {
		return t.nounAfter(v)
	}
	return -1
}

// nounAfter is the noun of a noun phrase that follows a verb and ends at a mark:
// said the captain; -1 if there is none.
func (t *tree) nounAfter(v int) int {
	last := -1
	for i := v + 1; i < min(v+8, len(t.Tokens)); i++ {
		switch tok := t.Tokens[i]; tok.Tag {
		case syntax.Noun, syntax.PropN:
			last = i
		case syntax.Det, syntax.Adj, syntax.Num, syntax.CConj:
		case syntax.Punct:
			if tok.Penn == syntax.HYPH {
				continue
			}
			return last
		default:
			if tok.Penn != syntax.PRPS {
				return -1
			}
		}
	}
	return last
}

// person is the span of a speaker: the noun and what belongs to its name, but
// no apposition and no clause. Where the tree parts the words of a name, they
// are put together again.
func (t *tree) person(head int) (from, to int) {
	from, to = t.first(head), head
	for i := head + 1; i <= t.last(head); i++ {
		tok := t.Tokens[i]
		if tok.Tag == syntax.Punct && tok.Penn != syntax.HYPH && t.word(i) != "." || tok.Head == head && clausal(tok.Rel) && tok.Tag != syntax.PropN {
			break
		}
		to = i
	}
	for to+1 < len(t.Tokens) && t.Tokens[to+1].Tag == syntax.PropN && (t.Tokens[to].Tag == syntax.PropN || t.Tokens[to+1].Head == head) {
		to++
	}
	for from > 0 && t.Tokens[from].Tag == syntax.PropN {
		if t.Tokens[from-1].Tag == syntax.PropN {
			from--
		} else if from > 1 && t.Tokens[from-1].Penn == syntax.HYPH && t.Tokens[from-2].Tag == syntax.PropN {
			from -= 2
		} else {
			break
		}
	}
	if from > 2 && t.Tokens[from].Tag == syntax.PropN && t.Tokens[from-1].Tag == syntax.CConj && t.Tokens[from-2].Tag == syntax.PropN && t.Tokens[from-3].Penn == syntax.Comma {
		from -= 2 // , Avon and Somerset Police
	}
	for from > 0 && t.Tokens[from].Tag == syntax.PropN && t.Tokens[from-1].Penn == syntax.NN && !lexicon.Of(t.word(from-1)).Has(lexicon.Period) {
		from-- // team member Rodaba Noori
	}
	for from < head && (t.Tokens[from].Tag == syntax.Punct || t.Tokens[from].Tag == syntax.CConj) {
		from++
	}
	return from, to
}

func clausal(r syntax.Rel) bool {
	switch r {
	case syntax.Acl, syntax.AclRelcl, syntax.Appos, syntax.Parataxis, syntax.Advcl, syntax.AdvclRelcl, syntax.Dep:
		return true
	}
	return false
}

func (t *tree) span(sentence, from, to int) Span {
	return Span{sentence, t.Tokens[from].Start, t.Tokens[to].End}
}
