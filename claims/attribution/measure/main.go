// Command measure says how much of what GUM marks as attributed package
// attribution finds.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/factdesk/factdesk/claims/attribution"
	"github.com/factdesk/factdesk/claims/syntax"
)

const help = `usage: go run ./claims/attribution/measure [-genre NAME] [-misses] DATAFOLDER

Prints precision, recall and F1 of the tokens of attributed contents in the
documents of GUM (attributions/gum_*.jsonl and edus/gum_*.jsonl below
DATAFOLDER). GUM names the first discourse unit of a content; what it reaches
is taken to be the rest of the sentence, or of the quotation, that is not the
attribution's own unit.

options:
`

func main() {
	genre := flag.String("genre", "news", "genre of the documents, empty for all")
	misses := flag.Bool("misses", false, "print what was missed and what was found in vain")
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
		if err := measure(os.Stdout, flag.Arg(0), part, *genre, *misses); err != nil {
			fmt.Fprintln(os.Stderr, "error:", err)
			os.Exit(1)
		}
	}
}

// document is one of GUM's: offsets count code points.
type document struct {
	Doc, Genre, Text string
	Sents            []int    `json:"sent_starts"`
	EDUs             []int    `json:"edu_starts"`
	Tokens           [][2]int `json:"tokens"`
}

type relation struct {
	Doc    string
	Source int `json:"attribution_edu"`
	Edu    int `json:"content_edu"`
}

func measure(w io.Writer, data, part, genre string, misses bool) error {
	relations := map[string][]relation{}
	err := readLines(filepath.Join(data, "attributions", "gum_"+part+".jsonl"), func(line []byte) error {
		var r relation
		err := json.Unmarshal(line, &r)
		relations[r.Doc] = append(relations[r.Doc], r)
		return err
	})
	if err != nil {
		return err
	}
	var both, said, gold int
	err = readLines(filepath.Join(data, "edus", "gum_"+part+".jsonl"), func(line []byte) error {
		var d document
		if err := json.Unmarshal(line, &d); err != nil || genre != "" && d.Genre != genre {
			return err
		}
		text := []rune(d.Text)
		g, s := wanted(&d, text, relations[d.Doc]), found(&d, text)
		for _, t := range d.Tokens {
			if !unicode.IsLetter(text[t[0]]) && !unicode.IsDigit(text[t[0]]) {
				continue
			}
			switch {
			case g[t[0]] && s[t[0]]:
				both++
			case g[t[0]]:
				gold++
			case s[t[0]]:
				said++
			}
		}
		if misses {
			show(w, &d, text, g, s)
		}
		return nil
	})
	if err != nil {
		return err
	}
	p, r := float64(both)/float64(max(both+said, 1)), float64(both)/float64(max(both+gold, 1))
	fmt.Fprintf(w, "%-5s content tokens: P %.3f  R %.3f  F1 %.3f\n", part, p, r, 2*p*r/max(p+r, 1e-9))
	return nil
}

func readLines(path string, each func([]byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		if err := each(lines.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// wanted marks the code points of the contents.
func wanted(d *document, text []rune, relations []relation) []bool {
	in := make([]bool, len(text)+1)
	for _, r := range relations {
		if r.Edu < 1 || r.Edu > len(d.EDUs) || r.Source < 1 || r.Source > len(d.EDUs) {
			continue
		}
		from := d.EDUs[r.Edu-1]
		if credit(text, d.EDUs[r.Source-1]) {
			continue
		}
		start, end := sentenceOf(d, text, from)
		source := d.EDUs[r.Source-1]
		if source >= start && source < from { // the source before: to the end of the sentence
			start = from
		} else if source > from && source < end { // and after: from its beginning
			end = source
		}
		if q := closing(text, from); q > end {
			end = q
		}
		for i := start; i < end; i++ {
			in[i] = true
		}
	}
	for _, r := range relations {
		if r.Source < 1 || r.Source > len(d.EDUs) {
			continue
		}
		for i := d.EDUs[r.Source-1]; i < len(text) && (r.Source >= len(d.EDUs) || i < d.EDUs[r.Source]); i++ {
			in[i] = false
		}
	}
	return in
}

// credit says whether the unit at i is the name of who took a picture.
func credit(text []rune, i int) bool {
	return strings.HasSuffix(string(text[max(0, i-7):i]), "Image: ")
}

func sentenceOf(d *document, text []rune, at int) (start, end int) {
	end = len(text)
	for _, s := range d.Sents {
		if s > at {
			return start, s
		}
		start = s
	}
	return start, end
}

// closing is the end of the quotation that opens at i, 0 if none does.
func closing(text []rune, i int) int {
	if text[i] != '"' && text[i] != '“' {
		return 0
	}
	for k := i + 1; k < len(text) && k < i+2000; k++ {
		if text[k] == '"' || text[k] == '”' {
			return k + 1
		}
		if text[k] == '\n' {
			return 0
		}
	}
	return 0
}

// found marks the code points of the contents that package attribution finds.
func found(d *document, text []rune) []bool {
	in := make([]bool, len(text)+1)
	var finder attribution.Finder
	var parser syntax.Parser
	var paragraph []attribution.Sentence
	var starts []int
	flush := func() {
		for _, a := range finder.Find(paragraph) {
			for _, c := range a.Content {
				s := paragraph[c.Sentence].Text
				from := starts[c.Sentence] + len([]rune(s[:c.Start]))
				for i := range []rune(s[c.Start:c.End]) {
					in[from+i] = true
				}
			}
		}
		paragraph, starts = paragraph[:0], starts[:0]
	}
	for k, start := range d.Sents {
		end := len(text)
		if k+1 < len(d.Sents) {
			end = d.Sents[k+1]
		}
		raw := string(text[start:end])
		s := strings.TrimSpace(raw)
		paragraph = append(paragraph, attribution.Sentence{Text: s, Tokens: append([]syntax.Token(nil), parser.Parse(s)...)})
		starts = append(starts, start)
		if strings.Contains(raw, "\n") {
			flush()
		}
	}
	flush()
	return in
}

func show(w io.Writer, d *document, text []rune, gold, said []bool) {
	fmt.Fprintf(w, "\n%s\n", d.Doc)
	state := 0
	marks := []string{"", "[", "{-", "{+"} // in both, missed, in vain
	ends := []string{"", "]", "-}", "+}"}
	for i, r := range text {
		now := 0
		switch {
		case gold[i] && said[i]:
			now = 1
		case gold[i]:
			now = 2
		case said[i]:
			now = 3
		}
		if now != state && r != ' ' && r != '\n' {
			fmt.Fprint(w, ends[state], marks[now])
			state = now
		}
		fmt.Fprint(w, string(r))
	}
	fmt.Fprintln(w, ends[state])
}
