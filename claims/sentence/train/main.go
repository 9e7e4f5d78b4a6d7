// Command train learns the weights of package sentence from annotated text.
//
//	go run ./claims/sentence/train DATA
//
// writes claims/sentence/internal/boundary/weights.bin. The same data gives the
// same bytes. With -folds it writes nothing and cross-validates instead: each
// document is split by a model that has seen none of its text.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

const usage = `usage: train [flags] DATA

Learns the weights of package sentence. DATA is a folder with

  sentences/gum_train.jsonl, gum_dev.jsonl   GUM 11, https://gucorpling.org/gum/ (texts CC BY or CC BY-SA, annotation CC BY 4.0)
  sentences/ewt_dev.jsonl                    UD English EWT, dev part, https://universaldependencies.org (CC BY-SA 4.0)
  sentences/ntrex_dev.jsonl                  NTREX-128, English, https://github.com/MicrosoftTranslator/NTREX (CC BY-SA 4.0)
  decompositions/minwiki_train.jsonl         MinWiki, after MinWikiSplit, https://github.com/serenayj/DeSSE (MIT)
  decompositions/desse_train.jsonl           DeSSE, https://github.com/serenayj/DeSSE (MIT)
  decompositions/carb_dev.jsonl              CaRB, https://github.com/dair-iitd/CaRB (MIT)

The first four hold a paragraph a line, {"doc","text","ends"}, where ends are
the code points just past the last character of each sentence. The others hold
one sentence a line in "text".

`

func main() {
	folds := flag.Int("folds", 0, "cross-validate in `N` parts, by document, and write nothing")
	errors := flag.Bool("errors", false, "with -folds, print each boundary split or missed in error")
	out := flag.String("o", "claims/sentence/internal/boundary/weights.bin", "`file` to write")
	flag.Usage = func() {
		fmt.Fprint(flag.CommandLine.Output(), usage)
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(os.Stdout, flag.Arg(0), *folds, *errors, *out); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(2)
	}
}

func run(w io.Writer, dir string, folds int, errors bool, out string) error {
	var gold []paragraph
	for _, name := range []string{"gum_train", "gum_dev", "ewt_dev", "ntrex_dev"} {
		part, err := readGold(filepath.Join(dir, "sentences", name+".jsonl"))
		if err != nil {
			return err
		}
		gold = append(gold, part...)
	}
	single, err := readSingle(dir)
	if err != nil {
		return err
	}
	more := joined(single)
	if folds > 0 {
		crossValidate(w, gold, more, folds, errors)
		return nil
	}
	weights := train(gold, more)
	report(w, gold, weights)
	return os.WriteFile(out, []byte(weights), 0o666)
}

// train learns from annotated paragraphs and from others that may be joined,
// and returns what goes into weights.bin.
func train(gold, more []paragraph) string {
	all := append(gold[:len(gold):len(gold)], more...)
	habits := learnHabits(all)
	var data []instance
	for _, p := range append(all, invented(all)...) {
		data = append(data, collect(p, habits)...)
	}
	return pack(learn(data), habits)
}

// crossValidate trains on all parts but one, in turn, and grades that one.
func crossValidate(w io.Writer, gold, more []paragraph, folds int, errors bool) {
	var t tallies
	t.show = io.Discard
	if errors {
		t.show = w
	}
	for k := range folds {
		var seen, unseen []paragraph
		for _, p := range gold {
			if fold(p.doc, folds) == k {
				unseen = append(unseen, p)
			} else {
				seen = append(seen, p)
			}
		}
		weights := train(seen, more)
		for _, p := range unseen {
			t.grade(p, weights)
		}
	}
	t.print(w)
}

func report(w io.Writer, gold []paragraph, weights string) {
	t := tallies{show: io.Discard}
	for _, p := range gold {
		t.grade(p, weights)
	}
	fmt.Fprintln(w, "on the text it was trained on:")
	t.print(w)
}

func fold(doc string, n int) int {
	h := uint32(2166136261)
	for i := range len(doc) {
		h = (h ^ uint32(doc[i])) * 16777619
	}
	return int(h>>8) % n
}

// sets are the names under which a paragraph is counted.
func (p paragraph) sets() []string {
	if strings.HasPrefix(p.doc, "GUM_news") {
		return []string{p.set, "gum_news"}
	}
	return []string{p.set}
}
