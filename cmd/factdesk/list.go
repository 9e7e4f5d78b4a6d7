package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

type listOptions struct {
	slug           string
	details, blind bool
	states         []string
}

func (p *program) listCommand() *command.Command {
	o := &listOptions{}
	return &command.Command{
		Name:    "list",
		Formats: []string{"text", "json"},
		Args:    "[SLUG]",
		Short:   "list the articles, or the claims of one",
		Long: `Without a slug: every article, and how far its review is. With one: its claims, numbered as they are named on the
		command line, each with its state and verdict. A sentence that holds several claims is shown once with its claims
		under it. In a pipe: a line a row, tab-separated.`,
		Examples: []command.Example{
			{Line: "factdesk list", Does: "the articles"},
			{Line: "factdesk list pyongyang", Does: "the claims of one"},
			{Line: "factdesk list pyongyang --state unreviewed --state stale", Does: "what is left to do"},
			{Line: "factdesk list pyongyang --details", Does: "with what there is to check in each"},
			{Line: "factdesk list pyongyang --format json | jq '.claims[].statement'", Does: "as data"},
		},
		Flags: command.Flags{
			command.Switch(&o.details, "details", "what there is to check in each claim, and who said it").As("d"),
			command.Each(func(s string) error { return addState(&o.states, s) }, "state", "STATE", "only claims in that state, or articles that have some; may be repeated").
				With(func(string) []command.Candidate { return command.Words(stateNames()...) }),
			command.Switch(&o.blind, "blind", "hide what others found until you have a verdict of your own"),
		},
		MaxArgs: 1,
		Run: func(_ context.Context, args []string) error {
			if len(args) == 0 {
				return p.runListArticles(o.states)
			}
			o.slug = args[0]
			return p.runList(*o)
		},
		Complete: p.completeSlugs,
	}
}

// stateNames are the states as they are typed.
func stateNames() []string {
	var names []string
	for _, s := range annotate.States {
		names = append(names, strings.ReplaceAll(string(s), " ", "-"))
	}
	return names
}

func addState(states *[]string, typed string) error {
	for _, name := range stateNames() {
		if strings.EqualFold(strings.ReplaceAll(typed, " ", "-"), name) {
			*states = append(*states, strings.ReplaceAll(name, "-", " "))
			return nil
		}
	}
	return fmt.Errorf("%q is no state%s\nhint: there are %s", typed, annotate.DidYouMean(typed, stateNames()), strings.Join(stateNames(), ", "))
}

// tally is how far the review of an article is.
type tally struct {
	checkable, done int
	states          map[annotate.State]int
}

func tallyOf(standings []annotate.Standing) tally {
	t := tally{states: map[annotate.State]int{}}
	for i := range standings {
		s := &standings[i]
		t.states[s.State]++
		if !s.Claim.Checkable {
			continue
		}
		t.checkable++
		switch s.State {
		case annotate.Reviewed, annotate.Settled, annotate.SignedOff, annotate.Waived:
			t.done++
		}
	}
	return t
}

// has says whether claims are in one of some states; any will do where none is
// named.
func (t tally) has(states []string) bool {
	return len(states) == 0 || slices.ContainsFunc(states, func(s string) bool { return t.states[annotate.State(s)] > 0 })
}

func (p *program) runListArticles(states []string) error {
	s, slugs, err := p.openFor(nil)
	if err != nil {
		return err
	}
	table := terminal.Table{Head: []string{"ARTICLE", "DONE", "OPEN", "TITLE"}}
	list := []articleItem{}
	for _, slug := range slugs {
		a, standings, err := p.standings(s, slug, s.Outline)
		if err != nil {
			return err
		}
		t := tallyOf(standings)
		if !t.has(states) {
			continue
		}
		list = append(list, articleItemOf(a, t))
		table.Row(terminal.Text(slug), terminal.Text(fmt.Sprintf("%d/%d", t.done, t.checkable)), terminal.Text(t.open()), terminal.Text(titleOf(a)))
	}
	if p.format == "json" {
		return p.writeJSON(articlesDocument{"factdesk.articles/1", list})
	}
	if len(slugs) == 0 {
		p.tell("no articles yet\nhint: factdesk split FILE")
	}
	return table.WriteTo(p.out, p.screen)
}

// open says in words what is left to do.
func (t tally) open() string {
	var left []string
	for _, state := range []annotate.State{annotate.Unreviewed, annotate.Stale, annotate.Disputed} {
		if n := t.states[state]; n > 0 {
			left = append(left, fmt.Sprintf("%d %s", n, state))
		}
	}
	if left == nil {
		return "nothing"
	}
	return strings.Join(left, ", ")
}

func titleOf(a *annotate.Article) string {
	if a.Title != "" {
		return a.Title
	}
	return a.Path
}

