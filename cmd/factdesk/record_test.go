package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestInterruptedAfterTheSplit: an article that is recorded is recorded whole,
// with who split it and when, also where Ctrl-C comes in between.
func TestInterruptedAfterTheSplit(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("ship.txt", []byte("The ship left Oslo on 3 May 2021.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	ctx, cancel := context.WithCancel(t.Context())
	env := func(key string) string {
		if key != "FACTDESK_USER" {
			return ""
		}
		if logs, _ := filepath.Glob(".factdesk/articles/ship/article.json"); len(logs) > 0 {
			cancel() // asked who they are once the article is on disk
		}
		return "Ann Lee <ann@example.org>"
	}
	for _, line := range [][]string{{"init"}, {"split", "ship.txt"}} {
		if code := run(ctx, line, streams{in: strings.NewReader(""), out: &out, err: &out}, env); code != 0 {
			t.Fatalf("%v: exit code %d: %s", line, code, &out)
		}
	}
	log, err := os.ReadFile(".factdesk/articles/ship/reviews/ann@example.org.jsonl")
	if ctx.Err() == nil || err != nil || !bytes.Contains(log, []byte(`"type":"split"`)) {
		t.Errorf("the log is %q, %v", log, err)
	}
}
