package store

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// readFile reads a file of the store. That it is not there, or may not be read,
// is for the caller; anything else that is wrong with it is damage.
func (s *Store) readFile(name string) ([]byte, error) {
	data, err := s.fs.ReadFile(s.at(name))
	return data, unreadable(name, err)
}

// readDir is readFile for a folder; one that is not there is empty.
func (s *Store) readDir(name string) ([]fs.DirEntry, error) {
	entries, err := s.fs.ReadDir(s.at(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for _, e := range entries {
		if err == nil && e.Type()&fs.ModeSymlink != 0 {
			err = linked(path.Join(name, e.Name()))
		}
	}
	return entries, unreadable(name, err)
}

func unreadable(name string, err error) error {
	if err == nil || errors.As(err, new(*DamageError)) || errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return err
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err // the file is named
	}
	return &DamageError{File: name, Err: err, Hint: repairHint}
}

// linked refuses a link in the store: what it leads to is somebody else's.
func linked(name string) *DamageError {
	return &DamageError{File: name, Err: errors.New("a link, which the store does not follow"), Hint: "put the file or folder itself there"}
}

// checkFolder looks at the folder of an article before it is read or written to:
// it has to be a folder of that name, and nothing in it a link.
func (s *Store) checkFolder(slug string) error {
	name := articleFolder(slug)
	info, err := s.fs.Lstat(s.at(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return validSlug(slug)
	case err != nil:
		return unreadable(name, err)
	case info.Mode()&fs.ModeSymlink != 0:
		return linked(name)
	case !info.IsDir():
		return &DamageError{File: name, Err: errors.New("not a folder"), Hint: "take it out of the store"}
	case validSlug(slug) != nil:
		return &DamageError{File: name, Err: errors.New("the folder's name is not a slug"), Hint: "rename it: " + SlugOf(slug+".x") + " is one"}
	}
	for _, part := range []string{articleFile(slug), splitFolder(slug), logFolder(slug), textFolder(slug)} {
		if err := s.checkLink(part); err != nil {
			return err
		}
	}
	return nil
}

// checkLink refuses a link by that name.
func (s *Store) checkLink(name string) error {
	if info, err := s.fs.Lstat(s.at(name)); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return linked(name)
	}
	return nil
}

// inArticles reports whether a name can be that of an entry of the folder of
// articles.
func inArticles(name string) bool {
	return name != "" && name != "." && name != ".." && !strings.ContainsAny(name, `/\`)
}

// ofTheSystem recognises the files that a computer's desktop leaves in every
// folder that somebody looks into.
func ofTheSystem(e fs.DirEntry) bool {
	return e.Type().IsRegular() && slices.Contains([]string{".DS_Store", "Thumbs.db", "desktop.ini"}, e.Name())
}
