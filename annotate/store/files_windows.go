package store

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// appendFlag is none: with it, Windows would not let a failed write be taken
// back. The lock keeps others away.
const appendFlag = 0

// readFile tries again for a moment while another program has the file open in
// a way that shuts us out.
func readFile(name string) (data []byte, err error) {
	err = patiently(func() error {
		data, err = os.ReadFile(name)
		return err
	})
	return data, err
}

// rename replaces what is there. A file that a reader has open can't be
// replaced until it is closed.
func rename(from, to string) error {
	return patiently(func() error { return os.Rename(from, to) })
}

func patiently(try func() error) error {
	wait := time.Millisecond
	for {
		err := try()
		busy := errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
		if !busy || wait > time.Second {
			return err
		}
		time.Sleep(wait)
		wait *= 2
	}
}

// syncDir has no counterpart: NTFS journals names by itself.
func syncDir(string) error { return nil }
