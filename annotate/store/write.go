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

	"github.com/gofrs/flock"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims/document"
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

// Put records a split of an article, and in the log of who made it that they
// did. Who may be zero for the first split: it is recorded of nobody, and
// nothing but a record would tell which of several is the last. Change is given the
// article as it is in the store now, nil where there is none, and gives it as it
// shall be, with its text and without corrections by hand. Where that is the
// same, nothing is written. A lost article.json, split or text is no hindrance,
// so that splitting the article again puts it right: the old article is then nil
// or has no claims or text. The article as it is read from then on is given
// back, without its text.
func (s *Store) Put(ctx context.Context, slug string, who annotate.Reviewer, change func(old *annotate.Article) (*annotate.Article, error)) (*annotate.Article, error) {
	if err := validSlug(slug); err != nil {
		return nil, err
	}
	unlock, err := s.lock(ctx, slug)
	if err != nil {
		return nil, err
	}
	defer unlock()
	old, err := s.before(slug)
	if err != nil {
		return nil, err
	}
	a, err := change(old)
	if err != nil {
		return nil, err
	}
	name, files, err := articleFiles(slug, a)
	if err != nil {
		return nil, err
	}
	if who == (annotate.Reviewer{}) {
		if names, err := s.splitNames(slug); err != nil || len(names) > 1 || len(names) == 1 && names[0].String() != name {
			return nil, errors.Join(err, ErrNobody)
		}
	}
	for _, f := range files {
		if err := s.replaceUnlessSame(f.name, f.data); err != nil {
			return nil, failed(slug, err)
		}
	}
	c, err := s.read(slug)
	if err != nil || who == (annotate.Reviewer{}) || c.lastSplit() == name {
		return c.orNil(), err
	}
	if _, err := s.append(c, who, []annotate.Event{{Type: annotate.TypeSplit, Split: name}}); err != nil {
		return nil, err
	}
	c, err = s.read(slug)
	return c.orNil(), err
}

func (c *content) orNil() *annotate.Article {
	if c == nil {
		return nil
	}
	return c.article
}

// lastSplit is the split that was recorded last, by name.
func (c *content) lastSplit() string {
	var last *annotate.Event
	for i := range c.events {
		if e := &c.events[i]; e.Type == annotate.TypeSplit && (last == nil || annotate.Before(last, e)) {
			last = e
		}
	}
	if last == nil {
		return ""
	}
	return last.Split
}

// before is an article as it is before it is split again.
func (s *Store) before(slug string) (*annotate.Article, error) {
	old, err := s.Article(slug)
	switch {
	case errors.Is(err, ErrNoArticle), errors.Is(err, errArticleMissing):
		return nil, nil
	case errors.Is(err, errTextMissing), errors.Is(err, errTextChanged),
		errors.Is(err, errNoSplit), errors.Is(err, errSplitMissing), errors.Is(err, errSplitChanged):
		id, err := s.identity(slug)
		if err != nil {
			return nil, err
		}
		return &annotate.Article{Slug: slug, Path: id.Path, Encoding: id.Encoding, Scale: id.Scale}, nil
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

// written is a file of the store that is to be written.
type written struct {
	name string
	data []byte
}

// articleFiles are the files that an article's split makes, in the order to
// write them, and the split's name.
func articleFiles(slug string, a *annotate.Article) (name string, files []written, err error) {
	text := []byte(a.Text)
	if sha := annotate.SumOf(text); sha != a.SHA256 || len(text) != a.Bytes {
		return "", nil, fmt.Errorf("article %s: its text is not the one that was split", slug)
	}
	if err := checkSplit(&a.Article, a.Bytes); err != nil {
		return "", nil, fmt.Errorf("article %s: %w", slug, err)
	}
	identity, err := encodeIdentity(&identity{articleFormat, slug, a.Path, a.Encoding, a.Scale})
	if err != nil {
		return "", nil, err
	}
	split, err := encodeSplit(splitHead{splitFormat, slug, a.SHA256, a.Bytes, document.FormatOf(a.Path), a.Granularity, a.Splitter, a.Title, a.Language}, &a.Article)
	if err != nil {
		return "", nil, err
	}
	name = newSplitName(a.SHA256, a.Splitter, split).String()
	return name, []written{{textFile(slug, a.SHA256), text}, {articleFile(slug), identity}, {splitFile(slug, name), split}}, nil
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
	if !s.begun(slug) {
		return nil, s.noArticle(slug)
	}
	unlock, err := s.lock(ctx, slug)
	if err != nil {
		return nil, err
	}
	defer unlock()
	c, err := s.read(slug)
	if err != nil {
		return nil, err
	}
	if c.article.Text, err = s.Text(slug, c.article.SHA256); err != nil {
		return nil, err
	}
	if own := c.logOf(who); own != nil && own.torn != nil {
		return nil, own.torn
	}
	made, err := record(c.article, c.events)
	if err != nil || len(made) == 0 {
		return nil, err
	}
	return s.append(c, who, made)
}

// append records new events behind what there is.
func (s *Store) append(c *content, who annotate.Reviewer, made []annotate.Event) ([]annotate.Event, error) {
	own := c.logOf(who)
	if own != nil && own.torn != nil {
		return nil, own.torn
	}
	if err := s.config.People.Allow(who, made); err != nil {
		return nil, err
	}
	if err := s.stamp(c, made, who); err != nil {
		return nil, err
	}
	if err := s.fits(c, made); err != nil {
		return nil, err
	}
	if err := s.appendLog(c.article.Slug, who, own, made); err != nil {
		return nil, err
	}
	return made, nil
}

// logOf is a reviewer's own log, nil where they have none.
func (c *content) logOf(who annotate.Reviewer) *reviewLog {
	for _, log := range c.logs {
		if log.name == logFile(c.article.Slug, who) {
			return log
		}
	}
	return nil
}

// stamp gives new events what the store knows of them, and checks them. Time
// never runs backwards: what was recorded later has the later time, or the
// greater id, also where a clock was set back.
func (s *Store) stamp(c *content, made []annotate.Event, who annotate.Reviewer) error {
	at := s.opts.Now().UTC()
	lastID := ""
	for i := range c.events {
		if e := &c.events[i]; e.Time.After(at) {
			at = e.Time
		}
		lastID = max(lastID, c.events[i].ID)
	}
	seq := 0
	if own := c.logOf(who); own != nil {
		seq = len(own.events)
	}
	for i := range made {
		e := &made[i]
		lastID = laterID(lastID, s.opts.NewID(at))
		e.ID, e.Time = lastID, at.Truncate(time.Second)
		e.Reviewer, e.Seq = who, seq+i+1
		if e.Split == "" && e.Type != annotate.TypeRetract {
			e.Split = c.article.Split
		}
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
	var heads []string
	if own == nil {
		if err := encodeHead(&b, slug, who); err != nil {
			return err
		}
	} else {
		heads = own.heads()
		if !own.ended {
			b.WriteByte('\n')
		}
	}
	if err := encodeEvents(&b, sealFor(slug, who), heads, made); err != nil {
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
