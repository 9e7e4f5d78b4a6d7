package main

import (
	"bufio"
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/claims/syntax"
	"github.com/factdesk/factdesk/claims/worth"
)

// example is a labelled sentence.
type example struct {
	document string
	sentence worth.Sentence
	kind     worth.Kind
	worth    int         // 0 to 3
	set      int         // of labels: the number of its source
	dev      bool        // whether it is of the development labels
	open     worth.Kinds // the kinds that its form leaves open
	features []uint32
}

type label struct {
	kind  worth.Kind
	worth int
	dev   bool
}

var kinds = []string{"statement", "opinion", "prediction", "question", "instruction", "heading", "other"}

// ours are the labels made for this project: of sentences of the other corpora,
// named as in DATAFOLDER/labels, and of sentences written for it.
//
//go:embed labels
var ours embed.FS

// sources are the labelled sentences. The figures are taken from the first
// alone, the labels that come with the data; the others help to train.
var sources = []struct {
	sentences string // in DATAFOLDER/sentences
	theirs    []string
	ours      string
}{
	{"gum_train.jsonl", []string{"kind_worth_train.tsv", devLabels}, ""},
	{"gum_train.jsonl", nil, "gum_train.tsv"},
	{"ewt_dev.jsonl", nil, "ewt_dev.tsv"},
	{"ntrex_dev.jsonl", nil, "ntrex_dev.tsv"},
}

const devLabels = "kind_worth_dev.tsv"

// labelSets is how many sets of labels there are: the sources, and the sentences
// written for the trainer.
const labelSets = 5

// measured reports whether the example counts in the figures.
func (e *example) measured() bool { return e.set == 0 }

// load reads the sentences that have labels.
func load(data string) ([]example, error) {
	var all []example
	for set, s := range sources {
		labels := map[string]label{}
		for _, name := range s.theirs {
			path := filepath.Join(data, "labels", name)
			b, err := os.ReadFile(path)
			if err == nil {
				err = readLabels(path, string(b), labels)
			}
			if err != nil {
				return nil, err
			}
		}
		if s.ours != "" {
			b, err := ours.ReadFile("labels/" + s.ours)
			if err == nil {
				err = readLabels(s.ours, string(b), labels)
			}
			if err != nil {
				return nil, err
			}
		}
		more, err := readSentences(filepath.Join(data, "sentences", s.sentences), labels)
		if err != nil {
			return nil, err
		}
		for i := range more {
			more[i].set = set
		}
		all = append(all, more...)
	}
	more, err := readWritten("written.tsv")
	return append(all, more...), err
}

// readWritten reads sentences written for this project: kind, worth and text,
// between tabs.
func readWritten(name string) ([]example, error) {
	name = "labels/" + name
	b, err := ours.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var all []example
	var reader worth.Features
	var parser syntax.Parser
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("%s:%d: want a kind, a worth and a sentence", name, n)
		}
		l, err := parseLabel(f[0], f[1])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		e := example{document: name, kind: l.kind, worth: l.worth, set: labelSets - 1, sentence: worth.Sentence{Text: f[2]}}
		e.sentence.Tokens = slices.Clone(parser.Parse(f[2]))
		e.features, e.open = slices.Clone(reader.Read(e.sentence)), reader.Open(e.sentence.Text)
		all = append(all, e)
	}
	return all, nil
}

// readLabels reads lines of a sentence's name, its kind and its worth, between
// tabs.
func readLabels(path, text string, into map[string]label) error {
	n := 0
	for line := range strings.Lines(text) {
		n++
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 3 {
			return fmt.Errorf("%s:%d: want a sentence, its kind and its worth", path, n)
		}
		l, err := parseLabel(f[1], f[2])
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		l.dev = filepath.Base(path) == devLabels
		into[f[0]] = l
	}
	return nil
}

func parseLabel(kind, degree string) (label, error) {
	for k, name := range kinds {
		if name == kind {
			w, err := strconv.Atoi(degree)
			if err != nil || w < 0 || w > 3 {
				return label{}, fmt.Errorf("worth %q: want 0 to 3", degree)
			}
			return label{kind: worth.Kind(k), worth: w}, nil
		}
	}
	return label{}, fmt.Errorf("unknown kind %q", kind)
}

// readSentences gives the sentences of the paragraphs in path that have labels,
// with their neighbours.
func readSentences(path string, labels map[string]label) ([]example, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []example
	var reader worth.Features
	var parser syntax.Parser
	count := map[string]int{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		var p struct {
			Doc, Text string
			Ends      []int
		}
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		texts := cut([]rune(p.Text), p.Ends)
		for i, text := range texts {
			count[p.Doc]++
			l, ok := labels[p.Doc+"#"+strconv.Itoa(count[p.Doc])]
			if !ok {
				continue
			}
			e := example{document: p.Doc, kind: l.kind, worth: l.worth, dev: l.dev}
			e.sentence.Text = text
			if i > 0 {
				e.sentence.Before = texts[i-1]
			}
			if i+1 < len(texts) {
				e.sentence.After = texts[i+1]
			}
			e.sentence.Tokens = slices.Clone(parser.Parse(text))
			e.features, e.open = slices.Clone(reader.Read(e.sentence)), reader.Open(e.sentence.Text)
			all = append(all, e)
		}
	}
	return all, lines.Err()
}

func cut(text []rune, ends []int) []string {
	var all []string
	start := 0
	for _, end := range ends {
		all = append(all, strings.TrimSpace(string(text[start:end])))
		start = end
	}
	return all
}
