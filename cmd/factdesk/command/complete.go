package command

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// Candidates gives the words that may stand at the end of a command line: words
// are what has been typed (without the program's name), the last of them the one
// to be completed, which may be empty. No candidates: a file may stand there.
// Flags that stand before are set.
func (c *Command) Candidates(words []string) (found []Candidate) {
	if len(words) == 0 {
		words = []string{""}
	}
	last := len(words) - 1
	l := c.arrange(words[:last])
	app := c.app(hooks{complete: func(*cli.Context) { found = l.candidates(words[last]) }})
	// What is wrong with the line is for the command to refuse.
	_ = app.Run(slices.Concat(strings.Fields(l.at.Path()), l.flags, []string{"--generate-bash-completion"}))
	return slices.DeleteFunc(found, func(c Candidate) bool { return !strings.HasPrefix(c.Word, words[last]) })
}

// candidates are what may follow the line, however it begins.
func (l *line) candidates(word string) []Candidate {
	if l.waiting != nil {
		return l.at.values(l.waiting, word)
	}
	if name, value, ok := strings.Cut(word, "="); ok && strings.HasPrefix(name, "--") {
		if f := l.at.flag(name); f != nil {
			list := l.at.values(f, value)
			for i := range list {
				list[i].Word = name + "=" + list[i].Word
			}
			return list
		}
	}
	switch {
	case strings.HasPrefix(word, "-"):
		return l.at.flagCandidates()
	case len(l.at.Commands) > 0:
		var list []Candidate
		for _, sub := range l.at.visible() {
			list = append(list, Candidate{sub.Name, sub.Short})
		}
		return list
	case l.at.Complete != nil:
		return l.at.Complete(l.args, word)
	}
	return nil
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
	for _, f := range c.flags() {
		list = append(list, Candidate{f.dashed(), f.Usage})
	}
	slices.SortStableFunc(list, func(a, b Candidate) int { return strings.Compare(a.Word, b.Word) })
	return list
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
