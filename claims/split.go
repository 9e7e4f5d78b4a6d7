package claims

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/proposition"
	"github.com/factdesk/factdesk/claims/syntax"
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
	d := readers.Get().(*reader)
	defer readers.Put(d)
	d.begin(opts.Date)
	d.transcript.read(doc)
	var above headings
	leads := 0 // the sentence that may lead in the next list
	for i, paragraph := range paragraphs(doc) {
		paragraph = d.transcript.turn(paragraph, &d.people)
		d.parse(paragraph)
		d.judgeAll(paragraph)
		d.judgeItem(paragraph)
		d.resolve(paragraph)
		if len(paragraph) > 0 && paragraph[0].lead != "" {
			a.withdraw(leads)
		}
		first, firstSentence := len(a.Claims), len(a.Sentences)
		for k := range paragraph {
			r := &paragraph[k]
			r.N, r.Paragraph = len(a.Sentences)+1, i+1
			r.Heading = above.of(r, doc.Blocks[i+1:])
			a.Sentences = append(a.Sentences, r.Sentence)
			from := len(a.Claims)
			a.Claims = d.propose(a.Claims, r, opts)
			leadIn(r, a.Claims[from:])
			d.itemise(r, a.Claims[from:])
		}
		d.attribute(paragraph, a.Claims[first:])
		a.Claims = append(a.Claims[:first], slices.DeleteFunc(a.Claims[first:], func(c Claim) bool { return c.again })...)
		agree(a.Sentences[firstSentence:], a.Claims[first:])
		if len(paragraph) > 0 && paragraph[0].Element != document.ListItem {
			leads = len(a.Sentences)
		}
	}
	label(a.Claims)
	identify(a, opts.Namespace)
	return a
}

// propose appends the claims of a sentence.
func (d *reader) propose(all []Claim, r *reading, opts Options) []Claim {
	if !asserts(&r.Sentence) {
		return all
	}
	if unfinished(r) { // what it leads in says it
		return all
	}
	if opts.Granularity == BySentence || r.Element == document.Table {
		return append(all, whole(r))
	}
	if !r.Checkable && fragment(r) {
		return all
	}
	from := len(all)
	for _, p := range d.clause.Find(r.Text, r.tokens, r.glosses...) {
		all = append(all, d.claimOf(&p, r))
	}
	if len(all) == from {
		return append(all, whole(r))
	}
	return all
}

// claimOf is a proposition of a sentence as a claim.
func (d *reader) claimOf(p *proposition.Proposition, r *reading) Claim {
	c := whole(r)
	c.Statement, c.Plain = p.Statement, p.Plain
	d.weigh(&c, p.Plain, r)
	c.Spans = make([]Span, 0, len(p.Spans))
	for _, s := range p.Spans {
		c.Spans = join(c.Spans, r.span(s[0], s[1]))
	}
	return c
}

// fragment reports whether a sentence of running text claims nothing, for it has
// neither a verb nor a figure: "Yes."
func fragment(r *reading) bool {
	if r.Element != document.Body {
		return false
	}
	for _, t := range r.tokens {
		if t.Tag == syntax.Verb || t.Tag == syntax.Aux || t.Tag == syntax.Num {
			return false
		}
	}
	return true
}

// join appends a span that may touch the one before, or stand for nothing in the
// source.
func join(spans []Span, s Span) []Span {
	n := len(spans)
	if n > 0 && s.Start() <= spans[n-1].End() {
		spans[n-1][1] = max(s.End(), spans[n-1].End())
		return spans
	}
	if s.Start() == s.End() {
		return spans
	}
	return append(spans, s)
}

// whole is the claim that takes the sentence as it is.
func whole(r *reading) Claim {
	return Claim{
		Sentence:        r.N,
		Spans:           []Span{r.span(0, len(r.Text))},
		Statement:       r.Text,
		Plain:           r.Text,
		Checkable:       r.Checkable,
		CheckWorthiness: r.CheckWorthiness,
		Reasons:         r.Reasons,
	}
}
