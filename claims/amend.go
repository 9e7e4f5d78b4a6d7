package claims

import (
	"slices"

	"github.com/factdesk/factdesk/claims/document"
)

// Amend is a split article with its claims corrected by hand; a itself is not
// changed. Doc is the document that it was split from, namespace the article's
// slug. Corrections that find no place are Unapplied.
func Amend(a *Article, doc *document.Document, namespace string, corrections []Correction) *Article {
	is := *a
	is.Sentences, is.Claims = slices.Clone(a.Sentences), slices.Clone(a.Claims)
	is.Unapplied = correct(&is, doc, corrections)
	label(is.Claims)
	identify(&is, namespace)
	return &is
}
