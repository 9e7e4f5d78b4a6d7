package store

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

// damaged is a store whose file was changed behind its back.
func damaged(t *testing.T, name string, change func(string) string) *Store {
	t.Helper()
	s := newStore(t)
	put(t, s, "harbour", harbour)
	mustMark(t, s, "harbour", ann, "true")
	mustMark(t, s, "harbour", ann, "false")
	if err := os.WriteFile(s.at(name), []byte(change(readBack(t, s, name))), 0o666); err != nil {
		t.Fatal(err)
	}
	return s
}

func swap(old, new string) func(string) string {
	return func(s string) string { return strings.Replace(s, old, new, 1) }
}

func always(s string) func(string) string { return func(string) string { return s } }

const (
	article = "articles/harbour/article.json"
	annLog  = "articles/harbour/reviews/ann@example.org.jsonl"
)

func TestDamageIsRefused(t *testing.T) {
	tests := []struct {
		name   string
		file   string
		change func(string) string
		want   string
	}{
		{"empty article", article, always(""), "article.json:1: the file is empty"},
		{"blank article", article, always("\n \n"), "article.json:1: the file is empty"},
		{"article of NUL", article, always("\x00\x00\x00"), "article.json:1: NUL bytes"},
		{"truncated article", article, func(s string) string { return s[:len(s)-100] }, "article.json:10: cut short"},
		{"no JSON", article, swap(`"n":2`, `"n":two`), `article.json:7: not JSON, at "n" (`},
		{"newer article", article, swap("factdesk.article/1", "factdesk.article/2"), `article.json:1: format "factdesk.article/2" is newer than this program knows`},
		{"format of something else", article, swap("factdesk.article/1", "factdesk.reviews/1"), `article.json:1: format is "factdesk.reviews/1"`},
		{"format not first", article, swap(`{"format":"factdesk.article/1","slug":"harbour"`, `{"slug":"harbour","format":"factdesk.article/1"`), `article.json:1: does not begin with a "format" key`},
		{"unknown key", article, swap(`{"n":2,`, `{"n":2,"mood":"sad",`), `article.json:7: unknown key "mood"`},
		{"wrong case", article, swap(`"claims":`, `"Claims":`), `article.json:8: unknown key "Claims"`},
		{"twice the same key", article, swap(`{"n":2,`, `{"n":1,"n":2,`), `article.json:7: the key "n" is there twice`},
		{"invalid UTF-8", article, swap("Forty", "F\xffrty"), "article.json:7: invalid UTF-8"},
		{"a word for a number", article, swap(`"start":39`, `"start":"39"`), "article.json:7: a string where a number belongs at /sentences/1/start"},
		{"a time that is none", annLog, swap("2026-11-23T12", "2026-11-23T32"), `jsonl:2: "2026-11-23T32`},
		{"a list too short", article, swap("[[0,38]]", "[[0]]"), "article.json:9: too few array elements at /claims/0/spans/0"},
		{"conflict", article, swap("\n\"claims\"", "\n<<<<<<< HEAD\n\"claims\""), "article.json:8: a conflict that git left"},
		{"something after the end", article, func(s string) string { return s + "{}" }, "article.json:11: "},
		{"another article's", article, swap(`"slug":"harbour"`, `"slug":"port"`), `is the article "port", in the folder of "harbour"`},
		{"the same claim twice", article, func(s string) string {
			c := bySentence("harbour", harbour).Claims
			return strings.Replace(s, c[1].ID, c[0].ID, 1)
		}, "claim 2: its id is there twice"},
		{"a sentence beyond the text", article, swap(`"end":64`, `"end":99`), "sentence 2: bytes 39 to 99 are out of place"},
		{"a claim beyond its sentence", article, swap(`[[0,38]]`, `[[0,39]]`), "claim 1: bytes 0 to 39 are not in its sentence"},
		{"a claim of no sentence", article, swap(`"label":"1","sentence":1`, `"label":"1","sentence":7`), "claim 1 is of sentence 7"},
		{"empty log", annLog, always(""), "ann@example.org.jsonl:1: the file is empty"},
		{"log of NUL", annLog, always("\x00\x00\n"), "jsonl:1: NUL bytes"},
		{"NUL at the end of a log", annLog, func(s string) string { return s + "\x00\x00\x00\n" }, "jsonl:4: NUL bytes"},
		{"newer log", annLog, swap("factdesk.reviews/1", "factdesk.reviews/9"), "is newer than this program knows"},
		{"log without head", annLog, func(s string) string { return s[strings.Index(s, "\n")+1:] }, `jsonl:1: does not begin with a "format" key`},
		{"another's log", annLog, swap("ann@example.org", "eve@example.org"), "is the log of eve@example.org, which is named eve@example.org.jsonl"},
		{"conflict in a log", annLog, swap("\n", "\n<<<<<<< HEAD\n"), "jsonl:2: a conflict that git left"},
		{"unknown key in an event", annLog, swap(`"type":"review"`, `"type":"review","mood":"sad"`), `jsonl:2: unknown key "mood"`},
		{"wrong case in an event", annLog, swap(`"verdict"`, `"Verdict"`), `jsonl:2: unknown key "Verdict"`},
		{"twice the same key in an event", annLog, swap(`"verdict":"true"`, `"verdict":"false","verdict":"true"`), `jsonl:2: the key "verdict" is there twice`},
		{"unknown type of event", annLog, swap(`"type":"review"`, `"type":"vote"`), "jsonl:2: vote: unknown type of event"},
		{"event without time", annLog, swap(`"time":"2026-11-23T12:00:00Z",`, ""), "jsonl:2: an event needs an id and a time"},
		{"an id that was changed", annLog, swap("000000000002", "000000000001"), "jsonl:3: the id 019ab2c0-0000-7000-8000-000000000001 is that of another event"},
		{"blank line in a log", annLog, swap("\n", "\n\n"), "jsonl:2: "},
		{"changed text", "articles/harbour/text/" + annotate.SumOf([]byte(harbour)) + ".txt", swap("Forty", "Fifty"), "its SHA-256 differs"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := damaged(t, tt.file, tt.change)
			_, errArticle := s.Article("harbour")
			_, errEvents := s.Events("harbour")
			err := errors.Join(errArticle, errEvents)
			var damage *DamageError
			if !errors.As(err, &damage) || !strings.Contains(err.Error(), tt.want) || damage.Hint == "" {
				t.Errorf("%v, want %q and a hint", err, tt.want)
			}
			if _, err := mark(s, "harbour", ann, "true"); !errors.As(err, &damage) {
				t.Errorf("a mark on top of the damage: %v, want it refused", err)
			}
		})
	}
}

