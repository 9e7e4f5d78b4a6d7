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
// and gives where its cues and their speakers are.
func attributed(d *gum.Document, trees bool) (in []bool, cues []cue) {
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
			if a.Cue.Empty() {
				continue
			}
			c := cue{at: starts[a.Cue.Sentence] + a.Cue.Start, speaker: -1}
			if s := a.Speaker; !s.Empty() {
				c.speaker = starts[s.Sentence] + s.Start
			}
			if !slices.Contains(cues, c) {
				cues = append(cues, c)
			}
		}
		paragraph, starts = paragraph[:0], starts[:0]
	}
	return in, cues
}

// cue is where a cue and the speaker's name begin, -1 where nobody is named.
type cue struct{ at, speaker int }

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
