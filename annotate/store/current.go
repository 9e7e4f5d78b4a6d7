package store

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims/document"
)

// splitNames are the splits of an article, in the order of their names.
func (s *Store) splitNames(slug string) ([]splitName, error) {
	entries, err := s.readDir(splitFolder(slug))
	if err != nil {
		return nil, err
	}
	var names []splitName
	for _, e := range entries {
		stem, isSplit := strings.CutSuffix(e.Name(), ".json")
		if !isSplit {
			continue
		}
		n, ok := parseSplitName(stem)
		if !ok {
			return nil, &DamageError{File: path.Join(splitFolder(slug), e.Name()), Err: errors.New("not the name of a split"), Hint: repairHint}
		}
		names = append(names, n)
	}
	return names, nil
}

// current is the split that an article is read by: of the text that its file
// holds now, the one by the newest splitter. Where that text was never split, or
// there is no file, it is the split that was recorded last. It follows from what
// is in the folder alone, and so is the same in all clones.
func current(names []splitName, fileText string, events []annotate.Event) (splitName, bool) {
	if len(names) == 0 {
		return splitName{}, false
	}
	last := map[string]*annotate.Event{} // that recorded a split
	for i := range events {
		if e := &events[i]; e.Type == annotate.TypeSplit && (last[e.Split] == nil || annotate.Before(last[e.Split], e)) {
			last[e.Split] = e
		}
	}
	recorded := func(a, b splitName) int {
		x, y := last[a.String()], last[b.String()]
		switch {
		case x == nil && y == nil:
			return 0
		case x == nil || y != nil && annotate.Before(x, y):
			return -1
		}
		return 1
	}
	return slices.MaxFunc(names, func(a, b splitName) int {
		now, was := isOf(a, fileText), isOf(b, fileText)
		switch {
		case now != was && now:
			return 1
		case now != was:
			return -1
		case now:
			return cmp.Or(compareVersions(a.splitter, b.splitter), recorded(a, b), cmp.Compare(a.content, b.content))
		}
		return cmp.Or(recorded(a, b), compareVersions(a.splitter, b.splitter), cmp.Compare(a.text+a.content, b.text+b.content))
	}), true
}

// isOf reports whether a split is of the text of that SHA-256.
func isOf(n splitName, text string) bool { return text != "" && n.text == text[:nameDigits] }

// largestFile is the size in bytes of the largest file that is read as an
// article's.
const largestFile = 64 << 20

// fileText is the canonical text that an article's file holds now; empty where
// it has no file.
func (s *Store) fileText(id *identity) (string, error) {
	if id.Path == "" {
		return "", nil
	}
	name := s.ArticlePath(id.Path)
	info, err := s.fs.Stat(name)
	switch {
	case err != nil:
		return "", err
	case !info.Mode().IsRegular():
		return "", fmt.Errorf("%s is not a regular file", id.Path)
	case info.Size() > largestFile:
		return "", fmt.Errorf("%s is larger than an article can be (%d MiB)", id.Path, largestFile>>20)
	}
	data, err := s.fs.ReadFile(name)
	if err != nil {
		return "", err
	}
	text, err := document.CanonicalFile(data, id.Encoding)
	if err != nil { // it was text when it was split
		return "", annotate.ErrFileChanged
	}
	return text, nil
}
