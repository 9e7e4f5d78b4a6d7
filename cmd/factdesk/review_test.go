//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// shipping is an article whose sentences are its claims.
const shipping = "The ship left Oslo on 3 May 2021, under Captain Eva Berg. It carried 40 tons of salt in 2021.\n\n" +
	"北京的塔建于一八九〇年，高四十米。👩‍👩‍👧 visited Lund in 2001.\n\nبُني البرج في عام 1890.\n\n" +
	"The \x1b]0;owned\x07crew numbered 12 in 2021. Nobody was hurt in 1999.\n"

// seat is somebody at a terminal, in which the program runs.
type seat struct {
	testing.TB
	tty  *os.File
	cmd  *exec.Cmd
	gone chan struct{}

	mu   sync.Mutex // of what follows
	term *vt.Emulator
	raw  strings.Builder // all that the program wrote
}

// sit begins a review as who, in a terminal of a size.
func (d desk) sit(who string, width, height int, env ...string) *seat {
	d.t.Helper()
	cmd := d.command("review", "ship")
	cmd.Env = append(append(cmd.Env, "FACTDESK_USER="+who, "TERM=xterm-256color", "COLORTERM=", "NO_COLOR=", "EDITOR=true", "VISUAL="), env...)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
	if err != nil {
		d.t.Fatal(err)
	}
	s := &seat{TB: d.t, tty: tty, cmd: cmd, gone: make(chan struct{}), term: vt.NewEmulator(width, height)}
	go func() { _, _ = io.Copy(tty, s.term) }() // the terminal answers what it is asked
	go func() {
		_, _ = io.Copy(s, tty)
		_ = cmd.Wait()
		close(s.gone)
	}()
	d.t.Cleanup(func() {
		tty.Close()
		_ = cmd.Process.Kill()
		<-s.gone // the emulator is left open: closing it races with the goroutine that reads it
	})
	return s
}

// Write is what the program writes.
func (s *seat) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.raw.Write(p)
	return s.term.Write(p)
}

// looks is what stands on the screen, without the blanks at the ends of lines.
func (s *seat) looks() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var b strings.Builder
	for line := range strings.SplitSeq(s.term.String(), "\n") {
		b.WriteString(strings.TrimRight(line, " \r") + "\n")
	}
	return b.String()
}

func (s *seat) written() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw.String()
}

// keys types keys, then waits until the screen shows a text.
func (s *seat) keys(keys, until string) {
	s.Helper()
	if _, err := io.WriteString(s.tty, keys); err != nil {
		s.Fatal(err)
	}
	s.shows(until)
}

