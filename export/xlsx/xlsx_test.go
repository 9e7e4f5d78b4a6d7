package xlsx_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/internal/sample"
	"github.com/factdesk/factdesk/export/xlsx"
)

// write writes a workbook and returns what it warned of.
func write(t testing.TB, dossiers export.Dossiers) ([]byte, []string) {
	t.Helper()
	var b bytes.Buffer
	var warnings []string
	o := export.Options{Made: sample.Day, Warn: func(w export.Warning) { warnings = append(warnings, w.String()) }}
	if err := xlsx.Write(&b, dossiers, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), warnings
}

func open(t testing.TB, file []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// at is the cell of a column in the row of a claim, on Review.
func at(t testing.TB, f *excelize.File, label, column string) string {
	t.Helper()
	rows, err := f.GetRows("Review")
	if err != nil {
		t.Fatal(err)
	}
	col := slices.Index(rows[0], column)
	for i, r := range rows {
		if i > 0 && r[1] == label {
			name, err := excelize.CoordinatesToCellName(col+1, i+1)
			if err != nil {
				t.Fatal(err)
			}
			return name
		}
	}
	t.Fatalf("no row %s", label)
	return ""
}

func TestReview(t *testing.T) {
	file, warnings := write(t, sample.Dossiers(sample.Bridge()))
	if len(warnings) > 0 {
		t.Errorf("warnings: %v", warnings)
	}
	f := open(t, file)
	if got := f.GetSheetList(); !slices.Equal(got, []string{"Review", "Sources", "Summary", "How to use", "Lists"}) {
		t.Errorf("sheets %v", got)
	}
	for _, c := range []struct {
		label, column, want string
		kind                excelize.CellType
	}{
		{"2", "Claim", "The harbour bridge, closed since March, reopened on Monday after repairs that cost $4.2 million.", excelize.CellTypeInlineString},
		{"2", "State", "mixed", excelize.CellTypeInlineString},
		{"2a", "No.", "2a", excelize.CellTypeInlineString},
		{"3", "No.", "3", excelize.CellTypeInlineString},
		{"2a", "Verdict", "True", excelize.CellTypeInlineString},
		{"2a", "Looked at", "2026-11-23", excelize.CellTypeUnset}, // a number in the format of a date
		{"2a", "Sources", "2", excelize.CellTypeUnset},
		{"2a", "Check-worthiness", "0.91", excelize.CellTypeUnset},
		{"6", "Why", "=The one at Kirn is older, by 31 years", excelize.CellTypeInlineString},
	} {
		cell := at(t, f, c.label, c.column)
		got, err := f.GetCellValue("Review", cell)
		if err != nil || got != c.want {
			t.Errorf("%s, %s reads %q, %v; want %q", c.label, c.column, got, err, c.want)
		}
		if kind, _ := f.GetCellType("Review", cell); kind != c.kind {
			t.Errorf("%s, %s is of type %v, want %v", c.label, c.column, kind, c.kind)
		}
		if formula, _ := f.GetCellFormula("Review", cell); formula != "" {
			t.Errorf("%s, %s is the formula %s", c.label, c.column, formula)
		}
	}
	raw, _ := f.GetCellValue("Review", at(t, f, "2a", "Looked at"), excelize.Options{RawCellValue: true})
	if want := fmt.Sprint(time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC).Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24); raw != want {
		t.Errorf("a date is stored as %s, want %s", raw, want)
	}
	ok, target, err := f.GetCellHyperLink("Review", at(t, f, "2a", "Best source"))
	if !ok || target != "https://example.org/notices/118?a=1&b=2" || err != nil {
		t.Errorf("best source of 2a links to %q, %v, %v", target, ok, err)
	}
	if ok, target, _ := f.GetCellHyperLink("Review", at(t, f, "2c", "Best source")); ok {
		t.Errorf("a source without an address links to %q", target)
	}
	if panes, _ := f.GetPanes("Review"); !panes.Freeze || panes.XSplit != 3 || panes.YSplit != 1 {
		t.Errorf("panes %+v", panes)
	}
	if visible, _ := f.GetColVisible("Review", "A"); visible {
		t.Error("the column of articles is shown for one article")
	}
	level := func(label string) uint8 {
		_, row, _ := excelize.CellNameToCoordinates(at(t, f, label, "No."))
		l, _ := f.GetRowOutlineLevel("Review", row)
		return l
	}
	if level("2") != 0 || level("2a") != 1 || level("3") != 0 {
		t.Errorf("outline levels of 2, 2a, 3: %d, %d, %d", level("2"), level("2a"), level("3"))
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Scope+" "+n.Name] = n.RefersTo
	}
	if names["Review _xlnm.Print_Titles"] != "'Review'!$1:$1" || !strings.HasPrefix(names["Review _xlnm.Print_Area"], "'Review'!$A$1:$K$") {
		t.Errorf("defined names %v", names)
	}
	if props, _ := f.GetSheetProps("Review"); !*props.FitToPage || *props.OutlineSummaryBelow {
		t.Error("not fitted to the page, or sentences below their claims")
	}
	if layout, _ := f.GetPageLayout("Review"); *layout.Orientation != "landscape" || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
		t.Errorf("page layout %+v", layout)
	}
}

