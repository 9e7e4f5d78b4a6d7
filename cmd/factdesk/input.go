package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// largest is the size in bytes of the largest article that is read.
const largest = 64 << 20

// readInput reads a file, or standard input for "-", of at most largest bytes.
// A wait for standard input ends with ctx.
func (p *program) readInput(ctx context.Context, name string) ([]byte, error) {
	if name == "-" {
		return readAll(ctx, "standard input", p.in)
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file", name)
	case err != nil:
		return nil, plainPathError(err)
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder\nhint: name the files in it", name)
	case info.Size() > largest:
		return nil, tooLarge(name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, plainPathError(err)
	}
	defer f.Close()
	return readAll(ctx, name, f)
}

func readAll(ctx context.Context, name string, r io.Reader) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := io.ReadAll(io.LimitReader(r, largest+1))
		done <- result{data, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case got := <-done:
		if got.err != nil {
			return nil, fmt.Errorf("%s: %w", name, cause(got.err))
		}
		if len(got.data) > largest {
			return nil, tooLarge(name)
		}
		return got.data, nil
	}
}

func tooLarge(name string) error {
	return fmt.Errorf("%s is larger than an article can be (%d MiB)\nhint: a corpus goes through `factdesk split --ndjson`, a text a line", name, largest>>20)
}

// plainPathError says "drafts/a.txt: permission denied", without the system
// call that failed.
func plainPathError(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return fmt.Errorf("%s: %w", at.Path, at.Err)
	}
	return err
}

// cause is plainPathError without the path.
func cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
