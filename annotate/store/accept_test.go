package store

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

// What somebody changed or lost, and takes for what it is now, is sound again,
// says who took it so, and counts as it reads.
func TestAccept(t *testing.T) {
	line := func(n int, change func(string) string) func(string) string {
		return func(log string) string {
			lines := strings.SplitAfter(log, "\n")
			lines[n-1] = change(lines[n-1])
			return strings.Join(lines, "")
		}
	}
	tests := []struct {
		name  string
		file  string
		harm  func(string) string // nil: the file is removed
		votes string              // Ann's verdicts afterwards
		done  string              // beginning of what was done first
	}{
		{"an edited verdict", annLog, line(2, swap(`"verdict":"true"`, `"verdict":"outdated"`)), "outdated false misleading", annLog + ":2: "},
		{"a deleted line", annLog, line(3, always("")), "true misleading", annLog + ":3: a line before it is missing"},
		{"a deleted last line", annLog, line(4, always("")), "true false", annLog + ": events are missing"},
		{"a line that can't be read", annLog, line(3, always("so what\n")), "true misleading", annLog + ":3: not JSON"},
		{"a changed name", annLog, line(1, swap("Ann Lee", "Ann Leigh")), "true false misleading", annLog + ":1: "},
		{"a deleted log", annLog, nil, "", annLog + ": events are missing"},
		{"an empty log", annLog, always(""), "", annLog + ":1: the file is empty"},
		{"a log of NUL", annLog, always("\x00\x00\n\x00"), "", annLog + ":1: NUL bytes"},
		{"an edited path", article, swap("harbour.txt", "news.txt"), "true false misleading", article + ":1: "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			put(t, s, "harbour", harbour)
			for _, v := range []string{"true", "false", "misleading"} {
				mustMark(t, s, "harbour", ann, v)
			}
			was := readBack(t, s, tt.file)
			err := os.Remove(s.at(tt.file))
			if tt.harm != nil {
				err = errors.Join(err, os.WriteFile(s.at(tt.file), []byte(tt.harm(was)), 0o666))
			}
			if err != nil {
				t.Fatal(err)
			}
			var damage *DamageError
			if _, err := s.Article("harbour"); !errors.As(err, &damage) {
				t.Fatalf("read before: %v", err)
			}
			if strings.HasSuffix(tt.name, "log") && damage.File == annLog && tt.harm != nil && damage.Hint != acceptHint {
				t.Errorf("hint %q", damage.Hint)
			}
			done, err := s.Accept(t.Context(), []string{"harbour"}, bob)
			if err != nil || len(done) == 0 || !strings.HasPrefix(said(done[0]), tt.done) || done[0].Repaired == "" {
				t.Fatalf("%+v, %v; want %s", done, err, tt.done)
			}
			if problems, err := s.Doctor(t.Context(), false); err != nil || len(problems) > 0 {
				t.Errorf("doctor: %+v, %v", problems, err)
			}
			var votes []string
			events, err := s.Log("harbour", ann)
			for _, e := range events {
				votes = append(votes, e.Verdict)
			}
			if got := strings.Join(votes, " "); err != nil || got != tt.votes {
				t.Errorf("votes %q, %v; want %q", got, err, tt.votes)
			}
			mustMark(t, s, "harbour", ann, "true")
			mustMark(t, s, "harbour", bob, "true")
			if again, err := s.Accept(t.Context(), []string{"harbour"}, bob); err != nil || len(again) > 0 {
				t.Errorf("accepted again: %+v, %v", again, err)
			}
		})
	}
}

// An empty log of which not even the sums are there can be taken for gone as
// well, and its owner may begin another.
func TestAcceptAnEmptyLogWithoutSums(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	mustMark(t, s, "harbour", ann, "true")
	if err := errors.Join(os.Truncate(s.at(annLog), 0), os.Remove(s.at(sumsFile(annLog)))); err != nil {
		t.Fatal(err)
	}
	problems, err := s.Doctor(t.Context(), true)
	if err != nil || len(problems) != 1 || problems[0].Hint != acceptHint {
		t.Fatalf("%+v, %v", problems, err)
	}
	if done, err := s.Accept(t.Context(), []string{"harbour"}, ann); err != nil || len(done) != 1 {
		t.Fatalf("%+v, %v", done, err)
	}
	events, err := s.Log("harbour", ann)
	if err != nil || len(events) != 1 || events[0].Type != annotate.TypeAccept {
		t.Errorf("%+v, %v", events, err)
	}
	mustMark(t, s, "harbour", ann, "true")
	if problems, err := s.Doctor(t.Context(), false); err != nil || len(problems) > 0 {
		t.Errorf("%+v, %v", problems, err)
	}
}

// A settlement of a vote that is gone is damage, until somebody takes the vote
// for gone.
func TestAcceptWhatOthersSpeakOf(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	vote := mustMark(t, s, "harbour", ann, "true")[0]
	_, err := s.Append(t.Context(), "harbour", bob, func(*annotate.Article, []annotate.Event) ([]annotate.Event, error) {
		return []annotate.Event{{Type: annotate.TypeSignoff, Claim: vote.Claim, Statement: vote.Statement, Approves: []string{vote.ID}}}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Remove(s.at(annLog)), os.Remove(s.at(sumsFile(annLog)))); err != nil {
		t.Fatal(err)
	}
	var damage *DamageError
	if _, err := s.Article("harbour"); !errors.As(err, &damage) || !strings.Contains(err.Error(), "no vote has the id "+vote.ID) || damage.Line != 2 {
		t.Fatalf("%v", err)
	}
	if done, err := s.Accept(t.Context(), []string{"harbour"}, bob); err != nil || len(done) != 1 {
		t.Fatalf("%+v, %v", done, err)
	}
	if _, err := s.Article("harbour"); err != nil {
		t.Error(err)
	}
}
