package main

import (
	"context"
	"errors"

	"github.com/factdesk/factdesk/cmd/factdesk/command"
	fullscreen "github.com/factdesk/factdesk/cmd/factdesk/desk"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func (p *program) reviewCommand() *command.Command {
	var blind, plain bool
	return &command.Command{
		Name:  "review",
		Args:  "SLUG",
		Short: "work through an article on the whole screen, with the keyboard",
		Long: `Shows the article as it reads, the current claim lit in it, and beside it all about that claim. A digit gives the
		verdict; ? shows the other keys. What the screen calls saved is on the disk.

		Needs a terminal. --plain asks and is answered line by line instead: for screen readers, and from a pipe.`,
		Examples: []command.Example{
			{Line: "factdesk review pyongyang", Does: "begin at the first claim that needs you"},
			{Line: "factdesk review pyongyang --blind", Does: "without what others found, until your own verdict"},
			{Line: "factdesk review pyongyang --plain", Does: "question and answer, line by line"},
		},
		Flags: command.Flags{
			command.Switch(&blind, "blind", "hide what others found until you have a verdict of your own"),
			command.Switch(&plain, "plain", "question and answer, line by line"),
		},
		MinArgs:  1,
		MaxArgs:  1,
		Run:      func(ctx context.Context, args []string) error { return p.runReview(ctx, args[0], blind, plain) },
		Complete: p.completeSlugs,
	}
}

func (p *program) runReview(ctx context.Context, slug string, blind, plain bool) error {
	who, err := p.reviewer()
	if err != nil {
		return err
	}
	s, err := p.open()
	if err != nil {
		return err
	}
	o := fullscreen.Options{
		Store: s, Slug: slug, Who: who, Now: p.now, Blind: blind || s.Config().Blind, NoColour: p.noColor,
		Env: p.env, In: p.in, Out: p.out,
	}
	if plain {
		return fullscreen.Plain(ctx, o)
	}
	if !terminal.Of(p.in, p.env).IsTerminal() || !p.screen.IsTerminal() {
		return errors.New("the desk needs a terminal\nhint: --plain works from a pipe too")
	}
	return fullscreen.Run(ctx, o)
}
