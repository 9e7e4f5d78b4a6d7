package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func (p *program) showCommand() *command.Command {
	var blind bool
	return &command.Command{
		Name:    "show",
		Formats: []string{"text", "json"},
		Args:    "REF...",
		Short:   "show claims in their paragraph, with their reviews and sources",
		Examples: []command.Example{
			{Line: "factdesk show pyongyang:4", Does: "one claim"},
			{Line: "factdesk show pyongyang:1-3 --format json", Does: "several, as data"},
		},
		Flags: command.Flags{
			command.Switch(&blind, "blind", "hide what others found until you have a verdict of your own"),
		},
		MinArgs:  1,
		MaxArgs:  -1,
		Run:      func(_ context.Context, args []string) error { return p.runShow(args, blind) },
		Complete: p.completeClaims,
	}
}

func (p *program) runShow(typed []string, blind bool) error {
	refs, err := parseReferences(typed)
	if err != nil {
		return err
	}
	s, err := p.open()
	if err != nil {
		return err
	}
	b, _, err := p.board(refs[0].Slug, s.LoadWhole)
	if err != nil {
		return err
	}
	_, count := p.count(s, b)
	if _, err = p.seen(s, b.Claims, blind); err != nil {
		return err
	}
	picked, sentences, err := pickToShow(b, refs)
	if err != nil {
		return err
	}
	if p.format == "json" {
		return p.writeJSON(claimsDocumentOf(b, count, picked, sentences))
	}
	scale, err := s.Config().ScaleNamed(b.Article.Scale)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(p.out)
	for i, at := range picked {
		if i > 0 {
			fmt.Fprintln(out)
		}
		v := view{out, p.screen, b.Article, scale}
		v.claim(at)
	}
	for i, at := range sentences {
		if i+len(picked) > 0 {
			fmt.Fprintln(out)
		}
		v := view{out, p.screen, b.Article, scale}
		v.sentence(at)
	}
	return out.Flush()
}

// pickToShow gives the claims that are named, and the sentences that hold none.
func pickToShow(b *annotate.Board, refs []reference.Reference) ([]*annotate.Standing, []*annotate.Sentence, error) {
	picked, err := decision.Pick(b.Article, b.Claims, refs...)
	var without []*annotate.Sentence
	if !refs[0].Whole() {
		for _, s := range decision.Named(b, refs...) {
			if len(s.Claims) == 0 {
				without = append(without, s)
			}
		}
	}
	if len(without) > 0 {
		err = nil
	}
	return picked, without, err
}

// view prints all that is known of a claim.
type view struct {
	w       io.Writer
	screen  terminal.Screen
	article *annotate.Article
	scale   annotate.Scale
}

// text prints text in as many lines as the screen's width asks for.
func (v view) text(indent int, text string) {
	width := v.screen.Width
	if width == 0 {
		width = 100
	}
	for _, line := range terminal.Wrap(text, width-indent) {
		fmt.Fprintf(v.w, "%s%s\n", strings.Repeat(" ", indent), line)
	}
}

func (v view) claim(s *annotate.Standing) {
	c := s.Claim
	fmt.Fprintf(v.w, "%s  %s", v.screen.Paint(terminal.Bold, v.article.Slug+":"+c.Label), v.paint(stateCell(s.State)))
	if cell := verdictCell(s, v.scale); cell.Text != "" {
		fmt.Fprintf(v.w, "  %s", v.paint(cell))
	}
	fmt.Fprintf(v.w, "\n\n")
	v.text(2, c.Statement)
	fmt.Fprintf(v.w, "\nin its paragraph:\n")
	v.text(2, paragraphOf(v.article, c))
	fmt.Fprintln(v.w)
	v.text(0, fmt.Sprintf("worth checking: %.2f%s", c.CheckWorthiness, inBrackets(c.Reasons)))
	if at := c.Attribution; at != nil {
		v.text(0, v.attribution(at))
	}
	if parts := toCheck(v.article, c); len(parts) > 0 {
		v.text(0, "to check: "+strings.Join(parts, "; "))
	}
	fmt.Fprintf(v.w, "id: %s\n", c.ID)
	v.people(s)
	for _, e := range s.Votes {
		v.review(e)
	}
	for _, e := range s.Stale {
		d := s.Difference(e)
		if d.Same() {
			v.review(e, "stale: "+s.Doubt(e))
			continue
		}
		v.review(e, "was: "+d.Was(), "now: "+d.Now())
	}
	v.decisions(s)
}

// attribution says who said a claim, in the article's word for it, and whether
// the article vouches for that.
func (v view) attribution(at *claims.Attribution) string {
	who := cut(v.article.Text, at.Speaker)
	if who == "" {
		who = "somebody who is not named"
	}
	line := "said by " + who
	if cue := cut(v.article.Text, at.Cue); len(cue) > 1 {
		line += " (“" + cue + "”)"
	}
	if at.Asserted {
		return line + "; the article vouches for it"
	}
	return line + "; the article only reports it"
}

