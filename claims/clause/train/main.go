// Command train makes the weights of package clause.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/factdesk/factdesk/claims/internal/gum"
)

const help = `usage: go run ./claims/clause/train [-check] [-o FILE] DATAFOLDER

Learns where the elementary discourse units of GUM begin (edus/gum_*.jsonl and
ud/gum_*.conllu below DATAFOLDER, from https://github.com/amir-zeldes/gum), from
the gold trees of the train part and from the same with mistakes in them.

It prints precision, recall and F1 of unit starts, given the gold sentences and
tokens: of all, those that begin a sentence too ("all"), and of those inside
sentences. Where every sentence is taken for one unit, "all" is the trivial
figure. "train" is by cross-validation: five times, the documents that are left
out. "dev" no weight has seen; but the embedded parser was trained on the trees
of both parts, so that only gold trees are an honest figure here, until the
parser is exchanged for one trained with "-with gum".

The same files give the same bytes.

options:
`

func main() {
	out := flag.String("o", "claims/clause/weights.bin", "write the weights to `FILE`")
	check := flag.Bool("check", false, "measure only, write nothing")
	flag.Usage = func() { fmt.Fprint(flag.CommandLine.Output(), help); flag.PrintDefaults() }
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if *check {
		*out = ""
	}
	if err := run(os.Stdout, flag.Arg(0), *out); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, data, out string) error {
	train, err := gum.Read(data, "train")
	if err != nil {
		return err
	}
	dev, err := gum.Read(data, "dev")
	if err != nil {
		return err
	}
	if len(train) < folds {
		return errors.New("too few documents")
	}
	bias := validate(w, train)
	m := learn(bankOf(train), bias)
	for _, trees := range []string{"gold", "own"} {
		var c count
		each(dev, trees == "own", 0, c.of(&m))
		fmt.Fprintf(w, "dev, %-4s trees    %v\n", trees, &c)
	}
	if out == "" {
		return nil
	}
	return os.WriteFile(out, m.Pack(), 0o644)
}

// folds is into how many parts the documents go.
const folds = 5

// validate prints the figures by cross-validation, and gives the bias that
// serves the documents best that were left out.
func validate(w io.Writer, docs []gum.Document) float64 {
	best, figure := 0.0, -1.0
	biases := []float64{0, 0.25, 0.5, 0.75, 1}
	counts := make([]count, len(biases))
	for k := range folds {
		var rest, part []gum.Document
		for i, d := range docs {
			if i%folds == k {
				part = append(part, d)
			} else {
				rest = append(rest, d)
			}
		}
		weights := fit(bankOf(slices.Clip(rest)))
		for i, b := range biases {
			m := quantise(weights, b)
			each(part, false, 0, counts[i].of(&m))
		}
	}
	for i, b := range biases {
		if f := counts[i].all(); f > figure {
			best, figure = b, f
		}
	}
	fmt.Fprintf(w, "trivial, train     %.4f\n", counts[0].trivial())
	fmt.Fprintf(w, "train, gold trees  %v\n", &counts[slices.Index(biases, best)])
	return best
}
