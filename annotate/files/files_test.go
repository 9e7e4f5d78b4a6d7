package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// folder makes empty files in a folder and goes there.
func folder(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFind(t *testing.T) {
	folder(t, "a.txt", "data.csv", "content/b.md", "content/sub/c.MD", "content/sub/d.png", "content/.draft.md",
		"content/.git/e.md", "content/node_modules/f.md", "we[i]rd.txt")
	tests := []struct {
		names string
		want  string
		left  int
		err   string
	}{
		{"a.txt", "a.txt", 0, ""},
		{"data.csv", "data.csv", 0, ""}, // named by itself
		{"-", "-", 0, ""},
		{"content", "content/b.md content/sub/c.MD", 1, ""},
		{"content/ content/b.md a.txt a.txt", "content/b.md content/sub/c.MD a.txt", 1, ""},
		{"content/**/*.md", "content/b.md", 0, ""},
		{"**/*.{md,MD}", "content/b.md content/sub/c.MD", 0, ""},
		{"we[i]rd.txt", "we[i]rd.txt", 0, ""}, // a file, though it could be a pattern
		{"nothing.txt", "nothing.txt", 0, ""}, // whoever reads it says so
		{"*.rst", "", 0, "no file matches *.rst"},
		{"content/sub/[", "", 0, "no pattern"},
	}
	for _, tt := range tests {
		found, err := Find(strings.Fields(tt.names)...)
		if err != nil {
			found = &Found{}
		}
		got := filepath.ToSlash(strings.Join(found.Files, " "))
		if got != tt.want || len(found.LeftOut) != tt.left || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%s: %q, left out %v, %v; want %q", tt.names, got, found.LeftOut, err, tt.want)
		}
	}
	if err := os.Mkdir("empty", 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := Find("empty"); err == nil {
		t.Error("an empty folder is no mistake")
	}
}

func TestMatch(t *testing.T) {
	folder(t, "content/b.md", "content/sub/c.md", "content/.git/e.md", "drafts/d.md")
	got, err := Match(".", []string{"content/**/*.md", "content/*.md"})
	if want := []string{"content/b.md", "content/sub/c.md"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
}

func TestUnder(t *testing.T) {
	for _, tt := range []struct {
		path, typed string
		want        bool
	}{
		{"content/a.md", "content/a.md", true},
		{"content/a.md", "content", true},
		{"content/a.md", "content/", true},
		{"content/a.md", "./content", true},
		{"content/a.md", ".", true},
		{"contents/a.md", "content", false},
		{"content/a.md", "content/*.md", true},
		{"content/x/a.md", "content/*.md", false},
		{"content/x/a.md", "content/**", true},
		{"a.md", "b.md", false},
	} {
		if got := Under(tt.path, tt.typed); got != tt.want {
			t.Errorf("%s under %s: %v", tt.path, tt.typed, got)
		}
	}
}
