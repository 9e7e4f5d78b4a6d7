package annotate

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"

	"github.com/factdesk/factdesk/claims"
)

// Article is an article under review: its current split, corrected by hand, and
// the earlier ones that events speak of.
type Article struct {
	claims.Article
	Slug        string
	Path        string      // the file it was split from, with '/', relative to the folder that holds the store; empty for standard input
	Encoding    string      // of that file, where it was named; else empty
	Formerly    []string    // slugs that it had before
	Scale       string      // name of its rating scale; empty for the configured default
	Granularity string      // "claim" or "sentence"
	Splitter    string      // version of the rules it was split by
	Split       string      // name of the split that the sentences and claims are of
	Bytes       int         // of the text
	Revisions   int         // how many texts of it were split
	Corrections []*Event    // those of claims by hand that are in force, in their order
	Unapplied   []Unapplied // those that find no place any more
	Earlier     []Earlier   // the latest first

	// File is why the article's file does not hold the text of the split: it
	// wraps ErrFileChanged, fs.ErrNotExist or what kept it from being read. Nil
	// where it does, or where the article has no file.
	File error

	follows *Trail // what Follow found
}

// Unapplied is a correction by hand that finds no place in the current split.
type Unapplied struct {
	*Event
	Err error // why
}

// ErrFileChanged says that an article's file holds another text than was split.
var ErrFileChanged = errors.New("the article's file changed since it was split")

// Earlier is a split that events speak of and that is not the current one; or
// the current one before some of the corrections by hand, under the same name.
type Earlier struct {
	Name string
	claims.Article
}

// Saw is the split that the author of an event on a claim saw: the current one,
// or the latest of that name that has the claim. Nil where there is none.
func (a *Article) Saw(e *Event) *claims.Article {
	has := func(split *claims.Article) bool {
		return slices.ContainsFunc(split.Claims, func(c claims.Claim) bool { return c.ID == e.Claim })
	}
	if e.Split == a.Split && has(&a.Article) {
		return &a.Article
	}
	for i := range a.Earlier {
		if o := &a.Earlier[i]; o.Name == e.Split && has(&o.Article) {
			return &o.Article
		}
	}
	return nil
}

// SumOf is the SHA-256 of data in lower-case hexadecimal.
func SumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
