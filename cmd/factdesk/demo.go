package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/batch"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
	"github.com/factdesk/factdesk/samples"
)

func (p *program) demoCommand() *command.Command {
	var dir string
	return &command.Command{
		Name:  "demo",
		Short: "see all of it on a sample article",
		Long: `Splits a sample article, has four people review it, writes a workbook and a report, and runs the gate; in a new
		temporary folder, or in the one that you name. Every command is printed as you would type it. What the reviewers
		say and their sources are made up.`,
		Examples: []command.Example{
			{Line: "factdesk demo", Does: "in a temporary folder"},
			{Line: "factdesk demo --dir tour", Does: "in the folder tour, to look around in afterwards"},
		},
		Flags: command.Flags{command.Text(&dir, "dir", "DIR", "the folder to do it in; it must be new or empty")},
		Run:   func(ctx context.Context, _ []string) error { return p.runDemo(ctx, dir) },
	}
}

func (p *program) runDemo(ctx context.Context, dir string) error {
	dir, err := demoFolder(dir)
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, samples.Files); err != nil {
		return plainPathError(err)
	}
	// The program ends with the demo: from here on it works in its folder, so
	// that every command is run just as it is printed.
	if err := os.Chdir(dir); err != nil {
		return plainPathError(err)
	}
	fmt.Fprintf(p.out, "%s\n", p.screen.Paint(terminal.Dim, "$ cd "+dir))
	if err := p.reviewSample(ctx); err != nil {
		return err
	}
	for _, line := range [][]string{
		{"list", "pyongyang"},
		{"export", "pyongyang", "-o", "pyongyang.xlsx"},
		{"export", "pyongyang", "--public", "-o", "pyongyang.md"},
		{"check"},
	} {
		if err := p.step(ctx, line...); err != nil && !errors.Is(err, errFindings) {
			return err
		}
	}
	_, err = fmt.Fprintf(p.out, `
The gate found claims that may not be published as they stand: its exit code is 1.

  the article       %s
  its reviews       %s
  the workbook      %s
  the public report %s

Go on from here: factdesk show pyongyang:3 --store %s
`, filepath.Join(dir, "pyongyang.txt"), filepath.Join(dir, ".factdesk"), filepath.Join(dir, "pyongyang.xlsx"), filepath.Join(dir, "pyongyang.md"), filepath.Join(dir, ".factdesk"))
	return err
}

// demoFolder is a new folder, or the empty one that was named.
func demoFolder(dir string) (string, error) {
	if dir == "" {
		return os.MkdirTemp("", "factdesk-demo-")
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", plainPathError(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", plainPathError(err)
	}
	if len(entries) > 0 {
		return "", fmt.Errorf("%s is not empty\nhint: name a folder that is new", dir)
	}
	return filepath.Abs(dir)
}

// The people of the demo.
const (
	ann = "Ann Lee <ann@example.org>"
	bo  = "Bo Chen <bo@example.org>"
	chi = "Chi Ode <chi@example.org>"
	dee = "Dee Roy <dee@example.org>"
)

// reviewSample reviews the sample article that is in the working folder: two
// people judge its claims, an editor settles what they differ on, and a fourth
// signs it off.
func (p *program) reviewSample(ctx context.Context) error {
	for _, line := range [][]string{
		{"init"},
		{"split", "pyongyang.txt", "--as", ann},
		{"assign", "pyongyang", ann, "--as", chi},
		{"mark", "--from", "reviews/ann.jsonl", "--as", ann},
		{"mark", "--from", "reviews/bo.jsonl", "--as", bo},
	} {
		if err := p.step(ctx, line...); err != nil {
			return err
		}
	}
	all, err := p.refTo(func(*annotate.Standing) bool { return true }, "")
	if err != nil {
		return err
	}
	invited, err := p.refTo(nil, "personally invited the Russian Defense Minister")
	if err != nil {
		return err
	}
	disputed, err := p.refTo(func(s *annotate.Standing) bool { return s.State == annotate.Disputed }, "")
	if err != nil {
		return err
	}
	for _, line := range [][]string{
		{"mark", all, "unverifiable", "--unreviewed", "--as", ann, "--why", "No source is named, and none was found.",
			"--source", "Illustrative: search of three agencies' archives", "--looked", "2026-11-20"},
		{"pass", "pyongyang", "--rest", "--yes", "--as", ann},
		{"ask", invited, "Which report had the invitation?", "--as", bo},
		{"answer", invited, "The agency's, of 26 July.", "--as", "The author <author@example.org>"},
		{"settle", disputed, "misleading", "--as", chi, "--reason", "The letter itself says on whose behalf; “personally” goes beyond it."},
		{"signoff", "pyongyang", "--as", dee},
	} {
		if err := p.step(ctx, line...); err != nil {
			return err
		}
	}
	return nil
}

// step prints a command line and runs it.
func (p *program) step(ctx context.Context, line ...string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	fmt.Fprintf(p.out, "\n%s\n", p.screen.Paint(terminal.Bold, "$ factdesk "+shellLine(line)))
	next := &program{
		streams: streams{p.in, p.out, p.out}, env: withoutStore(p.env), now: p.now, newID: p.newID,
		screen: p.screen, noColor: p.noColor, quiet: p.quiet,
	}
	return next.run(ctx, line)
}

// withoutStore keeps a demo out of the store that is in use.
func withoutStore(env func(string) string) func(string) string {
	return func(name string) string {
		if name == "FACTDESK_STORE" {
			return ""
		}
		return env(name)
	}
}

// shellLine quotes words for a shell where they need it.
func shellLine(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		if quoted[i] = w; strings.ContainsAny(w, " <>'\"&;$`\\*?()|") {
			quoted[i] = "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
		}
	}
	return strings.Join(quoted, " ")
}

// refTo names claims of the sample: those that keep says yes to, or the first
// that words touch. All of them are a range.
func (p *program) refTo(keep func(*annotate.Standing) bool, words string) (string, error) {
	const slug = "pyongyang"
	next := &program{streams: p.streams, env: withoutStore(p.env), now: p.now}
	s, err := next.open()
	if err != nil {
		return "", err
	}
	a, standings, err := next.standings(slug, s.LoadWhole)
	if err != nil {
		return "", err
	}
	if keep == nil {
		picked, err := batch.NewPicker(a, standings).Pick(batch.Row{Claim: reference.Reference{Slug: slug}, Words: words})
		if err != nil {
			return "", err
		}
		return slug + ":" + picked[0].Claim.Label, nil
	}
	var labels []string
	for i := range standings {
		if keep(&standings[i]) {
			labels = append(labels, standings[i].Claim.Label)
		}
	}
	if len(labels) == len(standings) {
		return fmt.Sprintf("%s:%d-%d", slug, a.Sentences[0].N, a.Sentences[len(a.Sentences)-1].N), nil
	}
	return slug + ":" + strings.Join(labels, ","), nil
}
