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

// votes are how many events a reviewer has in each of two articles.
func votes(s *Store, who annotate.Reviewer) (counts [2]int, err error) {
	for i, slug := range []string{"harbour", "port"} {
		log, e := s.Log(slug, who)
		counts[i], err = len(log), errors.Join(err, e)
	}
	return counts, err
}

func vote(a *annotate.Article, _ []annotate.Event) ([]annotate.Event, error) {
	var events []annotate.Event
	for i := range a.Claims {
		c := &a.Claims[i]
		events = append(events, annotate.Event{Type: annotate.TypeReview, Claim: c.ID, Statement: c.Statement, Verdict: "true", Scale: "factdesk"})
	}
	return events, nil
}

// batchStory records a batch over two articles, by somebody who has a log in one
// of them. Prepare comes before what is counted and may fail.
func batchStory(t *testing.T, s *Store, prepare func()) error {
	t.Helper()
	put(t, s, "harbour", harbour)
	put(t, s, "port", harbour)
	mustMark(t, s, "harbour", ann, "true")
	prepare()
	_, err := s.AppendAll(t.Context(), []string{"harbour", "port"}, ann, func(string) Recorder { return vote })
	return err
}

// TestABatchIsAllOrNothing kills the program, or lets the disk fail, at every
// step of a batch over two articles: all of it is recorded, or none, once the
// next program has begun to write.
func TestABatchIsAllOrNothing(t *testing.T) {
	dir, d := emptyDisk(t)
	before := 0
	if err := batchStory(t, onDisk(t, dir, d), func() { before = d.steps }); err != nil {
		t.Fatal(err)
	}
	steps := d.steps
	none, all := [2]int{1, 0}, [2]int{3, 2}
	outcomes := map[string]int{}
	for _, fault := range []error{errKilled, syscall.ENOSPC, syscall.EIO} {
		for k := before + 1; k <= steps; k++ {
			for _, lucky := range []bool{true, false} {
				d := newDisk(dir)
				err := batchStory(t, onDisk(t, dir, d), func() { d.faulty, d.fault = k, fault })
				left := onDisk(t, dir, d.afterPowerCut(lucky))
				left.opts.NewID = newID
				if fault != errKilled {
					left = onDisk(t, dir, d)
				}
				if e := left.finish(t.Context()); e != nil {
					t.Fatalf("%v at step %d: the next program: %v", fault, k-before, e)
				}
				if problems, e := left.Doctor(t.Context(), true); e != nil {
					t.Fatalf("%v at step %d: doctor: %v, %v", fault, k-before, problems, e)
				}
				got, e := votes(left, ann)
				if e != nil || got != none && got != all {
					t.Fatalf("%v at step %d of %d, lucky %v (%v): %v events, %v", fault, k-before, steps-before, lucky, err, got, e)
				}
				if err == nil && got != all {
					t.Fatalf("%v at step %d: acknowledged, and %v events", fault, k-before, got)
				}
				if names, _ := left.notes(); len(names) > 0 {
					t.Fatalf("%v at step %d: the note is left", fault, k-before)
				}
				outcomes[fmt.Sprint(got)]++
			}
		}
	}
	if len(outcomes) != 2 {
		t.Errorf("outcomes %v: does a fault still come at every step?", outcomes)
	}
	t.Logf("%d steps, outcomes %v", steps-before, outcomes)
}

// A batch that can't be recorded in one article is recorded in none, and a log
// that git changed meanwhile is not written over.
func TestABatchThatCanNotBeFinished(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	put(t, s, "port", harbour)
	refuse := errors.New("no")
	_, err := s.AppendAll(t.Context(), []string{"harbour", "port"}, ann, func(slug string) Recorder {
		if slug == "port" {
			return func(*annotate.Article, []annotate.Event) ([]annotate.Event, error) { return nil, refuse }
		}
		return vote
	})
	if got, e := votes(s, ann); !errors.Is(err, refuse) || e != nil || got != [2]int{} {
		t.Errorf("%v; %v events, %v", err, got, e)
	}
	mustMark(t, s, "harbour", ann, "true")
	log := readBack(t, s, annLog)
	note, err := s.note([]addition{{Slug: "harbour", Log: annLog, Size: int64(len(log)) - 50, Data: "another\n"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := mark(s, "harbour", bob, "true"); err == nil || !strings.Contains(err.Error(), "doctor --repair") {
		t.Errorf("a mark: %v", err)
	}
	if problems, err := s.Doctor(t.Context(), true); err != nil || len(problems) != 1 || problems[0].File != note || !strings.Contains(problems[0].Repaired, "set aside") {
		t.Errorf("%+v, %v", problems, err)
	}
	if _, err := os.Stat(s.at(note + asideEnding)); err != nil || readBack(t, s, annLog) != log {
		t.Errorf("%v, or the log was changed", err)
	}
	mustMark(t, s, "harbour", bob, "true")
}
