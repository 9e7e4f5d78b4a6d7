package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// version is set when a release is built: -ldflags "-X main.version=1.2.3".
var version = "0.1.0"

// streams are where a command reads and writes.
type streams struct {
	in  io.Reader
	out io.Writer // data
	err io.Writer // everything else
}

// program is what every command has to hand.
type program struct {
	streams
	env    func(string) string
	now    func() time.Time
	newID  func(time.Time) string // of events; nil for the store's own
	screen terminal.Screen        // of out

	// What the flags of every command say.
	storeDir string
	as       string
	format   string
	noColor  bool
	quiet    bool
	unblind  bool // show what others found in a blind desk

	opened      bool            // whether a store was
	people      annotate.People // its roster
	wantHelp    bool
	wantVersion bool
}

// run is the program without its process: it reads the command line, runs the
// command and gives the exit code.
func run(ctx context.Context, line []string, s streams, env func(string) string) int {
	p := &program{streams: s, env: env, now: time.Now, screen: terminal.Of(s.out, env)}
	err := p.run(ctx, line)
	p.report(err)
	return exitCode(ctx, err)
}

func (p *program) run(ctx context.Context, line []string) error {
	root := p.commands()
	if len(line) > 0 && line[0] == "__complete" {
		return p.complete(root, line[1:])
	}
	return root.Execute(ctx, line, p.runCommand)
}

// runCommand runs a command when all flags are set.
func (p *program) runCommand(ctx context.Context, cmd *command.Command, args []string) error {
	if p.wantHelp {
		cmd.Help(p.out, p.helpWidth())
		return nil
	}
	if p.wantVersion {
		_, err := fmt.Fprintf(p.out, "factdesk %s\n", version)
		return err
	}
	if err := cmd.CheckArgs(args); err != nil {
		return err
	}
	if cmd.Run == nil {
		cmd.Help(p.err, p.helpWidth())
		return &command.UsageError{Problem: cmd.Path() + ": no command"}
	}
	if err := cmd.CheckFormat(p.format); err != nil {
		return err
	}
	if p.noColor {
		p.screen.Colour = false
	}
	return cmd.Run(ctx, args)
}

func (p *program) helpWidth() int {
	if p.screen.IsTerminal() {
		return p.screen.Width
	}
	return 80
}

// complete prints the words that may end a command line, for the shells.
func (p *program) complete(root *command.Command, line []string) error {
	for _, c := range root.Candidates(line) {
		if _, err := fmt.Fprintf(p.out, "%s\t%s\n", terminal.Clean(c.Word), terminal.Clean(c.Does)); err != nil {
			return err
		}
	}
	return nil
}

// tell writes a line on what was done, unless --quiet.
func (p *program) tell(format string, args ...any) {
	if !p.quiet {
		fmt.Fprintln(p.err, terminal.CleanLines(fmt.Sprintf(format, args...)))
	}
}
