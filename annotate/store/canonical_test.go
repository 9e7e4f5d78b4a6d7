package store

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"testing"
	"unicode/utf8"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/store/internal/canonical"
)

// samples are a split and a log of one, with what there is in escapes.
func samples(t testing.TB) (split, log []byte) {
	t.Helper()
	r := rand.New(rand.NewPCG(3, 4))
	a := articleOf("sample", generateText(r, "sample", 3))
	a.Title = `The "Norrland" \ affair <&> 平壤`
	a.Claims[1].Attribution, a.Claims[2].Details = nil, nil
	a.Claims[2].Attribution.Cue = [2]int{}
	a.Claims[2].Attribution.Asserted = true
	_, files, err := articleFiles("sample", a)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	who := annotate.Reviewer{Name: "Ann"}
	if err := encodeHead(&b, "sample", who); err != nil {
		t.Fatal(err)
	}
	first := generateReview(r, &a.Claims[0])
	first.Note, first.Sentence, first.Sources[0].Private = "\"quoted\"\n\ttwice \\ \u2028", "s", true
	second := annotate.Event{Type: annotate.TypeReview, Claim: "c", Verdict: "true", Scale: "factdesk", Sources: []annotate.Source{{Text: "ledger"}, {Text: "log"}}, Details: []string{"40 tons", "Oslo"}}
	events := []annotate.Event{first, second, {Type: annotate.TypeRetract, Retracts: "1"},
		{Type: annotate.TypeSettle, Claim: "c", Verdict: "true", Scale: "factdesk", Why: "x", Settles: []string{"1", "2"}},
		{Type: annotate.TypeSignoff, Claim: "c", Approves: []string{"1"}, Batch: "1/1"},
		{Type: annotate.TypeAssign, Claim: "c", Assignee: &annotate.Reviewer{Name: "Bob"}},
		{Type: annotate.TypeWaive, Claim: "c", Why: "x", Until: "2026-11-23"}}
	for i := range events {
		events[i].ID, events[i].Time = string(rune('a'+i)), today
	}
	if err := encodeEvents(&b, sealFor("sample", who), nil, events); err != nil {
		t.Fatal(err)
	}
	return files[1].data, b.Bytes()
}

// What this program writes takes the short way.
func TestCanonicalIsWhatIsWritten(t *testing.T) {
	split, log := samples(t)
	if canonical.ReadSplit(split) == nil {
		t.Errorf("not taken:\n%s", split)
	}
	short := 0
	for i, row := range bytes.Split(bytes.TrimSpace(log), []byte("\n"))[1:] {
		if _, ok := canonical.Event(string(row)); ok {
			short++
		} else if i < 5 {
			t.Errorf("not taken: %s", row)
		}
	}
	if short != 5 {
		t.Errorf("%d events take the short way, want the first 5", short)
	}
}

// FuzzCanonicalSplit: what takes the short way reads the same on the long one.
func FuzzCanonicalSplit(f *testing.F) {
	split, _ := samples(f)
	f.Add(split)
	f.Add(bytes.Replace(split, []byte(`"n":1,`), []byte(`"n":01,`), 1))
	f.Fuzz(func(t *testing.T, data []byte) {
		short := canonical.ReadSplit(data)
		if short == nil {
			return
		}
		long, err := strictSplit("split.json", data)
		if err != nil {
			t.Fatalf("the strict reader refuses it: %v", err)
		}
		if !reflect.DeepEqual(short, long) {
			t.Fatalf("short\n%+v\nlong\n%+v", short, long)
		}
	})
}

func FuzzCanonicalEvent(f *testing.F) {
	_, log := samples(f)
	for _, row := range bytes.Split(bytes.TrimSpace(log), []byte("\n"))[1:] {
		f.Add(string(row))
	}
	f.Fuzz(func(t *testing.T, row string) {
		short, ok := canonical.Event(row)
		if !ok || !canonical.Plain([]byte(row)) {
			return
		}
		var long annotate.Event
		if err := decodeStrict("log", 1, []byte(row), &long); err != nil {
			t.Fatalf("the strict reader refuses it: %v", err)
		}
		if !reflect.DeepEqual(short, long) {
			t.Fatalf("short\n%+v\nlong\n%+v", short, long)
		}
	})
}

func FuzzPlain(f *testing.F) {
	f.Add([]byte("seven letters\n"), 3, byte(0x1f))
	f.Fuzz(func(t *testing.T, data []byte, at int, b byte) {
		if len(data) > 0 {
			data[uint(at)%uint(len(data))] = b
		}
		want := utf8.Valid(data) && !bytes.ContainsFunc(data, func(r rune) bool { return r < ' ' && r != '\n' })
		if canonical.Plain(data) != want {
			t.Fatalf("%q: %v, want %v", data, !want, want)
		}
	})
}
