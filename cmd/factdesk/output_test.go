package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestWriteFile: a file is there whole, or as it was, and nothing is left beside it.
func TestWriteFile(t *testing.T) {
	ctx := context.Background()
	name := filepath.Join(t.TempDir(), "report.md")
	write := func(ctx context.Context, text string, then error) error {
		return writeFile(ctx, name, func(w io.Writer) error {
			if _, err := io.WriteString(w, text); err != nil {
				return err
			}
			return then
		})
	}
	holds := func(want string) {
		t.Helper()
		data, err := os.ReadFile(name)
		if string(data) != want || err != nil && want != "" {
			t.Errorf("%q (%v), want %q", data, err, want)
		}
		entries, err := os.ReadDir(filepath.Dir(name))
		if err != nil || len(entries) > 1 {
			t.Errorf("something is left beside it: %v %v", entries, err)
		}
	}
	broken := errors.New("broken")
	if err := write(ctx, "half", broken); !errors.Is(err, broken) {
		t.Error(err)
	}
	holds("")
	if err := write(ctx, "first", nil); err != nil {
		t.Error(err)
	}
	holds("first")
	if err := os.Chmod(name, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := write(ctx, "second", nil); err != nil {
		t.Error(err)
	}
	holds("second")
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("its mode was changed: %v %v", info.Mode(), err)
	}
	if err := write(ctx, "half", broken); !errors.Is(err, broken) {
		t.Error(err)
	}
	holds("second")
	stopped, stop := context.WithCancel(ctx)
	stop()
	if err := write(stopped, "third", nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	holds("second")
}
