package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// The exit codes, a contract with other people's scripts.
const (
	exitFindings    = 1
	exitInput       = 2 // wrong usage, input or configuration
	exitDamaged     = 3 // of the store
	exitConflict    = 4 // or a lock that could not be had
	exitInterrupted = 130
)

// errFindings says that the gate found something, all of which has been printed.
var errFindings = errors.New("findings")

// errDamaged says that the store is damaged, all of which has been printed.
var errDamaged = errors.New("the store is damaged")

// exitCode is the one place where errors become exit codes.
func exitCode(ctx context.Context, err error) int {
	switch {
	case err == nil, brokenPipe(err):
		return 0
	case errors.Is(err, errFindings), errors.As(err, new(*rejected)):
		return exitFindings
	case errors.Is(err, errDamaged), errors.As(err, new(*store.DamageError)):
		return exitDamaged
	case errors.As(err, new(*store.ConflictError)):
		return exitConflict
	case errors.Is(err, context.Canceled) && ctx.Err() != nil:
		return exitInterrupted
	}
	return exitInput
}

// brokenPipe says that the reader of the output went away, as `head` does: not
// an error of ours.
func brokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }

// withoutCalls is an error's message without the system call that failed:
// "a.txt: permission denied", not "open a.txt: permission denied".
func withoutCalls(err error) string {
	message := err.Error()
	var at *fs.PathError
	if errors.As(err, &at) {
		message = strings.Replace(message, at.Error(), plainPath(at.Path)+": "+at.Err.Error(), 1)
	}
	var moved *os.LinkError
	if errors.As(err, &moved) {
		message = strings.Replace(message, moved.Error(), plainPath(moved.New)+": "+moved.Err.Error(), 1)
	}
	return message
}

func plainPath(path string) string {
	if path == os.Stdout.Name() {
		return "standard output"
	}
	return path
}

// report prints an error: what is wrong, then what to do about it.
func (p *program) report(err error) {
	if err == nil || errors.Is(err, errFindings) || errors.Is(err, errDamaged) || brokenPipe(err) {
		return
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(p.err, "interrupted")
		return
	}
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range several.Unwrap() {
			p.report(one)
		}
		return
	}
	message := withoutCalls(err)
	var advice interface{ Hint() string }
	if errors.As(err, &advice) && advice.Hint() != "" {
		message += "\nhint: " + advice.Hint()
	}
	var hints []string
	first := true
	for line := range strings.SplitSeq(terminal.CleanLines(message), "\n") {
		switch {
		case strings.HasPrefix(line, "hint: "):
			hints = append(hints, line)
		case first:
			fmt.Fprintf(p.err, "error: %s\n", line)
			first = false
		default:
			fmt.Fprintln(p.err, line)
		}
	}
	for _, h := range hints {
		fmt.Fprintln(p.err, h)
	}
}
