package main

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"github.com/factdesk/factdesk/annotate/agreement"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func (p *program) agreementCommand() *command.Command {
	return &command.Command{
		Name:    "agreement",
		Formats: []string{"text", "json"},
		Args:    "SLUG...",
		Short:   "measure how far reviewers agree",
		Long: `Percent agreement, Cohen's kappa for two reviewers, Fleiss' kappa, and Krippendorff's alpha (nominal, and ordinal on
		the order of the scale) with a 95% bootstrap interval; for the article, each of its sections, and each pair of
		reviewers. Then the claims that they disagree on. A dash is what cannot be said: too few verdicts, or all the same.`,
		Examples: []command.Example{
			{Line: "factdesk agreement pyongyang", Does: "as a table"},
			{Line: "factdesk agreement pyongyang --format json", Does: "as data"},
		},
		MinArgs:  1,
		MaxArgs:  -1,
		Run:      func(_ context.Context, args []string) error { return p.runAgreement(args) },
		Complete: p.completeSlugs,
	}
}

type agreementDocument struct {
	Format   string             `json:"format"` // factdesk.agreement/1
	Articles []articleAgreement `json:"articles"`
}

type articleAgreement struct {
	Article       string             `json:"article"`
	Scale         string             `json:"scale"`
	Measures      []measures         `json:"measures"`
	Disagreements []disagreementItem `json:"disagreements"`
}

// measures are null where they cannot be said.
type measures struct {
	Of      string   `json:"of"`   // article, section or pair
	Name    string   `json:"name"` // the section's heading, the pair's names
	Units   int      `json:"units"`
	Raters  int      `json:"raters"`
	Percent *float64 `json:"percent"`
	Cohen   *float64 `json:"cohen_kappa"`
	Fleiss  *float64 `json:"fleiss_kappa"`
	Nominal *alpha   `json:"alpha_nominal"`
	Ordinal *alpha   `json:"alpha_ordinal"`
}

type alpha struct {
	Value float64  `json:"value"`
	Low   *float64 `json:"low"`
	High  *float64 `json:"high"`
}

type disagreementItem struct {
	Label     string     `json:"label"`
	Statement string     `json:"statement"`
	Votes     []voteItem `json:"votes"`
}

type voteItem struct {
	Reviewer person `json:"reviewer"`
	Verdict  string `json:"verdict"`
}

func (p *program) runAgreement(slugs []string) error {
	s, slugs, err := p.openFor(slugs)
	if err != nil {
		return err
	}
	doc := agreementDocument{Format: "factdesk.agreement/1"}
	for _, slug := range slugs {
		a, standings, err := p.standings(slug, s.Load)
		if err != nil {
			return err
		}
		scale, err := s.Config().ScaleNamed(a.Scale)
		if err != nil {
			return err
		}
		table := agreement.Collect(standings, scale)
		one := articleAgreement{Article: slug, Scale: scale.Name, Disagreements: []disagreementItem{}}
		one.measure("article", slug, table)
		for _, section := range agreement.Sections(a) {
			if section.Heading != "" {
				one.measure("section", section.Heading, table.Where(section.Holds))
			}
		}
		for i := range table.Raters {
			for j := i + 1; j < len(table.Raters); j++ {
				one.measure("pair", table.Raters[i].String()+" and "+table.Raters[j].String(), table.Pair(i, j))
			}
		}
		for _, u := range table.Disagreements() {
			one.Disagreements = append(one.Disagreements, disagreementOf(table, u))
		}
		doc.Articles = append(doc.Articles, one)
	}
	if p.format == "json" {
		return p.writeJSON(doc)
	}
	return p.printAgreement(doc)
}

// measure adds the measures of a table, with a seed of its own, so that the
// same votes always give the same interval.
func (a *articleAgreement) measure(of, name string, t agreement.Table) {
	m := agreement.Measure(t, rand.New(rand.NewPCG(1, 2)))
	if m.Units == 0 && of != "article" {
		return
	}
	a.Measures = append(a.Measures, measures{
		Of: of, Name: name, Units: m.Units, Raters: m.Raters, Percent: said(m.Percent), Cohen: said(m.Cohen), Fleiss: said(m.Fleiss),
		Nominal: alphaOf(m.Nominal), Ordinal: alphaOf(m.Ordinal),
	})
}

func said(f float64) *float64 {
	if math.IsNaN(f) {
		return nil
	}
	return &f
}

func alphaOf(a agreement.Alpha) *alpha {
	if math.IsNaN(a.Value) {
		return nil
	}
	return &alpha{a.Value, said(a.Low), said(a.High)}
}

func disagreementOf(t agreement.Table, u agreement.Unit) disagreementItem {
	d := disagreementItem{Label: u.Standing.Claim.Label, Statement: u.Standing.Claim.Statement}
	for r, v := range u.Values {
		if v != agreement.None {
			d.Votes = append(d.Votes, voteItem{t.Raters[r], t.Scale.Verdicts[v].Name})
		}
	}
	return d
}

func (p *program) printAgreement(doc agreementDocument) error {
	t := terminal.Table{Head: []string{"CLAIMS", "PERCENT", "COHEN", "FLEISS", "ALPHA", "ORDINAL ALPHA", "OF"}}
	votes := terminal.Table{Head: []string{"CLAIM", "VOTES", "STATEMENT"}}
	for _, a := range doc.Articles {
		for _, m := range a.Measures {
			t.Row(terminal.Text(fmt.Sprint(m.Units)), terminal.Text(figure(m.Percent)), terminal.Text(figure(m.Cohen)), terminal.Text(figure(m.Fleiss)),
				terminal.Text(m.Nominal.String()), terminal.Text(m.Ordinal.String()), terminal.Text(m.Of+": "+m.Name))
		}
		for _, d := range a.Disagreements {
			var list []string
			for _, v := range d.Votes {
				list = append(list, v.Reviewer.String()+": "+v.Verdict)
			}
			votes.Row(terminal.Text(a.Article+":"+d.Label), terminal.Text(strings.Join(list, ", ")), terminal.Text(d.Statement))
		}
	}
	if err := t.WriteTo(p.out, p.screen); err != nil {
		return err
	}
	if len(votes.Rows) > 0 {
		if _, err := fmt.Fprintln(p.out); err != nil {
			return err
		}
	}
	return votes.WriteTo(p.out, p.screen)
}

func figure(f *float64) string {
	if f == nil {
		return "-"
	}
	return fmt.Sprintf("%.2f", *f)
}

func (a *alpha) String() string {
	if a == nil {
		return "-"
	}
	if a.Low == nil || a.High == nil {
		return fmt.Sprintf("%.2f", a.Value)
	}
	return fmt.Sprintf("%.2f [%.2f, %.2f]", a.Value, *a.Low, *a.High)
}
