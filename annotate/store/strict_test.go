package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

// damaged is a store whose file was changed behind its back. The sums beside
// the log are those of what it holds then: what is looked for has to show without
// them.
func damaged(t *testing.T, name string, change func(string) string) *Store {
	t.Helper()
	s := newStore(t)
	put(t, s, "harbour", harbour)
	mustMark(t, s, "harbour", ann, "true")
	mustMark(t, s, "harbour", ann, "false")
	if err := errors.Join(os.Remove(s.at(sumsFile(annLog))), os.WriteFile(s.at(name), []byte(change(readBack(t, s, name))), 0o666)); err != nil {
		t.Fatal(err)
	}
	_, err := s.readLog("harbour", annLog)
	var sums *sumsError
	if !errors.As(err, &sums) {
		sums = &sumsError{}
	}
	if err := s.remember(annLog, sums.unnoted...); err != nil {
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

// resealed makes a change to a log and gives every line the sum that it then
// has, so that something else than the sum has to notice.
func resealed(change func(string) string) func(string) string {
	return func(log string) string {
		var b strings.Builder
		now := map[string]string{}
		for line := range strings.Lines(change(log)) {
			for was, is := range now {
				line = strings.ReplaceAll(line, was, is)
			}
			open, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), sumKey)
			sum := sealFor("harbour", ann).sum([]byte(open))
			if len(rest) > sumDigits {
				now[rest[:sumDigits]] = sum
			}
			b.WriteString(open + sumKey + sum + "\"}\n")
		}
		return b.String()
	}
}

// renamed makes a change to the only split of harbour and gives it the name that
// it then has, so that something else than the name has to notice.
func renamed(t *testing.T, s *Store, change func(string) string) string {
	t.Helper()
	n, _ := parseSplitName(splitOf(t, s, "harbour"))
	was := splitFile("harbour", n.String())
	data := change(readBack(t, s, was))
	n.content = annotate.SumOf([]byte(data))[:nameDigits]
	if err := errors.Join(os.Remove(s.at(was)), os.WriteFile(s.at(splitFile("harbour", n.String())), []byte(data), 0o666)); err != nil {
		t.Fatal(err)
	}
	return n.String()
}

