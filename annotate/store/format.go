package store

import (
	"bytes"
	"fmt"
	"math"

	"github.com/go-json-experiment/json"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

const (
	articleFormat = "factdesk.article/1"
	reviewsFormat = "factdesk.reviews/1"
	configFormat  = "factdesk.config/1"
)

// articleHead is the first line of an article.json: everything that is not one
// of its lists.
type articleHead struct {
	Format      string `json:"format"`
	Slug        string `json:"slug"`
	Path        string `json:"path,omitempty"`
	Title       string `json:"title,omitempty"`
	Language    string `json:"language,omitempty"`
	Scale       string `json:"scale,omitempty"`
	Granularity string `json:"granularity,omitempty"`
	Splitter    string `json:"splitter"`
}

// articleJSON is the whole of an article.json.
type articleJSON struct {
	articleHead `json:",inline"`
	Revisions   []annotate.Revision   `json:"revisions"`
	Corrections []annotate.Correction `json:"corrections"`
	Sentences   []sentenceJSON        `json:"sentences"`
	Claims      []claimJSON           `json:"claims"`
}

type sentenceJSON struct {
	N               int              `json:"n"`
	Start           int              `json:"start"`
	End             int              `json:"end"`
	Text            string           `json:"text"`
	Element         document.Element `json:"element"`
	Paragraph       int              `json:"paragraph"`
	Kind            claims.Kind      `json:"kind"`
	Checkable       bool             `json:"checkable"`
	CheckWorthiness float64          `json:"check_worthiness"`
	Reasons         []string         `json:"reasons,omitempty"`
	ID              string           `json:"id,omitempty"`
}

type claimJSON struct {
	ID              string           `json:"id"`
	Label           string           `json:"label"`
	Sentence        int              `json:"sentence"`
	Statement       string           `json:"statement"`
	Spans           []claims.Span    `json:"spans"`
	Checkable       bool             `json:"checkable"`
	CheckWorthiness float64          `json:"check_worthiness"`
	Reasons         []string         `json:"reasons,omitempty"`
	Attribution     *attributionJSON `json:"attribution,omitempty"`
	Details         []detailJSON     `json:"details,omitempty"`
	Was             []string         `json:"was,omitempty"`
}

type attributionJSON struct {
	Speaker  *claims.Span `json:"speaker,omitempty"`
	Cue      *claims.Span `json:"cue,omitempty"`
	Asserted bool         `json:"asserted,omitempty"`
}

type detailJSON struct {
	Type  claims.DetailType `json:"type"`
	Span  claims.Span       `json:"span"`
	Value string            `json:"value,omitempty"`
}

// encodeArticle writes an article.json: the head on one line, then every
// revision, correction, sentence and claim on a line of its own. The same
// article gives the same bytes.
func encodeArticle(a *annotate.Article) ([]byte, error) {
	head, err := json.Marshal(articleHead{articleFormat, a.Slug, a.Path, a.Title, a.Language, a.Scale, a.Granularity, a.Splitter})
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", a.Slug, err)
	}
	var b bytes.Buffer
	b.Write(head[:len(head)-1])
	for _, err := range []error{
		encodeList(&b, "revisions", a.Revisions, func(r annotate.Revision) any { return r }),
		encodeList(&b, "corrections", a.Corrections, func(c annotate.Correction) any { return c }),
		encodeList(&b, "sentences", a.Sentences, func(s claims.Sentence) any { return fromSentence(s) }),
		encodeList(&b, "claims", a.Claims, func(c claims.Claim) any { return fromClaim(c) }),
	} {
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", a.Slug, err)
		}
	}
	b.WriteString("}\n")
	return b.Bytes(), nil
}

func encodeList[T any](b *bytes.Buffer, name string, list []T, wire func(T) any) error {
	fmt.Fprintf(b, ",\n%q:[", name)
	for i, item := range list {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		if err := json.MarshalWrite(b, wire(item), json.Deterministic(true)); err != nil {
			return err
		}
	}
	b.WriteByte(']')
	return nil
}

