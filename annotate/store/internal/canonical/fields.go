package canonical

import (
	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

// field is one key of a type, and how its value is read.
type field[T any] struct {
	key  string // with the colon, and the comma or the line's end before it
	take func(*cursor, *T)
}

// The fields of each type, in the order in which they are written. Events have
// more than these: those that have them are left to the strict reader.
var (
	event = []field[annotate.Event]{
		text("id", func(e *annotate.Event) *string { return &e.ID }),
		text("type", func(e *annotate.Event) *annotate.EventType { return &e.Type }),
		{`,"time":`, func(c *cursor, e *annotate.Event) { e.Time = c.moment() }},
		text("split", func(e *annotate.Event) *string { return &e.Split }),
		text("claim", func(e *annotate.Event) *string { return &e.Claim }),
		text("sentence", func(e *annotate.Event) *string { return &e.Sentence }),
		text("statement", func(e *annotate.Event) *string { return &e.Statement }),
		text("verdict", func(e *annotate.Event) *string { return &e.Verdict }),
		text("scale", func(e *annotate.Event) *string { return &e.Scale }),
		text("why", func(e *annotate.Event) *string { return &e.Why }),
		objects("sources", source, func(e *annotate.Event) *[]annotate.Source { return &e.Sources }),
		texts("details", func(e *annotate.Event) *[]string { return &e.Details }),
		text("note", func(e *annotate.Event) *string { return &e.Note }),
		text("retracts", func(e *annotate.Event) *string { return &e.Retracts }),
		texts("settles", func(e *annotate.Event) *[]string { return &e.Settles }),
		texts("approves", func(e *annotate.Event) *[]string { return &e.Approves }),
		text("batch", func(e *annotate.Event) *string { return &e.Batch }),
		texts("prev", func(e *annotate.Event) *[]string { return &e.Prev }),
		text("sum", func(e *annotate.Event) *string { return &e.Sum }),
	}
	source = []field[annotate.Source]{
		text("url", func(s *annotate.Source) *string { return &s.URL }),
		text("text", func(s *annotate.Source) *string { return &s.Text }),
		text("title", func(s *annotate.Source) *string { return &s.Title }),
		text("publisher", func(s *annotate.Source) *string { return &s.Publisher }),
		text("locator", func(s *annotate.Source) *string { return &s.Locator }),
		text("quote", func(s *annotate.Source) *string { return &s.Quote }),
		text("stance", func(s *annotate.Source) *annotate.Stance { return &s.Stance }),
		{`,"primary":`, func(c *cursor, s *annotate.Source) {
			if s.Rank = annotate.Secondary; c.truth() {
				s.Rank = annotate.Primary
			}
		}},
		text("looked", func(s *annotate.Source) *string { return &s.Looked }),
		text("archived", func(s *annotate.Source) *string { return &s.Archived }),
		truth("private", func(s *annotate.Source) *bool { return &s.Private }),
	}
	split = []field[Split]{
		text("format", func(s *Split) *string { return &s.Format }),
		text("article", func(s *Split) *string { return &s.Slug }),
		text("text", func(s *Split) *string { return &s.SHA256 }),
		whole("bytes", func(s *Split) *int { return &s.Bytes }),
		{`,"as":`, func(c *cursor, s *Split) { s.As = asText(c, s.As) }},
		text("granularity", func(s *Split) *string { return &s.Granularity }),
		text("splitter", func(s *Split) *string { return &s.Splitter }),
		text("title", func(s *Split) *string { return &s.Title }),
		text("language", func(s *Split) *string { return &s.Language }),
		lines("sentences", sentence, func(s *Split) *[]claims.Sentence { return &s.Sentences }),
		lines("claims", claim, func(s *Split) *[]claims.Claim { return &s.Claims }),
	}
	sentence = []field[claims.Sentence]{
		text("id", func(s *claims.Sentence) *string { return &s.ID }),
		whole("n", func(s *claims.Sentence) *int { return &s.N }),
		whole("start", func(s *claims.Sentence) *int { return &s.Start }),
		whole("end", func(s *claims.Sentence) *int { return &s.End }),
		text("text", func(s *claims.Sentence) *string { return &s.Text }),
		{`,"element":`, func(c *cursor, s *claims.Sentence) { s.Element = asText(c, s.Element) }},
		whole("paragraph", func(s *claims.Sentence) *int { return &s.Paragraph }),
		text("kind", func(s *claims.Sentence) *claims.Kind { return &s.Kind }),
		truth("checkable", func(s *claims.Sentence) *bool { return &s.Checkable }),
		fraction("check_worthiness", func(s *claims.Sentence) *float64 { return &s.CheckWorthiness }),
		texts("reasons", func(s *claims.Sentence) *[]string { return &s.Reasons }),
	}
	claim = []field[claims.Claim]{
		text("id", func(k *claims.Claim) *string { return &k.ID }),
		text("label", func(k *claims.Claim) *string { return &k.Label }),
		whole("sentence", func(k *claims.Claim) *int { return &k.Sentence }),
		text("statement", func(k *claims.Claim) *string { return &k.Statement }),
		text("plain", func(k *claims.Claim) *string { return &k.Plain }),
		{`,"spans":`, func(c *cursor, k *claims.Claim) { c.items(func() { k.Spans = append(k.Spans, c.span()) }) }},
		truth("checkable", func(k *claims.Claim) *bool { return &k.Checkable }),
		fraction("check_worthiness", func(k *claims.Claim) *float64 { return &k.CheckWorthiness }),
		texts("reasons", func(k *claims.Claim) *[]string { return &k.Reasons }),
		{`,"attribution":`, func(c *cursor, k *claims.Claim) {
			k.Attribution = &claims.Attribution{}
			object(c, k.Attribution, attribution)
		}},
		objects("details", detail, func(k *claims.Claim) *[]claims.Detail { return &k.Details }),
	}
	attribution = []field[claims.Attribution]{
		span("speaker", func(a *claims.Attribution) *claims.Span { return &a.Speaker }),
		span("cue", func(a *claims.Attribution) *claims.Span { return &a.Cue }),
		truth("asserted", func(a *claims.Attribution) *bool { return &a.Asserted }),
	}
	detail = []field[claims.Detail]{
		text("type", func(d *claims.Detail) *claims.DetailType { return &d.Type }),
		span("span", func(d *claims.Detail) *claims.Span { return &d.Span }),
		text("value", func(d *claims.Detail) *string { return &d.Value }),
	}
)

func text[T any, S ~string](key string, at func(*T) *S) field[T] {
	return field[T]{`,"` + key + `":`, func(c *cursor, v *T) { *at(v) = S(c.text()) }}
}

func asText[S ~string](c *cursor, _ S) S { return S(c.text()) }

func texts[T any](key string, at func(*T) *[]string) field[T] {
	return field[T]{`,"` + key + `":`, func(c *cursor, v *T) {
		c.items(func() { *at(v) = append(*at(v), c.text()) })
	}}
}

func whole[T any](key string, at func(*T) *int) field[T] {
	return field[T]{`,"` + key + `":`, func(c *cursor, v *T) { *at(v) = c.whole() }}
}

func fraction[T any](key string, at func(*T) *float64) field[T] {
	return field[T]{`,"` + key + `":`, func(c *cursor, v *T) { *at(v) = c.fraction() }}
}

func truth[T any](key string, at func(*T) *bool) field[T] {
	return field[T]{`,"` + key + `":`, func(c *cursor, v *T) { *at(v) = c.truth() }}
}

func span[T any](key string, at func(*T) *claims.Span) field[T] {
	return field[T]{`,"` + key + `":`, func(c *cursor, v *T) { *at(v) = c.span() }}
}

// objects is a list of objects on one line.
func objects[T, E any](key string, fields []field[E], at func(*T) *[]E) field[T] {
	return field[T]{`,"` + key + `":`, func(c *cursor, v *T) {
		c.items(func() {
			var zero E
			*at(v) = append(*at(v), zero)
			object(c, &(*at(v))[len(*at(v))-1], fields)
		})
	}}
}

// lines is a list of objects, each on a line of its own.
func lines[T, E any](key string, fields []field[E], at func(*T) *[]E) field[T] {
	return field[T]{",\n\"" + key + `":`, func(c *cursor, v *T) { *at(v) = eachLine(c, fields) }}
}
