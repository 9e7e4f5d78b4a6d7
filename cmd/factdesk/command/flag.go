package command

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/urfave/cli/v2"
)

// Flag is an option of a command: one of urfave/cli, with what that does not
// know of it.
type Flag struct {
	cli.GenericFlag
	Short    string // one letter, or empty
	Arg      string // its value as help shows it: "FILE"; empty for a switch
	Complete func(word string) []Candidate
}

// Flags are the options of a command, in the order that help shows them.
type Flags []*Flag

// flags are those of the command and of the groups it is in.
func (c *Command) flags() Flags {
	if c.parent == nil {
		return c.Flags
	}
	return slices.Concat(c.Flags, c.parent.flags())
}

// flag is the one that a word with its dashes means.
func (c *Command) flag(word string) *Flag {
	for _, f := range c.flags() {
		if word == f.dashed() || word == "-"+f.Name || (f.Short != "" && word == "-"+f.Short) {
			return f
		}
	}
	return nil
}

func (f *Flag) dashed() string { return "--" + f.Name }

// Each is a flag that may be given several times: set is called for each, in
// the order of the command line. Without an arg it is a switch.
func Each(set func(string) error, name, arg, usage string) *Flag {
	v := &value{set: set, isSwitch: arg == ""}
	return &Flag{GenericFlag: cli.GenericFlag{Name: name, Usage: usage, Value: v}, Arg: arg}
}

// Text is a flag whose value is any text.
func Text(p *string, name, arg, usage string) *Flag {
	return Each(func(s string) error { *p = s; return nil }, name, arg, usage)
}

// Switch is a flag without a value.
func Switch(p *bool, name, usage string) *Flag {
	return Each(func(s string) (err error) {
		if *p, err = strconv.ParseBool(s); err != nil {
			return fmt.Errorf("%q is neither true nor false", s)
		}
		return nil
	}, name, "", usage)
}

// OneOf is a flag whose value is one of a few words.
func OneOf(p *string, words []string, name, arg, usage string) *Flag {
	return Each(func(s string) error {
		if slices.Contains(words, s) {
			*p = s
			return nil
		}
		err := &UsageError{Problem: fmt.Sprintf("%q is none of %s", s, strings.Join(words, ", "))}
		if near := annotate.Nearest(s, words); near != "" {
			err.Advice = fmt.Sprintf("did you mean %q?", near)
		}
		return err
	}, name, arg, usage).With(func(string) []Candidate { return Words(words...) })
}

// As gives the flag a letter as well.
func (f *Flag) As(letter string) *Flag { f.Short = letter; return f }

// With gives the flag what completes its value.
func (f *Flag) With(complete func(word string) []Candidate) *Flag { f.Complete = complete; return f }

// value is what a flag is set to. It keeps its error, of which the flag package
// hands on the words alone.
type value struct {
	set      func(string) error
	isSwitch bool
	err      error
}

func (v *value) Set(s string) error { v.err = v.set(s); return v.err }
func (v *value) String() string     { return "" }
func (v *value) IsBoolFlag() bool   { return v.isSwitch } // asked by the flag package

// problem is why the flag could not be set, or nil.
func (f *Flag) problem() error {
	err := f.Value.(*value).err
	var usage *UsageError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &usage):
		return &UsageError{f.dashed() + ": " + usage.Problem, usage.Advice}
	}
	return fmt.Errorf("%s: %w", f.dashed(), err)
}
