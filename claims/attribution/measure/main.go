// Command measure says how much of what GUM marks as attributed package
// attribution finds.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/factdesk/factdesk/claims/internal/gum"
)

const help = `usage: go run ./claims/attribution/measure [-genre NAME] [-trees] [-misses] DATAFOLDER

Prints precision, recall and F1 of the tokens of attributed contents in the
documents of GUM (edus/gum_*.jsonl and ud/gum_*.conllu below DATAFOLDER), and
how many of its attributions have a cue, and a speaker, where GUM has the
attributing unit.

GUM joins the unit that attributes (he said) to the first unit of what it
attributes. The content is that unit and all that was joined to it before. The
rest of a quotation that it begins, and a quotation that goes on from it after
"he said", belong to it too ("whole"); without them GUM counts on the first
line ("units").

The rules were made on the train part of the news and seen on the dev part.

options:
`

func main() {
	genre := flag.String("genre", "news", "genre of the documents, empty for all")
	trees := flag.Bool("trees", false, "take the gold tokens and trees")
	misses := flag.Bool("misses", false, "print the sentences in which something was missed or found in vain")
	flag.Usage = func() {
		fmt.Fprint(flag.CommandLine.Output(), help)
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	for _, part := range []string{"train", "dev"} {
		if err := measure(os.Stdout, flag.Arg(0), part, *genre, *trees, *misses); err != nil {
			fmt.Fprintln(os.Stderr, "error:", err)
			os.Exit(1)
		}
	}
}

func measure(w io.Writer, data, part, genre string, trees, misses bool) error {
	documents, err := gum.Read(data, part)
	if err != nil {
		return err
	}
	var units, whole, quotes count
	var relations sources
	for i := range documents {
		d := &documents[i]
		if genre != "" && d.Genre != genre {
			continue
		}
		gold := wanted(d)
		reach := goOn(d, gold)
		found, cues := attributed(d, trees)
		units.add(d, gold, found)
		whole.add(d, reach, found)
		quotes.add(d, reach, quoted(d))
		relations.add(d, cues)
		if misses {
			show(w, d, reach, found)
		}
	}
	fmt.Fprintf(w, "%-5s content tokens, units: %v\n", part, units)
	fmt.Fprintf(w, "%-5s content tokens, whole: %v   (quotation marks alone: %v)\n", part, whole, quotes)
	fmt.Fprintf(w, "%-5s %v\n", part, relations)
	return nil
}
