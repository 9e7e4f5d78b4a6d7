package main

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
)

// tagger is a tagger in training: dense and sparse features apart, as they are packed.
type tagger struct {
	dense, sparse *perceptron
	labels        int
	f             linear.Features
}

func newTagger(labels int) *tagger {
	return &tagger{dense: newPerceptron(labels), sparse: newPerceptron(labels), labels: labels}
}

func (t *tagger) choose(scores []float32) (best int) {
	clear(scores)
	t.dense.score(scores, t.f.Dense[:t.f.ND])
	t.sparse.score(scores, t.f.Sparse[:t.f.NS])
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}

// tag writes the tags of a sentence to out.
func (t *tagger) tag(s *sentence, out []uint8) {
	var scores [64]float32
	for i := 1; i <= s.n(); i++ {
		if w := &s.words[i]; w.Sure {
			out[i] = w.Common - 1
			continue
		}
		linear.TagFeatures(&t.f, s.words, out, i)
		out[i] = uint8(t.choose(scores[:t.labels]))
	}
}

func trainTagger(bank []*sentence, labels, epochs int, rng *rand.Rand) *tagger {
	t := newTagger(labels)
	t.train(bank, epochs, rng)
	t.average()
	return t
}

func (t *tagger) average() {
	t.dense.average()
	t.sparse.average()
}

func (t *tagger) train(bank []*sentence, epochs int, rng *rand.Rand) {
	labels := t.labels
	var scores [64]float32
	for range epochs {
		for _, k := range rng.Perm(len(bank)) {
			s := bank[k]
			out := make([]uint8, len(s.gold))
			for i := 1; i <= s.n(); i++ {
				if w := &s.words[i]; w.Sure {
					out[i] = w.Common - 1
					continue
				}
				linear.TagFeatures(&t.f, s.words, out, i)
				guess := t.choose(scores[:labels])
				right := int(s.gold[i])
				if guess == right {
					scores[right] -= 1 // a margin: the second best must stay behind
					for j, x := range scores[:labels] {
						if x > scores[guess] {
							guess = j
						}
					}
					out[i] = uint8(right)
				} else {
					out[i] = uint8(guess)
				}
				if guess != right {
					t.dense.update(t.f.Dense[:t.f.ND], right, guess, 1)
					t.sparse.update(t.f.Sparse[:t.f.NS], right, guess, 1)
				}
				t.dense.step++
				t.sparse.step++
			}
		}
	}
}

// jackknife tags every part of the bank with a tagger trained on the others, so that the parser
// learns from tags as wrong as those that it will be given.
func jackknife(bank []*sentence, labels, epochs, parts int, seed uint64) {
	for p := range parts {
		var rest, part []*sentence
		for i, s := range bank {
			if i*parts/len(bank) == p {
				part = append(part, s)
			} else {
				rest = append(rest, s)
			}
		}
		t := trainTagger(rest, labels, epochs, rand.New(rand.NewPCG(seed, uint64(p))))
		for _, s := range part {
			t.tag(s, s.tags)
		}
	}
}

// lexiconOf lists the words of the bank seen at least twice, the most frequent first.
func lexiconOf(bank []*sentence) []linear.Entry {
	type stat struct {
		n   int
		tag [64]int
	}
	stats := map[uint32]*stat{}
	for _, s := range bank {
		for i := 1; i <= s.n(); i++ {
			w := linear.NewWord(s.forms[i], linear.Fold(nil, s.forms[i]), "")
			st := stats[w.Low]
			if st == nil {
				st = &stat{}
				stats[w.Low] = st
			}
			st.n++
			st.tag[s.gold[i]]++
		}
	}
	var out []linear.Entry
	for low, st := range stats {
		e := linear.Entry{Low: low}
		best := 0
		for i, n := range st.tag {
			if n > st.tag[best] {
				best = i
			}
		}
		if st.n >= 2 {
			e.Common = uint8(best) + 1
			e.Sure = st.n >= 30 && st.tag[best]*1000 >= st.n*998
			out = append(out, e)
		}
	}
	count := func(e linear.Entry) int { return stats[e.Low].n }
	slices.SortFunc(out, func(a, b linear.Entry) int {
		return cmp.Or(cmp.Compare(count(b), count(a)), cmp.Compare(a.Low, b.Low))
	})
	return out
}
