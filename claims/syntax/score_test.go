package syntax

import (
	"fmt"

	"github.com/factdesk/factdesk/claims/internal/treebank"
)

// score counts tokens that agree with a treebank; with tokens of its own cutting, its shares are
// F1 over words, as in the CoNLL 2018 shared task.
type score struct {
	gold, own, same, tag, penn, head, both int
}

func (c *score) add(gold []treebank.Word, own []Token) {
	c.gold += len(gold)
	c.own += len(own)
	at := map[[2]int]int{}
	for i, w := range gold {
		at[[2]int{w.Start, w.End}] = i
	}
	match := func(t Token) int {
		if i, ok := at[[2]int{t.Start, t.End}]; ok {
			return i
		}
		return -2
	}
	for _, t := range own {
		i := match(t)
		if i < 0 {
			continue
		}
		w := gold[i]
		c.same++
		if t.Tag.String() == w.UPOS {
			c.tag++
		}
		if t.Penn.String() == w.XPOS {
			c.penn++
		}
		if t.Head < 0 && w.Head < 0 || t.Head >= 0 && w.Head >= 0 && match(own[t.Head]) == w.Head {
			c.head++
			if t.Rel.String() == w.Rel {
				c.both++
			}
		}
	}
}

func (c *score) f1(n int) float64 { return 2 * float64(n) / float64(c.gold+c.own) }

func (c *score) shares() (tag, uas, las float64) {
	return c.f1(c.tag), c.f1(c.head), c.f1(c.both)
}

func (c *score) percent() string {
	return fmt.Sprintf("tokens %.2f, UPOS %.2f, XPOS %.2f, UAS %.2f, LAS %.2f", 100*c.f1(c.same),
		100*c.f1(c.tag), 100*c.f1(c.penn), 100*c.f1(c.head), 100*c.f1(c.both))
}
