package annotate

import (
	"slices"
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

	read  bool
	trail *Trail
}

// Listed reports whether the sentence holds a claim that is to be checked. One
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

// Read reports whether a person decided on the sentence as it reads now: passed
// it, or judged or waived a claim of it. A claim may read as it did where its
// sentence does not; what was found of the claim then stands, but nobody has
// read the rest.
func (s *Sentence) Read() bool { return s.read }

// decided reports whether a claim has a decision by somebody who saw its sentence,
// of that place, as it reads now. One that does not say which sentence it saw is
// taken at its claim's word.
func decided(t *Trail, place int, at *Standing) bool {
	saw := func(e *Event) bool {
		if e == nil || e.Sentence == "" {
			return e != nil
		}
		if e.Split == t.current {
			return e.Sentence == t.sentences[place].ID
		}
		is := t.sentenceOf(e.Split, e.Sentence)
		return is.at == place && is.same
	}
	return slices.ContainsFunc(at.Votes, saw) || saw(at.Settlement) || saw(at.Waiver)
}

// dropped are the events by which claims of sentences were dropped by hand, by the
// sentences' places.
func dropped(a *Article, t *Trail) map[int]*Event {
	var by map[int]*Event
	for _, e := range a.Corrections {
		if is := t.sentenceOf(e.Split, e.Sentence); e.Op == claims.OpDrop && is.same {
			if by == nil {
				by = map[int]*Event{}
			}
			by[is.at] = e
		}
	}
	return by
}

// NewBoard works out the standing of every claim and sentence of an article
// from everything that was recorded about it, as Fold does.
func NewBoard(a *Article, events []Event, now time.Time) *Board {
	ordered := inOrder(events)
	void := retracted(ordered)
	t := a.Trail()
	b := &Board{Article: a, Sentences: sentences(a, t, ordered, void)}
	b.Claims = fold(a, t, ordered, void, b.Sentences, now)
	dropped := dropped(a, t)
	next := 0
	for i := range b.Sentences {
		s := &b.Sentences[i]
		from := next
		for next < len(b.Claims) && b.Claims[next].Claim.Sentence == s.N {
			next++
		}
		s.Claims = b.Claims[from:next:next]
		if len(s.Claims) == 0 && s.Pass == nil {
			s.Pass = dropped[i] // who dropped the last claim of it has looked
		}
		s.read = s.Pass != nil || slices.ContainsFunc(s.Claims, func(at Standing) bool { return decided(t, i, &at) })
	}
	return b
}

// sentences are the sentences of an article with who passed them; ordered is
// what was recorded, in its order.
func sentences(a *Article, t *Trail, ordered []*Event, void map[string]bool) []Sentence {
	list := make([]Sentence, len(a.Sentences))
	for i := range list {
		list[i].Sentence, list[i].trail = &a.Sentences[i], t
	}
	for _, e := range ordered {
		if e.Type != TypePass || void[e.ID] {
			continue
		}
		is := t.sentenceOf(e.Split, e.Sentence)
		if is.at < 0 {
			continue
		}
		s := &list[is.at]
		if (is.same || t.alone(e.Split, e.Sentence)) && claims.Wording(e.Statement) == claims.Wording(s.Text) {
			s.Pass, s.Earlier = e, nil
		} else if s.Pass == nil {
			s.Earlier = e
		}
	}
	return list
}
