package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// failed says that a write could not be made; nothing of it counts.
func failed(slug string, err error) error {
	var conflict *ConflictError
	switch {
	case err == nil || errors.As(err, &conflict):
		return err
	case errors.As(err, new(*unsureError)):
		return &ConflictError{Slug: slug, Err: fmt.Errorf("%w\nhint: look with factdesk log %s before you do it again", err, slug)}
	}
	return &ConflictError{Slug: slug, Err: fmt.Errorf("could not be written: %w", err)}
}

// unsureError says that a write was made, and may not outlast a power cut.
type unsureError struct{ err error }

func unsure(err error) error {
	if err == nil {
		return nil
	}
	return &unsureError{err}
}

func (e *unsureError) Error() string {
	return "recorded, but the disk did not confirm it: " + e.err.Error()
}

func (e *unsureError) Unwrap() error { return e.err }

// replaceUnlessSame leaves a file alone that holds just that.
func (s *Store) replaceUnlessSame(name string, data []byte) error {
	if old, err := s.fs.ReadFile(s.at(name)); err == nil && bytes.Equal(old, data) {
		return nil
	}
	return s.replace(name, data)
}

// extend appends to a file of a size in one write and brings it to the disk.
// What can't be written whole is taken back.
func (s *Store) extend(name string, size int64, data []byte) (err error) {
	f, err := s.fs.Append(s.at(name))
	if err != nil {
		return err
	}
	if now, err := f.Size(); err != nil || now != size {
		if err == nil {
			err = &ConflictError{Slug: name, Err: errors.New("the file grew while it was locked: something else than factdesk writes to it")}
		}
		return errors.Join(err, f.Close())
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err != nil {
		return errors.Join(err, f.Truncate(size), f.Sync(), f.Close())
	}
	there := f.Is(s.at(name))
	if err := f.Close(); err != nil {
		return err
	}
	if !there {
		return errReplaced
	}
	return nil
}

// errReplaced says that a file was replaced while it was written to, as git
// does: what was written is in the old one, and lost.
var errReplaced = errors.New("the file was replaced while it was written to")

// replace puts a file in place whole: written beside it, brought to the disk,
// moved over it, and the move brought to the disk.
func (s *Store) replace(name string, data []byte) (err error) {
	at := s.at(name)
	folder := filepath.Dir(at)
	if err := s.makeFolder(folder); err != nil {
		return err
	}
	temp := fmt.Sprintf("%s.%d.tmp", at, os.Getpid())
	s.fs.Remove(temp)
	f, err := s.fs.Create(temp)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = s.fs.Rename(temp, at)
	}
	if err != nil {
		s.fs.Remove(temp)
		return err
	}
	return unsure(s.syncUp(folder))
}

// makeFolder makes a folder of the store where there is none.
func (s *Store) makeFolder(folder string) error {
	if _, err := s.fs.Stat(folder); err == nil {
		return nil
	}
	return s.fs.MkdirAll(folder)
}

// syncUp brings the names in a folder to the disk, and the folder's own name and
// those above it: whoever made them may not have got so far.
func (s *Store) syncUp(folder string) error {
	for ; len(folder) >= len(s.dir); folder = filepath.Dir(folder) {
		if err := s.fs.SyncDir(folder); err != nil {
			return err
		}
	}
	return nil
}
