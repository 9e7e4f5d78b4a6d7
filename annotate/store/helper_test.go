package store

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
)

// helperVariable makes this test binary another program that works on a store:
// its value is what that shall do.
const helperVariable = "FACTDESK_STORE_TEST_HELPER"

func TestMain(m *testing.M) {
	if what := os.Getenv(helperVariable); what != "" {
		if err := help(what, os.Args[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// helper is another program on a store.
func helper(t testing.TB, what string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), helperVariable+"="+what)
	return cmd
}

func help(what string, args []string) error {
	s, err := Open(args[0], Options{LockWait: time.Minute})
	if err != nil {
		return err
	}
	switch what {
	case "check":
		return helpCheck(s)
	case "mark":
		n, err := strconv.Atoi(args[2])
		if err != nil {
			return err
		}
		return helpMark(s, args[1], n)
	case "put":
		return helpPut(s)
	}
	return fmt.Errorf("no helper %q", what)
}

// helpCheck is factdesk check, with its setting of the garbage collector.
func helpCheck(s *Store) error {
	debug.SetGCPercent(400)
	r, err := gate.Check(context.Background(), s, nil, gate.Options{Policy: gate.Default(), Scale: s.Config().ScaleNamed, Root: s.Root(), Now: time.Now()})
	if err != nil {
		return err
	}
	fmt.Printf("%d articles, %d claims, %d done, %d findings\n", len(r.Articles), r.Count.Claims, r.Count.Done, len(r.Findings))
	return nil
}

// helpMark records n notes, one by one or endlessly, and prints each once it is
// acknowledged.
func helpMark(s *Store, who string, n int) error {
	for i := 0; n < 0 || i < n; i++ {
		events, err := s.Append(context.Background(), "harbour", annotate.Reviewer{Name: who}, func(a *annotate.Article, _ []annotate.Event) ([]annotate.Event, error) {
			c := a.Claims[i%len(a.Claims)]
			return []annotate.Event{{Type: annotate.TypeReview, Claim: c.ID, Statement: c.Statement, Verdict: "true", Scale: "factdesk", Note: strconv.Itoa(i)}}, nil
		})
		if err != nil {
			return err
		}
		fmt.Println(events[0].ID)
	}
	return nil
}

// helpPut records one revision after the other, endlessly, and prints each once
// it is acknowledged.
func helpPut(s *Store) error {
	for i := 0; ; i++ {
		text := harbour + fmt.Sprintf("Revision %d.\n", i)
		if err := tryPut(s, "harbour", text); err != nil {
			return err
		}
		fmt.Println(annotate.SumOf([]byte(text)))
	}
}
