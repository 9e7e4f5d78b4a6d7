package export_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/internal/sample"
)

func TestASentenceStandsOnceWithItsClaimsUnderIt(t *testing.T) {
	var got []string
	for r := range sample.Bridge().Rows() {
		line := strings.Repeat("  ", map[bool]int{true: 1}[r.Under]) + r.Label() + " " + r.State()
		if r.Order != len(got)+1 {
			t.Errorf("%s is row %d, says %d", r.Label(), len(got)+1, r.Order)
		}
		got = append(got, line)
	}
	want := []string{
		"2 mixed", "  2a reviewed", "  2b reviewed", "  2c settled", "3 signed off", "4 set aside",
		"5 mixed", "  5a disputed", "  5b unreviewed", "6 reviewed", "7 stale", "8 unreviewed", "9 waived", "10 unreviewed",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestASentenceSaysWhatItsClaimsShare(t *testing.T) {
	value := func(r *export.Row, title string) any {
		i := slices.IndexFunc(export.Columns, func(c export.Column) bool { return c.Title == title })
		return export.Columns[i].Value(r)
	}
	for r := range sample.Bridge().Rows() {
		if r.Label() != "2" {
			continue
		}
		for title, want := range map[string]any{
			"Checked on": time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), "Check-worthiness": 0.91, "Primary or secondary": "primary",
			"Why": nil, "Best source": nil, "Claim id": nil, "Verdict": nil, "State": "mixed", "Sources": nil,
		} {
			if got := value(r, title); got != want {
				t.Errorf("%s is %v, want %v", title, got, want)
			}
		}
	}
}

func TestRowsStopWhenAsked(t *testing.T) {
	for stop := 1; stop < 14; stop++ {
		n := 0
		for range sample.Bridge().Rows() {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("%d rows, want %d", n, stop)
		}
	}
}

// standing finds the standing of a claim by its label.
func standing(t *testing.T, d *export.Dossier, label string) *annotate.Standing {
	t.Helper()
	for i := range d.Standings {
		if d.Standings[i].Claim.Label == label {
			return &d.Standings[i]
		}
	}
	t.Fatalf("no claim %s", label)
	return nil
}

func TestBestSourceFirst(t *testing.T) {
	vote := func(who annotate.Reviewer, verdict string, sources ...annotate.Source) *annotate.Event {
		return &annotate.Event{Type: annotate.TypeReview, Reviewer: who, Verdict: verdict, Scale: "factdesk", Sources: sources}
	}
	src := func(name string, stance annotate.Stance, rank annotate.Rank, url string) annotate.Source {
		return annotate.Source{Title: name, Stance: stance, Rank: rank, URL: url}
	}
	s := &annotate.Standing{Verdict: "false", Scale: "factdesk", Votes: []*annotate.Event{
		vote(sample.Ana, "true", src("overruled", annotate.Supports, annotate.Primary, "https://a")),
		vote(sample.Ben, "false",
			src("background", annotate.Context, annotate.Secondary, "https://b"),
			src("book", annotate.Contradicts, annotate.Secondary, ""),
			src("page", annotate.Contradicts, annotate.Secondary, "https://c"),
			src("record", annotate.Contradicts, annotate.Primary, ""),
			src("shared", annotate.Contradicts, annotate.Secondary, "https://d")),
		vote(sample.Chen, "false", src("shared", annotate.Contradicts, annotate.Secondary, "https://d")),
	}}
	var got []string
	for _, e := range export.Sources(s) {
		got = append(got, e.Title+" by "+export.People(e.By))
	}
	want := []string{
		"record by Ben Okafor", "page by Ben Okafor", "shared by Ben Okafor; chen@example.org",
		"book by Ben Okafor", "background by Ben Okafor", "overruled by Ana Ruiz",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestWhy(t *testing.T) {
	d := sample.Bridge()
	for label, want := range map[string]string{
		"2a": "Traffic has run since 06:00.",
		"2c": sample.Canary + ": the account goes before the tender.\nThe final account says $5.1 million.",
		"3":  "",
		"5a": "Ana Ruiz: True. " + sample.Canary + " she did.\nBen Okafor: Half True. " + sample.Canary + " not in those words.",
		"9":  "Waived until 2027-01-31: " + sample.Canary + ": plans are not checked",
	} {
		if got := d.Why(standing(t, d, label)); got != want {
			t.Errorf("%s: %q, want %q", label, got, want)
		}
	}
}

func TestVerbatim(t *testing.T) {
	d := &export.Dossier{Article: &annotate.Article{Article: claims.Article{Text: "The  mayor,\nwho left, **won**."}}}
	for _, c := range []struct {
		spans []claims.Span
		want  string
	}{
		{[]claims.Span{{0, 10}, {22, 29}}, "The mayor … **won**"},
		{[]claims.Span{{0, 30}}, "The mayor, who left, **won**."},
		{[]claims.Span{{-1, 4}, {20, 900}}, "as stated"},
		{nil, "as stated"},
	} {
		if got := d.Verbatim(&claims.Claim{Spans: c.spans, Statement: "as  stated"}, nil); got != c.want {
			t.Errorf("%v: %q, want %q", c.spans, got, c.want)
		}
	}
}

func TestPublishedSharesNothingThatMayBeChangedOrSeen(t *testing.T) {
	desk := sample.Bridge()
	if desk.Published() != desk {
		t.Error("a dossier for the desk is not returned as it is")
	}
	before := fmt.Sprintf("%+v %+v", standing(t, desk, "2a").Votes[0], desk.Article)
	desk.Public = true
	p := desk.Published()
	if after := fmt.Sprintf("%+v %+v", standing(t, desk, "2a").Votes[0], desk.Article); after != before {
		t.Error("Published changed the dossier that it was made from")
	}
	if p.Article.Path != "" || p.Article.Revisions != 0 || p.Findings != nil || p.Gone != nil {
		t.Errorf("published: %+v", p)
	}
	if !reflect.DeepEqual(p.Published(), p) {
		t.Error("publishing what is published changes it")
	}
	if len(p.Corrections) != 2 || p.Corrections[0].Now != "Trams do not cross it." || p.Corrections[0].Note != "" {
		t.Errorf("corrections %+v", p.Corrections)
	}
	if v := standing(t, p, "2c").Votes; len(v) != 1 || v[0].Verdict != "false" || v[0].Reviewer.Email != "" {
		t.Errorf("votes on 2c: %+v", v)
	}
}

// Every field of an event, a source and a standing has been thought of: one
// that is added stays at the desk, and this test says so.
func TestEveryFieldIsPublishedOrNot(t *testing.T) {
	for _, c := range []struct {
		of    any
		known string
	}{
		{annotate.Event{}, "ID Type Time Split Claim Sentence Statement Verdict Scale Why Sources Details Note Retracts Settles Approves Assignee Text Answers Until Was Now Date Op Of Quote Accepts Batch Prev Sum Reviewer Seq"},
		{annotate.Source{}, "URL Text Title Publisher Locator Quote Stance Rank Looked Archived Private"},
		{annotate.Standing{}, "Claim Sentence Pass State Verdict Scale Votes Stale History Settlement Signoff Waiver Expired Queries Assigned Corrections"},
		{export.Dossier{}, "Article Standings Sentences Count Gone Corrections Scale Findings Public"},
	} {
		known := strings.Fields(c.known)
		for _, f := range reflect.VisibleFields(reflect.TypeOf(c.of)) {
			if f.IsExported() && !slices.Contains(known, f.Name) {
				t.Errorf("%T has a field %s: decide in public.go whether readers may see it, then name it here", c.of, f.Name)
			}
		}
	}
}

func TestSummary(t *testing.T) {
	var s export.Summary
	s.Add(sample.Bridge())
	s.Add(sample.Bridge())
	if s.Claims != 24 || s.Count.Claims != 22 || s.Finished != 10 || s.Sources != 20 {
		t.Errorf("%+v", s)
	}
	var got []string
	for _, c := range slices.Concat(s.Verdicts(), s.States(), s.Reviewers()) {
		got = append(got, fmt.Sprint(c.Name, " ", c.Claims))
	}
	want := []string{
		"True 4", "Mostly True 2", "False 2", "Pants on Fire 2",
		"unreviewed 6", "stale 2", "disputed 2", "reviewed 6", "settled 2", "signed off 2", "waived 2", "set aside 2",
		"Ana Ruiz 12", "Ben Okafor 6",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestWarningsReadAsLines(t *testing.T) {
	for w, want := range map[export.Warning]string{
		{Article: "a", Claim: "7b", Text: "x"}: "a:7b: x",
		{Article: "a", Text: "x"}:              "a: x",
		{Text: "x"}:                            "x",
	} {
		if got := w.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	export.Options{}.Report(export.Warning{}) // nobody listens
}

func TestWebAddress(t *testing.T) {
	for address, want := range map[string]string{
		" https://example.org/a?b=1&c=(2)#d ": "https://example.org/a?b=1&c=(2)#d",
		"http://example.org/ä b?q=<\">":       "http://example.org/%C3%A4%20b?q=%3C%22%3E",
		"https://example.org/100%25":          "https://example.org/100%25",
		"ftp://example.org/f":                 "ftp://example.org/f",
		"javascript:alert(1)":                 "",
		"data:text/html,x":                    "",
		"//example.org":                       "",
		"https:///path":                       "",
		"mailto:a@example.org":                "",
		"":                                    "",
	} {
		if got, ok := export.WebAddress(address); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", address, got, ok, want)
		}
	}
}
