package main

import (
	"math/rand/v2"

	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
)

// parser is a parser in training, with the dynamic oracle of the arc-hybrid system
// (Goldberg and Nivre 2013).
type parser struct {
	moves, dense, sparse *perceptron
	rels                 int
	inv                  *linear.Inventory
	state                linear.State
	f                    linear.Features
}

func newParser(inv *linear.Inventory) *parser {
	return &parser{moves: newPerceptron(linear.Moves), dense: newPerceptron(inv.Rels), sparse: newPerceptron(inv.Rels), rels: inv.Rels, inv: inv}
}

func (p *parser) start(s *sentence) *linear.State {
	p.state.Words, p.state.Tags = s.words, s.tags
	p.state.Reset(s.n(), p.inv)
	return &p.state
}

func (p *parser) chooseRel(move int) int {
	var scores [64]float32
	p.state.RelFeatures(&p.f, move)
	p.dense.score(scores[:p.rels], p.f.Dense[:p.f.ND])
	p.sparse.score(scores[:p.rels], p.f.Sparse[:p.f.NS])
	best := 1
	for i := 1; i < p.rels; i++ {
		if scores[i] > scores[best] {
			best = i
		}
	}
	return best
}

func open(st *linear.State) (can [linear.Moves]bool) {
	can[linear.Shift], can[linear.Left], can[linear.Right] = st.Can()
	return can
}

// costs counts the gold arcs that each move puts out of reach.
func costs(st *linear.State, s *sentence) (cost [linear.Moves]int) {
	b, s0, s1 := st.Next, st.Top(0), st.Top(1)
	n := int32(s.n())
	if b <= n {
		for i, x := range st.Stack() {
			if s.head[x] == b {
				cost[linear.Shift]++
			}
			if s.head[b] == x && i < len(st.Stack())-1 {
				cost[linear.Shift]++
			}
		}
	}
	if s0 == 0 {
		return cost
	}
	h := s.head[s0]
	lost := 0
	for d := b; d <= n; d++ {
		if s.head[d] == s0 {
			lost++
		}
	}
	if h == 0 { // the root must stay to the end
		lost++
	}
	cost[linear.Left] += lost
	cost[linear.Right] += lost
	if h > b || h == s1 && s1 != 0 {
		cost[linear.Left]++
	}
	if h >= b && h != 0 {
		cost[linear.Right]++
	}
	return cost
}

// train reads the bank some times over; it follows its own mistakes from the second time on.
func (p *parser) train(bank []*sentence, before, epochs int, rng *rand.Rand) {
	for epoch := before; epoch < before+epochs; epoch++ {
		for _, k := range rng.Perm(len(bank)) {
			p.learn(bank[k], epoch, rng)
		}
	}
}

func (p *parser) learn(s *sentence, epoch int, rng *rand.Rand) {
	st := p.start(s)
	var buf [linear.MaxMoves]uint32
	for !st.Done() {
		can := open(st)
		cost := costs(st, s)
		n := st.MoveFeatures(&buf)
		var scores [linear.Moves]float32
		p.moves.score(scores[:], buf[:n])
		best, right, wrong := -1, -1, -1
		least := 1 << 30
		for m, ok := range can {
			if ok {
				least = min(least, cost[m])
			}
		}
		for m, ok := range can {
			if !ok {
				continue
			}
			if best < 0 || scores[m] > scores[best] {
				best = m
			}
			if cost[m] == least {
				if right < 0 || scores[m] > scores[right] {
					right = m
				}
			} else if wrong < 0 || scores[m] > scores[wrong] {
				wrong = m
			}
		}
		if wrong >= 0 && scores[wrong]+1 > scores[right] {
			p.moves.update(buf[:n], right, wrong, 1)
		}
		p.moves.step++
		next := best
		if cost[best] != least && (epoch < 1 || rng.Float64() > 0.9) {
			next = right
		}
		if next == linear.Shift {
			st.Shift()
			continue
		}
		h, d := st.Pair(next)
		rel := p.chooseRel(next)
		if s.head[d] == h {
			if gold := int(s.rel[d]); rel != gold {
				p.dense.update(p.f.Dense[:p.f.ND], gold, rel, 1)
				p.sparse.update(p.f.Sparse[:p.f.NS], gold, rel, 1)
			}
			p.dense.step++
			p.sparse.step++
		}
		st.Attach(next, uint8(rel))
	}
}

func (p *parser) average() {
	p.moves.average()
	p.dense.average()
	p.sparse.average()
}
