package command

import (
	"flag"
	"fmt"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/annotate"
)

// Flag is an option of a command.
type Flag struct {
	Name     string // without dashes
	Short    string // one letter, or empty
	Arg      string // its value as help shows it: "FILE"; empty for a switch
	Usage    string // what it does, in a line
	Value    flag.Value
	Complete func(word string) []Candidate
}

// Flags are the options of a command.
type Flags []*Flag

// find is the flag of that name or letter, of the command or of the groups it
// is in.
func (c *Command) findFlag(name string) *Flag {
	for at := c; at != nil; at = at.parent {
		for _, f := range at.Flags {
			if f.Name == name || (f.Short != "" && f.Short == name) {
				return f
			}
		}
	}
	return nil
}

func (f *Flag) isSwitch() bool { return f.Arg == "" }

func (f *Flag) dashed() string { return "--" + f.Name }

// Text is a flag whose value is any text.
func Text(p *string, name, arg, usage string) *Flag {
	return &Flag{Name: name, Arg: arg, Usage: usage, Value: (*text)(p)}
}

// Switch is a flag without a value.
func Switch(p *bool, name, usage string) *Flag {
	return &Flag{Name: name, Usage: usage, Value: (*toggle)(p)}
}

// Number is a flag whose value is a whole number, not below least.
func Number(p *int, least int, name, arg, usage string) *Flag {
	return &Flag{Name: name, Arg: arg, Usage: usage, Value: &number{p, least}}
}

// Each is a flag that may be given several times: set is called for each.
func Each(set func(string) error, name, arg, usage string) *Flag {
	return &Flag{Name: name, Arg: arg, Usage: usage, Value: each(set)}
}

// OneOf is a flag whose value is one of a few words.
func OneOf(p *string, words []string, name, arg, usage string) *Flag {
	return &Flag{Name: name, Arg: arg, Usage: usage, Value: &oneOf{p, words},
		Complete: func(string) []Candidate { return Words(words...) }}
}

// As gives the flag a letter as well.
func (f *Flag) As(letter string) *Flag { f.Short = letter; return f }

// With gives the flag what completes its value.
func (f *Flag) With(complete func(word string) []Candidate) *Flag { f.Complete = complete; return f }

// Words are candidates that need no explanation.
func Words(words ...string) []Candidate {
	list := make([]Candidate, len(words))
	for i, w := range words {
		list[i].Word = w
	}
	return list
}

type text string

func (t *text) String() string     { return string(*t) }
func (t *text) Set(s string) error { *t = text(s); return nil }

type toggle bool

func (t *toggle) String() string { return strconv.FormatBool(bool(*t)) }
func (t *toggle) Set(s string) error {
	on, err := strconv.ParseBool(s)
	if err != nil {
		return fmt.Errorf("%q is neither true nor false", s)
	}
	*t = toggle(on)
	return nil
}

type number struct {
	p     *int
	least int
}

func (n *number) String() string { return strconv.Itoa(*n.p) }
func (n *number) Set(s string) error {
	v, err := strconv.Atoi(s)
	if err != nil || v < n.least {
		return fmt.Errorf("%q is not a whole number from %d up", s, n.least)
	}
	*n.p = v
	return nil
}

type each func(string) error

func (e each) String() string     { return "" }
func (e each) Set(s string) error { return e(s) }

type oneOf struct {
	p     *string
	words []string
}

func (o *oneOf) String() string { return *o.p }
func (o *oneOf) Set(s string) error {
	for _, w := range o.words {
		if w == s {
			*o.p = s
			return nil
		}
	}
	err := fmt.Errorf("%q is none of %s", s, strings.Join(o.words, ", "))
	if near := annotate.Nearest(s, o.words); near != "" {
		return &UsageError{err.Error(), fmt.Sprintf("did you mean %q?", near)}
	}
	return err
}
