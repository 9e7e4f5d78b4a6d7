package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

func (p *program) undoCommand() *command.Command {
	return &command.Command{
		Name:  "undo",
		Args:  "[SLUG]",
		Short: "take back the last thing that you recorded",
		Long: `Takes back your last event (of all articles, or of one), with all that was recorded together with it. Nothing is
		deleted: the log keeps both. Do it again for the one before.`,
		Examples: []command.Example{
			{Line: "factdesk undo", Does: "the last thing, wherever it was"},
			{Line: "factdesk undo pyongyang", Does: "the last thing about that article"},
		},
		MaxArgs:  1,
		Run:      p.runUndo,
		Complete: p.completeSlugs,
	}
}

func (p *program) runUndo(ctx context.Context, slugs []string) error {
	who, err := p.reviewer()
	if err != nil {
		return err
	}
	s, slugs, err := p.openFor(slugs)
	if err != nil {
		return err
	}
	slug, err := lastTouched(s.Log, slugs, who)
	if err != nil {
		return err
	}
	if slug == "" {
		return fmt.Errorf("%s has recorded nothing that could be taken back", who)
	}
	const most = 8 // that are named one by one
	var undone []annotate.Event
	labels := map[string]string{}
	_, err = s.Append(ctx, slug, who, func(a *annotate.Article, events []annotate.Event) ([]annotate.Event, error) {
		undone, labels = decision.Last(events, who), labelsOf(a)
		return annotate.Retract(undone), nil
	})
	if err != nil {
		return err
	}
	for i := range undone {
		if i == most {
			p.tell("and %d more", len(undone)-most)
			break
		}
		e := &undone[i]
		p.tell("took back: %s %s", named(slug, labels, e), describe(e))
	}
	return nil
}

// lastTouched is the article in which who recorded the last thing that is not
// taken back; empty where there is none.
func lastTouched(log func(string, annotate.Reviewer) ([]annotate.Event, error), slugs []string, who annotate.Reviewer) (string, error) {
	found, newest := "", ""
	for _, slug := range slugs {
		events, err := log(slug, who)
		if err != nil {
			return "", err
		}
		last := decision.Last(events, who)
		if len(last) == 0 {
			continue
		}
		// Ids are UUIDv7: their order is that of time, to the millisecond.
		if id := last[len(last)-1].ID; id > newest {
			found, newest = slug, id
		}
	}
	return found, nil
}

// labelsOf gives the label of each claim by its id, and by those of its earlier
// wordings.
func labelsOf(a *annotate.Article) map[string]string {
	labels := map[string]string{}
	for i := range a.Claims {
		for _, id := range a.Claims[i].Was {
			labels[id] = a.Claims[i].Label
		}
	}
	for i := range a.Claims {
		labels[a.Claims[i].ID] = a.Claims[i].Label
	}
	return labels
}

// named is the claim of an event as it is typed, or its article.
func named(slug string, labels map[string]string, e *annotate.Event) string {
	if label := labels[e.Claim]; label != "" {
		return slug + ":" + label
	}
	return slug
}

// describe says in a few words what an event did.
func describe(e *annotate.Event) string {
	var what string
	switch e.Type {
	case annotate.TypeReview:
		what = e.Verdict
	case annotate.TypeSettle:
		what = "settled as " + e.Verdict
	case annotate.TypeRetract:
		what = "took back " + e.Retracts
	case annotate.TypeSignoff:
		what = "signed off"
	case annotate.TypeAssign:
		what = "assigned to " + e.Assignee.String()
	case annotate.TypeUnassign:
		what = "taken from " + e.Assignee.String()
	case annotate.TypeAsk:
		what = "asked: " + e.Text
	case annotate.TypeAnswer:
		what = "answered: " + e.Text
	case annotate.TypeWaive:
		what = "waived until " + e.Until
	case annotate.TypeCorrect:
		what = fmt.Sprintf("corrected on %s: %q became %q", e.Date, e.Was, e.Now)
	case annotate.TypeClaim:
		what = fmt.Sprintf("claim %s “%s”", e.Op, strings.Join(e.Quote, "” “"))
	case annotate.TypeSplit:
		what = "split, text " + e.Split[:min(16, len(e.Split))]
	default:
		what = string(e.Type)
	}
	if e.Why != "" {
		what += ": " + e.Why
	}
	if n := len(e.Sources); n > 0 {
		var names []string
		for _, s := range e.Sources {
			names = append(names, sourceName(s))
		}
		what += " (" + strings.Join(names, "; ") + ")"
	}
	if e.Note != "" {
		what += " [note: " + e.Note + "]"
	}
	return what
}

func sourceName(s annotate.Source) string {
	if s.URL != "" {
		return s.URL
	}
	return s.Text
}
