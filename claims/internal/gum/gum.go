// Package gum reads the documents of the GUM corpus (Zeldes 2017) that trainers
// and measures work on: text, sentences, tokens, trees and discourse units.
//
// They lie in a folder as edus/gum_PART.jsonl, with offsets in code points, and
// ud/gum_PART.conllu, whose column MISC holds the discourse relations.
package gum

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/factdesk/factdesk/claims/syntax"
)

// Document is one of the corpus. Its offsets are bytes into Text.
type Document struct {
	Name, Genre string
	Text        string
	Sentences   []Sentence
	Units       []Unit // elementary discourse units, in the order of the text
}

// Sentence is a stretch of the text without the blanks at its end.
type Sentence struct {
	Start, End int
	Paragraph  bool           // it is the last of its paragraph
	Tokens     []syntax.Token // with the gold tags and tree; bytes into the sentence
}

// Unit is an elementary discourse unit: how it hangs in the text's dependency
// tree of units.
type Unit struct {
	Start, End int
	Relation   string // as in attribution-positive
	Head       int    // index of another, -1 for the root
	order      int    // of the units with one head, those of a lower order were joined to it before
}

// line is a document as the file has it: offsets in code points.
type line struct {
	Doc, Genre, Text string
	Sents            []int    `json:"sent_starts"`
	EDUs             []int    `json:"edu_starts"`
	Tokens           [][2]int `json:"tokens"`
}

// Read reads the documents of a part, "train" or "dev".
func Read(folder, part string) ([]Document, error) {
	trees, err := readTrees(filepath.Join(folder, "ud", "gum_"+part+".conllu"))
	if err != nil {
		return nil, err
	}
	path := filepath.Join(folder, "edus", "gum_"+part+".jsonl")
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []Document
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		var l line
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		d, err := l.document(trees[l.Doc])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %s: %w", path, n, l.Doc, err)
		}
		all = append(all, d)
	}
	return all, lines.Err()
}

// document joins the text with its trees.
func (l *line) document(t *trees) (Document, error) {
	d := Document{Name: l.Doc, Genre: l.Genre, Text: l.Text}
	if t == nil || len(t.words) != len(l.Tokens) || len(t.units) != len(l.EDUs) || len(t.sentences) != len(l.Sents) {
		return d, fmt.Errorf("text and trees differ")
	}
	at := offsets(l.Text)
	for i, u := range t.units {
		u.Start, u.End = at[l.EDUs[i]], len(l.Text)
		if i+1 < len(l.EDUs) {
			u.End = at[l.EDUs[i+1]]
		}
		d.Units = append(d.Units, u)
	}
	for i, first := range t.sentences {
		last := len(t.words)
		if i+1 < len(t.sentences) {
			last = t.sentences[i+1]
		}
		s := Sentence{Start: at[l.Sents[i]], End: at[l.Tokens[last-1][1]]}
		for k := first; k < last; k++ {
			word := t.words[k]
			word.Start, word.End = at[l.Tokens[k][0]]-s.Start, at[l.Tokens[k][1]]-s.Start
			s.Tokens = append(s.Tokens, word)
		}
		next := len(d.Text)
		s.Paragraph = i+1 == len(l.Sents)
		if i+1 < len(l.Sents) {
			next = at[l.Sents[i+1]]
		}
		for k := s.End; k < next; k++ {
			s.Paragraph = s.Paragraph || d.Text[k] == '\n'
		}
		d.Sentences = append(d.Sentences, s)
	}
	return d, nil
}

// offsets gives the byte at which each code point begins, and the text's end.
func offsets(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// Content gives the units of what the attribution unit by says: its head, the
// other parts of that where something parts it, and what was joined to it
// before by was.
func (d *Document) Content(by int) []int {
	head := d.Units[by].Head
	all := []int{head}
	for i, u := range d.Units {
		if u.Head == head && i != by && (u.order < d.Units[by].order || u.Relation == "same-unit_m") {
			all = d.below(all, i)
		}
	}
	return all
}

// below appends a unit and all that hangs on it.
func (d *Document) below(all []int, unit int) []int {
	all = append(all, unit)
	for i, u := range d.Units {
		if u.Head == unit {
			all = d.below(all, i)
		}
	}
	return all
}
