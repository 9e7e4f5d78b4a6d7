package reference

import (
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
)

// article has sentence 2 without a claim, 3 with three, 4 with one; 12 with one.
func article() *claims.Article {
	a := &claims.Article{}
	for n := 1; n <= 12; n++ {
		a.Sentences = append(a.Sentences, claims.Sentence{N: n})
	}
	a.Claims = []claims.Claim{
		{Label: "1", Sentence: 1, ID: "0f3a1111-2222-5333-8444-555555555555"},
		{Label: "3a", Sentence: 3, ID: "0f3a2222-2222-5333-8444-555555555555"},
		{Label: "3b", Sentence: 3, ID: "7b003333-2222-5333-8444-555555555555"},
		{Label: "3c", Sentence: 3, ID: "12345678-1234-5333-8444-555555555555"},
		{Label: "4", Sentence: 4, ID: "aaaa3333-2222-5333-8444-555555555555"},
		{Label: "12", Sentence: 12, ID: "bbbb3333-2222-5333-8444-555555555555"},
	}
	return a
}

func TestResolve(t *testing.T) {
	for _, test := range []struct{ typed, want string }{
		{"x", "1 3a 3b 3c 4 12"},
		{"x:1", "1"},
		{"x:3", "3a 3b 3c"},
		{"x:3B", "3b"},
		{"x:1-3", "1 3a 3b 3c"},
		{"x:2-4", "3a 3b 3c 4"},
		{"x:3b-4", "3b 3c 4"},
		{"x:1-3b", "1 3a 3b"},
		{"x:4-4", "4"},
		{"x:12,3a, 1,3", "1 3a 3b 3c 12"},
		{"x:0f3a2", "3a"},
		{"x:7b00", "3b"},
		{"x:12345678", "3c"},
		{"x:12345678-1234", "3c"},
		{"x:12345678-1234-5333-8444-555555555555", "3c"},
	} {
		r, err := Parse(test.typed)
		if err != nil {
			t.Errorf("%s: %v", test.typed, err)
			continue
		}
		a := article()
		found, err := r.Resolve(a)
		var labels []string
		for _, i := range found {
			labels = append(labels, a.Claims[i].Label)
		}
		if got := strings.Join(labels, " "); err != nil || got != test.want {
			t.Errorf("%s: %q, %v; want %q", test.typed, got, err, test.want)
		}
	}
}

func TestRefused(t *testing.T) {
	for _, test := range []struct{ typed, want string }{
		{"", "names no claim"},
		{":3", "names no claim"},
		{"x:", "names no claim"},
		{"x:0", "names no claim"},
		{"x:b", "names no claim"},
		{"x:1,,2", "names no claim"},
		{"x:1--2", "names no claim"},
		{"x:-1", "names no claim"},
		{"x:+1", "names no claim"},
		{"a/b:1", "names no claim"},
		{"x:2", "sentence 2 holds no claim"},
		{"x:13", "no sentence 13"},
		{"x:1-13", "no sentence 13"},
		{"x:99999999999999999999", "names no claim"},
		{"x:3d", "no claim 3d"},
		{"x:4b", "no claim 4b"},
		{"x:4-3", "runs backwards"},
		{"x:3c-3a", "runs backwards"},
		{"x:5-11", "hold no claim"},
		{"x:0f3a", "2 claims have ids"},
		{"x:dead", "no claim has an id"},
	} {
		r, err := Parse(test.typed)
		if err == nil {
			_, err = r.Resolve(article())
		}
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v; want %q", test.typed, err, test.want)
		}
	}
}

// FuzzParse: what was read is printed as something that is read the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"pyongyang:1-3,7b", "x", "x:0f3a9c", "x:12345678-1234", "a:b:c"} {
		f.Add(s)
	}
	a := article()
	f.Fuzz(func(t *testing.T, s string) {
		r, err := Parse(s)
		if err != nil {
			return
		}
		again, err := Parse(r.String())
		if err != nil || again.String() != r.String() {
			t.Fatalf("%q read as %q, that as %q (%v)", s, r, again, err)
		}
		found, err := r.Resolve(a)
		if err == nil && len(found) == 0 {
			t.Fatalf("%q names nothing, without an error", s)
		}
	})
}
