package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func (p *program) doctorCommand() *command.Command {
	var repair, accept bool
	return &command.Command{
		Name:    "doctor",
		Formats: []string{"text", "json"},
		Args:    "[SLUG...]",
		Short:   "look through the whole store for damage, and put it right",
		Long: `Reads every file of the store. With --repair it puts right what can be put right without losing a byte: a line
		that was never finished is set aside in a file of its own, what was left by a program that died is taken away, a
		split that is damaged is made again of its text.

		The store is plain text, and every line of a log has a sum: what was edited or lost is noticed. Bring it back from
		git; or, where it shall stay as it is, take the articles named for what they are now with --accept. A line that was
		edited then counts as it reads, one that can't be read is set aside, and what is missing is gone; that you did so
		is recorded.`,
		Examples: []command.Example{
			{Line: "factdesk doctor", Does: "look, change nothing"},
			{Line: "factdesk doctor --repair", Does: "put right what can be"},
			{Line: "factdesk doctor --accept pyongyang", Does: "take what was edited or lost in its files for what it is now"},
		},
		Flags: command.Flags{
			command.Switch(&repair, "repair", "put right what can be, losing nothing"),
			command.Switch(&accept, "accept", "take damaged articles for what they are now, and record that you did"),
		},
		MaxArgs:  -1,
		Complete: p.completeSlugs,
		Exits: []command.Exit{
			{Code: 0, When: "the store is sound"},
			{Code: 1, When: "something is odd, but harmless"},
			{Code: 3, When: "the store is damaged"},
		},
		Run: func(ctx context.Context, args []string) error {
			switch {
			case !accept && len(args) > 0:
				return &command.UsageError{Problem: "doctor looks at the whole store", Advice: "factdesk doctor --accept SLUG takes an article for what it is"}
			case accept && (repair || len(args) == 0):
				return &command.UsageError{Problem: "which articles shall be taken for what they are?", Advice: "factdesk doctor --accept SLUG"}
			case accept:
				return p.runAccept(ctx, args)
			}
			return p.runDoctor(ctx, repair)
		},
	}
}

type doctorDocument struct {
	Format   string          `json:"format"` // factdesk.doctor/1
	Problems []store.Problem `json:"problems"`
}

func (p *program) runDoctor(ctx context.Context, repair bool) error {
	s, err := p.open()
	if err != nil {
		return err
	}
	problems, err := s.Doctor(ctx, repair)
	if err != nil {
		return err
	}
	if err := p.printProblems(problems, "the store is sound"); err != nil {
		return err
	}
	return verdictOn(problems)
}

// runAccept takes damaged articles for what they are.
func (p *program) runAccept(ctx context.Context, slugs []string) error {
	who, err := p.reviewer()
	if err != nil {
		return err
	}
	s, slugs, err := p.openFor(slugs)
	if err != nil {
		return err
	}
	done, err := s.Accept(ctx, slugs, who)
	return errors.Join(p.printProblems(done, "nothing is damaged there"), err)
}

// printProblems says what was found, or that nothing was.
func (p *program) printProblems(problems []store.Problem, none string) error {
	if p.format == "json" {
		if problems == nil {
			problems = []store.Problem{}
		}
		return p.writeJSON(doctorDocument{"factdesk.doctor/1", problems})
	}
	for _, pr := range problems {
		at := pr.File
		if pr.Line > 0 {
			at += fmt.Sprintf(":%d", pr.Line)
		}
		outcome := ""
		if pr.Repaired != "" {
			outcome = "; repaired: " + pr.Repaired
		}
		if _, err := fmt.Fprintln(p.out, terminal.Clean(at+": "+pr.Message+outcome)); err != nil {
			return err
		}
		if pr.Hint != "" && pr.Repaired == "" {
			fmt.Fprintf(p.out, "  hint: %s\n", terminal.Clean(pr.Hint))
		}
	}
	if len(problems) == 0 {
		p.tell("%s", none)
	}
	return nil
}

// verdictOn is the error, and so the exit code, that problems not repaired
// amount to.
func verdictOn(problems []store.Problem) error {
	var err error
	for _, pr := range problems {
		switch {
		case pr.Repaired != "":
		case pr.Damage:
			return errDamaged
		default:
			err = errFindings
		}
	}
	return err
}
