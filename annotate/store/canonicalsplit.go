package store

import (
	"cmp"
	"strings"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// split takes the file of a split.
func (c *cursor) split(s *split) {
	c.need(`{"format":"` + splitFormat + `","article":`)
	s.Format = splitFormat
	s.Slug = c.text()
	c.need(`,"text":`)
	s.splitHead.Text = c.text()
	c.need(`,"bytes":`)
	s.Bytes = c.whole()
	c.need(`,"as":`)
	s.As = document.Format(c.text())
	c.need(`,"granularity":`)
	s.Granularity = c.text()
	c.need(`,"splitter":`)
	s.Splitter = c.text()
	s.splitHead.Title = c.textAt(`,"title":`)
	s.splitHead.Language = c.textAt(`,"language":`)
	c.need(",\n\"sentences\":")
	lines := strings.Count(c.rest, "\n")
	s.Sentences = list(c, lines/2, c.sentence)
	c.need(",\n\"claims\":")
	s.Claims = list(c, strings.Count(c.rest, "\n"), c.claim)
	c.need("}\n")
	if c.rest != "" {
		c.off = true
	}
}

// list takes a list of about so many items, each on a line of its own.
func list[T any](c *cursor, about int, item func(*T)) []T {
	items := make([]T, 0, about)
	c.need("[")
	if c.has("]") {
		return items
	}
	for {
		c.need("\n")
		var zero T
		items = append(items, zero)
		item(&items[len(items)-1])
		if c.off || !c.has(",") {
			break
		}
	}
	c.need("]")
	return items
}

func (c *cursor) sentence(s *claims.Sentence) {
	c.need(`{"id":`)
	s.ID = c.text()
	c.need(`,"n":`)
	s.N = c.whole()
	c.need(`,"start":`)
	s.Start = c.whole()
	c.need(`,"end":`)
	s.End = c.whole()
	c.need(`,"text":`)
	s.Text = c.text()
	c.need(`,"element":`)
	s.Element = document.Element(c.text())
	c.need(`,"paragraph":`)
	s.Paragraph = c.whole()
	c.need(`,"kind":`)
	s.Kind = claims.Kind(c.text())
	c.need(`,"checkable":`)
	s.Checkable = c.truth()
	c.need(`,"check_worthiness":`)
	s.CheckWorthiness = c.fraction()
	s.Reasons = c.texts(`,"reasons":`)
	c.need("}")
}

func (c *cursor) claim(k *claims.Claim) {
	c.need(`{"id":`)
	k.ID = c.text()
	c.need(`,"label":`)
	k.Label = c.text()
	c.need(`,"sentence":`)
	k.Sentence = c.whole()
	c.need(`,"statement":`)
	k.Statement = c.text()
	k.Plain = cmp.Or(c.textAt(`,"plain":`), k.Statement)
	c.need(`,"spans":`)
	c.items(func() { k.Spans = append(k.Spans, c.span()) })
	c.need(`,"checkable":`)
	k.Checkable = c.truth()
	c.need(`,"check_worthiness":`)
	k.CheckWorthiness = c.fraction()
	k.Reasons = c.texts(`,"reasons":`)
	if c.has(`,"attribution":{`) {
		k.Attribution = c.attribution()
	}
	if c.has(`,"details":`) {
		c.items(func() { k.Details = append(k.Details, c.detail()) })
	}
	c.need("}")
}

func (c *cursor) attribution() *claims.Attribution {
	t := &claims.Attribution{}
	c.first = true
	if c.key(`,"speaker":`) {
		t.Speaker = c.span()
	}
	if c.key(`,"cue":`) {
		t.Cue = c.span()
	}
	if c.key(`,"asserted":`) {
		t.Asserted = c.truth()
	}
	c.first = false
	c.need("}")
	return t
}

func (c *cursor) detail() claims.Detail {
	var d claims.Detail
	c.need(`{"type":`)
	d.Type = claims.DetailType(c.text())
	c.need(`,"span":`)
	d.Span = c.span()
	d.Value = c.textAt(`,"value":`)
	c.need("}")
	return d
}
