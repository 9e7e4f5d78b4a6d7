package store

import (
	"errors"
	"fmt"
	"slices"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

// references is what events of an article may speak of.
type references struct {
	current *claims.Article // the current split
	article *annotate.Article
	splits  map[string]bool            // by name
	claims  map[string]map[string]bool // ids of the claims of a split, by its name
	kept    map[string]map[string]int  // ids that sentences of a split have as claims, by its name
	made    map[string]bool            // ids of claims that were made by hand
	events  [][]annotate.Event
	byID    map[string]*annotate.Event // of events, made once one speaks of another
	gone    map[string]bool            // what somebody took for gone
}

func (c *content) references() *references {
	r := &references{
		gone: c.gone, current: &c.split, article: c.article, made: map[string]bool{}, kept: map[string]map[string]int{}, splits: make(map[string]bool, len(c.names)),
		claims: map[string]map[string]bool{}, events: [][]annotate.Event{c.events},
	}
	for _, n := range c.names {
		r.splits[n.String()] = true
	}
	for i := range c.events {
		e := &c.events[i]
		if e.Type == annotate.TypeClaim {
			for _, id := range e.Makes() {
				r.made[id] = true
			}
		}
	}
	return r
}

// event is the one of an id, nil where there is none.
func (r *references) event(id string) *annotate.Event {
	if r.byID == nil {
		r.byID = map[string]*annotate.Event{}
		for _, list := range r.events {
			for i := range list {
				r.byID[list[i].ID] = &list[i]
			}
		}
	}
	return r.byID[id]
}

// claimsOf are the ids of the claims of a split.
func (r *references) claimsOf(split string) map[string]bool {
	if ids := r.claims[split]; ids != nil {
		return ids
	}
	ids := map[string]bool{}
	if a := r.splitNamed(split); a != nil {
		for i := range a.Claims {
			ids[a.Claims[i].ID] = true
		}
	}
	r.claims[split] = ids
	return ids
}

func (r *references) splitNamed(name string) *claims.Article {
	if name == r.article.Split {
		return r.current
	}
	for i := range r.article.Earlier {
		if r.article.Earlier[i].Name == name {
			return &r.article.Earlier[i].Article
		}
	}
	return nil
}

// has reports whether a split has a claim of an id, or one was made by hand, or a
// sentence of it may stand for one.
func (r *references) has(split, claim string) bool {
	if r.claimsOf(split)[claim] || r.made[claim] {
		return true
	}
	kept, known := r.kept[split]
	if a := r.splitNamed(split); !known && a != nil {
		kept = claims.KeptIDs(a.Sentences)
		r.kept[split] = kept
	}
	_, is := kept[claim]
	return is
}

// unknown says what an event speaks of that is not there.
func (r *references) unknown(e *annotate.Event) error {
	missing := func(id, format string) error {
		if r.gone[id] {
			return nil
		}
		return &unknownError{id, fmt.Sprintf(format, id)}
	}
	is := func(id string, types ...annotate.EventType) bool {
		k := r.event(id)
		return k != nil && (len(types) == 0 || slices.Contains(types, k.Type))
	}
	var errs []error
	if e.Split != "" && !r.splits[e.Split] {
		if err := missing(e.Split, "no split has the name %s"); err != nil {
			return err
		}
	}
	if e.Claim != "" && !r.has(e.Split, e.Claim) {
		errs = append(errs, missing(e.Claim, noClaim))
	}
	for _, id := range e.Of {
		if !r.has(e.Split, id) {
			errs = append(errs, missing(id, noClaim))
		}
	}
	if e.Retracts != "" && (!is(e.Retracts) || !r.event(e.Retracts).Reviewer.Is(e.Reviewer)) {
		errs = append(errs, missing(e.Retracts, "nothing of your own has the id %s"))
	}
	if e.Answers != "" && !is(e.Answers, annotate.TypeAsk) {
		errs = append(errs, missing(e.Answers, "no query has the id %s"))
	}
	for _, ids := range [][]string{e.Settles, e.Approves} {
		for _, id := range ids {
			if !is(id, annotate.TypeReview, annotate.TypeSettle) {
				errs = append(errs, missing(id, "no vote has the id %s"))
			}
		}
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

const noClaim = "no claim has the id %s"

// unknownError says that what an event speaks of is not there.
type unknownError struct{ what, message string }

func (e *unknownError) Error() string { return e.message }

// check says which event of the logs speaks of what is not there: then something
// was lost.
func (c *content) check() error {
	r := c.references()
	for _, log := range c.logs {
		for i := range log.events {
			err := r.unknown(&log.events[i])
			if err != nil {
				return &DamageError{File: log.name, Line: log.lines[i], Err: fmt.Errorf("speaks of what is not there: %w", err), Hint: repairHint}
			}
		}
	}
	return nil
}

// fits says why new events don't fit what is in the store: they speak of a claim
// that is not there, or of events that are not.
func (s *Store) fits(c *content, made []annotate.Event) error {
	r := c.references()
	r.events = append(r.events, made)
	slug := c.article.Slug
	now := make(map[string]bool, len(c.article.Claims))
	for i := range c.article.Claims {
		now[c.article.Claims[i].ID] = true
	}
	for i := range made {
		claim := made[i].Claim
		err := r.unknown(&made[i])
		if err == nil && claim != "" && !now[claim] {
			err = fmt.Errorf(noClaim, claim)
		}
		switch {
		case err != nil && claim != "" && !now[claim] && s.had(c, claim):
			return &ConflictError{Slug: slug, Err: errors.New("the claim was reworded since you looked at it\nhint: look at it again")}
		case err != nil:
			return fmt.Errorf("%s: %w", slug, err)
		}
	}
	return nil
}

// had reports whether any split of the article has a claim of that id.
func (s *Store) had(c *content, id string) bool {
	for _, n := range c.names {
		split, err := s.split(c.article.Slug, n)
		if err == nil && slices.ContainsFunc(split.Claims, func(k claims.Claim) bool { return k.ID == id }) {
			return true
		}
	}
	return false
}
