package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/gofrs/flock"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims/jsonerror"
)

// lock takes an article's lock, which other programs respect, and gives the
// call that lets it go.
func (s *Store) lock(ctx context.Context, slug string) (func(), error) {
	if err := s.makeFolder(s.at("locks")); err != nil {
		return nil, &ConflictError{Slug: slug, Err: fmt.Errorf("the store can't be written to: %w", err)}
	}
	l := flock.New(s.at(path.Join("locks", slug+".lock")))
	timed, cancel := context.WithTimeout(ctx, s.opts.LockWait)
	defer cancel()
	_, err := l.TryLockContext(timed, 5*time.Millisecond)
	switch {
	case err == nil:
		return func() { l.Close() }, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case timed.Err() != nil:
		return nil, &ConflictError{Slug: slug, Err: fmt.Errorf("another program has been writing to it for %s\nhint: try again", s.opts.LockWait)}
	}
	return nil, &ConflictError{Slug: slug, Err: fmt.Errorf("the store can't be written to: %w", err)}
}

// Put records an article. Change is given the article as it is in the store
// now, nil where there is none, and gives it as it shall be, with its text.
// Where that is the same, nothing is written. A lost article.json or text is no
// hindrance, so that splitting the article again puts it right: the old article
// is then nil, or has no text.
func (s *Store) Put(ctx context.Context, slug string, change func(old *annotate.Article) (*annotate.Article, error)) error {
	if err := validSlug(slug); err != nil {
		return err
	}
	unlock, err := s.lock(ctx, slug)
	if err != nil {
		return err
	}
	defer unlock()
	old, err := s.before(slug)
	if err != nil {
		return err
	}
	a, err := change(old)
	if err != nil {
		return err
	}
	return s.replaceArticle(slug, a)
}

// before is an article as it is before it is replaced.
func (s *Store) before(slug string) (*annotate.Article, error) {
	old, err := s.Article(slug)
	switch {
	case errors.Is(err, ErrNoArticle), errors.Is(err, errArticleMissing):
		return nil, nil
	case errors.Is(err, errTextMissing), errors.Is(err, errTextChanged):
		return s.Outline(slug)
	}
	return old, err
}

// failed says that a write could not be made; nothing of it counts.
func failed(slug string, err error) error {
	var conflict *ConflictError
	if err == nil || errors.As(err, &conflict) {
		return err
	}
	return &ConflictError{Slug: slug, Err: fmt.Errorf("could not be written: %w", err)}
}

func (s *Store) replaceArticle(slug string, a *annotate.Article) error {
	text := []byte(a.Text)
	if sha := annotate.SumOf(text); sha != a.SHA256 || sha != a.Current().SHA256 || len(text) != a.Current().Bytes {
		return fmt.Errorf("article %s: its text is not that of its current revision", slug)
	}
	if err := checkArticle(a, slug); err != nil {
		return fmt.Errorf("article %s: %w", slug, err)
	}
	data, err := encodeArticle(a)
	if err != nil {
		return err
	}
	if err := s.replaceUnlessSame(textFile(slug, a.SHA256), text); err != nil {
		return failed(slug, err)
	}
	return failed(slug, s.replaceUnlessSame(articleFile(slug), data))
}

// replaceUnlessSame leaves a file alone that holds just that.
func (s *Store) replaceUnlessSame(name string, data []byte) error {
	if old, err := s.fs.ReadFile(s.at(name)); err == nil && bytes.Equal(old, data) {
		return nil
	}
	return s.replace(name, data)
}

// Append records events in a reviewer's own log. Record is given the article and
// everything recorded about it as they are now, under the lock, and gives the
// new events, without id, time and reviewer; none writes nothing. The events as
// they were recorded are returned once they are on disk: all of them, or none.
func (s *Store) Append(ctx context.Context, slug string, who annotate.Reviewer, record func(a *annotate.Article, events []annotate.Event) ([]annotate.Event, error)) ([]annotate.Event, error) {
	if err := who.Validate(); err != nil {
		return nil, err
	}
	if err := validSlug(slug); err != nil {
		return nil, err
	}
	if !s.Has(slug) {
		return nil, s.noArticle(slug)
	}
	unlock, err := s.lock(ctx, slug)
	if err != nil {
		return nil, err
	}
	defer unlock()
	a, err := s.Article(slug)
	if err != nil {
		return nil, err
	}
	logs, err := s.readEach(slug)
	if err != nil {
		return nil, err
	}
	var own *reviewLog
	for _, log := range logs {
		if log.name == logFile(slug, who) {
			own = log
		}
	}
	if own != nil && own.torn != nil {
		return nil, own.torn
	}
	events, _ := together(logs)
	made, err := record(a, events)
	if err != nil || len(made) == 0 {
		return nil, err
	}
	if err := s.config.People.Allow(who, made); err != nil {
		return nil, err
	}
	if err := s.stamp(made, who, own); err != nil {
		return nil, err
	}
	if err := fits(slug, a, events, made); err != nil {
		return nil, err
	}
	if err := s.appendLog(slug, who, own, made); err != nil {
		return nil, err
	}
	return made, nil
}

// stamp gives new events their id, time, place and batch, and checks them.
func (s *Store) stamp(made []annotate.Event, who annotate.Reviewer, own *reviewLog) error {
	now := s.opts.Now().UTC().Truncate(time.Second)
	seq := 0
	if own != nil {
		seq = len(own.events)
	}
	for i := range made {
		e := &made[i]
		e.ID, e.Time = s.opts.NewID(s.opts.Now()), now
		e.Reviewer, e.Seq = who, seq+i+1
		if len(made) > 1 {
			e.Batch = fmt.Sprintf("%d/%d", i+1, len(made))
		}
		if err := e.Validate(); err != nil {
			return err
		}
	}
	return nil
}

// appendLog adds events to a log in one write. A new log is made whole beside
// its place and then moved there, so that no log is ever empty.
func (s *Store) appendLog(slug string, who annotate.Reviewer, own *reviewLog, made []annotate.Event) error {
	var b bytes.Buffer
	if own == nil {
		if err := json.MarshalWrite(&b, logHead{reviewsFormat, who}); err != nil {
			return err
		}
		b.WriteByte('\n')
	}
	if err := encodeEvents(&b, made); err != nil {
		return fmt.Errorf("%s: %w", slug, jsonerror.InWords(err))
	}
	name := logFile(slug, who)
	if own == nil {
		return failed(slug, s.replace(name, b.Bytes()))
	}
	return failed(slug, s.extend(name, int64(own.whole), b.Bytes()))
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
	if err := f.Close(); err != nil {
		return err
	}
	return s.syncUp(filepath.Dir(s.at(name)))
}

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
	return s.syncUp(folder)
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
