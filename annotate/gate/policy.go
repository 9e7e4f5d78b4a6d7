// Package gate tells in what ways the articles of a store fall short of the
// desk's policy.
package gate

import "errors"

// Policy says what an article needs before it may be published.
type Policy struct {
	MinSources    int      `toml:"min_sources"`    // of each review of a claim that needs one
	PrimarySource bool     `toml:"primary_source"` // whether one of them has to be primary
	Reviewers     int      `toml:"reviewers"`      // people who have to agree on each claim, at least 1
	Signoff       bool     `toml:"signoff"`        // whether each claim needs a second person's approval
	OpenQueries   bool     `toml:"open_queries"`   // whether an open query holds the article back
	Blocks        []string `toml:"blocks"`         // verdicts that hold the article back; nil: those that the scale says
	Share         []Share  `toml:"share"`          // how much must be reviewed; none: every checkable claim
}

// Share says which part of the claims from a check-worthiness on must be
// reviewed.
type Share struct {
	From   float64 `toml:"from"`   // check-worthiness, 0 to 1
	Review float64 `toml:"review"` // part of those claims, 0 to 1
}

// Default is the policy where the configuration says nothing.
func Default() Policy {
	return Policy{MinSources: 1, Reviewers: 1, OpenQueries: true}
}

// Check says which key of the policy, as it stands in config.toml, makes no
// sense, and why.
func (p Policy) Check() (key string, err error) {
	switch {
	case p.MinSources < 0:
		return "gate.min_sources", errors.New("min_sources is below 0")
	case p.Reviewers < 1:
		return "gate.reviewers", errors.New("reviewers is below 1")
	}
	for _, s := range p.Share {
		if s.From < 0 || s.From > 1 || s.Review < 0 || s.Review > 1 {
			return "gate.share", errors.New("from and review of a share are between 0 and 1")
		}
	}
	return "", nil
}
