// Command train makes the weights of package syntax.
//
// A teacher, a network too slow to ship, learns from the treebanks and draws trees over plain
// text; the shipped parser learns from both. That is worth some points over treebanks alone.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
)

const usage = `usage: go run ./claims/syntax/train [flags] DATAFOLDER

Trains the tagger and two parsers, one that reads a sentence from its beginning and one from its
end, and writes their weights. Figures are for the development parts, which no weight has seen.
On amd64 with AVX-512, running it with GOEXPERIMENT=simd is several times faster. DATAFOLDER
holds, with trees,
  ud/gum_train.conllu, ud/gum_dev.conllu     https://github.com/UniversalDependencies/UD_English-GUM
  ud/ewt_train.conllu, ud/ewt_dev.conllu     https://github.com/UniversalDependencies/UD_English-EWT
and as plain text, one JSON object a line with "text" or "sentence",
  sentences/ntrex_dev.jsonl                  https://github.com/MicrosoftTranslator/NTREX
  decompositions/minwiki_train.jsonl         https://github.com/Lambda-3/minwikisplit
  decompositions/desse_train.jsonl           https://github.com/serenayj/DeSSE
  decompositions/carb_dev.jsonl              https://github.com/dair-iitd/CaRB
  decompositions/wikisplit_train.jsonl       https://github.com/google-research-datasets/wiki-split
  decompositions/factscore_train.jsonl       https://github.com/shmsw25/FActScore
  propositions/propsegment_dev.jsonl         https://github.com/google-research-datasets/PropSegmEnt
The same files give the same bytes on the same kind of processor; the teacher's floating point
rounds differently with and without GOEXPERIMENT=simd. The shipped weights were made with it.

`

var sizes = linear.Sizes{
	Lexicon: 32 << 10, TagDense: 6 << 10, TagSparse: 100 << 10,
	Forward:  linear.ParserSizes{Moves: 500_000, RelDense: 7 << 10, RelSparse: 110 << 10},
	Backward: linear.ParserSizes{Moves: 360_000, RelDense: 5 << 10, RelSparse: 60 << 10},
}

type options struct {
	out, keep        string
	networks, epochs int
	without          int
}

func main() {
	var o options
	flag.StringVar(&o.out, "o", "claims/syntax/weights.bin", "write the weights to `FILE`")
	flag.StringVar(&o.keep, "keep", "", "keep the networks of the teacher in `FOLDER`, and take those that are there")
	flag.IntVar(&o.networks, "networks", 1, "how many networks make the teacher; without any, no plain text is read")
	flag.IntVar(&o.epochs, "epochs", 6, "how often each reads the trees")
	flag.IntVar(&o.without, "without", 0, "leave `HALF` 1 or 2 of the trees out, for those who want a parser that has not seen them: see claims/proposition/train")
	flag.Usage = func() { fmt.Fprint(flag.CommandLine.Output(), usage); flag.PrintDefaults() }
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := train(flag.Arg(0), o); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}
