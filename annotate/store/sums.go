package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/factdesk/factdesk/annotate"
)

// Beside each log stands a file of the sums of the last event of every write, a
// line each. A log can't tell that its own end was cut off, or that it is gone;
// this file can: an event that it names was acknowledged.
//
// Its first line is there before the log is begun. The sum of a write follows
// once the log is on disk, at the latest before the next write: so it may lag
// behind by one write, which a crash cut off from its sum, and never by more.
const (
	sumsEnding = ".sums"
	sumsFormat = "factdesk.sums/1"
)

func sumsFile(log string) string { return strings.TrimSuffix(log, ".jsonl") + sumsEnding }

// noted is a file of sums as it was read.
type noted struct {
	there bool // the file
	begun bool // its first line is there
	sums  []string
}

// acknowledged reads the sums beside a log. A line that is not a whole sum was
// never finished.
func (s *Store) acknowledged(log string) (n noted, err error) {
	data, err := s.readFile(sumsFile(log))
	if errors.Is(err, fs.ErrNotExist) {
		return n, nil
	}
	if err != nil {
		return n, err
	}
	n.there = true
	for _, word := range strings.Fields(string(data)) {
		n.begun = n.begun || word == sumsFormat
		if isHash(word) {
			n.sums = append(n.sums, word)
		}
	}
	return n, nil
}

// remember adds sums to those beside a log and brings them to the disk. Where
// there is no such file yet, it is made.
func (s *Store) remember(log string, sums ...string) error {
	name := sumsFile(log)
	n, err := s.acknowledged(log)
	if err != nil || n.begun && len(sums) == 0 {
		return err
	}
	var lines strings.Builder
	for _, sum := range sums {
		lines.WriteString(sum + "\n")
	}
	was, err := s.readFile(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	end := ""
	if len(was) > 0 && was[len(was)-1] != '\n' { // the last line was never finished
		end = "\n"
	}
	if !n.begun {
		err := s.replace(name, []byte(sumsFormat+"\n"+string(was)+end+lines.String()))
		var unsure *unsureError
		if errors.As(err, &unsure) { // of the sums, not yet of an event
			return unsure.err
		}
		return err
	}
	f, err := s.fs.Append(s.at(name))
	if err != nil {
		return err
	}
	_, err = f.Write([]byte(end + lines.String()))
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// acknowledge adds the sum of a write. That it fails is told, and undoes nothing:
// the event is on disk, and the next write makes up for it.
func (s *Store) acknowledge(log, sum string) {
	if err := s.remember(log, sum); err != nil {
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

// sumsError says that the sums beside a log are missing, or some of them.
type sumsError struct{ unnoted []string }

func (e *sumsError) Error() string {
	return "sums are missing of events that the log has: without them it can't be told whether the log was cut off"
}

// unnotedIn looks for writes whose sums are not there. A write that none came
// after may have been cut off from its sum by a crash; any other is damage.
func (l *reviewLog) unnotedIn(n noted) error {
	l.unnoted = nil
	if len(l.events) == 0 {
		return nil
	}
	has := make(map[string]bool, len(n.sums))
	for _, sum := range n.sums {
		has[sum] = true
	}
	for i := range l.events {
		if e := &l.events[i]; endsWrite(e) && !has[e.Sum] {
			l.unnoted = append(l.unnoted, e.Sum)
		}
	}
	if n.begun && (len(l.unnoted) == 0 || !l.anyBefore(l.unnoted)) {
		return nil
	}
	return &DamageError{File: sumsFile(l.name), Err: &sumsError{l.unnoted}, Hint: "factdesk doctor --repair makes them again of the log"}
}

// endsWrite reports whether an event is the last one of a write.
func endsWrite(e *annotate.Event) bool {
	k, of, ok := e.BatchPlace()
	return !ok || k == of
}

// anyBefore reports whether an event comes after any of those with these sums.
func (l *reviewLog) anyBefore(sums []string) bool {
	before := make(map[string]bool, len(l.events))
	for i := range l.events {
		for _, sum := range l.events[i].Prev {
			before[sum] = true
		}
	}
	for _, sum := range sums {
		if before[sum] {
			return true
		}
	}
	return false
}
