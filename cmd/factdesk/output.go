package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// writeFile puts a file in place whole or not at all: it is written beside its
// place, and moved there when write has done its work.
func writeFile(ctx context.Context, name string, write func(io.Writer) error) (err error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		if info.IsDir() {
			return fmt.Errorf("%s is a folder", name)
		}
		return writeThrough(ctx, name, write) // a device, a named pipe
	}
	temp := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"."+rand.Text()+".tmp")
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666) // the umask takes its share
	if err != nil {
		return fmt.Errorf("%s: %w", name, cause(err))
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreClosed(f.Close()), os.Remove(f.Name()))
		}
	}()
	if err := write(contextWriter{ctx, f}); err != nil {
		return err
	}
	if err := errors.Join(keepMode(f, name), f.Sync(), f.Close()); err != nil {
		return plainPathError(err)
	}
	return plainPathError(os.Rename(f.Name(), name))
}

func writeThrough(ctx context.Context, name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return plainPathError(err)
	}
	return errors.Join(write(contextWriter{ctx, f}), f.Close())
}

// keepMode gives a file the mode of the one that it replaces.
func keepMode(f *os.File, name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return nil // a new file
	}
	return f.Chmod(info.Mode().Perm())
}

func ignoreClosed(err error) error {
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return err
}

// contextWriter stops writing when its context is done.
type contextWriter struct {
	ctx context.Context
	w   io.Writer
}

func (c contextWriter) Write(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.w.Write(p)
}

// within says whether a file, which need not be there, is in a folder or below.
func within(folder, file string) bool {
	abs, err := filepath.Abs(file)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(realPath(folder), realPath(filepath.Dir(abs)))
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
