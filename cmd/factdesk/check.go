package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"

	"github.com/factdesk/factdesk/annotate/files"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func (p *program) checkCommand() *command.Command {
	verbose := false
	return &command.Command{
		Name:    "check",
		Formats: []string{"text", "json", "github"},
		Args:    "[SLUG|PATH...]",
		Short:   "ask whether anything stands in the way of publishing",
		Long: `The gate, for CI and for people: finds claims that nobody reviewed, sentences that nobody has looked at, reviews of an
		earlier wording, disputes, missing sources, open queries, verdicts that block, articles whose file changed since it
		was split, files that nobody split, and damage to the store. It is green when a person has reviewed or passed every
		sentence as it now reads. The policy is in .factdesk/config.toml under [gate]; what it does not ask for is said each
		time. Works offline and writes nothing.

		Articles are named by slug, file, folder or pattern; without any, all of them are checked, and the files that the
		patterns of gate.articles match must have been split. On a terminal: a line an article, the one with most to do
		first. In a pipe: a line a finding.`,
		Examples: []command.Example{
			{Line: "factdesk check", Does: "all articles"},
			{Line: "factdesk check pyongyang --verbose", Does: "one, with every finding"},
			{Line: "factdesk check content/ 'drafts/**/*.md'", Does: "those of a folder, and those of a pattern"},
			{Line: "factdesk check pyongyang --format json", Does: "one, as data"},
			{Line: "factdesk check --format github", Does: "as annotations in a pull request on GitHub"},
		},
		Flags: command.Flags{
			command.Switch(&verbose, "verbose", "every finding, also on a terminal").As("v"),
			p.unblindFlag(),
		},
		Exits: []command.Exit{
			{Code: 0, When: "nothing to object to"},
			{Code: 1, When: "findings"},
			{Code: 2, When: "nothing to check, no such article or file, wrong configuration"},
			{Code: 3, When: "the store is damaged"},
		},
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			return p.runCheck(ctx, args, verbose)
		},
		Complete: p.completeSlugs,
	}
}

// unblindFlag shows what others found, in a blind desk, for once.
func (p *program) unblindFlag() *command.Flag {
	return command.Switch(&p.unblind, "unblind", "in a blind desk: show what others found, for once")
}

type checkDocument struct {
	Format   string `json:"format"` // factdesk.check/2
	Articles int    `json:"articles"`
	gate.Count
	Findings []gate.Finding `json:"findings"`
}

func (p *program) runCheck(ctx context.Context, args []string, verbose bool) error {
	s, err := p.open()
	if err != nil {
		return err
	}
	of, err := p.toCheck(s, args)
	if err != nil {
		return err
	}
	if len(of.slugs)+len(of.unsplit) == 0 {
		return errors.New("nothing to check: no article was split yet\nhint: factdesk split FILE")
	}
	// One article at a time is in memory: rarer collections cost little of it.
	debug.SetGCPercent(400)
	bar := terminal.Progress(p.err, p.env, "checking", len(of.slugs))
	opts := p.gateOptions(s)
	opts.Each = func(string) { bar.Step() }
	if opts.Shown = fromHere(s.Root()); p.format == "github" {
		opts.Shown = fromRepository(s.Root())
	}
	report := &gate.Report{}
	if len(of.slugs) > 0 {
		report, err = gate.Check(ctx, s, of.slugs, opts)
	}
	bar.Done()
	if err != nil {
		return err
	}
	report.AddUnsplit(of.unsplit, opts)
	if err := p.printReport(report, verbose); err != nil {
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

// toCheck are the articles that are named; without any, all of them, and the
// files that the policy wants split.
func (p *program) toCheck(s *store.Store, args []string) (*selection, error) {
	if len(args) > 0 {
		return p.articlesNamed(s, args)
	}
	slugs, err := s.Slugs()
	if err != nil {
		return nil, err
	}
	patterns := s.Config().Gate.Articles
	if len(patterns) == 0 {
		return &selection{slugs: slugs}, nil
	}
	split, err := slugsByPath(s)
	if err != nil {
		return nil, err
	}
	wanted, err := files.Match(s.Root(), patterns)
	unsplit := slices.DeleteFunc(wanted, func(path string) bool { return split[path] != "" })
	return &selection{slugs, unsplit}, err
}

func (p *program) printReport(r *gate.Report, verbose bool) error {
	switch {
	case p.format == "json":
		findings := r.Findings
		if findings == nil {
			findings = []gate.Finding{}
		}
		return p.writeJSON(checkDocument{"factdesk.check/2", len(r.Articles), r.Count, findings})
	case p.format != "github" && p.screen.IsTerminal():
		return p.printOverview(r, verbose)
	}
	for _, f := range r.Findings {
		line := findingText(f)
		if p.format == "github" {
			line = findingGitHub(f)
		}
		if _, err := fmt.Fprintln(p.out, line); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(p.out, summary(r))
	return err
}

// summary is the last line of every report.
func summary(r *gate.Report) string {
	return fmt.Sprintf("%s: %s; %s", count(len(r.Articles), "article"), r.Count, count(len(r.Findings), "finding"))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
