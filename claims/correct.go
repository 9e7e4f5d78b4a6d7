package claims

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/factdesk/factdesk/claims/document"
)

// correct applies the corrections in their order, and gives back those that
// found no place.
func correct(a *Article, doc *document.Document, corrections []Correction) (unapplied []Unapplied) {
	for _, c := range corrections {
		if err := a.correct(doc, c); err != nil {
			unapplied = append(unapplied, Unapplied{c, err})
		}
	}
	return unapplied
}

func (a *Article) correct(doc *document.Document, c Correction) error {
	s, err := a.anchor(c)
	if err != nil {
		return err
	}
	r := a.reread(doc, s)
	first := sort.Search(len(a.Claims), func(i int) bool { return a.Claims[i].Sentence >= s.N })
	last := sort.Search(len(a.Claims), func(i int) bool { return a.Claims[i].Sentence > s.N })
	claims, err := r.correct(slices.Clone(a.Claims[first:last]), c)
	if err != nil {
		return err
	}
	a.Claims = slices.Replace(a.Claims, first, last, claims...)
	return nil
}

// alike is how much of its words an edited sentence must have kept for a
// correction to hold on to it.
const alike = 0.5

// anchor finds the sentence that a correction is about: the one that reads as it
// did, else the one most like it that holds the quotations. A correction that
// names no sentence is about the one that its quotations are in.
func (a *Article) anchor(c Correction) (*Sentence, error) {
	switch {
	case c.Sentence == "" && len(c.Quote) == 0:
		return nil, errors.New("no quotation")
	case c.Sentence == "":
		return a.Locate(c.Quote...)
	}
	var best *Sentence
	likeness := 0.0
	was := wordSet(c.Sentence)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if s.Text == c.Sentence {
			return s, nil
		}
		if len(c.Quote) > 0 && !holds(s.Text, c.Quote) {
			continue
		}
		if l := jaccard(was, wordSet(s.Text)); l > likeness {
			best, likeness = s, l
		}
	}
	if best != nil && likeness >= alike {
		return best, nil
	}
	if near, l := a.nearest(c.Sentence); l >= alike {
		return nil, fmt.Errorf("the sentence was reworded, and %s is no longer in it\nhint: it is sentence %d now, %q", quoteAll(c.Quote), near.N, near.Text)
	}
	return nil, fmt.Errorf("the sentence is no longer there: %q", c.Sentence)
}

// reread is the sentence with the way back to where it stands.
func (a *Article) reread(doc *document.Document, s *Sentence) *reading {
	all := readSentences(nil, doc, &doc.Blocks[s.Paragraph-1])
	r := &all[slices.IndexFunc(all, func(r reading) bool { return r.Start == s.Start })]
	r.Sentence = *s
	return r
}

// correct is the claims of the sentence as corrected.
func (r *reading) correct(claims []Claim, c Correction) ([]Claim, error) {
	switch c.Op {
	case OpWhole:
		return []Claim{r.byHand(Span{0, len(r.Text)})}, nil
	case OpAdd:
		spans, err := r.find(c.Quote)
		if err != nil {
			return nil, err
		}
		return insert(claims, r.byHand(spans...)), nil
	case OpDrop:
		i, err := r.named(claims, c.Quote)
		if err != nil {
			return nil, err
		}
		return slices.Delete(claims, i, i+1), nil
	case OpCut:
		return r.cut(claims, c.Quote)
	case OpJoin:
		return r.join(claims, c.Quote)
	}
	return nil, fmt.Errorf("no correction %q\nhint: it is add, drop, join, cut or whole", c.Op)
}

// cut makes a claim of each quotation, in the place of the one that holds them.
func (r *reading) cut(claims []Claim, quotes []string) ([]Claim, error) {
	i, err := r.named(claims, quotes)
	if err != nil {
		return nil, err
	}
	var parts []Claim
	for _, q := range quotes {
		spans, err := r.find([]string{q})
		if err != nil {
			return nil, err
		}
		parts = append(parts, r.byHand(spans...))
	}
	return slices.Replace(claims, i, i+1, parts...), nil
}

