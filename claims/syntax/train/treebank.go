package main

import (
	"strings"

	"github.com/factdesk/factdesk/claims/internal/treebank"
	"github.com/factdesk/factdesk/claims/syntax"
	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
)

// sentence is one tree of a treebank; token i is at i, counted from 1.
type sentence struct {
	forms []string
	words []linear.Word
	gold  []uint8 // tags
	tags  []uint8 // tags as a tagger that has not seen the sentence gives them
	head  []int32
	rel   []uint8
}

func (s *sentence) n() int { return len(s.forms) - 1 }

// inventory of names to numbers
type names struct {
	pair map[string]uint8
	rel  map[string]uint8
}

func newNames() names {
	v := names{map[string]uint8{}, map[string]uint8{}}
	for i, p := range syntax.Pairs() {
		v.pair[p] = uint8(i)
	}
	for i, r := range syntax.Rels() {
		v.rel[r] = uint8(i)
	}
	return v
}

// tag maps a pair that is too rare to be learned to the first one of the same part of speech.
func (v names) tag(upos, xpos string) uint8 {
	if t, ok := v.pair[upos+" "+xpos]; ok {
		return t
	}
	for i, p := range syntax.Pairs() {
		if strings.HasPrefix(p, upos+" ") {
			return uint8(i)
		}
	}
	return v.pair["X FW"]
}

// relation maps a subtype that is too rare to be learned to its main type.
func (v names) relation(rel string) uint8 {
	if r, ok := v.rel[rel]; ok {
		return r
	}
	main, _, _ := strings.Cut(rel, ":")
	if r, ok := v.rel[main]; ok {
		return r
	}
	return v.rel["dep"]
}

func readTreebank(path string, v names) ([]*sentence, error) {
	bank, err := treebank.Read(path)
	if err != nil {
		return nil, err
	}
	var out []*sentence
	for _, t := range bank {
		s := newSentence()
		for _, w := range t.Words {
			s.forms = append(s.forms, w.Form)
			s.gold = append(s.gold, v.tag(w.UPOS, w.XPOS))
			s.head = append(s.head, int32(w.Head+1))
			s.rel = append(s.rel, v.relation(w.Rel))
		}
		s.gold = append(s.gold, 0, 0)
		s.tags = append([]uint8(nil), s.gold...)
		out = append(out, s)
	}
	return out, nil
}

func newSentence() *sentence {
	return &sentence{forms: []string{""}, gold: []uint8{0}, head: []int32{0}, rel: []uint8{0}}
}

// look fills the words in from a lexicon.
func (s *sentence) look(lex linear.Lexicon) {
	s.words = make([]linear.Word, len(s.forms)+2)
	for i, form := range s.forms {
		if i > 0 {
			s.words[i] = linear.NewWord(form, linear.Fold(nil, form), lex)
		}
	}
}

// mirrored is the sentence from its end to its beginning.
func (s *sentence) mirrored() *sentence {
	n := s.n()
	r := &sentence{
		forms: make([]string, n+1), words: make([]linear.Word, n+3), gold: make([]uint8, n+3), tags: make([]uint8, n+3),
		head: make([]int32, n+1), rel: make([]uint8, n+1),
	}
	for i := 1; i <= n; i++ {
		k := n + 1 - i
		r.forms[k], r.words[k], r.gold[k], r.tags[k], r.rel[k] = s.forms[i], s.words[i], s.gold[i], s.tags[i], s.rel[i]
		if s.head[i] > 0 {
			r.head[k] = int32(n) + 1 - s.head[i]
		}
	}
	return r
}

// unmirrored is a state over a mirrored sentence of n tokens as one over the sentence.
func unmirrored(back *linear.State, n int) *linear.State {
	st := &linear.State{Head: make([]int32, n+1), Rel: make([]uint8, n+1)}
	for i := 1; i <= n; i++ {
		k := n + 1 - i
		st.Rel[i] = back.Rel[k]
		if back.Head[k] > 0 {
			st.Head[i] = int32(n) + 1 - back.Head[k]
		}
	}
	return st
}
