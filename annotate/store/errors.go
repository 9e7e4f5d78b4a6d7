package store

import (
	"errors"
	"fmt"
)

// DamageError says that the store holds something that can't be read for what
// it should be. Nothing of the file is used.
type DamageError struct {
	File string // with '/', from the store's folder on
	Line int    // from 1; 0 where it is of the whole file
	Err  error
	Hint string // what to do
}

func (e *DamageError) Error() string {
	s := e.File
	if e.Line > 0 {
		s += fmt.Sprintf(":%d", e.Line)
	}
	s += ": " + e.Err.Error()
	if e.Hint != "" {
		s += "\nhint: " + e.Hint
	}
	return s
}

func (e *DamageError) Unwrap() error { return e.Err }

// Damaged tells damage from other errors where this package is not imported.
func (e *DamageError) Damaged() {}

// ConflictError says that a write could not be made now: another program holds
// the lock, the store is read-only, or what the write is about has changed.
type ConflictError struct {
	Slug string
	Err  error
}

func (e *ConflictError) Error() string { return e.Slug + ": " + e.Err.Error() }

func (e *ConflictError) Unwrap() error { return e.Err }

// Errors of a store that is not there or not as expected.
var (
	ErrNoStore   = errors.New("no store here or in a folder above\nhint: factdesk init makes one")
	ErrNotStore  = errors.New("not a store\nhint: a store is a folder that factdesk init made")
	ErrExists    = errors.New("there is a store already")
	ErrNoArticle = errors.New("no such article")
	ErrNobody    = errors.New("nobody is known to record the split for")
	ErrSlug      = errors.New("not a slug")
)

// What an article lacks that a new split puts right.
var (
	errArticleMissing = errors.New("the file is missing, and there are reviews")
	errNoSplit        = errors.New("the article has no split")
	errSplitMissing   = errors.New("the split is missing")
	errSplitChanged   = errors.New("the split is not the one that was stored: its SHA-256 differs from its name")
	errTextMissing    = errors.New("the text of a revision is missing")
	errTextChanged    = errors.New("the text is not the one that was stored: its SHA-256 differs")
)

// misnamedError says that a log has the name of another reviewer's.
type misnamedError struct{ who, want string }

func (e *misnamedError) Error() string {
	return fmt.Sprintf("is the log of %s, which is named %s", e.who, e.want)
}
