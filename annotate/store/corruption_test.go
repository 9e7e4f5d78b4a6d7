package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sampleDisk is the reviewed sample, with its article, on a disk in memory.
func sampleDisk(t *testing.T) (s *Store, d *disk) {
	t.Helper()
	dir, d := emptyDisk(t)
	root := filepath.Join("..", "..", "samples")
	add := func(name string, data []byte) {
		for at := filepath.Dir(name); d.now[at] == nil; at = filepath.Dir(at) {
			d.now[at] = &node{folder: true}
		}
		d.now[name] = &node{now: data}
	}
	err := filepath.WalkDir(filepath.Join(root, Folder), func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(filepath.Join(root, Folder), name)
		add(filepath.Join(dir, rel), data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(root, "pyongyang.txt"))
	if err != nil {
		t.Fatal(err)
	}
	add(filepath.Join(filepath.Dir(dir), "pyongyang.txt"), text)
	return onDisk(t, dir, d), d
}

// seen is what a desk sees of a store: its articles and everything recorded
// about them. What is damaged, or torn, is noticed.
func seen(s *Store) (state string, noticed error) {
	var b bytes.Buffer
	s.config = defaultConfig()
	noticed = s.readConfig()
	slugs, err := s.Slugs()
	noticed = errors.Join(noticed, err)
	e := json.NewEncoder(&b)
	_ = e.Encode(s.config)
	for _, slug := range slugs {
		a, events, torn, err := s.Load(slug)
		noticed = errors.Join(noticed, err, errors.Join(torn...))
		if err != nil {
			continue
		}
		a.Text, err = s.Text(slug, a.SHA256)
		noticed = errors.Join(noticed, err, a.File)
		_ = e.Encode(a)
		for i := range events {
			_ = e.Encode(events[i].Reviewer)
		}
		_ = e.Encode(events)
	}
	return b.String(), noticed
}

// corruption tries changes to a store and counts what becomes of them.
type corruption struct {
	t              *testing.T
	s              *Store
	d              *disk
	sound          string
	noticed, same  int
	unseen, unsaid []string
}

// try makes a change, looks at the store, and takes the change back.
func (c *corruption) try(what string, change func(files map[string]*node)) {
	before := maps.Clone(c.d.now)
	change(c.d.now)
	state, err := seen(c.s)
	var damage *DamageError
	switch {
	case err == nil && state == c.sound:
		c.same++
	case err == nil:
		c.unseen = append(c.unseen, what)
	case errors.As(err, &damage) && damage.File == "":
		c.unsaid = append(c.unsaid, what)
	default:
		c.noticed++
	}
	c.d.now = before
}

func (c *corruption) report(what string) {
	c.t.Logf("%s: %d noticed, %d the same state", what, c.noticed, c.same)
	for _, u := range c.unseen {
		c.t.Errorf("not noticed: %s", u)
	}
	for _, u := range c.unsaid {
		c.t.Errorf("noticed, and no file named: %s", u)
	}
	c.noticed, c.same, c.unseen, c.unsaid = 0, 0, nil, nil
}

// TestCorruptionIsNoticed changes every byte, line and file of a store in every
// simple way: it is noticed, with the file, or nothing that anybody sees changes.
// Only config.toml is left out, which people write.
func TestCorruptionIsNoticed(t *testing.T) {
	s, d := sampleDisk(t)
	c := &corruption{t: t, s: s, d: d}
	var err error
	if c.sound, err = seen(s); err != nil {
		t.Fatal(err)
	}
	var files []string
	for name, n := range d.now {
		if rel, _ := filepath.Rel(s.dir, name); !n.folder && !strings.HasPrefix(rel, "..") && rel != configFile { // people edit that
			files = append(files, name)
		}
	}
	slices.Sort(files)
	t.Run("files", func(t *testing.T) { c.t = t; c.files(files) })
	t.Run("lines", func(t *testing.T) { c.t = t; c.lines(files) })
	t.Run("bytes", func(t *testing.T) { c.t = t; c.bytes(files) })
}

func (c *corruption) files(files []string) {
	for i, name := range files {
		rel, _ := filepath.Rel(c.s.dir, name)
		c.try("delete "+rel, func(f map[string]*node) { delete(f, name) })
		c.try("empty "+rel, func(f map[string]*node) { f[name] = &node{} })
		c.try("double "+rel, func(f map[string]*node) {
			f[strings.TrimSuffix(name, path.Ext(name))+"-copy"+path.Ext(name)] = f[name]
		})
		for _, other := range files[i+1:] {
			rel2, _ := filepath.Rel(c.s.dir, other)
			c.try("swap "+rel+" and "+rel2, func(f map[string]*node) { f[name], f[other] = f[other], f[name] })
			c.try("copy "+rel+" over "+rel2, func(f map[string]*node) { f[other] = f[name] })
			c.try("move "+rel+" over "+rel2, func(f map[string]*node) {
				f[other] = f[name]
				delete(f, name)
			})
		}
	}
	c.report("files")
}

func (c *corruption) lines(files []string) {
	for i, name := range files {
		rel, _ := filepath.Rel(c.s.dir, name)
		lines := bytes.SplitAfter(c.d.now[name].now, []byte("\n"))
		if len(lines[len(lines)-1]) == 0 {
			lines = lines[:len(lines)-1]
		}
		set := func(list [][]byte) func(map[string]*node) {
			return func(f map[string]*node) { f[name] = &node{now: bytes.Join(list, nil)} }
		}
		for n, line := range lines {
			at := fmt.Sprintf("%s:%d", rel, n+1)
			c.try("delete "+at, set(slices.Delete(slices.Clone(lines), n, n+1)))
			c.try("double "+at, set(slices.Insert(slices.Clone(lines), n, line)))
			c.try("cut off after "+at, set(lines[:n+1]))
			c.try("cut off in "+at, set(append(slices.Clone(lines[:n]), line[:len(line)/2])))
			c.try("no end of "+at, set(append(append(slices.Clone(lines[:n]), bytes.TrimSuffix(line, []byte("\n"))), lines[n+1:]...)))
			if n > 0 {
				swapped := slices.Clone(lines)
				swapped[n-1], swapped[n] = line, lines[n-1]
				c.try("swap with the one before "+at, set(swapped))
				c.try("move to the end "+at, set(append(slices.Delete(slices.Clone(lines), n, n+1), line)))
			}
			other := files[(i+1)%len(files)]
			c.try("move to the next file "+at, func(f map[string]*node) {
				f[other] = &node{now: append(slices.Clone(f[other].now), line...)}
				set(slices.Delete(slices.Clone(lines), n, n+1))(f)
			})
		}
	}
	c.report("lines")
}

func (c *corruption) bytes(files []string) {
	step := 29 // 1 takes two minutes
	if testing.Short() {
		step = 211
	}
	for _, name := range files {
		rel, _ := filepath.Rel(c.s.dir, name)
		was := c.d.now[name].now
		for i := 0; i < len(was); i += step {
			changed := slices.Clone(was)
			changed[i] ^= 1 << (i % 7)
			c.try(fmt.Sprintf("flip byte %d of %s", i, rel), func(f map[string]*node) { f[name] = &node{now: changed} })
		}
	}
	c.report("bytes")
}
