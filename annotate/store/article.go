package store

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// content is everything that the store has of an article.
type content struct {
	article *annotate.Article // without its text
	split   claims.Article    // the current one, before its claims were corrected by hand
	names   []splitName
	logs    []*reviewLog // in the order of their names
	events  []annotate.Event
	torn    []error         // ends of logs that were never acknowledged
	gone    map[string]bool // what somebody took for gone
}

// Load reads an article without its text, and everything recorded about it, log
// by log in the order of file names. Torn tells of ends of logs that were never
// acknowledged and don't count.
func (s *Store) Load(slug string) (a *annotate.Article, events []annotate.Event, torn []error, err error) {
	c, err := s.read(slug)
	if err != nil {
		return nil, nil, nil, err
	}
	return c.article, c.events, c.torn, nil
}

// LoadWhole is Load of an article with its text.
func (s *Store) LoadWhole(slug string) (a *annotate.Article, events []annotate.Event, torn []error, err error) {
	if a, events, torn, err = s.Load(slug); err == nil {
		a.Text, err = s.Text(slug, a.SHA256)
	}
	return a, events, torn, err
}

// Article reads an article whole, with its text.
func (s *Store) Article(slug string) (*annotate.Article, error) {
	a, err := s.Outline(slug)
	if err != nil {
		return nil, err
	}
	a.Text, err = s.Text(slug, a.SHA256)
	return a, err
}

// Outline reads an article without its text: Article.Text is empty.
func (s *Store) Outline(slug string) (*annotate.Article, error) {
	c, err := s.read(slug)
	if err != nil {
		return nil, err
	}
	return c.article, nil
}

// read reads an article: who it is, what was recorded about it, then the split
// that follows from both and from the article's file, corrected by hand.
func (s *Store) read(slug string) (*content, error) {
	id, err := s.identity(slug)
	if err != nil {
		return nil, err
	}
	logs, err := s.readLogs(slug)
	if err != nil {
		return nil, err
	}
	return s.readWith(id, logs, accept(logs))
}

// readWith is read with the logs that were read, and what they take for gone.
func (s *Store) readWith(id *identity, logs []*reviewLog, gone map[string]bool) (c *content, err error) {
	slug := id.Slug
	c = &content{logs: logs, gone: gone}
	c.events, c.torn = together(c.logs)
	if c.names, err = s.splitNames(slug); err != nil {
		return nil, err
	}
	sha := ""
	text, errFile := s.fileText(id)
	if text != "" {
		sha = annotate.SumOf([]byte(text))
	}
	name, ok := current(c.names, sha, c.events)
	if !ok {
		return nil, &DamageError{File: splitFolder(slug), Err: errNoSplit, Hint: "bring it back from git, or split the article again"}
	}
	if errFile == nil && sha != "" && !isOf(name, sha) {
		errFile = annotate.ErrFileChanged
	}
	split, err := s.split(slug, name)
	if err != nil {
		return nil, err
	}
	c.article = &annotate.Article{
		Article: split.Article(), Slug: slug, Path: id.Path, Encoding: id.Encoding, Scale: id.Scale, Formerly: id.Formerly,
		Granularity: split.Granularity, Splitter: split.Splitter, Split: name.String(), Bytes: split.Bytes,
		Revisions: countTexts(c.names), File: errFile,
	}
	if err := s.readEarlier(c); err != nil {
		return nil, err
	}
	c.split = split.Article()
	if err := c.check(); err != nil {
		return nil, err
	}
	return c, c.article.Follow(c.events, func() (*document.Document, error) { return s.document(slug, split.SHA256, split.As) })
}

func countTexts(names []splitName) int {
	texts := map[string]bool{}
	for _, n := range names {
		texts[n.text] = true
	}
	return len(texts)
}

// readEarlier reads the splits that events speak of, the latest first.
func (s *Store) readEarlier(c *content) error {
	last := map[string]*annotate.Event{}
	for i := range c.events {
		e := &c.events[i]
		if e.Split == "" || e.Split == c.article.Split || e.Type == annotate.TypeSplit {
			continue
		}
		if o := last[e.Split]; o == nil || annotate.Before(o, e) {
			last[e.Split] = e
		}
	}
	for name := range last {
		n, ok := parseSplitName(name)
		if !ok || !slices.Contains(c.names, n) {
			continue // check says so
		}
		split, err := s.split(c.article.Slug, n)
		if err != nil {
			return err
		}
		c.article.Earlier = append(c.article.Earlier, annotate.Earlier{Name: name, Article: split.Article()})
	}
	slices.SortFunc(c.article.Earlier, func(a, b annotate.Earlier) int { return annotate.Compare(last[b.Name], last[a.Name]) })
	return nil
}

// document is that of a text that was split.
func (s *Store) document(slug, sha string, as document.Format) (*document.Document, error) {
	text, err := s.Text(slug, sha)
	if err != nil {
		return nil, err
	}
	doc, err := document.Read([]byte(text), document.Options{Format: as, Encoding: "utf-8"})
	if err != nil {
		return nil, &DamageError{File: textFile(slug, sha), Err: err, Hint: repairHint}
	}
	return doc, nil
}

// noArticle names the nearest slug to one that is not there.
func (s *Store) noArticle(slug string) error {
	if s.begun(slug) {
		return &DamageError{File: articleFile(slug), Err: errArticleMissing, Hint: "bring it back from git, or split the article again"}
	}
	slugs, _ := s.Slugs()
	return fmt.Errorf("%w: %q%s", ErrNoArticle, slug, annotate.DidYouMean(slug, slugs))
}

// Text reads a text and checks that it is what was stored.
func (s *Store) Text(slug, sha string) (string, error) {
	if err := validSlug(slug); err != nil {
		return "", err
	}
	name := textFile(slug, sha)
	if err := s.checkLink(name); err != nil {
		return "", err
	}
	data, err := s.readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", &DamageError{File: name, Err: errTextMissing, Hint: "bring it back from git, or split the article again"}
	}
	if err != nil {
		return "", err
	}
	if annotate.SumOf(data) != sha {
		return "", &DamageError{File: name, Err: errTextChanged, Hint: "bring it back from git; was it changed by an editor, or its line ends by git?"}
	}
	return string(data), nil
}
