package store

import (
	"io"
	"io/fs"
	"os"
)

// fileSystem is what the store asks of the disk. Tests put one in its place
// that fails, or dies, at any step.
type fileSystem interface {
	ReadFile(name string) ([]byte, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Stat(name string) (fs.FileInfo, error)
	MkdirAll(name string) error
	Create(name string) (file, error) // anew: an error where the file is there
	Append(name string) (file, error) // to one that is there
	Rename(from, to string) error     // over what is there
	Remove(name string) error
	SyncDir(name string) error
}

// file is one that is being written.
type file interface {
	io.Writer
	Size() (int64, error)
	Truncate(size int64) error
	Sync() error
	Close() error
}

// osFiles is the real thing.
type osFiles struct{}

func (osFiles) ReadFile(name string) ([]byte, error)       { return readFile(name) }
func (osFiles) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (osFiles) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (osFiles) MkdirAll(name string) error                 { return os.MkdirAll(name, 0o777) }
func (osFiles) Remove(name string) error                   { return os.Remove(name) }
func (osFiles) Rename(from, to string) error               { return rename(from, to) }
func (osFiles) SyncDir(name string) error                  { return syncDir(name) }

func (osFiles) Create(name string) (file, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	return osFile{f}, nil
}

// Append goes to the end instead of asking for O_APPEND, with which Windows
// would not let a failed write be taken back. The lock keeps others away.
func (osFiles) Append(name string) (file, error) {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	if _, err := f.Seek(0, io.SeekEnd); err != nil {
		f.Close()
		return nil, err
	}
	return osFile{f}, nil
}

type osFile struct{ *os.File }

func (f osFile) Size() (int64, error) {
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
