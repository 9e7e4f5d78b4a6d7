package decision

import (
	"fmt"

	"github.com/factdesk/factdesk/annotate"
)

// Last finds what who recorded last and has not taken back: the events that
// were recorded together, in the order of who's log; none where there is
// nothing left. New revisions are not undone.
func Last(events []annotate.Event, who annotate.Reviewer) []annotate.Event {
	gone := annotate.TakenBack(events)
	var last *annotate.Event
	for i := range events {
		e := &events[i]
		if !e.Reviewer.Is(who) || e.Type == annotate.TypeRetract || e.Type == annotate.TypeSplit || gone[e.ID] {
			continue
		}
		if last == nil || e.Seq > last.Seq {
			last = e
		}
	}
	if last == nil {
		return nil
	}
	first, n := last.Seq, 1
	if k, of, ok := batch(last); ok {
		first, n = last.Seq-k+1, of
	}
	together := make([]annotate.Event, 0, n)
	for _, e := range events {
		if e.Reviewer.Is(who) && e.Seq >= first && e.Seq < first+n && !gone[e.ID] {
			together = append(together, e)
		}
	}
	return together
}

// batch reads "k/n" of an event that was recorded together with others.
func batch(e *annotate.Event) (k, n int, ok bool) {
	_, err := fmt.Sscanf(e.Batch, "%d/%d", &k, &n)
	return k, n, err == nil && 1 <= k && k <= n
}

// Retract takes events back.
func Retract(events []annotate.Event) []annotate.Event {
	var retractions []annotate.Event
	for i := range events {
		retractions = append(retractions, annotate.Event{Type: annotate.TypeRetract, Retracts: events[i].ID})
	}
	return retractions
}
