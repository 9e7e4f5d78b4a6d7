package main

import (
	"context"
	"fmt"
	"slices"
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
		if e.takenBack {
			what = terminal.Cell{Text: what.Text + " (taken back)", Colour: terminal.Dim}
		}
		t.Row(terminal.Text(p.timeText(e.event.Time)), terminal.Text(e.event.Reviewer.String()), terminal.Text(e.name()), what)
	}
	return damaged.after(t.WriteTo(p.out, p.screen))
}

func (e entry) name() string {
	if e.label == "" {
		return e.slug
	}
	return e.slug + ":" + e.label
}

// what says what was done, and of what is taken back what it was.
func (e entry) what() string {
	if e.undone != nil {
		return "took back: " + describe(e.undone)
	}
	return describe(e.event) + e.gone()
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

// entries are the events that a reference names: of its claims, with what takes
// them back, or of the whole article.
func (p *program) entries(s *store.Store, r reference.Reference, blind bool) ([]entry, error) {
	a, standings, err := p.standings(s, r.Slug, s.Outline)
	if err != nil {
		return nil, err
	}
	if standings, err = p.seen(s, standings, blind); err != nil {
		return nil, err
	}
	places, err := r.Resolve(&a.Article)
	if err != nil {
		return nil, err
	}
	all, err := s.Events(r.Slug)
	if err != nil {
		return nil, err
	}
	gone := annotate.TakenBack(all)
	seen := map[string]*annotate.Event{}
	labels := map[string]string{}
	var found []entry
	for _, i := range places {
		for _, e := range standings[i].History {
			labels[e.ID], seen[e.ID] = a.Claims[i].Label, e
			found = append(found, entry{r.Slug, a.Claims[i].Label, e, gone[e.ID], seen[e.Retracts]})
		}
	}
	claims := labelsOf(a)
	for i := range all {
		e := &all[i]
		if _, current := claims[e.Claim]; r.Whole() && !current && e.Type != annotate.TypeRetract {
			found = append(found, entry{r.Slug, "", e, gone[e.ID], nil})
		}
		if label, of := labels[e.Retracts]; e.Type == annotate.TypeRetract && (of || r.Whole()) {
			found = append(found, entry{r.Slug, label, e, gone[e.ID], seen[e.Retracts]})
		}
	}
	return found, nil
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
