package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// fileSystem is what the store asks of the disk. Tests put one in its place
// that fails, or dies, at any step.
type fileSystem interface {
	ReadFile(name string) ([]byte, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error) // of a link, not of what it leads to
	MkdirAll(name string) error             // with the mode of the folder it is made in
	Create(name string) (file, error)       // anew: an error where the file is there
	Append(name string) (file, error)       // to one that is there
	Rename(from, to string) error           // over what is there
	Remove(name string) error
	SyncDir(name string) error
}

// file is one that is being written.
type file interface {
	io.Writer
	Size() (int64, error)
	Is(name string) bool // the file that has that name now
	Truncate(size int64) error
	Sync() error
	Close() error
}

// osFiles is the real thing.
type osFiles struct{}

func (osFiles) ReadFile(name string) ([]byte, error)       { return readFile(name) }
func (osFiles) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (osFiles) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (osFiles) Lstat(name string) (fs.FileInfo, error)     { return os.Lstat(name) }
func (osFiles) Remove(name string) error                   { return os.Remove(name) }
func (osFiles) Rename(from, to string) error               { return rename(from, to) }
func (osFiles) SyncDir(name string) error                  { return syncDir(name) }

func (osFiles) MkdirAll(name string) error {
	if _, err := os.Stat(name); err == nil {
		return nil
	}
	up := filepath.Dir(name)
	if up != name {
		if err := (osFiles{}).MkdirAll(up); err != nil {
			return err
		}
	}
	err := os.Mkdir(name, modeIn(up))
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}

// modeIn is the mode of what is made in a folder, before the umask: whoever is
// let into the folder is let in there too.
func modeIn(folder string) fs.FileMode {
	info, err := os.Stat(folder)
	if err != nil {
		return 0o777
	}
	return info.Mode().Perm()
}

func (osFiles) Create(name string) (file, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, modeIn(filepath.Dir(name))&0o666)
	if err != nil {
		return nil, err
	}
	return osFile{f}, nil
}

func (osFiles) Append(name string) (file, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|appendFlag, 0)
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

func (f osFile) Is(name string) bool {
	there, err := os.Stat(name)
	if err != nil {
		return false
	}
	info, err := f.Stat()
	return err == nil && os.SameFile(there, info)
}
