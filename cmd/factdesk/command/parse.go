package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
)

// Parse reads a command line (without the program's name), sets the flags that
// it names, and gives the command and its arguments. Flags may stand before,
// between and after arguments; `--` ends them. Errors are *UsageError.
func (c *Command) Parse(line []string) (*Command, []string, error) {
	at, args := c, []string{}
	for i := 0; i < len(line); i++ {
		word := line[i]
		switch {
		case word == "--":
			rest := line[i+1:]
			if len(at.Commands) > 0 && len(rest) > 0 {
				return at, nil, at.unknownCommand(rest[0])
			}
			return at, append(args, rest...), nil
		case strings.HasPrefix(word, "-") && word != "-":
			used, err := at.setFlag(word, line[i+1:])
			if err != nil {
				return at, nil, err
			}
			i += used
		case len(at.Commands) > 0:
			sub := at.find(word)
			if sub == nil {
				return at, nil, at.unknownCommand(word)
			}
			at = sub
		default:
			args = append(args, word)
		}
	}
	return at, args, nil
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

// setFlag sets the flag or the letters in word, taking its value from next
// where it is not in word itself, and says how many words of next it took.
func (c *Command) setFlag(word string, next []string) (int, error) {
	name, value, hasValue := strings.Cut(strings.TrimLeft(word, "-"), "=")
	long := strings.HasPrefix(word, "--")
	if !long && len(name) > 1 && c.findFlag(name) == nil {
		return c.setLetters(word, next)
	}
	f := c.findFlag(name)
	if f == nil || (long && f.Name != name) {
		return 0, c.unknownFlag(word, name)
	}
	return c.setTo(f, value, hasValue, next)
}

// setLetters sets switches that were typed together, the last of which may
// take a value: -qo FILE, -ofile.
func (c *Command) setLetters(word string, next []string) (int, error) {
	letters := strings.TrimPrefix(word, "-")
	for i := range letters {
		f := c.findFlag(letters[i : i+1])
		if f == nil {
			return 0, c.unknownFlag(word, letters)
		}
		if rest := letters[i+1:]; !f.isSwitch() {
			return c.setTo(f, strings.TrimPrefix(rest, "="), rest != "", next)
		}
		if _, err := c.setTo(f, "", false, nil); err != nil {
			return 0, err
		}
	}
	return 0, nil
}

func (c *Command) setTo(f *Flag, value string, hasValue bool, next []string) (used int, err error) {
	switch {
	case hasValue:
	case f.isSwitch():
		value = "true"
	case len(next) == 0:
		return 0, &UsageError{fmt.Sprintf("%s needs a value", f.dashed()), fmt.Sprintf("%s %s: %s", f.dashed(), f.Arg, f.Usage)}
	default:
		value, used = next[0], 1
	}
	if err := f.Value.Set(value); err != nil {
		var usage *UsageError
		if errors.As(err, &usage) {
			return 0, &UsageError{f.dashed() + ": " + usage.Problem, usage.Advice}
		}
		return 0, fmt.Errorf("%s: %w", f.dashed(), err)
	}
	return used, nil
}

func (c *Command) unknownFlag(word, name string) error {
	var names []string
	for at := c; at != nil; at = at.parent {
		for _, f := range at.Flags {
			names = append(names, f.Name)
		}
	}
	advice := fmt.Sprintf("see `%s --help`; after `--` a word may begin with a dash", c.Path())
	if near := annotate.Nearest(name, names); near != "" {
		advice = fmt.Sprintf("did you mean --%s?", near)
	}
	return &UsageError{fmt.Sprintf("%s: unknown flag %s", c.Path(), word), advice}
}
