// Command train trains the model of package worth.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
)

const help = `usage: go run ./claims/worth/train [-o FILE] [-held] DATAFOLDER

Trains the weights that package worth embeds, and writes them to FILE
(claims/worth/weights.bin unless told otherwise). First it says how well the
model does on what it was not trained on:
  - the labels in DATAFOLDER, by ten-fold cross-validation by document;
  - the development labels among them, trained on all other documents;
  - labels/speech.tsv, political speech: 167 sentences written and labelled for
    this check before anything was fitted to such speech, and never trained on.
    They are no sample of real debates, and came from where written.tsv did,
    which is trained on: the figure says that the order is sane, not how well
    real transcripts are ranked.
Beside the labels in DATAFOLDER it trains on those in labels/, next to this
program, which count in no figure: gum_train.tsv, ewt_dev.tsv and ntrex_dev.tsv,
of sentences in DATAFOLDER from documents that have no labels there, and
written.tsv, sentences written for it.
The same data give the same weights on every run.

DATAFOLDER holds
  labels/kind_worth_train.tsv, labels/kind_worth_dev.tsv
      one sentence a line: document#n, kind, worth 0 to 3, between tabs
  sentences/gum_train.jsonl, ewt_dev.jsonl, ntrex_dev.jsonl
      one paragraph a line: {"doc", "text", "ends"}, ends in code points;
      made from GUM 11 (https://gucorpling.org/gum/), UD English EWT
      (https://universaldependencies.org/treebanks/en_ewt/) and NTREX-128
      (https://github.com/MicrosoftTranslator/NTREX)

options:
`

func main() {
	out := flag.String("o", "claims/worth/weights.bin", "file to write the weights to")
	held := flag.Bool("held", false, "leave the development labels out of the weights, to test them through the whole program")
	misses := flag.Bool("misses", false, "print the sentences whose kind was missed in cross-validation")
	flag.Usage = func() {
		fmt.Fprint(flag.CommandLine.Output(), help)
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *out, *held, *misses); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func run(data, out string, held, misses bool) error {
	all, err := load(data)
	if err != nil {
		return err
	}
	speech, err := readWritten("speech.tsv")
	if err != nil {
		return err
	}
	fmt.Println("ten-fold cross-validation")
	tested := crossValidate(all)
	report(os.Stdout, tested, misses)
	slope, offset := platt(tested)
	checkable(os.Stdout, tested, slope, offset)
	fmt.Println("development labels, not trained on")
	unseen := holdOut(all, func(e *example) bool { return e.dev })
	report(os.Stdout, unseen, false)
	checkable(os.Stdout, unseen, slope, offset)
	if held {
		all = slices.DeleteFunc(slices.Clone(all), func(e example) bool { return e.dev })
	}
	m := fit(all)
	fmt.Printf("political speech, written for this check and not trained on: AUC %.4f\n", auc(m.test(speech), 2))
	return os.WriteFile(out, encode(m, tested), 0o644)
}
