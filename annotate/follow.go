package annotate

import (
	"slices"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// Follow makes of the current split the claims that the article has: corrected
// by hand, and with those kept that were decided on and that the splitter lists no
// more. From then on what was recorded about an earlier split, or about a claim
// before it was corrected, is found at the claim that it is about now. Doc gives
// the document of the current split, and is asked only where there are corrections.
func (a *Article) Follow(events []Event, doc func() (*document.Document, error)) error {
	if len(a.Earlier) == 0 && !slices.ContainsFunc(events, func(e Event) bool { return e.Type == TypeClaim }) {
		return nil // all are about the claims as they are
	}
	t := newTrail(a)
	ordered := inOrder(events)
	void := retracted(ordered)
	is, err := a.amend(t, ordered, void, doc)
	if err != nil {
		return err
	}
	t.settle(is)
	if kept := t.kept(ordered, void); len(kept) > 0 {
		is.Keep(&a.Article, kept)
		t.settle(is)
	}
	a.Claims, a.follows = t.claims, t
	t.link()
	return nil
}

// amend makes the corrections by hand that were not taken back.
func (a *Article) amend(t *Trail, ordered []*Event, void map[string]bool, doc func() (*document.Document, error)) (*claims.Amended, error) {
	var made []claims.Correction
	byID := map[string]*Event{}
	a.Corrections, a.Unapplied = nil, nil
	for _, e := range ordered {
		if e.Type != TypeClaim {
			continue
		}
		c := e.correction()
		for _, id := range c.Made() {
			t.made[id] = e
		}
		if void[e.ID] {
			continue
		}
		byID[e.ID] = e
		if err := t.aim(&c, e); err != nil {
			a.Unapplied = append(a.Unapplied, Unapplied{e, err})
			continue
		}
		made = append(made, c)
	}
	if len(made) == 0 {
		return claims.Amend(&a.Article, nil, nil), nil
	}
	d, err := doc()
	if err != nil {
		return nil, err
	}
	is := claims.Amend(&a.Article, d, made)
	for _, u := range is.Unapplied {
		a.Unapplied = append(a.Unapplied, Unapplied{byID[u.ID], u.Err})
		delete(byID, u.ID)
	}
	for _, c := range made {
		if e := byID[c.ID]; e != nil {
			a.Corrections = append(a.Corrections, e)
		}
	}
	return is, nil
}
