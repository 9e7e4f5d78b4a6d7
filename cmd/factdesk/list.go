package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
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
		Long: `Without a slug: every article, how many of its claims are done (the gate accepts them), and what is left. With one:
		its claims, numbered as they are named on the command line, each with its state and verdict, and between them the
		sentences that the program set aside or a person passed. A sentence that holds several claims is shown once with its
		claims under it. In a pipe: a line a row, tab-separated.`,
		Examples: []command.Example{
			{Line: "factdesk list", Does: "the articles"},
			{Line: "factdesk list pyongyang", Does: "the claims of one"},
			{Line: "factdesk list pyongyang --state unreviewed --state stale", Does: "what is left to do"},
			{Line: "factdesk list pyongyang --state set-aside", Does: "in what the program sees nothing to check"},
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

// statesOf counts the claims of an article in each state, and the sentences
// that hold none.
func statesOf(b *annotate.Board) map[annotate.State]int {
	states := map[annotate.State]int{}
	for i := range b.Sentences {
		s := &b.Sentences[i]
		for k := range s.Claims {
			states[s.Claims[k].State]++
		}
		if len(s.Claims) == 0 {
			states[s.State()]++
		}
	}
	return states
}

// hasState reports whether there is something in one of some states; any will do
// where none is named.
func hasState(states map[annotate.State]int, wanted []string) bool {
	return len(wanted) == 0 || slices.ContainsFunc(wanted, func(s string) bool { return states[annotate.State(s)] > 0 })
}

func (p *program) runListArticles(wanted []string) error {
	s, slugs, err := p.openFor(nil)
	if err != nil {
		return err
	}
	table := terminal.Table{Head: []string{"ARTICLE", "DONE", "LEFT", "TITLE"}}
	list := []articleItem{}
	var damaged lost
	for _, slug := range slugs {
		b, _, err := p.board(slug, s.Load)
		if damaged.passes(err) {
			continue
		}
		if err != nil {
			return err
		}
		found, count := p.count(s, b)
		if _, err := p.seen(s, b.Claims, false); err != nil {
			return err
		}
		states := statesOf(b)
		if !hasState(states, wanted) {
			continue
		}
		list = append(list, articleItemOf(b.Article, count, states))
		table.Row(terminal.Text(slug), terminal.Text(fmt.Sprintf("%d/%d", count.Done, count.Claims)), terminal.Text(left(found, count)), terminal.Text(titleOf(b.Article)))
	}
	if p.format == "json" {
		return damaged.after(p.writeJSON(articlesDocument{"factdesk.articles/1", list}))
	}
	if len(slugs) == 0 {
		p.tell("no articles yet\nhint: factdesk split FILE")
	}
	return damaged.after(table.WriteTo(p.out, p.screen))
}

// left says in words what is left to do.
func left(found []gate.Finding, count gate.Count) string {
	words := gate.InWords(found)
	if count.Unasked > 0 {
		words = append(words, fmt.Sprintf("%d not asked for", count.Unasked))
	}
	if words == nil {
		return "nothing"
	}
	return strings.Join(words, ", ")
}

func titleOf(a *annotate.Article) string {
	if a.Title != "" {
		return a.Title
	}
	return a.Path
}

func (p *program) runList(o listOptions) error {
	s, err := p.open()
	if err != nil {
		return err
	}
	b, _, err := p.board(o.slug, s.LoadWhole)
	if err != nil {
		return err
	}
	_, count := p.count(s, b)
	if _, err := p.seen(s, b.Claims, o.blind); err != nil {
		return err
	}
	wanted := func(state annotate.State) bool {
		return len(o.states) == 0 || slices.Contains(o.states, string(state))
	}
	if p.format == "json" {
		return p.writeJSON(claimsDocumentOf(b, count, claimsIn(b, wanted), sentencesIn(b, wanted)))
	}
	scale, err := s.Config().ScaleNamed(b.Article.Scale)
	if err != nil {
		return err
	}
	return p.printClaims(b, wanted, scale, o.details)
}

// claimsIn are the claims of an article in a wanted state.
func claimsIn(b *annotate.Board, wanted func(annotate.State) bool) (list []*annotate.Standing) {
	for i := range b.Claims {
		if wanted(b.Claims[i].State) {
			list = append(list, &b.Claims[i])
		}
	}
	return list
}

// sentencesIn are the sentences of an article without a claim to check that are
// in a wanted state.
func sentencesIn(b *annotate.Board, wanted func(annotate.State) bool) (list []*annotate.Sentence) {
	for i := range b.Sentences {
		if s := &b.Sentences[i]; !s.Listed() && wanted(s.State()) {
			list = append(list, s)
		}
	}
	return list
}

// printClaims prints the claims of an article, and the sentences without any,
// that are in a wanted state: on a terminal a sentence that holds several
// claims once, with its claims under it.
func (p *program) printClaims(b *annotate.Board, wanted func(annotate.State) bool, scale annotate.Scale, details bool) error {
	t := terminal.Table{Head: []string{"CLAIM", "STATE", "VERDICT", "WORTH", "STATEMENT"}}
	for i := range b.Sentences {
		s := &b.Sentences[i]
		several := len(s.Claims) > 1 && p.screen.IsTerminal()
		headed := false
		for k := range s.Claims {
			at := &s.Claims[k]
			if !wanted(at.State) {
				continue
			}
			statement := at.Claim.Statement
			if several {
				if !headed {
					t.Row(terminal.Cell{Text: fmt.Sprint(s.N), Colour: terminal.Dim}, terminal.Text(""), terminal.Text(""), terminal.Text(""),
						terminal.Cell{Text: s.Text, Colour: terminal.Dim})
				}
				headed = true
				statement = "· " + statement
			}
			if details {
				statement += detailsText(b.Article, at.Claim)
			}
			t.Row(terminal.Text(at.Claim.Label), stateCell(at.State), verdictCell(at, scale), terminal.Text(fmt.Sprintf("%.2f", at.Claim.CheckWorthiness)), terminal.Text(statement))
		}
		if len(s.Claims) == 0 && wanted(s.State()) {
			t.Row(terminal.Text(fmt.Sprint(s.N)), stateCell(s.State()), terminal.Text(""), terminal.Text(""), terminal.Cell{Text: s.Text, Colour: terminal.Dim})
		}
	}
	return t.WriteTo(p.out, p.screen)
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
		annotate.Unreviewed: terminal.Bold,
		annotate.Stale:      terminal.Yellow,
		annotate.Disputed:   terminal.Red,
		annotate.Waived:     terminal.Cyan,
		annotate.Passed:     terminal.Dim,
		annotate.SetAside:   terminal.Dim,
	}[s]
	return terminal.Cell{Text: string(s), Colour: colour}
}

func verdictCell(s *annotate.Standing, scale annotate.Scale) terminal.Cell {
	if v, err := scale.Verdict(s.Verdict); err == nil {
		return terminal.Cell{Text: v.Label, Colour: terminal.Nearest(v.Colour)}
	}
	return terminal.Text(s.Verdict)
}
