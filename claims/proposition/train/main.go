// Train fits the weights of the proposition finder.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
	"github.com/factdesk/factdesk/claims/syntax"
)

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

const folds = 5

type item struct {
	*gold
	s    frame.Sentence
	fold int
	// gold sets in tokens of the parser, by rater
	want   [][]frame.Bits
	weight []float64
}

func (it *item) goldOf(mask *frame.Bits) frame.Bits {
	return it.goldTokens(it.s.Spans(mask))
}

func load(folder string) ([]*item, error) {
	list, err := readGold(filepath.Join(folder, "propositions/propsegment_dev.jsonl"), "wiki")
	if err != nil {
		return nil, err
	}
	var p syntax.Parser
	var items []*item
	docs := map[string]int{}
	for _, g := range list {
		it := &item{gold: g}
		if _, ok := docs[g.document()]; !ok {
			docs[g.document()] = len(docs)
		}
		it.fold = docs[g.document()] % folds
		it.s.Read(g.Sentence, p.Parse(g.Sentence))
		for r := range g.raters {
			var sets []frame.Bits
			for k := range g.raters[r] {
				sets = append(sets, g.tokensOf(&it.s, &g.raters[r][k]))
			}
			it.want = append(it.want, sets)
			it.weight = append(it.weight, 0.5)
		}
		for r := range g.raters {
			if equal(g.raters[r], g.adopted) {
				it.weight[r] = 1.5
				break
			}
		}
		items = append(items, it)
	}
	return items, nil
}

func equal(a, b []frame.Bits) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// decisions lists what leads to the raters' propositions of one sentence.
func (it *item) decisions() (list []decision, best []float64) {
	s := &it.s
	triggers := s.Triggers(nil)
	frames := make([]frame.Frame, len(triggers))
	for i, t := range triggers {
		frames[i].Build(s, t)
	}
	for r, sets := range it.want {
		for k := range sets {
			at, top := -1, 0.0
			for i := range frames {
				_, mask := frames[i].Follow(s, &sets[k], nil)
				mask = it.goldOf(ptr(s.Finish(mask)))
				both, either := mask.Overlap(&it.raters[r][k])
				j := float64(both) / float64(either)
				if triggers[i].Kind == frame.Phrase {
					j -= 0.02
				}
				if j > top {
					at, top = i, j
				}
			}
			best = append(best, top)
			if top < 0.5 {
				continue
			}
			f := &frames[at]
			steps, _ := f.Follow(s, &sets[k], nil)
			for _, d := range steps {
				e := decision{yes: d.Yes, state: d.State, parentIn: d.ParentIn, weight: it.weight[r] * top}
				f.Features(s, d.Unit, &e.features)
				list = append(list, e)
			}
		}
	}
	return list, best
}

func ptr[T any](x T) *T { return &x }

func run(folder string) error {
	for _, a := range os.Args {
		switch a {
		case "set":
			fmt.Sscan(os.Args[len(os.Args)-1], &rounds, &firstSettings.trees, &firstSettings.depth, &firstSettings.rate, &firstSettings.lambda, &firstSettings.least, &secondSettings.trees, &secondSettings.depth, &secondSettings.rate)
		case "subset":
			frame.NoSubset = true
		}
	}
	items, err := load(folder)
	if err != nil {
		return err
	}
	if os.Args[len(os.Args)-1] == "misses" {
		misses(items)
		return nil
	}
	lists := make([][]decision, len(items))
	var n, hit8, hit1, adopted float64
	for i, it := range items {
		var best []float64
		lists[i], best = it.decisions()
		k := 0
		for r := range it.raters {
			for range it.raters[r] {
				w := it.weight[r]
				n += w
				if best[k] >= 0.78 {
					hit8 += w
				}
				if best[k] >= 0.979 {
					hit1 += w
				}
				k++
			}
		}
	}
	_ = adopted
	fmt.Printf("reachable: J>=0.8 %.1f, exact %.1f of %.0f\n", 100*hit8/n, 100*hit1/n, n)
	if len(os.Args) == 3 && os.Args[2] == "sites" {
		tuneSites(items, lists)
		return nil
	}
	if len(os.Args) >= 3 && os.Args[2] == "check" {
		return validate(items, lists)
	}
	r := fitRanker(poolsWithout(items, lists, -1))
	m := fitSites(except(items, lists), rounds)
	b := frame.Encode(m, r)
	if err := os.WriteFile("weights.bin", b, 0o644); err != nil {
		return err
	}
	fmt.Println(len(b), "bytes")
	return nil
}
