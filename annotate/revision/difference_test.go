package revision

import (
	"strings"
	"testing"
)

func TestDifference(t *testing.T) {
	for _, test := range []struct{ was, now, want string }{
		{"The ship left Oslo on 3 May 2021.", "The ship left Oslo on 4 May 2021.", "The ship left Oslo on [-3-] {+4+} May 2021."},
		{"Forty ships wait.", "Forty ships wait.", "Forty ships wait."},
		{"The “pier” cost 9\u00a0million.", "The \"pier\" cost 9 million.", "The \"pier\" cost 9 million."},
		{"It was closed.", "It was not closed.", "It was {+not+} closed."},
		{"It was not closed.", "It was closed.", "It was [-not-] closed."},
		{"", "New words.", "{+New words.+}"},
		{"Old words.", "", "[-Old words.-]"},
		{"a b c d e", "a x c y e", "a [-b-] {+x+} c [-d-] {+y+} e"},
		{"one two", "three four", "[-one two-] {+three four+}"},
	} {
		d := Compare(test.was, test.now)
		if got := d.String(); got != test.want {
			t.Errorf("%q became %q: %s, want %s", test.was, test.now, got, test.want)
		}
	}
	d := Compare("It cost 3 million in May.", "It cost about 4 million.")
	if d.Was() != "It cost [-3-] million [-in May.-]" && d.Was() != "It cost [-3 million in May.-]" {
		t.Errorf("was %s", d.Was())
	}
	long := Compare("In the night of Sunday the ship left Oslo on 3 May 2021 with 40 tons of salt.", "In the night of Sunday the ship left Oslo on 4 May 2021 with 40 tons of salt.")
	if got := long.Around(2); got != "… Oslo on [-3-] {+4+} May 2021 …" {
		t.Errorf("around the change: %s", got)
	}
	if long.Same() || !Compare("It's so.", "It’s so.").Same() {
		t.Error("what is the same is not told from what is not")
	}
	if strings.Contains(d.Was(), "{+") || strings.Contains(d.Now(), "[-") {
		t.Errorf("%s, %s", d.Was(), d.Now())
	}
}

func FuzzDifference(f *testing.F) {
	f.Add("The ship left Oslo on 3 May 2021.", "The ship left on 4 May")
	f.Fuzz(func(t *testing.T, was, now string) {
		var a, b []string
		for _, p := range Compare(was, now) {
			if p.Was && !p.Now {
				a = append(a, p.Words...)
			}
			if p.Now {
				b = append(b, p.Words...)
			}
		}
		if got := strings.Join(b, " "); got != strings.Join(strings.Fields(now), " ") {
			t.Errorf("%q became %q: now %q", was, now, got)
		}
		if len(a) > len(strings.Fields(was)) {
			t.Errorf("%q became %q: %q was taken out", was, now, a)
		}
	})
}
