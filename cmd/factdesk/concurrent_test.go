package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// desk is a folder with a store, in which tests run the real program.
type desk struct {
	t   testing.TB
	dir string
}

func newDesk(t testing.TB, text string) desk {
	t.Helper()
	d := desk{t, t.TempDir()}
	if err := os.WriteFile(filepath.Join(d.dir, "ship.txt"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	d.run("init")
	d.run("split", "ship.txt")
	return d
}

func (d desk) command(args ...string) *exec.Cmd {
	cmd := exec.Command("factdesk", args...)
	cmd.Dir = d.dir
	cmd.Env = append(os.Environ(), "FACTDESK_USER=Ann <ann@example.org>", "FACTDESK_STORE=")
	return cmd
}

func (d desk) run(args ...string) string {
	d.t.Helper()
	out, err := d.command(args...).CombinedOutput()
	if err != nil {
		d.t.Fatalf("factdesk %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// TestMarkingAtOnce has many programs mark the same article at the same time,
// some of them for the same person: no mark is lost.
func TestMarkingAtOnce(t *testing.T) {
	programs, marks := 20, 50
	if testing.Short() {
		programs, marks = 4, 10
	}
	d := newDesk(t, "The ship left Oslo on 3 May 2021. It carried 40 tons of salt in 2021.")
	var wait sync.WaitGroup
	for p := range programs {
		wait.Go(func() {
			for m := range marks {
				out, err := d.command("mark", "ship:1", "true", "--note", fmt.Sprintf("mark %d of %d.", m, p), "--as", fmt.Sprintf("r%d@example.org", p%5)).CombinedOutput()
				if err != nil {
					t.Errorf("program %d: %v\n%s", p, err, out)
					return
				}
			}
		})
	}
	wait.Wait()
	log := d.run("log", "ship:1")
	for p := range programs {
		for m := range marks {
			if note := fmt.Sprintf("mark %d of %d.", m, p); strings.Count(log, note) != 1 {
				t.Errorf("%q is there %d times", note, strings.Count(log, note))
			}
		}
	}
	d.run("doctor")
}

// TestInterrupt presses Ctrl-C while the program reads: it ends with exit code
// 130, and nothing is recorded.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signal can be sent to a process on Windows")
	}
	d := newDesk(t, "The ship left Oslo on 3 May 2021.")
	cmd := d.command("split", "-", "--slug", "long")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// A pipe holds 64 KiB: when 1 MB is gone, the program is reading.
	if _, err := io.WriteString(in, strings.Repeat("It rained. ", 100_000)); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 130 {
		t.Errorf("exit code %d (%v), want 130", code, err)
	}
	if got := stderr.String(); got != "interrupted\n" {
		t.Errorf("it says %q", got)
	}
	if list := d.run("list"); strings.Contains(list, "long") {
		t.Errorf("something was recorded: %s", list)
	}
}
