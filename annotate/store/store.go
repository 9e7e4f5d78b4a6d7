// Package store keeps articles and their reviews in a folder of plain files,
// meant for git, jq and people.
//
// Reading takes no lock and writes nothing. Every write is made under the
// article's lock, is on disk before it is acknowledged, and is whole or not at
// all.
package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/factdesk/factdesk/annotate"
)

// Folder is the name of a store's folder.
const Folder = ".factdesk"

// Store is an open store. It holds no lock and no open file, and may be used
// from several goroutines.
type Store struct {
	dir    string
	config Config
	opts   Options
	fs     fileSystem
}

// Options hand in what a store may not find out by itself. The zero value is
// the real thing.
type Options struct {
	Now      func() time.Time       // nil: time.Now
	NewID    func(time.Time) string // nil: a random UUIDv7 of that time
	LockWait time.Duration          // how long a write waits for the lock; 0: ten seconds
	Warn     func(error)            // told of what is odd but harmless; nil: nobody
}

// Find is the store's folder in dir or the nearest folder above it.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for {
		at := filepath.Join(dir, Folder)
		if info, err := os.Stat(at); err == nil && info.IsDir() {
			return at, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", ErrNoStore
		}
		dir = up
	}
}

// Open opens the store in a folder, whatever its name, or in the .factdesk of
// that folder, and reads its configuration.
func Open(dir string, opts Options) (*Store, error) {
	dir, err := meant(dir)
	if err != nil {
		return nil, err
	}
	s, err := attach(dir, opts, osFiles{})
	if err != nil {
		return nil, err
	}
	return s, s.readConfig()
}

// meant is the store's folder where dir is that, or the folder that holds it.
// Any other folder is none: it must not be taken for a store without articles.
func meant(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil || filepath.Base(dir) == Folder {
		return dir, err
	}
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return dir, nil // attach says so
	}
	inside := filepath.Join(dir, Folder)
	if info, err := os.Stat(inside); err == nil && info.IsDir() {
		return inside, nil
	}
	if _, err := os.Stat(filepath.Join(dir, configFile)); errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%s: %w", dir, ErrNotStore)
	}
	return dir, nil
}

// attach makes a Store of a folder that is there.
func attach(dir string, opts Options, files fileSystem) (*Store, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such folder: %w", dir, ErrNotStore)
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, fmt.Errorf("%s: not a folder", dir)
	}
	if opts.Now == nil {
		opts.Now = time.Now
	}
	if opts.NewID == nil {
		opts.NewID = newID
	}
	if opts.LockWait == 0 {
		opts.LockWait = 10 * time.Second
	}
	if opts.Warn == nil {
		opts.Warn = func(error) {}
	}
	return &Store{dir: dir, opts: opts, fs: files, config: defaultConfig()}, nil
}

// Config is what the store's configuration says.
func (s *Store) Config() Config { return s.config }

// Dir is the store's folder, absolute.
func (s *Store) Dir() string { return s.dir }

// Root is the folder that holds the store; articles' paths are relative to it.
func (s *Store) Root() string { return filepath.Dir(s.dir) }

// ArticlePath is the absolute name of an article's own file, given as
// Article.Path.
func (s *Store) ArticlePath(file string) string {
	if filepath.IsAbs(filepath.FromSlash(file)) {
		return filepath.FromSlash(file)
	}
	return filepath.Join(s.Root(), filepath.FromSlash(file))
}

