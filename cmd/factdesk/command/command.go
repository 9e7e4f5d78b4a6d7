// Package command describes a command line program: a tree of commands with
// their flags, examples and exit codes. urfave/cli reads the line and finds the
// command; from the same tree follow help, a man page, shell completion and "did
// you mean".
package command

import (
	"context"
	"fmt"
	"strings"

	"github.com/factdesk/factdesk/annotate"
)

// Command is a program, one of its commands, or a group of them.
type Command struct {
	Name     string    // as typed: "mark"
	Args     string    // its arguments as help shows them: "REF... VERDICT"
	Short    string    // what it does, in a line without a full stop
	Long     string    // what there is to know, in paragraphs
	Examples []Example // the help teaches by them
	Exits    []Exit    // its exit codes, lowest first
	Hidden   bool      // not in help, man page or completion

	Flags    Flags      // in the order that help shows them
	Commands []*Command // a group has commands and no Run

	Formats []string // that its output may have: what --format may be

	MinArgs int
	MaxArgs int // below 0: as many as you like

	Run func(ctx context.Context, args []string) error
	// Complete gives what may stand where word stands, after args.
	Complete func(args []string, word string) []Candidate

	parent *Command
}

// Example is a line that somebody would type, and what it does.
type Example struct{ Line, Does string }

// Exit is an exit code and when it is given.
type Exit struct {
	Code int
	When string
}

// Candidate is a word that may be typed, and what it stands for.
type Candidate struct{ Word, Does string }

// Words are candidates that need no explanation.
func Words(words ...string) []Candidate {
	list := make([]Candidate, len(words))
	for i, w := range words {
		list[i].Word = w
	}
	return list
}

// UsageError says that a command line cannot be understood.
type UsageError struct {
	Problem string
	Advice  string // what to do instead, may be empty
}

func (e *UsageError) Error() string { return e.Problem }

// Hint is what to do instead.
func (e *UsageError) Hint() string { return e.Advice }

// Usagef is a UsageError that points to the command's help.
func (c *Command) Usagef(format string, args ...any) error {
	return &UsageError{fmt.Sprintf(format, args...), fmt.Sprintf("see `%s --help`", c.Path())}
}

// Path is the command as typed, from the program's name on.
func (c *Command) Path() string {
	if c.parent == nil {
		return c.Name
	}
	return c.parent.Path() + " " + c.Name
}

// Adopt links every command to the group that it is in. Call it once, on the
// program, when the tree is complete.
func (c *Command) Adopt() {
	for _, sub := range c.Commands {
		sub.parent = c
		sub.Adopt()
	}
}

// find is the command of a group with this name.
func (c *Command) find(name string) *Command {
	for _, sub := range c.Commands {
		if sub.Name == name {
			return sub
		}
	}
	return nil
}

// visible are the commands that help speaks of.
func (c *Command) visible() []*Command {
	var list []*Command
	for _, sub := range c.Commands {
		if !sub.Hidden {
			list = append(list, sub)
		}
	}
	return list
}

func (c *Command) unknownCommand(name string) error {
	var names []string
	for _, sub := range c.visible() {
		names = append(names, sub.Name)
	}
	advice := fmt.Sprintf("`%s --help` lists them", c.Path())
	if near := annotate.Nearest(name, names); near != "" {
		advice = fmt.Sprintf("did you mean `%s %s`?", c.Path(), near)
	}
	return &UsageError{fmt.Sprintf("unknown command %q", strings.TrimSpace(c.Path()+" "+name)), advice}
}
