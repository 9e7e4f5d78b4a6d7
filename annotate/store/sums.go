package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Beside each log stands a file of the sums of the last event of every write, a
// line each. A log can't tell that its own end was cut off, or that it is gone;
// this file can: an event that it names was acknowledged. It is written after the
// log is on disk, and may lag behind.
const sumsEnding = ".sums"

func sumsFile(log string) string { return strings.TrimSuffix(log, ".jsonl") + sumsEnding }

// acknowledged reads the sums beside a log. A line that is not a whole sum was
// never finished.
func (s *Store) acknowledged(log string) ([]string, error) {
	data, err := s.readFile(sumsFile(log))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(strings.Fields(string(data)), func(sum string) bool { return !isHash(sum) }), nil
}

// acknowledge adds a sum to those beside a log. That it fails is told, and undoes
// nothing: the event is on disk.
func (s *Store) acknowledge(log, sum string) {
	name := s.at(sumsFile(log))
	f, err := s.fs.Append(name)
	if errors.Is(err, fs.ErrNotExist) {
		f, err = s.fs.Create(name)
	}
	if err == nil {
		line := sum + "\n"
		if size, _ := f.Size(); size%int64(len(line)) != 0 { // the last line was never finished
			line = "\n" + line
		}
		_, err = f.Write([]byte(line))
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		s.opts.Warn(fmt.Errorf("%s: the event is recorded, and is not noted here: %w", sumsFile(log), err))
	}
}

// compare looks for events that were acknowledged and that the log does not have.
func (l *reviewLog) compare(sums []string) {
	if l.acknowledged = len(sums) > 0; !l.acknowledged {
		return
	}
	has := make(map[string]bool, len(l.events))
	for i := range l.events {
		has[l.events[i].Sum] = true
	}
	for i, sum := range sums {
		if !has[sum] {
			l.gaps = append(l.gaps, gap{0, sum, fmt.Errorf("events are missing that were recorded: one of the sum %s (%s, line %d)", sum, path.Base(sumsFile(l.name)), i+1)})
		}
	}
}
