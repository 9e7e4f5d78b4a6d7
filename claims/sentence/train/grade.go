package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/sentence/internal/boundary"
)

// tally counts boundaries inside paragraphs: found, made up, missed.
type tally struct{ found, wrong, missed int }

type tallies struct {
	of   map[string]*tally
	show io.Writer // of the errors
}

// grade splits a paragraph and counts against its annotation.
func (t *tallies) grade(p paragraph, weights string) {
	last := len(strings.TrimRightFunc(p.text, unicode.IsSpace))
	got := map[int]bool{}
	s := boundary.NewWith(p.text, weights)
	for {
		_, end, ok := s.Next()
		if !ok {
			break
		}
		got[end] = true
	}
	var sum tally
	for e := 1; e < last; e++ {
		switch {
		case got[e] && p.ends[e]:
			sum.found++
		case got[e]:
			sum.wrong++
			p.print(t.show, "split ", e)
		case p.ends[e]:
			sum.missed++
			p.print(t.show, "missed", e)
		}
	}
	if t.of == nil {
		t.of = map[string]*tally{}
	}
	for _, set := range p.sets() {
		n := t.of[set]
		if n == nil {
			n = &tally{}
			t.of[set] = n
		}
		n.found += sum.found
		n.wrong += sum.wrong
		n.missed += sum.missed
	}
}

func (p paragraph) print(w io.Writer, what string, at int) {
	a, b := max(0, at-60), min(len(p.text), at+50)
	for !utf8.RuneStart(p.text[a]) {
		a--
	}
	for b < len(p.text) && !utf8.RuneStart(p.text[b]) {
		b++
	}
	fmt.Fprintf(w, "%s %-10s %s ^ %s\n", what, p.set, p.text[a:at], p.text[at:b])
}

func (t *tallies) print(w io.Writer) {
	for _, set := range slices.Sorted(maps.Keys(t.of)) {
		n := t.of[set]
		p := float64(n.found) / float64(max(1, n.found+n.wrong))
		r := float64(n.found) / float64(max(1, n.found+n.missed))
		fmt.Fprintf(w, "%-10s P %6.2f  R %6.2f  F1 %6.2f  (found %d, wrong %d, missed %d)\n", set, 100*p, 100*r, 200*p*r/max(1e-9, p+r), n.found, n.wrong, n.missed)
	}
}
