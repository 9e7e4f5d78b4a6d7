package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

func (p *program) initCommand() *command.Command {
	return &command.Command{
		Name:  "init",
		Args:  "[DIR]",
		Short: "make a store for reviews in this folder",
		Long: `Makes the folder .factdesk with a commented config.toml (rating scale, gate policy) and the .gitattributes that
		let several people's reviews merge. Commit it with the articles.`,
		Examples: []command.Example{
			{Line: "factdesk init", Does: "in the folder that holds your articles"},
			{Line: "factdesk init desk", Does: "in the folder desk"},
		},
		MaxArgs: 1,
		Run: func(_ context.Context, args []string) error {
			root := "."
			if len(args) > 0 {
				root = args[0]
			}
			return p.runInit(root)
		},
	}
}

func (p *program) runInit(root string) error {
	if dir := p.storeDir; dir != "" {
		if filepath.Base(dir) != store.Folder {
			return fmt.Errorf("a new store is a folder named %s\nhint: factdesk init DIR makes one in DIR", store.Folder)
		}
		root = filepath.Dir(dir)
	}
	if err := os.MkdirAll(root, 0o777); err != nil {
		return plainPathError(err)
	}
	s, err := store.Init(root, store.Options{Now: p.now, Warn: p.warn})
	if err != nil {
		return err
	}
	p.tell("made %s\nhint: factdesk split FILE records the claims of an article", s.Dir())
	return nil
}
