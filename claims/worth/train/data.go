package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/claims/worth"
)

// example is a labelled sentence.
type example struct {
	document string
	sentence worth.Sentence
	kind     worth.Kind
	worth    int // 0 to 3
	weight   float64
	measured bool // whether it counts in the figures
	features []uint32
}

type label struct {
	kind  worth.Kind
	worth int
}

var kinds = []string{"statement", "opinion", "prediction", "question", "instruction", "heading", "other"}

// load reads the sentences that have labels.
func load(data string) ([]example, error) {
	labels := map[string]label{}
	for _, name := range []string{"kind_worth_train.tsv", "kind_worth_dev.tsv"} {
		if err := readLabels(filepath.Join(data, "labels", name), labels); err != nil {
			return nil, err
		}
	}
	return readSentences(filepath.Join(data, "sentences", "gum_train.jsonl"), labels)
}

func readLabels(path string, into map[string]label) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 3 {
			return fmt.Errorf("%s:%d: want a sentence, its kind and its worth", path, n)
		}
		l, err := parseLabel(f[1], f[2])
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
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
			return label{worth.Kind(k), w}, nil
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
			e := example{document: p.Doc, kind: l.kind, worth: l.worth, weight: 1, measured: true}
			e.sentence.Text = text
			if i > 0 {
				e.sentence.Before = texts[i-1]
			}
			if i+1 < len(texts) {
				e.sentence.After = texts[i+1]
			}
			e.features = append(e.features, reader.Read(e.sentence)...)
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
