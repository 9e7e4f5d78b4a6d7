package csvfile_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/csvfile"
	"github.com/factdesk/factdesk/export/internal/sample"
)

func write(t testing.TB, dossiers export.Dossiers, o export.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := csvfile.Write(&b, dossiers, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// cells reads a file back: a column by its title, a row by its article and label.
func cells(t testing.TB, file string) func(row, column string) string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return func(row, column string) string {
		i := slices.Index(records[0], column)
		for _, r := range records[1:] {
			if r[0]+":"+r[1] == row {
				return r[i]
			}
		}
		t.Errorf("no row %s", row)
		return ""
	}
}

func TestColumns(t *testing.T) {
	cell := cells(t, write(t, sample.Dossiers(sample.Bridge()), export.Options{}))
	for _, c := range []struct{ row, column, want string }{
		{"bridge:2", "Claim", "The harbour bridge, closed since March, reopened on Monday after repairs that cost $4.2 million."},
		{"bridge:2", "State", "mixed"},
		{"bridge:2", "Claim id", ""},
		{"bridge:2", "Checked on", "2026-11-23"},
		{"bridge:2", "Why", ""},
		{"bridge:2", "Context", "[…] About 12,000 vehicles cross it every day."},
		{"bridge:2a", "Words of the article", "The harbour bridge … reopened on Monday"},
		{"bridge:2a", "Context", ""},
		{"bridge:2a", "Best source", "Notice 118: reopening, Harbour Authority"},
		{"bridge:2a", "Source address", "https://example.org/notices/118?a=1&b=2"},
		{"bridge:2a", "Sources", "2"},
		{"bridge:2a", "Looked at", "2026-11-23"},
		{"bridge:2a", "Details", "✓ date: Monday (2026-11-23)"},
		{"bridge:2a", "Note", sample.Canary + ": do not name the harbour master"},
		{"bridge:2c", "State", "settled"},
		{"bridge:2c", "Details", "money: $4.2 million (4200000 USD)"},
		{"bridge:2c", "Verdict", "False"},
		{"bridge:2c", "Best source", "Final account of the works, City Archive, box 12"},
		{"bridge:2c", "Checked by", "Ana Ruiz; Ben Okafor"},
		{"bridge:3", "State", "signed off"},
		{"bridge:3", "Second reader", "Ben Okafor"},
		{"bridge:3", "Checked on", "2026-11-23"},
		{"bridge:3", "Worth checking for", "figure"},
		{"bridge:4", "State", "set aside"},
		{"bridge:5a", "State", "disputed"},
		{"bridge:5a", "Verdict", ""},
		{"bridge:5b", "Said by", "The mayor"},
		{"bridge:5b", "Assigned to", sample.Canary + " Dee"},
		{"bridge:6", "Why", "'=The one at Kirn is older, by 31 years"},
		{"bridge:6", "Element", "body"},
		{"bridge:7", "State", "stale"},
		{"bridge:7", "Changed since check", "was: " + sample.Canary + " The toll goes to $2."},
		{"bridge:8", "State", "unreviewed"},
		{"bridge:8", "Checked by", ""},
		{"bridge:9", "State", "waived"},
		{"bridge:9", "Element", "list"},
	} {
		if got := cell(c.row, c.column); got != c.want {
			t.Errorf("%s, %s: got %q, want %q", c.row, c.column, got, c.want)
		}
	}
}

func TestPublicHasFinishedClaimsOnly(t *testing.T) {
	file := write(t, sample.Dossiers(sample.Public()), export.Options{})
	cell := cells(t, file)
	for row, state := range map[string]string{"bridge:2": "mixed", "bridge:2a": "reviewed", "bridge:2c": "settled", "bridge:3": "signed off", "bridge:6": "reviewed"} {
		if got := cell(row, "State"); got != state {
			t.Errorf("%s is %q, want %q", row, got, state)
		}
	}
	if got := cell("bridge:2a", "Sources"); got != "1" {
		t.Errorf("2a shows %s sources, want the one that is not private", got)
	}
	if n := strings.Count(file, "\r\n"); n != 7 {
		t.Errorf("%d lines, want the header, a sentence and its three claims, and two claims", n)
	}
}

func TestForm(t *testing.T) {
	file := write(t, sample.Many(2, 5), export.Options{BOM: true})
	if !strings.HasPrefix(file, "\ufeffArticle,No.,Claim,State,Verdict,") {
		t.Errorf("begins with %q", file[:40])
	}
	if strings.Count(file, "\n") != strings.Count(file, "\r\n") {
		t.Error("a line does not end in CRLF")
	}
	if strings.Count(file, "Article,No.") != 1 || !strings.Contains(file, "\narticle-0002,") {
		t.Error("want one header and both articles under it")
	}
}

func TestEscape(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"1-3", "1-3"},
		{"'tis", "'tis"},
		{"=1+1", "'=1+1"},
		{"+1", "'+1"},
		{"-1", "'-1"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'\t=1"},
		{"\r=1", "'\r=1"},
		{"  =1", "'  =1"},
		{"＝1", "'＝1"},
		{"'=1", "''=1"},
	} {
		if got := csvfile.Escape(c.text); got != c.want {
			t.Errorf("Escape(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// Whatever the text, it comes back through a CSV reader and Unescape, and no
// field begins like a formula.
func FuzzTextComesBack(f *testing.F) {
	for _, s := range []string{"", "plain", "=HYPERLINK(\"x\")", "a,b", "\"", " x", "'", "''=", "a\nb", "-\r", "＋1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := sample.One(s)
		records, err := csv.NewReader(strings.NewReader(write(t, sample.Dossiers(d), export.Options{}))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		i := slices.Index(records[0], "Claim")
		got := csvfile.Unescape(records[1][i])
		// encoding/csv reads CRLF inside of a field as LF, and so does Columns.
		if want := strings.ReplaceAll(s, "\r\n", "\n"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		for k, field := range records[1] {
			if field != "" && strings.ContainsAny(field[:1], "=+-@\t\r\n") {
				t.Errorf("%s begins with %q", records[0][k], field[:1])
			}
		}
	})
}
