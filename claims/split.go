package claims

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/factdesk/factdesk/claims/document"
)

// Split cuts an article into its sentences, and those into claims. The same
// document and options give the same article on every machine.
func Split(doc *document.Document, opts Options) *Article {
	sum := sha256.Sum256([]byte(doc.Text))
	a := &Article{
		Title:    doc.Title,
		Language: doc.Language,
		SHA256:   hex.EncodeToString(sum[:]),
		Text:     doc.Text,
	}
	readings := sentences(doc)
	a.Sentences = make([]Sentence, len(readings))
	judge(readings)
	for i := range readings {
		r := &readings[i]
		a.Sentences[i] = r.Sentence
		a.Claims = append(a.Claims, propose(r, opts.Granularity)...)
	}
	label(a.Claims)
	identify(a.Claims, opts.Namespace)
	return a
}

// propose finds the claims of a sentence.
func propose(r *reading, g Granularity) []Claim {
	if !asserts(&r.Sentence) {
		return nil
	}
	return []Claim{{
		Sentence:        r.N,
		Spans:           []Span{{r.Start, r.End}},
		Statement:       r.Text,
		Checkable:       r.Checkable,
		CheckWorthiness: r.CheckWorthiness,
	}}
}
