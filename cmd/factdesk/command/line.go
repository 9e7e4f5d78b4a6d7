package command

import (
	"fmt"
	"strings"

	"github.com/factdesk/factdesk/annotate"
)

// line is a command line in the order in which urfave/cli reads one: a command,
// its flags, its arguments. People type flags anywhere, and those of every
// command before the command's name too.
type line struct {
	at      *Command
	flags   []string // --name or --name=value each
	args    []string
	unknown string // the first word that looks like a flag and is none
	waiting *Flag  // the last flag, where its value is missing
}

// arrange reads words typed after the program's name. `--` ends the flags.
func (c *Command) arrange(words []string) *line {
	l := &line{at: c}
	for len(words) > 0 {
		word := words[0]
		words = words[1:]
		switch sub := l.at.find(word); {
		case word == "--":
			l.args = append(l.args, words...)
			return l
		case strings.HasPrefix(word, "-") && word != "-":
			words = l.takeFlag(word, words)
		case sub != nil:
			l.at = sub
		case len(l.at.Commands) > 0: // no such command: nobody knows its flags
			l.args = append([]string{word}, words...)
			return l
		default:
			l.args = append(l.args, word)
		}
	}
	return l
}

// takeFlag takes the flag that word is, with its value, and gives the words
// after it.
func (l *line) takeFlag(word string, next []string) []string {
	f, value, given := l.find(word)
	switch {
	case f == nil && l.unknown == "":
		l.unknown = word
	case f == nil:
	case given:
		l.flags = append(l.flags, f.dashed()+"="+value)
	case f.Arg == "":
		l.flags = append(l.flags, f.dashed())
	case len(next) == 0:
		l.waiting = f
	default:
		l.flags = append(l.flags, f.dashed()+"="+next[0])
		return next[1:]
	}
	return next
}

// find gives the flag that a word means and the value that is in it. Letters may
// stand together, the last with its value: -qo FILE, -qoFILE.
func (l *line) find(word string) (f *Flag, value string, given bool) {
	name, value, given := strings.Cut(word, "=")
	if f := l.at.flag(name); f != nil || strings.HasPrefix(word, "--") || len(word) < 3 {
		return f, value, given
	}
	switch f := l.at.flag(word[:2]); {
	case f == nil:
		return nil, "", false
	case f.Arg != "":
		return f, word[2:], true
	default:
		l.flags = append(l.flags, f.dashed())
		return l.find("-" + word[2:])
	}
}

// words are the line for urfave/cli, which finds what is wrong with it.
func (l *line) words() []string {
	words := append(strings.Fields(l.at.Path()), l.flags...)
	switch {
	case l.unknown != "":
		return append(words, l.unknown)
	case l.waiting != nil:
		return append(words, l.waiting.dashed())
	}
	return append(append(words, "--"), l.args...)
}

// explain says what urfave/cli could not read.
func (l *line) explain(err error) error {
	for _, f := range l.at.flags() {
		if problem := f.problem(); problem != nil {
			return problem
		}
	}
	switch {
	case l.unknown != "":
		return l.at.unknownFlag(l.unknown)
	case l.waiting != nil:
		f := l.waiting
		return &UsageError{fmt.Sprintf("%s needs a value", f.dashed()), fmt.Sprintf("%s %s: %s", f.dashed(), f.Arg, f.Usage)}
	}
	return l.at.Usagef("%s: %v", l.at.Path(), err)
}

func (c *Command) unknownFlag(word string) error {
	var names []string
	for _, f := range c.flags() {
		names = append(names, f.Name)
	}
	advice := fmt.Sprintf("see `%s --help`; after `--` a word may begin with a dash", c.Path())
	name, _, _ := strings.Cut(strings.TrimLeft(word, "-"), "=")
	if near := annotate.Nearest(name, names); near != "" {
		advice = fmt.Sprintf("did you mean --%s?", near)
	}
	return &UsageError{fmt.Sprintf("%s: unknown flag %s", c.Path(), word), advice}
}
