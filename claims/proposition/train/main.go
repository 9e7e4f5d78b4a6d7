// Command train fits the licence by which package proposition cuts sentences.
package main

import (
	"flag"
	"fmt"
	"os"
)

const help = `usage: go run ./claims/proposition/train [-check] [-o FILE] -half1 W1 -half2 W2 DATA

Fits the licence to cut: of each place where the tree suggests a cut, how likely it is that
both rows would be sound, judged by trees that people drew. The trees are read by parsers that
have not seen them, W1 the first half, W2 the second, which these commands make:

  go run ./claims/syntax/train -networks 0 -without 1 -o W1 DATA
  go run ./claims/syntax/train -networks 0 -without 2 -o W2 DATA

The scores from which each construction is licensed come from cross-validation. The same data and
the same parsers give the same bytes. -check prints the table of constructions, by
cross-validation and on the development parts with the parser that ships, and writes nothing.

DATA is a folder that holds ud/{gum,ewt}_{train,dev}.conllu:
  https://github.com/UniversalDependencies/UD_English-GUM  (annotation CC BY 4.0)
  https://github.com/UniversalDependencies/UD_English-EWT  (CC BY-SA 4.0)

`

type options struct {
	data, out string
	halves    [2]string
	check     bool
	show      string
}

func main() {
	var o options
	flag.StringVar(&o.out, "o", "claims/proposition/weights.bin", "write the licence to `FILE`")
	flag.StringVar(&o.halves[0], "half1", "", "weights of a parser that has not seen the first half of the trees")
	flag.StringVar(&o.halves[1], "half2", "", "weights of a parser that has not seen the second half")
	flag.BoolVar(&o.check, "check", false, "print the figures, write nothing")
	flag.StringVar(&o.show, "show", "", "with -check, print the unsound cuts of a `CONSTRUCTION`, or of all")
	flag.Usage = func() { fmt.Fprint(flag.CommandLine.Output(), help); flag.PrintDefaults() }
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	o.data = flag.Arg(0)
	if err := run(os.Stdout, o); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}