func TestDropDownsOfferTheScaleOfEachArticle(t *testing.T) {
	long := sample.One("x")
	long.Scale = annotate.Scale{Name: "own"}
	for i := range 40 {
		long.Scale.Verdicts = append(long.Scale.Verdicts, annotate.Verdict{Name: fmt.Sprint("v", i), Label: fmt.Sprintf("Größe, \"%d\" 評定", i), Colour: "#336699"})
	}
	file, _ := write(t, sample.Dossiers(sample.Bridge(), long, sample.Bridge()))
	f := open(t, file)
	validations, err := f.GetDataValidations("Review")
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string][]string{}
	for _, dv := range validations {
		formula := dv.Formula1
		if !strings.HasPrefix(formula, "Lists!") {
			continue
		}
		var column string
		var last int
		if _, err := fmt.Sscanf(formula, "Lists!$%1s$2:$", &column); err != nil {
			t.Fatal(err)
		}
		if _, err := fmt.Sscanf(formula[strings.LastIndex(formula, "$")+1:], "%d", &last); err != nil {
			t.Fatal(err)
		}
		for row := 2; row <= last; row++ {
			v, _ := f.GetCellValue("Lists", fmt.Sprint(column, row))
			lists[dv.Sqref] = append(lists[dv.Sqref], v)
		}
	}
	if len(lists) != 2 {
		t.Fatalf("lists for %v", lists)
	}
	if got := lists["E16:E16"]; len(got) != 40 || got[39] != `Größe, "39" 評定` {
		t.Errorf("the own scale offers %q", got)
	}
	if got := lists["E2:E15 E17:E30"]; !slices.Equal(got, []string{"True", "Mostly True", "Half True", "Mostly False", "False", "Pants on Fire"}) {
		t.Errorf("offered: %q in %v", got, lists)
	}
	if visible, _ := f.GetSheetVisible("Lists"); visible {
		t.Error("the sheet of lists is shown")
	}
	if visible, _ := f.GetColVisible("Review", "A"); !visible {
		t.Error("the column of articles is hidden for several")
	}
}

// The colour of a verdict is a rule on the cell's text, so that it follows when
// another is chosen.
func TestColoursFollowTheText(t *testing.T) {
	file, _ := write(t, sample.Dossiers(sample.Bridge()))
	f := open(t, file)
	formats, err := f.GetConditionalFormats("Review")
	if err != nil {
		t.Fatal(err)
	}
	for area, rules := range map[string][]string{
		"E2:E15": {`$E2&""="True"`, `$E2&""="Mostly True"`, `$E2&""="Half True"`, `$E2&""="Mostly False"`, `$E2&""="False"`, `$E2&""="Pants on Fire"`},
		"D2:D15": {`$D2&""="unreviewed"`, `$D2&""="stale"`, `$D2&""="disputed"`, `$D2&""="reviewed"`, `$D2&""="settled"`, `$D2&""="signed off"`, `$D2&""="waived"`, `$D2&""="set aside"`},
	} {
		var got []string
		for _, r := range formats[area] {
			got = append(got, r.Criteria)
		}
		slices.Sort(got)
		slices.Sort(rules)
		if !slices.Equal(got, rules) {
			t.Errorf("%s: rules %q, want %q", area, got, rules)
		}
	}
}

func TestSources(t *testing.T) {
	file, _ := write(t, sample.Dossiers(sample.Bridge()))
	f := open(t, file)
	rows, err := f.GetRows("Sources")
	if err != nil {
		t.Fatal(err)
	}
	var pairs []string
	for _, r := range rows[1:] {
		pairs = append(pairs, r[1]+" "+r[4])
	}
	want := []string{
		"2a Notice 118: reopening, Harbour Authority",
		"2a CANARY call with the harbour master",
		"2b Notice 41: closure, Harbour Authority",
		"2c Final account of the works, City Archive, box 12",
		"2c City budget, City Hall",
		"2c Tender",
		"3 Traffic counts 2025, Ministry of Transport",
		"5a https://example.org/CANARY/speech",
		"6 Kirn Bridge",
		"7 CANARY flyer",
	}
	if !slices.Equal(pairs, want) {
		t.Errorf("got %q", pairs)
	}
	if _, target, _ := f.GetCellHyperLink("Sources", "E6"); target != "https://example.org/budget.pdf" {
		t.Errorf("E6 links to %q", target)
	}
}

