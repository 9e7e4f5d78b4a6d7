package gate

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

var now = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func scale(name string) (annotate.Scale, error) {
	for _, s := range annotate.Scales() {
		if s.Name == name {
			return s, nil
		}
	}
	return annotate.Scale{}, fmt.Errorf("no scale %q", name)
}

// desk records events on the claims of an article, by label.
type desk struct {
	article *annotate.Article
	events  []annotate.Event
}

// newDesk has claims 1 to 3 to check, of falling check-worthiness, claim 4 that
// is set aside, and sentence 5 without a claim.
func newDesk() *desk {
	a := &annotate.Article{Slug: "harbour", Path: "harbour.txt"}
	for i := range 5 {
		label := fmt.Sprint(i + 1)
		a.Sentences = append(a.Sentences, claims.Sentence{ID: "s" + label, N: i + 1, Text: "Statement " + label + "."})
		if i == 4 {
			break
		}
		a.Claims = append(a.Claims, claims.Claim{ID: "c" + label, Label: label, Sentence: i + 1, Statement: "Statement " + label + ".",
			Checkable: i < 3, CheckWorthiness: 0.9 - 0.2*float64(i), Was: []string{"old" + label}})
	}
	return &desk{article: a}
}

func (d *desk) add(who, label string, e annotate.Event) string {
	e.ID = fmt.Sprintf("e%d", len(d.events)+1)
	e.Time = now.Add(time.Duration(len(d.events)) * time.Minute)
	e.Reviewer, e.Seq = annotate.Reviewer{Name: who}, len(d.events)+1
	if e.Claim == "" {
		e.Claim, e.Statement = "c"+label, "Statement "+label+"."
	}
	d.events = append(d.events, e)
	return e.ID
}

func (d *desk) vote(who, label, verdict string, sources ...annotate.Source) string {
	return d.add(who, label, annotate.Event{Type: annotate.TypeReview, Verdict: verdict, Scale: "factdesk", Sources: sources})
}

// rest reviews the claims that a test is not about.
func (d *desk) rest(labels ...string) {
	for _, l := range labels {
		d.vote("Ann", l, "true", page)
	}
}

var (
	page   = annotate.Source{URL: "https://example.org/page"}
	other  = annotate.Source{URL: "https://example.org/other"}
	ledger = annotate.Source{Text: "the harbour's ledger", Rank: annotate.Primary}
)

func (d *desk) judge(p Policy) ([]Finding, Count) {
	return Judge(annotate.NewBoard(d.article, d.events, now), Options{Policy: p, Scale: scale, Now: now})
}

// labels are those of findings, one each.
func labels(findings []Finding) []string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Label)
	}
	return all
}

