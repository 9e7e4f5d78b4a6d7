// Package gate tells in what ways the articles of a store fall short of the
// desk's policy, and counts what is done: what the gate accepts.
package gate

import (
	"errors"
	"fmt"

	"github.com/bmatcuk/doublestar/v4"
)

// Policy says what an article needs before it may be published.
type Policy struct {
	MinSources    int      `toml:"min_sources"`    // of each review of a claim that needs one
	PrimarySource bool     `toml:"primary_source"` // whether one of them has to be primary
	Reviewers     int      `toml:"reviewers"`      // people who have to agree on each claim, at least 1
	Signoff       bool     `toml:"signoff"`        // whether each claim needs a second person's approval
	OpenQueries   bool     `toml:"open_queries"`   // whether an open query holds the article back
	Blocks        []string `toml:"blocks"`         // verdicts that hold the article back; nil: those that the scale says
	Unread        Unread   `toml:"unread"`         // which sentences that the program set aside a person has to look at
	Articles      []string `toml:"articles"`       // patterns of files, from the folder that holds the store: each must have been split
	Share         []Share  `toml:"share"`          // how much must be reviewed; none: every claim to check
}

// Unread says which of the sentences that hold no claim to check somebody has to
// look at.
type Unread string

// What may be asked for.
const (
	UnreadAll   Unread = "all"   // every one
	UnreadFacts Unread = "facts" // those with a figure, a date, a name or an accusation
	UnreadNone  Unread = "none"  // none: what the program sets aside, nobody looks at
)

// Share says which part of the claims from a check-worthiness on must be
// reviewed.
type Share struct {
	From   float64 `toml:"from"`   // check-worthiness, 0 to 1
	Review float64 `toml:"review"` // part of those claims, 0 to 1
}

// Default is the policy where the configuration says nothing.
func Default() Policy {
	return Policy{MinSources: 1, Reviewers: 1, OpenQueries: true, Unread: UnreadAll}
}

// Check says which key of the policy, as it stands in config.toml, makes no
// sense, and why.
func (p Policy) Check() (key string, err error) {
	switch {
	case p.MinSources < 0:
		return "gate.min_sources", errors.New("min_sources is below 0")
	case p.Reviewers < 1:
		return "gate.reviewers", errors.New("reviewers is below 1")
	case p.Unread != UnreadAll && p.Unread != UnreadFacts && p.Unread != UnreadNone:
		return "gate.unread", fmt.Errorf("unread is %q, not %q, %q or %q", p.Unread, UnreadAll, UnreadFacts, UnreadNone)
	}
	for _, a := range p.Articles {
		if !doublestar.ValidatePattern(a) {
			return "gate.articles", fmt.Errorf("%q is no pattern of files", a)
		}
	}
	for _, s := range p.Share {
		if s.From < 0 || s.From > 1 || s.Review < 0 || s.Review > 1 {
			return "gate.share", errors.New("from and review of a share are between 0 and 1")
		}
	}
	return "", nil
}
