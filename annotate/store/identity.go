package store

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/go-json-experiment/json"
)

// identity is the whole of an article.json: what an article is, whatever its
// text. It changes only when the article is moved or rated by another scale.
type identity struct {
	Format   string `json:"format"`
	Slug     string `json:"slug"`
	Path     string `json:"path,omitempty"`
	Encoding string `json:"encoding,omitempty"`
	Scale    string `json:"scale,omitempty"`
}

func encodeIdentity(id *identity) ([]byte, error) {
	data, err := json.Marshal(id, json.Deterministic(true))
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", id.Slug, err)
	}
	return append(data, '\n'), nil
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
	if err := validSlug(slug); err != nil {
		return nil, err
	}
	name := articleFile(slug)
	data, err := s.fs.ReadFile(s.at(name))
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
		return nil, &DamageError{File: name, Err: fmt.Errorf("is the article %q, in the folder of %q", id.Slug, slug), Hint: repairHint}
	}
	return id, nil
}
