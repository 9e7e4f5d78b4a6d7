package main

import (
	"context"
	"fmt"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

func (p *program) settleCommand() *command.Command {
	var reason string
	return &command.Command{
		Name:  "settle",
		Args:  "REF... VERDICT",
		Short: "decide a dispute between reviewers, with a reason",
		Long: `Names the votes that it decides between, and overwrites none of them. A vote that is cast later opens the dispute
		again.`,
		Examples: []command.Example{
			{Line: "factdesk settle pyongyang:10 misleading --reason 'the ministry gave two dates'", Does: "decide it"},
		},
		Flags:   command.Flags{command.Text(&reason, "reason", "TEXT", "why it is decided so; needed")},
		MinArgs: 2,
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			if reason == "" {
				return &command.UsageError{Problem: "settle: why?", Advice: "--reason 'TEXT'"}
			}
			verdict := args[len(args)-1]
			refs, err := parseClaims(args[:len(args)-1])
			if err != nil {
				return err
			}
			return p.recordOn(ctx, refs, "settled as "+verdict, func(in inHand, picked []*annotate.Standing) ([]annotate.Event, error) {
				return decision.Settle(picked, in.scale, verdict, reason)
			})
		},
		Complete: p.completeVerdicts,
	}
}

func (p *program) signoffCommand() *command.Command {
	var note string
	return &command.Command{
		Name:  "signoff",
		Args:  "REF...",
		Short: "approve what others found, as a second person",
		Long: `Of a claim, or of every claim of an article that waits for it. Nobody signs off what they reviewed or settled
		themselves. A vote that is cast later takes the sign-off out of force.`,
		Examples: []command.Example{
			{Line: "factdesk signoff pyongyang", Does: "the whole article"},
			{Line: "factdesk signoff pyongyang:4,10", Does: "two claims"},
		},
		Flags:   command.Flags{command.Text(&note, "note", "TEXT", "a note for the desk")},
		MinArgs: 1,
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			refs, err := parseReferences(args)
			if err != nil {
				return err
			}
			return p.recordOn(ctx, refs, "signed off", func(in inHand, picked []*annotate.Standing) ([]annotate.Event, error) {
				events, err := decision.SignOff(picked, in.who, refs[0].Whole())
				for i := range events {
					events[i].Note = note
				}
				return events, err
			})
		},
		Complete: p.completeClaims,
	}
}

func (p *program) waiveCommand() *command.Command {
	var reason, until string
	return &command.Command{
		Name:  "waive",
		Args:  "REF...",
		Short: "let claims pass unreviewed until a day",
		Examples: []command.Example{
			{Line: "factdesk waive pyongyang:12 --reason 'the embassy answers on Monday' --until 2026-12-01", Does: "the gate lets it pass until the end of that day (UTC)"},
		},
		Flags: command.Flags{
			command.Text(&reason, "reason", "TEXT", "why it may pass; needed"),
			command.Text(&until, "until", "DATE", "the last day on which it may, YYYY-MM-DD; needed"),
		},
		MinArgs: 1,
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			if reason == "" || until == "" {
				return &command.UsageError{Problem: "waive: why, and until when?", Advice: "--reason 'TEXT' --until YYYY-MM-DD"}
			}
			refs, err := parseClaims(args)
			if err != nil {
				return err
			}
			if day, err := time.Parse(time.DateOnly, until); err == nil && !p.now().Before(day.AddDate(0, 0, 1)) {
				return fmt.Errorf("waive: %s has passed", until)
			}
			return p.recordOn(ctx, refs, "waived until "+until, func(_ inHand, picked []*annotate.Standing) ([]annotate.Event, error) {
				return decision.Waive(picked, reason, until)
			})
		},
		Complete: p.completeClaims,
	}
}

func (p *program) correctCommand() *command.Command {
	var was, now, date string
	return &command.Command{
		Name:  "correct",
		Args:  "REF...",
		Short: "record a correction that was made after publication",
		Long:  "The corrections of an article, with their dates, are part of its exports.",
		Examples: []command.Example{
			{Line: "factdesk correct pyongyang:1 --was 'on Tuesday' --now 'on Thursday' --date 2026-11-24", Does: "what was published, and what it says now"},
		},
		Flags: command.Flags{
			command.Text(&was, "was", "TEXT", "as it was published"),
			command.Text(&now, "now", "TEXT", "as it reads now"),
			command.Text(&date, "date", "DATE", "when it was corrected, YYYY-MM-DD; today if not given"),
		},
		MinArgs: 1,
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			if date == "" {
				date = p.now().UTC().Format("2006-01-02")
			}
			refs, err := parseClaims(args)
			if err != nil {
				return err
			}
			return p.recordOn(ctx, refs, "corrected", func(_ inHand, picked []*annotate.Standing) ([]annotate.Event, error) {
				return decision.Correct(picked, was, now, date)
			})
		},
		Complete: p.completeClaims,
	}
}
