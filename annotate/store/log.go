package store

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"
	"time"

	"github.com/go-json-experiment/json"

	"github.com/factdesk/factdesk/annotate"
)

// logHead is the first line of a reviewer's log.
type logHead struct {
	Format   string            `json:"format"`
	Reviewer annotate.Reviewer `json:"reviewer"`
}

// reviewLog is a log as it was read.
type reviewLog struct {
	name   string // of the file, from the store's folder on
	who    annotate.Reviewer
	events []annotate.Event
	whole  int   // bytes up to the end of the last whole line, or of the last whole batch
	torn   error // what is wrong with the bytes after that; nil without any
}

// readLog reads a reviewer's log, named from the store's folder on. A tail that
// looks torn may be one that is being written just now: it is given a moment.
func (s *Store) readLog(name string) (*reviewLog, error) {
	var before int
	for wait := time.Millisecond; ; wait *= 4 {
		data, err := s.fs.ReadFile(s.at(name))
		if err != nil {
			return nil, err
		}
		log, err := decodeLog(name, data)
		if err != nil || log.torn == nil || wait > 20*time.Millisecond && len(data) == before || wait > time.Second {
			return log, err
		}
		before = len(data)
		time.Sleep(wait)
	}
}

// decodeLog reads a log. A last line without its end was never acknowledged, nor
// were the events of a batch that is not complete: they are torn, and don't
// count. Everything else must be right.
func decodeLog(name string, data []byte) (*reviewLog, error) {
	if err := checkFormat(name, data, reviewsFormat); err != nil {
		return nil, err
	}
	log := &reviewLog{name: name}
	seen := make(map[string]int)
	var places []place // of each event
	text, isPlain := "", plain(data)
	if isPlain {
		text = string(data)
	}
	log.events = make([]annotate.Event, 0, bytes.Count(data, []byte("\n")))
	rest, line := data, 0
	for len(rest) > 0 {
		line++
		row, after, ended := bytes.Cut(rest, []byte("\n"))
		if !ended {
			log.torn = tornError(name, line, "the last line was never finished")
			break
		}
		start := log.whole
		log.whole += len(row) + 1
		rest = after
		if line == 1 || bytes.HasPrefix(row, []byte(`{"format":`)) {
			if err := log.head(name, line, row); err != nil {
				return nil, err
			}
			continue
		}
		var canonical string
		if isPlain {
			canonical = text[start : start+len(row)]
		}
		e, err := decodeEvent(name, line, row, canonical)
		if err != nil {
			return nil, err
		}
		if at, twice := seen[e.ID]; twice { // as a union of two branches leaves it
			if !sameEvent(&log.events[at], &e) {
				return nil, &DamageError{File: name, Line: line, Err: fmt.Errorf("the id %s is that of another event", e.ID), Hint: repairHint}
			}
			continue
		}
		seen[e.ID] = len(log.events)
		e.Reviewer, e.Seq = log.who, len(log.events)+1
		log.events = append(log.events, e)
		places = append(places, place{start, line})
	}
	log.cutBatch(name, places)
	return log, nil
}

// decodeEvent reads a line of a log; canonical is the same line where the log
// is plain, else empty.
func decodeEvent(name string, line int, row []byte, canonical string) (annotate.Event, error) {
	e, ok := canonicalEvent(canonical)
	if !ok {
		e = annotate.Event{}
		if err := decodeStrict(name, line, row, &e); err != nil {
			return e, err
		}
	}
	err := e.Validate()
	if err == nil && (e.ID == "" || e.Time.IsZero()) {
		err = errors.New("an event needs an id and a time")
	}
	if err != nil {
		return e, &DamageError{File: name, Line: line, Err: err, Hint: repairHint}
	}
	return e, nil
}

func tornError(name string, line int, what string) *DamageError {
	return &DamageError{File: name, Line: line, Err: errors.New(what + "; it was not acknowledged and does not count"),
		Hint: "factdesk doctor --repair sets it aside"}
}

// head reads the first line of a log. A union of two branches may have it twice.
func (l *reviewLog) head(name string, line int, row []byte) error {
	var h logHead
	if err := decodeStrict(name, line, row, &h); err != nil {
		return err
	}
	wrong := func(err error) error {
		return &DamageError{File: name, Line: line, Err: err, Hint: repairHint}
	}
	if h.Format != reviewsFormat {
		return wrong(fmt.Errorf("format is %q, not %q", h.Format, reviewsFormat))
	}
	if err := h.Reviewer.Validate(); err != nil {
		return wrong(err)
	}
	if file := strings.TrimSuffix(path.Base(name), ".jsonl"); h.Reviewer.FileName() != file {
		return wrong(&misnamedError{h.Reviewer.Key(), h.Reviewer.FileName() + ".jsonl"})
	}
	if l.who == (annotate.Reviewer{}) {
		l.who = h.Reviewer
	}
	return nil
}

func sameEvent(a, b *annotate.Event) bool {
	x, errX := json.Marshal(a, json.Deterministic(true))
	y, errY := json.Marshal(b, json.Deterministic(true))
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// place is where in its file an event stands.
type place struct{ offset, line int }

// cutBatch takes the events of an unfinished batch off the end.
func (l *reviewLog) cutBatch(name string, places []place) {
	n := len(l.events)
	if n == 0 {
		return
	}
	k, of, ok := l.events[n-1].BatchPlace()
	if !ok || k >= of || k > n {
		return
	}
	first := places[n-k]
	l.whole, l.events = first.offset, l.events[:n-k]
	l.torn = tornError(name, first.line, fmt.Sprintf("the last batch has %d of its %d events", k, of))
}

// encodeEvents writes events one a line.
func encodeEvents(b *bytes.Buffer, events []annotate.Event) error {
	for i := range events {
		if err := json.MarshalWrite(b, &events[i], json.Deterministic(true)); err != nil {
			return err
		}
		b.WriteByte('\n')
	}
	return nil
}
