package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/factdesk/factdesk/claims/syntax"
	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
)

// course is one run of training.
type course struct {
	options
	began  time.Time
	inv    linear.Inventory
	trees  []*sentence   // with trees that people drew
	plain  []*sentence   // with trees that the teacher draws
	unseen [][]*sentence // measured on
}

func (c *course) report(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%5.0fs  %s\n", time.Since(c.began).Seconds(), fmt.Sprintf(format, args...))
}

func train(folder string, o options) error {
	c := &course{options: o, began: time.Now(), inv: syntax.Inventory()}
	if err := c.read(folder); err != nil {
		return err
	}
	c.report("%d sentences with trees, %d without", len(c.trees), len(c.plain))
	if err := c.teach(); err != nil {
		return err
	}
	blob, err := c.learn()
	if err != nil {
		return err
	}
	return os.WriteFile(o.out, blob, 0o644)
}

func (c *course) read(folder string) error {
	v := newNames()
	for _, name := range []string{"gum_train", "ewt_train", "gum_dev", "ewt_dev"} {
		bank, err := readTreebank(filepath.Join(folder, "ud", name+".conllu"), v)
		if err != nil {
			return err
		}
		if strings.HasSuffix(name, "_train") {
			c.trees = append(c.trees, bank...)
		} else {
			c.unseen = append(c.unseen, bank)
		}
	}
	if c.networks == 0 {
		return nil
	}
	var err error
	c.plain, err = readPlain(folder)
	return err
}

// leaveOut takes a half of the trees, by stretches of the treebanks, out of what the parsers learn
// from.
func (c *course) leaveOut() {
	if c.without == 0 {
		return
	}
	const stretches = 16
	var kept []*sentence
	for i, s := range c.trees {
		if half := i*stretches/len(c.trees)%2 + 1; half != c.without {
			kept = append(kept, s)
		}
	}
	c.trees = kept
}

// all lists every sentence that is learned from.
func (c *course) all() []*sentence { return slices.Concat(c.trees, c.plain) }

// look gives every sentence the words of a lexicon.
func (c *course) look(entries []linear.Entry) {
	lex := linear.PackLexicon(sizes.Lexicon, entries)
	for _, s := range slices.Concat(slices.Concat(c.unseen...), c.all()) {
		s.look(lex)
	}
}

// teach trains the teacher and lets it draw trees over the plain text.
func (c *course) teach() error {
	c.look(lexiconOf(c.trees))
	jackknife(c.trees, c.inv.Tags, 5, 5, 1)
	c.report("tags by jackknife: %s", tagScore(c.trees))
	tg := trainTagger(c.trees, c.inv.Tags, 8, rand.New(rand.NewPCG(2, 0)))
	for _, s := range slices.Concat(slices.Concat(c.unseen...), c.plain) {
		tg.tag(s, s.tags)
	}
	t := &teacher{vocabulary: newVocabulary(c.trees), tags: c.inv.Tags, rels: c.inv.Rels}
	for seed := range c.networks {
		net, err := c.network(fmt.Sprintf("%d.net", seed+1), t.vocabulary, uint64(seed+1))
		if err != nil {
			return err
		}
		t.nets = append(t.nets, net)
		for _, b := range c.unseen {
			c.report("teacher: %s", scoreTeacher(t, b))
		}
	}
	for _, s := range c.plain {
		t.label(s)
	}
	c.report("plain text labelled")
	return nil
}

// learn trains the tagger and the parsers that ship: first with all features there are, then with
// those that find a place in the tables.
func (c *course) learn() ([]byte, error) {
	c.leaveOut()
	all := c.all()
	entries := lexiconOf(all)
	c.look(entries)
	jackknife(all, c.inv.Tags, 3, 2, 1)
	tg := newTagger(c.inv.Tags)
	lessons := slices.Concat(all, c.trees) // people's trees twice
	var forward, backward linear.ParserWeights
	var work sync.WaitGroup
	work.Go(func() { forward = c.learnParser(lessons, sizes.Forward, 2) })
	work.Go(func() {
		back := make([]*sentence, len(lessons))
		for i, s := range lessons {
			back[i] = s.mirrored()
		}
		backward = c.learnParser(back, sizes.Backward, 3)
	})
	work.Go(func() {
		rng := rand.New(rand.NewPCG(4, 0))
		tg.train(lessons, 3, rng)
		tg.dense.narrow(linear.Table{Rows: sizes.TagDense, Kind: linear.DenseTable})
		tg.sparse.narrow(linear.Table{Rows: sizes.TagSparse, Kind: linear.SparseTable})
		tg.train(lessons, 2, rng)
		tg.average()
	})
	work.Wait()
	blob := linear.Pack(sizes, entries, tg.dense.rows(), tg.sparse.rows(), forward, backward)
	return blob, c.measure(blob)
}

// learnParser trains a parser, narrows it to its tables and trains it again.
func (c *course) learnParser(lessons []*sentence, size linear.ParserSizes, seed uint64) linear.ParserWeights {
	rng := rand.New(rand.NewPCG(seed, 0))
	p := newParser(&c.inv)
	p.train(lessons, 0, 4, rng)
	p.moves.narrow(linear.Table{Rows: size.Moves, Kind: linear.MovesTable})
	p.dense.narrow(linear.Table{Rows: size.RelDense, Kind: linear.DenseTable})
	p.sparse.narrow(linear.Table{Rows: size.RelSparse, Kind: linear.SparseTable})
	p.train(lessons, 4, 2, rng)
	p.average()
	c.report("parser %d trained", seed-1)
	return linear.ParserWeights{Moves: p.moves.rows(), RelDense: p.dense.rows(), RelSparse: p.sparse.rows()}
}

// measure reports how well the packed weights do.
func (c *course) measure(blob []byte) error {
	m, err := linear.Open(string(blob))
	if err != nil {
		return err
	}
	var a linear.Analyser
	for _, b := range c.unseen {
		run := func(back bool) string {
			return treeScore(b, func(s *sentence) *linear.State {
				a.Begin(s.n())
				for i := 1; i <= s.n(); i++ {
					a.Set(i, s.forms[i], &m)
				}
				a.Run(&m, &c.inv)
				copy(s.tags, a.Tags)
				if !back {
					return &a.State
				}
				a.RunBack(&m, &c.inv)
				return unmirrored(&a.Back, s.n())
			})
		}
		c.report("packed, %d bytes: forward %s", len(blob), run(false))
		c.report("backward %s; %s", run(true), tagScore(b))
	}
	return nil
}
