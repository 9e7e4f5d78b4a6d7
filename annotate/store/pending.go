package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/google/uuid"
)

// A batch over several articles is noted in a file before it is recorded, and
// the file removed after. What stands there was begun by a program that died: it
// is finished before anything else is written. A note that is not whole itself
// was never begun.
const pendingFolder = "pending"

const pendingFormat = "factdesk.pending/1"

// pending is the whole of a note.
type pending struct {
	Format string     `json:"format"`
	Writes []addition `json:"writes"`
	Sum    string     `json:"sum,omitempty"`
}

// note writes down what is to be added to logs, and gives the note's name.
func (s *Store) note(writes []addition) (name string, err error) {
	var b bytes.Buffer
	if _, err := seal(pendingFolder).write(&b, pending{Format: pendingFormat, Writes: writes}); err != nil {
		return "", err
	}
	name = path.Join(pendingFolder, uuid.NewString()+".json")
	return name, s.replace(name, b.Bytes())
}

// forget removes a note.
func (s *Store) forget(name string) error {
	return errors.Join(s.fs.Remove(s.at(name)), s.fs.SyncDir(s.at(pendingFolder)))
}

// notes are the names of the notes that there are.
func (s *Store) notes() ([]string, error) {
	entries, err := s.fs.ReadDir(s.at(pendingFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if path.Ext(e.Name()) == ".json" {
			names = append(names, path.Join(pendingFolder, e.Name()))
		}
	}
	return names, nil
}

// finish records what programs that died have left noted.
func (s *Store) finish(ctx context.Context) error {
	names, err := s.notes()
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := s.finishOne(ctx, name); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) finishOne(ctx context.Context, name string) error {
	p, err := s.readNote(name)
	if p == nil || err != nil {
		return err
	}
	var slugs []string
	for _, w := range p.Writes {
		slugs = append(slugs, w.Slug)
	}
	unlock, err := s.lockEach(ctx, slugs)
	if err != nil {
		return err
	}
	defer unlock()
	if p, err = s.readNote(name); p == nil || err != nil { // finished meanwhile
		return err
	}
	for _, w := range p.Writes {
		if err := s.addRest(w); err != nil {
			return failed(w.Slug, err)
		}
	}
	return s.forget(name)
}

// readNote reads a note, nil where it is gone or was never whole.
func (s *Store) readNote(name string) (*pending, error) {
	data, err := s.readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !seal(pendingFolder).holds(bytes.TrimSuffix(data, []byte("\n"))) {
		return nil, s.forget(name)
	}
	p := &pending{}
	return p, decodeStrict(name, 1, data, p)
}

// addRest adds to a log what is not there of it yet.
func (s *Store) addRest(w addition) error {
	now, err := s.readFile(w.Log)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if bytes.Contains(now, []byte(w.Data)) {
		if err := s.remember(w.Log, w.Before...); err != nil {
			return err
		}
		s.acknowledge(w.Log, w.Sum)
		return nil
	}
	if int64(len(now)) < w.Size || !strings.HasPrefix(w.Data, string(now[w.Size:])) {
		return fmt.Errorf("%s was changed since a batch was begun there that was never finished\nhint: factdesk doctor --repair sets the batch aside", w.Log)
	}
	if int64(len(now)) > w.Size {
		if err := s.cutTo(w.Log, w.Size); err != nil {
			return err
		}
	}
	return s.add(w)
}

// takeBack takes what was added to logs away again.
func (s *Store) takeBack(writes []addition) (err error) {
	for _, w := range slices.Backward(writes) {
		err = errors.Join(err, s.forgetSum(w.Log, w.Sum))
		if w.Size > 0 {
			err = errors.Join(err, s.cutTo(w.Log, w.Size))
		} else if e := s.fs.Remove(s.at(w.Log)); !errors.Is(e, fs.ErrNotExist) {
			err = errors.Join(err, e)
		}
	}
	return err
}

// forgetSum takes the sum that was noted last beside a log away again.
func (s *Store) forgetSum(log, sum string) error {
	data, err := s.readFile(sumsFile(log))
	if rest, ok := strings.CutSuffix(string(data), sum+"\n"); ok {
		return s.cutTo(sumsFile(log), int64(len(rest)))
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// cutTo cuts a file to a size.
func (s *Store) cutTo(name string, size int64) error {
	f, err := s.fs.Append(s.at(name))
	if err != nil {
		return err
	}
	return errors.Join(f.Truncate(size), f.Sync(), f.Close())
}