func TestArticle(t *testing.T) {
	strictest := Default()
	strictest.MinSources, strictest.PrimarySource, strictest.Reviewers, strictest.Signoff = 2, true, 2, true
	tests := []struct {
		name   string
		policy func(p *Policy)
		record func(d *desk)
		want   []string // label and code
	}{
		{"nothing reviewed", nil, func(d *desk) {}, []string{"1 unreviewed", "2 unreviewed", "3 unreviewed"}},
		{"all reviewed", nil, func(d *desk) { d.rest("1", "2", "3") }, nil},
		{"reviewed without a source", nil, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "true") }, []string{"3 sources"}},
		{"a source of the other reviewer's will do", nil, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "true"); d.vote("Bob", "3", "true", page) }, nil},
		{"what can't be verified rests on no source", nil, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "unverifiable") }, nil},
		{"no sources wanted", func(p *Policy) { p.MinSources = 0 }, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "true") }, nil},
		{"one source of two", func(p *Policy) { p.MinSources = 2 }, func(d *desk) {
			d.rest("1")
			d.vote("Ann", "2", "true", page, other)
			d.vote("Ann", "3", "true", page, page)
		}, []string{"1 sources", "3 sources"}},
		{"no primary source", func(p *Policy) { p.PrimarySource = true }, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "true", ledger) }, []string{"1 primary", "2 primary"}},
		{"one reviewer of two", func(p *Policy) { p.Reviewers = 2 }, func(d *desk) { d.rest("1", "2", "3"); d.vote("Bob", "2", "true") }, []string{"1 reviewers", "3 reviewers"}},
		{"a verdict that blocks", nil, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "false", page) }, []string{"3 blocked"}},
		{"only what the policy blocks", func(p *Policy) { p.Blocks = []string{"true"} }, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "false", page) }, []string{"1 blocked", "2 blocked"}},
		{"nothing blocks", func(p *Policy) { p.Blocks = []string{} }, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "false", page) }, nil},
		{"a dispute", nil, func(d *desk) { d.rest("1", "2", "3"); d.vote("Bob", "2", "false", page) }, []string{"2 disputed"}},
		{"a dispute over what was set aside", nil, func(d *desk) { d.rest("1", "2", "3"); d.vote("Ann", "4", "true"); d.vote("Bob", "4", "false") }, []string{"4 disputed"}},
		{"what was set aside and is reviewed needs a source", nil, func(d *desk) { d.rest("1", "2", "3"); d.vote("Ann", "4", "true") }, []string{"4 sources"}},
		{"what was set aside and is false", nil, func(d *desk) { d.rest("1", "2", "3"); d.vote("Ann", "4", "false") }, []string{"4 blocked", "4 sources"}},
		{"a dispute that was settled", nil, func(d *desk) {
			d.rest("1", "2")
			votes := []string{d.vote("Ann", "3", "true", page), d.vote("Bob", "3", "false", page)}
			d.add("Cat", "3", annotate.Event{Type: annotate.TypeSettle, Verdict: "true", Scale: "factdesk", Why: "the ledger", Settles: votes})
		}, nil},
		{"a stale review", nil, func(d *desk) {
			d.rest("1", "2")
			d.add("Ann", "3", annotate.Event{Type: annotate.TypeReview, Claim: "old3", Statement: "Earlier.", Verdict: "true", Scale: "factdesk", Sources: []annotate.Source{page}})
		}, []string{"3 stale"}},
		{"waived", nil, func(d *desk) {
			d.rest("1", "2")
			d.add("Ann", "3", annotate.Event{Type: annotate.TypeWaive, Why: "late", Until: "2026-11-23"})
		}, nil},
		{"waived until yesterday", nil, func(d *desk) {
			d.rest("1", "2")
			d.add("Ann", "3", annotate.Event{Type: annotate.TypeWaive, Why: "late", Until: "2026-11-22"})
		}, []string{"3 waiver-expired"}},
		{"a waiver lets a false claim not pass", nil, func(d *desk) {
			d.rest("1", "2")
			d.add("Ann", "3", annotate.Event{Type: annotate.TypeWaive, Why: "late", Until: "2026-11-30"})
			d.vote("Ann", "3", "false")
		}, []string{"3 blocked"}},
		{"an open query", nil, func(d *desk) {
			d.rest("1", "2", "3")
			d.add("Ann", "1", annotate.Event{Type: annotate.TypeAsk, Text: "Who?"})
		}, []string{"1 query"}},
		{"an answered query", nil, func(d *desk) {
			d.rest("1", "2", "3")
			q := d.add("Ann", "1", annotate.Event{Type: annotate.TypeAsk, Text: "Who?"})
			d.add("Bob", "1", annotate.Event{Type: annotate.TypeAnswer, Answers: q, Text: "The master."})
		}, nil},
		{"open queries let pass", func(p *Policy) { p.OpenQueries = false }, func(d *desk) {
			d.rest("1", "2", "3")
			d.add("Ann", "1", annotate.Event{Type: annotate.TypeAsk, Text: "Who?"})
		}, nil},
		{"not signed off", func(p *Policy) { p.Signoff = true }, func(d *desk) {
			d.rest("1", "2")
			d.add("Bob", "3", annotate.Event{Type: annotate.TypeSignoff, Approves: []string{d.vote("Ann", "3", "true", page)}})
		}, []string{"1 signoff", "2 signoff"}},
		{"everything at once", func(p *Policy) { *p = strictest }, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "true", ledger) },
			[]string{"1 reviewers", "1 sources", "1 primary", "1 signoff", "2 reviewers", "2 sources", "2 primary", "2 signoff", "3 reviewers", "3 sources", "3 signoff"}},
		{"the claims most worth checking", func(p *Policy) { p.Share = []Share{{From: 0.6, Review: 1}} }, func(d *desk) {}, []string{"1 unreviewed", "2 unreviewed"}},
		{"half of all, the most worth first", func(p *Policy) { p.Share = []Share{{From: 0, Review: 0.5}} }, func(d *desk) {}, []string{"1 unreviewed", "2 unreviewed"}},
		{"half of all, one of them done", func(p *Policy) { p.Share = []Share{{From: 0, Review: 0.5}} }, func(d *desk) { d.rest("3") }, []string{"1 unreviewed"}},
		{"two shares", func(p *Policy) { p.Share = []Share{{From: 0.8, Review: 1}, {From: 0, Review: 0.34}} }, func(d *desk) { d.rest("3") }, []string{"1 unreviewed"}},
		{"a share of nothing", func(p *Policy) { p.Share = []Share{{From: 0.95, Review: 1}} }, func(d *desk) {}, nil},
		{"a scale that is gone", nil, func(d *desk) {
			d.rest("1", "2")
			d.add("Ann", "3", annotate.Event{Type: annotate.TypeReview, Verdict: "true", Scale: "house", Sources: []annotate.Source{page}})
		}, []string{"3 scale"}},
		{"a verdict that is gone", nil, func(d *desk) { d.rest("1", "2"); d.vote("Ann", "3", "truthy", page) }, []string{"3 scale"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, p := newDesk(), Default()
			if tt.policy != nil {
				tt.policy(&p)
			}
			p.Unread = UnreadNone // see TestUnread
			tt.record(d)
			var got []string
			findings, count := d.judge(p)
			for _, f := range findings {
				got = append(got, f.Label+" "+string(f.Code))
				if f.Slug != "harbour" || f.Claim != "c"+f.Label || f.Ref() != "harbour:"+f.Label || f.Hint == "" || !strings.Contains(f.Message, "“Statement "+f.Label) {
					t.Errorf("%+v lacks its place or its hint", f)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("found %q, want %q", got, tt.want)
			}
			if open := len(slices.Compact(labels(findings))); count.Done+count.Unasked+open != count.Claims || count.Findings != len(findings) {
				t.Errorf("%+v with findings on %d claims", count, open)
			}
		})
	}
}

func TestArticleWithoutSentences(t *testing.T) {
	found, _ := (&desk{article: &annotate.Article{Slug: "empty"}}).judge(Default())
	if len(found) != 1 || found[0].Code != NoClaims || found[0].Ref() != "empty" {
		t.Errorf("found %+v", found)
	}
}

func TestExcerpt(t *testing.T) {
	tests := map[string]string{
		"Forty ships.":                 "“Forty ships.”",
		"red \x1b[31m\nand \u202eback": "“red  [31m and  back”",
		strings.Repeat("é", 61):        "“" + strings.Repeat("é", 60) + "…”",
		strings.Repeat("é", 60):        "“" + strings.Repeat("é", 60) + "”",
	}
	for in, want := range tests {
		if got := excerpt(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