func (s *seat) shows(text string) {
	s.Helper()
	late := time.Now().Add(10 * time.Second)
	for !strings.Contains(s.looks(), text) {
		if time.Now().After(late) {
			s.Fatalf("the screen does not show %q:\n%s", text, s.looks())
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (s *seat) resize(width, height int) {
	s.mu.Lock()
	s.term.Resize(width, height)
	s.mu.Unlock()
	if err := pty.Setsize(s.tty, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		s.Fatal(err)
	}
}

// leaves waits for the end of the program and gives its exit code.
func (s *seat) leaves() int {
	s.Helper()
	select {
	case <-s.gone:
	case <-time.After(10 * time.Second):
		s.Fatalf("the program does not end:\n%s", s.looks())
	}
	return s.cmd.ProcessState.ExitCode()
}

// What differs from run to run, or with what the claims are judged by.
var (
	worth   = regexp.MustCompile(`worth checking: \d\d`)
	moments = regexp.MustCompile(`\d{1,2} \w{3} 20\d\d \d\d:\d\d`)
)

// is compares the screen with a file.
func (s *seat) is(name string) {
	s.Helper()
	got := moments.ReplaceAllString(s.looks(), "1 Jan 2026 12:00")
	got = worth.ReplaceAllString(got, "worth checking: 50")
	file := filepath.Join("testdata", "screens", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			s.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		s.Fatal(err)
	}
	if got != string(want) {
		s.Errorf("%s (-update rewrites it): the screen is\n%s\nwant\n%s", name, got, want)
	}
}

// newReview is a desk with an article split by sentences.
func newReview(t testing.TB) desk {
	d := newDesk(t, "Nothing yet.")
	if err := os.WriteFile(filepath.Join(d.dir, "ship.txt"), []byte(shipping), 0o666); err != nil {
		t.Fatal(err)
	}
	d.run("split", "ship.txt", "--granularity", "sentence")
	return d
}

const (
	annLee = "Ann Lee <ann@example.org>"
	bobRay = "Bob Ray <bob@example.org>"
)

// TestReview goes through an article as somebody would.
func TestReview(t *testing.T) {
	d := newReview(t)
	s := d.sit(annLee, 80, 24)
	s.shows("7 for you")
	s.is("begin-80x24")
	s.keys("s", "source: a URL")
	s.keys("https://example.org/log", "org/log")
	s.keys("\r", "l where in it")
	s.keys("l", "where in it?")
	s.keys("p. 4\r", "log · p. 4")
	s.keys("s", "log · supports")
	s.is("source-80x24")
	s.keys("\r", "saved with your verdict")
	s.keys(" ", "[x] ")
	s.keys("1", "saved: 1 true")
	s.keys("5", "saved: 2 false")
	s.keys("kk", "true, Ann")
	s.is("reviewed-80x24")
	s.keys("jju", "taken back: false")
	s.is("undone-80x24")
	s.keys("\x12", "done again")
	s.keys("f", "which claims?")
	s.keys("3", "unreviewed: ")
	s.is("filter-80x24")
	s.keys("?", "any other key goes back")
	s.is("help-80x24")
	s.keys("qf1", "everything: 7 of 7")
	s.resize(200, 60)
	s.shows("S sign off")
	s.keys("g", "> 1 ")
	s.shows("- https://example.org/log")
	s.is("reviewed-200x60")
	s.keys("q", "")
	if code := s.leaves(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if strings.Contains(s.written(), "owned") && strings.Contains(s.written(), "\x1b]0;owned") {
		t.Error("the article commands the terminal")
	}
	if list := d.run("show", "ship:1"); !strings.Contains(list, "ticked off: ") || !strings.Contains(list, "p. 4") {
		t.Errorf("not in the store:\n%s", list)
	}
	d.run("doctor")
}

// TestReviewWithoutColour: NO_COLOR leaves bold, faint and reverse.
func TestReviewWithoutColour(t *testing.T) {
	colour := regexp.MustCompile(`\x1b\[[0-9;:]*\b(3[0-8]|4[0-8]|9[0-7])[;:m]`)
	for _, tt := range []struct {
		env    string
		colour bool
	}{{"NO_COLOR=1", false}, {"X=y", true}} {
		d := newReview(t)
		d.run("mark", "ship:2", "false")
		s := d.sit(annLee, 80, 24, tt.env)
		s.shows("6 for you")
		if got := colour.MatchString(s.written()); got != tt.colour {
			t.Errorf("%s: colour %v", tt.env, got)
		}
		if !strings.Contains(s.written(), "\x1b[7m") {
			t.Errorf("%s: the claim is not lit", tt.env)
		}
	}
}

// TestReviewLightAndDark: the colours are darker on a light background.
func TestReviewLightAndDark(t *testing.T) {
	d := newReview(t)
	d.run("mark", "ship:2", "false")
	s := d.sit(annLee, 80, 24, "COLORTERM=truecolor")
	s.shows("6 for you")
	if _, err := io.WriteString(s.tty, "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"); err != nil {
		t.Fatal(err)
	}
	late := time.Now().Add(10 * time.Second)
	for !strings.Contains(s.written(), "38;2;163;21;21") { // red, of the verdict "false"
		if time.Now().After(late) {
			t.Fatalf("the colours stay as they were: %q", s.written())
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// TestReviewResized changes the window while somebody types.
func TestReviewResized(t *testing.T) {
	d := newReview(t)
	s := d.sit(annLee, 120, 30)
	s.keys("w", "why?")
	typed := ""
	for i, size := range [][2]int{{40, 14}, {200, 60}, {20, 5}, {80, 24}, {1, 1}, {90, 20}} {
		s.resize(size[0], size[1])
		word := "word" + string(rune('a'+i)) + " "
		typed += word
		if _, err := io.WriteString(s.tty, word); err != nil {
			t.Fatal(err)
		}
	}
	s.resize(120, 30) // drawn anew, whatever was lost on the way: of two sizes in a row the program may see one
	s.shows(strings.TrimSpace(typed))
	s.keys("\r", "saved with your verdict")
	s.keys("1", "saved: 1 true")
	if show := d.run("show", "ship:1"); !strings.Contains(show, strings.TrimSpace(typed)) {
		t.Errorf("the reason is not what was typed:\n%s", show)
	}
}

// TestReviewPaste pastes 1 MB, into the screen and into a question.
func TestReviewPaste(t *testing.T) {
	d := newReview(t)
	s := d.sit(annLee, 80, 24)
	s.shows("7 for you")
	paste := "\x1b[200~" + strings.Repeat("0123456789abcde ", 1<<16) + "\x1b[201~"
	send := func() { _, _ = io.WriteString(s.tty, paste) }
	go send()
	s.shows("not taken")
	s.keys("jw", "why?")
	go send()
	s.shows("not taken")
	s.keys("\x1b", "left as it was")
	s.shows("> 2 ")
	s.keys("1", "saved: 2 true")
}

// TestReviewHangup closes the terminal in the middle of what somebody does: all
// that was said to be saved is in the store, which is whole.
func TestReviewHangup(t *testing.T) {
	for _, end := range []func(*seat) error{
		func(s *seat) error { return s.tty.Close() },
		func(s *seat) error { return s.cmd.Process.Signal(syscall.SIGHUP) },
		func(s *seat) error { return s.cmd.Process.Signal(syscall.SIGTERM) },
		func(s *seat) error { return s.cmd.Process.Kill() },
	} {
		d := newReview(t)
		s := d.sit(annLee, 80, 24)
		s.shows("7 for you")
		s.keys("1", "saved: 1 true")
		s.keys("2", "saved: 2 mostly true")
		if _, err := io.WriteString(s.tty, "p34k5\x1b[5"); err != nil { // and half a key
			t.Fatal(err)
		}
		if err := end(s); err != nil {
			t.Fatal(err)
		}
		s.leaves()
		d.run("doctor")
		list := d.run("list", "ship")
		for _, want := range []string{"1\treviewed\ttrue", "2\treviewed\tmostly true"} {
			if !strings.Contains(list, want) {
				t.Errorf("%q is not in\n%s", want, list)
			}
		}
	}
}

// TestReviewTwo has two people at one article, and one of them twice.
func TestReviewTwo(t *testing.T) {
	d := newReview(t)
	d.run("pass", "ship", "--rest", "--yes")
	ann, again, bob := d.sit(annLee, 80, 24), d.sit(annLee, 80, 24), d.sit(bobRay, 120, 30)
	for _, s := range []*seat{ann, again, bob} {
		s.shows("0 of 6 done, 6 for you")
	}
	ann.keys("1", "saved: 1 true")
	bob.shows("5 for you")
	bob.keys("5", "saved: ")
	bob.keys("g5", "saved: 1 false")
	ann.shows("! The ship") // without a key: it appears by itself
	ann.keys("g", "! disputed")
	again.shows("! disputed")
	ann.is("disputed-80x24")
	// The other's next verdict while one's own is made.
	for range 3 {
		for _, s := range []*seat{ann, bob, again} {
			if _, err := io.WriteString(s.tty, "2"); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, s := range []*seat{ann, bob, again} { // who leaves waits for what is being written
		if _, err := io.WriteString(s.tty, "q"); err != nil {
			t.Fatal(err)
		}
		if code := s.leaves(); code != 0 {
			t.Errorf("exit code %d:\n%s", code, s.looks())
		}
	}
	d.run("doctor")
	if log := d.run("log", "ship"); strings.Count(log, "mostly true")+strings.Count(log, "mostly-true") != 9 {
		t.Errorf("not all nine verdicts are there:\n%s", log)
	}
}

// TestReviewNote writes a note in an editor.
func TestReviewNote(t *testing.T) {
	d := newReview(t)
	editor := filepath.Join(d.dir, "my editor")
	if err := os.WriteFile(editor, []byte("#!/bin/sh\nprintf '%s in two\\nlines\\n' \"$1\" >> \"$2\"\n"), 0o777); err != nil {
		t.Fatal(err)
	}
	s := d.sit(annLee, 80, 24, "VISUAL='"+editor+"' noted")
	s.shows("7 for you")
	s.keys("e", "saved with your verdict")
	s.keys("1", "saved: 1 true")
	if show := d.run("show", "ship:1"); !strings.Contains(show, "note: noted in two lines") {
		t.Errorf("no note:\n%s", show)
	}
}
