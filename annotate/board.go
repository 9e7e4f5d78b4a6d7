package annotate

import (
	"time"

	"github.com/factdesk/factdesk/claims"
)

// Board is an article with what everything that was recorded about it amounts
// to. What it points to is shared: read it only.
type Board struct {
	Article   *Article
	Claims    []Standing // of every claim, in the order of the article
	Sentences []Sentence // all of them, in the order of the article
}

// Sentence is what is known of one sentence.
type Sentence struct {
	*claims.Sentence
	Claims  []Standing // of its claims; the memory is the board's
	Pass    *Event     // the last by which a person passed it as it reads now
	Earlier *Event     // without one: the last by which it was passed in another wording

	place int // in the article
	trail *Trail
}

// Listed tells whether the sentence holds a claim that is to be checked. One
// that does not is set aside by the program, or passed by a person.
func (s *Sentence) Listed() bool {
	for i := range s.Claims {
		if s.Claims[i].Listed() {
			return true
		}
	}
	return false
}

// State is SetAside or Passed, empty for a sentence that holds claims to check.
func (s *Sentence) State() State {
	switch {
	case s.Listed():
		return ""
	case s.Pass != nil:
		return Passed
	}
	return SetAside
}

// Read tells whether a person decided on the sentence as it reads now: passed
// it, or judged or waived a claim of it. A claim may read as it did where its
// sentence does not; what was found of the claim then stands, but nobody has
// read the rest.
func (s *Sentence) Read() bool {
	if s.Pass != nil {
		return true
	}
	for i := range s.Claims {
		at := &s.Claims[i]
		for _, e := range at.Votes {
			if s.saw(e) {
				return true
			}
		}
		if s.saw(at.Settlement) || s.saw(at.Waiver) {
			return true
		}
	}
	return false
}

// saw tells whether an event was recorded about the sentence as it reads now.
// One that does not say which sentence it saw is taken at its claim's word.
func (s *Sentence) saw(e *Event) bool {
	if e == nil || e.Sentence == "" {
		return e != nil
	}
	at := s.trail.sentenceOf(e.Split, e.Sentence)
	return at.at == s.place && at.same
}

// NewBoard works out the standing of every claim and sentence of an article
// from everything that was recorded about it, as Fold does.
func NewBoard(a *Article, events []Event, now time.Time) *Board {
	ordered := inOrder(events)
	void := retracted(ordered)
	t := a.Trail()
	b := &Board{Article: a, Sentences: sentences(a, t, ordered, void)}
	b.Claims = fold(a, t, ordered, void, b.Sentences, now)
	next := 0
	for i := range b.Sentences {
		s := &b.Sentences[i]
		from := next
		for next < len(b.Claims) && b.Claims[next].Claim.Sentence == s.N {
			next++
		}
		s.Claims = b.Claims[from:next:next]
	}
	return b
}

// sentences are the sentences of an article with who passed them; ordered is
// what was recorded, in its order.
func sentences(a *Article, t *Trail, ordered []*Event, void map[string]bool) []Sentence {
	list := make([]Sentence, len(a.Sentences))
	for i := range list {
		list[i] = Sentence{Sentence: &a.Sentences[i], place: i, trail: t}
	}
	for _, e := range ordered {
		if e.Type != TypePass || void[e.ID] {
			continue
		}
		at := t.sentenceOf(e.Split, e.Sentence)
		if at.at < 0 {
			continue
		}
		s := &list[at.at]
		if at.same && claims.Wording(e.Statement) == claims.Wording(s.Text) {
			s.Pass, s.Earlier = e, nil
		} else if s.Pass == nil {
			s.Earlier = e
		}
	}
	return list
}
