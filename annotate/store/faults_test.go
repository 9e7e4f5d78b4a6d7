package store

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

// story is what a desk does: record an article, review it, edit it, review it
// again, alone and in batches. It goes on after an error and remembers what was
// acknowledged, and what may have happened.
type story struct {
	texts  []string        // of revisions that were tried, in order
	acked  int             // how many of them up to the last that was acknowledged
	events map[string]bool // ids that were acknowledged
	errs   []error
}

const lastStep = "Rail traffic was not affected.\n"

func tell(s *Store) *story {
	st := &story{events: map[string]bool{}}
	put := func(text string) {
		st.texts = append(st.texts, text)
		if err := tryPut(s, "harbour", text); err != nil {
			st.errs = append(st.errs, err)
			return
		}
		st.acked = len(st.texts)
	}
	mark := func(who annotate.Reviewer, verdicts ...string) {
		events, err := mark(s, "harbour", who, verdicts...)
		if err != nil {
			st.errs = append(st.errs, err)
			return
		}
		for _, e := range events {
			st.events[e.ID] = true
		}
	}
	put(harbour)
	mark(ann, "true")
	mark(ann, "false", "true")
	mark(bob, "true", "true")
	put(strings.Replace(harbour, "Forty", "Fifty", 1))
	mark(ann, "misleading", "true")
	put(harbour + lastStep)
	mark(bob, "false")
	return st
}

// holds checks that nothing acknowledged was lost and nothing is half written.
func (st *story) holds(s *Store) error {
	a, err := s.Article("harbour")
	if errors.Is(err, ErrNoArticle) && st.acked == 0 {
		return nil
	}
	if err != nil {
		return fmt.Errorf("the article: %w", err)
	}
	known := false
	for i, text := range st.texts {
		known = known || text == a.Text && i+1 >= st.acked
	}
	if !known {
		return fmt.Errorf("the text %q is not the last that was acknowledged, nor one tried since", a.Text)
	}
	events, err := s.Events("harbour")
	if err != nil {
		return fmt.Errorf("the events: %w", err)
	}
	if recorded := (&content{events: events}).lastSplit(); st.acked == len(st.texts) && recorded != a.Split {
		return fmt.Errorf("the split %s was acknowledged, and %q is recorded", a.Split, recorded)
	}
	found := map[string]bool{}
	batches := map[string]int{}
	for i := range events {
		e := &events[i]
		found[e.ID] = true
		if k, n, ok := e.BatchPlace(); ok {
			batch := fmt.Sprintf("%s %d", e.Reviewer, e.Seq-k)
			batches[batch]++
			if k == n && batches[batch] != n {
				return fmt.Errorf("%d of %d events of a batch", batches[batch], n)
			}
		}
	}
	for id := range st.events {
		if !found[id] {
			return fmt.Errorf("the event %s was acknowledged and is gone", id)
		}
	}
	return nil
}

// onDisk is a store on a disk in memory. Only the lock is a real file.
func onDisk(t *testing.T, dir string, d *disk) *Store {
	t.Helper()
	s, err := attach(dir, still(), d)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func emptyDisk(t *testing.T) (dir string, d *disk) {
	t.Helper()
	dir = t.TempDir()
	if err := os.Mkdir(dir+"/locks", 0o777); err != nil {
		t.Fatal(err)
	}
	return dir, newDisk(dir)
}

// TestKilledAtEveryStep kills the program at each step that it makes on the
// disk, with and without the power going, and goes on from what is left.
func TestKilledAtEveryStep(t *testing.T) {
	dir, d := emptyDisk(t)
	tell(onDisk(t, dir, d))
	steps := d.steps
	if steps < 50 {
		t.Fatalf("the whole story takes %d steps on the disk: are they still counted?", steps)
	}
	torn := 0
	for k := 1; k <= steps; k++ {
		for _, lucky := range []bool{true, false} {
			d := newDisk(dir)
			d.faulty, d.fault = k, errKilled
			st := tell(onDisk(t, dir, d))
			left := onDisk(t, dir, d.afterPowerCut(lucky))
			left.opts.NewID = newID
			if err := st.holds(left); err != nil {
				t.Fatalf("killed at step %d, lucky %v: %v", k, lucky, err)
			}
			problems, err := left.Doctor(t.Context(), true)
			if err != nil {
				t.Fatalf("killed at step %d: doctor: %v", k, err)
			}
			for _, p := range problems {
				if p.Damage {
					t.Fatalf("killed at step %d, lucky %v: damage: %+v", k, lucky, p)
				}
				if strings.HasPrefix(p.Repaired, "set aside") {
					torn++
				}
			}
			if err := st.holds(left); err != nil {
				t.Fatalf("killed at step %d, lucky %v, repaired: %v", k, lucky, err)
			}
			if again := tell(left); len(again.errs) > 0 {
				t.Fatalf("killed at step %d, lucky %v: the work can't go on: %v", k, lucky, again.errs)
			}
		}
	}
	if torn == 0 {
		t.Error("no kill left a torn line: do kills still come in the middle of a write?")
	}
}

// TestDiskFailsAtEveryStep lets each step fail once: the program says so, what
// it said before stands, what it did not say has not happened, and it can go on.
func TestDiskFailsAtEveryStep(t *testing.T) {
	dir, d := emptyDisk(t)
	tell(onDisk(t, dir, d))
	for _, fault := range []error{syscall.ENOSPC, syscall.EIO} {
		for k := 1; k <= d.steps; k++ {
			failing := newDisk(dir)
			failing.faulty, failing.fault = k, fault
			s := onDisk(t, dir, failing)
			st := tell(s)
			for _, err := range st.errs {
				var damage *DamageError
				if errors.As(err, &damage) {
					t.Fatalf("%v at step %d: damage: %v", fault, k, err)
				}
			}
			if err := st.holds(s); err != nil {
				t.Fatalf("%v at step %d: %v", fault, k, err)
			}
			if err := st.holds(onDisk(t, dir, failing.afterPowerCut(false))); err != nil {
				t.Fatalf("%v at step %d, then a power cut: %v", fault, k, err)
			}
			if again := tell(s); len(again.errs) > 0 {
				t.Fatalf("%v at step %d: the work can't go on: %v", fault, k, again.errs)
			}
		}
	}
}

func TestReadingWritesNothing(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	mustMark(t, s, "harbour", ann, "true")
	before := contents(t, s)
	closed := &sealed{fileSystem: osFiles{}}
	s.fs = closed
	_, errSlugs := s.Slugs()
	_, errArticle := s.Article("harbour")
	_, errEvents := s.Events("harbour")
	_, errLog := s.Log("harbour", ann)
	_, _, _, errLoad := s.Load("harbour")
	_, errStamp := s.Stamp("harbour")
	_, errDoctor := s.Doctor(t.Context(), false)
	if err := errors.Join(errSlugs, errArticle, errEvents, errLog, errLoad, errStamp, errDoctor); err != nil {
		t.Error(err)
	}
	if len(closed.tried) > 0 {
		t.Errorf("reading tried to %q", closed.tried)
	}
	for what, try := range map[string]func() error{
		"a mark": func() error { _, err := mark(s, "harbour", bob, "true"); return err },
		"a put":  func() error { return tryPut(s, "harbour", harbour+lastStep) },
	} {
		if err := try(); !errors.Is(err, syscall.EROFS) {
			t.Errorf("%s on a read-only store: %v", what, err)
		}
	}
	after := contents(t, s)
	for name := range before {
		if before[name] != after[name] {
			t.Errorf("%s was changed", name)
		}
	}
}
