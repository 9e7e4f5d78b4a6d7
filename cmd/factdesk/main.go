// Command factdesk splits an article into its individual claims, lets reviewers
// record a verdict with sources for each in a plain local store, and tells
// editors, spreadsheets and CI what has been checked, by whom, on what
// evidence, and what has not.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ctx.Done()
		stop() // a second Ctrl-C ends the program at once
	}()
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}, os.Getenv))
}
