package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/formats"
)

type exportOptions struct {
	slugs            []string
	output           string
	all, public, bom bool
	dryRun           bool
}

func (p *program) exportCommand() *command.Command {
	o := &exportOptions{}
	return &command.Command{
		Name:    "export",
		Formats: formats.Names(),
		Args:    "SLUG...",
		Short:   "write a review as a workbook, a report, CSV or JSON",
		Long: `The output's ending decides its form; --format overrides it. Without -o the export goes to standard output.
		--public is for readers: of a claim with an outcome its wording and verdict, the reasons (--why), the sources that are
		not private, and who checked it when; and corrections after publication. Notes and all else stay at the desk.
		--dry-run lists what would leave.

		In a blind desk, what others found of claims that you have not judged is left out, unless you say --unblind.

		The file is put in place when it is complete, or not at all.`,
		Examples: []command.Example{
			{Line: "factdesk export pyongyang -o review.xlsx", Does: "a workbook for the desk"},
			{Line: "factdesk export pyongyang --public -o report.md", Does: "a report for readers"},
			{Line: "factdesk export pyongyang --public --dry-run", Does: "what would leave, line by line"},
			{Line: "factdesk export --all -o desk.xlsx", Does: "every article in one workbook"},
			{Line: "factdesk export pyongyang --format csv | head", Does: "to standard output"},
		},
		Flags: command.Flags{
			command.Text(&o.output, "output", "FILE", "where to write it").As("o"),
			command.Switch(&o.all, "all", "every article"),
			command.Switch(&o.public, "public", "for readers: nothing private, no open work"),
			command.Switch(&o.dryRun, "dry-run", "with --public: write nothing, list what would leave").As("n"),
			p.unblindFlag(),
			command.Switch(&o.bom, "bom", "begin CSV with a byte-order mark, for Excel"),
		},
		Exits: []command.Exit{
			{Code: 0, When: "written"},
			{Code: 2, When: "no such article or format, a place that can't be written to"},
			{Code: 3, When: "the store is damaged"},
		},
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			o.slugs = args
			return p.runExport(ctx, *o)
		},
		Complete: p.completeSlugs,
	}
}

func (p *program) runExport(ctx context.Context, o exportOptions) error {
	s, slugs, err := p.openForExport(o)
	if err != nil {
		return err
	}
	if o.dryRun {
		return p.listLeaving(ctx, s, slugs, o)
	}
	format, err := p.exportFormat(o.output)
	if err != nil {
		return err
	}
	if err := refuseInput(s, slugs, o.output); err != nil {
		return err
	}
	bar := terminal.Progress(p.err, p.env, "exporting", len(slugs))
	defer bar.Done()
	dossiers := p.dossiers(ctx, s, slugs, o.public, bar.Step)
	opts := export.Options{Made: p.now(), BOM: o.bom, Warn: func(w export.Warning) { p.warn(errors.New(w.String())) }}
	write := func(w io.Writer) error { return format.Write(w, dossiers, opts) }
	if o.output == "" || o.output == "-" {
		out := io.Writer(contextWriter{ctx, p.out})
		if p.screen.IsTerminal() {
			out = terminal.Lines(out)
		}
		return write(out)
	}
	if err := writeFile(ctx, o.output, write); err != nil {
		return err
	}
	p.tell("wrote %s", o.output)
	return nil
}

// listLeaving lists what a public export would let out.
func (p *program) listLeaving(ctx context.Context, s *store.Store, slugs []string, o exportOptions) error {
	if !o.public {
		return &command.UsageError{Problem: "export: --dry-run lists what would leave for readers", Advice: "add --public"}
	}
	t := terminal.Table{Head: []string{"CLAIM", "WHAT", "TEXT"}}
	for d, err := range p.dossiers(ctx, s, slugs, true, func() {}) {
		if err != nil {
			return err
		}
		for l := range d.Published().Leaving() {
			t.Row(terminal.Text(l.Ref), terminal.Text(l.What), terminal.Text(l.Text))
		}
	}
	if len(t.Rows) == 0 {
		p.tell("nothing would leave: no claim has an outcome")
	}
	return t.WriteTo(p.out, p.screen)
}

// exportFormat is the one that --format names or the output's ending tells.
func (p *program) exportFormat(output string) (export.Format, error) {
	switch {
	case p.format != "":
		f, err := formats.Named(p.format)
		if err == nil && f.Name == "xlsx" && output == "" && p.screen.IsTerminal() {
			return f, errors.New("a workbook is nothing for a terminal\nhint: -o FILE")
		}
		return f, err
	case output == "" || output == "-":
		return export.Format{}, errors.New("in which form?\nhint: -o FILE with an ending such as .xlsx or .md, or --format")
	}
	return formats.Of(output)
}

func (p *program) openForExport(o exportOptions) (*store.Store, []string, error) {
	switch {
	case o.all && len(o.slugs) > 0:
		return nil, nil, &command.UsageError{Problem: "--all is every article: no slug is needed"}
	case !o.all && len(o.slugs) == 0:
		return nil, nil, &command.UsageError{Problem: "which article?", Advice: "factdesk export SLUG -o FILE, or --all"}
	}
	s, slugs, err := p.openFor(o.slugs)
	if err == nil && len(slugs) == 0 {
		err = errors.New("there are no articles to export")
	}
	return s, slugs, err
}

// refuseInput refuses to write over an article, or into the store.
func refuseInput(s *store.Store, slugs []string, output string) error {
	if output == "" || output == "-" {
		return nil
	}
	if within(s.Dir(), output) {
		return fmt.Errorf("%s is in the store: an export belongs elsewhere", output)
	}
	there, err := os.Stat(output)
	if err != nil {
		return nil // nothing is there
	}
	for _, slug := range slugs {
		a, err := s.Outline(slug)
		if err != nil {
			return err
		}
		if a.Path == "" {
			continue
		}
		file, err := os.Stat(s.ArticlePath(a.Path))
		if err == nil && os.SameFile(there, file) {
			return fmt.Errorf("%s is the article itself\nhint: write to another file", output)
		}
	}
	return nil
}

// dossiers reads what an export may say of articles, one at a time.
func (p *program) dossiers(ctx context.Context, s *store.Store, slugs []string, public bool, each func()) export.Dossiers {
	return func(yield func(*export.Dossier, error) bool) {
		for _, slug := range slugs {
			d, err := p.dossier(s, slug)
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(nil, err)
				return
			}
			d.Public = public
			if !yield(d, nil) {
				return
			}
			each()
		}
	}
}

func (p *program) dossier(s *store.Store, slug string) (*export.Dossier, error) {
	b, events, err := p.board(slug, s.LoadWhole)
	if err != nil {
		return nil, err
	}
	p.warnChanged(b.Article)
	scale, err := s.Config().ScaleNamed(b.Article.Scale)
	if err != nil {
		return nil, err
	}
	o := p.gateOptions(s)
	d := export.New(b, events, scale, o)
	if o.Blind {
		if hidden := d.Hide(o.Who); hidden > 0 {
			p.warn(fmt.Errorf("%s: the desk is blind: what others found of %s is left out\nhint: --unblind", slug, count(hidden, "claim")))
		}
	}
	return d, nil
}
