package revision

import (
	"cmp"
	"slices"
)

// Bounds on the work for an article that was rewritten from end to end.
const (
	widestGap  = 4096 // pairs compared within one changed stretch
	commonWord = 64   // texts from which on a word says nothing
	candidates = 8    // texts compared with one that was moved
)

// likePair is an old text and the one that it may be now, as places in their lists.
type likePair struct {
	old, now int
	score    float64
}

// texts are the texts that have no partner yet, on one side.
type texts struct {
	places []int            // in the order of the article
	bags   map[int]bag      // of each of them
	gap    func(int) int    // the number of the stretch that it stands in
	words  map[string][]int // those that hold a word
}

func newTexts(list []string, free func(int) bool, gap func(int) int) *texts {
	t := &texts{bags: map[int]bag{}, gap: gap, words: map[string][]int{}}
	for i, text := range list {
		if !free(i) {
			continue
		}
		t.places = append(t.places, i)
		t.bags[i] = bagOf(text)
		for _, w := range distinct(text) {
			t.words[w] = append(t.words[w], i)
		}
	}
	return t
}

func distinct(text string) []string {
	words := wordsOf(text)
	slices.Sort(words)
	return slices.Compact(words)
}

// reworded gives old sentences that are there no more those that they became:
// one to one, the most alike first; then those that went into another sentence,
// or of which a part is left.
func (m *match) reworded() {
	taken := make([]bool, len(m.now))
	for _, j := range m.to {
		if j >= 0 {
			taken[j] = true
		}
	}
	oldGap, nowGap := m.gaps()
	old := newTexts(m.old, func(i int) bool { return m.to[i] < 0 }, func(i int) int { return oldGap[i] })
	if len(old.places) == 0 {
		return
	}
	now := newTexts(m.now, func(j int) bool { return !taken[j] }, func(j int) int { return nowGap[j] })
	pairs := append(inPlace(old, now), anywhere(old, now, m.now)...)
	for _, p := range best(pairs) {
		m.to[p.old] = p.now
	}
	m.parts(old, oldGap, nowGap)
}

// parts looks in the same stretch for sentences that hold an old one, or a part of
// it.
func (m *match) parts(old *texts, oldGap, nowGap []int) {
	first := map[int]int{} // of each stretch, in m.now
	for j := len(nowGap) - 1; j >= 0; j-- {
		first[nowGap[j]] = j
	}
	work := map[int]int{}
	for _, i := range old.places {
		if m.to[i] >= 0 {
			continue
		}
		from, some := first[oldGap[i]]
		if !some {
			continue
		}
		score := 0.0
		for j := from; j < len(m.now) && nowGap[j] == oldGap[i]; j++ {
			if work[oldGap[i]]++; work[oldGap[i]] > widestGap {
				break
			}
			if m.from[j] >= 0 {
				continue
			}
			if p := part(old.bags[i], bagOf(m.now[j])); p >= alikePart && p > score {
				m.to[i], score = j, p
			}
		}
	}
}

// inPlace compares texts that stand in the same changed stretch of the article.
func inPlace(old, now *texts) []likePair {
	byGap := map[int][]int{}
	for _, i := range old.places {
		byGap[old.gap(i)] = append(byGap[old.gap(i)], i)
	}
	count := map[int]int{}
	for _, j := range now.places {
		count[now.gap(j)]++
	}
	var pairs []likePair
	for _, j := range now.places {
		g := now.gap(j)
		if len(byGap[g])*count[g] > widestGap {
			continue
		}
		for _, i := range byGap[g] {
			if score := likeness(old.bags[i], now.bags[j]); score >= alikeInPlace {
				pairs = append(pairs, likePair{i, j, score})
			}
		}
	}
	return pairs
}

// anywhere compares each text of now with the old ones that share most of its
// rarer words, wherever they stand.
func anywhere(old, now *texts, list []string) []likePair {
	var pairs []likePair
	for _, j := range now.places {
		shared := map[int]float64{}
		for _, w := range distinct(list[j]) {
			if at := old.words[w]; len(at) <= commonWord {
				for _, i := range at {
					shared[i] += 1 / float64(len(at))
				}
			}
		}
		near := make([]int, 0, len(shared))
		for i := range shared {
			near = append(near, i)
		}
		slices.SortFunc(near, func(a, b int) int {
			return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b))
		})
		for _, i := range near[:min(len(near), candidates)] {
			if score := likeness(old.bags[i], now.bags[j]); score >= alikeAnywhere {
				pairs = append(pairs, likePair{i, j, score})
			}
		}
	}
	return pairs
}

// best takes pairs one to one, the most alike first.
func best(pairs []likePair) []likePair {
	slices.SortStableFunc(pairs, func(a, b likePair) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.old, b.old), cmp.Compare(a.now, b.now))
	})
	oldTaken, nowTaken := map[int]bool{}, map[int]bool{}
	var taken []likePair
	for _, p := range pairs {
		if !oldTaken[p.old] && !nowTaken[p.now] {
			oldTaken[p.old], nowTaken[p.now] = true, true
			taken = append(taken, p)
		}
	}
	return taken
}

// gaps numbers the stretches between the sentences that are the same and in the
// same order: two sentences with the same number stand in the same stretch.
func (m *match) gaps() (old, now []int) {
	var pairs [][2]int
	for j, i := range m.from {
		if i >= 0 {
			pairs = append(pairs, [2]int{i, j})
		}
	}
	run := longestRun(pairs)
	number := func(n, side int) []int {
		gap := make([]int, n)
		k := 0
		for i := range gap {
			if k < len(run) && run[k][side] == i {
				k++
			}
			gap[i] = k
		}
		return gap
	}
	return number(len(m.old), 0), number(len(m.now), 1)
}