func TestDamagedSplitIsRefused(t *testing.T) {
	tests := []struct {
		name   string
		change func(string) string
		want   string
	}{
		{"empty", always(""), "1: the file is empty"},
		{"blank", always("\n \n"), "1: the file is empty"},
		{"NUL", always("\x00\x00\x00"), "1: NUL bytes"},
		{"truncated", func(s string) string { return s[:len(s)-100] }, "7: cut short"},
		{"no JSON", swap(`"n":2`, `"n":two`), `4: not JSON, at "n" (`},
		{"newer", swap("factdesk.splits/1", "factdesk.splits/2"), `1: format "factdesk.splits/2" is newer than this program knows`},
		{"format of something else", swap("factdesk.splits/1", "factdesk.reviews/1"), `1: format is "factdesk.reviews/1"`},
		{"format not first", swap(`{"format":"factdesk.splits/1","article":"harbour"`, `{"article":"harbour","format":"factdesk.splits/1"`), `1: does not begin with a "format" key`},
		{"unknown key", swap(`"n":2,`, `"n":2,"mood":"sad",`), `4: unknown key "mood"`},
		{"wrong case", swap(`"claims":`, `"Claims":`), `5: unknown key "Claims"`},
		{"twice the same key", swap(`"n":2,`, `"n":1,"n":2,`), `4: the key "n" is there twice`},
		{"invalid UTF-8", swap("Forty", "F\xffrty"), "4: invalid UTF-8"},
		{"a word for a number", swap(`"start":39`, `"start":"39"`), "4: a string where a number belongs at /sentences/1/start"},
		{"a list too short", swap("[[0,38]]", "[[0]]"), "6: too few array elements at /claims/0/spans/0"},
		{"conflict", swap("\n\"claims\"", "\n<<<<<<< HEAD\n\"claims\""), "5: a conflict that git left"},
		{"something after the end", func(s string) string { return s + "{}" }, "8: "},
		{"another article's", swap(`"article":"harbour"`, `"article":"port"`), `is a split of the article "port"`},
		{"another text's", swap(`"text":"`, `"text":"ff`), "has the name of another split"},
		{"the same claim twice", func(s string) string {
			c := bySentence("harbour", harbour).Claims
			return strings.Replace(s, c[1].ID, c[0].ID, 1)
		}, "claim 2: its id is there twice"},
		{"a sentence beyond the text", swap(`"end":64`, `"end":99`), "sentence 2: bytes 39 to 99 are out of place"},
		{"a claim beyond its sentence", swap(`[[0,38]]`, `[[0,39]]`), "claim 1: bytes 0 to 39 are not in its sentence"},
		{"a claim of no sentence", swap(`"label":"1","sentence":1`, `"label":"1","sentence":7`), "claim 1 is of sentence 7"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			put(t, s, "harbour", harbour)
			name := splitFile("harbour", splitOf(t, s, "harbour"))
			was := readBack(t, s, name)
			if err := os.WriteFile(s.at(name), []byte(tt.change(was)), 0o666); err != nil {
				t.Fatal(err)
			}
			var damage *DamageError
			if _, err := s.Article("harbour"); !errors.As(err, &damage) || !errors.Is(err, errSplitChanged) || damage.File != name || damage.Hint == "" {
				t.Errorf("under the name that it had: %v", err)
			}
			if _, err := mark(s, "harbour", ann, "true"); !errors.As(err, &damage) {
				t.Errorf("a mark on top of the damage: %v, want it refused", err)
			}
			if err := os.WriteFile(s.at(name), []byte(was), 0o666); err != nil {
				t.Fatal(err)
			}
			n, _ := parseSplitName(renamed(t, s, tt.change))
			_, err := s.split("harbour", n)
			if !errors.As(err, &damage) || !strings.Contains(err.Error(), tt.want) || damage.Hint == "" {
				t.Errorf("by another name: %v, want %q and a hint", err, tt.want)
			}
		})
	}
}

