package annotate

import "fmt"

// Last is what stands of the last thing that a reviewer did, from their own log:
// one event, or all that were recorded together. None: there is nothing left to
// take back. New revisions of an article are not taken back.
func Last(log []Event) []Event {
	done, _ := replay(log)
	if len(done) == 0 {
		return nil
	}
	return done[len(done)-1]
}

// Retract gives the events that take events back, the last first.
func Retract(events []Event) []Event {
	back := make([]Event, 0, len(events))
	for i := len(events) - 1; i >= 0; i-- {
		back = append(back, Event{Type: TypeRetract, Retracts: events[i].ID})
	}
	return back
}

// Redo gives the events that take the last undo back. None: there was no undo,
// or something else was recorded since.
func Redo(log []Event) []Event {
	_, undone := replay(log)
	if len(undone) == 0 {
		return nil
	}
	return Retract(undone[len(undone)-1].by)
}

// act is what was recorded at once: one event, or a batch.
type act []Event

// undoing is an act and the act that took it back.
type undoing struct{ what, by act }

func (a act) has(id string) bool {
	for i := range a {
		if a[i].ID == id {
			return true
		}
	}
	return false
}

// replay goes through a log and finds what stands, and what could be redone.
func replay(log []Event) (done []act, undone []undoing) {
	for _, a := range acts(log) {
		if a[0].Type == TypeSplit || a[0].Type == TypeAccept {
			continue
		}
		if a[0].Type != TypeRetract {
			done, undone = append(done, a), nil
			continue
		}
		target := a[0].Retracts
		for i := len(done) - 1; i >= 0; i-- {
			if done[i].has(target) {
				undone = append(undone, undoing{done[i], a})
				done = append(done[:i], done[i+1:]...)
				break
			}
		}
		for i := len(undone) - 1; i >= 0; i-- {
			if undone[i].by.has(target) {
				done = append(done, undone[i].what)
				undone = append(undone[:i], undone[i+1:]...)
				break
			}
		}
	}
	return done, undone
}

// acts cuts a log into what was recorded at once.
func acts(log []Event) []act {
	var list []act
	for len(log) > 0 {
		n := 1
		if _, of, ok := log[0].BatchPlace(); ok {
			for n < min(of, len(log)) && log[n].Batch == fmt.Sprintf("%d/%d", n+1, of) {
				n++
			}
		}
		list = append(list, act(log[:n]))
		log = log[n:]
	}
	return list
}
