// Package markdown writes the report on an article's claims for people to read,
// on hosts that render Markdown: a summary, then the claims by verdict, each
// with its quotation, the reasons, the sources and who checked it.
//
// No text of the article, of a source or of a reviewer can become markup.
package markdown

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/export"
)

// Write writes one report after the other.
func Write(w io.Writer, dossiers export.Dossiers, o export.Options) error {
	out := bufio.NewWriter(w)
	first := true
	for d, err := range dossiers {
		if err != nil {
			return err
		}
		if !first {
			out.WriteString("\n---\n\n")
		}
		first = false
		r := report{out, d.Published(), map[int]*claims.Sentence{}}
		r.write(o.Made)
		if err := out.Flush(); err != nil {
			return err
		}
	}
	return out.Flush()
}

// report writes the report on one article. The errors of a bufio.Writer stay
// until Flush.
type report struct {
	*bufio.Writer
	d         *export.Dossier
	sentences map[int]*claims.Sentence
}

func (r *report) printf(format string, args ...any) { fmt.Fprintf(r, format, args...) }

func (r *report) write(made time.Time) {
	a := r.d.Article
	for i := range a.Sentences {
		r.sentences[a.Sentences[i].N] = &a.Sentences[i]
	}
	r.printf("# %s\n\n", Escape(cmp.Or(a.Title, a.Slug)))
	r.printf("Claims of %s", Escape(a.Slug))
	if a.SHA256 != "" {
		r.printf(", revision `%.12s`", a.SHA256)
	}
	if !made.IsZero() {
		r.printf(", as of %s", date(made))
	}
	r.printf(".\n\n")
	r.summary()
	r.gate()
	r.verdicts()
	r.open()
	r.corrections()
}

// summary is the table of what was found, and of what is still to do.
func (r *report) summary() {
	if !r.d.Public {
		r.printf("%s.\n\n", r.d.Count)
	}
	var s export.Summary
	s.Add(r.d)
	if s.Claims == 0 {
		r.printf("No claim has been checked.\n")
		return
	}
	r.printf("| Verdict | Claims |\n| --- | ---: |\n")
	for _, c := range s.Verdicts() {
		r.printf("| %s | %d |\n", Escape(c.Name), c.Claims)
	}
	for _, c := range s.States() {
		if !export.Finished(annotate.State(c.Name)) {
			r.printf("| *%s* | %d |\n", c.Name, c.Claims)
		}
	}
	r.printf("| **All** | **%d** |\n", s.Claims)
}

// gate is what the gate objects to.
func (r *report) gate() {
	if len(r.d.Findings) == 0 {
		return
	}
	r.printf("\n## Before publication\n\n")
	for _, f := range r.d.Findings {
		text := Escape(f.Message)
		if f.Label != "" {
			text = "**" + Escape(f.Label) + "** " + text
		}
		r.printf("- %s\n", text)
	}
}

// verdicts is a section for each verdict, in the order of the scale, with the
// claims that it stands for.
func (r *report) verdicts() {
	var labels []string
	of := map[string][]*annotate.Standing{}
	for _, v := range r.d.Scale.Verdicts {
		labels = append(labels, v.Label)
	}
	for i := range r.d.Standings {
		s := &r.d.Standings[i]
		if !export.Finished(s.State) {
			continue
		}
		label := r.d.Verdict(s.Scale, s.Verdict).Label
		if !slices.Contains(labels, label) {
			labels = append(labels, label)
		}
		of[label] = append(of[label], s)
	}
	for _, label := range labels {
		if len(of[label]) > 0 {
			r.printf("\n## %s (%d)\n", Escape(label), len(of[label]))
			r.section(label, of[label])
		}
	}
}

// open are the claims without an outcome: those of which there is more to say
// than the claim itself in full, then the others as a list.
func (r *report) open() {
	for _, state := range annotate.States {
		var full, short []*annotate.Standing
		for i := range r.d.Standings {
			s := &r.d.Standings[i]
			switch {
			case s.State != state || export.Finished(state):
			case len(export.Votes(s))+len(s.Queries)+len(s.Assigned) > 0 || s.Waiver != nil:
				full = append(full, s)
			default:
				short = append(short, s)
			}
		}
		if len(full)+len(short) == 0 {
			continue
		}
		title := strings.ToUpper(string(state[:1])) + string(state[1:])
		r.printf("\n## %s (%d)\n", title, len(full)+len(short))
		r.section("", full)
		r.list(short)
	}
}

// list lists claims, a sentence once with its claims under it.
func (r *report) list(of []*annotate.Standing) {
	if len(of) > 0 {
		r.printf("\n")
	}
	for sentence := range bySentence(of) {
		indent := ""
		if in := r.sentences[sentence[0].Claim.Sentence]; in != nil && len(sentence) > 1 {
			r.printf("- **%d** %s\n", in.N, Escape(in.Text))
			indent = "  "
		}
		for _, s := range sentence {
			r.printf("%s- **%s** %s\n", indent, Escape(s.Claim.Label), Escape(s.Claim.Statement))
		}
	}
}

// section has claims in full.
func (r *report) section(verdict string, of []*annotate.Standing) {
	for sentence := range bySentence(of) {
		r.sentence(verdict, sentence)
	}
}

