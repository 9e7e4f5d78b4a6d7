package jsonfile

import (
	"cmp"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/export"
)

// The types of the document, apart from the model, so that a field of the model
// gets a name here before it leaves.

type article struct {
	Slug        string            `json:"slug"`
	Title       string            `json:"title"`
	Language    string            `json:"language,omitempty"`
	Public      bool              `json:"public"`
	Path        string            `json:"path,omitempty"`
	SHA256      string            `json:"sha256"`
	Granularity string            `json:"granularity,omitempty"`
	Splitter    string            `json:"splitter,omitempty"`
	Text        string            `json:"text,omitempty"`
	Revisions   int               `json:"revisions,omitzero"`
	ByHand      []*annotate.Event `json:"corrected_by_hand,omitempty"`
	Scale       scale             `json:"scale"`
	Summary     summary           `json:"summary"`
	Findings    []gate.Finding    `json:"findings,omitempty"`
	Corrections []correction      `json:"corrections,omitempty"`
	Sentences   []sentence        `json:"sentences,omitempty"`
	Gone        []past            `json:"gone,omitempty"`
}

type past struct {
	ID        string  `json:"id"`
	Statement string  `json:"statement"`
	History   []event `json:"history"`
}

type scale struct {
	Name     string    `json:"name"`
	Ordinal  bool      `json:"ordinal"`
	Verdicts []verdict `json:"verdicts"`
}

type verdict struct {
	Name     string `json:"name"`
	Label    string `json:"label"`
	Colour   string `json:"colour,omitempty"`
	Rating   int    `json:"rating,omitzero"`
	Blocks   bool   `json:"blocks,omitzero"`
	Rank     int    `json:"rank,omitzero"`
	NoSource bool   `json:"no_source,omitzero"`
}

func newVerdict(v annotate.Verdict) verdict {
	return verdict{v.Name, v.Label, v.Colour, v.Rating, v.Blocks, v.Rank, v.NoSource}
}

type summary struct {
	Claims   int         `json:"claims"`   // all of them
	Finished int         `json:"finished"` // with an outcome that stands
	Gate     *gate.Count `json:"gate,omitempty"`
	Sources  int         `json:"sources"`
	States   []count     `json:"states"`
	Verdicts []count     `json:"verdicts"`
}

type count struct {
	Name   string `json:"name"`
	Claims int    `json:"claims"`
}

type correction struct {
	Claim string    `json:"claim"` // id
	Label string    `json:"label,omitempty"`
	Date  string    `json:"date,omitempty"`
	Was   string    `json:"was,omitempty"`
	Now   string    `json:"now,omitempty"`
	Why   string    `json:"why,omitempty"`
	By    *reviewer `json:"by,omitempty"`
}

type reviewer = annotate.Reviewer

type sentence struct {
	N         int     `json:"n"`
	Start     int     `json:"start"`
	End       int     `json:"end"`
	Text      string  `json:"text"`
	Element   string  `json:"element"`
	Paragraph int     `json:"paragraph"`
	Kind      string  `json:"kind"`
	Checkable bool    `json:"checkable"`
	Worth     float64 `json:"check_worthiness"`
	State     string  `json:"state,omitempty"`  // set aside or passed, where it holds no claim to check
	Passed    *event  `json:"passed,omitempty"` // by whom and when
}

type claim struct {
	ID          string       `json:"id"`
	Label       string       `json:"label"`
	Sentence    int          `json:"sentence"`
	Paragraph   int          `json:"paragraph,omitzero"`
	Element     string       `json:"element,omitempty"`
	Kind        string       `json:"kind,omitempty"`
	Statement   string       `json:"statement"`
	Verbatim    string       `json:"verbatim"`
	Spans       [][2]int     `json:"spans"`
	Checkable   bool         `json:"checkable"`
	Worth       float64      `json:"check_worthiness"`
	Reasons     []string     `json:"reasons,omitempty"`
	Attribution *attribution `json:"attribution,omitempty"`
	Details     []detail     `json:"details,omitempty"`
	Was         []string     `json:"was,omitempty"`

	State       string     `json:"state"`
	Verdict     *verdict   `json:"verdict,omitempty"`
	Scale       string     `json:"scale,omitempty"`
	Reviews     []event    `json:"reviews"`
	Stale       []event    `json:"stale_reviews,omitempty"`
	Settlement  *event     `json:"settlement,omitempty"`
	Signoff     *event     `json:"signoff,omitempty"`
	Waiver      *event     `json:"waiver,omitempty"`
	Queries     []query    `json:"queries,omitempty"`
	Assigned    []reviewer `json:"assigned,omitempty"`
	Corrections []event    `json:"corrections,omitempty"`
	History     []event    `json:"history,omitempty"`
}

