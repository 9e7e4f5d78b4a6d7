package annotate

import (
	"regexp"
	"strings"
	"testing"
)

func TestReviewerFileName(t *testing.T) {
	tests := []struct {
		who  Reviewer
		want string
	}{
		{Reviewer{Name: "Ann Lee", Email: "Ann@Example.org"}, "ann@example.org"},
		{Reviewer{Name: "Ann  Lee "}, "ann%20lee"},
		{Reviewer{Name: "José"}, "jos%c3%a9"},
		{Reviewer{Name: "Jose\u0301"}, "jos%c3%a9"},
		{Reviewer{Name: "con"}, "%63on"},
		{Reviewer{Email: "nul.x@example.org"}, "%6eul.x@example.org"},
		{Reviewer{Name: "COM1"}, "%63om1"},
		{Reviewer{Name: "console"}, "console"},
		{Reviewer{Name: "..", Email: ""}, "%2e%2e"},
		{Reviewer{Name: "a/b\\c:d"}, "a%2fb%5cc%3ad"},
		{Reviewer{Name: "100%"}, "100%25"},
	}
	for _, tt := range tests {
		if got := tt.who.FileName(); got != tt.want {
			t.Errorf("%+v: %s, want %s", tt.who, got, tt.want)
		}
	}
	long := Reviewer{Name: strings.Repeat("é", 100)}
	other := Reviewer{Name: strings.Repeat("é", 100) + "x"}
	if a, b := long.FileName(), other.FileName(); len(a) > longestName || a == b {
		t.Errorf("long names: %s (%d bytes) and %s", a, len(a), b)
	}
}

var safeName = regexp.MustCompile(`^[a-z0-9@_+%-]([a-z0-9@._+%-]*[a-z0-9@_+%-])?$`)

// FuzzReviewerFileName: names are safe, and the same just for the same person.
func FuzzReviewerFileName(f *testing.F) {
	for _, s := range []string{"ann@example.org", "Ann Lee", "con", "..", "é%c3", "%h", strings.Repeat("x", 200), "İ", "lpt¹"} {
		f.Add(s, strings.ToUpper(s))
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := Reviewer{Name: a}, Reviewer{Name: b}
		if x.Validate() != nil || y.Validate() != nil {
			return
		}
		if again := (Reviewer{Name: x.Key()}).Key(); again != x.Key() {
			t.Fatalf("key of %q is %q, and of that %q", a, x.Key(), again)
		}
		name := x.FileName()
		if !safeName.MatchString(name) || len(name) > longestName || ReservedName(name) {
			t.Fatalf("%q has the unsafe file name %q", a, name)
		}
		if (name == y.FileName()) != x.Is(y) {
			t.Fatalf("%q and %q: file names %q and %q, same person %v", a, b, name, y.FileName(), x.Is(y))
		}
	})
}

func TestParseReviewer(t *testing.T) {
	tests := []struct {
		in   string
		want Reviewer
		err  string
	}{
		{"Ann Lee <ann@example.org>", ann, ""},
		{"ann@example.org", Reviewer{Email: "ann@example.org"}, ""},
		{" Ann Lee ", Reviewer{}, "a person is known by an e-mail address"},
		{"ann@", Reviewer{}, "not an e-mail address"},
		{"", Reviewer{}, "not an e-mail address"},
		{"\"Ann\x1b[31m\" <ann@example.org>", Reviewer{}, "not an e-mail address"},
	}
	for _, tt := range tests {
		got, err := ParseReviewer(tt.in)
		if !wants(err, tt.err) || err == nil && got != tt.want {
			t.Errorf("%q: %+v, %v; want %+v, %q", tt.in, got, err, tt.want, tt.err)
		}
	}
}

// wants tells whether an error says what it should; the empty string is none.
func wants(err error, text string) bool {
	if text == "" || err == nil {
		return text == "" && err == nil
	}
	return strings.Contains(err.Error(), text)
}
