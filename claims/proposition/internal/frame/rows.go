package frame

import "slices"

// settle picks the rows: of the chosen those that read as claims of their own. It
// sees to it that the main clause is among them, that every clause and every name
// is in some row, and that no row says less than it might.
func (w *Workspace) settle() {
	w.Rows = w.Rows[:0]
	if s := &w.Sentence; s.verbless() && s.verbs[s.N] > 0 { // no clause was found where there are verbs
		w.addWhole()
		return
	}
	for _, i := range w.Chosen {
		if w.Candidates[i].formed {
			w.Rows = append(w.Rows, i)
		}
	}
	w.rooted()
	w.cover()
	w.contents()
	w.fullest()
	w.Rows = w.dropTwins(w.Rows)
	w.mend()
}

// near says whether candidate i shares nearly all its words with one in the list.
func (w *Workspace) near(i int16, list []int16) bool {
	for _, j := range list {
		if w.Candidates[i].Mask.like(&w.Candidates[j].Mask) {
			return true
		}
	}
	return false
}

// rooted sees to it that the main clause has a row.
func (w *Workspace) rooted() {
	root := int16(w.Sentence.Root)
	for _, i := range w.Rows {
		if w.Candidates[i].Trigger.Tok == root {
			return
		}
	}
	for _, i := range w.order {
		if c := &w.Candidates[i]; c.Trigger.Tok == root && c.formed {
			w.Rows = append(w.Rows, i)
			return
		}
	}
}

// cover sees to it that every clause is in some row: what none of them says is
// added, if it is likely enough.
func (w *Workspace) cover() {
	const least = -900
	var said Bits
	for _, i := range w.Rows {
		said = said.Or(w.Candidates[i].Mask)
	}
	for _, i := range w.order {
		c := &w.Candidates[i]
		if c.formed && c.P > least && c.Trigger.Kind != Open && c.Trigger.Kind != Phrase && !said.Has(int(c.Trigger.Tok)) {
			w.Rows = append(w.Rows, i)
			said = said.Or(c.Mask)
		}
	}
}

// contents sees to it that what somebody is said to have said has a row of its
// own beside the one that he said it.
func (w *Workspace) contents() {
	for _, i := range w.order {
		c := &w.Candidates[i]
		if c.Trigger.Kind != Content || c.Standing&UnderAttribution == 0 || !c.formed || !w.reads(i) {
			continue
		}
		if !slices.ContainsFunc(w.Rows, func(j int16) bool { return w.Candidates[j].Trigger.Tok == c.Trigger.Tok }) {
			w.Rows = append(w.Rows, i)
		}
	}
}

// fullest puts in the place of the only row about a head one that says more, if
// it is not much less likely.
func (w *Workspace) fullest() {
	const slack = 64
	for k, i := range w.Rows {
		c := &w.Candidates[i]
		alone := true
		for _, j := range w.Rows {
			alone = alone && (j == i || w.Candidates[j].Trigger.Tok != c.Trigger.Tok)
		}
		if !alone {
			continue
		}
		for _, j := range w.order {
			d := &w.Candidates[j]
			if d.formed && d.Trigger.Tok == c.Trigger.Tok && d.P > c.P-slack && c.Mask.in(&d.Mask) && d.Mask.Len() > w.Candidates[w.Rows[k]].Mask.Len() {
				w.Rows[k] = j
			}
		}
	}
}
