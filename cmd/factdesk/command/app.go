package command

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/urfave/cli/v2"
)

func init() { cli.HelpFlag = nil } // the program has its own, with examples

// Execute reads a command line (without the program's name), sets the flags
// that it names and calls run with the command and its arguments. Flags may
// stand before, between and after arguments; `--` ends them. What it cannot
// read is a *UsageError, or the error of the flag's value.
func (c *Command) Execute(ctx context.Context, words []string, run Runner) error {
	l := c.arrange(words)
	app := c.app(hooks{run: run, explain: func(_ *cli.Context, err error, _ bool) error { return l.explain(err) }})
	return app.RunContext(ctx, l.words())
}

// Runner runs a command when its flags are set.
type Runner func(ctx context.Context, at *Command, args []string) error

// hooks are what urfave/cli calls.
type hooks struct {
	run      Runner
	explain  cli.OnUsageErrorFunc
	complete cli.BashCompleteFunc
}

// app is the program as urfave/cli wants it. Its help command, which takes an
// argument "h" for itself, and its exit in the midst of a command are off.
func (c *Command) app(h hooks) *cli.App {
	top := c.command(h)
	return &cli.App{
		Name: top.Name, Usage: top.Usage, Flags: top.Flags, Commands: top.Subcommands,
		Action: top.Action, OnUsageError: h.explain, BashComplete: h.complete,
		EnableBashCompletion: h.complete != nil,
		HideHelp:             true, HideHelpCommand: true, HideVersion: true,
		DisableSliceFlagSeparator: true,
		ExitErrHandler:            func(*cli.Context, error) {},
	}
}

func (c *Command) command(h hooks) *cli.Command {
	k := &cli.Command{
		Name: c.Name, Usage: c.Short, ArgsUsage: c.Args, Hidden: c.Hidden,
		OnUsageError: h.explain, BashComplete: h.complete,
		HideHelp: true, HideHelpCommand: true,
		Action: func(x *cli.Context) error {
			if len(c.Commands) > 0 && x.Args().Present() {
				return c.unknownCommand(x.Args().First())
			}
			return h.run(x.Context, c, x.Args().Slice())
		},
	}
	for _, f := range c.flags() {
		k.Flags = append(k.Flags, f)
	}
	for _, sub := range c.Commands {
		k.Subcommands = append(k.Subcommands, sub.command(h))
	}
	return k
}

// CheckArgs says whether there are as many arguments as the command takes.
func (c *Command) CheckArgs(args []string) error {
	switch {
	case len(args) < c.MinArgs:
		missing := "an argument is missing"
		if names := strings.Fields(c.Args); len(args) < len(names) {
			missing = strings.Trim(names[len(args)], "[].") + " is missing"
		}
		return &UsageError{fmt.Sprintf("%s: %s", c.Path(), missing), fmt.Sprintf("usage: %s; see `%s --help`", c.usage(), c.Path())}
	case c.MaxArgs >= 0 && len(args) > c.MaxArgs:
		return &UsageError{fmt.Sprintf("%s: unexpected argument %q", c.Path(), args[c.MaxArgs]),
			fmt.Sprintf("usage: %s; words with spaces need quotation marks", c.usage())}
	}
	return nil
}

// CheckFormat says whether the command's output has the format; the empty one
// it always has.
func (c *Command) CheckFormat(format string) error {
	switch {
	case format == "" || slices.Contains(c.Formats, format):
		return nil
	case len(c.Formats) == 0:
		return &UsageError{fmt.Sprintf("%s has no --format", c.Path()), "leave it out"}
	}
	return &UsageError{fmt.Sprintf("%s has no format %q%s", c.Path(), format, annotate.DidYouMean(format, c.Formats)), "there is " + strings.Join(c.Formats, ", ")}
}
