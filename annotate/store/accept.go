package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
)

// accept is what events of logs take for gone. An event that somebody took for
// gone does not count either where it comes back.
func accept(logs []*reviewLog) map[string]bool {
	var accepted map[string]bool
	for _, log := range logs {
		for i := range log.events {
			for _, gone := range log.events[i].Accepts {
				if accepted == nil {
					accepted = map[string]bool{}
				}
				accepted[gone] = true
			}
		}
	}
	if accepted == nil {
		return nil
	}
	for _, log := range logs {
		kept, lines := log.events[:0:0], log.lines[:0:0]
		for i := range log.events {
			if !accepted[log.events[i].Sum] {
				kept, lines = append(kept, log.events[i]), append(lines, log.lines[i])
			}
		}
		log.events, log.lines = kept, lines
	}
	return accepted
}

// Accept takes damaged articles for what they are now: an article.json or a line
// of a log that somebody changed is sealed as it reads, what can't be read is set
// aside in a file beside it, and what is missing is taken for gone. That somebody
// did so is recorded as an event of theirs. What was done is told by the files.
func (s *Store) Accept(ctx context.Context, slugs []string, who annotate.Reviewer) ([]Problem, error) {
	if err := who.Validate(); err != nil {
		return nil, err
	}
	var done []Problem
	for _, slug := range slugs {
		if err := validSlug(slug); err != nil {
			return done, err
		}
		a := &acceptance{Store: s, slug: slug, gone: map[string]bool{}}
		if err := a.article(ctx, who); err != nil {
			return done, err
		}
		done = append(done, a.done...)
	}
	return done, nil
}

// acceptance is one article that is taken for what it is.
type acceptance struct {
	*Store
	slug string
	gone map[string]bool
	done []Problem
}

func (a *acceptance) did(file string, line int, message, what string) {
	a.done = append(a.done, Problem{File: file, Line: line, Message: message, Repaired: what})
}

func (a *acceptance) article(ctx context.Context, who annotate.Reviewer) error {
	unlock, err := a.lockAll(ctx, a.slug)
	if err != nil {
		return err
	}
	defer unlock()
	if _, err := a.read(a.slug); !errors.As(err, new(*DamageError)) {
		return err // nothing is damaged, or something else is wrong
	}
	if err := a.identityAsItIs(); err != nil {
		return err
	}
	names, err := a.logs(a.slug)
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := a.logAsItIs(name); err != nil {
			return err
		}
	}
	c, err := a.contentAsItIs()
	if err != nil || len(a.gone) == 0 {
		return err
	}
	w, err := a.addition(c, who, []annotate.Event{{Type: annotate.TypeAccept, Accepts: slices.Sorted(maps.Keys(a.gone))}})
	if err != nil {
		return err
	}
	if err := a.write([]addition{w}); err != nil {
		return err
	}
	_, err = a.read(a.slug)
	return err
}

// identityAsItIs seals an article.json that somebody changed.
func (a *acceptance) identityAsItIs() error {
	name := articleFile(a.slug)
	data, err := a.readFile(name)
	if err != nil {
		return err
	}
	if _, err := decodeIdentity(name, a.slug, data); !errors.Is(err, errSum) {
		return err
	}
	id := &identity{}
	if err := decodeStrict(name, 1, data, id); err != nil {
		return err
	}
	if data, err = encodeIdentity(*id); err != nil {
		return err
	}
	a.did(name, 1, errSum.Error(), "taken as it reads")
	return failed(a.slug, a.replace(name, data))
}

