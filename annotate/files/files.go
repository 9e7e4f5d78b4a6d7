// Package files finds the files of articles by what people type: a file, a
// folder or a pattern.
package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Endings are those of the files in a folder that are taken for articles. A
// file that is named by itself is taken whatever it ends in.
var Endings = []string{".md", ".markdown", ".txt", ".text"}

// Standard is the name that stands for standard input, and for no file.
const Standard = "-"

// Found are the files that names stand for, each once: in the order of the
// names, and within a folder or a pattern in the order of their paths.
type Found struct {
	Files   []string
	LeftOut []LeftOut // of folders and patterns
}

// LeftOut is a file or folder that is not taken, and why.
type LeftOut struct{ Path, Why string }

// Find gives the files that names stand for. What is not there is given as it is:
// whoever reads it says so. Folders are gone through, but not
// those that are hidden or hold the packages of other programs; links in them
// are not followed. In a pattern, ** stands for any number of folders.
func Find(names ...string) (*Found, error) {
	f := &Found{}
	for _, name := range names {
		info, err := os.Stat(name)
		switch {
		case name == Standard:
			f.take(name)
		case err == nil && info.IsDir():
			err = f.folder(name)
		case errors.Is(err, fs.ErrNotExist) && IsPattern(name):
			err = f.pattern(name)
		default:
			f.take(name)
			err = nil
		}
		if err != nil && name != Standard {
			return nil, err
		}
	}
	return f, nil
}

// take takes a file, once.
func (f *Found) take(path string) {
	if !slices.Contains(f.Files, path) {
		f.Files = append(f.Files, path)
	}
}

func (f *Found) leave(path, why string) { f.LeftOut = append(f.LeftOut, LeftOut{path, why}) }

func (f *Found) folder(root string) error {
	before := len(f.Files)
	taken := map[string]bool{}
	for _, path := range f.Files {
		taken[path] = true
	}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			if path != root && passedOver(entry.Name()) {
				return fs.SkipDir
			}
		case strings.HasPrefix(entry.Name(), "."):
		case !entry.Type().IsRegular():
			f.leave(path, "no file but a link or a device")
		case !slices.Contains(Endings, strings.ToLower(filepath.Ext(path))):
			f.leave(path, "neither text nor Markdown, by its ending")
		case !taken[path]:
			f.Files = append(f.Files, path)
		}
		return nil
	})
	if err == nil && len(f.Files) == before && len(taken) == 0 {
		err = fmt.Errorf("%s: no article in that folder\nhint: articles end in %s; any other file can be named by itself", root, strings.Join(Endings, ", "))
	}
	return err
}

// passedOver reports whether a folder holds no articles: it is hidden, or belongs
// to another program.
func passedOver(name string) bool {
	return strings.HasPrefix(name, ".") || name == "node_modules" || name == "vendor"
}

func (f *Found) pattern(pattern string) error {
	matches, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoFollow(), doublestar.WithNoHidden())
	if err != nil {
		return fmt.Errorf("%q is no pattern of files: %w", pattern, err)
	}
	matches = slices.DeleteFunc(matches, func(path string) bool { return inPassedOver(filepath.ToSlash(path), pattern) })
	if len(matches) == 0 {
		return fmt.Errorf("no file matches %s", pattern)
	}
	slices.Sort(matches)
	for _, path := range matches {
		f.take(path)
	}
	return nil
}

// inPassedOver reports whether a path leads through a folder that is passed over and
// that the pattern does not name.
func inPassedOver(path, pattern string) bool {
	for part := range strings.SplitSeq(path, "/") {
		if part != "." && part != ".." && passedOver(part) && !strings.Contains(pattern, part) {
			return true
		}
	}
	return false
}

// IsPattern tells a pattern from the name of a file.
func IsPattern(name string) bool { return strings.ContainsAny(name, "*?[{") }

// Match gives the files in a folder that match patterns, each once and in order,
// with '/' and relative to the folder.
func Match(folder string, patterns []string) ([]string, error) {
	root := os.DirFS(folder)
	var all []string
	for _, pattern := range patterns {
		matches, err := doublestar.Glob(root, pattern, doublestar.WithFilesOnly(), doublestar.WithNoFollow(), doublestar.WithNoHidden())
		if err != nil {
			return nil, fmt.Errorf("%q is no pattern of files: %w", pattern, err)
		}
		for _, path := range matches {
			if !inPassedOver(path, pattern) {
				all = append(all, path)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

// Under reports whether a path, with '/', is named by what was typed: it is that
// file, lies in that folder, or matches that pattern; both relative to one
// folder.
func Under(path, typed string) bool {
	typed = filepath.ToSlash(filepath.Clean(typed))
	if typed == "." || path == typed || strings.HasPrefix(path, strings.TrimSuffix(typed, "/")+"/") {
		return true
	}
	matched, _ := doublestar.Match(typed, path)
	return matched && IsPattern(typed)
}
