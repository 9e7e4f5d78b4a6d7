package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/batch"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/store"
)

// rejected are the rows of a batch that could not be taken.
type rejected struct {
	file string
	rows []*batch.RowError
}

func (r *rejected) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s can't be taken; nothing was recorded", r.file, count(len(r.rows), "row"))
	for _, e := range r.rows {
		fmt.Fprintf(&b, "\n%s:%d: %s", r.file, e.Line, strings.ReplaceAll(e.Err.Error(), "\nhint: ", "; "))
	}
	return b.String()
}

// runMarkFrom records a batch: every row is tried first, so that it is all of
// the batch or nothing.
func (p *program) runMarkFrom(ctx context.Context, file string, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("--from takes claims and verdicts from the file: %q is too much", args[0])
	}
	data, err := p.readInput(ctx, file)
	if err != nil {
		return err
	}
	if len(data) == 0 {
		return fmt.Errorf("%s is empty", inputName(file))
	}
	rows, bad := batch.Read(file, data)
	s, err := p.open()
	if err != nil {
		return err
	}
	who, err := p.reviewer()
	if err != nil {
		return err
	}
	slugs, bySlug := bySlug(rows)
	for _, slug := range slugs {
		more, err := p.tryRows(s, slug, who, bySlug[slug])
		if err != nil {
			return err
		}
		bad = append(bad, more...)
	}
	if len(bad) > 0 {
		slices.SortStableFunc(bad, func(a, b *batch.RowError) int { return a.Line - b.Line })
		return &rejected{inputName(file), bad}
	}
	made, err := p.recordAll(ctx, s, slugs, func(slug string) func(inHand) ([]annotate.Event, error) {
		return func(in inHand) ([]annotate.Event, error) {
			events, bad := rowEvents(in, bySlug[slug])
			if len(bad) > 0 {
				return nil, &rejected{inputName(file), bad}
			}
			return events, nil
		}
	})
	if err != nil {
		return err
	}
	for _, slug := range slugs {
		if len(made[slug]) == 0 {
			p.tell("%s: nothing new", slug)
			continue
		}
		p.tell("%s: recorded %s", slug, count(len(made[slug]), "review"))
		b, _, err := p.board(slug, s.Load)
		if err != nil {
			return err
		}
		decided := map[string]string{}
		for i := range made[slug] {
			decided[made[slug][i].Claim] = slug
		}
		p.tellLacking(s, b, decided)
	}
	return nil
}

func bySlug(rows []batch.Row) (slugs []string, by map[string][]batch.Row) {
	by = map[string][]batch.Row{}
	for _, r := range rows {
		if by[r.Claim.Slug] == nil {
			slugs = append(slugs, r.Claim.Slug)
		}
		by[r.Claim.Slug] = append(by[r.Claim.Slug], r)
	}
	return slugs, by
}

// tryRows says which rows can't be recorded as the article is now.
func (p *program) tryRows(s *store.Store, slug string, who annotate.Reviewer, rows []batch.Row) ([]*batch.RowError, error) {
	a, standings, err := p.standings(slug, s.LoadWhole)
	if errors.Is(err, store.ErrNoArticle) || errors.Is(err, store.ErrSlug) {
		var bad []*batch.RowError
		for _, r := range rows {
			bad = append(bad, &batch.RowError{Line: r.Line, Err: err})
		}
		return bad, nil
	}
	if err != nil {
		return nil, err
	}
	scale, err := s.Config().ScaleNamed(a.Scale)
	if err != nil {
		return nil, err
	}
	_, bad := rowEvents(inHand{article: a, standings: standings, scale: scale, who: who}, rows)
	return bad, nil
}

// rowEvents makes the events of rows about one article, but for those that say
// what the reviewer has said already.
func rowEvents(in inHand, rows []batch.Row) (events []annotate.Event, bad []*batch.RowError) {
	picker := batch.NewPicker(in.article, in.standings)
	for _, r := range rows {
		picked, err := picker.Pick(r)
		if err == nil {
			var made []annotate.Event
			made, _, err = r.Review.EventsOf(in.who, picked, in.scale)
			events = append(events, made...)
		}
		if err != nil {
			bad = append(bad, &batch.RowError{Line: r.Line, Err: err})
		}
	}
	return decision.Unsaid(in.who, in.standings, events), bad
}
