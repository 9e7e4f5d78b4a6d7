package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// open opens the store: --store, FACTDESK_STORE, or the one found here or above.
func (p *program) open() (*store.Store, error) {
	dir := p.storeDir
	if dir == "" {
		dir = p.env("FACTDESK_STORE")
	}
	if dir == "" {
		var err error
		if dir, err = store.Find("."); err != nil {
			return nil, err
		}
	}
	s, err := store.Open(dir, store.Options{Now: p.now, NewID: p.newID, Warn: p.warn})
	if err == nil {
		p.opened, p.people = true, s.Config().People
	}
	return s, err
}

// openFor opens the store and gives the articles that were named, which must be
// there, or all of them.
func (p *program) openFor(slugs []string) (*store.Store, []string, error) {
	s, err := p.open()
	if err != nil {
		return nil, nil, err
	}
	for _, slug := range slugs {
		if !s.Has(slug) {
			_, err := s.Outline(slug) // which says what may have been meant
			return nil, nil, err
		}
	}
	if len(slugs) == 0 {
		slugs, err = s.Slugs()
	}
	return s, slugs, err
}

func (p *program) warn(err error) {
	fmt.Fprintf(p.err, "warning: %s\n", terminal.CleanLines(err.Error()))
}

// lost are the articles that could not be read because they are damaged: one of
// them does not take the others with it.
type lost []error

// passes reports whether err is of damage to an article, which it takes note of.
func (l *lost) passes(err error) bool {
	if !errors.As(err, new(*store.DamageError)) {
		return false
	}
	*l = append(*l, err)
	return true
}

// after is the error of a command that has printed the rest.
func (l lost) after(err error) error { return errors.Join(append([]error{err}, l...)...) }

// reviewer is who is at work: --as, FACTDESK_USER, or whom git knows. Where the
// store has a roster, they have to be on it.
func (p *program) reviewer() (annotate.Reviewer, error) {
	if !p.opened {
		_, _ = p.open() // whether there is a store is for others to say
	}
	for _, said := range []struct{ where, who string }{{"--as", p.as}, {"FACTDESK_USER", p.env("FACTDESK_USER")}} {
		if said.who == "" {
			continue
		}
		who, err := p.people.Find(said.who)
		if err != nil {
			return who, fmt.Errorf("%s: %w", said.where, err)
		}
		return who, nil
	}
	who := annotate.Reviewer{Name: gitConfig("user.name"), Email: gitConfig("user.email")}
	if who.Email != "" {
		return p.people.Find(who.Address())
	}
	if who.Validate() != nil || who.Email == "" {
		return who, fmt.Errorf("who are you?\nhint: --as 'Ann Lee <ann@example.org>', or set FACTDESK_USER, or git config user.name and user.email")
	}
	return who, nil
}

// gitConfig is a value of git's configuration, empty without git or a value.
func gitConfig(key string) string {
	out, err := exec.Command("git", "config", key).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// inHand is an article under its lock, as it is when a decision is recorded.
type inHand struct {
	board     *annotate.Board
	article   *annotate.Article
	standings []annotate.Standing
	scale     annotate.Scale
	who       annotate.Reviewer
	events    []annotate.Event
}

// record appends to one article's log the events that decide makes of it.
func (p *program) record(ctx context.Context, s *store.Store, slug string, decide func(inHand) ([]annotate.Event, error)) ([]annotate.Event, error) {
	made, err := p.recordAll(ctx, s, []string{slug}, func(string) func(inHand) ([]annotate.Event, error) { return decide })
	return made[slug], err
}

// recordAll is record for several articles: all of it is recorded, or nothing.
func (p *program) recordAll(ctx context.Context, s *store.Store, slugs []string, decide func(slug string) func(inHand) ([]annotate.Event, error)) (map[string][]annotate.Event, error) {
	who, err := p.reviewer()
	if err != nil {
		return nil, err
	}
	return s.AppendAll(ctx, slugs, who, func(slug string) store.Recorder {
		return func(a *annotate.Article, events []annotate.Event) ([]annotate.Event, error) {
			scale, err := s.Config().ScaleNamed(a.Scale)
			if err != nil {
				return nil, err
			}
			p.warnChanged(a)
			b := annotate.NewBoard(a, events, p.now())
			return decide(slug)(inHand{b, a, b.Claims, scale, who, events})
		}
	})
}

// warnChanged says that what is done is about another text than the article's file
// holds now.
func (p *program) warnChanged(a *annotate.Article) {
	if errors.Is(a.File, annotate.ErrFileChanged) {
		p.warn(fmt.Errorf("%s has changed since %s was split: this is about the text before\nhint: factdesk split %s first", a.Path, a.Slug, a.Path))
	}
}

// recordOn is recordTelling where one word says what was done.
func (p *program) recordOn(ctx context.Context, refs []reference.Reference, done string, decide func(inHand, []*annotate.Standing) ([]annotate.Event, error)) error {
	return p.recordTelling(ctx, refs, decide, func([]annotate.Event) string { return done })
}

// recordTelling is record for decisions about the claims that references name, all
// of one article. Done says of the events what was done, behind the claims' names.
func (p *program) recordTelling(ctx context.Context, refs []reference.Reference, decide func(inHand, []*annotate.Standing) ([]annotate.Event, error), done func([]annotate.Event) string) error {
	s, err := p.open()
	if err != nil {
		return err
	}
	slug := refs[0].Slug
	labels := map[string]string{}
	var as inHand
	events, err := p.record(ctx, s, slug, func(in inHand) ([]annotate.Event, error) {
		as = in
		picked, err := decision.Pick(in.article, in.standings, refs...)
		if err != nil {
			return nil, err
		}
		for _, at := range picked {
			labels[at.Claim.ID] = at.Claim.Label
		}
		return decide(in, picked)
	})
	if err != nil {
		return err
	}
	var named []string
	for i := range events {
		named = append(named, labels[events[i].Claim])
	}
	if len(named) == 0 {
		p.tell("%s: nothing to do", slug)
		return nil
	}
	p.tell("%s %s", few(slug, named), done(events))
	p.tellLacking(s, annotate.NewBoard(as.article, append(as.events, events...), p.now()), labels)
	return nil
}

// parseClaims reads references to claims; a whole article is none.
func parseClaims(typed []string) ([]reference.Reference, error) {
	refs, err := parseReferences(typed)
	if err != nil {
		return nil, err
	}
	for _, r := range refs {
		if r.Whole() {
			return nil, fmt.Errorf("%s is a whole article: say which claims\nhint: %s:4 is a sentence, %s:1-9 a range", r.Slug, r.Slug, r.Slug)
		}
	}
	return refs, nil
}

// few names claims as they are typed, or says how many there are.
func few(slug string, labels []string) string {
	if len(labels) > 8 {
		return fmt.Sprintf("%s: %d claims", slug, len(labels))
	}
	return slug + ":" + strings.Join(labels, ",")
}

// parseReferences reads references, all to claims of the same article.
func parseReferences(typed []string) ([]reference.Reference, error) {
	var refs []reference.Reference
	for _, t := range typed {
		r, err := reference.Parse(t)
		if err != nil {
			return nil, err
		}
		if len(refs) > 0 && r.Slug != refs[0].Slug {
			return nil, fmt.Errorf("%s and %s are two articles\nhint: name claims of one article at a time", refs[0].Slug, r.Slug)
		}
		refs = append(refs, r)
	}
	return refs, nil
}
