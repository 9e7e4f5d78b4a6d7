package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/factdesk/factdesk/claims/syntax"
)

// plainFiles hold text without trees that the parser may learn from, by what the teacher says of it.
var plainFiles = []string{
	"sentences/ntrex_dev.jsonl", "decompositions/minwiki_train.jsonl", "decompositions/desse_train.jsonl", "decompositions/carb_dev.jsonl",
	"decompositions/wikisplit_train.jsonl", "decompositions/factscore_train.jsonl", "propositions/propsegment_dev.jsonl",
}

// readPlain reads the sentences of the plain files, each once, cut into tokens.
func readPlain(folder string) ([]*sentence, error) {
	seen := map[string]bool{}
	var out []*sentence
	add := func(text string) {
		text = strings.TrimSpace(text)
		if text == "" || seen[text] {
			return
		}
		seen[text] = true
		if s := newPlain(text); s.n() >= 3 && s.n() <= 90 {
			out = append(out, s)
		}
	}
	for _, name := range plainFiles {
		path := filepath.Join(folder, name)
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 1<<24)
		for line := 1; sc.Scan(); line++ {
			var rec struct {
				Text, Sentence string
				Masked         bool
				Ends           []int
			}
			if err := json.Unmarshal(sc.Bytes(), &rec); err != nil {
				f.Close()
				return nil, fmt.Errorf("%s:%d: %w", path, line, err)
			}
			if rec.Masked {
				continue
			}
			text, from := []rune(rec.Text+rec.Sentence), 0
			for _, end := range append(rec.Ends, len(text)) {
				if end = min(end, len(text)); end > from {
					add(string(text[from:end]))
					from = end
				}
			}
		}
		f.Close()
		if err := sc.Err(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func newPlain(text string) *sentence {
	s := newSentence()
	for _, t := range syntax.Tokenise(nil, text) {
		s.forms = append(s.forms, text[t.Start:t.End])
	}
	s.gold = make([]uint8, len(s.forms)+2)
	s.tags = make([]uint8, len(s.forms)+2)
	s.head = make([]int32, len(s.forms))
	s.rel = make([]uint8, len(s.forms))
	return s
}
