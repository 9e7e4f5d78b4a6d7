package annotate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/claims"
)

// How alike two statements must be to pass for two wordings of one claim: less
// where the text around them did not change.
const (
	alikeAnywhere = 0.6
	alikeInPlace  = 0.35
)

// Bounds on the work for an article that was rewritten from end to end.
const (
	widestGap  = 4096 // pairs of claims compared within one changed stretch
	commonWord = 64   // claims from which on a word says nothing
	candidates = 8    // claims compared with a claim that was moved
)

// pair is an old claim and the new one that it became, as places in their lists.
type pair struct {
	old, now int
	score    float64
}

// reworded pairs old claims that are there no more with new ones that were not
// there, one to one, the most alike first. Same holds the ids that both have.
func reworded(old, now *claims.Article, same map[string]bool) []pair {
	oldSide := newSide(old, same)
	nowSide := newSide(now, same)
	if len(oldSide.claims) == 0 || len(nowSide.claims) == 0 {
		return nil
	}
	oldGap, nowGap := gaps(old.Sentences, now.Sentences)
	pairs := inPlace(oldSide, nowSide, oldGap, nowGap)
	pairs = append(pairs, anywhere(oldSide, nowSide)...)
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.old, b.old), cmp.Compare(a.now, b.now))
	})
	takenOld, takenNow := map[int]bool{}, map[int]bool{}
	var best []pair
	for _, p := range pairs {
		if !takenOld[p.old] && !takenNow[p.now] {
			takenOld[p.old], takenNow[p.now] = true, true
			best = append(best, p)
		}
	}
	return best
}

// side is the claims of one split that the other does not have.
type side struct {
	article *claims.Article
	claims  []int            // places in article.Claims
	grams   map[int][]uint32 // of each of them
	words   map[string][]int // claims that hold a word
	bag     map[int][]string // distinct words of each of them
}

func newSide(a *claims.Article, same map[string]bool) *side {
	s := &side{article: a, grams: map[int][]uint32{}, words: map[string][]int{}, bag: map[int][]string{}}
	for i := range a.Claims {
		c := &a.Claims[i]
		if same[c.ID] {
			continue
		}
		words := strings.FieldsFunc(strings.ToLower(c.Statement), notInWord)
		s.claims = append(s.claims, i)
		s.grams[i] = trigrams(words)
		slices.Sort(words)
		s.bag[i] = slices.Compact(words)
		for _, w := range s.bag[i] {
			s.words[w] = append(s.words[w], i)
		}
	}
	return s
}

// inPlace compares claims that stand in the same changed stretch of the article.
func inPlace(old, now *side, oldGap, nowGap []int) []pair {
	byGap := map[int][]int{}
	count := map[int]int{}
	for _, i := range old.claims {
		g := gapOf(oldGap, old.article.Claims[i])
		byGap[g] = append(byGap[g], i)
	}
	for _, j := range now.claims {
		count[gapOf(nowGap, now.article.Claims[j])]++
	}
	var pairs []pair
	for _, j := range now.claims {
		g := gapOf(nowGap, now.article.Claims[j])
		if len(byGap[g])*count[g] > widestGap {
			continue
		}
		for _, i := range byGap[g] {
			if score := dice(old.grams[i], now.grams[j]); score >= alikeInPlace {
				pairs = append(pairs, pair{i, j, score})
			}
		}
	}
	return pairs
}

// gapOf is the number of the stretch that a claim stands in.
func gapOf(gap []int, c claims.Claim) int {
	if c.Sentence < 1 || c.Sentence > len(gap) {
		return -1
	}
	return gap[c.Sentence-1]
}

// anywhere compares each new claim with the old ones that share most of its
// rarer words, wherever they stand.
func anywhere(old, now *side) []pair {
	var pairs []pair
	for _, j := range now.claims {
		shared := map[int]float64{}
		for _, w := range now.bag[j] {
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
			if score := dice(old.grams[i], now.grams[j]); score >= alikeAnywhere {
				pairs = append(pairs, pair{i, j, score})
			}
		}
	}
	return pairs
}

// gaps numbers the stretches between sentences that both splits have, in the
// same order: two sentences with the same number stand in the same stretch.
func gaps(old, now []claims.Sentence) (oldGap, nowGap []int) {
	oldGap, nowGap = make([]int, len(old)), make([]int, len(now))
	anchors := commonSentences(old, now)
	number := func(gap []int, side int) {
		k := 0
		for i := range gap {
			if k < len(anchors) && anchors[k][side] == i {
				k++
			}
			gap[i] = k
		}
	}
	number(oldGap, 0)
	number(nowGap, 1)
	return oldGap, nowGap
}

// commonSentences are the places of sentences that are there once in each
// split, as far as their order is the same: the anchors of a patience diff.
func commonSentences(old, now []claims.Sentence) [][2]int {
	once := func(list []claims.Sentence) map[string]int {
		at := make(map[string]int, len(list))
		for i, s := range list {
			if _, twice := at[s.Text]; twice {
				i = -1
			}
			at[s.Text] = i
		}
		return at
	}
	inOld, inNow := once(old), once(now)
	var tops []int // of each pile, the place in pairs
	var pairs [][2]int
	var back []int
	for j, s := range now {
		i, ok := inOld[s.Text]
		if !ok || i < 0 || inNow[s.Text] < 0 {
			continue
		}
		pile, _ := slices.BinarySearchFunc(tops, i, func(p, i int) int { return cmp.Compare(pairs[p][0], i) })
		last := -1
		if pile > 0 {
			last = tops[pile-1]
		}
		if pile == len(tops) {
			tops = append(tops, 0)
		}
		tops[pile] = len(pairs)
		pairs = append(pairs, [2]int{i, j})
		back = append(back, last)
	}
	if len(tops) == 0 {
		return nil
	}
	var anchors [][2]int
	for p := tops[len(tops)-1]; p >= 0; p = back[p] {
		anchors = append(anchors, pairs[p])
	}
	slices.Reverse(anchors)
	return anchors
}
