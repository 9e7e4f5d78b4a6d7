package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/store/internal/canonical"
)

// logHead is the first line of a reviewer's log.
type logHead struct {
	Format   string            `json:"format"`
	Article  string            `json:"article"` // slug
	Reviewer annotate.Reviewer `json:"reviewer"`
	Sum      string            `json:"sum,omitempty"`
}

// reviewLog is a log as it was read.
type reviewLog struct {
	name   string // of the file, from the store's folder on
	slug   string
	who    annotate.Reviewer
	events []annotate.Event // in their order: of time, then of ids
	lines  []int            // that they stand in, from 1
	whole  int              // bytes up to the end of the last whole line, or of the last whole batch
	ended  bool             // the last whole line has its end
	torn   error            // what is wrong with the bytes after that; nil without any
	gaps   []gap            // where something is missing

	acknowledged bool     // an event of it was acknowledged
	unnoted      []string // sums of writes that are not beside the log
}

// gap is a place where something is missing that a log speaks of.
type gap struct {
	line    int    // that speaks of it; 0: the sums beside the log do
	missing string // what is not there: the sum of an event, or what comes after one
	err     error
}

// readLog reads a reviewer's log of an article, named from the store's folder
// on, which may be there only by its sums. A tail that looks torn may be one that
// is being written just now: it is given a moment.
func (s *Store) readLog(slug, name string) (*reviewLog, error) {
	sums, err := s.acknowledged(name) // before the log, which may grow meanwhile
	if err != nil {
		return nil, err
	}
	var before int
	for wait := time.Millisecond; ; wait *= 4 {
		data, err := s.readFile(name)
		if errors.Is(err, fs.ErrNotExist) && sums.there {
			log := &reviewLog{name: name, slug: slug}
			if log.compare(sums.sums); len(sums.sums) == 0 && !sums.begun { // else it was about to be begun
				log.gaps = []gap{{0, name, errors.New("the log is missing, and its sums are there")}}
			}
			return log, nil
		}
		if err != nil {
			return nil, err
		}
		log, err := decodeLog(slug, name, data)
		if former := s.formerly(slug, err); former != "" {
			log, err = decodeLog(former, name, data)
		}
		if err != nil {
			return nil, err
		}
		if log.torn == nil || wait > 20*time.Millisecond && len(data) == before || wait > time.Second {
			log.compare(sums.sums)
			return log, s.unnoted(log, sums)
		}
		before = len(data)
		time.Sleep(wait)
	}
}

// unnoted holds a log against the sums beside it, which may have grown since they
// were read.
func (s *Store) unnoted(log *reviewLog, sums noted) error {
	err := log.unnotedIn(sums)
	if err == nil {
		return nil
	}
	if sums, err = s.acknowledged(log.name); err != nil {
		return err
	}
	return log.unnotedIn(sums)
}

// logLine is one of a log's lines.
type logLine struct {
	n      int // from 1
	start  int // bytes
	row    []byte
	ended  bool
	isHead bool
}

// decodeLog reads a log. A last line that has neither its end nor its sum was
// never acknowledged, nor were the events of a batch that breaks off at the end:
// they are torn, and don't count. Everything else must be right: every line has
// its sum, comes after lines that are there, and is of a whole batch.
func decodeLog(slug, name string, data []byte) (*reviewLog, error) {
	if d := nothingIn(name, data); d != nil {
		return nil, d
	}
	if err := checkFormat(name, data, reviewsFormat); err != nil {
		return nil, err
	}
	log := &reviewLog{name: name, slug: slug, ended: true}
	text, isPlain := "", canonical.Plain(data)
	if isPlain {
		text = string(data)
	}
	log.events = make([]annotate.Event, 0, bytes.Count(data, []byte("\n")))
	var seal seal
	seen := make(map[string]bool, cap(log.events))
	for l := range linesOf(data) {
		if l.n == 1 || l.isHead {
			if !l.ended && !bytes.HasSuffix(l.row, []byte(`"}`)) {
				log.torn = tornError(name, l.n, "the last line was never finished")
				break
			}
			if err := log.head(l); err != nil {
				return nil, err
			}
			seal = sealFor(slug, log.who)
			if !seal.holds(l.row) {
				return nil, log.damage(l.n, errSum)
			}
			log.whole, log.ended = l.end(), l.ended
			continue
		}
		if !seal.holds(l.row) {
			if !l.ended {
				log.torn = tornError(name, l.n, "the last line was never finished")
				break
			}
			if d := plainDamage(name, l.n, l.row); d != nil {
				return nil, d
			}
			return nil, log.damage(l.n, errSum)
		}
		var plainRow string
		if isPlain {
			plainRow = text[l.start : l.start+len(l.row)]
		}
		e, err := decodeEvent(name, l.n, l.row, plainRow)
		if err != nil {
			return nil, err
		}
		log.whole, log.ended = l.end(), l.ended
		if seen[e.Sum] { // as a union of two branches leaves it
			continue
		}
		seen[e.Sum] = true
		e.Reviewer = log.who
		log.events = append(log.events, e)
		log.lines = append(log.lines, l.n)
	}
	if err := log.chain(seen, data); err != nil {
		return nil, err
	}
	log.order()
	return log, nil
}

