package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/factdesk/factdesk/claims/attribution"
	"github.com/factdesk/factdesk/claims/internal/gum"
	"github.com/factdesk/factdesk/claims/syntax"
)

// attributed marks the bytes of the contents that package attribution finds,
// and gives where its cues are.
func attributed(d *gum.Document, trees bool) (in []bool, cues []int) {
	in = make([]bool, len(d.Text))
	var finder attribution.Finder
	var parser syntax.Parser
	var paragraph []attribution.Sentence
	var starts []int
	for _, s := range d.Sentences {
		text := d.Text[s.Start:s.End]
		tokens := s.Tokens
		if !trees {
			tokens = slices.Clone(parser.Parse(text))
		}
		paragraph = append(paragraph, attribution.Sentence{Text: text, Tokens: tokens})
		starts = append(starts, s.Start)
		if !s.Paragraph {
			continue
		}
		for _, a := range finder.Find(paragraph, false) {
			for _, c := range a.Content {
				fill(in, starts[c.Sentence]+c.Start, starts[c.Sentence]+c.End)
			}
			if at := starts[a.Cue.Sentence] + a.Cue.Start; !a.Cue.Empty() && !slices.Contains(cues, at) {
				cues = append(cues, at)
			}
		}
		paragraph, starts = paragraph[:0], starts[:0]
	}
	return in, cues
}

// show prints the sentences in which gold and found differ: [in both],
// {-missed-}, {+in vain+}, with bars between units and * before those that
// attribute.
func show(w io.Writer, d *gum.Document, gold, found []bool) {
	brackets := [...][2]string{{"", ""}, {"[", "]"}, {"{-", "-}"}, {"{+", "+}"}}
	for n, s := range d.Sentences {
		state, differ := 0, false
		out := ""
		for i, r := range d.Text[s.Start:s.End] {
			at := s.Start + i
			now := 0
			switch {
			case gold[at] && found[at]:
				now = 1
			case gold[at]:
				now = 2
			case found[at]:
				now = 3
			}
			if r == ' ' || r == '"' || r == ',' || r == '.' {
				now = state
			}
			if k := slices.IndexFunc(d.Units, func(u gum.Unit) bool { return u.Start == at }); k >= 0 {
				out += "|"
				if attributes(d, k) {
					out += "*"
				}
			}
			if now != state {
				out += brackets[state][1] + brackets[now][0]
				state, differ = now, differ || now > 1
			}
			out += string(r)
		}
		if differ {
			fmt.Fprintf(w, "%s:%d %s%s\n", d.Name, n+1, out, brackets[state][1])
		}
	}
}
