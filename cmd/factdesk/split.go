package main

import (
	"context"
	"fmt"
	"os"

	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

type splitOptions struct {
	slug, encoding, granularity, scale string
	dryRun, ndjson, moved              bool
	format                             string
	files                              []string
}

func (p *program) splitCommand() *command.Command {
	o := &splitOptions{}
	return &command.Command{
		Name:    "split",
		Formats: []string{"text", "json"},
		Args:    "PATH...",
		Short:   "split articles into claims, and record them",
		Long: `Reads plain text or Markdown (by the ending .md or .mdx) in UTF-8, UTF-16 or Windows-1252, from a file or, for -, from
		standard input. A folder is every article in it, a pattern every file that it matches; what is left out is said. The
		claims are recorded under a slug made of the file's name, and of its folder's where that is taken or the file is
		the folder's index. A file that was moved is known by its text.

		The same file again changes nothing. A file that was edited becomes a new revision: every review stays with the
		claim it belongs to, and is stale where the wording changed.

		With --ndjson it reads one JSON object a line ({"id":..., "text":...}) and prints one factdesk.split/1 document a
		line with that id, in order, holding a bounded number in memory.`,
		Examples: []command.Example{
			{Line: "factdesk split samples/pyongyang.txt", Does: "record its claims under the slug pyongyang"},
			{Line: "factdesk split content/ 'drafts/**/*.md'", Does: "every article in a folder, and those of a pattern"},
			{Line: "factdesk split --dry-run --format json samples/pyongyang.txt", Does: "print the claims as JSON, record nothing"},
			{Line: "pdftotext report.pdf - | factdesk split - --slug report", Does: "read standard input"},
			{Line: "factdesk split --ndjson < texts.jsonl > claims.jsonl", Does: "run a corpus through a pipe"},
		},
		Flags: command.Flags{
			command.Text(&o.slug, "slug", "SLUG", "the article's name, instead of one made of the file's"),
			command.Switch(&o.dryRun, "dry-run", "record nothing: only print the claims").As("n"),
			command.Switch(&o.ndjson, "ndjson", "a JSON object a line in, a document a line out; records nothing"),
			command.Text(&o.encoding, "encoding", "NAME", "the file's encoding, where it can't be told: windows-1252, utf-16le, ..."),
			command.OneOf(&o.granularity, []string{"claim", "sentence"}, "granularity", "claim|sentence", "what a claim is: a proposition, or a whole sentence"),
			command.Text(&o.scale, "scale", "NAME", "the article's rating scale").With(p.completeScale),
			command.Switch(&o.moved, "moved", "it is the article of that slug, whose file was moved or renamed"),
		},
		Exits: []command.Exit{
			{Code: 0, When: "done, or nothing had changed"},
			{Code: 1, When: "some of the lines of --ndjson could not be split (the others were)"},
			{Code: 2, When: "a file that can't be read, a slug that is taken"},
			{Code: 3, When: "the store is damaged"},
			{Code: 4, When: "somebody else is writing to the article"},
		},
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			o.files, o.format = args, p.format
			return p.runSplit(ctx, *o)
		},
		Complete: func([]string, string) []command.Candidate { return nil }, // files
	}
}

func (p *program) runSplit(ctx context.Context, o splitOptions) error {
	switch {
	case o.ndjson:
		return p.splitLines(ctx, o)
	case len(o.files) == 0:
		return &command.UsageError{Problem: "which file?", Advice: "factdesk split FILE, or - for standard input"}
	}
	var err error
	if o.files, err = p.filesNamed(o.files); err != nil {
		return err
	}
	switch {
	case o.slug != "" && len(o.files) > 1:
		return &command.UsageError{Problem: "--slug names one article, and there are several files"}
	case o.dryRun:
		for _, file := range o.files {
			a, _, err := p.splitFile(ctx, file, o)
			if err != nil {
				return err
			}
			if err := p.printSplit(a, o.format); err != nil {
				return err
			}
		}
		return nil
	}
	return p.splitIntoStore(ctx, o)
}

// splitFile splits a file without a store, and gives the bytes it has.
func (p *program) splitFile(ctx context.Context, file string, o splitOptions) (*claims.Article, []byte, error) {
	data, doc, err := p.readArticle(ctx, file, o.encoding)
	if err != nil {
		return nil, nil, err
	}
	opts := o.claims()
	if opts.Namespace == "" && file != "-" {
		opts.Namespace = store.SlugOf(file) // the ids that the store would give
	}
	return claims.Split(doc, opts), data, nil
}

// claims are the options of the splitter.
func (o splitOptions) claims() claims.Options {
	return claims.Options{Namespace: o.slug, Granularity: claims.Granularity(o.granularity)}
}

// readArticle reads a file into a document.
func (p *program) readArticle(ctx context.Context, file, encoding string) ([]byte, *document.Document, error) {
	data, err := p.readInput(ctx, file)
	if err != nil {
		return nil, nil, err
	}
	doc, err := document.Read(data, document.Options{Name: inputName(file), Encoding: encoding})
	if err == nil {
		p.warnGuess(file, doc)
	}
	return data, doc, err
}

// warnGuess says that a file's encoding was guessed, before a name is recorded wrong.
func (p *program) warnGuess(file string, doc *document.Document) {
	if doc.Guessed {
		p.warn(fmt.Errorf("%s: read as %s, by guess\nhint: --encoding names another", inputName(file), doc.Encoding))
	}
}

func inputName(file string) string {
	if file == "-" {
		return "standard input"
	}
	return file
}

func (p *program) printSplit(a *claims.Article, format string) error {
	if format == "json" {
		return claims.WriteJSON(p.json(), a)
	}
	t := terminal.Table{Head: []string{"CLAIM", "WORTH", "STATEMENT"}}
	for i := range a.Claims {
		c := &a.Claims[i]
		worth := terminal.Cell{Text: "-", Colour: terminal.Dim}
		if c.Checkable {
			worth = terminal.Text(fmt.Sprintf("%.2f", c.CheckWorthiness))
		}
		t.Row(terminal.Text(c.Label), worth, terminal.Text(c.Statement))
	}
	return t.WriteTo(p.out, p.screen)
}

// splitLines runs a corpus through a pipe: files, or standard input, a text a line.
func (p *program) splitLines(ctx context.Context, o splitOptions) error {
	bad := 0
	each := func(name string) func(*claims.LineError) {
		return func(e *claims.LineError) {
			bad++
			fmt.Fprintf(p.err, "error: %s: %s\n", name, terminal.CleanLines(e.Error()))
		}
	}
	opts := o.claims()
	if len(o.files) == 0 {
		o.files = []string{"-"}
	}
	for _, file := range o.files {
		in := p.in
		if file != "-" {
			if info, err := os.Stat(file); err == nil && info.IsDir() {
				return fmt.Errorf("%s is a folder", file)
			}
			f, err := os.Open(file)
			if err != nil {
				return plainPathError(err)
			}
			defer f.Close()
			in = f
		}
		if err := claims.SplitLines(ctx, in, p.out, opts, each(inputName(file))); err != nil {
			return err
		}
	}
	if bad > 0 {
		return errFindings
	}
	return nil
}
