package main

import (
	"math/rand/v2"
	"testing"

	"github.com/factdesk/factdesk/claims/syntax"
	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
)

// randomTree draws a tree over tokens 1..n; it may have crossing arcs.
func randomTree(rng *rand.Rand, n int) *sentence {
	s := newSentence()
	order := rng.Perm(n)
	s.head = make([]int32, n+1)
	for k := 1; k < n; k++ {
		s.head[order[k]+1] = int32(order[rng.IntN(k)] + 1)
	}
	for range n {
		s.forms = append(s.forms, "a")
		s.rel = append(s.rel, 1)
	}
	s.gold = make([]uint8, n+3)
	s.tags = make([]uint8, n+3)
	s.look("")
	return s
}

// The oracle's costs are right if the cheapest moves lose just as many arcs as they cost.
func TestOracleCountsTheArcsLost(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 5))
	inv := syntax.Inventory()
	p := newParser(&inv)
	for range 500 {
		s := randomTree(rng, 1+rng.IntN(12))
		st := p.start(s)
		total := 0
		for !st.Done() {
			can, cost, best := open(st), costs(st, s), -1
			for m, ok := range can {
				if ok && (best < 0 || cost[m] < cost[best]) {
					best = m
				}
			}
			if rng.IntN(4) == 0 && can[linear.Shift] {
				best = linear.Shift
			}
			total += cost[best]
			if best == linear.Shift {
				st.Shift()
			} else {
				st.Attach(best, 1)
			}
		}
		lost := 0
		for i := 1; i <= s.n(); i++ {
			if st.Head[i] != s.head[i] {
				lost++
			}
		}
		if lost != total {
			t.Fatalf("heads %v: %d arcs lost at a cost of %d", s.head, lost, total)
		}
	}
}
