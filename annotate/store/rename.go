package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
)

// removedFolder holds the articles that were removed, as they were.
const removedFolder = "removed"

// otherArticleError says that a file is of another article than the one that it
// lies with.
type otherArticleError struct{ what, of, with string }

func (e *otherArticleError) Error() string {
	return fmt.Sprintf("is a %s of the article %q, in the folder of %q", e.what, e.of, e.with)
}

// formerly is the slug under which a file was written that is not of the article
// by its slug now; empty where it is of another.
func (s *Store) formerly(slug string, err error) string {
	var other *otherArticleError
	if !errors.As(err, &other) {
		return ""
	}
	id, err := s.identity(slug)
	if err != nil || !slices.Contains(id.Formerly, other.of) {
		return ""
	}
	return other.of
}

// Rename gives an article another slug. What was recorded stays as it is.
func (s *Store) Rename(ctx context.Context, slug, to string) error {
	if err := validSlug(to); err != nil {
		return err
	}
	return s.withArticle(ctx, slug, func() error {
		unlock, err := s.lock(ctx, to)
		if err != nil {
			return err
		}
		defer unlock()
		if s.Has(to) {
			return fmt.Errorf("there is an article %s already", to)
		}
		id, err := s.identity(slug)
		if err != nil {
			return err
		}
		id.Formerly = append(slices.DeleteFunc(id.Formerly, func(f string) bool { return f == to }), slug)
		id.Slug = to
		data, err := encodeIdentity(*id)
		if err != nil {
			return err
		}
		// Should it end in between, the folder has another name than its article,
		// which doctor puts right.
		if err := s.replace(articleFile(slug), data); err != nil {
			return failed(slug, err)
		}
		return failed(slug, s.move(articleFolder(slug), articleFolder(to)))
	})
}

// Remove takes an article out of the desk's work. What was recorded is kept, and
// Removed are the slugs of the articles that were removed, sorted.
func (s *Store) Removed() ([]string, error) {
	entries, err := s.fs.ReadDir(s.at(removedFolder))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, unreadable(removedFolder, err)
	}
	var slugs []string
	for _, e := range entries {
		if slug := slugOfFolder(e); e.IsDir() && validSlug(slug) == nil {
			slugs = append(slugs, slug)
		}
	}
	slices.Sort(slugs)
	return slugs, nil
}

// Restore brings it back.
func (s *Store) Remove(ctx context.Context, slug string) error {
	return s.withArticle(ctx, slug, func() error {
		return failed(slug, s.move(articleFolder(slug), path.Join(removedFolder, slug)))
	})
}

// Restore brings an article back that was removed.
func (s *Store) Restore(ctx context.Context, slug string) error {
	if err := validSlug(slug); err != nil {
		return err
	}
	unlock, err := s.lock(ctx, slug)
	if err != nil {
		return err
	}
	defer unlock()
	if s.Has(slug) {
		return fmt.Errorf("there is an article %s already\nhint: factdesk rename %s gives that one another name", slug, slug)
	}
	if _, err := s.fs.Stat(s.at(path.Join(removedFolder, slug))); err != nil {
		return fmt.Errorf("%w was removed: %q", ErrNoArticle, slug)
	}
	return failed(slug, s.move(path.Join(removedFolder, slug), articleFolder(slug)))
}

// withArticle does something to an article that is there, under its lock.
func (s *Store) withArticle(ctx context.Context, slug string, do func() error) error {
	if err := validSlug(slug); err != nil {
		return err
	}
	unlock, err := s.lock(ctx, slug)
	if err != nil {
		return err
	}
	defer unlock()
	if !s.Has(slug) {
		return s.noArticle(slug)
	}
	return do()
}

// move moves a folder of the store to where none is, and brings that to the disk.
func (s *Store) move(from, to string) error {
	if _, err := s.fs.Stat(s.at(to)); err == nil {
		return fmt.Errorf("%s is there already", to)
	}
	if err := s.makeFolder(filepath.Dir(s.at(to))); err != nil {
		return err
	}
	return errors.Join(s.fs.Rename(s.at(from), s.at(to)), s.syncUp(filepath.Dir(s.at(to))), s.syncUp(filepath.Dir(s.at(from))))
}