func TestSummaryHasNumbers(t *testing.T) {
	file, _ := write(t, sample.Dossiers(sample.Bridge()))
	f := open(t, file)
	rows, err := f.GetRows("Summary")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for i, r := range rows {
		if len(r) > 1 {
			found[r[0]] = r[1]
			cell := fmt.Sprint("B", i+1)
			if formula, _ := f.GetCellFormula("Summary", cell); formula != "" {
				t.Errorf("%s is a formula", cell)
			}
		}
	}
	for name, n := range map[string]string{"Pants on Fire": "1", "unreviewed": "3", "Ana Ruiz": "6", "11": "4", "bridge:5a": "5", "bridge": "2026-11-24"} {
		if found[name] != n {
			t.Errorf("%s: %q, want %s", name, found[name], n)
		}
	}
	if rows[0][0] != "The harbour bridge reopens" || !strings.Contains(rows[1][0], "as of 23 November 2026") {
		t.Errorf("begins %q", rows[:2])
	}
}

func TestNothingIsCutInSilence(t *testing.T) {
	long := strings.Repeat("wörd ", 8000) + "end" // 40,003 characters
	for _, c := range []struct{ name, text, warning, reads string }{
		{"longest", strings.Repeat("é", 32767), "", strings.Repeat("é", 32767)},
		{"too long", long, "one:1: sheet Review, Claim: the text has 40003 characters, 7236 more than a cell holds; the rest is in the .json and .csv exports", ""},
		{"beyond the basic plane", strings.Repeat("😀", 16384), "one:1: sheet Review, Claim: the text has 32768 characters, 1 more than a cell holds; the rest is in the .json and .csv exports", ""},
		{"control", "a\x1b[31mb", "one:1: sheet Review, Claim: a character that a cell can't hold became U+FFFD", "a\ufffd[31mb"},
		{"escapes of the format", "a _x0041_ b _x005F_", "", "a _x0041_ b _x005F_"},
		{"markup", `<c r="A1">&amp;</c>`, "", `<c r="A1">&amp;</c>`},
		{"space", " two  spaces \n", "", " two  spaces \n"},
		{"formula", "+1+1", "", "+1+1"},
		{"number", "007", "", "007"},
	} {
		d := sample.One("x")
		d.Standings[0].Claim.Statement = c.text
		file, warnings := write(t, sample.Dossiers(d))
		if c.warning == "" && len(warnings) > 0 || c.warning != "" && !slices.Contains(warnings, c.warning) {
			t.Errorf("%s: warnings %.300q, want %q", c.name, warnings, c.warning)
		}
		got, err := open(t, file).GetCellValue("Review", "C2")
		if err != nil {
			t.Fatal(err)
		}
		if c.reads != "" && got != c.reads {
			t.Errorf("%s: reads %.60q, want %.60q", c.name, got, c.reads)
		}
		if c.reads == "" && !strings.HasSuffix(got, " […]") {
			t.Errorf("%s: a cut text does not say so: …%q", c.name, got[max(0, len(got)-20):])
		}
	}
}

func TestAddressesThatAreNoLinks(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a b\"<>?x=1&y=ü#f":            "https://example.org/a%20b%22%3C%3E?x=1&y=%C3%BC#f",
		"javascript:alert(1)":                              "",
		"https://example.org/" + strings.Repeat("x", 3000): "",
	} {
		d := sample.One("x")
		d.Standings[0].Votes[0].Sources[0].URL = address
		file, warnings := write(t, sample.Dossiers(d))
		_, target, err := open(t, file).GetCellHyperLink("Review", "G2")
		if err != nil || target != want {
			t.Errorf("%.40s links to %q, %v", address, target, err)
		}
		if long := len(address) > 2079; long != (len(warnings) > 0) {
			t.Errorf("%.40s: warnings %q", address, warnings)
		}
	}
}

func TestAnEmptyWorkbookOpens(t *testing.T) {
	file, _ := write(t, sample.Dossiers())
	rows, err := open(t, file).GetRows("Review")
	if err != nil || len(rows) != 1 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

// Whatever the text, a reader of the file finds it, as text, in one cell.
func FuzzTextComesBack(f *testing.F) {
	for _, s := range []string{"", "plain", "=1+1", "a\nb", "\r", "\x00", "_x000D_", "_x005F_x0041_", "<&>\"'", " x ", "\ufffe", "\xff", "\u202e", "😀", "2026-11-23", "1e9", "TRUE"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 5000 {
			return
		}
		file, warnings := write(t, sample.Dossiers(sample.One(s)))
		book := open(t, file)
		got, err := book.GetCellValue("Review", "C2")
		if err != nil {
			t.Fatal(err)
		}
		want := strings.Map(func(r rune) rune {
			if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
				return '\ufffd'
			}
			return r
		}, strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), "\ufffd"))
		if got != want {
			t.Errorf("%q reads %q, want %q", s, got, want)
		}
		if changed := want != strings.ReplaceAll(s, "\r\n", "\n"); changed != (len(warnings) > 0) {
			t.Errorf("%q: warnings %q", s, warnings)
		}
		if kind, _ := book.GetCellType("Review", "C2"); s != "" && kind != excelize.CellTypeInlineString {
			t.Errorf("%q is of type %v", s, kind)
		}
	})
}