// at is the absolute name of a file of the store, given with '/'.
func (s *Store) at(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

// Slugs are the slugs of all articles, in order, and the names of what else
// stands among their folders: reading one of those says what is wrong with it.
func (s *Store) Slugs() ([]string, error) {
	entries, err := s.fs.ReadDir(s.at("articles"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, unreadable("articles", err)
	}
	var slugs []string
	for _, e := range entries {
		slug := slugOfFolder(e)
		strange := !e.IsDir() || validSlug(slug) != nil
		if !ofTheSystem(e) && (strange || s.begun(slug)) {
			slugs = append(slugs, slug)
		}
	}
	slices.Sort(slugs)
	return slugs, nil
}

// slugOfFolder is a folder's name in the composed form that slugs have: some file
// systems take names apart.
func slugOfFolder(e fs.DirEntry) string { return norm.NFC.String(e.Name()) }

// begun tells an article from a folder that a write never got beyond: it has its
// article.json, which is written last, or reviews that want one.
func (s *Store) begun(slug string) bool {
	if _, err := s.fs.Lstat(s.at(articleFile(slug))); err == nil {
		return true
	}
	logs, err := s.logs(slug)
	return err != nil || len(logs) > 0
}

// Has tells whether there is an article of that slug.
func (s *Store) Has(slug string) bool { return validSlug(slug) == nil && s.begun(slug) }

// Events reads everything recorded about an article, log by log in the order of
// file names. A line that was never finished is told to Options.Warn.
func (s *Store) Events(slug string) ([]annotate.Event, error) {
	if err := validSlug(slug); err != nil {
		return nil, err
	}
	logs, err := s.readLogs(slug)
	if err != nil {
		return nil, err
	}
	events, torn := together(logs)
	for _, t := range torn {
		s.opts.Warn(t)
	}
	return events, nil
}

// readLogs reads all of an article's logs, in the order of their names, and
// refuses them where something is missing.
func (s *Store) readLogs(slug string) ([]*reviewLog, error) {
	logs, err := s.readEach(slug)
	if err != nil {
		return nil, err
	}
	accepted := accept(logs)
	for _, log := range logs {
		for _, g := range log.gaps {
			if !accepted[g.missing] {
				return nil, log.damage(g.line, g.err)
			}
		}
	}
	return logs, nil
}

// readEach reads an article's logs, whatever is missing in them.
func (s *Store) readEach(slug string) ([]*reviewLog, error) {
	names, err := s.logs(slug)
	if err != nil {
		return nil, err
	}
	logs := make([]*reviewLog, len(names))
	for i, name := range names {
		if logs[i], err = s.readLog(slug, name); err != nil {
			return nil, err
		}
		if who := s.config.People.Known(logs[i].who); who != logs[i].who { // under a former address or name
			for k := range logs[i].events {
				logs[i].events[k].Reviewer = who
			}
		}
	}
	return logs, nil
}

// together are the events of logs, log by log, and what is torn at their ends.
func together(logs []*reviewLog) (events []annotate.Event, torn []error) {
	n := 0
	for _, log := range logs {
		n += len(log.events)
		if log.torn != nil {
			torn = append(torn, log.torn)
		}
	}
	if len(logs) == 1 {
		return logs[0].events, torn
	}
	events = make([]annotate.Event, 0, n)
	for _, log := range logs {
		events = append(events, log.events...)
	}
	return events, torn
}

// Log reads one reviewer's own log of an article, in its order.
func (s *Store) Log(slug string, who annotate.Reviewer) ([]annotate.Event, error) {
	if err := validSlug(slug); err != nil {
		return nil, err
	}
	logs, err := s.readLogs(slug)
	if err != nil {
		return nil, err
	}
	for _, log := range logs {
		if log.name == logFile(slug, who) {
			return log.events, nil
		}
	}
	return nil, nil
}

// logs are the names of an article's logs, with '/', in order: of those that are
// there, and of those whose sums are.
func (s *Store) logs(slug string) ([]string, error) {
	entries, err := s.readDir(logFolder(slug))
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		name := path.Join(logFolder(slug), e.Name())
		switch path.Ext(name) {
		case sumsEnding:
			names = append(names, strings.TrimSuffix(name, sumsEnding)+".jsonl")
		case ".jsonl":
			if e.IsDir() {
				return nil, folderForLog(name)
			}
			names = append(names, name)
		default:
			if !isTemporary(name) && path.Ext(name) != asideEnding && !ofTheSystem(e) {
				return nil, noLog(name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// noLog refuses what lies among the logs and is none: it may be one that somebody
// gave another name, and read would be as if it was not there.
func noLog(name string) *DamageError {
	return &DamageError{File: name, Err: errors.New("not a reviewer's log, whose name ends in .jsonl"), Hint: "take it out of the folder, or give it the name that it had"}
}

// folderForLog refuses a folder that has the name of a log: passed over, it would
// read as no reviews.
func folderForLog(name string) *DamageError {
	return &DamageError{File: name, Err: errors.New("a folder where a reviewer's log belongs"), Hint: repairHint}
}

// Stamp changes whenever something was recorded about an article, or its file
// was changed. It reads next to nothing: a desk may ask for it again and again.
func (s *Store) Stamp(slug string) (string, error) {
	names, err := s.logs(slug)
	if err != nil {
		return "", err
	}
	id, err := s.identity(slug)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, name := range append(names, articleFile(slug), splitFolder(slug)) {
		info, err := s.fs.Stat(s.at(name))
		if errors.Is(err, fs.ErrNotExist) { // a log of which only the sums are there
			continue
		}
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%s %d %d\n", path.Base(name), info.Size(), info.ModTime().UnixNano())
	}
	if info, err := s.fs.Stat(s.ArticlePath(id.Path)); err == nil {
		fmt.Fprintf(&b, "%d %d\n", info.Size(), info.ModTime().UnixNano())
	}
	return b.String(), nil
}
