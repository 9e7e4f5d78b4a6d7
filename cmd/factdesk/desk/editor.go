package desk

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// editor opens a text in the program that $VISUAL or $EDITOR names, and takes
// back what it was left as.
func editor(env func(string) string) func(text string) tea.Cmd {
	fallback := "vi"
	if runtime.GOOS == "windows" {
		fallback = "notepad"
	}
	program := cmp.Or(env("VISUAL"), env("EDITOR"), fallback)
	return func(text string) tea.Cmd {
		name, err := noteFile(text)
		if err != nil {
			return func() tea.Msg { return edited{err: err} }
		}
		return tea.ExecProcess(editCommand(program, name), func(err error) tea.Msg {
			defer os.Remove(name)
			if err != nil {
				return edited{err: fmt.Errorf("%s: %w", program, err)}
			}
			data, err := os.ReadFile(name)
			return edited{text: strings.ToValidUTF8(string(data), "\ufffd"), err: err}
		})
	}
}

// editCommand runs an editor on a file. $EDITOR may hold options, as "code -w":
// the shell takes it apart, as git has it do.
func editCommand(program, name string) *exec.Cmd {
	if runtime.GOOS == "windows" {
		words := strings.Fields(program)
		return exec.Command(words[0], append(words[1:], name)...)
	}
	return exec.Command("sh", "-c", program+` "$@"`, program, name)
}

// noteFile is a new file, which nobody else may read, with a text.
func noteFile(text string) (name string, err error) {
	f, err := os.CreateTemp("", "factdesk-note-*.txt")
	if err != nil {
		return "", err
	}
	if _, err = f.WriteString(text); err == nil {
		return f.Name(), f.Close()
	}
	_ = f.Close()
	_ = os.Remove(f.Name())
	return "", err
}
