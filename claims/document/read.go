package document

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// Format is how an article's file is written.
type Format string

// The formats that can be read.
const (
	Plain    Format = "text"
	Markdown Format = "markdown"
	MDX      Format = "mdx" // Markdown with JSX
)

// Options say how to read an article. The zero value guesses all of it.
type Options struct {
	Name     string // of the file: its ending tells the format, and errors name it
	Format   Format // empty: Markdown for .md and .markdown, MDX for .mdx, else plain text
	Encoding string // a WHATWG name ("windows-1252"); empty: recognised from the bytes
}

// The ways in which a file is no article. An error of Read wraps one of them,
// names the file, and says what to do in a line that begins "hint: ".
var (
	ErrEmpty    = errors.New("no text in it")
	ErrNotText  = errors.New("not a text")
	ErrEncoding = errors.New("unknown encoding")
	ErrFormat   = errors.New("unknown format")
	ErrTooLong  = errors.New("too long")
)

// mostEnds is how many lines and sentences together an article may have: what is
// kept of each takes more room than a few letters of text do. 64 MiB of prose
// stay below it.
const mostEnds = 1_000_000

// Read makes a document of the bytes of a file, in plain text or Markdown. It
// strips a byte-order mark and converts to UTF-8: UTF-16 and Windows-1252 are
// recognised, other encodings must be named.
func Read(data []byte, opts Options) (*Document, error) {
	doc, err := read(data, opts)
	if err != nil && opts.Name != "" {
		return nil, fmt.Errorf("%s: %w", opts.Name, err)
	}
	return doc, err
}

func read(data []byte, opts Options) (*Document, error) {
	format, err := formatOf(opts)
	if err != nil {
		return nil, err
	}
	text, encoding, guessed, err := decode(data, opts.Encoding)
	if err != nil {
		return nil, err
	}
	if ends(text) > mostEnds {
		return nil, fmt.Errorf("%w: more than %d lines and sentences\nhint: a corpus goes through `factdesk split --ndjson`, a text a line", ErrTooLong, mostEnds)
	}
	doc := parse(text, format)
	doc.Encoding, doc.Guessed = encoding, guessed
	if len(doc.Blocks) == 0 {
		return nil, fmt.Errorf("%w\nhint: an article needs at least one sentence", ErrEmpty)
	}
	return doc, nil
}

// ends counts the lines and sentences of a text, roughly.
func ends(text string) int {
	n := max(strings.Count(text, "\n"), strings.Count(text, "\r"))
	for _, stop := range [...]string{". ", "! ", "? "} {
		n += strings.Count(text, stop)
	}
	return n
}

func formatOf(opts Options) (Format, error) {
	switch opts.Format {
	case Plain, Markdown, MDX:
		return opts.Format, nil
	case "":
		switch strings.ToLower(path.Ext(opts.Name)) {
		case ".md", ".markdown", ".mdown", ".mkd":
			return Markdown, nil
		case ".mdx":
			return MDX, nil
		}
		return Plain, nil
	}
	return "", fmt.Errorf("%w %q\nhint: it is %q, %q or %q", ErrFormat, opts.Format, Plain, Markdown, MDX)
}

// Text makes a document of plain text in UTF-8. Text that begins with front
// matter (title, lang and date between lines of --- or +++) has it left out of
// its blocks.
func Text(text string) *Document { return parse(text, Plain) }

// parse makes a document of a text: the page that its readers see, cut into
// blocks, each with its place in the text.
func parse(text string, format Format) *Document {
	d, start := begin(text)
	plain := newPage(text, offPage(text, start, format))
	if format == Plain {
		d.plain(plain.text)
	} else {
		holes, links := markup(plain.text, format)
		page := newPage(plain.text, holes)
		d.markdown(page.text, links)
		page.locate(d.Blocks)
	}
	plain.locate(d.Blocks)
	if len(d.Blocks) > 0 { // a title alone is no article
		d.Blocks = append(d.front, d.Blocks...)
	}
	d.front = nil
	return d
}

// begin makes a document without blocks, and tells where its running text starts.
func begin(text string) (*Document, int) {
	doc := &Document{Language: "en", Text: text}
	return doc, doc.frontMatter()
}
