package main

import (
	"os"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/files"
	"github.com/factdesk/factdesk/annotate/store"
)

// naming gives the files that are split their slugs.
type naming struct {
	store  *store.Store
	byPath map[string]string // slugs
	lost   map[string]string // slugs of articles whose files are not there any more, by the SHA-256 of their texts
	fresh  [][2]string       // slug and file of each that became a new article
}

func newNaming(s *store.Store) (*naming, error) {
	byPath, err := slugsByPath(s)
	if err != nil {
		return nil, err
	}
	n := &naming{store: s, byPath: byPath, lost: map[string]string{}}
	for _, path := range sortedKeys(byPath) {
		if _, err := os.Stat(s.ArticlePath(path)); !os.IsNotExist(err) {
			continue
		}
		if a, err := s.Outline(byPath[path]); err == nil {
			n.lost[a.SHA256] = a.Slug
		}
	}
	return n, nil
}

// of is the slug of a file, given as the store keeps its path, and of its text:
// that of its article; or of one whose file is gone and had the same text, and
// then from is where that was; or a new one, made of its name, with those of its
// folders as far as they tell it from others.
func (n *naming) of(path, text string) (slug, from string) {
	slug, known := n.byPath[path]
	if !known {
		if slug, known = n.lost[annotate.SumOf([]byte(text))]; known {
			from, _ = n.store.Path(slug)
			delete(n.lost, annotate.SumOf([]byte(text)))
		}
	}
	if !known {
		for _, slug = range store.SlugsOf(path) {
			if !n.store.Has(slug) {
				break
			}
		}
	}
	n.byPath[path] = slug
	return slug, from
}

// filesNamed are the files that are to be split: those named, and those in the
// folders and of the patterns named. It says what it leaves out.
func (p *program) filesNamed(names []string) ([]string, error) {
	found, err := files.Find(names...)
	if err != nil {
		return nil, plainPathError(err)
	}
	const most = 5
	for i, l := range found.LeftOut {
		if i == most && len(found.LeftOut) > most+1 {
			p.tell("left out: %d more, as text and Markdown end in %s", len(found.LeftOut)-most, strings.Join(files.Endings, ", "))
			break
		}
		p.tell("left out: %s: %s", l.Path, l.Why)
	}
	return found.Files, nil
}
