package main

import (
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

// What completes arguments. It runs while somebody types: an error completes
// nothing and says nothing.

func (p *program) completeSlugs([]string, string) []command.Candidate {
	s, err := p.open()
	if err != nil {
		return nil
	}
	slugs, err := s.Slugs()
	if err != nil {
		return nil
	}
	return command.Words(slugs...)
}

// completeClaims completes a reference: the article, then its claims, also
// after a comma.
func (p *program) completeClaims(_ []string, word string) []command.Candidate {
	slug, list, claims := strings.Cut(word, ":")
	if !claims {
		slugs := p.completeSlugs(nil, "")
		for i := range slugs {
			slugs[i].Word += ":"
		}
		return slugs
	}
	s, err := p.open()
	if err != nil {
		return nil
	}
	a, standings, err := p.standings(slug, s.Load)
	if err != nil {
		return nil
	}
	if standings, err = p.seen(s, standings, false); err != nil {
		return nil
	}
	before := slug + ":"
	if i := strings.LastIndexByte(list, ','); i >= 0 {
		before += list[:i+1]
	}
	var found []command.Candidate
	for i := range a.Claims {
		state := standings[i].State
		found = append(found, command.Candidate{Word: before + a.Claims[i].Label, Does: string(state) + ": " + a.Claims[i].Statement})
	}
	return found
}

// completeVerdicts completes claims and, after the first, the verdicts of the
// article's scale as well.
func (p *program) completeVerdicts(args []string, word string) []command.Candidate {
	found := p.completeClaims(nil, word)
	if len(args) == 0 {
		return found
	}
	slug, _, _ := strings.Cut(args[0], ":")
	for _, v := range p.scaleOf(slug).Verdicts {
		found = append(found, command.Candidate{Word: v.Name, Does: v.Label})
	}
	return found
}

func (p *program) scaleOf(slug string) annotate.Scale {
	s, err := p.open()
	if err != nil {
		return annotate.Scale{}
	}
	a, err := s.Outline(slug)
	if err != nil {
		return annotate.Scale{}
	}
	scale, _ := s.Config().ScaleNamed(a.Scale) // an unknown scale completes nothing
	return scale
}

func (p *program) completeScale(string) []command.Candidate {
	scales := annotate.Scales()
	if s, err := p.open(); err == nil {
		scales = s.Config().AllScales()
	}
	var names []string
	for _, s := range scales {
		names = append(names, s.Name)
	}
	return command.Words(names...)
}