// standings reads what is known of an article's claims; read is how the article
// itself is read.
func (p *program) standings(s *store.Store, slug string, read func(string) (*annotate.Article, error)) (*annotate.Article, []annotate.Standing, error) {
	a, err := read(slug)
	if err != nil {
		return nil, nil, err
	}
	events, err := s.Events(slug)
	if err != nil {
		return nil, nil, err
	}
	return a, annotate.Fold(a, events, p.now()), nil
}

// seen is standings as the reviewer may see them: where it is blind (the desk's
// configuration, or asked for) without the votes of others.
func (p *program) seen(s *store.Store, standings []annotate.Standing, blind bool) ([]annotate.Standing, error) {
	if !blind && !s.Config().Blind {
		return standings, nil
	}
	who, err := p.reviewer()
	if err != nil {
		return nil, err
	}
	for i := range standings {
		standings[i] = standings[i].Blind(who)
	}
	return standings, nil
}

func (p *program) runList(o listOptions) error {
	s, err := p.open()
	if err != nil {
		return err
	}
	a, standings, err := p.standings(s, o.slug, s.Article)
	if err != nil {
		return err
	}
	if standings, err = p.seen(s, standings, o.blind); err != nil {
		return err
	}
	var kept []*annotate.Standing
	for i := range standings {
		if len(o.states) == 0 || contains(o.states, string(standings[i].State)) {
			kept = append(kept, &standings[i])
		}
	}
	if p.format == "json" {
		return p.writeJSON(claimsDocumentOf(a, kept))
	}
	scale, err := s.Config().ScaleNamed(a.Scale)
	if err != nil {
		return err
	}
	return p.printClaims(a, kept, scale, o.details)
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

// printClaims prints claims as a table: on a terminal a sentence that holds
// several once, with its claims under it.
func (p *program) printClaims(a *annotate.Article, list []*annotate.Standing, scale annotate.Scale, details bool) error {
	head := []string{"CLAIM", "STATE", "VERDICT", "WORTH", "STATEMENT"}
	t := terminal.Table{Head: head}
	in := map[int]int{}
	for i := range a.Claims {
		in[a.Claims[i].Sentence]++
	}
	sentence := 0
	for _, s := range list {
		c := s.Claim
		statement := c.Statement
		if in[c.Sentence] > 1 && p.screen.IsTerminal() {
			if c.Sentence != sentence {
				t.Row(terminal.Cell{Text: fmt.Sprint(c.Sentence), Colour: terminal.Dim}, terminal.Text(""), terminal.Text(""), terminal.Text(""),
					terminal.Cell{Text: sentenceText(a, c.Sentence), Colour: terminal.Dim})
			}
			statement = "· " + statement
		}
		sentence = c.Sentence
		if details {
			statement += detailsText(a, c)
		}
		t.Row(terminal.Text(c.Label), stateCell(s.State), verdictCell(s, scale), terminal.Text(fmt.Sprintf("%.2f", c.CheckWorthiness)), terminal.Text(statement))
	}
	return t.WriteTo(p.out, p.screen)
}

func sentenceText(a *annotate.Article, n int) string {
	for i := range a.Sentences {
		if a.Sentences[i].N == n {
			return a.Sentences[i].Text
		}
	}
	return ""
}

// detailsText is who says a claim and what there is to check in it, in brackets.
func detailsText(a *annotate.Article, c *claims.Claim) string {
	var parts []string
	if at := c.Attribution; at != nil && at.Speaker != (claims.Span{}) {
		who := "said by: " + cut(a.Text, at.Speaker)
		if at.Asserted {
			who += ", vouched for by the article"
		}
		parts = append(parts, who)
	}
	if parts = append(parts, toCheck(a, c)...); parts == nil {
		return ""
	}
	return " [" + strings.Join(parts, "; ") + "]"
}

// toCheck is what there is to check in a claim, one by one.
func toCheck(a *annotate.Article, c *claims.Claim) (parts []string) {
	for _, d := range c.Details {
		parts = append(parts, string(d.Type)+": "+cut(a.Text, d.Span))
	}
	return parts
}

// cut is a span of a text, empty where it lies outside.
func cut(text string, s claims.Span) string {
	if s.Start() < 0 || s.Start() > s.End() || s.End() > len(text) {
		return ""
	}
	return text[s.Start():s.End()]
}

func stateCell(s annotate.State) terminal.Cell {
	colour := map[annotate.State]terminal.Colour{
		annotate.Unreviewed:   terminal.Bold,
		annotate.Stale:        terminal.Yellow,
		annotate.Disputed:     terminal.Red,
		annotate.Waived:       terminal.Cyan,
		annotate.SetAside: terminal.Dim,
	}[s]
	return terminal.Cell{Text: string(s), Colour: colour}
}

func verdictCell(s *annotate.Standing, scale annotate.Scale) terminal.Cell {
	if v, err := scale.Verdict(s.Verdict); err == nil {
		return terminal.Cell{Text: v.Label, Colour: terminal.Nearest(v.Colour)}
	}
	return terminal.Text(s.Verdict)
}
