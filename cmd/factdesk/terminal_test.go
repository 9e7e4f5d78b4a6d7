//go:build unix

package main

import (
	"bytes"
	"io"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/displaywidth"
	"github.com/creack/pty"
)

// onTerminal runs a command on a pseudo-terminal of that width and gives what
// appears there.
func onTerminal(t *testing.T, width uint16, cmd *exec.Cmd) string {
	t.Helper()
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: width})
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close()
	var out bytes.Buffer
	_, _ = io.Copy(&out, tty) // ends with EIO when the program does
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	return strings.ReplaceAll(out.String(), "\r\n", "\n")
}

var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestOnATerminal(t *testing.T) {
	d := newDesk(t, "The ship left Oslo on 3 May 2021, and it carried 40 tons of salt to 北京的塔. The \x1b]0;owned\x07 crew numbered 12 in 2021.")
	d.run("mark", "ship:1", "false")
	for _, width := range []uint16{20, 40, 80, 200} {
		for _, args := range [][]string{{"list", "ship"}, {"list"}, {"show", "ship:1"}, {"log"}, {"stats"}, {"check", "--help"}} {
			screen := onTerminal(t, width, d.command(args...))
			for line := range strings.SplitSeq(colours.ReplaceAllString(screen, ""), "\n") {
				if w := displaywidth.String(line); w > int(width) && args[0] != "show" && args[0] != "check" {
					t.Errorf("%v at %d: %d columns: %q", args, width, w, line)
				}
				if strings.ContainsAny(line, "\x1b\x07") {
					t.Errorf("%v at %d: the article commands the terminal: %q", args, width, line)
				}
			}
		}
	}
	if screen := onTerminal(t, 80, d.command("list", "ship")); !strings.Contains(screen, "\x1b[31m") || !strings.Contains(screen, "CLAIM") {
		t.Errorf("no colour or no heading:\n%s", screen)
	}
	for _, how := range []string{"NO_COLOR=1", "TERM=dumb"} {
		cmd := d.command("list", "ship")
		cmd.Env = append(cmd.Env, how)
		if screen := onTerminal(t, 80, cmd); strings.Contains(screen, "\x1b") {
			t.Errorf("colour with %s:\n%s", how, screen)
		}
	}
	if screen := onTerminal(t, 80, d.command("list", "ship", "--no-color")); strings.Contains(screen, "\x1b") {
		t.Errorf("colour with --no-color:\n%s", screen)
	}
}

// session is an interactive shell on a pseudo-terminal.
type session struct {
	t      *testing.T
	tty    io.ReadWriteCloser
	screen chan string
}

func interactive(t *testing.T, cmd *exec.Cmd) *session {
	t.Helper()
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 50, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	s := &session{t, tty, make(chan string, 1000)}
	go func() {
		buffer := make([]byte, 4096)
		for {
			n, err := tty.Read(buffer)
			if n > 0 {
				s.screen <- string(buffer[:n])
			}
			if err != nil {
				close(s.screen)
				return
			}
		}
	}()
	t.Cleanup(func() {
		tty.Close()
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	return s
}

func (s *session) types(keys string) {
	if _, err := io.WriteString(s.tty, keys); err != nil {
		s.t.Fatal(err)
	}
}

// wants waits until text has appeared on the screen.
func (s *session) wants(text string) {
	s.t.Helper()
	var seen strings.Builder
	late := time.After(20 * time.Second)
	for {
		select {
		case part, open := <-s.screen:
			seen.WriteString(part)
			if strings.Contains(colours.ReplaceAllString(seen.String(), ""), text) {
				return
			}
			if !open {
				s.t.Fatalf("the shell ended before it showed %q:\n%q", text, seen.String())
			}
		case <-late:
			s.t.Fatalf("never showed %q:\n%q", text, seen.String())
		}
	}
}

// TestCompletion loads the completion scripts in the shells themselves, and
// presses the tab key.
func TestCompletion(t *testing.T) {
	shells := []struct {
		name  string
		args  []string
		setUp string
	}{
		{"bash", []string{"--norc", "--noprofile", "-i"}, "source <(factdesk completion bash); bind 'set bell-style none'"},
		{"zsh", []string{"-f", "-i"}, "autoload -U compinit; compinit -u -D; source <(factdesk completion zsh); unsetopt beep"},
	}
	for _, shell := range shells {
		t.Run(shell.name, func(t *testing.T) {
			if _, err := exec.LookPath(shell.name); err != nil {
				t.Skipf("%s is not installed", shell.name)
			}
			d := newDesk(t, "The ship left Oslo on 3 May 2021. It carried 40 tons of salt in 2021.")
			cmd := d.command()
			cmd.Path, _ = exec.LookPath(shell.name)
			cmd.Args = append([]string{shell.name}, shell.args...)
			cmd.Env = append(cmd.Env, "PS1=$ ", "TERM=dumb", "HOME="+d.dir, "ZDOTDIR="+d.dir)
			s := interactive(t, cmd)
			s.types(shell.setUp + "; echo rea''dy\n")
			s.wants("ready")
			for _, c := range []struct{ typed, becomes string }{
				{"factdesk und\t\x01#", "factdesk undo"},
				{"factdesk show sh\t\x01#", "show ship:"},
				{"factdesk mark ship:2 unver\t\x01#", "unverifiable"},
				{"factdesk mark --stan\t\x01#", "--stance"},
				{"factdesk export ship --form\t\x01#", "--format"},
				{"factdesk split shi\t\x01#", "split ship.txt"},
			} {
				s.types(c.typed) // then back to the start of the line, to make it a comment
				s.wants(c.becomes)
				s.types("\n")
			}
		})
	}
	t.Run("fish", func(t *testing.T) {
		if _, err := exec.LookPath("fish"); err != nil {
			t.Skip("fish is not installed")
		}
		d := newDesk(t, "The ship left Oslo on 3 May 2021. It carried 40 tons of salt in 2021.")
		for line, want := range map[string]string{
			"factdesk und":              "undo\ttake back",
			"factdesk show ship:":       "ship:2\tunreviewed: It carried",
			"factdesk mark ship:2 unve": "unverifiable\tunverifiable",
			"factdesk mark --stan":      "--stance\tsupports",
			"factdesk split shi":        "ship.txt",
		} {
			cmd := d.command()
			cmd.Path, _ = exec.LookPath("fish")
			cmd.Args = []string{"fish", "--no-config", "-c", "factdesk completion fish | source; complete -C '" + line + "'"}
			cmd.Env = append(cmd.Env, "HOME="+d.dir)
			out, err := cmd.CombinedOutput()
			if err != nil || !strings.Contains(string(out), want) {
				t.Errorf("%s: %v\n%s\nwant %q", line, err, out, want)
			}
		}
	})
}