func TestDamageIsRefused(t *testing.T) {
	tests := []struct {
		name   string
		file   string
		change func(string) string
		want   string
	}{
		{"empty article", article, always(""), "article.json:1: the file is empty"},
		{"an older article", article, swap("factdesk.article/2", "factdesk.article/1"), `article.json:1: format "factdesk.article/1" is older than this program reads`},
		{"a newer article", article, swap("factdesk.article/2", "factdesk.article/9"), `article.json:1: format "factdesk.article/9" is newer than this program knows`},
		{"unknown key in an article", article, swap(`"slug"`, `"mood":"sad","slug"`), `article.json:1: unknown key "mood"`},
		{"another article's", article, swap(`"slug":"harbour"`, `"slug":"port"`), `is the article "port", in the folder of "harbour"`},
		{"empty log", annLog, always(""), "ann@example.org.jsonl:1: the file is empty"},
		{"log of NUL", annLog, always("\x00\x00\n"), "jsonl:1: NUL bytes"},
		{"NUL at the end of a log", annLog, func(s string) string { return s + "\x00\x00\x00\n" }, "jsonl:4: NUL bytes"},
		{"newer log", annLog, swap("factdesk.reviews/2", "factdesk.reviews/9"), "is newer than this program knows"},
		{"log without head", annLog, func(s string) string { return s[strings.Index(s, "\n")+1:] }, `jsonl:1: does not begin with a "format" key`},
		{"another's log", annLog, swap("ann@example.org", "eve@example.org"), "is the log of eve@example.org, which is named eve@example.org.jsonl"},
		{"another article's log", annLog, swap(`"article":"harbour"`, `"article":"port"`), `jsonl:1: is a log of the article "port", in the folder of "harbour"`},
		{"another name in its head", annLog, swap(`"name":"Ann`, `"name":"Eve`), "jsonl:1: the line is not as it was written"},
		{"conflict in a log", annLog, swap("\n", "\n<<<<<<< HEAD\n"), "jsonl:2: a conflict that git left"},
		{"an event that was changed", annLog, swap(`"verdict":"false"`, `"verdict":"true"`), "jsonl:3: the line is not as it was written"},
		{"an event taken out", annLog, func(s string) string {
			lines := strings.SplitAfter(s, "\n")
			return lines[0] + lines[2]
		}, "jsonl:2: a line before it is missing"},
		{"unknown key in an event", annLog, resealed(swap(`"type":"review"`, `"type":"review","mood":"sad"`)), `jsonl:2: unknown key "mood"`},
		{"wrong case in an event", annLog, resealed(swap(`"verdict"`, `"Verdict"`)), `jsonl:2: unknown key "Verdict"`},
		{"twice the same key in an event", annLog, resealed(swap(`"verdict":"true"`, `"verdict":"false","verdict":"true"`)), `jsonl:2: the key "verdict" is there twice`},
		{"unknown type of event", annLog, resealed(swap(`"type":"review"`, `"type":"vote"`)), "jsonl:2: vote: unknown type of event"},
		{"a time that is none", annLog, resealed(swap("2026-11-23T12", "2026-11-23T32")), `jsonl:2: "2026-11-23T32`},
		{"event without time", annLog, resealed(swap(`"time":"2026-11-23T12:00:00Z",`, "")), "jsonl:2: an event needs an id and a time"},
		{"an id that is another's", annLog, resealed(swap("000000000003", "000000000002")), "jsonl:3: the id 019ab2c0-0000-7000-8000-000000000002 is that of another event"},
		{"an unknown claim", annLog, resealed(swap(`"claim":"`, `"claim":"g`)), "jsonl:2: speaks of what is not there: no claim has the id g"},
		{"an unknown split", annLog, resealed(swap(`"split":"`, `"split":"g`)), "jsonl:2: speaks of what is not there: no split has the name g"},
		{"blank line in a log", annLog, swap("\n", "\n\n"), "jsonl:2: "},
		{"changed text", "articles/harbour/text/" + annotate.SumOf([]byte(harbour)) + ".txt", swap("Forty", "Fifty"), "its SHA-256 differs"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := damaged(t, tt.file, tt.change)
			_, err := s.Article("harbour")
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
		{"half of a line that was whole", func(s string) string { return s[:len(s)-30] }, "jsonl:3: the last line was never finished", 1},
		{"NUL after the last line", func(s string) string { return s + "\x00\x00\x00\x00" }, "jsonl:4: the last line was never finished", 2},
		{"two of three of a batch", func(s string) string {
			var b bytes.Buffer
			var events []annotate.Event
			for i := range 3 {
				events = append(events, annotate.Event{ID: fmt.Sprint(i), Type: annotate.TypeRetract, Time: today, Retracts: "019ab2c0-0000-7000-8000-000000000002", Batch: fmt.Sprintf("%d/3", i+1)})
			}
			log, err := decodeLog("harbour", annLog, []byte(s))
			if err = errors.Join(err, encodeEvents(&b, sealFor("harbour", ann), log.heads(), events)); err != nil {
				t.Fatal(err)
			}
			lines := strings.SplitAfter(b.String(), "\n")
			return s + lines[0] + lines[1]
		}, "the last batch has 2 of its 3 events", 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := damaged(t, annLog, tt.tear)
			torn := readBack(t, s, annLog)
			var warned []error
			s.opts.Warn = func(err error) { warned = append(warned, err) }
			events, err := reviewsOf(s, "harbour")
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

// A last line without its end is whole: its sum says so. The next one begins a
// line of its own.
func TestLastLineWithoutItsEnd(t *testing.T) {
	s := damaged(t, annLog, func(s string) string { return strings.TrimSuffix(s, "\n") })
	if events, err := reviewsOf(s, "harbour"); err != nil || len(events) != 2 {
		t.Fatalf("%d events, %v; want 2", len(events), err)
	}
	mustMark(t, s, "harbour", ann, "misleading")
	if events, err := reviewsOf(s, "harbour"); err != nil || len(events) != 3 {
		t.Fatalf("%d events, %v; want 3", len(events), err)
	}
	if problems, err := s.Doctor(t.Context(), false); err != nil || len(problems) > 0 {
		t.Errorf("%+v, %v", problems, err)
	}
}

// What was acknowledged and is not there any more is missed, also at the end of a
// log, and of a log that is gone.
func TestWhatWasAcknowledgedIsMissed(t *testing.T) {
	for name, harm := range map[string]func(log string) string{
		"the last line is gone":    func(log string) string { return log[:strings.LastIndex(log[:len(log)-1], "\n")+1] },
		"the last line is cut":     func(log string) string { return log[:len(log)-9] },
		"all but the head is gone": func(log string) string { return log[:strings.Index(log, "\n")+1] },
		"the log is gone":          nil,
	} {
		s := newStore(t)
		put(t, s, "harbour", harbour)
		mustMark(t, s, "harbour", ann, "true")
		mustMark(t, s, "harbour", ann, "false", "true")
		var err error
		if harm == nil {
			err = os.Remove(s.at(annLog))
		} else {
			err = os.WriteFile(s.at(annLog), []byte(harm(readBack(t, s, annLog))), 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
		var damage *DamageError
		if _, err := s.Article("harbour"); !errors.As(err, &damage) || damage.File != annLog {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := mark(s, "harbour", ann, "true"); !errors.As(err, &damage) {
			t.Errorf("%s: a mark: %v", name, err)
		}
	}
}

// The sums beside a log are missed where they are gone, whoever took them away,
// and made again of the log.
func TestMissingSumsAreMissed(t *testing.T) {
	for name, tt := range map[string]struct {
		keep   int // lines of the sums; -1: the file is removed
		damage bool
	}{
		"removed":                 {-1, true},
		"emptied":                 {0, true},
		"only the first line":     {1, true},
		"several lines too short": {2, true},
		"cut off by a crash":      {3, false},
		"whole":                   {4, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			put(t, s, "harbour", harbour)
			mustMark(t, s, "harbour", ann, "true")
			mustMark(t, s, "harbour", ann, "false", "true")
			mustMark(t, s, "harbour", ann, "misleading")
			sums := readBack(t, s, sumsFile(annLog))
			lines := strings.SplitAfter(sums, "\n")
			if len(lines) != 5 {
				t.Fatalf("%q", lines)
			}
			err := os.Remove(s.at(sumsFile(annLog)))
			if tt.keep >= 0 {
				err = errors.Join(err, os.WriteFile(s.at(sumsFile(annLog)), []byte(strings.Join(lines[:tt.keep], "")), 0o666))
			}
			if err != nil {
				t.Fatal(err)
			}
			var damage *DamageError
			_, err = s.Article("harbour")
			if errors.As(err, &damage) != tt.damage || tt.damage && (damage.File != sumsFile(annLog) || !strings.Contains(damage.Hint, "factdesk doctor --repair")) {
				t.Fatalf("read: %v, damage %v", err, tt.damage)
			}
			problems, err := s.Doctor(t.Context(), true)
			if err != nil || (len(problems) == 1) != tt.damage {
				t.Fatalf("%+v, %v", problems, err)
			}
			mustMark(t, s, "harbour", ann, "true")
			if got := readBack(t, s, sumsFile(annLog)); !strings.HasPrefix(got, sums) || strings.Count(got, "\n") != 5 {
				t.Errorf("the sums are\n%s\nthey were\n%s", got, sums)
			}
		})
	}
}

// A reviewer's first write that a crash cut off before its log was there, or
// before its sum was noted, is no damage.
func TestFirstWriteCutOff(t *testing.T) {
	for _, first := range []bool{false, true} {
		s := newStore(t)
		put(t, s, "harbour", harbour)
		mustMark(t, s, "harbour", ann, "true")
		err := os.WriteFile(s.at(sumsFile(annLog)), []byte(sumsFormat+"\n"), 0o666)
		if first {
			err = errors.Join(err, os.Remove(s.at(annLog)))
		}
		if err != nil {
			t.Fatal(err)
		}
		if problems, err := s.Doctor(t.Context(), false); err != nil || len(problems) > 0 {
			t.Errorf("%+v, %v", problems, err)
		}
		if _, err := s.Stamp("harbour"); err != nil {
			t.Error(err)
		}
		mustMark(t, s, "harbour", ann, "false")
		if _, err := s.Article("harbour"); err != nil {
			t.Error(err)
		}
	}
}

// A line of sums that was never finished does not spoil the next one.
func TestSumsThatWereNeverFinished(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	mustMark(t, s, "harbour", ann, "true")
	sums := readBack(t, s, sumsFile(annLog))
	if err := os.WriteFile(s.at(sumsFile(annLog)), []byte(sums[:len(sums)-7]), 0o666); err != nil {
		t.Fatal(err)
	}
	mustMark(t, s, "harbour", ann, "false")
	if _, err := s.Article("harbour"); err != nil {
		t.Error(err)
	}
	events, _ := reviewsOf(s, "harbour")
	got, err := s.acknowledged(annLog)
	if err != nil || len(events) != 2 || !slices.Equal(got.sums, []string{events[0].Sum, events[1].Sum}) {
		t.Errorf("acknowledged %q, %v; want those of %+v", got.sums, err, events)
	}
}

// Not even a head that was never finished is written over.
func TestTornHead(t *testing.T) {
	const head = `{"format":"factdesk.reviews/2","article":"harbour","reviewer":{"name":"Ann`
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
	events, err := reviewsOf(s, "harbour")
	if err != nil || len(events) != 2 {
		t.Fatalf("%d events, %v; want 2", len(events), err)
	}
	if events[0].Seq != 1 || events[1].Seq != 2 || events[1].Reviewer != ann {
		t.Errorf("events %+v", events)
	}
	mustMark(t, s, "harbour", ann, "true")
	if events, err = reviewsOf(s, "harbour"); err != nil || len(events) != 3 {
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
	var b bytes.Buffer
	if err := encodeHead(&b, "harbour", ann); err != nil {
		f.Fatal(err)
	}
	events := []annotate.Event{
		{ID: "1", Type: annotate.TypeAsk, Time: today, Claim: "c", Text: "?"},
		{ID: "2", Type: annotate.TypeAsk, Time: today, Claim: "c", Text: "?", Batch: "1/2"},
		{ID: "3", Type: annotate.TypeAsk, Time: today, Claim: "c", Text: "?", Batch: "2/2"},
	}
	if err := encodeEvents(&b, sealFor("harbour", ann), nil, events); err != nil {
		f.Fatal(err)
	}
	log := b.Bytes()
	f.Add(log)
	f.Add(log[:len(log)-1])
	f.Add(log[:len(log)-20])
	f.Add(log[:bytes.LastIndexByte(log[:len(log)-1], '\n')+1])
	f.Add([]byte("\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		log, err := decodeLog("harbour", annLog, data)
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
		if log.whole < 1 || log.ended && data[log.whole-1] != '\n' || (log.torn == nil) != (log.whole == len(data)) {
			t.Fatalf("%d of %d bytes are whole, torn: %v", log.whole, len(data), log.torn)
		}
		again, err := decodeLog("harbour", annLog, data[:log.whole])
		if err != nil || again.torn != nil || len(again.events) != len(log.events) {
			t.Fatalf("its whole part reads otherwise: %v", err)
		}
	})
}
