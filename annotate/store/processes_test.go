package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"path"
	"strings"
	"testing"
	"time"
)

// TestManyProgramsMark lets 50 programs of ten people record 20 votes each in
// one article, all at once.
func TestManyProgramsMark(t *testing.T) {
	programs, votes := 50, 20
	if testing.Short() {
		programs, votes = 8, 5
	}
	s := newStore(t)
	put(t, s, "harbour", harbour)
	type outcome struct {
		ids string
		err error
	}
	outcomes := make(chan outcome)
	for i := range programs {
		cmd := helper(t, "mark", s.Dir(), fmt.Sprintf("Reviewer %d", i%10), fmt.Sprint(votes))
		go func() {
			out, err := cmd.CombinedOutput()
			outcomes <- outcome{string(out), err}
		}()
	}
	acked := map[string]bool{}
	for range programs {
		o := <-outcomes
		if o.err != nil {
			t.Fatalf("%v: %s", o.err, o.ids)
		}
		for _, id := range strings.Fields(o.ids) {
			acked[id] = true
		}
	}
	events, err := reviewsOf(s, "harbour")
	if err != nil {
		t.Fatal(err)
	}
	if len(acked) != programs*votes || len(events) != programs*votes {
		t.Errorf("%d votes were acknowledged and %d are there, want %d", len(acked), len(events), programs*votes)
	}
	for i := range events {
		delete(acked, events[i].ID)
	}
	if len(acked) > 0 {
		t.Errorf("%d votes were lost", len(acked))
	}
}

// TestKilled kills programs in the middle of their work, again and again, and
// finds everything that they had acknowledged.
func TestKilled(t *testing.T) {
	rounds := 30
	if testing.Short() {
		rounds = 5
	}
	s := newStore(t)
	put(t, s, "harbour", harbour)
	r := rand.New(rand.NewPCG(5, 6))
	var votes, texts []string
	for round := range rounds {
		after := time.Duration(r.IntN(60)) * time.Millisecond
		if round%3 == 2 {
			texts = append(texts, killed(t, s, after, "put")...)
		} else {
			votes = append(votes, killed(t, s, after, "mark", fmt.Sprintf("Reviewer %d", round%2), "-1")...)
		}
		problems, err := s.Doctor(t.Context(), true)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			if p.Damage {
				t.Fatalf("round %d: %+v", round, p)
			}
		}
		events, err := s.Events("harbour")
		if err != nil {
			t.Fatal(err)
		}
		there := map[string]bool{}
		for i := range events {
			there[events[i].ID] = true
		}
		for _, e := range tree(t, s) {
			there[strings.TrimSuffix(path.Base(e), ".txt")] = true
		}
		for _, id := range append(votes, texts...) {
			if !there[id] {
				t.Fatalf("round %d: %s was acknowledged and is gone", round, id)
			}
		}
	}
	if len(votes) == 0 || len(texts) == 0 {
		t.Errorf("%d votes and %d texts were acknowledged before a kill: were the programs given time?", len(votes), len(texts))
	}
}

// killed starts a program, kills it some time after its first word, and gives
// the words that it had said.
func killed(t *testing.T, s *Store, after time.Duration, what string, args ...string) []string {
	t.Helper()
	cmd := helper(t, what, append([]string{s.Dir()}, args...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if err != nil {
		t.Fatalf("%s ended by itself: %v", what, cmd.Wait())
	}
	time.Sleep(after)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(lines)
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil {
		t.Fatalf("%s was not killed", what)
	}
	said := first + string(rest)
	return strings.Fields(said[:strings.LastIndexByte(said, '\n')+1])
}

// A program that waits for the lock in vain says so, and has written nothing.
func TestLockThatCanNotBeHad(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	unlock, err := s.lock(t.Context(), "harbour")
	if err != nil {
		t.Fatal(err)
	}
	other, err := Open(s.Dir(), Options{LockWait: 30 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	_, err = mark(other, "harbour", ann, "true")
	if !errors.As(err, new(*ConflictError)) || !strings.Contains(err.Error(), "another program has been writing to it for 30ms") {
		t.Errorf("a mark while another program writes: %v", err)
	}
	put(t, s, "port", harbour) // another article is not held up
	unlock()
	if _, err := mark(other, "harbour", ann, "true"); err != nil {
		t.Errorf("a mark after that: %v", err)
	}
	if events, err := reviewsOf(s, "harbour"); len(events) != 1 || err != nil {
		t.Errorf("%d events, %v; want 1", len(events), err)
	}
}
