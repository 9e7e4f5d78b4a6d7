package annotate

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"github.com/factdesk/factdesk/claims"
)

// Article is an article under review: its current split, corrected by hand, and
// the earlier ones that events speak of.
type Article struct {
	claims.Article
	Slug        string
	Path        string      // the file it was split from, with '/', relative to the folder that holds the store; empty for standard input
	Encoding    string      // of that file, where it was named; else empty
	Scale       string      // name of its rating scale; empty for the configured default
	Granularity string      // "claim" or "sentence"
	Splitter    string      // version of the rules it was split by
	Split       string      // name of the split that the sentences and claims are of
	Bytes       int         // of the text
	Revisions   int         // how many texts of it were split
	Corrections []*Event    // those of claims by hand that are in force, in their order
	Unapplied   []Unapplied // those that find no place any more
	Earlier     []Earlier   // in the order of the last event that speaks of each

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

// Earlier is a split that events speak of and that is not the current one.
type Earlier struct {
	Name string
	claims.Article
}

// SumOf is the SHA-256 of data in lower-case hexadecimal.
func SumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
