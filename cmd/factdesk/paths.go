package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate/files"
	"github.com/factdesk/factdesk/annotate/store"
)

// fromHere shows paths, relative to a folder, as they open from where one
// stands.
func fromHere(root string) func(string) string {
	here, err := os.Getwd()
	if err != nil {
		return nil
	}
	return relativeTo(realPath(here), root)
}

// fromRepository shows paths, relative to a folder, from the root of its git
// repository, as the hosts of repositories read them.
func fromRepository(root string) func(string) string {
	for at := realPath(root); ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, ".git")); err == nil {
			return relativeTo(at, root)
		}
		if at == filepath.Dir(at) {
			return nil
		}
	}
}

// relativeTo shows paths, relative to root, relative to another folder.
func relativeTo(folder, root string) func(string) string {
	root = realPath(root)
	return func(path string) string {
		at := filepath.FromSlash(path)
		if !filepath.IsAbs(at) {
			at = filepath.Join(root, at)
		}
		if rel, err := filepath.Rel(folder, at); err == nil {
			at = rel
		}
		return filepath.ToSlash(at)
	}
}

// selection holds the articles that a command line names by slug, file, folder or
// pattern, and the files among them that nobody split, relative to the folder
// that holds the store.
type selection struct {
	slugs   []string
	unsplit []string
}

// articlesNamed finds the articles that are named. What is the slug of an
// article is one; else it is a file, a folder or a pattern.
func (p *program) articlesNamed(s *store.Store, args []string) (*selection, error) {
	n := &selection{}
	var paths map[string]string // slug by path
	for _, arg := range args {
		if s.Has(arg) {
			n.add(arg)
			continue
		}
		_, err := os.Stat(arg)
		if err != nil && !files.IsPattern(arg) && !strings.ContainsAny(arg, `/\.`) {
			_, err := s.Outline(arg) // which says what may have been meant
			return nil, err
		}
		if paths == nil {
			if paths, err = slugsByPath(s); err != nil {
				return nil, err
			}
		}
		if err := n.addPath(s, arg, paths); err != nil {
			return nil, err
		}
	}
	return n, nil
}

func (n *selection) add(slug string) {
	if !slices.Contains(n.slugs, slug) {
		n.slugs = append(n.slugs, slug)
	}
}

// addPath adds the articles of a file, a folder or a pattern: those whose files
// are there, and those whose files are not there any more.
func (n *selection) addPath(s *store.Store, arg string, paths map[string]string) error {
	typed, err := pathInStore(s.Root(), arg)
	if err != nil {
		return err
	}
	before := len(n.slugs)
	for _, path := range sortedKeys(paths) {
		if files.Under(path, typed) {
			n.add(paths[path])
		}
	}
	if _, err = os.Stat(arg); err != nil && (!files.IsPattern(arg) || len(n.slugs) > before) {
		if len(n.slugs) > before {
			return nil // of files that are gone the gate speaks itself
		}
		return plainPathError(err)
	}
	found, err := files.Find(arg)
	if err != nil {
		return err
	}
	for _, file := range found.Files {
		path, err := pathInStore(s.Root(), file)
		if err != nil {
			return err
		}
		if slug, split := paths[path]; split {
			n.add(slug)
		} else if !slices.Contains(n.unsplit, path) {
			n.unsplit = append(n.unsplit, path)
		}
	}
	return nil
}

// slugsByPath are the slugs of all articles by the paths of their files.
func slugsByPath(s *store.Store) (map[string]string, error) {
	slugs, err := s.Slugs()
	if err != nil {
		return nil, err
	}
	paths := make(map[string]string, len(slugs))
	for _, slug := range slugs {
		path, err := s.Path(slug)
		var damage *store.DamageError
		if errors.As(err, &damage) {
			continue // the check of it says so
		}
		if err != nil {
			return nil, err
		}
		if path != "" {
			paths[path] = slug
		}
	}
	return paths, nil
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
