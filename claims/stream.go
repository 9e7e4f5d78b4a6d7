package claims

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"

	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/jsonerror"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// LineError is a line that could not be split.
type LineError struct {
	Line int // from 1
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }
func (e *LineError) Unwrap() error { return e.Err }

// SplitLines reads one JSON object a line, {"id": ..., "text": "..."} with plain
// text, and writes one document of the form factdesk.split/1 a line for each, in
// the same order and with the same id (any JSON value, or none), which is the
// namespace of its claims unless opts names one. Blank lines are passed over. All
// processors work on it; a bounded number of lines is in memory at a time, of any
// length. Output is held back only while input is waiting.
//
// A bad line is given to bad and has no line in the output; if bad is nil, it
// ends the work with a *LineError. When ctx is done, SplitLines returns its
// error without waiting for a read that blocks.
func SplitLines(ctx context.Context, r io.Reader, w io.Writer, opts Options, bad func(*LineError)) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)

	workers := runtime.GOMAXPROCS(0)
	todo := make(chan *line, workers)
	order := make(chan *line, 4*workers) // as todo, in the order of the input
	var readErr error                    // to be read when order is closed
	go func() {
		defer close(order)
		defer close(todo)
		readErr = readLines(ctx, r, func(l *line) bool {
			return send(ctx, order, l) && send(ctx, todo, l)
		})
	}()
	for range workers {
		go func() {
			for l := range todo {
				l.out, l.err = splitLine(l.in, opts)
				l.done <- struct{}{}
			}
		}()
	}
	if err := writeLines(ctx, w, order, bad); err != nil {
		return err
	}
	return readErr
}

// line is one line on its way from the reader to a worker to the writer.
type line struct {
	n       int
	in, out []byte
	err     error
	done    chan struct{} // receives once out and err are set
}

func send(ctx context.Context, to chan<- *line, l *line) bool {
	select {
	case to <- l:
		return true
	case <-ctx.Done():
		return false
	}
}

// readLines gives every line that is not blank to yield, until that says false.
func readLines(ctx context.Context, r io.Reader, yield func(*line) bool) error {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		text, err := in.ReadBytes('\n')
		if n == 1 {
			text = bytes.TrimPrefix(text, []byte("\uFEFF"))
		}
		if err != nil && err != io.EOF {
			return fmt.Errorf("line %d: %w", n, err)
		}
		if len(bytes.TrimSpace(text)) > 0 && !yield(&line{n: n, in: text, done: make(chan struct{}, 1)}) {
			return context.Cause(ctx)
		}
		if err == io.EOF {
			return nil
		}
	}
}

// splitLine is the document that answers a line of input.
func splitLine(in []byte, opts Options) ([]byte, error) {
	var asked struct {
		ID   jsontext.Value `json:"id"`
		Text *string        `json:"text"`
	}
	if err := json.Unmarshal(in, &asked); err != nil {
		return nil, jsonerror.InWords(err)
	}
	if asked.Text == nil {
		return nil, errors.New(`no "text"`)
	}
	if len(asked.ID) > 0 {
		if err := asked.ID.Compact(); err != nil {
			return nil, err
		}
		if opts.Namespace == "" {
			opts.Namespace = slug(asked.ID)
		}
	}
	out := appendArticle(nil, Split(document.Text(*asked.Text), opts), asked.ID, keep)
	return append(out, '\n'), nil
}

// slug is the namespace of a text's claims: its id, without the quotation marks
// of a string.
func slug(id jsontext.Value) string {
	if s, err := jsontext.AppendUnquote(nil, id); err == nil {
		return string(s)
	}
	return string(id)
}

// writeLines writes the lines in their order, as each is done.
func writeLines(ctx context.Context, w io.Writer, order <-chan *line, bad func(*LineError)) error {
	out := bufio.NewWriterSize(w, 1<<16)
	for {
		l, err := next(ctx, out, order)
		if err != nil {
			return err
		}
		if l == nil {
			return out.Flush()
		}
		if _, err := next(ctx, out, l.done); err != nil {
			return err
		}
		if l.err == nil {
			_, err = out.Write(l.out)
		} else if e := (&LineError{l.n, l.err}); bad == nil {
			err = errors.Join(out.Flush(), e)
		} else {
			bad(e)
		}
		if err != nil {
			return err
		}
	}
}

// next receives from c. Before it waits, it lets go of what was written, so that
// one who asks line by line has an answer.
func next[T any](ctx context.Context, out *bufio.Writer, c <-chan T) (v T, err error) {
	select {
	case v = <-c:
		return v, nil
	default:
	}
	if err := out.Flush(); err != nil {
		return v, err
	}
	select {
	case v = <-c:
		return v, nil
	case <-ctx.Done():
		return v, context.Cause(ctx)
	}
}
