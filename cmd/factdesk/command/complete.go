package command

import (
	_ "embed"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// Candidates gives the words that may stand at the end of a command line: line
// is what has been typed (without the program's name), its last word the one
// to be completed, which may be empty. No candidates: a file may stand there.
func (c *Command) Candidates(line []string) []Candidate {
	if len(line) == 0 {
		line = []string{""}
	}
	word := line[len(line)-1]
	at, args, pending := c.walk(line[:len(line)-1])
	if pending != nil {
		return matching(at.values(pending, word), word)
	}
	if name, value, ok := strings.Cut(word, "="); ok && strings.HasPrefix(name, "--") {
		if f := at.findFlag(strings.TrimPrefix(name, "--")); f != nil {
			list := at.values(f, value)
			for i := range list {
				list[i].Word = name + "=" + list[i].Word
			}
			return matching(list, word)
		}
	}
	switch {
	case strings.HasPrefix(word, "-"):
		return matching(at.flagCandidates(), word)
	case len(at.Commands) > 0:
		var list []Candidate
		for _, sub := range at.visible() {
			list = append(list, Candidate{sub.Name, sub.Short})
		}
		return matching(list, word)
	case at.Complete != nil:
		return matching(at.Complete(args, word), word)
	}
	return nil
}

// walk follows a line as far as it goes, setting what flags it can, and gives
// the flag that still waits for its value, if one does.
func (c *Command) walk(line []string) (at *Command, args []string, pending *Flag) {
	at = c
	for i := 0; i < len(line); i++ {
		word := line[i]
		switch {
		case strings.HasPrefix(word, "-") && word != "-":
			name, _, hasValue := strings.Cut(strings.TrimLeft(word, "-"), "=")
			f := at.findFlag(name)
			if f == nil {
				continue
			}
			if f.isSwitch() || hasValue {
				_, _ = at.setFlag(word, nil)
				continue
			}
			if i+1 == len(line) {
				return at, args, f
			}
			i++
			_ = f.Value.Set(line[i]) // a wrong value is for the command to refuse
		case len(at.Commands) > 0:
			if sub := at.find(word); sub != nil {
				at = sub
			}
		default:
			args = append(args, word)
		}
	}
	return at, args, nil
}

// values are what a flag of the command may be set to.
func (c *Command) values(f *Flag, word string) []Candidate {
	switch {
	case f.Name == "format":
		return Words(c.formats()...)
	case f.Complete != nil:
		return f.Complete(word)
	}
	return nil
}

// formats are those of the command or, in a group, of all commands in it.
func (c *Command) formats() []string {
	list := slices.Clone(c.Formats)
	for _, sub := range c.Commands {
		for _, f := range sub.formats() {
			if !slices.Contains(list, f) {
				list = append(list, f)
			}
		}
	}
	return list
}

func (c *Command) flagCandidates() []Candidate {
	var list []Candidate
	for at := c; at != nil; at = at.parent {
		for _, f := range at.Flags {
			list = append(list, Candidate{f.dashed(), f.Usage})
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].Word < list[j].Word })
	return list
}

func matching(list []Candidate, word string) []Candidate {
	var kept []Candidate
	for _, c := range list {
		if strings.HasPrefix(c.Word, word) {
			kept = append(kept, c)
		}
	}
	return kept
}

//go:embed completion.bash
var bashScript string

//go:embed completion.zsh
var zshScript string

//go:embed completion.fish
var fishScript string

// Shells are the shells that there is a completion script for.
var Shells = []string{"bash", "zsh", "fish"}

// Completion is the script that makes a shell complete the program's command
// line. It asks the program itself, by its hidden command __complete.
func (c *Command) Completion(shell string) (string, error) {
	script, ok := map[string]string{"bash": bashScript, "zsh": zshScript, "fish": fishScript}[shell]
	if !ok {
		return "", &UsageError{fmt.Sprintf("no completion for %q", shell), "there is one for " + strings.Join(Shells, ", ")}
	}
	return strings.ReplaceAll(script, "PROGRAM", c.Name), nil
}
