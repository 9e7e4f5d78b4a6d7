package main

import (
	"context"
	"fmt"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func (p *program) assignCommand() *command.Command {
	var section string
	var take bool
	return &command.Command{
		Name:  "assign",
		Args:  "REF... PERSON",
		Short: "give claims, sections or whole articles to a person",
		Long: `A person is an e-mail address or, where the desk has a roster ([[people]] in config.toml), anybody on it, by name,
		initials or address.`,
		Examples: []command.Example{
			{Line: "factdesk assign pyongyang:4-9 'Bo Chen <bo@example.org>'", Does: "the claims of six sentences"},
			{Line: "factdesk assign pyongyang --section 'The Road Ahead' 'Bo Chen <bo@example.org>'", Does: "all claims under a heading"},
			{Line: "factdesk assign pyongyang:4 bc", Does: "by the initials that the roster has"},
			{Line: "factdesk assign pyongyang 'Bo Chen <bo@example.org>' --remove", Does: "take the article from Bo again"},
		},
		Flags: command.Flags{
			command.Text(&section, "section", "HEADING", "only claims under that heading"),
			command.Switch(&take, "remove", "take the claims from the person again"),
		},
		MinArgs: 2,
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			refs, err := parseReferences(args[:len(args)-1])
			if err != nil {
				return err
			}
			if _, err := p.open(); err != nil {
				return err
			}
			person, err := p.people.Find(args[len(args)-1])
			if err != nil {
				return fmt.Errorf("assign: %w", err)
			}
			done := "assigned to " + person.String()
			if take {
				done = "taken from " + person.String()
			}
			return p.recordOn(ctx, refs, done, func(in inHand, picked []*annotate.Standing) ([]annotate.Event, error) {
				if section != "" {
					if picked, err = decision.Under(in.article, section, picked); err != nil {
						return nil, err
					}
				}
				return decision.Assign(picked, person, take)
			})
		},
		Complete: p.completeClaims,
	}
}

func (p *program) mineCommand() *command.Command {
	return &command.Command{
		Name:    "mine",
		Formats: []string{"text", "json"},
		Args:    "[SLUG...]",
		Short:   "list what is left for you to do",
		Long: `Claims that were assigned to you and that you have not judged, reviews of yours whose wording has changed, disputes
		you are part of, and answers to queries of yours on claims that you have not judged since.`,
		Examples: []command.Example{
			{Line: "factdesk mine", Does: "in all articles"},
			{Line: "factdesk mine pyongyang --as 'Bo Chen <bo@example.org>'", Does: "what is left for Bo in one"},
		},
		MaxArgs:  -1,
		Run:      func(_ context.Context, args []string) error { return p.runMine(args) },
		Complete: p.completeSlugs,
	}
}

type mineDocument struct {
	Format   string        `json:"format"` // factdesk.mine/1
	Claims   []mineItem    `json:"claims"`
	Articles []mineArticle `json:"articles"`
}

// mineArticle is how far the review of an article is, for everybody.
type mineArticle struct {
	Article string `json:"article"`
	gate.Count
}

type mineItem struct {
	Article   string `json:"article"`
	Label     string `json:"label"`
	ID        string `json:"id"`
	State     string `json:"state"`
	Need      string `json:"need"` // judge, look again, dispute, answer
	Statement string `json:"statement"`
}

func (p *program) runMine(slugs []string) error {
	who, err := p.reviewer()
	if err != nil {
		return err
	}
	s, slugs, err := p.openFor(slugs)
	if err != nil {
		return err
	}
	items, articles := []mineItem{}, []mineArticle{}
	var damaged lost
	for _, slug := range slugs {
		b, _, err := p.board(slug, s.Load)
		if damaged.passes(err) {
			continue
		}
		if err != nil {
			return err
		}
		_, count := p.count(s, b)
		articles = append(articles, mineArticle{slug, count})
		standings, err := p.seen(s, b.Claims, false)
		if err != nil {
			return err
		}
		for i := range standings {
			at := &standings[i]
			if need := decision.Left(at, who); need != decision.Nothing {
				items = append(items, mineItem{slug, at.Claim.Label, at.Claim.ID, string(at.State), string(need), at.Claim.Statement})
			}
		}
	}
	if p.format == "json" {
		return damaged.after(p.writeJSON(mineDocument{"factdesk.mine/1", items, articles}))
	}
	t := terminal.Table{Head: []string{"CLAIM", "NEED", "STATE", "STATEMENT"}}
	for _, m := range items {
		t.Row(terminal.Text(m.Article+":"+m.Label), terminal.Text(m.Need), stateCell(annotate.State(m.State)), terminal.Text(m.Statement))
	}
	if len(items) == 0 {
		p.tell("nothing is left for %s", fmt.Sprint(who))
	}
	if err := t.WriteTo(p.out, p.screen); err != nil {
		return err
	}
	for _, a := range articles {
		p.tell("%s: %s", a.Article, a.Count)
	}
	return damaged.after(nil)
}
