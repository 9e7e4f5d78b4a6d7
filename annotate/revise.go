package annotate

import "github.com/factdesk/factdesk/claims"

// Revise gives the article with a new split as its current revision. Old is nil
// for a new article; else its slug, path, scale, granularity, corrections and
// revisions are kept, and claims that were reworded are linked to what they were
// through Claim.Was, so that their reviews stay with them. The new split is not
// changed.
func Revise(old *Article, split *claims.Article) *Article {
	a := &Article{Article: *split, Splitter: claims.Version}
	a.Claims = append([]claims.Claim(nil), split.Claims...)
	if old != nil {
		a.Slug, a.Path, a.Scale, a.Granularity = old.Slug, old.Path, old.Scale, old.Granularity
		a.Corrections, a.Revisions = old.Corrections, old.Revisions
		link(&old.Article, &a.Article)
	}
	rev := Revision{SHA256: split.SHA256, Bytes: len(split.Text)}
	if a.Current().SHA256 != rev.SHA256 {
		a.Revisions = append(a.Revisions[:len(a.Revisions):len(a.Revisions)], rev)
	}
	return a
}

// link gives every claim of the new split the ids of its earlier wordings: a
// claim that reads the same keeps those it had, a reworded one follows the claim
// that it was.
func link(old, now *claims.Article) {
	before := make(map[string]*claims.Claim, len(old.Claims))
	for i := range old.Claims {
		before[old.Claims[i].ID] = &old.Claims[i]
	}
	same := make(map[string]bool, len(now.Claims))
	for i := range now.Claims {
		c := &now.Claims[i]
		if o := before[c.ID]; o != nil {
			c.Was = o.Was
			same[c.ID] = true
		}
	}
	for _, p := range reworded(old, now, same) {
		o, c := &old.Claims[p.old], &now.Claims[p.now]
		was := []string{o.ID}
		for _, id := range o.Was {
			if id != c.ID && id != o.ID {
				was = append(was, id)
			}
		}
		c.Was = was
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
