package store

import (
	"testing"
	"time"

	"github.com/google/uuid"
)

// Ids are UUIDv7: they tell their time, and sort by it.
func TestNewID(t *testing.T) {
	first, err := uuid.Parse(newID(today))
	if err != nil || first.Version() != 7 || first.Variant() != uuid.RFC4122 {
		t.Errorf("%s: version %d, %v", first, first.Version(), err)
	}
	if sec, ns := first.Time().UnixTime(); sec != today.Unix() || ns/1e6 != int64(today.Nanosecond())/1e6 {
		t.Errorf("%s is of second %d, want %d", first, sec, today.Unix())
	}
	if later := newID(today.Add(time.Millisecond)); later <= first.String() {
		t.Errorf("%s, a millisecond later, sorts before %s", later, first)
	}
	if again := newID(today); again == first.String() {
		t.Errorf("%s twice", again)
	}
}

// A desk sees by the stamp that somebody recorded something.
func TestStamp(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	last := ""
	changed := func() bool {
		t.Helper()
		now, err := s.Stamp("harbour")
		if err != nil {
			t.Fatal(err)
		}
		defer func() { last = now }()
		return now != last
	}
	changed()
	for what, record := range map[string]func(){
		"a first vote":  func() { mustMark(t, s, "harbour", bob, "true") },
		"a second vote": func() { mustMark(t, s, "harbour", bob, "false") },
		"a new text":    func() { put(t, s, "harbour", harbour+lastStep) },
	} {
		if changed() {
			t.Error("the stamp changes though nothing was recorded")
		}
		record()
		if !changed() {
			t.Errorf("%s does not change the stamp", what)
		}
	}
}
