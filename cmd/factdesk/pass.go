package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

type passOptions struct {
	refs      []reference.Reference
	rest, yes bool
	reason    string
}

func (p *program) passCommand() *command.Command {
	o := &passOptions{}
	return &command.Command{
		Name:  "pass",
		Args:  "REF...",
		Short: "say that you looked at sentences and found nothing to check in them",
		Long: `The program proposes what is worth checking and sets the rest aside; a person decides. A sentence that you pass is
		done, as it now reads: when it is edited, somebody has to look again. A range leaves out the sentences whose claims
		wait for a verdict; one that you name by itself is passed whatever it holds.

		--rest is every sentence that nobody has looked at and whose claims do not wait for a verdict. It prints them, and
		asks before it passes them; where nobody can be asked, --yes answers.`,
		Examples: []command.Example{
			{Line: "factdesk pass pyongyang:17", Does: "one sentence"},
			{Line: "factdesk pass pyongyang:1-20 --reason 'headline and quotations'", Does: "what the program set aside among them, and why"},
			{Line: "factdesk pass pyongyang --rest", Does: "all that is left, after a look at it"},
			{Line: "factdesk undo", Does: "takes it back"},
		},
		Flags: command.Flags{
			command.Switch(&o.rest, "rest", "every sentence that nobody has looked at and that holds no claim waiting for a verdict"),
			command.Switch(&o.yes, "yes", "do not ask").As("y"),
			command.Text(&o.reason, "reason", "TEXT", "why there is nothing to check in them"),
		},
		Exits: []command.Exit{
			{Code: 0, When: "recorded, or nothing was left to pass"},
			{Code: 2, When: "no such sentence, nobody to record it for, or the answer was no"},
			{Code: 3, When: "the store is damaged"},
			{Code: 4, When: "somebody else is writing to the article"},
		},
		MinArgs: 1,
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) (err error) {
			if o.refs, err = parseReferences(args); err != nil {
				return err
			}
			return p.runPass(ctx, *o)
		},
		Complete: p.completeClaims,
	}
}

func (p *program) runPass(ctx context.Context, o passOptions) error {
	whole := slices.ContainsFunc(o.refs, reference.Reference.Whole)
	switch {
	case o.rest && (!whole || len(o.refs) > 1):
		return &command.UsageError{Problem: "pass: --rest is of a whole article", Advice: "factdesk pass SLUG --rest"}
	case whole && !o.rest:
		return &command.UsageError{Problem: "pass: which sentences?", Advice: "factdesk pass " + o.refs[0].Slug + ":7, or " + o.refs[0].Slug + " --rest"}
	}
	s, err := p.open()
	if err != nil {
		return err
	}
	var agreed []string // ids of the sentences that were shown and agreed to
	if o.rest {
		if agreed, err = p.agreeToRest(ctx, s, o); err != nil || len(agreed) == 0 {
			return err
		}
	}
	var passed []*annotate.Sentence
	left := 0
	_, err = p.record(ctx, s, o.refs[0].Slug, func(in inHand) ([]annotate.Event, error) {
		if o.rest {
			passed = slices.DeleteFunc(decision.Rest(in.board), func(s *annotate.Sentence) bool { return !slices.Contains(agreed, s.ID) })
		} else if passed, left, err = decision.Sentences(in.board, o.refs...); err != nil {
			return nil, err
		}
		return decision.Pass(passed, o.reason)
	})
	if err != nil {
		return err
	}
	what := count(len(passed), "sentence")
	if len(passed) <= 8 {
		var numbers []string
		for _, s := range passed {
			numbers = append(numbers, fmt.Sprint(s.N))
		}
		what = strings.Join(numbers, ",")
	}
	p.tell("%s:%s passed", o.refs[0].Slug, what)
	if left > 0 {
		p.tell("left: %s with claims that wait for a verdict", count(left, "sentence"))
	}
	return nil
}

// agreeToRest prints what is left of an article and asks whether to pass it.
func (p *program) agreeToRest(ctx context.Context, s *store.Store, o passOptions) ([]string, error) {
	b, _, err := p.board(o.refs[0].Slug, s.LoadWhole)
	if err != nil {
		return nil, err
	}
	rest := decision.Rest(b)
	if len(rest) == 0 {
		p.tell("%s: nothing is left to pass", o.refs[0].Slug)
		return nil, nil
	}
	table := terminal.Table{Head: []string{"SENTENCE", "TEXT"}}
	var ids []string
	for _, s := range rest {
		table.Row(terminal.Text(fmt.Sprint(s.N)), terminal.Text(s.Text))
		ids = append(ids, s.ID)
	}
	if err := table.WriteTo(p.out, p.screen); err != nil {
		return nil, err
	}
	if o.yes {
		return ids, nil
	}
	if !terminal.Of(p.in, p.env).IsTerminal() || !p.screen.IsTerminal() {
		return nil, errors.New("nothing was passed: there is nobody to ask\nhint: --yes passes what is listed")
	}
	yes, err := p.ask(ctx, fmt.Sprintf("Did you look at %s, and is there nothing to check in them? [y/N] ", count(len(rest), "sentence")))
	if err == nil && !yes {
		err = errors.New("nothing was passed")
	}
	return ids, err
}

// ask asks a question on the terminal; anything but yes is no.
func (p *program) ask(ctx context.Context, question string) (yes bool, err error) {
	fmt.Fprint(p.err, question)
	answer := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(io.LimitReader(p.in, 1<<10)).ReadString('\n')
		answer <- line
	}()
	select {
	case <-ctx.Done():
		return false, ctx.Err()
	case line := <-answer:
		line = strings.ToLower(strings.TrimSpace(line))
		return line == "y" || line == "yes", nil
	}
}
