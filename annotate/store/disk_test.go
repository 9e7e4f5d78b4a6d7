package store

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// disk is a file system in memory that knows what would survive a power cut: of
// a file, what was there at its last Sync; of a folder, the names that it had at
// its last SyncDir. One of its steps can be made to fail, or be the last.
type disk struct {
	now, safe map[string]*node // by name: as programs see it, and as a power cut leaves it

	steps  int
	faulty int   // the step to fail at; 0: none
	fault  error // what it fails with; errKilled: and all that come after
	dead   bool
}

type node struct {
	folder    bool
	now, safe []byte
}

var errKilled = errors.New("killed")

func newDisk(root string) *disk {
	d := &disk{now: map[string]*node{}, safe: map[string]*node{}}
	config := &node{now: []byte(configText), safe: []byte(configText)}
	d.now[filepath.Join(root, configFile)], d.safe[filepath.Join(root, configFile)] = config, config
	for ; ; root = filepath.Dir(root) {
		n := &node{folder: true}
		d.now[root], d.safe[root] = n, n
		if root == filepath.Dir(root) {
			return d
		}
	}
}

// step counts a change to the disk, and fails where it shall.
func (d *disk) step() error {
	if d.dead {
		return errKilled
	}
	if d.steps++; d.steps == d.faulty {
		d.dead = errors.Is(d.fault, errKilled)
		return d.fault
	}
	return nil
}

// afterPowerCut is the disk as it comes back: with the names and bytes that were
// brought to it, or (lucky) with all that was written.
func (d *disk) afterPowerCut(lucky bool) *disk {
	back := &disk{now: map[string]*node{}, safe: map[string]*node{}}
	names := d.safe
	if lucky {
		names = d.now
	}
	for name, n := range names {
		data := n.safe
		if lucky {
			data = n.now
		}
		m := &node{folder: n.folder, now: slices.Clone(data), safe: slices.Clone(data)}
		if up, ok := names[filepath.Dir(name)]; ok && up.folder { // a folder that was lost takes its files along
			back.now[name], back.safe[name] = m, m
		}
	}
	return back
}

func missing(op, name string) error { return &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist} }

func (d *disk) ReadFile(name string) ([]byte, error) {
	n := d.now[name]
	if n == nil || n.folder {
		return nil, missing("open", name)
	}
	return slices.Clone(n.now), nil
}

func (d *disk) ReadDir(name string) ([]fs.DirEntry, error) {
	if n := d.now[name]; n == nil || !n.folder {
		return nil, missing("open", name)
	}
	var entries []fs.DirEntry
	for at, n := range d.now {
		if filepath.Dir(at) == name && at != name {
			entries = append(entries, fs.FileInfoToDirEntry(entry{filepath.Base(at), n}))
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

func (d *disk) Stat(name string) (fs.FileInfo, error) {
	if n := d.now[name]; n != nil {
		return entry{filepath.Base(name), n}, nil
	}
	return nil, missing("stat", name)
}

func (d *disk) Lstat(name string) (fs.FileInfo, error) { return d.Stat(name) }

func (d *disk) MkdirAll(name string) error {
	if d.now[name] != nil {
		return nil
	}
	if err := d.MkdirAll(filepath.Dir(name)); err != nil {
		return err
	}
	if err := d.step(); err != nil {
		return err
	}
	d.now[name] = &node{folder: true}
	return nil
}

func (d *disk) Create(name string) (file, error) {
	if err := d.step(); err != nil {
		return nil, err
	}
	if d.now[name] != nil {
		return nil, &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
	}
	if d.now[filepath.Dir(name)] == nil {
		return nil, missing("create", name)
	}
	n := &node{}
	d.now[name] = n
	return &diskFile{d, n}, nil
}

func (d *disk) Append(name string) (file, error) {
	if err := d.step(); err != nil {
		return nil, err
	}
	if d.now[name] == nil {
		return nil, missing("open", name)
	}
	return &diskFile{d, d.now[name]}, nil
}

func (d *disk) Rename(from, to string) error {
	if err := d.step(); err != nil {
		return err
	}
	if d.now[from] == nil {
		return missing("rename", from)
	}
	d.now[to] = d.now[from]
	delete(d.now, from)
	return nil
}

func (d *disk) Remove(name string) error {
	if d.now[name] == nil {
		return missing("remove", name)
	}
	if err := d.step(); err != nil {
		return err
	}
	delete(d.now, name)
	return nil
}

func (d *disk) SyncDir(name string) error {
	if err := d.step(); err != nil {
		return err
	}
	for at := range d.safe {
		if filepath.Dir(at) == name && d.now[at] == nil {
			delete(d.safe, at)
		}
	}
	for at, n := range d.now {
		if filepath.Dir(at) == name {
			d.safe[at] = n
		}
	}
	return nil
}

type diskFile struct {
	disk *disk
	*node
}

// Write writes half where it fails.
func (f *diskFile) Write(data []byte) (int, error) {
	err := f.disk.step()
	if errors.Is(err, errKilled) && f.disk.steps != f.disk.faulty {
		return 0, err
	}
	n := len(data)
	if err != nil {
		n /= 2
	}
	f.now = append(slices.Clone(f.now), data[:n]...)
	return n, err
}

func (f *diskFile) Size() (int64, error) { return int64(len(f.now)), nil }

func (f *diskFile) Is(name string) bool { return f.disk.now[name] == f.node }

func (f *diskFile) Truncate(size int64) error {
	if err := f.disk.step(); err != nil {
		return err
	}
	f.now = slices.Clone(f.now[:size])
	return nil
}

// Sync that fails may or may not have brought the bytes to the disk: here not.
func (f *diskFile) Sync() error {
	if err := f.disk.step(); err != nil {
		return err
	}
	f.safe = slices.Clone(f.now)
	return nil
}

func (f *diskFile) Close() error { return nil }

type entry struct {
	name string
	node *node
}

func (e entry) Name() string       { return e.name }
func (e entry) Size() int64        { return int64(len(e.node.now)) }
func (e entry) ModTime() time.Time { return time.Time{} }
func (e entry) IsDir() bool        { return e.node.folder }
func (e entry) Sys() any           { return nil }
func (e entry) Mode() fs.FileMode {
	if e.node.folder {
		return fs.ModeDir | 0o777
	}
	return 0o666
}

// sealed is a disk that can't be written to, and remembers that somebody tried.
type sealed struct {
	fileSystem
	tried []string
}

func (s *sealed) refuse(op, name string) error {
	s.tried = append(s.tried, op+" "+filepath.Base(name))
	return &fs.PathError{Op: op, Path: name, Err: syscall.EROFS}
}

func (s *sealed) MkdirAll(name string) error       { return s.refuse("mkdir", name) }
func (s *sealed) Create(name string) (file, error) { return nil, s.refuse("create", name) }
func (s *sealed) Append(name string) (file, error) { return nil, s.refuse("open", name) }
func (s *sealed) Rename(from, to string) error     { return s.refuse("rename", to) }
func (s *sealed) Remove(name string) error         { return s.refuse("remove", name) }
func (s *sealed) SyncDir(name string) error        { return s.refuse("sync", name) }
