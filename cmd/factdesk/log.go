package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

type logOptions struct {
	refs  []string
	since string
	blind bool
}

func (p *program) logCommand() *command.Command {
	o := &logOptions{}
	return &command.Command{
		Name:    "log",
		Formats: []string{"text", "json"},
		Args:    "[REF...]",
		Short:   "print everything ever recorded, oldest first",
		Long:    "Of everything, of articles (by slug), or of claims. What was taken back is there too, marked so.",
		Examples: []command.Example{
			{Line: "factdesk log pyongyang:4", Does: "all that was ever said of one claim"},
			{Line: "factdesk log --since 2026-11-20", Does: "what was recorded since that day, in all articles"},
			{Line: "factdesk log pyongyang --since 24h --format json", Does: "the last day, as data"},
		},
		Flags: command.Flags{
			command.Text(&o.since, "since", "WHEN", "from a day (2026-11-20), a time (RFC 3339), or so long ago (24h, 7d)"),
			command.Switch(&o.blind, "blind", "hide what others found until you have a verdict of your own"),
		},
		MaxArgs: -1,
		Run: func(_ context.Context, args []string) error {
			o.refs = args
			return p.runLog(*o)
		},
		Complete: p.completeClaims,
	}
}

// entry is an event with what it takes to print it.
type entry struct {
	slug, label string
	event       *annotate.Event
	takenBack   bool
	undone      *annotate.Event // what event takes back, nil where it takes back none
	idle        bool            // a correction by hand that finds no place any more
}

func (p *program) runLog(o logOptions) error {
	since, err := parseSince(o.since, p.now())
	if err != nil {
		return err
	}
	s, err := p.open()
	if err != nil {
		return err
	}
	refs, err := p.logReferences(s, o.refs)
	if err != nil {
		return err
	}
	var entries []entry
	var damaged lost
	for _, r := range refs {
		found, err := p.entries(s, r, o.blind)
		if damaged.passes(err) {
			continue
		}
		if err != nil {
			return err
		}
		entries = append(entries, found...)
	}
	entries = slices.DeleteFunc(entries, func(e entry) bool { return e.event.Time.Before(since) })
	slices.SortStableFunc(entries, func(a, b entry) int { return annotate.Compare(a.event, b.event) })
	entries = slices.CompactFunc(entries, func(a, b entry) bool { return a.event.ID == b.event.ID })
	if p.format == "json" {
		return damaged.after(p.writeJSON(logDocumentOf(entries)))
	}
	t := terminal.Table{Head: []string{"TIME", "WHO", "CLAIM", "WHAT"}}
	for _, e := range entries {
		what := terminal.Text(e.what())
		switch {
		case e.takenBack:
			what = terminal.Cell{Text: what.Text + " (taken back)", Colour: terminal.Dim}
		case e.idle:
			what = terminal.Cell{Text: what.Text + " (finds no place any more)", Colour: terminal.Dim}
		}
		t.Row(terminal.Text(p.timeText(e.event.Time)), terminal.Text(e.event.Reviewer.String()), terminal.Text(nameOf(e.slug, e.label)), what)
	}
	return damaged.after(t.WriteTo(p.out, p.screen))
}

// what says what was done, and of what is taken back what it was.
func (e entry) what() string {
	if e.undone != nil {
		return "took back: " + annotate.Describe(e.undone)
	}
	return annotate.Describe(e.event) + e.gone()
}

// gone are the words of a claim that the article does not have any more.
func (e entry) gone() string {
	if e.label != "" || e.event.Statement == "" {
		return ""
	}
	return ": “" + e.event.Statement + "”"
}

// timeText is a time for people on a terminal, RFC 3339 in a pipe.
func (p *program) timeText(t time.Time) string {
	if p.screen.IsTerminal() {
		return t.UTC().Format("2006-01-02 15:04")
	}
	return t.UTC().Format(time.RFC3339)
}

