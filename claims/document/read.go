package document

import "strings"

// Format is how an article's file is written.
type Format string

// The formats that can be read.
const (
	Plain    Format = "text"
	Markdown Format = "markdown"
)

// Options say how to read an article. The zero value guesses all of it.
type Options struct {
	Name     string // of the file; its ending tells the format
	Format   Format // empty: by the ending, else plain text
	Encoding string // a WHATWG name ("windows-1252"); empty: recognised from the bytes
}

// Read makes a document of the bytes of a file.
func Read(data []byte, opts Options) (*Document, error) {
	return Text(string(data)), nil
}

// Text makes a document of plain text.
func Text(text string) *Document {
	doc := &Document{Language: "en", Text: text}
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.Index(text[at:], "\n\n"); i >= 0 {
			end = at + i
		}
		ink := strings.TrimSpace(text[at:end])
		if ink != "" {
			start := at + strings.Index(text[at:end], ink)
			doc.Blocks = append(doc.Blocks, Block{Element: Body, Start: start, End: start + len(ink), Text: ink})
		}
		at = end + 2
	}
	return doc
}
