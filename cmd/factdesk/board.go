package main

import (
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/annotate/store"
)

// board reads what is known of an article; read is how the article itself is
// read.
func (p *program) board(s *store.Store, slug string, read func(string) (*annotate.Article, error)) (*annotate.Board, []annotate.Event, error) {
	a, err := read(slug)
	if err != nil {
		return nil, nil, err
	}
	events, err := s.Events(slug)
	if err != nil {
		return nil, nil, err
	}
	return annotate.NewBoard(a, events, p.now()), events, nil
}

// standings is board for those who want the claims alone.
func (p *program) standings(s *store.Store, slug string, read func(string) (*annotate.Article, error)) (*annotate.Article, []annotate.Standing, error) {
	b, _, err := p.board(s, slug, read)
	if err != nil {
		return nil, nil, err
	}
	return b.Article, b.Claims, nil
}

// count is how far the review of an article is, as the gate counts.
func (p *program) count(s *store.Store, b *annotate.Board) ([]gate.Finding, gate.Count) {
	return gate.Judge(b, p.gateOptions(s))
}

// gateOptions are what the gate goes by.
func (p *program) gateOptions(s *store.Store) gate.Options {
	c := s.Config()
	o := gate.Options{Policy: c.Gate, Scale: c.ScaleNamed, Root: s.Root(), Now: p.now()}
	if o.Blind = c.Blind && !p.unblind; o.Blind {
		o.Who, _ = p.reviewer() // without a name, as in CI, nobody's votes are shown
	}
	return o
}

// seen hides from the reviewer, where it is blind (the desk's configuration, or
// asked for), what others found. It changes the standings.
func (p *program) seen(s *store.Store, standings []annotate.Standing, blind bool) ([]annotate.Standing, error) {
	if !blind && (!s.Config().Blind || p.unblind) {
		return standings, nil
	}
	who, err := p.reviewer()
	if err != nil {
		return nil, err
	}
	for i := range standings {
		standings[i] = standings[i].Blind(who)
	}
	return standings, nil
}

// tellLacking says what claims that were just decided on, given by their ids,
// still lack before the gate accepts them.
func (p *program) tellLacking(s *store.Store, b *annotate.Board, decided map[string]string) {
	found, _ := p.count(s, b)
	found = slices.DeleteFunc(found, func(f gate.Finding) bool { return decided[f.Claim] == "" })
	if words := gate.InWords(found); len(words) > 0 {
		p.tell("not done yet: %s", strings.Join(words, ", "))
	}
}
