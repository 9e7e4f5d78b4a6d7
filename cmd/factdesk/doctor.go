package main

import (
	"context"
	"fmt"

	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func (p *program) doctorCommand() *command.Command {
	var repair bool
	return &command.Command{
		Name:    "doctor",
		Formats: []string{"text", "json"},
		Short:   "look through the whole store for damage, and put it right",
		Long: `Reads every file of the store. With --repair it puts right what can be put right without losing a byte: a line
		that was never finished is set aside in a file of its own, what was left by a program that died is taken away.`,
		Examples: []command.Example{
			{Line: "factdesk doctor", Does: "look, change nothing"},
			{Line: "factdesk doctor --repair", Does: "put right what can be"},
		},
		Flags: command.Flags{command.Switch(&repair, "repair", "put right what can be, losing nothing")},
		Exits: []command.Exit{
			{Code: 0, When: "the store is sound"},
			{Code: 1, When: "something is odd, but harmless"},
			{Code: 3, When: "the store is damaged"},
		},
		Run: func(ctx context.Context, _ []string) error { return p.runDoctor(ctx, repair) },
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
	if p.format == "json" {
		if problems == nil {
			problems = []store.Problem{}
		}
		err = p.writeJSON(doctorDocument{"factdesk.doctor/1", problems})
	} else {
		err = p.printProblems(problems)
	}
	if err != nil {
		return err
	}
	return verdictOn(problems)
}

func (p *program) printProblems(problems []store.Problem) error {
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
		p.tell("the store is sound")
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
