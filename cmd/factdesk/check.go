package main

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func (p *program) checkCommand() *command.Command {
	return &command.Command{
		Name:    "check",
		Formats: []string{"text", "json", "github"},
		Args:    "[SLUG...]",
		Short:   "ask whether anything stands in the way of publishing",
		Long: `The gate, for CI and for people: finds claims that nobody reviewed, reviews of an earlier wording, disputes, missing
		sources, open queries, verdicts that block, articles whose file changed since it was split, and damage to the
		store. The policy is in .factdesk/config.toml under [gate]. Works offline and writes nothing.`,
		Examples: []command.Example{
			{Line: "factdesk check", Does: "all articles"},
			{Line: "factdesk check pyongyang --format json", Does: "one, as data"},
			{Line: "factdesk check --format github", Does: "as annotations in a pull request on GitHub"},
		},
		Exits: []command.Exit{
			{Code: 0, When: "nothing to object to"},
			{Code: 1, When: "findings"},
			{Code: 2, When: "no such article, wrong configuration"},
			{Code: 3, When: "the store is damaged"},
		},
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			return p.runCheck(ctx, args)
		},
		Complete: p.completeSlugs,
	}
}

type checkDocument struct {
	Format   string         `json:"format"` // factdesk.check/1
	Articles int            `json:"articles"`
	Claims   int            `json:"claims"`
	Reviewed int            `json:"reviewed"`
	Findings []gate.Finding `json:"findings"`
}

func (p *program) runCheck(ctx context.Context, slugs []string) error {
	s, slugs, err := p.openFor(slugs)
	if err != nil {
		return err
	}
	// One article at a time is in memory: rarer collections cost little of it.
	debug.SetGCPercent(400)
	bar := terminal.Progress(p.err, p.env, "checking", len(slugs))
	opts := p.gateOptions(s)
	opts.Each = func(string) { bar.Step() }
	report, err := gate.Check(ctx, s, slugs, opts)
	bar.Done()
	if err != nil {
		return err
	}
	if err := p.printReport(report); err != nil {
		return err
	}
	switch {
	case len(report.Damage) > 0:
		return report.Damage[0]
	case len(report.Findings) > 0:
		return errFindings
	}
	return nil
}

func (p *program) gateOptions(s *store.Store) gate.Options {
	return gate.Options{Policy: s.Config().Gate, Scale: s.Config().ScaleNamed, Root: s.Root(), Now: p.now()}
}

func (p *program) printReport(r *gate.Report) error {
	if p.format == "json" {
		findings := r.Findings
		if findings == nil {
			findings = []gate.Finding{}
		}
		return p.writeJSON(checkDocument{"factdesk.check/1", r.Articles, r.Claims, r.Reviewed, findings})
	}
	for _, f := range r.Findings {
		line := findingText(f)
		if p.format == "github" {
			line = findingGitHub(f)
		}
		if _, err := fmt.Fprintln(p.out, line); err != nil {
			return err
		}
		if p.format != "github" && f.Hint != "" && p.screen.IsTerminal() {
			fmt.Fprintf(p.out, "  %s\n", p.screen.Paint(terminal.Dim, "hint: "+terminal.Clean(f.Hint)))
		}
	}
	_, err := fmt.Fprintln(p.out, summary(r))
	return err
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
	return terminal.Clean(fmt.Sprintf("%s%s: %s (%s)", at, f.Ref(), f.Message, f.Code))
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
	at = append(at, "title="+property(f.Ref()))
	message := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(fmt.Sprintf("%s (%s)", f.Message, f.Code))
	return "::error " + strings.Join(at, ",") + "::" + terminal.Clean(message)
}

func property(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(terminal.Clean(s))
}

func summary(r *gate.Report) string {
	return fmt.Sprintf("%s: %d of %s to check reviewed, %s",
		count(r.Articles, "article"), r.Reviewed, count(r.Claims, "claim"), count(len(r.Findings), "finding"))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
