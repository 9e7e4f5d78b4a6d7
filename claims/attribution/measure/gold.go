package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/internal/gum"
)

// attributes reports whether a unit is one that attributes another: not the name
// of who took a picture.
func attributes(d *gum.Document, unit int) bool {
	u := &d.Units[unit]
	return strings.HasPrefix(u.Relation, "attribution") && u.Head >= 0 && !strings.HasSuffix(strings.TrimSpace(d.Text[:u.Start]), "Image:")
}

// wanted marks the bytes of the contents.
func wanted(d *gum.Document) []bool {
	in := make([]bool, len(d.Text))
	for i := range d.Units {
		if !attributes(d, i) {
			continue
		}
		for _, c := range d.Content(i) {
			fill(in, d.Units[c].Start, d.Units[c].End)
		}
	}
	return in
}

// goOn adds to the contents the quotations that they begin, and those that go
// on from one in the same paragraph with nothing between but who said it.
func goOn(d *gum.Document, gold []bool) []bool {
	in := append([]bool(nil), gold...)
	sources := make([]bool, len(in))
	for i, u := range d.Units {
		if attributes(d, i) {
			fill(sources, u.Start, u.End)
		}
	}
	end := -1 // of the last quotation that is a content
	for _, q := range quotations(d.Text) {
		follows := end >= 0
		for i := max(end, 0); i < q[0] && follows; i++ {
			follows = d.Text[i] != '\n' && (sources[i] || d.Text[i] == ' ')
		}
		if in[q[0]] || in[min(q[0]+1, q[1]-1)] || in[min(q[0]+3, q[1]-1)] || follows {
			fill(in, q[0], q[1])
			end = q[1]
		}
	}
	return in
}

func fill(in []bool, from, to int) {
	for i := from; i < to; i++ {
		in[i] = true
	}
}

// quoted marks what stands in quotation marks.
func quoted(d *gum.Document) []bool {
	in := make([]bool, len(d.Text))
	for _, q := range quotations(d.Text) {
		fill(in, q[0], q[1])
	}
	return in
}

// quotations gives the stretches of a text in double quotation marks, none
// over the end of a paragraph.
func quotations(text string) (all [][2]int) {
	from := -1
	for i, r := range text {
		switch {
		case r == '\n':
			from = -1
		case from < 0 && (r == '“' || r == '"'):
			from = i
		case from >= 0 && (r == '”' || r == '"'):
			all = append(all, [2]int{from, i + utf8.RuneLen(r)})
			from = -1
		}
	}
	return all
}

// count is of tokens: in both, found in vain, missed.
type count struct{ both, vain, missed int }

// add counts the tokens that begin with a letter or a digit.
func (c *count) add(d *gum.Document, gold, found []bool) {
	for _, s := range d.Sentences {
		for _, t := range s.Tokens {
			i := s.Start + t.Start
			if r, _ := utf8.DecodeRuneInString(d.Text[i:]); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				continue
			}
			switch {
			case gold[i] && found[i]:
				c.both++
			case gold[i]:
				c.missed++
			case found[i]:
				c.vain++
			}
		}
	}
}

func (c count) String() string { return scores(c.both, c.both+c.vain, c.both+c.missed) }

func scores(both, found, gold int) string {
	p, r := float64(both)/float64(max(found, 1)), float64(both)/float64(max(gold, 1))
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f", p, r, 2*p*r/max(p+r, 1e-9))
}

// sources counts the units that attribute, those of them that hold a cue, and
// the cues; of those in such a unit, for how many a speaker is named, and named
// in that unit.
type sources struct{ gold, hit, cues, right, named, there int }

func (s *sources) add(d *gum.Document, cues []cue) {
	hit := make([]bool, len(d.Units))
	for _, c := range cues {
		s.cues++
		for i, u := range d.Units {
			if u.Start <= c.at && c.at < u.End && attributes(d, i) {
				hit[i] = true
				s.right++
				s.named += one(c.speaker >= 0)
				s.there += one(u.Start <= c.speaker && c.speaker < u.End)
			}
		}
	}
	for i := range d.Units {
		if attributes(d, i) {
			s.gold++
			if hit[i] {
				s.hit++
			}
		}
	}
}

func (s sources) String() string {
	return fmt.Sprintf("attributing units: %d of %d have a cue, %d of %d cues stand in one; of these %d name a speaker, %d in the unit",
		s.hit, s.gold, s.right, s.cues, s.named, s.there)
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
