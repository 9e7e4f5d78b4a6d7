package desk

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"github.com/factdesk/factdesk/annotate/edition"
	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"one two", 10, "one two"},
		{"one two three", 7, "one two|three"},
		{"one two three", 8, "one two|three"},
		{"incomprehensible", 6, "incomp|rehens|ible"},
		{"an incomprehensible", 6, "an|incomp|rehens|ible"},
		{"one  two", 4, "one |two"},
		{"北京的塔高四十米", 6, "北京的|塔高四|十米"},
		{"北京 的塔", 5, "北京|的塔"},
		{"👩‍👩‍👧 👩‍👩‍👧", 3, "👩‍👩‍👧|👩‍👩‍👧"},
	}
	for _, tt := range tests {
		var got []string
		for _, l := range wrap(tt.text, tt.width) {
			got = append(got, tt.text[l[0]:l[1]])
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q in %d: %q, want %q", tt.text, tt.width, s, tt.want)
		}
	}
}

// FuzzWrap: lines fit, nothing but blanks is lost between them, and no character
// is broken.
func FuzzWrap(f *testing.F) {
	for _, s := range []string{harbour, "北京的塔 高四十米 👩‍👩‍👧 العربية", "a\u0301\u0302 b ", strings.Repeat("x", 40), "  two  "} {
		f.Add(s, 12)
	}
	f.Fuzz(func(t *testing.T, s string, width int) {
		text := terminal.Clean(s)
		width = 2 + max(0, width)%80
		at := 0
		for i, l := range wrap(text, width) {
			if l[0] < at || l[1] < l[0] || l[1] > len(text) {
				t.Fatalf("%q in %d: line %d is %v after %d", text, width, i, l, at)
			}
			if lost := strings.Trim(text[at:l[0]], " "); lost != "" || l[0]-at > 1 {
				t.Fatalf("%q in %d: %q is lost", text, width, text[at:l[0]])
			}
			line := text[l[0]:l[1]]
			if !utf8.ValidString(line) {
				t.Fatalf("%q in %d: line %q breaks a character", text, width, line)
			}
			if w := displaywidth.String(line); w > width {
				t.Fatalf("%q in %d: line %q has %d columns", text, width, line, w)
			}
			at = l[1]
		}
		if strings.Trim(text[at:], " ") != "" || len(text)-at > 1 {
			t.Fatalf("%q in %d: %q is lost at the end", text, width, text[at:])
		}
	})
}

func TestAlign(t *testing.T) {
	tests := []struct {
		source, text string
		part, reads  string // of the source, and of what is shown
		shown        string // where it differs from the text
	}{
		{"a tower of 40 metres", "a tower of 40 metres", "40 metres", "40 metres", ""},
		{"a *tower* of\n  40 metres", "a tower of 40 metres", "of\n  40", "of 40", ""},
		{"a *tower* of 40", "a tower of 40", "tower", "tower", ""},
		{"a [tower](https://example.org/t) of 40", "a tower of 40", "of 40", "of 40", ""},
		{"a \x1bred\u009b tower", "a \x1bred\u009b tower", "tower", "tower", "a ␛red\ufffd tower"},
		{"北京\u2028的塔", "北京\u2028的塔", "的塔", "的塔", "北京 的塔"},
	}
	for _, tt := range tests {
		if tt.shown == "" {
			tt.shown = tt.text
		}
		places := align(tt.source, tt.text, tt.shown)
		start := strings.Index(tt.source, tt.part)
		if got := tt.shown[places[start]:places[start+len(tt.part)]]; got != tt.reads {
			t.Errorf("%q of %q: %q, want %q", tt.part, tt.source, got, tt.reads)
		}
	}
}

// FuzzAlign: every place is one in what is shown, and they never go back.
func FuzzAlign(f *testing.F) {
	f.Add("a *tower*\n of 40", "a tower of 40")
	f.Add("\x1b\u2028 x", "\x1b x")
	f.Fuzz(func(t *testing.T, source, text string) {
		shown := terminal.Clean(text)
		places := align(source, text, shown)
		if len(places) != len(source)+1 || places[len(source)] != len(shown) {
			t.Fatalf("%q, %q: %v", source, text, places)
		}
		for i := 1; i < len(places); i++ {
			if places[i] < places[i-1] || places[i] > len(shown) {
				t.Fatalf("%q, %q: %v", source, text, places)
			}
		}
	})
}

// FuzzPage: whatever the article, every claim has its words on the lines that
// it is said to stand on.
func FuzzPage(f *testing.F) {
	f.Add(harbour, 40)
	f.Add("# Title\n\n* one 1999\n* two\n\n> *He* said \"no\" in 2001.\n", 20)
	f.Fuzz(func(t *testing.T, text string, width int) {
		doc, err := document.Read([]byte(text), document.Options{Name: "x.md"})
		if err != nil || len(text) > 2000 {
			return
		}
		a := edition.Split(nil, doc, edition.Settings{Slug: "x", Default: granularity})
		p := newPage(a)
		p.fold(8 + max(0, width)%100)
		for c := range a.Claims {
			for _, m := range p.claims[c] {
				if m.start > m.end || m.end > len(p.paragraphs[m.paragraph].text) {
					t.Fatalf("claim %d: %v", c, m)
				}
			}
			if p.first[c] > p.last[c] || p.last[c] >= len(p.lines) {
				t.Fatalf("claim %d on lines %d to %d of %d", c, p.first[c], p.last[c], len(p.lines))
			}
			if len(p.claims[c]) == 0 {
				continue
			}
			if l := p.lines[p.first[c]]; l.paragraph != p.claims[c][0].paragraph || p.claims[c][0].start < l.start {
				t.Fatalf("claim %d begins at %v, on line %v", c, p.claims[c][0], l)
			}
			words(a, &a.Claims[c])
		}
	})
}
