package annotate

import (
	"slices"

	"github.com/factdesk/factdesk/claims"
)

// Link follows the claims of earlier splits, the latest first, to those of the
// current one: what was reworded is named in Claim.Was, so that its reviews stay
// with it.
func (a *Article) Link() {
	for i := range a.Earlier {
		link(&a.Earlier[i].Article, &a.Article)
	}
}

// link gives every claim of the new split that was reworded the id that it had.
func link(old, now *claims.Article) {
	before := make(map[string]bool, len(old.Claims))
	for i := range old.Claims {
		before[old.Claims[i].ID] = true
	}
	same := make(map[string]bool, len(now.Claims))
	for i := range now.Claims {
		if id := now.Claims[i].ID; before[id] {
			same[id] = true
		}
	}
	for _, p := range reworded(old, now, same) {
		if c, id := &now.Claims[p.now], old.Claims[p.old].ID; !slices.Contains(c.Was, id) {
			c.Was = append(slices.Clip(c.Was), id)
		}
	}
}

// Past is a claim that the article no longer has.
type Past struct {
	ID        string
	Statement string   // as it was last seen
	History   []*Event // in the order of time
}

// Gone finds what was recorded about claims that the article no longer has, not
// even in other words, in the order in which each was first spoken of.
func Gone(a *Article, events []Event) []Past {
	here := make(map[string]bool, len(a.Claims))
	for i := range a.Claims {
		here[a.Claims[i].ID] = true
		for _, id := range a.Claims[i].Was {
			here[id] = true
		}
	}
	var gone []Past
	place := map[string]int{}
	for _, e := range inOrder(events) {
		if e.Claim == "" || here[e.Claim] {
			continue
		}
		i, known := place[e.Claim]
		if !known {
			i = len(gone)
			place[e.Claim] = i
			gone = append(gone, Past{ID: e.Claim})
		}
		if e.Statement != "" {
			gone[i].Statement = e.Statement
		}
		gone[i].History = append(gone[i].History, e)
	}
	return gone
}
