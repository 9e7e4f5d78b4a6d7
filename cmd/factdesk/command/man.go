package command

import (
	"fmt"
	"io"
	"strings"
)

// Man writes the manual page of a program (section 1) in roff, from its
// commands; version stands at its foot.
func (c *Command) Man(w io.Writer, version string) {
	m := roff{w}
	fmt.Fprintf(w, ".TH %s 1 \"\" %s \"User Commands\"\n", quoted(strings.ToUpper(c.Name)), quoted(c.Name+" "+version))
	m.heading("NAME")
	m.text(c.Name + " - " + c.Short)
	m.heading("SYNOPSIS")
	m.bold(c.usage())
	m.heading("DESCRIPTION")
	m.paragraphs(c.Long)
	m.heading("COMMANDS")
	m.commands(c)
	m.heading("OPTIONS OF EVERY COMMAND")
	m.flags(c.Flags)
	m.heading("EXIT STATUS")
	m.exits(c.Exits)
	m.heading("EXAMPLES")
	m.examples(c.Examples)
}

type roff struct{ w io.Writer }

func (m roff) commands(c *Command) {
	for _, sub := range c.visible() {
		if len(sub.Commands) > 0 {
			m.commands(sub)
			continue
		}
		fmt.Fprintf(m.w, ".SS %s\n", quoted(strings.TrimPrefix(sub.usage(), c.root().Name+" ")))
		m.text(sub.Short + ".")
		m.paragraphs(sub.Long)
		m.flags(sub.Flags)
		if len(sub.Formats) > 0 {
			m.paragraphs("Formats: " + strings.Join(sub.Formats, ", ") + ".")
		}
		m.examples(sub.Examples)
	}
}

func (c *Command) root() *Command {
	for c.parent != nil {
		c = c.parent
	}
	return c
}

func (m roff) heading(s string) { fmt.Fprintf(m.w, ".SH %s\n", quoted(s)) }

func (m roff) bold(s string) { fmt.Fprintf(m.w, ".B %s\n", escaped(s)) }

func (m roff) text(s string) { fmt.Fprintln(m.w, escaped(s)) }

func (m roff) paragraphs(long string) {
	for _, p := range paragraphs(long) {
		fmt.Fprintf(m.w, ".PP\n%s\n", escaped(p))
	}
}

func (m roff) flags(flags Flags) {
	for _, f := range flags {
		fmt.Fprintf(m.w, ".TP\n.B %s\n%s.\n", escaped(strings.TrimSpace(f.names())), escaped(f.Usage))
	}
}

func (m roff) examples(examples []Example) {
	for _, e := range examples {
		fmt.Fprintf(m.w, ".PP\n.nf\n.B %s\n.fi\n.RS 4\n%s\n.RE\n", escaped(e.Line), escaped(e.Does))
	}
}

func (m roff) exits(exits []Exit) {
	for _, e := range exits {
		fmt.Fprintf(m.w, ".TP\n.B %d\n%s.\n", e.Code, escaped(e.When))
	}
}

func quoted(s string) string { return `"` + strings.ReplaceAll(escaped(s), `"`, `\(dq`) + `"` }

// escaped is text in which roff sees no commands.
func escaped(s string) string {
	s = strings.NewReplacer(`\`, `\e`, `-`, `\-`, `'`, `\(aq`, "`", `\(ga`).Replace(s)
	if strings.HasPrefix(s, ".") {
		s = `\&` + s
	}
	return s
}
