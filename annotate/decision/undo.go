package decision

import (
	"slices"

	"github.com/factdesk/factdesk/annotate"
)

// Last finds what who recorded last and has not taken back: the events that
// were recorded together, in their order; none where there is nothing left. New revisions are not undone.
func Last(events []annotate.Event, who annotate.Reviewer) []annotate.Event {
	var log []annotate.Event
	for _, e := range events {
		if e.Reviewer.Is(who) {
			log = append(log, e)
		}
	}
	slices.SortFunc(log, func(a, b annotate.Event) int { return annotate.Compare(&a, &b) })
	return annotate.Last(log)
}
