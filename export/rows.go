package export

import (
	"cmp"
	"iter"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

// Row is a line of a sheet: a claim, or a sentence with its claims under it.
// A sentence that holds one claim is one row; the row of one that holds several
// says what all of them share, so that it can be read without them.
type Row struct {
	Dossier  *Dossier
	Sentence *claims.Sentence   // nil where the article does not have it
	Standing *annotate.Standing // of the claim; nil on a sentence's own row
	Under    bool               // the claim stands under its sentence's row
	Order    int                // place among the rows of the dossier, from 1

	parts    []Row            // on a sentence's own row: those of its claims
	before   *claims.Sentence // of the same paragraph
	after    *claims.Sentence // of the same paragraph
	evidence []Evidence       // of the claim, worked out once
}

// Rows are the lines of a dossier's sheet, in the order of the article. A row
// is valid until the next one.
func (d *Dossier) Rows() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		sentences := d.Article.Sentences
		next, order := 0, 0
		for rest := d.Standings; len(rest) > 0; {
			n := 1
			for n < len(rest) && rest[n].Claim.Sentence == rest[0].Claim.Sentence {
				n++
			}
			group := rest[:n]
			rest = rest[n:]

			parts := make([]Row, n)
			row := Row{Dossier: d}
			for next < len(sentences) && sentences[next].N < group[0].Claim.Sentence {
				next++
			}
			if next < len(sentences) && sentences[next].N == group[0].Claim.Sentence {
				row.Sentence = &sentences[next]
				row.before, row.after = neighbours(sentences, next)
			}
			row.Under = n > 1 && row.Sentence != nil
			for i := range group {
				row.Standing, row.evidence = &group[i], Sources(&group[i])
				parts[i] = row
			}
			lines := parts[:n]
			if row.Under {
				lines = append([]Row{{Dossier: d, Sentence: row.Sentence, parts: lines, before: row.before, after: row.after}}, lines...)
			}
			for i := range lines {
				order++
				lines[i].Order = order
				if !yield(&lines[i]) {
					return
				}
			}
		}
	}
}

// neighbours are the sentences before and after sentence i in its paragraph.
func neighbours(s []claims.Sentence, i int) (before, after *claims.Sentence) {
	if i > 0 && s[i-1].Paragraph == s[i].Paragraph {
		before = &s[i-1]
	}
	if i+1 < len(s) && s[i+1].Paragraph == s[i].Paragraph {
		after = &s[i+1]
	}
	return before, after
}

// Evidence are the sources of the row's claim, best first; none on a sentence's
// own row.
func (r *Row) Evidence() []Evidence { return r.evidence }

// Label is the claim's label, or the sentence's number on its own row.
func (r *Row) Label() string {
	if r.Standing == nil {
		return strconv.Itoa(r.Sentence.N)
	}
	return r.Standing.Claim.Label
}

// Text is what the row is about as it reads on its own: the claim's statement,
// or the sentence.
func (r *Row) Text() string {
	if r.Standing == nil {
		return r.Sentence.Text
	}
	return r.Standing.Claim.Statement
}

// Verbatim is the row's text in the words of the article, white space folded;
// " … " stands where a claim leaves words out.
func (r *Row) Verbatim() string {
	if r.Standing == nil {
		return fold(r.Sentence.Text)
	}
	return r.Dossier.Verbatim(r.Standing.Claim, r.Sentence)
}

// Verbatim is a claim in the words of the article, white space folded; " … "
// stands where it leaves words out.
func (d *Dossier) Verbatim(c *claims.Claim, s *claims.Sentence) string {
	if s != nil && len(c.Spans) == 1 && c.Spans[0] == (claims.Span{s.Start, s.End}) {
		return fold(s.Text)
	}
	var parts []string
	for _, span := range c.Spans {
		if words := fold(d.Slice(span)); words != "" {
			parts = append(parts, words)
		}
	}
	if len(parts) == 0 {
		return fold(c.Statement)
	}
	return strings.Join(parts, " … ")
}

// Slice is the article's text in a span; empty for a span outside of it.
func (d *Dossier) Slice(s claims.Span) string {
	if s.Start() < 0 || s.End() > len(d.Article.Text) || s.Start() >= s.End() {
		return ""
	}
	return d.Article.Text[s.Start():s.End()]
}

// Context is what stands around the row's text in its paragraph: the sentences
// before and after it, with […] for the text itself. For a claim under its
// sentence's row it is empty, as the sentence is right above.
func (r *Row) Context() string {
	if r.Under || r.Sentence == nil {
		return ""
	}
	own := "[…]"
	if whole := fold(r.Sentence.Text); whole != r.Verbatim() {
		own = whole
	}
	var parts []string
	if r.before != nil {
		parts = append(parts, fold(r.before.Text))
	}
	parts = append(parts, own)
	if r.after != nil {
		parts = append(parts, fold(r.after.Text))
	}
	if len(parts) == 1 && own == "[…]" {
		return ""
	}
	return strings.Join(parts, " ")
}

// State is the claim's state; on a sentence's own row the state of all its
// claims, or "mixed".
func (r *Row) State() string {
	state, _ := r.shared(func(c *Row) any { return string(c.Standing.State) }).(string)
	return cmp.Or(state, "mixed")
}

// Verdict is the published label of the claim's verdict, or of the one that all
// claims of the sentence share; empty without.
func (r *Row) Verdict() string {
	label, _ := r.shared(func(c *Row) any {
		if c.Standing.Verdict == "" {
			return ""
		}
		return r.Dossier.Verdict(c.Standing.Scale, c.Standing.Verdict).Label
	}).(string)
	return label
}

// shared is a value of the row's claim or, on a sentence's own row, the value
// that all its claims share; nil where they do not.
func (r *Row) shared(of func(*Row) any) any {
	if r.Standing != nil {
		return of(r)
	}
	value := of(&r.parts[0])
	for i := range r.parts[1:] {
		if of(&r.parts[1+i]) != value {
			return nil
		}
	}
	return value
}

// fold makes one line of s: runs of white space become one space.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
