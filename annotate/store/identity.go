package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
)

// identity is the whole of an article.json: what an article is, whatever its
// text. It changes only when the article is moved, renamed or rated by another scale. Its
// line has a sum, as those of logs have.
type identity struct {
	Format   string `json:"format"`
	Slug     string `json:"slug"`
	Path     string `json:"path,omitempty"`
	Encoding string `json:"encoding,omitempty"`
	Scale    string `json:"scale,omitempty"`
	// Formerly are the slugs that it had before it was renamed. What was written
	// under them keeps them.
	Formerly []string `json:"formerly,omitempty"`
	Sum      string   `json:"sum,omitempty"`
}

func encodeIdentity(id identity) ([]byte, error) {
	id.Sum = ""
	var b bytes.Buffer
	if _, err := seal(id.Slug).write(&b, id); err != nil {
		return nil, fmt.Errorf("article %s: %w", id.Slug, err)
	}
	return b.Bytes(), nil
}

// Path is the file that an article was split from, as Article.Path; no more of
// the article is read.
func (s *Store) Path(slug string) (string, error) {
	id, err := s.identity(slug)
	if err != nil {
		return "", err
	}
	return id.Path, nil
}

// identity reads an article.json.
func (s *Store) identity(slug string) (*identity, error) {
	if !inArticles(slug) {
		return nil, validSlug(slug)
	}
	if err := s.checkFolder(slug); err != nil {
		return nil, err
	}
	name := articleFile(slug)
	data, err := s.readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, s.noArticle(slug)
	}
	if err != nil {
		return nil, err
	}
	return decodeIdentity(name, slug, data)
}

func decodeIdentity(name, slug string, data []byte) (*identity, error) {
	if err := checkFormat(name, data, articleFormat); err != nil {
		return nil, err
	}
	id := &identity{}
	if err := decodeStrict(name, 1, data, id); err != nil {
		return nil, err
	}
	if id.Slug != slug {
		return nil, &DamageError{File: name, Line: 1, Err: fmt.Errorf("is the article %q, in the folder of %q", id.Slug, slug), Hint: repairHint}
	}
	if !seal(slug).holds(bytes.TrimSuffix(data, []byte("\n"))) {
		return nil, &DamageError{File: name, Line: 1, Err: errSum, Hint: repairHint}
	}
	return id, nil
}
