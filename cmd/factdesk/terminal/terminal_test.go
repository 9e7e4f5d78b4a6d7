package terminal

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

func TestClean(t *testing.T) {
	for dirty, want := range map[string]string{
		"plain":               "plain",
		"\x1b[31mred\x07":     "␛[31mred␇",
		"a\tb\nc\r\nd":        "a b c  d",
		"\u009b2J\x7f":        "\ufffd2J␡",
		"pay \u202egpj.exe":   "pay \ufffdgpj.exe",
		"line\u2028separator": "line separator",
		"\xff\xfe":            "\ufffd\ufffd",
		"北京 👩‍👩‍👧 العربية": "北京 👩‍👩‍👧 العربية",
	} {
		if got := Clean(dirty); got != want {
			t.Errorf("%q: %q, want %q", dirty, got, want)
		}
	}
}

// FuzzClean: no text commands the terminal, and clean text stays as it is.
func FuzzClean(f *testing.F) {
	f.Add("\x1b]0;title\x07 and \u009b")
	f.Fuzz(func(t *testing.T, s string) {
		c := Clean(s)
		if !utf8.ValidString(c) || strings.ContainsFunc(c, unsafe) {
			t.Fatalf("%q is not clean: %q", s, c)
		}
		if again := Clean(c); again != c {
			t.Fatalf("%q, cleaned again: %q", c, again)
		}
		for _, line := range Wrap(s, 10) {
			if displaywidth.String(line) > 10 && len([]rune(line)) > 1 && displaywidth.TruncateString(line, 10, "") != "" {
				t.Fatalf("%q is wider than 10 columns", line)
			}
		}
	})
}

// FuzzJSON: a document means the same after escaping, in whatever pieces it is
// written, and holds nothing that commands a terminal.
func FuzzJSON(f *testing.F) {
	f.Add("\u009b2J \x7f \u202e", 3)
	f.Fuzz(func(t *testing.T, s string, size int) {
		if !utf8.ValidString(s) || size < 1 {
			return
		}
		doc, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		w := JSON(&out)
		for part := doc; len(part) > 0; {
			n := min(size, len(part))
			if _, err := w.Write(part[:n]); err != nil {
				t.Fatal(err)
			}
			part = part[n:]
		}
		var back string
		if err := json.Unmarshal(out.Bytes(), &back); err != nil || back != s {
			t.Fatalf("%q became %q (%v)", s, back, err)
		}
		if strings.ContainsFunc(out.String(), unsafe) {
			t.Fatalf("%q is not safe", out.String())
		}
	})
}

func table() *Table {
	t := &Table{Head: []string{"CLAIM", "STATE", "STATEMENT"}}
	t.Row(Text("1"), Cell{"reviewed", Green}, Text("The ship left Oslo on 3 May 2021 and carried 40 tons of salt."))
	t.Row(Text("12b"), Text("stale"), Text("北京的塔高四十米，建于一八九〇年。\x1b[2J"))
	t.Row(Text("13"), Text("unreviewed"), Text(strings.Repeat("long", 40)))
	return t
}

func TestTableFitsAnyWidth(t *testing.T) {
	for width := 1; width <= 200; width++ {
		var b strings.Builder
		if err := table().WriteTo(&b, Screen{Width: width}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(b.String(), "\n") {
			if w := displaywidth.String(line); w > max(width, 2) {
				t.Fatalf("width %d: %d columns: %q", width, w, line)
			}
		}
		whole := strings.Join(strings.Fields(b.String()), "")
		for _, want := range []string{"12b", "stale", "40tonsofsalt.", strings.Repeat("long", 40)} {
			if !strings.Contains(whole, want) && width >= 60 {
				t.Fatalf("width %d: %q is lost in\n%s", width, want, b.String())
			}
		}
	}
}

func TestTableInAPipe(t *testing.T) {
	var b strings.Builder
	if err := table().WriteTo(&b, Screen{}); err != nil {
		t.Fatal(err)
	}
	const want = "1\treviewed\tThe ship left Oslo on 3 May 2021 and carried 40 tons of salt.\n" +
		"12b\tstale\t北京的塔高四十米，建于一八九〇年。␛[2J\n"
	if !strings.HasPrefix(b.String(), want) {
		t.Errorf("%q", b.String())
	}
}

func TestColour(t *testing.T) {
	for hex, want := range map[string]Colour{
		"#2e7d32": Green, "#7cb342": Green, "#f9a825": Yellow, "#ef6c00": Yellow, "#c62828": Red, "#7f0000": Red,
		"#757575": Plain, "#1565c0": Blue, "#9c27b0": Magenta, "#00bcd4": Cyan, "nonsense": Plain, "": Plain, "#000000": Plain,
	} {
		if got := Nearest(hex); got != want {
			t.Errorf("%s: %d, want %d", hex, got, want)
		}
	}
	if got := (Screen{Width: 80}).Paint(Red, "x"); got != "x" {
		t.Errorf("colour where none is wanted: %q", got)
	}
	if got := (Screen{Width: 80, Colour: true}).Paint(Red, "x"); got != "\x1b[31mx\x1b[0m" {
		t.Errorf("%q", got)
	}
}
