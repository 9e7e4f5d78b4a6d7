// Package proposition cuts a sentence into the propositions that can be true or
// false on their own: its clauses, coordinated verb phrases with the subject they
// share, relative and participial clauses, appositions, titles, what stands in
// brackets after a name.
//
// The grammatical tree is hung up at each word that may head a proposition. A
// logistic regression says of each word of it whether it belongs, and a beam
// keeps the likeliest ways of choosing; beside them stands each clause bare and
// with one thing more. From all of these, boosted trees (Friedman 2001) choose
// the set: each by how likely it is to be a proposition, and by what it adds to
// those chosen before. Those that read as claims of their own are the rows that
// somebody decides on; what names and clauses they lack is added. The task, its
// data and its measure are those of PropSegmEnt (Chen et al. 2023).
package proposition

import (
	"cmp"
	_ "embed"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
	"github.com/factdesk/factdesk/claims/syntax"
)

// Proposition is a part of a sentence that can be true or false on its own.
type Proposition struct {
	Spans     [][2]int // bytes in the sentence, ordered, disjoint
	Statement string   // as it reads on its own; what the text does not say is in square brackets
	Plain     string   // the same without its glosses
	Head      int      // the token that heads it
	Standing  Standing
	Part      bool // another proposition says all of it and more, or it does not read as a claim
}

// Standing is what a proposition stands under, as a set.
type Standing uint8

// What a proposition may stand under. But for an attribution, the words that say
// so are part of it.
const (
	Attributed  = Standing(frame.UnderAttribution)
	Negated     = Standing(frame.UnderNegation)
	Conditional = Standing(frame.UnderCondition)
	Modal       = Standing(frame.UnderModality)
)

//go:embed weights.bin
var weights string

var model, ranker = func() (frame.Model, frame.Ranker) {
	m, r, err := frame.Decode(weights)
	if err != nil {
		panic(err) // the embedded weights are part of the program
	}
	return m, r
}()

// Gloss is what a statement has in square brackets after a word of the sentence:
// after a pronoun, what it stands for.
type Gloss = frame.Gloss

// Finder finds propositions. Its zero value is ready; it keeps its memory between
// calls and is not for use by several goroutines at once.
type Finder struct {
	work   frame.Workspace
	writer frame.Writer
}

// Find lists the propositions of a sentence, given its tree, in the order of
// their heads, with the glosses (in the order of their tokens) that each needs.
// Where none can be told apart there is one, the sentence itself.
func (f *Finder) Find(text string, tree []syntax.Token, glosses ...Gloss) []Proposition {
	if len(tree) == 0 {
		return nil
	}
	w := &f.work
	w.Sentence.Read(text, tree)
	if len(tree) > frame.MaxTokens {
		return []Proposition{f.whole(glosses)}
	}
	w.Propose(&model)
	w.Rank(&ranker)
	chosen := w.Choose(&ranker, nil)
	if len(chosen) == 0 {
		return []Proposition{f.whole(glosses)}
	}
	rows := len(w.Rows)
	w.InOrder(chosen[:rows])
	w.InOrder(chosen[rows:])
	list := make([]Proposition, 0, len(chosen))
	for k, i := range chosen {
		c := &w.Candidates[i]
		f.writer.Glosses = nil
		statement := f.writer.Statement(&w.Sentence, c.Trigger, &c.Mask)
		if statement == "" {
			continue // nothing but punctuation
		}
		if statement[0] == '[' { // its subject is not where the tree has it
			if k < rows {
				return []Proposition{f.whole(glosses)}
			}
			continue
		}
		plain := statement
		if f.writer.Glosses = glosses; f.writer.Glossed(&c.Mask) {
			statement = f.writer.Statement(&w.Sentence, c.Trigger, &c.Mask)
		}
		list = append(list, Proposition{
			Spans:     w.Sentence.Spans(&c.Mask),
			Statement: statement,
			Plain:     plain,
			Head:      int(c.Trigger.Tok),
			Standing:  Standing(c.Standing),
			Part:      k >= rows || w.Part(chosen[:rows], i),
		})
	}
	if len(list) == 0 {
		return []Proposition{f.whole(glosses)}
	}
	return list
}

// whole is the sentence as one proposition.
func (f *Finder) whole(glosses []Gloss) Proposition {
	s := &f.work.Sentence
	text := s.Text[s.Start[0]:]
	plain := cmp.Or(frame.Balanced(text), text) // of a lone quotation mark nothing would be left
	statement := plain
	if f.writer.Glosses = glosses; len(glosses) > 0 {
		statement = frame.Balanced(f.writer.Whole(s))
	}
	return Proposition{
		Spans:     [][2]int{{int(s.Start[0]), len(s.Text)}},
		Head:      s.Root,
		Standing:  Standing(s.Standing(s.Root)),
		Statement: statement,
		Plain:     plain,
	}
}