// bySentence are runs of claims of one sentence.
func bySentence(of []*annotate.Standing) iter.Seq[[]*annotate.Standing] {
	return func(yield func([]*annotate.Standing) bool) {
		for len(of) > 0 {
			n := 1
			for n < len(of) && of[n].Claim.Sentence == of[0].Claim.Sentence {
				n++
			}
			if !yield(of[:n]) {
				return
			}
			of = of[n:]
		}
	}
}

// sentence quotes a sentence and gives its claims.
func (r *report) sentence(verdict string, of []*annotate.Standing) {
	labels := make([]string, len(of))
	for i, s := range of {
		labels[i] = s.Claim.Label
	}
	noun := "Claim"
	if len(of) > 1 {
		noun = "Claims"
	}
	r.printf("\n### %s %s\n\n", noun, Escape(strings.Join(labels, ", ")))
	in := r.sentences[of[0].Claim.Sentence]
	quoted := of[0].Claim.Statement
	if in != nil {
		quoted = in.Text
	}
	if q := Escape(quoted); q != "" {
		r.printf("> %s\n", q)
	}
	for len(of) > 0 {
		text, n := r.findings(verdict, of[0]), 1
		for n < len(of) && r.findings(verdict, of[n]) == text {
			n++
		}
		if len(labels) > 1 || plain(of[0].Claim.Statement) != plain(quoted) {
			r.printf("\n")
			for _, s := range of[:n] {
				r.printf("- **%s** %s\n", Escape(s.Claim.Label), Escape(s.Claim.Statement))
			}
		}
		r.printf("%s", text)
		of = of[n:]
	}
}

// findings is the verdict on a claim, why, on what, and by whom. It says
// nothing of the claim, so that claims with the same can share it.
func (r *report) findings(verdict string, s *annotate.Standing) string {
	var b strings.Builder
	line := func(text string) {
		if text != "" {
			b.WriteString("\n" + text + "\n")
		}
	}
	if s.State == annotate.Stale {
		line("Reviewed as: “" + Escape(export.Votes(s)[0].Statement) + "”")
	}
	for i, why := range strings.Split(r.d.Why(s), "\n") {
		why = Escape(why)
		if i == 0 && verdict != "" {
			why = strings.TrimSpace("**" + Escape(verdict) + ".** " + why)
		}
		line(why)
	}
	for i, e := range export.Sources(s) {
		if i == 0 {
			b.WriteByte('\n')
		}
		b.WriteString("- " + source(&e) + "\n")
	}
	for _, note := range export.Notes(s) {
		line("Note: " + Escape(note))
	}
	for _, q := range s.Queries {
		line("Asked of the author by " + Escape(q.Ask.Reviewer.String()) + ": " + Escape(q.Ask.Text))
		for _, a := range q.Answers {
			line("Answered by " + Escape(a.Reviewer.String()) + ": " + Escape(a.Text))
		}
	}
	if len(s.Assigned) > 0 {
		line("Assigned to " + Escape(export.People(s.Assigned)))
	}
	if by := byline(s); by != "" {
		line("*" + by + "*")
	}
	return b.String()
}

// source is a source as a link, with where in it, what it says and how it
// bears on the claim.
func source(e *export.Evidence) string {
	text := link(Escape(e.Name()), e.URL)
	if l := Escape(e.Locator); l != "" {
		text += ", " + l
	}
	if q := Escape(e.Quote); q != "" {
		text += ": “" + q + "”"
	}
	var about []string
	if e.Private {
		about = append(about, "**private**")
	}
	if e.Stance != "" {
		about = append(about, Escape(string(e.Stance)))
	}
	if e.Rank != annotate.Unsaid {
		about = append(about, e.Rank.String())
	}
	if e.Looked != "" {
		about = append(about, "looked at "+Escape(e.Looked))
	}
	if e.Archived != "" {
		about = append(about, link("archived copy", e.Archived))
	}
	if len(about) > 0 {
		text += " (" + strings.Join(about, ", ") + ")"
	}
	return text
}

// byline says who checked a claim, when, and who approved it.
func byline(s *annotate.Standing) string {
	by := export.CheckedBy(s)
	if len(by) == 0 {
		return ""
	}
	line := "Checked by " + Escape(strings.Join(by, "; "))
	if t := export.DecidedOn(s); !t.IsZero() {
		line += ", " + date(t)
	}
	if s.Settlement != nil {
		line += "; settled by " + Escape(s.Settlement.Reviewer.String())
	}
	if s.Signoff != nil {
		line += "; signed off by " + Escape(s.Signoff.Reviewer.String())
	}
	return line
}

// corrections is the dated log of what was corrected after publication.
func (r *report) corrections() {
	if len(r.d.Corrections) == 0 {
		return
	}
	r.printf("\n## Corrections\n\n")
	for _, c := range r.d.Corrections {
		r.printf("- **%s**", Escape(cmp.Or(c.Date, c.Time.UTC().Format(time.DateOnly))))
		if c.Was != "" {
			r.printf(" “%s”", Escape(c.Was))
		}
		r.printf(" now reads “%s”", Escape(c.Now))
		if c.Why != "" {
			r.printf(": %s", Escape(c.Why))
		}
		r.printf("\n")
	}
}

func date(t time.Time) string {
	t = t.UTC()
	return strconv.Itoa(t.Day()) + " " + t.Month().String() + " " + strconv.Itoa(t.Year())
}
