package main

import (
	"context"
	"fmt"
	"time"

	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/annotate/statistics"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

func (p *program) statsCommand() *command.Command {
	return &command.Command{
		Name:    "stats",
		Formats: []string{"text", "json"},
		Args:    "[SLUG...]",
		Short:   "count what was done: by reviewer, by day, and how long articles took",
		Examples: []command.Example{
			{Line: "factdesk stats", Does: "of all articles"},
			{Line: "factdesk stats pyongyang --format json", Does: "of one, as data"},
		},
		MaxArgs:  -1,
		Run:      func(_ context.Context, args []string) error { return p.runStats(args) },
		Complete: p.completeSlugs,
	}
}

type statsDocument struct {
	Format    string         `json:"format"` // factdesk.stats/1
	Reviewers []reviewerItem `json:"reviewers"`
	Days      []dayItem      `json:"days"`
	Articles  []timesItem    `json:"articles"`
}

type reviewerItem struct {
	Reviewer    person    `json:"reviewer"`
	Reviews     int       `json:"reviews"`
	Claims      int       `json:"claims"`
	Settlements int       `json:"settlements"`
	Signoffs    int       `json:"signoffs"`
	First       time.Time `json:"first"`
	Last        time.Time `json:"last"`
}

type dayItem struct {
	Date     string `json:"date"`
	Reviews  int    `json:"reviews"`
	Signoffs int    `json:"signoffs"`
	People   int    `json:"people"`
}

type timesItem struct {
	Article  string     `json:"article"`
	Claims   int        `json:"claims"` // to check
	Done     int        `json:"done"`   // of those: the gate accepts them
	Split    *time.Time `json:"split"`
	Reviewed *time.Time `json:"reviewed"`
	Signed   *time.Time `json:"signed_off"`
	Seconds  *int64     `json:"split_to_signoff_seconds"`
}

func (p *program) runStats(slugs []string) error {
	s, slugs, err := p.openFor(slugs)
	if err != nil {
		return err
	}
	var counter statistics.Counter
	var counts []gate.Count
	var damaged lost
	for _, slug := range slugs {
		b, events, err := p.board(slug, s.Load)
		if damaged.passes(err) {
			continue
		}
		if err != nil {
			return err
		}
		counter.Add(slug, b.Claims, events)
		_, count := p.count(s, b)
		counts = append(counts, count)
	}
	doc := statsDocumentOf(counter.Statistics(), counts)
	if p.format == "json" {
		return damaged.after(p.writeJSON(doc))
	}
	return damaged.after(p.printStats(doc))
}

// statsDocumentOf has the statistics of articles, and the count of each.
func statsDocumentOf(s statistics.Statistics, counts []gate.Count) statsDocument {
	doc := statsDocument{"factdesk.stats/1", []reviewerItem{}, []dayItem{}, []timesItem{}}
	for _, r := range s.Reviewers {
		doc.Reviewers = append(doc.Reviewers, reviewerItem{r.Person, r.Reviews, r.Claims, r.Settlements, r.Signoffs, r.First.UTC(), r.Last.UTC()})
	}
	for _, d := range s.Days {
		doc.Days = append(doc.Days, dayItem{d.Date, d.Reviews, d.Signoffs, d.People})
	}
	for i, a := range s.Articles {
		item := timesItem{Article: a.Slug, Claims: counts[i].Claims, Done: counts[i].Done, Split: come(a.Split), Reviewed: come(a.Reviewed), Signed: come(a.Signed)}
		if item.Split != nil && item.Signed != nil {
			seconds := int64(a.Signed.Sub(a.Split) / time.Second)
			item.Seconds = &seconds
		}
		doc.Articles = append(doc.Articles, item)
	}
	return doc
}

// come is a time, nil where it has not come.
func come(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

func (p *program) printStats(doc statsDocument) error {
	people := terminal.Table{Head: []string{"REVIEWS", "CLAIMS", "SETTLED", "SIGNED OFF", "FIRST", "LAST", "REVIEWER"}}
	for _, r := range doc.Reviewers {
		people.Row(number(r.Reviews), number(r.Claims), number(r.Settlements), number(r.Signoffs),
			terminal.Text(p.timeText(r.First)), terminal.Text(p.timeText(r.Last)), terminal.Text(r.Reviewer.String()))
	}
	days := terminal.Table{Head: []string{"DAY", "REVIEWS", "SIGNED OFF", "PEOPLE"}}
	for _, d := range doc.Days {
		days.Row(terminal.Text(d.Date), number(d.Reviews), number(d.Signoffs), number(d.People))
	}
	articles := terminal.Table{Head: []string{"SPLIT", "REVIEWED", "SIGNED OFF", "TOOK", "DONE", "ARTICLE"}}
	for _, a := range doc.Articles {
		took := "-"
		if a.Seconds != nil {
			took = (time.Duration(*a.Seconds) * time.Second).String()
		}
		articles.Row(terminal.Text(p.maybe(a.Split)), terminal.Text(p.maybe(a.Reviewed)), terminal.Text(p.maybe(a.Signed)), terminal.Text(took),
			terminal.Text(fmt.Sprintf("%d/%d", a.Done, a.Claims)), terminal.Text(a.Article))
	}
	for i, t := range []*terminal.Table{&people, &days, &articles} {
		if i > 0 && len(t.Rows) > 0 {
			if _, err := fmt.Fprintln(p.out); err != nil {
				return err
			}
		}
		if err := t.WriteTo(p.out, p.screen); err != nil {
			return err
		}
	}
	return nil
}

func number(n int) terminal.Cell { return terminal.Text(fmt.Sprint(n)) }

func (p *program) maybe(t *time.Time) string {
	if t == nil {
		return "-"
	}
	return p.timeText(*t)
}
