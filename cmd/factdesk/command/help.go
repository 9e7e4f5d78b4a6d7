package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Help writes what there is to know of a command, for lines of width columns.
func (c *Command) Help(w io.Writer, width int) {
	p := &page{w: w, width: min(max(width, 40), 100)}
	p.line("%s: %s", c.Path(), c.Short)
	p.line("")
	p.line("Usage: %s", c.usage())
	for _, paragraph := range paragraphs(c.Long) {
		p.line("")
		p.fill(paragraph, 0)
	}
	if len(c.Examples) > 0 {
		p.line("\nExamples:")
		for _, e := range c.Examples {
			p.line("  %s", e.Line)
			p.fill(e.Does, 6)
		}
	}
	if subs := c.visible(); len(subs) > 0 {
		p.line("\nCommands:")
		var rows [][2]string
		for _, sub := range subs {
			rows = append(rows, [2]string{sub.Name, sub.Short})
		}
		p.pairs(rows)
	}
	for at := c; at != nil; at = at.parent {
		if len(at.Flags) > 0 {
			if at == c && c.parent != nil {
				p.line("\nFlags:")
			} else {
				p.line("\nFlags of every command:")
			}
			p.pairs(at.Flags.rows())
		}
	}
	if len(c.Formats) > 0 {
		p.line("\nFormats: %s", strings.Join(c.Formats, ", "))
	}
	if len(c.Exits) > 0 {
		p.line("\nExit codes:")
		for _, e := range c.Exits {
			p.fill(fmt.Sprintf("%d  %s", e.Code, e.When), 2)
		}
	}
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

// rows are a flag a line: its names and what it does.
func (flags Flags) rows() [][2]string {
	var rows [][2]string
	for _, f := range flags {
		rows = append(rows, [2]string{f.names(), f.Usage})
	}
	return rows
}

func (f *Flag) names() string {
	names := "    --" + f.Name
	if f.Short != "" {
		names = "-" + f.Short + ", --" + f.Name
	}
	if f.Arg != "" {
		names += " " + f.Arg
	}
	return names
}

func paragraphs(long string) []string {
	var list []string
	for p := range strings.SplitSeq(long, "\n\n") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			list = append(list, p)
		}
	}
	return list
}

// page writes lines that fit a width.
type page struct {
	w     io.Writer
	width int
}

func (p *page) line(format string, args ...any) {
	fmt.Fprintf(p.w, format+"\n", args...)
}

// fill writes text in as many lines as it needs, all indented.
func (p *page) fill(text string, indent int) {
	for _, l := range wrap(text, p.width-indent) {
		p.line("%s%s", strings.Repeat(" ", indent), l)
	}
}

// pairs writes a list of names and explanations in two columns.
func (p *page) pairs(rows [][2]string) {
	left := 0
	for _, r := range rows {
		left = max(left, displaywidth.String(r[0]))
	}
	left = min(left, p.width/2)
	for _, r := range rows {
		lines := wrap(r[1], p.width-left-4)
		if displaywidth.String(r[0]) > left {
			p.line("  %s", r[0])
			r[0] = ""
		}
		for _, l := range lines {
			p.line("  %-*s  %s", left, r[0], l)
			r[0] = ""
		}
	}
}

// wrap breaks text at spaces into lines of at most width columns; a longer
// word has a line of its own.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case displaywidth.String(line)+1+displaywidth.String(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}