// nothingIn is the damage of a log that holds nothing, or NUL from its first line
// on: not even whose it is.
func nothingIn(name string, data []byte) *DamageError {
	head, _, _ := bytes.Cut(data, []byte("\n"))
	if len(bytes.TrimSpace(data)) > 0 && bytes.IndexByte(head, 0) < 0 {
		return nil
	}
	d := plainDamage(name, 1, data)
	d.Hint = acceptHint
	return d
}

// linesOf goes through the lines of a log.
func linesOf(data []byte) func(yield func(logLine) bool) {
	return func(yield func(logLine) bool) {
		for n, at := 1, 0; at < len(data); n++ {
			row, _, ended := bytes.Cut(data[at:], []byte("\n"))
			l := logLine{n: n, start: at, row: row, ended: ended, isHead: bytes.HasPrefix(row, []byte(`{"format":`))}
			if !yield(l) {
				return
			}
			at += len(row) + 1
		}
	}
}

// end is where the line ends.
func (l logLine) end() int {
	if l.ended {
		return l.start + len(l.row) + 1
	}
	return l.start + len(l.row)
}

func (l *reviewLog) damage(line int, err error) *DamageError {
	return &DamageError{File: l.name, Line: line, Err: err, Hint: repairHint}
}

// decodeEvent reads a line of a log; plainRow is the same line where the log
// is plain, else empty.
func decodeEvent(name string, line int, row []byte, plainRow string) (annotate.Event, error) {
	e, ok := canonical.Event(plainRow)
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
func (l *reviewLog) head(at logLine) error {
	var h logHead
	if err := decodeStrict(l.name, at.n, at.row, &h); err != nil {
		return err
	}
	wrong := func(err error) error { return l.damage(at.n, err) }
	if h.Format != reviewsFormat {
		return checkVersion(l.name, h.Format, reviewsFormat)
	}
	if h.Article != l.slug {
		return wrong(&otherArticleError{"log", h.Article, l.slug})
	}
	if err := h.Reviewer.Validate(); err != nil {
		return wrong(err)
	}
	if file := strings.TrimSuffix(path.Base(l.name), ".jsonl"); h.Reviewer.FileName() != file {
		return wrong(&misnamedError{h.Reviewer.Key(), h.Reviewer.FileName() + ".jsonl"})
	}
	if l.who == (annotate.Reviewer{}) {
		l.who = h.Reviewer
	}
	return nil
}

// chain looks for lines that are missing: every event comes after ones that are
// there, its id is its own, and its batch is whole. A batch that breaks off at
// the end of the log is torn.
func (l *reviewLog) chain(sums map[string]bool, data []byte) error {
	ids := make(map[string]bool, len(l.events))
	batches := map[string]int{} // the place in its batch of the event that comes next after a sum
	for i := range l.events {
		e := &l.events[i]
		if ids[e.ID] {
			return l.damage(l.lines[i], fmt.Errorf("the id %s is that of another event", e.ID))
		}
		ids[e.ID] = true
		for _, sum := range e.Prev {
			if !sums[sum] {
				l.gaps = append(l.gaps, gap{l.lines[i], sum, fmt.Errorf("a line before it is missing: the one of the sum %s", sum)})
			}
		}
		if k, _, ok := e.BatchPlace(); ok && k > 1 && len(e.Prev) == 1 {
			batches[e.Prev[0]] = k
		}
	}
	for i := range l.events {
		e := &l.events[i]
		k, of, ok := e.BatchPlace()
		if !ok || k == of || batches[e.Sum] == k+1 {
			continue
		}
		if i == len(l.events)-1 && i-k+1 >= 0 {
			l.cut(i-k+1, fmt.Sprintf("the last batch has %d of its %d events", k, of), data)
			return nil
		}
		l.gaps = append(l.gaps, gap{l.lines[i], "after " + e.Sum, fmt.Errorf("the next event of its batch, %d of %d, is missing", k+1, of)})
	}
	return nil
}

// cut takes the events from the one at first on off the end.
func (l *reviewLog) cut(first int, why string, data []byte) {
	for at := range linesOf(data) {
		if at.n == l.lines[first] {
			l.whole, l.ended = at.start, true
		}
	}
	l.torn = tornError(l.name, l.lines[first], why)
	l.events, l.lines = l.events[:first], l.lines[:first]
}

// order puts the events in their order, whatever that of the lines is.
func (l *reviewLog) order() {
	byOrder := func(i, j int) int { return annotate.Compare(&l.events[i], &l.events[j]) }
	sorted := true
	for i := 1; i < len(l.events); i++ {
		sorted = sorted && byOrder(i-1, i) < 0
	}
	if !sorted {
		places := make([]int, len(l.events))
		for i := range places {
			places[i] = i
		}
		slices.SortFunc(places, byOrder)
		events, lines := make([]annotate.Event, len(places)), make([]int, len(places))
		for i, k := range places {
			events[i], lines[i] = l.events[k], l.lines[k]
		}
		l.events, l.lines = events, lines
	}
	for i := range l.events {
		l.events[i].Seq = i + 1
	}
}

// heads are the sums of the events that none came after: one, or several where
// branches were merged.
func (l *reviewLog) heads() []string {
	before := map[string]bool{}
	for i := range l.events {
		for _, sum := range l.events[i].Prev {
			before[sum] = true
		}
	}
	var heads []string
	for i := range l.events {
		if sum := l.events[i].Sum; !before[sum] {
			heads = append(heads, sum)
		}
	}
	slices.Sort(heads)
	return heads
}
