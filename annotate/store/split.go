package store

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/store/internal/canonical"
	"github.com/factdesk/factdesk/claims"
)

const (
	articleFormat = "factdesk.article/2"
	splitFormat   = "factdesk.splits/1"
	reviewsFormat = "factdesk.reviews/2"
	configFormat  = "factdesk.config/1"
)

// split reads a split of an article.
func (s *Store) split(slug string, n splitName) (*canonical.Split, error) {
	name := splitFile(slug, n.String())
	data, err := s.readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &DamageError{File: name, Err: errSplitMissing, Hint: repairHint}
	}
	if err != nil {
		return nil, err
	}
	sp, err := decodeSplit(name, slug, n, data)
	if former := s.formerly(slug, err); former != "" {
		return decodeSplit(name, former, n, data)
	}
	return sp, err
}

// decodeSplit reads a split, and checks that it is the one of that name and that
// its parts fit together.
func decodeSplit(name, slug string, n splitName, data []byte) (*canonical.Split, error) {
	if annotate.SumOf(data)[:nameDigits] != n.content {
		if d := plainDamage(name, 1, data); d != nil {
			d.Err = errors.Join(d.Err, errSplitChanged)
			return nil, d
		}
		return nil, &DamageError{File: name, Err: errSplitChanged, Hint: repairHint}
	}
	sp := canonical.ReadSplit(data)
	if sp == nil || sp.Format != splitFormat {
		var err error
		if sp, err = strictSplit(name, data); err != nil {
			return nil, err
		}
	}
	a := sp.Filled().Article()
	err := checkSplit(&a, sp.Bytes)
	switch {
	case err != nil:
	case sp.Slug != slug:
		err = &otherArticleError{"split", sp.Slug, slug}
	case len(sp.SHA256) != 64 || newSplitName(sp.SHA256, sp.Splitter, data) != n:
		err = errors.New("has the name of another split")
	}
	if err != nil {
		return nil, &DamageError{File: name, Err: err, Hint: repairHint}
	}
	return sp, nil
}

// strictSplit reads a split that somebody else may have written.
func strictSplit(name string, data []byte) (*canonical.Split, error) {
	if err := checkFormat(name, data, splitFormat); err != nil {
		return nil, err
	}
	sp := &canonical.Split{}
	return sp, decodeStrict(name, 1, data, sp)
}

// checkSplit says where the parts of a split of a text of so many bytes do not
// fit together. It is asked before one is written and after it was read.
func checkSplit(a *claims.Article, size int) error {
	seen := make(map[string]bool, len(a.Claims))
	last := 0
	for i, s := range a.Sentences {
		if s.N != i+1 {
			return fmt.Errorf("sentence %d stands in place %d", s.N, i+1)
		}
		if s.Start < last || s.End < s.Start || s.End > size {
			return fmt.Errorf("sentence %d: bytes %d to %d are out of place", s.N, s.Start, s.End)
		}
		last = s.End
	}
	for _, c := range a.Claims {
		switch {
		case c.ID == "" || c.Label == "":
			return fmt.Errorf("claim %q has no id or no label", c.Label)
		case seen[c.ID]:
			return fmt.Errorf("claim %s: its id is there twice", c.Label)
		case c.Sentence < 1 || c.Sentence > len(a.Sentences):
			return fmt.Errorf("claim %s is of sentence %d, which is not there", c.Label, c.Sentence)
		}
		seen[c.ID] = true
		s := a.Sentences[c.Sentence-1]
		from := s.Start
		for _, span := range c.Spans {
			if span.Start() < from || span.End() < span.Start() || span.End() > s.End {
				return fmt.Errorf("claim %s: bytes %d to %d are not in its sentence, or not in order", c.Label, span.Start(), span.End())
			}
			from = span.End()
		}
	}
	return nil
}
