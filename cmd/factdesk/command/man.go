package command

import (
	_ "embed"
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

//go:embed man.tmpl
var manTemplate string

// Man writes the manual page of a program (section 1) in roff, from its
// commands; version stands at its foot. The page that urfave/cli would make has
// no examples, and dashes that cannot be copied into a shell.
func (c *Command) Man(w io.Writer, version string) {
	data := struct {
		page
		Version string
		Pages   []page // of all commands that may be run
	}{c.page(), version, nil}
	for _, sub := range c.runnable() {
		p := sub.page()
		p.Usage = strings.TrimPrefix(p.Usage, c.Name+" ")
		data.Pages = append(data.Pages, p)
	}
	cli.HelpPrinterCustom(w, manTemplate, data, map[string]any{"text": escaped, "quoted": quoted, "upper": strings.ToUpper})
}

func (c *Command) runnable() []*Command {
	var list []*Command
	for _, sub := range c.visible() {
		if list = append(list, sub.runnable()...); len(sub.Commands) == 0 {
			list = append(list, sub)
		}
	}
	return list
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
