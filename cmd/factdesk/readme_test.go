package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate/batch"
)

// block is a fenced block of Markdown.
var block = regexp.MustCompile("(?m)^```(sh|console|json)\n((?s:.*?))^```$")

// TestReadmeCommands runs every command that the README shows, in its order, in
// a copy of the samples.
func TestReadmeCommands(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is not installed")
	}
	readme := readFile(t, "../../README.md")
	dir := t.TempDir()
	text := readFile(t, "../../samples/pyongyang.txt")
	if err := os.MkdirAll(filepath.Join(dir, "samples"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "samples/pyongyang.txt"), text, 0o666); err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, b := range block.FindAllStringSubmatch(string(readme), -1) {
		if b[1] != "sh" {
			continue
		}
		for line := range strings.Lines(b[2]) {
			line = strings.TrimSpace(line)
			if strings.HasPrefix(line, "go test ") {
				continue // that is what runs this
			}
			line = strings.Replace(line, "go run ./cmd/factdesk", "factdesk", 1)
			cmd := exec.Command(bash, "-c", line)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "FACTDESK_USER=Ann Lee <ann@example.org>", "TMPDIR="+dir)
			out, err := cmd.CombinedOutput()
			if code := cmd.ProcessState.ExitCode(); code != 0 && !(code == 1 && strings.HasPrefix(line, "factdesk check")) {
				t.Errorf("%s: %v\n%s", line, err, out)
			}
			ran++
		}
	}
	if ran < 20 {
		t.Errorf("only %d commands were found in the README", ran)
	}
}

// TestReadmeBatch reads the rows that the README shows.
func TestReadmeBatch(t *testing.T) {
	for _, b := range block.FindAllStringSubmatch(string(readFile(t, "../../README.md")), -1) {
		if b[1] != "json" {
			continue
		}
		rows, bad := batch.Read("-", []byte(b[2]))
		for _, e := range bad {
			t.Error(e)
		}
		if len(rows) == 0 {
			t.Errorf("no rows in %s", b[2])
		}
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
