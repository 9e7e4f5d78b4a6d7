package claims

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWording(t *testing.T) {
	for _, same := range [][]string{
		{"The mayor's \"new pier\" cost 9 million - so far...", "The mayor’s “new pier” cost 9\u00a0million – so far…", "The mayor's  «new pier» cost 9 million -- so far...", " The mayor‘s „new pier“ cost\n9 million — so far… "},
		{"a café at −3 degrees", "a cafe\u0301 at -3 degrees", "a ca\u00adfe\u200b\u0301 at\u200b -3 degrees"},
		{""},
		{"re-elected"},
	} {
		for _, text := range same {
			if got, want := Wording(text), Wording(same[0]); got != want {
				t.Errorf("%q is worded %q, want %q", text, got, want)
			}
		}
	}
	for _, pair := range [][2]string{{"It cost 3 million", "It cost -3 million"}, {"a re-elected man", "a reelected man"}, {"The pier", "the pier"}, {"3.5", "35"}, {"He said 'no'", "He said no"}} {
		if Wording(pair[0]) == Wording(pair[1]) {
			t.Errorf("%q and %q are worded the same", pair[0], pair[1])
		}
	}
}

func TestFind(t *testing.T) {
	for _, test := range []struct{ text, quote, want string }{
		{"It cost “9\u00a0million”  – so far.", "\"9 million\" -- so", "“9\u00a0million”  – so"},
		{"A cafe\u0301 sold coffee", "café sold", "cafe\u0301 sold"},
		{"Then he…", "he...", "he…"},
		{"Then he… left", "he.", "he…"}, // a part of a character takes it whole
		{"He [Berg] left", "[Berg] left", "[Berg] left"},
		{"He left in May", "He [Mr Berg] left", "He left"},
	} {
		found := findAll(test.text, test.quote)
		if len(found) != 1 || test.text[found[0].Start():found[0].End()] != test.want {
			t.Errorf("%q in %q: %v, want %q", test.quote, test.text, found, test.want)
		}
	}
}

func FuzzWording(f *testing.F) {
	f.Add("The “pier” -- it's  9\u00a0m…")
	f.Add("\u0301\u00ad\u200b e\u0301\xff")
	f.Fuzz(func(t *testing.T, text string) {
		worded, at := wording(text)
		if Wording(text) != worded {
			t.Errorf("%q is worded %q, and in full %q", text, Wording(text), worded)
		}
		if again := Wording(worded); again != worded {
			t.Errorf("the wording of %q is %q, of that %q", text, worded, again)
		}
		if len(at) != len(worded)+1 || strings.HasPrefix(worded, " ") || strings.HasSuffix(worded, " ") {
			t.Errorf("%q has %d places", worded, len(at))
		}
		for i := 1; i < len(at); i++ {
			if at[i] < at[i-1] || at[i] > len(text) {
				t.Errorf("%q: place %d is %d after %d", text, i, at[i], at[i-1])
			}
		}
		if utf8.ValidString(text) && worded != "" {
			if found := findAll(text, worded); len(found) == 0 || found[0].Start() < 0 || found[0].End() > len(text) || found[0].Start() >= found[0].End() {
				t.Errorf("%q does not hold its own wording %q: %v", text, worded, found)
			}
		}
	})
}
