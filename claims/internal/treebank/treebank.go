// Package treebank reads Universal Dependencies trees from CoNLL-U files.
package treebank

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Word is one syntactic word of a tree.
type Word struct {
	Form, Lemma, UPOS, XPOS, Rel string

	Head       int    // counted from 0, -1 for the root
	Start, End int    // bytes into the sentence's text
	Enhanced   []Edge // to heads that are words
}

// Edge is an enhanced dependency on a word.
type Edge struct {
	Head int // counted from 0
	Rel  string
}

// Sentence is a tree and the text that it stands over.
type Sentence struct {
	Text  string
	Words []Word
}

// Read reads a file. Words of a multiword token have the part of its text that they spell; empty
// nodes are passed over.
func Read(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Sentence
	var s Sentence
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	for line := 1; sc.Scan(); line++ {
		l := sc.Text()
		if text, ok := strings.CutPrefix(l, "# text = "); ok {
			s.Text = text
		}
		if l == "" {
			if len(s.Words) > 0 {
				s.align()
				out = append(out, s)
			}
			s = Sentence{}
			continue
		}
		col := strings.Split(l, "\t")
		if l[0] == '#' || strings.ContainsAny(col[0], "-.") {
			continue
		}
		if len(col) != 10 {
			return nil, fmt.Errorf("%s:%d: %d columns instead of 10", path, line, len(col))
		}
		head, err := strconv.Atoi(col[6])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: head %q is no number", path, line, col[6])
		}
		s.Words = append(s.Words, Word{Form: col[1], Lemma: col[2], UPOS: col[3], XPOS: col[4], Rel: col[7], Head: head - 1, Enhanced: edges(col[8])})
	}
	return out, sc.Err()
}

// edges reads the column DEPS, without the edges to empty nodes and to the root.
func edges(column string) (list []Edge) {
	for e := range strings.SplitSeq(column, "|") {
		head, rel, _ := strings.Cut(e, ":")
		if h, err := strconv.Atoi(head); err == nil && h > 0 {
			list = append(list, Edge{Head: h - 1, Rel: rel})
		}
	}
	return list
}

// align finds the words in the text, blanks apart.
func (s *Sentence) align() {
	at := 0
	blank := func() (int, bool) {
		r, n := utf8.DecodeRuneInString(s.Text[at:])
		return n, r == ' ' || r == '\u00a0'
	}
	for i := range s.Words {
		w := &s.Words[i]
		for n, ok := blank(); ok; n, ok = blank() {
			at += n
		}
		w.Start = at
		for _, r := range w.Form {
			if r == ' ' {
				continue
			}
			n, ok := blank()
			for ; ok; n, ok = blank() {
				at += n
			}
			at += n
		}
		w.End = at
	}
}
