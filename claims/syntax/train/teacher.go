package main

import (
	"bufio"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/factdesk/factdesk/claims/syntax"
	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
	"github.com/factdesk/factdesk/claims/syntax/train/neural"
)

// vocabulary numbers what the network has embeddings for; 0 is what was not seen twice.
type vocabulary struct {
	index [3]map[uint32]int // words, endings, beginnings
	count []int             // of the words
}

func newVocabulary(bank []*sentence) *vocabulary {
	var v vocabulary
	var seen [3]map[uint32]int
	for k := range seen {
		seen[k], v.index[k] = map[uint32]int{}, map[uint32]int{}
	}
	for _, s := range bank {
		for i := 1; i <= s.n(); i++ {
			for k, key := range keys(&s.words[i]) {
				if seen[k][key]++; seen[k][key] == 2 {
					v.index[k][key] = len(v.index[k]) + 1
				}
			}
		}
	}
	v.count = make([]int, len(v.index[0])+1)
	for _, s := range bank {
		for i := 1; i <= s.n(); i++ {
			v.count[v.index[0][s.words[i].Low]]++
		}
	}
	return &v
}

func keys(w *linear.Word) [3]uint32 { return [3]uint32{w.Low, w.Tail & 0xffffff, w.Front >> 8} }

func (v *vocabulary) shape(inv *linear.Inventory) neural.Shape {
	return neural.Shape{
		Rows:   []int{len(v.index[0]) + 2, len(v.index[1]) + 2, len(v.index[2]) + 2, 256, 66},
		Cols:   []int{64, 32, 16, 16, 32},
		Hidden: 128, Arc: 96, Label: 96, Tags: inv.Tags, Rels: inv.Rels,
	}
}

// inputs numbers a sentence; words are forgotten at random, rare ones most, where rng is given.
func (v *vocabulary) inputs(s *sentence, rng *rand.Rand) *neural.Sentence {
	root := []int{len(v.index[0]) + 1, len(v.index[1]) + 1, len(v.index[2]) + 1, 255, 65}
	out := &neural.Sentence{Inputs: [][]int{root}, Tags: s.gold, Heads: s.head, Rels: s.rel}
	for i := 1; i <= s.n(); i++ {
		k := keys(&s.words[i])
		word := v.index[0][k[0]]
		if rng != nil && rng.Float64() < 0.25/(0.25+float64(v.count[word])) {
			word = 0
		}
		tag := int(s.tags[i])
		if rng != nil && rng.Float64() < 0.1 {
			tag = 64
		}
		out.Inputs = append(out.Inputs, []int{word, v.index[1][k[1]], v.index[2][k[2]], int(s.words[i].Shape), tag})
	}
	return out
}

// teacher is an ensemble of networks.
type teacher struct {
	vocabulary *vocabulary
	nets       []*neural.Parser
	tags, rels int
}

// network trains a network, or reads it from the folder where a run before this one kept it.
func (c *course) network(name string, v *vocabulary, seed uint64) (*neural.Parser, error) {
	path := filepath.Join(c.keep, name)
	if c.keep != "" {
		if err := os.MkdirAll(c.keep, 0o755); err != nil {
			return nil, err
		}
		if f, err := os.Open(path); err == nil {
			defer f.Close()
			net := neural.New(v.shape(&c.inv), seed)
			return net, net.Load(bufio.NewReader(f))
		}
	}
	net := c.trainNetwork(v, seed)
	if c.keep == "" {
		return net, nil
	}
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	w := bufio.NewWriter(f)
	return net, errors.Join(net.Save(w), w.Flush(), f.Close())
}

func (c *course) trainNetwork(v *vocabulary, seed uint64) *neural.Parser {
	bank, epochs := c.trees, c.epochs
	rng := rand.New(rand.NewPCG(seed, 5))
	net := neural.New(v.shape(&c.inv), seed)
	const batch = 8
	total := epochs * ((len(bank) + batch - 1) / batch)
	done := 0
	for epoch := range epochs {
		order := rng.Perm(len(bank))
		loss, tokens := 0.0, 0
		for k, i := range order {
			s := bank[i]
			loss += net.Learn(v.inputs(s, rng), 0.33)
			tokens += s.n()
			if (k+1)%batch == 0 || k == len(order)-1 {
				net.Step(2e-3 * (1 - 0.95*float64(done)/float64(total)))
				done++
			}
		}
		c.report("network %d, epoch %d: loss %.3f", seed, epoch+1, loss/float64(tokens))
	}
	return net
}

// label gives a sentence the teacher's tags and tree for its gold ones.
func (t *teacher) label(s *sentence) {
	s.gold, s.head, s.rel = t.parse(s)
}

// parse gives the tags, heads and relations that the ensemble agrees on.
func (t *teacher) parse(s *sentence) (tags []uint8, head []int32, rel []uint8) {
	in := t.vocabulary.inputs(s, nil)
	n := s.n() + 1
	arc := make([][]float32, n)
	tag := make([][]float32, n)
	for i := range arc {
		arc[i], tag[i] = make([]float32, n), make([]float32, 64)
	}
	var opinions []neural.Opinion
	for _, net := range t.nets {
		o := net.Judge(in)
		opinions = append(opinions, o)
		for d := 1; d < n; d++ {
			for h := range n {
				arc[d][h] += o.Arc[d][h]
			}
			for k := range t.tags {
				tag[d][k] += o.Tag[d][k]
			}
		}
	}
	head = neural.Tree(arc)
	tags, rel = make([]uint8, n+2), make([]uint8, n)
	p := make([]float32, t.rels)
	for d := 1; d < n; d++ {
		best := 0
		for k, x := range tag[d][:t.tags] {
			if x > tag[d][best] {
				best = k
			}
		}
		tags[d] = uint8(best)
		if head[d] == 0 {
			rel[d] = uint8(syntax.Root)
			continue
		}
		clear(p)
		for i := range opinions {
			opinions[i].Rel(int(head[d]), d, p)
		}
		best = 1
		for k := 1; k < len(p); k++ {
			if p[k] > p[best] {
				best = k
			}
		}
		rel[d] = uint8(best)
	}
	return tags, head, rel
}
