package main

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// printOverview prints a report for people: a line an article that something
// stands in the way of, the one with most of it first, and the findings
// themselves where they are asked for or there is one article.
func (p *program) printOverview(r *gate.Report, verbose bool) error {
	out := bufio.NewWriter(p.out)
	of := map[string][]gate.Finding{}
	for _, f := range r.Findings {
		of[cmp.Or(f.Slug, f.Path)] = append(of[cmp.Or(f.Slug, f.Path)], f)
	}
	articles := slices.Clone(r.Articles)
	slices.SortStableFunc(articles, func(a, b gate.ArticleReport) int { return cmp.Compare(b.Count.Findings, a.Count.Findings) })
	table := terminal.Table{Head: []string{"ARTICLE", "DONE", "IN THE WAY"}}
	for _, a := range articles {
		if a.Count.Findings == 0 {
			break
		}
		name := cmp.Or(a.Slug, a.Path)
		table.Row(terminal.Cell{Text: name, Colour: terminal.Bold}, terminal.Text(fmt.Sprintf("%d/%d", a.Count.Done, a.Count.Claims)),
			terminal.Text(strings.Join(gate.InWords(of[name]), ", ")))
	}
	if err := table.WriteTo(out, p.screen); err != nil {
		return err
	}
	if verbose || len(articles) == 1 {
		for _, a := range articles {
			p.printFindings(out, of[cmp.Or(a.Slug, a.Path)])
		}
	}
	if len(r.Findings) > 0 {
		fmt.Fprintln(out)
	}
	fmt.Fprintln(out, summary(r))
	if len(r.Findings) > 0 && !verbose && len(articles) > 1 {
		fmt.Fprintln(out, p.screen.Paint(terminal.Dim, "hint: --verbose shows every finding"))
	}
	return out.Flush()
}

// printFindings prints the findings of an article, wrapped, each with what to do
// about it.
func (p *program) printFindings(out *bufio.Writer, findings []gate.Finding) {
	for _, f := range findings {
		fmt.Fprintln(out)
		at := f.Path
		if f.Line > 0 {
			at += fmt.Sprintf(":%d", f.Line)
		}
		fmt.Fprintf(out, "%s  %s\n", p.screen.Paint(terminal.Bold, terminal.Clean(cmp.Or(f.Ref(), f.Path))), p.screen.Paint(terminal.Dim, terminal.Clean(at)))
		for _, line := range terminal.Wrap(f.Message, p.screen.Width-2) {
			fmt.Fprintf(out, "  %s\n", line)
		}
		if f.Hint != "" {
			for _, line := range terminal.Wrap("hint: "+f.Hint, p.screen.Width-2) {
				fmt.Fprintf(out, "  %s\n", p.screen.Paint(terminal.Dim, line))
			}
		}
	}
}

// findingText is a finding as compilers print theirs: file:line:column: claim: what.
func findingText(f gate.Finding) string {
	at := ""
	if f.Path != "" {
		at = f.Path
		if f.Line > 0 {
			at += fmt.Sprintf(":%d", f.Line)
			if f.Column > 0 {
				at += fmt.Sprintf(":%d", f.Column)
			}
		}
		at += ": "
	}
	if f.Ref() != "" {
		at += f.Ref() + ": "
	}
	return terminal.Clean(fmt.Sprintf("%s%s (%s)", at, f.Message, f.Code))
}

// findingGitHub is a finding as a workflow command of GitHub Actions:
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
func findingGitHub(f gate.Finding) string {
	var at []string
	if f.Path != "" {
		at = append(at, "file="+property(f.Path))
		if f.Line > 0 {
			at = append(at, fmt.Sprintf("line=%d", f.Line))
		}
		if f.Column > 0 {
			at = append(at, fmt.Sprintf("col=%d", f.Column))
		}
	}
	at = append(at, "title="+property(cmp.Or(f.Ref(), f.Path)))
	message := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(fmt.Sprintf("%s (%s)", f.Message, f.Code))
	return "::error " + strings.Join(at, ",") + "::" + terminal.Clean(message)
}

func property(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(terminal.Clean(s))
}
