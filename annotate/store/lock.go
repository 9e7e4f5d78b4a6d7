package store

import (
	"context"
	"fmt"
	"os"
	"path"
	"slices"
	"time"

	"github.com/gofrs/flock"
)

// lock takes an article's lock, which other programs respect, and gives the call
// that lets it go. The files of locks may be removed at any time: a lock counts
// where its file still has its name.
func (s *Store) lock(ctx context.Context, slug string) (func(), error) {
	folder := s.at("locks")
	if err := s.makeFolder(folder); err != nil {
		return nil, &ConflictError{Slug: slug, Err: fmt.Errorf("the store can't be written to: %w", err)}
	}
	timed, cancel := context.WithTimeout(ctx, s.opts.LockWait)
	defer cancel()
	name := s.at(path.Join("locks", slug+".lock"))
	for {
		l := flock.New(name, flock.SetPermissions(modeIn(folder)&0o666))
		_, err := l.TryLockContext(timed, 5*time.Millisecond)
		switch {
		case err == nil && named(l, name):
			return func() { l.Close() }, nil
		case err == nil:
			l.Close()
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case timed.Err() != nil:
			return nil, &ConflictError{Slug: slug, Err: fmt.Errorf("another program has been writing to it for %s\nhint: try again", s.opts.LockWait)}
		case os.IsNotExist(err): // the folder was removed just now
			if err := s.makeFolder(folder); err != nil {
				return nil, &ConflictError{Slug: slug, Err: fmt.Errorf("the store can't be written to: %w", err)}
			}
		default:
			return nil, &ConflictError{Slug: slug, Err: fmt.Errorf("the store can't be written to: %w", err)}
		}
	}
}

// lockAll takes the locks of articles, once nothing of a batch is left to be
// finished.
func (s *Store) lockAll(ctx context.Context, slugs ...string) (func(), error) {
	if err := s.finish(ctx); err != nil {
		return nil, err
	}
	return s.lockEach(ctx, slugs)
}

// lockEach takes locks in the order that every program takes them in.
func (s *Store) lockEach(ctx context.Context, slugs []string) (func(), error) {
	slugs = slices.Compact(slices.Sorted(slices.Values(slugs)))
	var held []func()
	release := func() {
		for _, unlock := range held {
			unlock()
		}
	}
	for _, slug := range slugs {
		unlock, err := s.lock(ctx, slug)
		if err != nil {
			release()
			return nil, err
		}
		held = append(held, unlock)
	}
	return release, nil
}

// named reports whether a lock's file is still the one of that name.
func named(l *flock.Flock, name string) bool {
	held, err := l.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(name)
	return err == nil && os.SameFile(held, there)
}