// logAsItIs seals the lines of a log that somebody changed, and sets those aside
// that can't be read.
func (a *acceptance) logAsItIs(name string) error {
	data, err := a.readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // its sums are there
	}
	if err != nil {
		return err
	}
	if d := nothingIn(name, data); d != nil {
		return a.nothingAsItIs(d, data)
	}
	log := &reviewLog{name: name, slug: a.slug}
	var whole, aside strings.Builder
	for l := range linesOf(data) {
		row := string(l.row) + "\n"
		if l.n == 1 {
			err := log.head(l)
			if former := a.formerly(a.slug, err); former != "" {
				log.slug = former
				err = log.head(l)
			}
			if err != nil {
				return err
			}
		}
		if sealFor(log.slug, log.who).holds(l.row) {
			whole.WriteString(row)
			continue
		}
		if sealed, err := asItReads(log, l); err != nil {
			var damage *DamageError
			errors.As(err, &damage)
			a.did(name, l.n, damage.Err.Error(), "set aside in "+path.Base(name)+asideEnding)
			aside.WriteString(row)
		} else {
			a.did(name, l.n, errSum.Error(), "taken as it reads")
			whole.WriteString(sealed)
		}
		if sum := sumOf(l.row); sum != "" {
			a.gone[sum] = true
		}
	}
	if err := a.setAside(name, aside.String()); err != nil {
		return err
	}
	if err := a.replaceUnlessSame(name, []byte(whole.String())); err != nil {
		return failed(a.slug, err)
	}
	return a.sumsAsTheLogIs(name)
}

// setAside adds lines of a log to the file beside it.
func (a *acceptance) setAside(name, lines string) error {
	if lines == "" {
		return nil
	}
	before, err := a.readFile(name + asideEnding)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return failed(a.slug, a.replace(name+asideEnding, append(before, lines...)))
}

// nothingAsItIs removes a log that holds nothing that could be read: what the
// sums beside it name is then missing.
func (a *acceptance) nothingAsItIs(d *DamageError, data []byte) error {
	if err := a.setAside(d.File, string(data)); err != nil {
		return err
	}
	a.missing(d.File, d.Line, d.File, d.Err)
	return failed(a.slug, errors.Join(a.fs.Remove(a.at(d.File)), a.fs.SyncDir(a.at(path.Dir(d.File)))))
}

// sumsAsTheLogIs makes the sums again that are missing beside a log.
func (a *acceptance) sumsAsTheLogIs(name string) error {
	var sums *sumsError
	_, err := a.readLog(a.slug, name)
	if !errors.As(err, &sums) {
		return nil // what else is wrong is found by those who read it
	}
	a.did(sumsFile(name), 0, sums.Error(), "made again of the log")
	return failed(a.slug, a.remember(name, sums.unnoted...))
}

// asItReads is a line as it reads, with its sum.
func asItReads(log *reviewLog, l logLine) (string, error) {
	seal := sealFor(log.slug, log.who)
	row := string(l.row)
	if open, _, ok := strings.Cut(row, sumKey); ok {
		row = open
	} else {
		row = strings.TrimSuffix(row, "}")
	}
	row += sumKey + seal.sum([]byte(row)) + `"}`
	if l.isHead {
		return row + "\n", nil
	}
	_, err := decodeEvent(log.name, l.n, []byte(row), "")
	return row + "\n", err
}

// sumOf is the sum that a line has, whether or not it holds; empty without one.
func sumOf(row []byte) string {
	_, sum, _ := strings.Cut(string(row), sumKey)
	if sum = strings.TrimSuffix(sum, `"}`); isHash(sum) {
		return sum
	}
	return ""
}

// contentAsItIs reads the article, with everything that is missing of it taken
// for gone.
func (a *acceptance) contentAsItIs() (*content, error) {
	id, err := a.identity(a.slug)
	if err != nil {
		return nil, err
	}
	logs, err := a.readEach(a.slug)
	if err != nil {
		return nil, err
	}
	before := accept(logs)
	for _, log := range logs {
		for _, g := range log.gaps {
			if !before[g.missing] {
				a.missing(log.name, g.line, g.missing, g.err)
			}
		}
	}
	c, err := a.readWith(id, logs, before)
	var speaks *unknownError
	for errors.As(err, &speaks) {
		var damage *DamageError
		errors.As(err, &damage)
		a.missing(damage.File, damage.Line, speaks.what, damage.Err)
		if before == nil {
			before = map[string]bool{}
		}
		before[speaks.what] = true
		c, err = a.readWith(id, logs, before)
	}
	return c, err
}

func (a *acceptance) missing(file string, line int, what string, err error) {
	if !a.gone[what] {
		a.did(file, line, err.Error(), fmt.Sprintf("%s is taken for gone", what))
	}
	a.gone[what] = true
}
