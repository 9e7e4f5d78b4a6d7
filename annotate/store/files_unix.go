//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

// appendFlag makes every write go to the end of the file.
const appendFlag = os.O_APPEND

func readFile(name string) ([]byte, error) { return os.ReadFile(name) }

func rename(from, to string) error { return os.Rename(from, to) }

// syncDir makes names in a folder durable. Some file systems have no such call.
func syncDir(name string) error {
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return err
	}
	return nil
}
