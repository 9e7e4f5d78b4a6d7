package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// close is the last token of a clause that begins at from and belongs to a cue:
// the sentence's, unless the cue stands in a clause that ends before, or
// another reporting clause follows.
func (f *Finder) close(v, from int, c lexicon.Set) int {
	t := &f.tree
	end := f.lastWord()
	opening := f.opens(v)
	for i := from + 1; i <= end; i++ {
		if f.parts(v, i, c) || opening && t.Tokens[i].Penn == syntax.Comma {
			end = i - 1
			break
		}
	}
	for end > from && t.Tokens[end].Tag == syntax.Punct && !f.pairs(end) {
		end--
	}
	return end
}

// opens reports whether the cue stands in a subordinate clause that opens the
// sentence: When he said so, they left.
func (f *Finder) opens(v int) bool {
	t := &f.tree
	if t.Tokens[0].Tag != syntax.SConj && t.Tokens[0].Penn != syntax.WRB && !isAs(t.word(0)) {
		return false
	}
	for _, tok := range t.Tokens[:v] {
		if tok.Penn == syntax.Comma {
			return false
		}
	}
	return true
}

// lastWord is the sentence's last word, or what closes a quotation or a bracket.
func (f *Finder) lastWord() int {
	end := len(f.tree.Tokens) - 1
	for end > 0 && f.tree.Tokens[end].Tag == syntax.Punct && !f.pairs(end) {
		end--
	}
	return end
}

// pairs reports whether a mark is one of a pair.
func (f *Finder) pairs(i int) bool {
	return !edge(&f.tree, i)
}

// parts reports whether the clause of a cue ends before token i.
func (f *Finder) parts(v, i int, c lexicon.Set) bool {
	t := &f.tree
	tok := t.Tokens[i]
	switch word := t.word(i); {
	case word == ";":
		return t.word(i+1) != "that" && t.word(i+2) != "that"
	case isAccording(word) && t.word(i+1) == "to":
		return true
	case tok.Tag == syntax.CConj, word == "while", word == "with" && t.Tokens[i-1].Penn == syntax.Comma:
		return f.reporting(i+1, c) || f.second(v, i) && !f.within(i)
	}
	return false
}

// speechAt reports whether a quotation begins where the clause of a cue would, so
// that the content is that and no more.
func (f *Finder) speechAt(v, from int) bool {
	for k := range f.here {
		q := &f.here[k]
		if q.words >= speech && q.from.sentence == f.at && q.from.token > v && q.from.token <= from+1 {
			return true
		}
	}
	return false
}

// within reports whether a token stands in a quotation of the sentence, however
// short.
func (f *Finder) within(i int) bool {
	n := f.at
	for k := range f.here {
		if f.here[k].has(n, i) {
			return true
		}
	}
	return false
}

// reporting reports whether a reporting clause begins at token i: (and) said it,
// (but) the mayor says.
func (f *Finder) reporting(i int, c lexicon.Set) bool {
	t := &f.tree
	for k := i; k < min(i+9, len(t.Tokens)); k++ {
		switch tok := t.Tokens[k]; tok.Tag {
		case syntax.Verb:
			if tok.Penn.Finite() || tok.Penn == syntax.VBG && k > i {
				u := cueOf(t.word(k))
				thinks := u.Has(lexicon.Think) && !c.Has(lexicon.Say) && k > i
				return (u.Has(lexicon.Say) || thinks) && !f.within(k)
			}
			if tok.Penn != syntax.VBN {
				return false
			}
		case syntax.Punct:
			if tok.Penn != syntax.HYPH {
				return false
			}
		case syntax.SConj, syntax.CConj:
			return false
		case syntax.Aux:
			if tok.Penn == syntax.MD || k > i && !perfect(t.word(k)) && !perfect(t.word(k-1)) {
				return false
			}
		}
	}
	return false
}

func perfect(word string) bool { return word == "has" || word == "have" || word == "had" }

// second reports whether what a conjunction at i leads in is a second predicate of
// the cue's own subject: said so and left.
func (f *Finder) second(v, i int) bool {
	t := &f.tree
	h := t.Tokens[i].Head
	if h < i || t.Tokens[h].Rel != syntax.Conj || t.Tokens[h].Head != v || t.Tokens[h].Tag != syntax.Verb {
		return false
	}
	return t.Dependent(h, syntax.Nsubj, syntax.NsubjPass) < 0
}
