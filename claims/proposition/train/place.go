package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/factdesk/factdesk/claims/internal/treebank"
	"github.com/factdesk/factdesk/claims/proposition/internal/cut"
	"github.com/factdesk/factdesk/claims/syntax"
)

// place is one place where a sentence might be cut.
type place struct {
	example
	kind  cut.Construction
	fold  int
	text  string
	rows  [2]string
	sound int // of the rows
}

// stretches is how many stretches the trees are parted into, every other one a half: as
// claims/syntax/train has it.
const stretches = 16

// trees reads the training trees, or the development ones.
func trees(data, part string) ([]treebank.Sentence, error) {
	var all []treebank.Sentence
	for _, bank := range []string{"gum_", "ewt_"} {
		list, err := treebank.Read(filepath.Join(data, "ud", bank+part+".conllu"))
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	return all, nil
}

// parserOf opens a parser's weights.
func parserOf(path string) (*syntax.Parser, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	p, err := syntax.With(string(b))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return p, nil
}

// seek lists the places in training trees, each read by a parser that has not seen it.
func seek(o options) ([]place, error) {
	all, err := trees(o.data, "train")
	if err != nil {
		return nil, err
	}
	var finders [2]cut.Finder
	for i, path := range o.halves {
		if finders[i].Parser, err = parserOf(path); err != nil {
			return nil, err
		}
	}
	var list []place
	for i, s := range all {
		stretch := i * stretches / len(all)
		list = places(list, &finders[stretch%2], s, stretch)
	}
	return list, nil
}

// places appends the places of a sentence.
func places(list []place, f *cut.Finder, s treebank.Sentence, fold int) []place {
	var tree syntax.Tree
	tree.Read(s.Text, f.Parser.Parse(s.Text))
	tokens := slices.Clone(tree.Tokens) // the parser is used again for the rows
	tree.Read(s.Text, tokens)
	g := newGold(s)
	f.Accept = func(c *cut.Cut) bool {
		p := place{kind: c.Construction, fold: fold, text: s.Text, example: example{x: slices.Clone(c.Seen[:]), weight: 1}}
		rest, piece := f.Rows()
		if c.Keep {
			rest = [][2]int{{0, len(s.Text)}}
		}
		for i, row := range []map[int]bool{g.under(rest), g.under(piece)} {
			p.rows[i] = g.spell(row)
			if g.sound(row, i == 1 && c.Be != "") {
				p.sound++
			}
		}
		if p.sound == len(p.rows) {
			p.y = 1
		}
		list = append(list, p)
		return p.y == 1 // what people would cut off is cut off, as it would be with a good licence
	}
	f.Find(&tree)
	return list
}

// under is the set of words that stretches of the text stand for.
func (g *gold) under(spans [][2]int) map[int]bool {
	set := map[int]bool{}
	for _, s := range spans {
		for i := range g.Words {
			if g.Words[i].Start < s[1] && s[0] < g.Words[i].End {
				set[i] = true
			}
		}
	}
	return set
}

// spell is the words of a set.
func (g *gold) spell(set map[int]bool) string {
	text := ""
	for i := range g.Words {
		if set[i] {
			text += g.Words[i].Form + " "
		}
	}
	return text
}
