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

// ConflictError says that a write could not be made now: another program holds
// the lock.
type ConflictError struct {
	Slug string
	Err  error
}

func (e *ConflictError) Error() string {
	return fmt.Sprintf("%s: %v\nhint: another program is writing to this article; try again", e.Slug, e.Err)
}

func (e *ConflictError) Unwrap() error { return e.Err }

// Errors of a store that is not there or not as expected.
var (
	ErrNoStore   = errors.New("no store here or in a folder above\nhint: factdesk init makes one")
	ErrExists    = errors.New("there is a store already")
	ErrNoArticle = errors.New("no such article")
	ErrSlug      = errors.New("not a slug")
)