// worth is a check-worthiness as it is stored. Three places are all that it
// means, and keep the last bit of a machine's arithmetic out of the file.
func worth(f float64) float64 { return math.Round(f*1000) / 1000 }

func fromSentence(s claims.Sentence) sentenceJSON {
	return sentenceJSON{s.N, s.Start, s.End, s.Text, s.Element, s.Paragraph, s.Kind, s.Checkable, worth(s.CheckWorthiness), s.Reasons, s.ID}
}

func (s sentenceJSON) sentence() claims.Sentence {
	return claims.Sentence{ID: s.ID, N: s.N, Start: s.Start, End: s.End, Text: s.Text, Element: s.Element, Paragraph: s.Paragraph,
		Kind: s.Kind, Checkable: s.Checkable, CheckWorthiness: s.CheckWorthiness, Reasons: s.Reasons}
}

func fromClaim(c claims.Claim) claimJSON {
	w := claimJSON{ID: c.ID, Label: c.Label, Sentence: c.Sentence, Statement: c.Statement, Spans: c.Spans,
		Checkable: c.Checkable, CheckWorthiness: worth(c.CheckWorthiness), Reasons: c.Reasons, Was: c.Was}
	if t := c.Attribution; t != nil {
		w.Attribution = &attributionJSON{unlessZero(t.Speaker), unlessZero(t.Cue), t.Asserted}
	}
	for _, d := range c.Details {
		w.Details = append(w.Details, detailJSON(d))
	}
	return w
}

func (w claimJSON) claim() claims.Claim {
	c := claims.Claim{ID: w.ID, Label: w.Label, Sentence: w.Sentence, Statement: w.Statement, Spans: w.Spans,
		Checkable: w.Checkable, CheckWorthiness: w.CheckWorthiness, Reasons: w.Reasons, Was: w.Was}
	if t := w.Attribution; t != nil {
		c.Attribution = &claims.Attribution{Speaker: orZero(t.Speaker), Cue: orZero(t.Cue), Asserted: t.Asserted}
	}
	for _, d := range w.Details {
		c.Details = append(c.Details, claims.Detail(d))
	}
	return c
}

func unlessZero(s claims.Span) *claims.Span {
	if s == (claims.Span{}) {
		return nil
	}
	return &s
}

func orZero(s *claims.Span) claims.Span {
	if s == nil {
		return claims.Span{}
	}
	return *s
}

// decodeArticle reads an article.json and checks that its parts fit together.
func decodeArticle(name, slug string, data []byte) (*annotate.Article, error) {
	a := canonicalArticle(data)
	if a == nil {
		var err error
		if a, err = strictArticle(name, data); err != nil {
			return nil, err
		}
	}
	a.SHA256 = a.Current().SHA256
	if err := checkArticle(a, slug); err != nil {
		return nil, &DamageError{File: name, Err: err, Hint: repairHint}
	}
	return a, nil
}

// strictArticle reads an article.json that somebody else may have written.
func strictArticle(name string, data []byte) (*annotate.Article, error) {
	if err := checkFormat(name, data, articleFormat); err != nil {
		return nil, err
	}
	var w articleJSON
	if err := decodeStrict(name, 1, data, &w); err != nil {
		return nil, err
	}
	a := &annotate.Article{Slug: w.Slug, Path: w.Path, Scale: w.Scale, Granularity: w.Granularity, Splitter: w.Splitter,
		Revisions: w.Revisions, Corrections: w.Corrections}
	a.Title, a.Language = w.Title, w.Language
	a.Sentences = make([]claims.Sentence, len(w.Sentences))
	for i, s := range w.Sentences {
		a.Sentences[i] = s.sentence()
	}
	a.Claims = make([]claims.Claim, len(w.Claims))
	for i, c := range w.Claims {
		a.Claims[i] = c.claim()
	}
	return a, nil
}
