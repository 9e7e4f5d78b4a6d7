package store

import (
	"errors"
	"fmt"

	"github.com/factdesk/factdesk/annotate"
)

// checkArticle says where the parts of an article do not fit together. It is
// asked before an article is written and after it was read.
func checkArticle(a *annotate.Article, slug string) error {
	if a.Slug != slug {
		return fmt.Errorf("is the article %q, in the folder of %q", a.Slug, slug)
	}
	if len(a.Revisions) == 0 {
		return errors.New("has no revision")
	}
	size := a.Current().Bytes
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