// logReferences are what was typed, or every article.
func (p *program) logReferences(s *store.Store, typed []string) ([]reference.Reference, error) {
	if len(typed) == 0 {
		slugs, err := s.Slugs()
		if err != nil {
			return nil, err
		}
		typed = slugs
	}
	var refs []reference.Reference
	for _, t := range typed {
		r, err := reference.Parse(t)
		if err != nil {
			return nil, err
		}
		refs = append(refs, r)
	}
	return refs, nil
}

// entries are the events that a reference names: about its claims and sentences,
// with what takes them back, or about the whole article. What the reviewer may not
// see is left out.
func (p *program) entries(s *store.Store, r reference.Reference, blind bool) ([]entry, error) {
	b, all, err := p.board(r.Slug, s.Load)
	if err != nil {
		return nil, err
	}
	a, t := b.Article, b.Article.Trail()
	named, err := labelsNamed(r, a)
	if err != nil {
		return nil, err
	}
	standings, err := p.seen(s, b.Claims, blind)
	if err != nil {
		return nil, err
	}
	visible := map[*annotate.Event]bool{}
	for i := range standings {
		for _, e := range standings[i].History {
			visible[e] = true
		}
	}
	gone := annotate.TakenBack(all)
	byID := make(map[string]*annotate.Event, len(all))
	for i := range all {
		byID[all[i].ID] = &all[i]
	}
	var found []entry
	for i := range all {
		e := &all[i]
		about, undone := e, byID[e.Retracts]
		for about.Type == annotate.TypeRetract && byID[about.Retracts] != nil {
			about = byID[about.Retracts]
		}
		if t.Claim(about) != nil {
			if !visible[e] {
				continue
			}
			if undone != nil && !visible[undone] {
				undone = nil
			}
		}
		if label := labelOf(t, a, about); named == nil || named[label] {
			idle := slices.ContainsFunc(a.Unapplied, func(u annotate.Unapplied) bool { return u.ID == e.ID })
			found = append(found, entry{r.Slug, label, e, gone[e.ID], undone, idle})
		}
	}
	return found, nil
}

// labelsNamed are the labels of the claims that a reference names, and the numbers
// of its sentences; nil for the whole article.
func labelsNamed(r reference.Reference, a *annotate.Article) (map[string]bool, error) {
	if r.Whole() {
		return nil, nil
	}
	labels := map[string]bool{}
	spans, errSentences := r.Sentences(&a.Article)
	for _, span := range spans {
		for i := span[0]; i < span[1]; i++ {
			labels[strconv.Itoa(a.Sentences[i].N)] = true
		}
	}
	places, err := r.Resolve(&a.Article)
	if err != nil && errSentences != nil {
		return nil, err
	}
	for _, i := range places {
		labels[a.Claims[i].Label] = true
	}
	return labels, nil
}

// parseSince reads a day, a time, or how long ago.
func parseSince(s string, now time.Time) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	var days int
	if n, err := fmt.Sscanf(s, "%dd", &days); n == 1 && err == nil && s == fmt.Sprintf("%dd", days) && days >= 0 {
		return now.AddDate(0, 0, -days), nil
	}
	if d, err := time.ParseDuration(s); err == nil && d >= 0 {
		return now.Add(-d), nil
	}
	return time.Time{}, fmt.Errorf("--since: %q is no time\nhint: a day (2026-11-20), a time (2026-11-20T08:00:00Z), or how long ago (24h, 7d)", s)
}

type logDocument struct {
	Format string    `json:"format"` // factdesk.log/1
	Events []logItem `json:"events"`
}

type logItem struct {
	Article   string          `json:"article"`
	Label     string          `json:"label,omitempty"`
	Reviewer  person          `json:"reviewer"`
	TakenBack bool            `json:"taken_back,omitempty"`
	Event     *annotate.Event `json:"event"`
}

func logDocumentOf(entries []entry) logDocument {
	items := make([]logItem, len(entries))
	for i, e := range entries {
		items[i] = logItem{e.slug, e.label, e.event.Reviewer, e.takenBack, e.event}
	}
	return logDocument{"factdesk.log/1", items}
}