// sentence prints a sentence that holds no claim.
func (v view) sentence(s *annotate.Sentence) {
	fmt.Fprintf(v.w, "%s  %s\n\n", v.screen.Paint(terminal.Bold, fmt.Sprintf("%s:%d", v.article.Slug, s.N)), v.paint(stateCell(s.State())))
	v.text(2, s.Text)
	fmt.Fprintln(v.w)
	switch {
	case s.Pass != nil:
		v.text(0, annotate.Describe(s.Pass)+", "+s.Pass.Reviewer.String()+", "+s.Pass.Time.UTC().Format("2006-01-02 15:04"))
	case s.Earlier != nil:
		v.text(0, fmt.Sprintf("%s passed it as it was: %s", s.Earlier.Reviewer, s.Earlier.Statement))
	}
}

func (v view) paint(c terminal.Cell) string { return v.screen.Paint(c.Colour, terminal.Clean(c.Text)) }

func inBrackets(reasons []string) string {
	if len(reasons) == 0 {
		return ""
	}
	return " (" + strings.Join(reasons, ", ") + ")"
}

func (v view) people(s *annotate.Standing) {
	for _, r := range s.Assigned {
		v.text(0, "assigned to "+r.String())
	}
}

func (v view) review(e *annotate.Event, remarks ...string) {
	label := terminal.Cell{Text: v.scale.Label(e.Verdict)}
	if verdict, err := v.scale.Verdict(e.Verdict); err == nil {
		label.Colour = terminal.Nearest(verdict.Colour)
	}
	fmt.Fprintf(v.w, "\n%s  %s, %s\n", v.paint(label), terminal.Clean(e.Reviewer.String()), e.Time.UTC().Format("2006-01-02 15:04"))
	for _, line := range append(remarks, e.Why) {
		if line != "" {
			v.text(2, line)
		}
	}
	if e.Note != "" {
		v.text(2, "note: "+e.Note)
	}
	if len(e.Details) > 0 {
		v.text(2, "ticked off: "+strings.Join(e.Details, "; "))
	}
	for _, s := range e.Sources {
		v.source(s)
	}
}

func (v view) source(s annotate.Source) {
	var about []string
	for _, part := range []string{string(s.Stance), s.Rank.String(), when(s.Private, "private"), s.Title, s.Publisher, s.Locator} {
		if part != "" {
			about = append(about, part)
		}
	}
	v.text(2, "- "+s.Name()+inBrackets(about))
	if s.Quote != "" {
		v.text(4, "“"+s.Quote+"”")
	}
	if s.Archived != "" {
		v.text(4, "archived: "+s.Archived)
	}
	if s.Looked != "" {
		v.text(4, "looked at on "+s.Looked)
	}
}

func when(is bool, word string) string {
	if is {
		return word
	}
	return ""
}

// decisions prints what was decided beyond the votes.
func (v view) decisions(s *annotate.Standing) {
	for _, e := range []*annotate.Event{s.Settlement, s.Signoff, s.Waiver} {
		if e != nil {
			fmt.Fprintln(v.w)
			v.text(0, fmt.Sprintf("%s, %s, %s", annotate.Describe(e), e.Reviewer, e.Time.UTC().Format("2006-01-02 15:04")))
		}
	}
	for _, q := range s.Queries {
		fmt.Fprintln(v.w)
		v.text(0, fmt.Sprintf("asked by %s: %s", q.Ask.Reviewer, q.Ask.Text))
		for _, e := range q.Answers {
			v.text(2, fmt.Sprintf("answered by %s: %s", e.Reviewer, e.Text))
		}
	}
	for _, e := range s.Corrections {
		fmt.Fprintln(v.w)
		v.text(0, annotate.Describe(e))
	}
}

// paragraphOf is the paragraph that a claim stands in, as the article has it,
// with the claim's words in brackets.
func paragraphOf(a *annotate.Article, c *claims.Claim) string {
	start, end := -1, -1
	paragraph := 0
	for _, s := range a.Sentences {
		if s.N == c.Sentence {
			paragraph = s.Paragraph
		}
	}
	for _, s := range a.Sentences {
		if s.Paragraph == paragraph {
			if start < 0 {
				start = s.Start
			}
			end = s.End
		}
	}
	if start < 0 || end > len(a.Text) {
		return c.Statement
	}
	var b strings.Builder
	at := start
	for _, span := range c.Spans {
		if span.Start() < at || span.End() > end {
			continue
		}
		b.WriteString(a.Text[at:span.Start()] + "⟦" + a.Text[span.Start():span.End()] + "⟧")
		at = span.End()
	}
	b.WriteString(a.Text[at:end])
	return b.String()
}
