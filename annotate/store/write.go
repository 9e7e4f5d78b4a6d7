package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/store/internal/canonical"
	"github.com/factdesk/factdesk/claims/document"
)

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
	unlock, err := s.lockAll(ctx, slug)
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
	if own := c.logOf(who); own != nil && own.torn != nil {
		return nil, own.torn
	}
	w, err := s.addition(c, who, []annotate.Event{{Type: annotate.TypeSplit, Split: name}})
	if err == nil {
		err = s.write([]addition{w})
	}
	if err != nil {
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
		return &annotate.Article{Slug: slug, Path: id.Path, Encoding: id.Encoding, Scale: id.Scale, Formerly: id.Formerly}, nil
	}
	return old, err
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
	identity, err := encodeIdentity(identity{Format: articleFormat, Slug: slug, Path: a.Path, Encoding: a.Encoding, Scale: a.Scale, Formerly: a.Formerly})
	if err != nil {
		return "", nil, err
	}
	split, err := (&canonical.Split{
		Head: canonical.Head{
			Format: splitFormat, Slug: slug, SHA256: a.SHA256, Bytes: a.Bytes, As: document.FormatOf(a.Path),
			Granularity: a.Granularity, Splitter: a.Splitter, Title: a.Title, Language: a.Language,
		},
		Sentences: a.Sentences, Claims: a.Claims,
	}).Encode()
	if err != nil {
		return "", nil, fmt.Errorf("article %s: %w", slug, err)
	}
	name = newSplitName(a.SHA256, a.Splitter, split).String()
	return name, []written{{textFile(slug, a.SHA256), text}, {splitFile(slug, name), split}, {articleFile(slug), identity}}, nil
}
