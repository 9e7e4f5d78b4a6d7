package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

// correction is one way to correct claims by hand.
type correction struct {
	op          claims.Op
	args, short string
	example     command.Example
}

var corrections = []correction{
	{claims.OpAdd, "REF|SLUG [WORDS...]", "add a claim: the words quoted, or a whole sentence",
		command.Example{Line: "factdesk claim add pyongyang:10 'a delegation from China' 'arrived in North Korea'", Does: "a claim of two pieces of a sentence"}},
	{claims.OpDrop, "REF|SLUG [WORDS]", "drop a claim",
		command.Example{Line: "factdesk claim drop pyongyang 'The discussions centered on matters of military cooperation'", Does: "no claim any more"}},
	{claims.OpJoin, "REF...|SLUG [WORDS...]", "join claims of a sentence into one",
		command.Example{Line: "factdesk claim join pyongyang:1a,1b", Does: "a claim of both"}},
	{claims.OpCut, "REF|SLUG WORDS WORDS...", "cut a claim in pieces: all that is quoted a claim of its own",
		command.Example{Line: "factdesk claim cut pyongyang:1 'Sergei Shoigu met with North Korean dictator Kim Jong-Un' 'in Pyongyang on Thursday'", Does: "two claims of one"}},
	{claims.OpWhole, "REF|SLUG [WORDS]", "make one claim of a whole sentence",
		command.Example{Line: "factdesk claim whole pyongyang 'a prominent member of the Communist Party'", Does: "one claim for the sentence"}},
	{claims.OpReword, "REF|SLUG [WORDS] TEXT", "word a claim as the desk would: it stays a claim about the same words of the article",
		command.Example{Line: "factdesk claim reword pyongyang:10 'A delegation from China came to North Korea.'", Does: "shown so from now on"}},
}

func (p *program) claimCommand() *command.Command {
	group := &command.Command{
		Name:  "claim",
		Short: "correct the claims of an article by hand",
		Long: `The splitter may be wrong; you have the last word. A claim is named as everywhere (pyongyang:7b), or by words of the
		article or of its statement (pyongyang 'arrived on Tuesday'); what names several is refused. A correction holds in later
		revisions as long as its sentence reads so. It is part of your log, and undo takes it back. Reviews stay with the claims
		that keep their words.`,
	}
	for _, c := range corrections {
		group.Commands = append(group.Commands, &command.Command{
			Name: c.op, Args: c.args, Short: c.short, Examples: []command.Example{c.example},
			MinArgs: 1, MaxArgs: -1, Complete: p.completeClaims,
			Run: func(ctx context.Context, args []string) error {
				return p.runClaim(ctx, c.op, args)
			},
		})
	}
	return group
}

func (p *program) runClaim(ctx context.Context, op claims.Op, args []string) error {
	ref, words, err := namedFirst(args)
	if err != nil {
		return err
	}
	s, err := p.open()
	if err != nil {
		return err
	}
	if _, err := s.Outline(ref.Slug); err != nil {
		return err
	}
	var changed *decision.Changed
	var votes, seen []*annotate.Event
	_, err = p.record(ctx, s, ref.Slug, func(in inHand) ([]annotate.Event, error) {
		change, err := decision.ChangeOf(in.article, op, ref, words)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", ref.Slug, err)
		}
		var e annotate.Event
		e, changed, err = change.Event(in.article)
		if errors.Is(err, claims.ErrAlready) {
			p.tell("%s:%d: nothing to do, it is so already", ref.Slug, change.Sentence)
			return nil, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", ref.Slug, err)
		}
		votes = votesOn(in.standings, changed.Gone)
		shown, err := p.seen(s, slices.Clone(in.standings), false)
		if err != nil {
			return nil, err
		}
		seen = votesOn(shown, changed.Gone)
		return []annotate.Event{e}, nil
	})
	if err != nil || changed == nil {
		return err
	}
	p.tellChange(ref.Slug, op, changed)
	if len(votes) > 0 {
		p.tellVotes(op, len(votes), seen)
	}
	return nil
}

// namedFirst takes references, all to claims of one article, or a slug from the
// front of what was typed.
func namedFirst(args []string) (reference.Reference, []string, error) {
	ref, err := reference.Parse(args[0])
	if err != nil {
		return ref, nil, err
	}
	args = args[1:]
	for len(args) > 0 && !ref.Whole() && strings.HasPrefix(args[0], ref.Slug+":") {
		more, err := reference.Parse(args[0])
		if err != nil {
			return ref, nil, err
		}
		ref.Items, args = append(ref.Items, more.Items...), args[1:]
	}
	for _, words := range args {
		if strings.TrimSpace(words) == "" {
			return ref, nil, errors.New("nothing is quoted between two quotation marks")
		}
	}
	return ref, args, nil
}

// votesOn are the current votes on claims that are given.
func votesOn(standings []annotate.Standing, list []claims.Claim) []*annotate.Event {
	var votes []*annotate.Event
	for i := range standings {
		if slices.ContainsFunc(list, func(c claims.Claim) bool { return c.ID == standings[i].Claim.ID }) {
			votes = append(votes, standings[i].Votes...)
		}
	}
	return votes
}

// done says of a correction what it did.
var done = map[claims.Op]string{
	claims.OpAdd: "added", claims.OpDrop: "dropped", claims.OpJoin: "joined", claims.OpCut: "cut",
	claims.OpWhole: "made one of the whole sentence", claims.OpReword: "reworded",
}

// tellChange says exactly which claims there are no more, and which there are.
func (p *program) tellChange(slug string, op claims.Op, c *decision.Changed) {
	var labels []string
	listed := c.Gone
	if len(listed) == 0 {
		listed = c.Made
	}
	for i := range listed {
		labels = append(labels, listed[i].Label)
	}
	p.tell("%s %s", few(slug, labels), done[op])
	for i := range c.Gone {
		p.tell("  no more: %s  %s", c.Gone[i].Label, c.Gone[i].Statement)
	}
	for i := range c.Made {
		p.tell("  now: %s  %s", c.Made[i].Label, c.Made[i].Statement)
	}
	if op == claims.OpCut && len(c.Left) > 0 {
		p.tell("  left in no claim: “%s”", strings.Join(c.Left, "”, “"))
	}
}

// tellVotes says how many votes there were on claims that are changed, and of ones
// that are dropped which: those that may be seen, if they are all.
func (p *program) tellVotes(op claims.Op, n int, seen []*annotate.Event) {
	if op != claims.OpDrop {
		p.tell("%s given on what it was: look at it again", count(n, "verdict"))
		return
	}
	said := count(n, "verdict") + map[bool]string{true: " was", false: " were"}[n == 1] + " given on it"
	var verdicts []string
	for _, v := range seen {
		verdicts = append(verdicts, v.Verdict+" by "+v.Reviewer.String())
	}
	if len(seen) == n {
		said += ": " + strings.Join(verdicts, ", ")
	}
	p.tell("%s\nhint: factdesk undo brings it back", said)
}
