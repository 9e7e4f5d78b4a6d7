// Package jsonfile writes everything that the desk knows of articles as one
// JSON document, "factdesk.export/1", described by Schema.
//
// Claims are written as they come, one a line, so that a document may be larger
// than memory. Offsets are bytes into the article's text, half open.
package jsonfile

import (
	"bufio"
	"bytes"
	_ "embed" // the schema
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/factdesk/factdesk/export"
)

// Format names the document and its version.
const Format = "factdesk.export/1"

// Schema is the JSON Schema (draft 2020-12) of the document.
//
//go:embed schema.json
var Schema []byte

// Write writes one document that holds all dossiers. A public dossier comes
// without its text, which belongs to whoever publishes it.
func Write(w io.Writer, dossiers export.Dossiers, o export.Options) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, `{"format":%q,"made":%q,"articles":[`, Format, o.Made.UTC().Format(time.RFC3339))
	first := true
	for d, err := range dossiers {
		if err != nil {
			return err
		}
		if !first {
			out.WriteByte(',')
		}
		first = false
		out.WriteByte('\n')
		if err := writeArticle(out, d.Published()); err != nil {
			return fmt.Errorf("%s: %w", d.Article.Slug, err)
		}
	}
	out.WriteString("\n]}\n")
	return out.Flush()
}

// writeArticle writes an article: everything but its claims as one object, left
// open, and the claims as its last member.
func writeArticle(out *bufio.Writer, d *export.Dossier) error {
	head, err := encode(newArticle(d))
	if err != nil {
		return err
	}
	out.Write(bytes.TrimSuffix(head, []byte("}")))
	out.WriteString(`,"claims":[`)
	sentences := map[int]int{}
	for i, s := range d.Article.Sentences {
		sentences[s.N] = i
	}
	for i := range d.Standings {
		if i > 0 {
			out.WriteByte(',')
		}
		line, err := encode(newClaim(d, &d.Standings[i], sentences))
		if err != nil {
			return err
		}
		out.WriteByte('\n')
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	_, err = out.WriteString("]}")
	return err
}

// encode is json.Marshal without escapes for <, > and &.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
