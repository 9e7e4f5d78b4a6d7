package main

import (
	"context"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/edition"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

// correction is one way to correct claims by hand.
type correction struct {
	op          claims.Op
	args, short string
	example     command.Example
	min         int // quotations
}

var corrections = []correction{
	{claims.OpAdd, "SLUG QUOTE...", "add a claim: the words quoted, of one sentence",
		command.Example{Line: "factdesk claim add pyongyang 'a delegation from China' 'arrived in North Korea'", Does: "a claim of two pieces of a sentence"}, 1},
	{claims.OpDrop, "SLUG QUOTE", "drop a claim: the one that the words quoted are",
		command.Example{Line: "factdesk claim drop pyongyang 'In a significant diplomatic event'", Does: "no claim any more"}, 1},
	{claims.OpJoin, "SLUG QUOTE QUOTE...", "join claims of a sentence into one",
		command.Example{Line: "factdesk claim join pyongyang 'He praised the strength' 'hailing it'", Does: "a claim of both"}, 2},
	{claims.OpCut, "SLUG QUOTE QUOTE...", "cut a claim in pieces: each quotation a claim of its own",
		command.Example{Line: "factdesk claim cut pyongyang 'Russia has strategic partnerships' 'China has them too'", Does: "two claims of one"}, 2},
	{claims.OpWhole, "SLUG QUOTE", "make one claim of the whole sentence that has the words quoted",
		command.Example{Line: "factdesk claim whole pyongyang 'a prominent member of the Communist Party'", Does: "one claim for the sentence"}, 1},
}

func (p *program) claimCommand() *command.Command {
	group := &command.Command{
		Name:  "claim",
		Short: "correct the claims of an article by hand",
		Long: `The splitter may be wrong; you have the last word. A correction is told by words of the article, survives the next
		split, and is part of the article's history. Reviews stay with the claims that keep their words.`,
	}
	for _, c := range corrections {
		max := -1
		if c.min == 1 && c.op != claims.OpAdd {
			max = 2
		}
		group.Commands = append(group.Commands, &command.Command{
			Name: c.op, Args: c.args, Short: c.short, Examples: []command.Example{c.example},
			MinArgs: 1 + c.min, MaxArgs: max, Complete: p.completeFirstSlug,
			Run: func(ctx context.Context, args []string) error {
				return p.runClaim(ctx, c.op, args[0], args[1:])
			},
		})
	}
	return group
}

func (p *program) completeFirstSlug(args []string, word string) []command.Candidate {
	if len(args) > 0 {
		return nil
	}
	return p.completeSlugs(nil, word)
}

func (p *program) runClaim(ctx context.Context, op claims.Op, slug string, quotes []string) error {
	who, err := p.reviewer()
	if err != nil {
		return err
	}
	s, err := p.open()
	if err != nil {
		return err
	}
	if _, err := s.Outline(slug); err != nil {
		return err
	}
	var was *annotate.Article
	var is *claims.Article
	_, err = s.Append(ctx, slug, who, func(a *annotate.Article, _ []annotate.Event) ([]annotate.Event, error) {
		e, after, err := edition.Amend(a, op, quotes)
		was, is = a, after
		return []annotate.Event{e}, err
	})
	if err != nil {
		return err
	}
	p.tell("%s: %s, there were %d", slug, count(len(is.Claims), "claim"), len(was.Claims))
	for _, line := range added(was, is) {
		p.tell("  %s", line)
	}
	return nil
}

// added are the claims that an article has and had not, as they are listed.
func added(was *annotate.Article, is *claims.Article) []string {
	had := map[string]bool{}
	for i := range was.Claims {
		had[was.Claims[i].ID] = true
	}
	var lines []string
	for i := range is.Claims {
		if c := &is.Claims[i]; !had[c.ID] {
			lines = append(lines, was.Slug+":"+c.Label+"  "+c.Statement)
		}
	}
	return lines
}
