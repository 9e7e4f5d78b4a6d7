package desk

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/store"
)

// Options are what the desk works on and with.
type Options struct {
	Store    *store.Store
	Slug     string
	Who      annotate.Reviewer
	Now      func() time.Time
	Blind    bool // hide what others found until one's own verdict
	NoColour bool
	Env      func(string) string

	In  io.Reader
	Out io.Writer
}

// Run opens the full screen and works on the article until it is left. Out must
// be a terminal.
func Run(ctx context.Context, o Options) error {
	m, err := o.model(ctx)
	if err != nil {
		return err
	}
	m.edit = editor(o.Env)
	options := []tea.ProgramOption{tea.WithInput(o.In), tea.WithOutput(o.Out), tea.WithoutSignalHandler()}
	if o.NoColour {
		options = append(options, tea.WithColorProfile(colorprofile.Ascii))
	}
	p := tea.NewProgram(m, options...)
	ended := make(chan struct{})
	defer close(ended)
	go hangUp(ctx, p, ended)
	_, err = p.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if errors.Is(err, tea.ErrProgramKilled) {
		return nil
	}
	return err
}

// model reads the article. What was begun to be written is written, also when
// ctx ends.
func (o Options) model(ctx context.Context) (*model, error) {
	l := &bound{ctx: context.WithoutCancel(ctx), store: o.Store, slug: o.Slug, who: o.Who, now: o.Now, blind: o.Blind}
	first, err := l.load()
	if err != nil {
		return nil, err
	}
	m := newModel(l, first, o.Who, o.Now)
	m.blind = o.Blind
	return m, nil
}

// hangUp ends the program when it is told to: by ctx, or because its terminal
// was closed.
func hangUp(ctx context.Context, p *tea.Program, ended <-chan struct{}) {
	closed := make(chan os.Signal, 1)
	signal.Notify(closed, syscall.SIGHUP)
	defer signal.Stop(closed)
	select {
	case <-ended:
		return
	case <-ctx.Done():
	case <-closed:
	}
	p.Send(hangup{})
	// Should the terminal hold it up, what is on disk is on disk.
	select {
	case <-ended:
	case <-time.After(5 * time.Second):
		p.Kill()
	}
}
