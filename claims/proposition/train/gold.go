package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
)

// gold is one sentence of PropSegmEnt with the propositions its raters found.
type gold struct {
	ID       string
	Domain   string
	Sentence string
	Tokens   []string
	Offsets  []int
	Adopted  [][]int `json:"propositions"`
	Raters   []struct {
		Propositions [][]int
	}

	spans   [][2]int     // of Tokens, in bytes of Sentence
	adopted []frame.Bits // Adopted as sets of gold tokens
	raters  [][]frame.Bits
}

// document is the part of the id that names the document.
func (g *gold) document() string {
	parts := strings.Split(g.ID, "/")
	return parts[0]
}

func readGold(path, domain string) ([]*gold, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var list []*gold
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		g := new(gold)
		if err := json.Unmarshal(lines.Bytes(), g); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if g.Domain != domain || len(g.Adopted) == 0 || len(g.Tokens) > frame.MaxTokens {
			continue
		}
		g.prepare()
		list = append(list, g)
	}
	return list, lines.Err()
}

func (g *gold) prepare() {
	byteAt := []int{}
	for i := range g.Sentence {
		byteAt = append(byteAt, i)
	}
	byteAt = append(byteAt, len(g.Sentence))
	for i, t := range g.Tokens {
		end := min(g.Offsets[i]+len([]rune(t)), len(byteAt)-1)
		g.spans = append(g.spans, [2]int{byteAt[g.Offsets[i]], byteAt[end]})
	}
	g.adopted = sets(g.Adopted)
	for _, r := range g.Raters {
		g.raters = append(g.raters, sets(r.Propositions))
	}
}

func sets(props [][]int) []frame.Bits {
	var list []frame.Bits
	for _, p := range props {
		var b frame.Bits
		for _, i := range p {
			b.Add(i)
		}
		list = append(list, b)
	}
	return list
}

// tokensOf is the set of the tokens of s that a set of gold tokens covers, by
// more than half.
func (g *gold) tokensOf(s *frame.Sentence, set *frame.Bits) frame.Bits {
	var b frame.Bits
	for i := range s.N {
		lo, hi := int(s.Start[i]), int(s.End[i])
		in := 0
		for j, sp := range g.spans {
			if set.Has(j) {
				in += max(0, min(hi, sp[1])-max(lo, sp[0]))
			}
		}
		if 2*in > hi-lo {
			b.Add(i)
		}
	}
	return b
}

// goldTokens is the set of the gold tokens that touch the given spans.
func (g *gold) goldTokens(spans [][2]int) frame.Bits {
	var b frame.Bits
	for j, sp := range g.spans {
		for _, x := range spans {
			if x[0] < sp[1] && x[1] > sp[0] {
				b.Add(j)
			}
		}
	}
	return b
}

// matching is the size of a maximum matching between said and gold sets whose
// Jaccard index is at least num/den.
func matching(said, want []frame.Bits, num, den int) int {
	to := make([]int, len(want))
	for j := range to {
		to[j] = -1
	}
	n := 0
	var augment func(i int, seen []bool) bool
	augment = func(i int, seen []bool) bool {
		for j := range want {
			both, either := said[i].Overlap(&want[j])
			if seen[j] || both*den < either*num {
				continue
			}
			seen[j] = true
			if to[j] < 0 || augment(to[j], seen) {
				to[j] = i
				return true
			}
		}
		return false
	}
	for i := range said {
		if augment(i, make([]bool, len(want))) {
			n++
		}
	}
	return n
}

// measure sums precision and recall over sentences.
type measure struct{ p, r, n, k float64 }

func (m *measure) add(said, want []frame.Bits, num, den int) {
	hit := float64(matching(said, want, num, den))
	if len(said) > 0 {
		m.p += hit / float64(len(said))
	}
	m.r += hit / float64(len(want))
	m.n++
	m.k += float64(len(said))
}

func (m *measure) sum(n measure) {
	m.p += n.p
	m.r += n.r
	m.n += n.n
	m.k += n.k
}

func (m measure) String() string {
	p, r := m.p/m.n, m.r/m.n
	f := 0.0
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("P %.2f R %.2f F1 %.2f (%.2f said)", 100*p, 100*r, 100*f, m.k/m.n)
}
