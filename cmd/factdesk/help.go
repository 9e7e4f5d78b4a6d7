package main

import (
	"context"
	"fmt"

	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

func (p *program) helpCommand(root *command.Command) *command.Command {
	return &command.Command{
		Name:     "help",
		Args:     "[COMMAND]",
		Short:    "help on the program or a command",
		Examples: []command.Example{{Line: "factdesk help mark", Does: "the same as factdesk mark --help"}},
		MaxArgs:  2,
		Run: func(ctx context.Context, args []string) error {
			p.wantHelp = true
			return root.Execute(ctx, args, p.runCommand)
		},
		Complete: func(args []string, word string) []command.Candidate {
			return root.Candidates(append(args, word))
		},
	}
}

func (p *program) completionCommand(root *command.Command) *command.Command {
	return &command.Command{
		Name:  "completion",
		Args:  "SHELL",
		Short: "print a script that completes factdesk's command line in a shell",
		Long:  "Completes commands, flags, articles, claims and verdicts. The script asks the program each time, so it need not be made again when the store changes.",
		Examples: []command.Example{
			{Line: "source <(factdesk completion bash)", Does: "in ~/.bashrc"},
			{Line: "source <(factdesk completion zsh)", Does: "in ~/.zshrc, after compinit"},
			{Line: "factdesk completion fish > ~/.config/fish/completions/factdesk.fish", Does: "once"},
		},
		MinArgs: 1,
		MaxArgs: 1,
		Run: func(_ context.Context, args []string) error {
			script, err := root.Completion(args[0])
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(p.out, script)
			return err
		},
		Complete: func([]string, string) []command.Candidate { return command.Words(command.Shells...) },
	}
}

func (p *program) manCommand(root *command.Command) *command.Command {
	return &command.Command{
		Name:     "man",
		Short:    "print the manual page",
		Examples: []command.Example{{Line: "factdesk man | man -l -", Does: "read it; or save it as factdesk.1"}},
		Run: func(context.Context, []string) error {
			root.Man(p.out, version)
			return nil
		},
	}
}
