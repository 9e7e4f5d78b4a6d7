package annotate

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/factdesk/factdesk/claims"
)

// Article is an article under review: its current revision split into claims,
// and the revisions and hand-made corrections that led to it.
type Article struct {
	claims.Article
	Slug        string
	Path        string // the file it was split from, with '/', relative to the folder that holds the store; empty for standard input
	Scale       string // name of its rating scale; empty for the configured default
	Granularity string // "claim" or "sentence"; empty for the configured default
	Splitter    string // version of the rules it was split by
	Revisions   []Revision
	Corrections []Correction
}

// Revision is one state of an article's text.
type Revision struct {
	SHA256 string `json:"sha256"` // of the text
	Bytes  int    `json:"bytes"`
	File   string `json:"file,omitempty"` // SHA-256 of the file's bytes, where it differs from the text's
}

// Correction is a change to the claims that was made by hand.
type Correction = claims.Correction

// Current is the revision that the claims are of; the zero Revision where the
// article has none.
func (a *Article) Current() Revision {
	if len(a.Revisions) == 0 {
		return Revision{}
	}
	return a.Revisions[len(a.Revisions)-1]
}

// From says of which file the current revision was read: its path, with '/',
// and its bytes.
func (a *Article) From(path string, data []byte) {
	a.Path = path
	if len(a.Revisions) == 0 {
		return
	}
	file := SumOf(data)
	a.Revisions = slices.Clone(a.Revisions)
	current := &a.Revisions[len(a.Revisions)-1]
	current.File = ""
	if file != current.SHA256 {
		current.File = file
	}
}

// IsOf tells whether the current revision was read from a file of that SHA-256.
func (a *Article) IsOf(file string) bool {
	r := a.Current()
	return file == r.File || r.File == "" && file == r.SHA256
}

// SumOf is the SHA-256 of data in lower-case hexadecimal.
func SumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
