package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

func (p *program) undoCommand() *command.Command {
	return &command.Command{
		Name:  "undo",
		Args:  "[SLUG]",
		Short: "take back the last thing that you recorded",
		Long: `Takes back your last event (of all articles, or of one), with all that was recorded together with it. Nothing is
		deleted: the log keeps both. Do it again for the one before. A split, a rename and a removal stay: split the text as it
		was, rename the article back, or factdesk remove SLUG --back.`,
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
		if removed, err := s.Removed(); err == nil && len(removed) > 0 {
			return fmt.Errorf("%s has recorded nothing that could be taken back\nhint: %s stays removed, factdesk remove %s --back", who, fewNames(removed), removed[0])
		}
		return fmt.Errorf("%s has recorded nothing that could be taken back", who)
	}
	const most = 8 // that are named one by one
	var undone []annotate.Event
	var names []string
	_, err = s.Append(ctx, slug, who, func(a *annotate.Article, events []annotate.Event) ([]annotate.Event, error) {
		undone, names = decision.Last(events, who), nil
		t := a.Trail()
		for i := range undone {
			names = append(names, nameOf(slug, labelOf(t, a, &undone[i])))
		}
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
		p.tell("took back: %s %s", names[i], annotate.Describe(&undone[i]))
	}
	return p.tellStays(s, slugs, who, undone[len(undone)-1].ID)
}

// tellStays names what undo passed over: splits that who recorded since an event,
// and articles that are removed.
func (p *program) tellStays(s *store.Store, slugs []string, who annotate.Reviewer, since string) error {
	var split []string
	for _, slug := range slugs {
		events, err := s.Log(slug, who)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(events, func(e annotate.Event) bool { return e.Type == annotate.TypeSplit && e.ID > since }) {
			split = append(split, slug)
		}
	}
	if len(split) > 0 {
		p.tell("the later split of %s stays: undo takes back no revision\nhint: factdesk split the text as it was before", fewNames(split))
	}
	removed, err := s.Removed()
	if len(removed) > 0 {
		p.tell("%s stays removed\nhint: factdesk remove %s --back", fewNames(removed), removed[0])
	}
	return err
}

// fewNames are the first of some names.
func fewNames(names []string) string {
	const most = 3
	if len(names) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
	}
	return strings.Join(names, ", ")
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

// labelOf is the label of the claim that an event is about, or the number of its
// sentence; empty where the article has it no more.
func labelOf(t *annotate.Trail, a *annotate.Article, e *annotate.Event) string {
	if c := t.Claim(e); c != nil {
		return c.Label
	}
	if i, _ := t.Sentence(e); e.Claim == "" && i >= 0 {
		return strconv.Itoa(a.Sentences[i].N)
	}
	return ""
}

// nameOf is a claim or sentence as it is typed; without a label, its article.
func nameOf(slug, label string) string {
	if label == "" {
		return slug
	}
	return slug + ":" + label
}
