package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

// A link in the store is neither followed nor repaired through: what it leads to
// is somebody else's.
func TestLinksAreRefused(t *testing.T) {
	for _, name := range []string{
		"articles/harbour", "articles/harbour/text", "articles/harbour/splits", "articles/harbour/reviews",
		article, annLog, sumsFile(annLog), "articles/harbour/text/" + annotate.SumOf([]byte(harbour)) + ".txt",
	} {
		s := newStore(t)
		put(t, s, "harbour", harbour)
		mustMark(t, s, "harbour", ann, "true")
		away := filepath.Join(t.TempDir(), "away")
		if err := errors.Join(os.Rename(s.at(name), away), os.Symlink(away, s.at(name))); err != nil {
			t.Skip(err)
		}
		other := filepath.Join(away, "thesis.txt.1.tmp")
		isFolder := os.WriteFile(other, []byte("mine"), 0o666) == nil
		slugs, err := s.Slugs()
		if err != nil || len(slugs) != 1 {
			t.Fatalf("%s: %q, %v", name, slugs, err)
		}
		_, err = s.Article(slugs[0])
		var damage *DamageError
		if !errors.As(err, &damage) || damage.File != name || !strings.Contains(err.Error(), "link") {
			t.Errorf("%s: read: %v", name, err)
		}
		if _, err := mark(s, "harbour", ann, "false"); !errors.As(err, &damage) {
			t.Errorf("%s: a mark: %v", name, err)
		}
		problems, err := s.Doctor(t.Context(), true)
		if err != nil || len(problems) == 0 || !problems[0].Damage {
			t.Errorf("%s: doctor: %+v, %v", name, problems, err)
		}
		if _, err := os.Stat(other); isFolder && err != nil {
			t.Errorf("%s: a repair went through the link: %v", name, err)
		}
	}
}

// What stands among the articles and is none is named, not passed over.
func TestStrangeFoldersAreNamed(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	put(t, s, "port", harbour)
	if err := os.Rename(s.at("articles/port"), s.at("articles/Port")); err != nil {
		t.Fatal(err)
	}
	slugs, err := s.Slugs()
	if err != nil || strings.Join(slugs, " ") != "Port harbour" {
		t.Fatalf("%q, %v", slugs, err)
	}
	var damage *DamageError
	if _, _, _, err := s.Load("Port"); !errors.As(err, &damage) || damage.File != "articles/Port" || !strings.Contains(damage.Hint, "rename it: port") {
		t.Errorf("%v", err)
	}
	if _, _, _, err := s.Load("harbour"); err != nil {
		t.Errorf("the other article: %v", err)
	}
	for _, typed := range []string{"..", "../articles/harbour", "a/b", "Other"} {
		if _, err := s.Article(typed); !errors.Is(err, ErrSlug) {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

// A folder where a file belongs is damage, with its name.
func TestFoldersForFiles(t *testing.T) {
	for _, name := range []string{article, annLog, sumsFile(annLog)} {
		s := newStore(t)
		put(t, s, "harbour", harbour)
		mustMark(t, s, "harbour", ann, "true")
		if err := errors.Join(os.Remove(s.at(name)), os.Mkdir(s.at(name), 0o777)); err != nil {
			t.Fatal(err)
		}
		var damage *DamageError
		if _, err := s.Article("harbour"); !errors.As(err, &damage) || damage.File != name {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// An article's file that is no regular file is not read, and the rest is.
func TestArticlesFileThatIsNoFile(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	if err := os.Mkdir(filepath.Join(s.Root(), "harbour.txt"), 0o777); err != nil {
		t.Fatal(err)
	}
	a, err := s.Article("harbour")
	if err != nil || a.File == nil || !strings.Contains(a.File.Error(), "not a regular file") {
		t.Errorf("%v, file: %v", err, a.File)
	}
}

// What is made in a folder lets those in whom the folder does.
func TestModesAreThoseOfTheFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no modes")
	}
	for _, mode := range []os.FileMode{0o770, 0o700, 0o755} {
		root := t.TempDir()
		if err := os.Chmod(root, mode); err != nil {
			t.Fatal(err)
		}
		s, err := Init(root, still())
		if err != nil {
			t.Fatal(err)
		}
		put(t, s, "harbour", harbour)
		err = filepath.WalkDir(s.dir, func(name string, e os.DirEntry, err error) error {
			if err != nil {
				return err
			}
			info, err := e.Info()
			if err == nil && info.Mode().Perm()&^mode != 0 {
				t.Errorf("%s has mode %v in a folder of %v", name, info.Mode().Perm(), mode)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// Locks may be removed at any time: also while one is held.
func TestLocksMayBeRemoved(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	made, err := s.Append(t.Context(), "harbour", ann, func(a *annotate.Article, events []annotate.Event) ([]annotate.Event, error) {
		if err := os.RemoveAll(s.at("locks")); err != nil {
			t.Fatal(err)
		}
		mustMark(t, s, "harbour", bob, "true") // another program comes in
		return vote(a, events)
	})
	if err != nil || len(made) != 2 {
		t.Fatalf("%d events, %v", len(made), err)
	}
	if events, err := reviewsOf(s, "harbour"); err != nil || len(events) != 3 {
		t.Errorf("%d events, %v; want 3", len(events), err)
	}
	if problems, err := s.Doctor(t.Context(), false); err != nil || len(problems) > 0 {
		t.Errorf("doctor: %+v, %v", problems, err)
	}
}