// A tail that was never finished does not count, and nothing is glued to it.
func TestTornTail(t *testing.T) {
	tests := []struct {
		name  string
		tear  func(string) string
		want  string
		votes int
	}{
		{"half a line", func(s string) string { return s + `{"id":"019` }, "jsonl:4: the last line was never finished", 2},
		{"a line but for its end", func(s string) string { return strings.TrimSuffix(s, "\n") }, "jsonl:3: the last line was never finished", 1},
		{"NUL after the last line", func(s string) string { return s + "\x00\x00\x00\x00" }, "jsonl:4: the last line was never finished", 2},
		{"two of three of a batch", func(s string) string {
			line := s[strings.LastIndex(s[:len(s)-1], "\n")+1:]
			first := strings.Replace(strings.Replace(line, "000002", "000003", 1), "}\n", `,"batch":"1/3"}`+"\n", 1)
			second := strings.Replace(strings.Replace(line, "000002", "000004", 1), "}\n", `,"batch":"2/3"}`+"\n", 1)
			return s + first + second
		}, "the last batch has 2 of its 3 events", 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := damaged(t, annLog, tt.tear)
			torn := readBack(t, s, annLog)
			var warned []error
			s.opts.Warn = func(err error) { warned = append(warned, err) }
			events, err := s.Events("harbour")
			if err != nil || len(events) != tt.votes {
				t.Fatalf("%d events, %v; want %d", len(events), err, tt.votes)
			}
			if len(warned) != 1 || !strings.Contains(warned[0].Error(), tt.want) {
				t.Errorf("warned %v, want %q", warned, tt.want)
			}
			var damage *DamageError
			if _, err := mark(s, "harbour", ann, "true"); !errors.As(err, &damage) || !strings.Contains(err.Error(), "doctor --repair") {
				t.Errorf("a mark after the torn line: %v, want it refused", err)
			}
			if got := readBack(t, s, annLog); got != torn {
				t.Errorf("the log was changed to\n%s", got)
			}
			if _, err := mark(s, "harbour", bob, "true"); err != nil {
				t.Errorf("another reviewer is kept from marking: %v", err)
			}
			if _, err := s.Doctor(t.Context(), true); err != nil {
				t.Fatal(err)
			}
			if whole, aside := readBack(t, s, annLog), readBack(t, s, annLog+asideEnding); whole+strings.TrimSuffix(aside, "\n") != strings.TrimSuffix(torn, "\n") {
				t.Errorf("the log\n%s\nand what was set aside\n%s\nare not what it was\n%s", whole, aside, torn)
			}
			mustMark(t, s, "harbour", ann, "misleading")
			if events, _ := s.Log("harbour", ann); len(events) != tt.votes+1 {
				t.Errorf("%d events after the repair, want %d", len(events), tt.votes+1)
			}
		})
	}
}

