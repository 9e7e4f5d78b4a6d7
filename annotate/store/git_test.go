package store

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

// TestGitMerges merges two branches on which two people, and one of them on
// both, reviewed an article: without conflict, and nothing is lost.
func TestGitMerges(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	root := t.TempDir()
	git := func(args ...string) string {
		t.Helper()
		cmd := exec.Command("git", args...)
		cmd.Dir = root
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1",
			"GIT_AUTHOR_NAME=Ann", "GIT_AUTHOR_EMAIL=ann@example.org", "GIT_COMMITTER_NAME=Ann", "GIT_COMMITTER_EMAIL=ann@example.org")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
		}
		return string(out)
	}
	git("init", "-q", "-b", "main")
	git("config", "core.autocrlf", "true") // as on Windows: the store has to be spared
	s, err := Init(root, Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, "harbour", harbour)
	mustMark(t, s, "harbour", ann, "true")
	git("add", ".")
	git("commit", "-qm", "start")

	git("checkout", "-qb", "evening")
	mustMark(t, s, "harbour", ann, "false")
	mustMark(t, s, "harbour", bob, "false", "false")
	git("add", ".")
	git("commit", "-qm", "evening")

	git("checkout", "-q", "main")
	if events, err := reviewsOf(s, "harbour"); len(events) != 1 || err != nil {
		t.Fatalf("on main: %d events, %v", len(events), err)
	}
	mustMark(t, s, "harbour", ann, "misleading", "true")
	put(t, s, "port", harbour)
	git("add", ".")
	git("commit", "-qm", "morning")
	git("merge", "-q", "-m", "both", "evening")

	events, err := reviewsOf(s, "harbour")
	if err != nil {
		t.Fatal(err)
	}
	own := 0
	for i := range events {
		if events[i].Reviewer == ann {
			own++
		}
	}
	if len(events) != 6 || own != 4 {
		t.Errorf("%d events, %d of them Ann's; want 6 and 4", len(events), own)
	}
	if problems, err := s.Doctor(t.Context(), false); err != nil || len(problems) > 0 {
		t.Errorf("doctor: %+v, %v", problems, err)
	}
	a, err := s.Article("harbour")
	if err != nil {
		t.Fatal(err)
	}
	if s := annotate.Fold(a, events, today)[1]; s.State != annotate.Disputed {
		t.Errorf("claim 2, which Ann calls true and Bob false, is %s", s.State)
	}
	if out := git("status", "--porcelain"); out != "" {
		t.Errorf("the store leaves files behind that git sees:\n%s", out)
	}
	if _, err := os.Stat(filepath.Join(s.Dir(), "locks")); err != nil {
		t.Errorf("no locks were taken: %v", err)
	}
}
