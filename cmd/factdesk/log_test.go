package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"testing"
)

// TestReportNamesNoCall: the file and the reason, not the system call.
func TestReportNamesNoCall(t *testing.T) {
	denied := errors.New("permission denied")
	for _, tt := range []struct {
		err  error
		want string
	}{
		{fmt.Errorf("ship: %w", &fs.PathError{Op: "open", Path: "locks/ship.lock", Err: denied}), "error: ship: locks/ship.lock: permission denied\n"},
		{&os.LinkError{Op: "rename", Old: "a.tmp", New: "a.md", Err: denied}, "error: a.md: permission denied\n"},
		{&fs.PathError{Op: "write", Path: os.Stdout.Name(), Err: denied}, "error: standard output: permission denied\n"},
		{errors.New("open a door: no"), "error: open a door: no\n"},
	} {
		var out bytes.Buffer
		(&program{streams: streams{err: &out}}).report(tt.err)
		if out.String() != tt.want {
			t.Errorf("%q, want %q", &out, tt.want)
		}
	}
}
