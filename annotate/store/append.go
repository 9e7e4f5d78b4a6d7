package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims/jsonerror"
)

// Recorder gives the new events of an article, without id, time and reviewer, of
// the article and everything recorded about it as they are now, under the lock.
type Recorder func(a *annotate.Article, events []annotate.Event) ([]annotate.Event, error)

// Append records events in a reviewer's own log of an article; none writes
// nothing. The events as they were recorded are returned once they are on disk:
// all of them, or none.
func (s *Store) Append(ctx context.Context, slug string, who annotate.Reviewer, record Recorder) ([]annotate.Event, error) {
	made, err := s.AppendAll(ctx, []string{slug}, who, func(string) Recorder { return record })
	return made[slug], err
}

// AppendAll is Append for several articles: the events of all of them are
// recorded, or none. It gives them by slug.
func (s *Store) AppendAll(ctx context.Context, slugs []string, who annotate.Reviewer, record func(slug string) Recorder) (made map[string][]annotate.Event, err error) {
	if err := who.Validate(); err != nil {
		return nil, err
	}
	for _, slug := range slugs {
		if err := validSlug(slug); err != nil {
			return nil, err
		}
		if !s.begun(slug) {
			return nil, s.noArticle(slug)
		}
	}
	unlock, err := s.lockAll(ctx, slugs...)
	if err != nil {
		return nil, err
	}
	defer unlock()
	for try := 0; ; try++ {
		made, err = s.appendAll(slugs, who, record)
		if !errors.Is(err, errReplaced) || try == 3 {
			return made, err
		}
	}
}

// appendAll does it under the locks.
func (s *Store) appendAll(slugs []string, who annotate.Reviewer, record func(slug string) Recorder) (map[string][]annotate.Event, error) {
	made := map[string][]annotate.Event{}
	var writes []addition
	for _, slug := range slugs {
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
		events, err := record(slug)(c.article, c.events)
		if err != nil {
			return nil, err
		}
		if len(events) == 0 {
			continue
		}
		w, err := s.addition(c, who, events)
		if err != nil {
			return nil, err
		}
		made[slug], writes = events, append(writes, w)
	}
	if err := s.write(writes); err != nil {
		return nil, err
	}
	return made, nil
}

// addition is what is to be added to a log.
type addition struct {
	Slug string `json:"article"`
	Log  string `json:"log"`  // from the store's folder on
	Size int64  `json:"size"` // bytes that the log has before; 0: there is none
	Data string `json:"data"`
	Sum  string `json:"last"` // of the last event
	// Before are the sums of earlier writes that are not beside the log yet.
	Before []string `json:"before,omitempty"`
	sure   bool     // something of the log was acknowledged: its name is on the disk
}

// addition makes new events ready to be added behind what there is.
func (s *Store) addition(c *content, who annotate.Reviewer, made []annotate.Event) (addition, error) {
	w := addition{Slug: c.article.Slug, Log: logFile(c.article.Slug, who)}
	if err := s.config.People.Allow(who, made); err != nil {
		return w, err
	}
	if err := s.stamp(c, made, who); err != nil {
		return w, err
	}
	if err := s.fits(c, made); err != nil {
		return w, err
	}
	var b bytes.Buffer
	var heads []string
	article := w.Slug // or what it was called when the log was begun
	if own := c.logOf(who); own != nil {
		w.Size, w.sure, w.Before, heads = int64(own.whole), own.acknowledged, own.unnoted, own.heads()
		article = own.slug
		if !own.ended {
			b.WriteByte('\n')
		}
	} else if err := encodeHead(&b, w.Slug, who); err != nil {
		return w, err
	}
	if err := encodeEvents(&b, sealFor(article, who), heads, made); err != nil {
		return w, fmt.Errorf("%s: %w", w.Slug, jsonerror.InWords(err))
	}
	w.Data, w.Sum = b.String(), made[len(made)-1].Sum
	return w, nil
}

// write adds to logs: to all of them, or to none. To several it is noted first,
// so that what a program leaves half done is finished by the next one.
func (s *Store) write(writes []addition) error {
	if len(writes) < 2 {
		for _, w := range writes {
			return failed(w.Slug, s.add(w))
		}
		return nil
	}
	note, err := s.note(writes)
	if err != nil {
		return failed(writes[0].Slug, err)
	}
	for i, w := range writes {
		if err := s.add(w); err != nil {
			if back := s.takeBack(writes[:i+1]); back != nil {
				return failed(w.Slug, fmt.Errorf("%w; what was recorded of the batch could not be taken back: the next command that writes to the store finishes it", errors.Join(err, back)))
			}
			return failed(w.Slug, errors.Join(err, s.forget(note)))
		}
	}
	return s.forget(note)
}

// add adds to a log in one write. A new log is made whole beside its place and
// then moved there, so that no log is ever empty.
func (s *Store) add(w addition) error {
	err := s.remember(w.Log, w.Before...)
	switch {
	case err != nil:
	case w.Size == 0:
		err = s.replace(w.Log, []byte(w.Data))
	default:
		err = s.extend(w.Log, w.Size, []byte(w.Data))
		if err == nil && !w.sure {
			err = unsure(s.syncUp(filepath.Dir(s.at(w.Log))))
		}
	}
	if err == nil {
		s.acknowledge(w.Log, w.Sum)
	}
	return err
}

// logOf is a reviewer's own log, nil where they have none, or have lost it and
// that was accepted.
func (c *content) logOf(who annotate.Reviewer) *reviewLog {
	for _, log := range c.logs {
		lost := log.who == annotate.Reviewer{} && log.torn == nil
		if log.name == logFile(c.article.Slug, who) && !lost {
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
