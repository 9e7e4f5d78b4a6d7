package main

import (
	"context"

	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

func (p *program) renameCommand() *command.Command {
	return &command.Command{
		Name:  "rename",
		Args:  "SLUG NEW",
		Short: "give an article another slug",
		Long:  "Its file stays where it is, and what was recorded stays with it, under its new name from now on.",
		Examples: []command.Example{
			{Line: "factdesk rename pyongyang shoigu-visit", Does: "from now on its claims are shoigu-visit:1, ..."},
		},
		MinArgs: 2,
		MaxArgs: 2,
		Run: func(ctx context.Context, args []string) error {
			s, err := p.open()
			if err != nil {
				return err
			}
			if err := s.Rename(ctx, args[0], args[1]); err != nil {
				return err
			}
			p.tell("%s is now %s\nhint: factdesk rename %s %s takes it back", args[0], args[1], args[1], args[0])
			return nil
		},
		Complete: p.completeSlugs,
	}
}

func (p *program) removeCommand() *command.Command {
	back := false
	return &command.Command{
		Name:  "remove",
		Args:  "SLUG",
		Short: "take an article out of the desk's work",
		Long: `It is listed, counted and checked no more. What was recorded about it is kept in the store, under removed/, and --back
		brings it back.`,
		Examples: []command.Example{
			{Line: "factdesk remove pyongyang", Does: "it will not be published"},
			{Line: "factdesk remove pyongyang --back", Does: "it will be after all"},
		},
		Flags:   command.Flags{command.Switch(&back, "back", "bring back one that was removed")},
		MinArgs: 1,
		MaxArgs: 1,
		Run: func(ctx context.Context, args []string) error {
			s, err := p.open()
			if err != nil {
				return err
			}
			if back {
				if err := s.Restore(ctx, args[0]); err != nil {
					return err
				}
				p.tell("%s is back", args[0])
				return nil
			}
			if err := s.Remove(ctx, args[0]); err != nil {
				return err
			}
			p.tell("%s is removed\nhint: factdesk remove %s --back brings it back", args[0], args[0])
			return nil
		},
		Complete: p.completeSlugs,
	}
}