type attribution struct {
	Speaker  *[2]int `json:"speaker,omitempty"`
	Cue      *[2]int `json:"cue,omitempty"`
	Asserted bool    `json:"asserted,omitempty"`
}

type detail struct {
	Type  string `json:"type"`
	Span  [2]int `json:"span"`
	Text  string `json:"text"`
	Value string `json:"value,omitempty"`
}

// event is a recorded event with the reviewer in whose log it stands.
type event struct {
	*annotate.Event
	Reviewer reviewer `json:"reviewer"`
}

type query struct {
	Ask     event   `json:"ask"`
	Answers []event `json:"answers"`
}

func newArticle(d *export.Dossier) article {
	a := d.Article
	out := article{
		Slug: a.Slug, Title: cmp.Or(a.Title, a.Slug), Language: a.Language, Public: d.Public,
		Path: a.Path, SHA256: a.SHA256, Granularity: a.Granularity, Splitter: a.Splitter,
		Revisions: a.Revisions, ByHand: a.Corrections, Findings: d.Findings,
		Scale: scale{Name: d.Scale.Name, Ordinal: d.Scale.Ordinal, Verdicts: []verdict{}},
	}
	for _, v := range d.Scale.Verdicts {
		out.Scale.Verdicts = append(out.Scale.Verdicts, newVerdict(v))
	}
	var s export.Summary
	s.Add(d)
	out.Summary = summary{s.Claims, s.Finished, nil, s.Sources, counts(s.States()), counts(s.Verdicts())}
	for _, c := range d.Corrections {
		out.Corrections = append(out.Corrections, correction{c.Claim, c.Label, c.Date, c.Was, c.Now, c.Why, &c.Reviewer})
	}
	if d.Public {
		return out
	}
	out.Text, out.Summary.Gate = a.Text, &d.Count
	for _, p := range d.Gone {
		out.Gone = append(out.Gone, past{p.ID, p.Statement, events(p.History)})
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		out.Sentences = append(out.Sentences, sentence{
			s.N, s.Start, s.End, s.Text, string(s.Element), s.Paragraph, string(s.Kind), s.Checkable, s.CheckWorthiness,
			string(s.State()), one(s.Pass),
		})
	}
	return out
}

func counts(all []export.Count) []count {
	out := []count{}
	for _, c := range all {
		out = append(out, count{c.Name, c.Claims})
	}
	return out
}

func newClaim(d *export.Dossier, s *annotate.Standing, sentences map[int]int) claim {
	c := s.Claim
	out := claim{
		ID: c.ID, Label: c.Label, Sentence: c.Sentence, Statement: c.Statement,
		Spans: [][2]int{}, Checkable: c.Checkable, Worth: c.CheckWorthiness, Reasons: c.Reasons, Was: c.Was,
		State: string(s.State), Scale: s.Scale,
		Reviews: events(s.Votes), Stale: some(s.Stale),
		Settlement: one(s.Settlement), Signoff: one(s.Signoff), Waiver: one(s.Waiver),
		Assigned: s.Assigned, Corrections: some(s.Corrections), History: some(s.History),
	}
	var in *claims.Sentence
	if i, ok := sentences[c.Sentence]; ok {
		in = &d.Article.Sentences[i]
		out.Paragraph, out.Element, out.Kind = in.Paragraph, string(in.Element), string(in.Kind)
	}
	out.Verbatim = d.Verbatim(c, in)
	for _, span := range c.Spans {
		out.Spans = append(out.Spans, span)
	}
	if a := c.Attribution; a != nil {
		out.Attribution = &attribution{span(a.Speaker), span(a.Cue), a.Asserted}
	}
	for _, t := range c.Details {
		out.Details = append(out.Details, detail{string(t.Type), t.Span, d.Slice(t.Span), t.Value})
	}
	if s.Verdict != "" {
		v := newVerdict(d.Verdict(s.Scale, s.Verdict))
		out.Verdict = &v
	}
	for _, q := range s.Queries {
		out.Queries = append(out.Queries, query{*one(q.Ask), events(q.Answers)})
	}
	return out
}

// span is nil for the zero span.
func span(s claims.Span) *[2]int {
	if s == (claims.Span{}) {
		return nil
	}
	return (*[2]int)(&s)
}

func one(e *annotate.Event) *event {
	if e == nil {
		return nil
	}
	return &event{e, e.Reviewer}
}

// events is a list that is written as [] where it is empty.
func events(all []*annotate.Event) []event {
	out := []event{}
	for _, e := range all {
		out = append(out, *one(e))
	}
	return out
}

// some is a list that is left out where it is empty.
func some(all []*annotate.Event) []event {
	if len(all) == 0 {
		return nil
	}
	return events(all)
}
