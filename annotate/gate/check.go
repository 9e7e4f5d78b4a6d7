package gate

import (
	"context"
	"time"

	"github.com/factdesk/factdesk/annotate"
)

// Store is what Check reads.
type Store interface {
	Slugs() ([]string, error)
	Outline(slug string) (*annotate.Article, error) // without its text
	Events(slug string) ([]annotate.Event, error)
	Text(slug, sha256 string) (string, error)
}

// Options say what to check, and against what.
type Options struct {
	Policy Policy
	Scale  func(name string) (annotate.Scale, error) // by name; empty for the default
	Root   string                                    // the folder that articles' paths are relative to
	Now    time.Time
	Each   func(slug string) // called after each article, in order; may be nil
}

// Report is what a check found.
type Report struct {
	Articles int       `json:"articles"`
	Claims   int       `json:"claims"`   // checkable ones
	Reviewed int       `json:"reviewed"` // of those: reviewed, settled or signed off
	Findings []Finding `json:"findings"` // in the order of slugs, and of the article
	Damage   []error   `json:"-"`        // why articles could not be read, one for each Damaged finding
}

// Article tells in what ways one article falls short of the policy. It reads no
// file; findings have no line yet.
func Article(a *annotate.Article, standings []annotate.Standing, o Options) []Finding { return nil }

// Check tells in what ways the articles of a store fall short; without slugs it
// reads all of them. It holds a few articles in memory at a time. An article
// that can't be read is a finding; an error is one of the whole store, or of ctx.
func Check(ctx context.Context, s Store, slugs []string, o Options) (*Report, error) {
	return &Report{}, nil
}
