// Package edition makes the next state of an article under review: split from
// an edited text.
package edition

import (
	"cmp"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// Settings are what an article is split and rated by. What is empty stays as it
// was, for a new article as the desk's configuration has it.
type Settings struct {
	Slug        string
	Path        string // of the file, relative to the folder that holds the store; empty for standard input
	Encoding    string // of the file, where it was named
	Granularity string
	Scale       string
	Default     string // granularity of articles that have none of their own
}

// Read makes a document of the bytes of an article's file, of its canonical
// text. Name tells whether it is Markdown.
func Read(data []byte, name, encoding string) (*document.Document, error) {
	doc, err := document.Read(data, document.Options{Name: name, Encoding: encoding})
	if err != nil {
		return nil, err
	}
	if text := document.Canonical(doc.Text); text != doc.Text {
		canonical, err := document.Read([]byte(text), document.Options{Name: name, Encoding: "utf-8"})
		if err == nil {
			canonical.Encoding, canonical.Guessed = doc.Encoding, doc.Guessed
		}
		return canonical, err
	}
	return doc, nil
}

// Split splits a document as the current text of an article; old is what it was,
// nil where it is new.
func Split(old *annotate.Article, doc *document.Document, s Settings) *annotate.Article {
	next := &annotate.Article{}
	if old != nil {
		*next = *old
	}
	next.Slug, next.Path, next.Encoding = s.Slug, s.Path, s.Encoding
	next.Granularity = cmp.Or(s.Granularity, next.Granularity, s.Default)
	next.Scale = cmp.Or(s.Scale, next.Scale)
	next.Splitter, next.Bytes = claims.Version, len(doc.Text)
	next.Article = *claims.Split(doc, claims.Options{Namespace: s.Slug, Granularity: claims.Granularity(next.Granularity)})
	return next
}
