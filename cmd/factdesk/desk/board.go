// Package desk is the interactive desk: an article under review on the whole
// screen, worked through with the keyboard, or question by question in plain
// lines.
package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/claims"
)

// board is what is known of the article at one time. It is not changed.
//
// A sentence that holds no claim is gone through like one: in article.Claims and
// in standings it stands as a claim that is the whole sentence, with its id.
type board struct {
	article   *annotate.Article
	standings []annotate.Standing // as who may see them
	whole     *annotate.Board
	count     gate.Count
	lacking   map[string][]gate.Finding // what the gate objects to, by the id of the claim or sentence
	scale     annotate.Scale
	sources   []annotate.Source // used before in the article, the latest first
	stamp     string            // of the store when it was read
}

// ledger is where decisions are recorded. When one of its writes returns
// without an error, what it wrote is on disk.
type ledger interface {
	load() (*board, error)
	stamp() (string, error)
	record(decide func(*board) ([]annotate.Event, error)) error
	undo() (taken []annotate.Event, err error)
	redo() (done []annotate.Event, err error)
	amend(decision.Change) error
	elsewhere() ([]annotate.Source, error) // used in other articles
}

// bound is the ledger of one article in a store.
type bound struct {
	ctx   context.Context
	store *store.Store
	slug  string
	who   annotate.Reviewer
	now   func() time.Time
	blind bool
}

func (b *bound) stamp() (string, error) { return b.store.Stamp(b.slug) }

func (b *bound) load() (*board, error) {
	stamp, err := b.stamp()
	if err != nil {
		return nil, err
	}
	a, events, _, err := b.store.LoadWhole(b.slug)
	if err != nil {
		return nil, err
	}
	is, err := b.board(a, events)
	if err != nil {
		return nil, err
	}
	is.stamp = stamp
	return is, nil
}

func (b *bound) board(a *annotate.Article, events []annotate.Event) (*board, error) {
	scale, err := b.store.Config().ScaleNamed(a.Scale)
	if err != nil {
		return nil, err
	}
	config := b.store.Config()
	is := &board{scale: scale, whole: annotate.NewBoard(a, events, b.now()), sources: sourcesOf(events), lacking: map[string][]gate.Finding{}}
	found, count := gate.Judge(is.whole, gate.Options{Policy: config.Gate, Scale: config.ScaleNamed, Now: b.now(), Blind: b.blind, Who: b.who})
	is.count = count
	for _, f := range found {
		id := cmp.Or(f.Claim, f.Sentence)
		is.lacking[id] = append(is.lacking[id], f)
	}
	is.article, is.standings = withSentences(is.whole)
	if b.blind {
		for i := range is.standings {
			is.standings[i] = is.standings[i].Blind(b.who)
		}
	}
	return is, nil
}

// withSentences gives an article and its standings with every sentence that
// holds no claim as a claim of its own.
func withSentences(b *annotate.Board) (*annotate.Article, []annotate.Standing) {
	a := *b.Article
	a.Claims = nil
	var standings []annotate.Standing
	for i := range b.Sentences {
		s := &b.Sentences[i]
		for k := range s.Claims {
			a.Claims = append(a.Claims, *s.Claims[k].Claim)
			standings = append(standings, s.Claims[k])
		}
		if len(s.Claims) == 0 {
			c := claims.Claim{ID: s.ID, Label: fmt.Sprint(s.N), Sentence: s.N, Statement: s.Text, Spans: []claims.Span{{s.Start, s.End}}}
			a.Claims = append(a.Claims, c)
			standings = append(standings, annotate.Standing{Claim: &c, Sentence: s.Sentence, State: s.State(), Pass: s.Pass})
		}
	}
	return &a, standings
}

// bare reports whether a standing is of a sentence that holds no claim.
func bare(s *annotate.Standing) bool { return s.Sentence != nil && s.Claim.ID == s.Sentence.ID }

// unread reports whether the gate wants somebody to look at the sentence of a
// standing, which is its first.
func (b *board) unread(i int) bool {
	s := &b.standings[i]
	if s.Sentence == nil || i > 0 && b.standings[i-1].Claim.Sentence == s.Claim.Sentence {
		return false
	}
	return len(b.lacking[s.Sentence.ID]) > 0
}

// sentence is the sentence of a standing.
func (b *board) sentence(s *annotate.Standing) *annotate.Sentence {
	i := slices.IndexFunc(b.whole.Sentences, func(at annotate.Sentence) bool { return at.N == s.Claim.Sentence })
	if i < 0 {
		return nil
	}
	return &b.whole.Sentences[i]
}

// sourcesOf lists the sources of reviews, each once, the latest first.
func sourcesOf(events []annotate.Event) []annotate.Source {
	var list []annotate.Source
	seen := map[string]bool{}
	for i := len(events) - 1; i >= 0; i-- {
		for _, s := range events[i].Sources {
			if name := s.Name(); !seen[name] {
				seen[name] = true
				list = append(list, s)
			}
		}
	}
	return list
}

func (b *bound) record(decide func(*board) ([]annotate.Event, error)) error {
	return b.append(func(a *annotate.Article, events []annotate.Event) ([]annotate.Event, error) {
		is, err := b.board(a, events)
		if err != nil {
			return nil, err
		}
		return decide(is)
	})
}

func (b *bound) append(decide func(*annotate.Article, []annotate.Event) ([]annotate.Event, error)) error {
	_, err := b.store.Append(b.ctx, b.slug, b.who, decide)
	return err
}

func (b *bound) undo() (taken []annotate.Event, err error) {
	err = b.append(func(_ *annotate.Article, events []annotate.Event) ([]annotate.Event, error) {
		if taken = decision.Last(events, b.who); len(taken) == 0 {
			return nil, errors.New("you have recorded nothing here that could be taken back")
		}
		return annotate.Retract(taken), nil
	})
	return taken, err
}

func (b *bound) redo() (done []annotate.Event, err error) {
	err = b.append(func(_ *annotate.Article, events []annotate.Event) ([]annotate.Event, error) {
		var own []annotate.Event
		byID := map[string]annotate.Event{}
		for _, e := range events {
			if e.Reviewer.Is(b.who) {
				own = append(own, e)
				byID[e.ID] = e
			}
		}
		slices.SortFunc(own, func(x, y annotate.Event) int { return annotate.Compare(&x, &y) })
		again := annotate.Redo(own)
		if len(again) == 0 {
			return nil, errors.New("nothing was undone that could be done again")
		}
		done = nil
		for _, e := range again {
			done = append(done, byID[byID[e.Retracts].Retracts])
		}
		return again, nil
	})
	return done, err
}

func (b *bound) amend(c decision.Change) error {
	return b.append(func(a *annotate.Article, _ []annotate.Event) ([]annotate.Event, error) {
		e, _, err := c.Event(a)
		return []annotate.Event{e}, err
	})
}

// neighbours is in how many other articles sources are looked for.
const neighbours = 200

func (b *bound) elsewhere() ([]annotate.Source, error) {
	slugs, err := b.store.Slugs()
	if err != nil {
		return nil, err
	}
	var list []annotate.Source
	for _, slug := range slugs[max(0, len(slugs)-neighbours):] {
		if slug == b.slug {
			continue
		}
		events, err := b.store.Events(slug)
		if err != nil {
			return nil, err
		}
		list = append(list, sourcesOf(events)...)
	}
	return list, nil
}
