// Command train fits the weights of the proposition finder.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/factdesk/factdesk/claims/proposition/internal/frame"
	"github.com/factdesk/factdesk/claims/syntax"
)

const help = `usage: go run ./claims/proposition/train [-check] [-o FILE] DATA

Fits the weights of the proposition finder to the sentences of PropSegmEnt that
come from Wikipedia, as the parser of package syntax reads them, and writes them
to FILE (claims/proposition/weights.bin). The same data and the same parser give
the same bytes. -check cross-validates instead: in five parts by document, and
again with the documents dealt out otherwise, since one deal differs from the
next by half a point.

DATA is a folder that holds propositions/propsegment_dev.jsonl: the development
set of PropSegmEnt (Chen et al. 2023, CC BY 4.0,
https://github.com/google-research-datasets/PropSegmEnt), one sentence a line:
{"id", "domain", "sentence", "tokens", "offsets", "propositions", "raters"}.
`

func main() {
	check := flag.Bool("check", false, "cross-validate, write nothing")
	out := flag.String("o", "claims/proposition/weights.bin", "write the weights to `FILE`")
	flag.Usage = func() { fmt.Fprint(os.Stderr, help) }
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *out, *check); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

const folds = 5

type item struct {
	*gold
	s    frame.Sentence
	doc  int // number of its document
	fold int // part that it is in for cross-validation
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
		it.doc = docs[g.document()]
		it.fold = dealt(it.doc, 0)
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
func (it *item) decisions() (list []decision) {
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
				mask = s.Finish(mask)
				mask = it.goldOf(&mask)
				both, either := mask.Overlap(&it.raters[r][k])
				j := float64(both) / float64(either)
				if triggers[i].Kind == frame.Phrase {
					j -= 0.02
				}
				if j > top {
					at, top = i, j
				}
			}
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
	return list
}

func run(folder, out string, check bool) error {
	items, err := load(folder)
	if err != nil {
		return err
	}
	lists := make([][]decision, len(items))
	for i, it := range items {
		lists[i] = it.decisions()
	}
	if check {
		validate(items, lists)
		return nil
	}
	m, r := fitUnits(except(items, lists), rounds), fitRanker(poolsWithout(items, lists, -1))
	b := frame.Encode(m, r)
	if err := os.WriteFile(out, b, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes from %d sentences\n", out, len(b), len(items))
	return nil
}
