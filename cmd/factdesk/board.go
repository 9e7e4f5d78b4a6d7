package main

import (
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/annotate/store"
)

// reading is how an article is read: store.Load, or LoadWhole with its text.
type reading func(slug string) (*annotate.Article, []annotate.Event, []error, error)

// board reads what is known of an article.
func (p *program) board(slug string, read reading) (*annotate.Board, []annotate.Event, error) {
	a, events, torn, err := read(slug)
	if err != nil {
		return nil, nil, err
	}
	for _, t := range torn {
		p.warn(t)
	}
	return annotate.NewBoard(a, events, p.now()), events, nil
}

// standings is board for those who want the claims alone.
func (p *program) standings(slug string, read reading) (*annotate.Article, []annotate.Standing, error) {
	b, _, err := p.board(slug, read)
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
