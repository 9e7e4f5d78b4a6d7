package store

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"math"

	"github.com/go-json-experiment/json"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

const (
	articleFormat = "factdesk.article/2"
	splitFormat   = "factdesk.splits/1"
	reviewsFormat = "factdesk.reviews/2"
	configFormat  = "factdesk.config/1"
)

// split is what became of one text by one version of the splitter. It follows
// from what its head says, and its file never changes.
type split struct {
	claims.Article
	splitHead
}

// splitHead is the first line of a split: everything that is not one of its
// lists.
type splitHead struct {
	Format      string          `json:"format"`
	Slug        string          `json:"article"`
	Text        string          `json:"text"` // SHA-256
	Bytes       int             `json:"bytes"`
	As          document.Format `json:"as"`
	Granularity string          `json:"granularity"`
	Splitter    string          `json:"splitter"`
	Title       string          `json:"title,omitempty"`
	Language    string          `json:"language,omitempty"`
}

// splitJSON is the whole of a split's file.
type splitJSON struct {
	splitHead `json:",inline"`
	Sentences []sentenceJSON `json:"sentences"`
	Claims    []claimJSON    `json:"claims"`
}

type sentenceJSON struct {
	ID              string           `json:"id"`
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
}

type claimJSON struct {
	ID              string           `json:"id"`
	Label           string           `json:"label"`
	Sentence        int              `json:"sentence"`
	Statement       string           `json:"statement"`
	Plain           string           `json:"plain,omitempty"` // where it is not the statement
	Spans           []claims.Span    `json:"spans"`
	Checkable       bool             `json:"checkable"`
	CheckWorthiness float64          `json:"check_worthiness"`
	Reasons         []string         `json:"reasons,omitempty"`
	Attribution     *attributionJSON `json:"attribution,omitempty"`
	Details         []detailJSON     `json:"details,omitempty"`
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

// encodeSplit writes a split: the head on one line, then every sentence and
// claim on a line of its own. The same split gives the same bytes.
func encodeSplit(h splitHead, a *claims.Article) ([]byte, error) {
	head, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", h.Slug, err)
	}
	var b bytes.Buffer
	b.Write(head[:len(head)-1])
	for _, err := range []error{
		encodeList(&b, "sentences", a.Sentences, func(s claims.Sentence) any { return fromSentence(s) }),
		encodeList(&b, "claims", a.Claims, func(c claims.Claim) any { return fromClaim(c) }),
	} {
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", h.Slug, err)
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
	return sentenceJSON{s.ID, s.N, s.Start, s.End, s.Text, s.Element, s.Paragraph, s.Kind, s.Checkable, worth(s.CheckWorthiness), s.Reasons}
}

func (s sentenceJSON) sentence() claims.Sentence {
	return claims.Sentence{ID: s.ID, N: s.N, Start: s.Start, End: s.End, Text: s.Text, Element: s.Element, Paragraph: s.Paragraph,
		Kind: s.Kind, Checkable: s.Checkable, CheckWorthiness: s.CheckWorthiness, Reasons: s.Reasons}
}

func fromClaim(c claims.Claim) claimJSON {
	w := claimJSON{ID: c.ID, Label: c.Label, Sentence: c.Sentence, Statement: c.Statement, Spans: c.Spans,
		Checkable: c.Checkable, CheckWorthiness: worth(c.CheckWorthiness), Reasons: c.Reasons}
	if c.Plain != c.Statement {
		w.Plain = c.Plain
	}
	if t := c.Attribution; t != nil {
		w.Attribution = &attributionJSON{unlessZero(t.Speaker), unlessZero(t.Cue), t.Asserted}
	}
	for _, d := range c.Details {
		w.Details = append(w.Details, detailJSON(d))
	}
	return w
}

func (w claimJSON) claim() claims.Claim {
	c := claims.Claim{ID: w.ID, Label: w.Label, Sentence: w.Sentence, Statement: w.Statement, Plain: cmp.Or(w.Plain, w.Statement), Spans: w.Spans,
		Checkable: w.Checkable, CheckWorthiness: w.CheckWorthiness, Reasons: w.Reasons}
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

// split reads a split of an article.
func (s *Store) split(slug string, n splitName) (*split, error) {
	name := splitFile(slug, n.String())
	data, err := s.readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &DamageError{File: name, Err: errSplitMissing, Hint: repairHint}
	}
	if err != nil {
		return nil, err
	}
	sp, err := decodeSplit(name, slug, n, data)
	if former := s.formerly(slug, err); former != "" {
		return decodeSplit(name, former, n, data)
	}
	return sp, err
}

// decodeSplit reads a split, and checks that it is the one of that name and that
// its parts fit together.
func decodeSplit(name, slug string, n splitName, data []byte) (*split, error) {
	if annotate.SumOf(data)[:nameDigits] != n.content {
		if d := plainDamage(name, 1, data); d != nil {
			d.Err = errors.Join(d.Err, errSplitChanged)
			return nil, d
		}
		return nil, &DamageError{File: name, Err: errSplitChanged, Hint: repairHint}
	}
	sp := canonicalSplit(data)
	if sp == nil {
		var err error
		if sp, err = strictSplit(name, data); err != nil {
			return nil, err
		}
	}
	sp.Article.Title, sp.Article.Language, sp.SHA256 = sp.splitHead.Title, sp.splitHead.Language, sp.splitHead.Text
	err := checkSplit(&sp.Article, sp.Bytes)
	switch {
	case err != nil:
	case sp.Slug != slug:
		err = &otherArticleError{"split", sp.Slug, slug}
	case len(sp.SHA256) != 64 || newSplitName(sp.SHA256, sp.Splitter, data) != n:
		err = errors.New("has the name of another split")
	}
	if err != nil {
		return nil, &DamageError{File: name, Err: err, Hint: repairHint}
	}
	return sp, nil
}

// strictSplit reads a split that somebody else may have written.
func strictSplit(name string, data []byte) (*split, error) {
	if err := checkFormat(name, data, splitFormat); err != nil {
		return nil, err
	}
	var w splitJSON
	if err := decodeStrict(name, 1, data, &w); err != nil {
		return nil, err
	}
	sp := &split{splitHead: w.splitHead}
	sp.Sentences = make([]claims.Sentence, len(w.Sentences))
	for i, s := range w.Sentences {
		sp.Sentences[i] = s.sentence()
	}
	sp.Claims = make([]claims.Claim, len(w.Claims))
	for i, c := range w.Claims {
		sp.Claims[i] = c.claim()
	}
	return sp, nil
}

// checkSplit says where the parts of a split of a text of so many bytes do not
// fit together. It is asked before one is written and after it was read.
func checkSplit(a *claims.Article, size int) error {
	seen := make(map[string]bool, len(a.Claims))
	last := 0
	for i, s := range a.Sentences {
		if s.N != i+1 {
			return fmt.Errorf("sentence %d stands in place %d", s.N, i+1)
		}
		if s.Start < last || s.End < s.Start || s.End > size {
			return fmt.Errorf("sentence %d: bytes %d to %d are out of place", s.N, s.Start, s.End)
		}
		last = s.End
	}
	for _, c := range a.Claims {
		switch {
		case c.ID == "" || c.Label == "":
			return fmt.Errorf("claim %q has no id or no label", c.Label)
		case seen[c.ID]:
			return fmt.Errorf("claim %s: its id is there twice", c.Label)
		case c.Sentence < 1 || c.Sentence > len(a.Sentences):
			return fmt.Errorf("claim %s is of sentence %d, which is not there", c.Label, c.Sentence)
		}
		seen[c.ID] = true
		s := a.Sentences[c.Sentence-1]
		from := s.Start
		for _, span := range c.Spans {
			if span.Start() < from || span.End() < span.Start() || span.End() > s.End {
				return fmt.Errorf("claim %s: bytes %d to %d are not in its sentence, or not in order", c.Label, span.Start(), span.End())
			}
			from = span.End()
		}
	}
	return nil
}
