package command

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

//go:embed help.tmpl
var helpTemplate string

// Help writes what there is to know of a command, for lines of width columns.
func (c *Command) Help(w io.Writer, width int) {
	width = min(max(width, 40), 100)
	cli.HelpPrinterCustom(w, helpTemplate, c.page(), map[string]any{
		"wrapAt": func() int { return width },
		"left":   func(rows []row) int { return left(rows, width/2) },
		"pad":    pad,
		"add":    func(a, b int) int { return a + b },
	})
}

// page is what help and the man page say of a command.
type page struct {
	Path, Short, Usage, Formats string

	Text     []string // paragraphs
	Examples []Example
	Commands []row
	Flags    []row // its own
	Shared   []row // of every command
	Exits    []Exit
}

// row is a name and what it stands for.
type row struct{ Name, Does string }

func (c *Command) page() page {
	p := page{
		Path: c.Path(), Short: c.Short, Usage: c.usage(), Formats: strings.Join(c.Formats, ", "),
		Examples: c.Examples, Exits: c.Exits,
	}
	for paragraph := range strings.SplitSeq(c.Long, "\n\n") {
		if words := strings.Fields(paragraph); len(words) > 0 {
			p.Text = append(p.Text, strings.Join(words, " "))
		}
	}
	for _, sub := range c.visible() {
		p.Commands = append(p.Commands, row{sub.Name, sub.Short})
	}
	for i, f := range c.flags() {
		r := row{f.names(), f.Usage}
		if c.parent != nil && i < len(c.Flags) {
			p.Flags = append(p.Flags, r)
		} else {
			p.Shared = append(p.Shared, r)
		}
	}
	return p
}

// usage is the command's form, in a line.
func (c *Command) usage() string {
	form := c.Path()
	if len(c.Commands) > 0 {
		form += " COMMAND"
	}
	if c.Args != "" {
		form += " " + c.Args
	}
	if len(c.Flags) > 0 && c.parent != nil {
		form += " [flags]"
	}
	return form
}

func (f *Flag) names() string {
	names := "    " + f.dashed()
	if f.Short != "" {
		names = "-" + f.Short + ", " + f.dashed()
	}
	return strings.TrimRight(names+" "+f.Arg, " ")
}

// left is the width of the column of names.
func left(rows []row, most int) int {
	width := 0
	for _, r := range rows {
		width = max(width, len(r.Name))
	}
	return min(width, most)
}

// pad fills a name up to width; a longer one has a line of its own.
func pad(name string, width int) string {
	if len(name) > width {
		return fmt.Sprintf("%s\n%*s", name, width+2, "")
	}
	return fmt.Sprintf("%-*s", width, name)
}
