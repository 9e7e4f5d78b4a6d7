package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
)

// TestLogOrder: what one person recorded in the same millisecond stays in the
// order of their log, whatever the rest of the ids is.
func TestLogOrder(t *testing.T) {
	at := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	ann, bo := annotate.Reviewer{Name: "Ann"}, annotate.Reviewer{Name: "Bo"}
	want := []*annotate.Event{
		{ID: "01a20a6a-7c22-7fff-8000-000000000000", Time: at, Reviewer: ann, Seq: 1},
		{ID: "01a20a6a-7c22-7000-8000-000000000000", Time: at, Reviewer: ann, Seq: 2},
		{ID: "01a20a6a-7c23-7000-8000-000000000000", Time: at, Reviewer: bo, Seq: 1},
		{ID: "01a20a6a-7c24-7000-8000-000000000000", Time: at, Reviewer: ann, Seq: 3},
		{ID: "01a20a60-0000-7000-8000-000000000000", Time: at.Add(time.Second), Reviewer: bo, Seq: 2},
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, inOrder)
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

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
