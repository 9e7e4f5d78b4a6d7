package main

import (
	"slices"

	"github.com/factdesk/factdesk/claims/clause/internal/unit"
	"github.com/factdesk/factdesk/claims/internal/gum"
	"github.com/factdesk/factdesk/claims/syntax"
)

// example is a token that is not the first of its sentence.
type example struct {
	x      []uint32
	begins bool
}

// visit is called for each sentence: where its units begin.
type visit func(s *unit.Sentence, tokens int, units []int)

// each goes over the sentences of the documents, with our own trees over gold
// tokens or with the gold ones, in which so many of 1000 tokens are disturbed.
func each(docs []gum.Document, own bool, disturbed int, f visit) {
	var p syntax.Parser
	var s unit.Sentence
	dice := uint64(1)
	for i := range docs {
		d := &docs[i]
		for _, g := range d.Sentences {
			tokens := slices.Clone(g.Tokens)
			text := d.Text[g.Start:g.End]
			if own {
				p.ParseTokens(text, tokens)
			}
			disturb(tokens, disturbed, &dice)
			s.Read(text, tokens)
			f(&s, len(tokens), g.Units)
		}
	}
}

// copies is how often each tree is learned from with mistakes in it, besides
// once as it is; a parser makes some, and what the model believes must not hang
// on one relation.
const copies, mistakes = 3, 250

func bankOf(docs []gum.Document) (all []example) {
	for n := range copies + 1 {
		each(docs, false, min(n, 1)*mistakes+min(n, 1)*n, func(s *unit.Sentence, tokens int, units []int) {
			var h unit.History
			h.Pass(s, 0, true)
			for i := 1; i < tokens; i++ {
				begins := slices.Contains(units, i)
				all = append(all, example{s.Features(nil, i, h), begins})
				h.Pass(s, i, begins)
			}
		})
	}
	return all
}

// disturb makes mistakes in a tree as a parser does: a token hangs on its head's
// head, on its neighbour, or in another relation.
func disturb(tokens []syntax.Token, permille int, dice *uint64) {
	for i := range tokens {
		if roll(dice, 1000) >= permille {
			continue
		}
		t := &tokens[i]
		switch roll(dice, 3) {
		case 0:
			if h := t.Head; h >= 0 && tokens[h].Head >= 0 {
				t.Head = tokens[h].Head
			}
		case 1:
			if k := sibling(tokens, i); k >= 0 {
				t.Head = k
			}
		case 2:
			t.Rel = tokens[roll(dice, len(tokens))].Rel
		}
	}
}

// sibling is a verb or noun close before a token that hangs on the same head.
func sibling(tokens []syntax.Token, i int) int {
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if tokens[k].Head == tokens[i].Head && (tokens[k].Tag == syntax.Verb || tokens[k].Tag == syntax.Noun) {
			return k
		}
	}
	return -1
}

// roll is a number below n.
func roll(dice *uint64, n int) int {
	*dice = *dice*6364136223846793005 + 1442695040888963407
	return int((*dice >> 33) % uint64(n))
}
