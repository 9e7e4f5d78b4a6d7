// Package proposition cuts a sentence into propositions that can be true or false on their own,
// where the cut is certain, and leaves it whole where it is not.
//
// Only a few constructions are cut (package cut). What a cut would leave and what it would take out
// are each read as a sentence of their own; both have to be clauses with their subjects and to pass
// every check of one list. Then the cut needs a licence: boosted trees (Friedman 2001) that have learned
// from treebanks how often a cut like this one left two sound propositions. A sentence of which one cut
// is refused may still be cut in another place; what no cut takes is a row as it stands.
package proposition

import (
	"slices"

	"github.com/factdesk/factdesk/claims/proposition/internal/cut"
	"github.com/factdesk/factdesk/claims/syntax"
)

// Proposition is a sentence, or a part of it that can be true or false on its own.
type Proposition struct {
	Spans     [][2]int // bytes in the sentence, ordered, disjoint
	Statement string   // as it reads on its own; what the text does not say is in square brackets
	Plain     string   // the same without its glosses
	Head      int      // the token that heads it
}

// Gloss is what a statement has in square brackets after a word of the sentence: after a pronoun,
// what it stands for.
type Gloss struct {
	Token int
	Text  string
	Of    int   // a statement has one Gloss of each
	Named []int // a statement that has one of these tokens needs none
}

// Finder finds propositions. Its zero value is ready; it keeps its memory between calls and is not
// for use by several goroutines at once.
type Finder struct {
	tree   syntax.Tree
	parser syntax.Parser // of rows
	cuts   cut.Finder
	writer writer
}

// Find lists the propositions of a sentence, given its tree, in the order of the text: what the cuts
// leave of it and the pieces, with the glosses (in the order of their tokens) that each needs.
// Where no cut is certain there is one, the sentence itself.
func (f *Finder) Find(text string, tokens []syntax.Token, glosses ...Gloss) []Proposition {
	if len(tokens) == 0 {
		return nil
	}
	f.tree.Read(text, tokens)
	f.cuts.Parser, f.cuts.Accept = &f.parser, licence.Grants
	cuts := f.cuts.Find(&f.tree)
	f.writer.begin(&f.tree, glosses)
	list := make([]Proposition, 0, 1+len(cuts))
	list = append(list, f.writer.main(cuts))
	for i := range cuts {
		list = append(list, f.writer.piece(cuts, i))
	}
	slices.SortStableFunc(list, func(a, b Proposition) int { return a.Spans[0][0] - b.Spans[0][0] })
	return list
}
