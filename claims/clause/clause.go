// Package clause finds where clauses begin: the elementary discourse units of
// rhetorical structure theory (Carlson and Marcu 2001), as GUM cuts them. Each
// holds a predicate of its own, for the most part: the main clause, relative,
// participial and adverbial clauses, what is said or thought, coordinated verb
// phrases; where one stands inside another, what goes on after it begins anew.
package clause

import (
	_ "embed"

	"github.com/factdesk/factdesk/claims/clause/internal/unit"
	"github.com/factdesk/factdesk/claims/syntax"
)

//go:embed weights.bin
var weights string

// model is the weights laid open; that they can be is for the tests to say.
var model, errWeights = unit.Open(weights)

// Finder finds clauses in one sentence after the other. Its zero value is ready;
// it keeps its memory between calls.
type Finder struct {
	sentence unit.Sentence
	features []uint32
}

// Starts appends the indexes of the tokens at which a clause begins, in order;
// the first token is always one. The tokens are those of the text, with their
// tags and tree.
func (f *Finder) Starts(dst []int, text string, tokens []syntax.Token) []int {
	if len(tokens) == 0 {
		return dst
	}
	f.sentence.Read(text, tokens)
	var h unit.History
	h.Pass(&f.sentence, 0, true)
	dst = append(dst, 0)
	for i := 1; i < len(tokens); i++ {
		f.features = f.sentence.Features(f.features[:0], i, h)
		begins := model.Score(f.features) > 0
		if begins {
			dst = append(dst, i)
		}
		h.Pass(&f.sentence, i, begins)
	}
	return dst
}
