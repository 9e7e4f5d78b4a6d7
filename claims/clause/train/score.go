package main

import (
	"fmt"
	"slices"

	"github.com/factdesk/factdesk/claims/clause/internal/unit"
)

// count is of starts inside sentences, and of sentences.
type count struct{ both, vain, missed, sentences int }

// of counts what a model finds in a sentence.
func (c *count) of(m *unit.Model) visit {
	var x []uint32
	return func(s *unit.Sentence, tokens int, units []int) {
		c.sentences++
		var h unit.History
		h.Pass(s, 0, true)
		for i := 1; i < tokens; i++ {
			x = s.Features(x[:0], i, h)
			begins := m.Score(x) > 0
			switch is := slices.Contains(units, i); {
			case is && begins:
				c.both++
			case is:
				c.missed++
			case begins:
				c.vain++
			}
			h.Pass(s, i, begins)
		}
	}
}

// all is F1 of all starts, those of sentences too.
func (c *count) all() float64 { return f1(c.both+c.sentences, c.vain, c.missed) }

// trivial is that of a sentence as one unit.
func (c *count) trivial() float64 { return f1(c.sentences, 0, c.both+c.missed) }

func f1(both, vain, missed int) float64 {
	return 2 * float64(both) / float64(max(2*both+vain+missed, 1))
}

func (c *count) String() string {
	b := c.both + c.sentences
	return fmt.Sprintf("all: P %.4f  R %.4f  F1 %.4f   inside sentences: P %.4f  R %.4f  F1 %.4f",
		float64(b)/float64(max(b+c.vain, 1)), float64(b)/float64(max(b+c.missed, 1)), c.all(),
		float64(c.both)/float64(max(c.both+c.vain, 1)), float64(c.both)/float64(max(c.both+c.missed, 1)), f1(c.both, c.vain, c.missed))
}
