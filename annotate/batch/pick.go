package batch

import (
	"fmt"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/claims"
)

// Picker finds the claims of one article that rows are about. It goes through the
// article once, however many rows there are.
type Picker struct {
	article   *annotate.Article
	standings []annotate.Standing
	resolver  *reference.Resolver
	words     *claims.Finder // made for the first row with words
}

// NewPicker makes a Picker of an article and the standings of its claims.
func NewPicker(a *annotate.Article, standings []annotate.Standing) *Picker {
	return &Picker{article: a, standings: standings, resolver: reference.NewResolver(&a.Article)}
}

// Pick gives the standings of the claims that a row is about.
func (p *Picker) Pick(r Row) ([]*annotate.Standing, error) {
	var places []int
	var err error
	if !r.Claim.Whole() {
		if places, err = p.resolver.Resolve(r.Claim); err != nil {
			return nil, err
		}
	}
	if r.Words != "" {
		if p.words == nil {
			p.words = claims.NewFinder(&p.article.Article)
		}
		if places, err = p.words.Claims(r.Words, places); err != nil {
			return nil, fmt.Errorf("%s: %w", r.Claim, err)
		}
	}
	picked := make([]*annotate.Standing, len(places))
	for i, at := range places {
		picked[i] = &p.standings[at]
	}
	return picked, nil
}
