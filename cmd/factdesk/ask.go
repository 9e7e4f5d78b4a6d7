package main

import (
	"context"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

func (p *program) askCommand() *command.Command {
	return &command.Command{
		Name:  "ask",
		Args:  "REF... QUESTION",
		Short: "put a query about claims to the author",
		Long:  "The query stays open until somebody answers it. By default the gate lets no article pass with an open one.",
		Examples: []command.Example{
			{Line: "factdesk ask pyongyang:3 'Which paper reported the invitation?'", Does: "a query on one claim"},
		},
		MinArgs: 2,
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			text := args[len(args)-1]
			refs, err := parseClaims(args[:len(args)-1])
			if err != nil {
				return err
			}
			return p.recordOn(ctx, refs, "asked", func(_ inHand, picked []*annotate.Standing) ([]annotate.Event, error) {
				return decision.Ask(picked, text)
			})
		},
		Complete: p.completeClaims,
	}
}

func (p *program) answerCommand() *command.Command {
	var query string
	return &command.Command{
		Name:  "answer",
		Args:  "REF... ANSWER",
		Short: "record the author's answer to a query",
		Examples: []command.Example{
			{Line: "factdesk answer pyongyang:3 'The state news agency, on 26 July'", Does: "answer the open query of that claim"},
		},
		Flags:   command.Flags{command.Text(&query, "query", "ID", "which query, where a claim has several: the beginning of its id")},
		MinArgs: 2,
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			text := args[len(args)-1]
			refs, err := parseClaims(args[:len(args)-1])
			if err != nil {
				return err
			}
			return p.recordOn(ctx, refs, "answered", func(_ inHand, picked []*annotate.Standing) ([]annotate.Event, error) {
				return decision.Answer(picked, query, text)
			})
		},
		Complete: p.completeClaims,
	}
}