// join makes one claim of those that the quotations name, one each.
func (r *reading) join(claims []Claim, quotes []string) ([]Claim, error) {
	if len(quotes) < 2 {
		return nil, errors.New("one claim cannot be joined\nhint: quote two or more")
	}
	gone := map[int]bool{}
	var spans []Span
	for _, q := range quotes {
		i, err := r.named(claims, []string{q})
		if err != nil {
			return nil, err
		}
		gone[i] = true
		spans = append(spans, claims[i].Spans...)
	}
	var rest []Claim
	for i := range claims {
		if !gone[i] {
			rest = append(rest, claims[i])
		}
	}
	joined := whole(r)
	joined.Spans = union(spans)
	joined.Checkable = true
	joined.Statement = r.statement(joined.Spans)
	joined.Plain = joined.Statement
	return insert(rest, joined), nil
}

// insert puts a claim behind those that begin no later.
func insert(claims []Claim, c Claim) []Claim {
	at := len(claims)
	for at > 0 && claims[at-1].Spans[0].Start() > c.Spans[0].Start() {
		at--
	}
	return slices.Insert(claims, at, c)
}

// named is the claim that the quotations name: the one that is made of them,
// else the only one, or the shortest, that holds them.
func (r *reading) named(claims []Claim, quotes []string) (int, error) {
	text := strings.Join(quotes, " ")
	best := -1
	for i := range claims {
		c := &claims[i]
		own := r.statement(c.Spans)
		if same(c.Statement, text) || same(own, text) {
			return i, nil
		}
		if !holds(own, quotes) && !holds(c.Statement, quotes) {
			continue
		}
		if best < 0 || len(own) < len(r.statement(claims[best].Spans)) {
			best = i
		}
	}
	if best < 0 {
		return 0, fmt.Errorf("sentence %d has no claim that holds %s", r.N, quoteAll(quotes))
	}
	return best, nil
}

func same(a, b string) bool { return Wording(a) == Wording(b) }

// find is where in the sentence's text the quotations are.
func (r *reading) find(quotes []string) ([]Span, error) {
	var spans []Span
	for _, q := range quotes {
		start, end, ok := find(r.Text, q)
		if !ok {
			return nil, fmt.Errorf("sentence %d does not hold %q\nhint: it is %q", r.N, q, r.Text)
		}
		spans = append(spans, Span{start, end})
	}
	if len(spans) == 0 {
		return nil, errors.New("no quotation")
	}
	return union(spans), nil
}

// byHand is a claim that was made by hand of spans of the sentence's text. Who
// makes one thinks it worth checking.
func (r *reading) byHand(spans ...Span) Claim {
	c := whole(r)
	c.Checkable = true
	c.Spans = make([]Span, len(spans))
	for i, s := range spans {
		c.Spans[i] = r.span(s.Start(), s.End())
	}
	c.Statement = r.statement(c.Spans)
	c.Plain = c.Statement
	return c
}

// union is the spans in order, those that meet made one.
func union(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return slices.Compare(a[:], b[:]) })
	var all []Span
	for _, s := range spans {
		if n := len(all) - 1; n >= 0 && s.Start() <= all[n].End() {
			all[n][1] = max(all[n].End(), s.End())
		} else {
			all = append(all, s)
		}
	}
	return all
}

// statement is what spans of the article read as: each as it reads, a space
// between them.
func (r *reading) statement(spans []Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = strings.TrimSpace(r.Text[r.offset(s.Start()):r.offset(s.End())])
	}
	return strings.Join(parts, " ")
}

// offset is the first byte of the sentence's text that stands at or after an
// offset in the article.
func (r *reading) offset(at int) int {
	return sort.Search(len(r.Text), func(i int) bool { return r.span(i, i+1).Start() >= at })
}