// Not even a head that was never finished is written over.
func TestTornHead(t *testing.T) {
	const head = `{"format":"factdesk.reviews/1","reviewer":{"name":"Ann`
	s := damaged(t, annLog, always(head))
	if _, err := mark(s, "harbour", ann, "true"); !errors.As(err, new(*DamageError)) {
		t.Errorf("a mark: %v, want it refused", err)
	}
	if got := readBack(t, s, annLog); got != head {
		t.Errorf("the log is now %q", got)
	}
}

// git's union of two branches leaves the head and shared events twice.
func TestUnionMergedLog(t *testing.T) {
	s := damaged(t, annLog, func(s string) string { return s + s })
	events, err := s.Events("harbour")
	if err != nil || len(events) != 2 {
		t.Fatalf("%d events, %v; want 2", len(events), err)
	}
	if events[0].Seq != 1 || events[1].Seq != 2 || events[1].Reviewer != ann {
		t.Errorf("events %+v", events)
	}
	mustMark(t, s, "harbour", ann, "true")
	if events, err = s.Events("harbour"); err != nil || len(events) != 3 {
		t.Errorf("%d events, %v; want 3", len(events), err)
	}
}

func TestBatchIsNumbered(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	events := mustMark(t, s, "harbour", ann, "true", "false")
	if events[0].Batch != "1/2" || events[1].Batch != "2/2" {
		t.Errorf("batch %q and %q", events[0].Batch, events[1].Batch)
	}
	read, err := s.Log("harbour", ann)
	if err != nil || len(read) != 2 || len(annotate.Last(read)) != 2 {
		t.Errorf("%d events, of which undo takes back %d, %v; want 2 and 2", len(read), len(annotate.Last(read)), err)
	}
}

// FuzzDecodeLog: whatever a log holds, it is read or refused, and what is read
// ends where a line ends.
func FuzzDecodeLog(f *testing.F) {
	head := `{"format":"factdesk.reviews/1","reviewer":{"email":"ann@example.org"}}` + "\n"
	vote := `{"id":"1","type":"ask","time":"2026-11-23T12:00:00Z","claim":"c","text":"?"}` + "\n"
	f.Add([]byte(head + vote))
	f.Add([]byte(head + vote[:20]))
	f.Add([]byte(head + strings.Replace(vote, "}", `,"batch":"1/2"}`, 1)))
	f.Add([]byte("\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		log, err := decodeLog(annLog, data)
		if err != nil {
			var damage *DamageError
			if !errors.As(err, &damage) {
				t.Fatalf("%v is not a DamageError", err)
			}
			return
		}
		if log.whole == 0 && log.torn != nil {
			return // not even its head is whole
		}
		if log.whole < 1 || data[log.whole-1] != '\n' || (log.torn == nil) != (log.whole == len(data)) {
			t.Fatalf("%d of %d bytes are whole, torn: %v", log.whole, len(data), log.torn)
		}
		again, err := decodeLog(annLog, data[:log.whole])
		if err != nil || again.torn != nil || len(again.events) != len(log.events) {
			t.Fatalf("its whole part reads otherwise: %v", err)
		}
	})
}
