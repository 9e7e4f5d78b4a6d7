// Package edition makes the next state of an article under review: split from
// an edited text, or with its claims corrected by hand.
package edition

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// Settings are what an article is split and rated by. What is empty stays as it
// was, for a new article as the desk's configuration has it.
type Settings struct {
	Slug        string
	Path        string // of the file, relative to the folder that holds the store; empty for standard input
	Granularity string
	Scale       string
	Default     string // granularity of articles that have none of their own
}

// Split splits a document, read from the bytes of a file, as the current
// revision of an article, which is nil where it is the first. Corrections made
// by hand are applied anew.
func Split(old *annotate.Article, doc *document.Document, file []byte, s Settings) *annotate.Article {
	next := &annotate.Article{}
	if old != nil {
		*next = *old
	}
	next.Slug, next.Path = s.Slug, s.Path
	next.Granularity = cmp.Or(s.Granularity, next.Granularity)
	next.Scale = cmp.Or(s.Scale, next.Scale)
	a := split(next, doc, s.Default)
	a.From(s.Path, file)
	return a
}

// split splits a document by the settings and corrections of the article that
// it is the next revision of. The revisions of old are not shared.
func split(old *annotate.Article, doc *document.Document, granularity string) *annotate.Article {
	a := annotate.Revise(old, claims.Split(doc, claims.Options{
		Namespace:   old.Slug,
		Granularity: claims.Granularity(cmp.Or(old.Granularity, granularity)),
		Corrections: old.Corrections,
	}))
	a.Revisions = append([]annotate.Revision(nil), a.Revisions...)
	return a
}

// Amend corrects the claims of an article by hand: op is one of claims.OpAdd
// and its like, quotes are verbatim words of one sentence of it. Granularity is
// that of articles that have none of their own.
func Amend(old *annotate.Article, op claims.Op, quotes []string, who annotate.Reviewer, now time.Time, granularity string) (*annotate.Article, error) {
	sentence, err := old.Locate(quotes...)
	if err != nil {
		return nil, err
	}
	return Correct(old, claims.Correction{
		Op: op, Quote: quotes, Sentence: sentence.Text, By: who.String(), Time: now.UTC().Format(time.RFC3339),
	}, granularity)
}

// Correct corrects the claims of an article by hand, as Amend does, in the
// sentence that the correction names.
func Correct(old *annotate.Article, c claims.Correction, granularity string) (*annotate.Article, error) {
	next := *old
	next.Corrections = append(old.Corrections[:len(old.Corrections):len(old.Corrections)], c)
	a, err := again(&next, granularity)
	if err != nil {
		return nil, err
	}
	for _, u := range a.Unapplied {
		if len(next.Corrections) > 0 && same(u.Correction, next.Corrections[len(next.Corrections)-1]) {
			return nil, u.Err
		}
	}
	return a, nil
}

// Withdraw takes a correction back that was made by hand: the claims become
// what they would be without it.
func Withdraw(old *annotate.Article, c claims.Correction, granularity string) (*annotate.Article, error) {
	for i := len(old.Corrections) - 1; i >= 0; i-- {
		if same(old.Corrections[i], c) {
			next := *old
			next.Corrections = slices.Delete(slices.Clone(old.Corrections), i, i+1)
			return again(&next, granularity)
		}
	}
	return nil, errors.New("the correction is not there any more")
}

// again splits the text of an article's current revision by its corrections.
func again(a *annotate.Article, granularity string) (*annotate.Article, error) {
	// The stored text is UTF-8; the path tells whether it is Markdown.
	doc, err := document.Read([]byte(a.Text), document.Options{Name: a.Path, Encoding: "utf-8"})
	if err != nil {
		return nil, err
	}
	return split(a, doc, granularity), nil
}

func same(a, b claims.Correction) bool {
	if a.Op != b.Op || a.Sentence != b.Sentence || a.Time != b.Time || len(a.Quote) != len(b.Quote) {
		return false
	}
	for i := range a.Quote {
		if a.Quote[i] != b.Quote[i] {
			return false
		}
	}
	return true
}
