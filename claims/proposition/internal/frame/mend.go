package frame

// mend drops of the rows what does not read as a clause, and sees to it that
// together they still say what the sentence says: what is then said by none is
// said by a longer candidate, or by the sentence as it stands.
func (w *Workspace) mend() {
	s := &w.Sentence
	if s.wrecked() {
		w.Rows = w.Rows[:0]
		w.addWhole()
		return
	}
	kept := w.Rows[:0]
	for _, i := range w.Rows {
		if w.reads(i) {
			kept = append(kept, i)
		}
	}
	dropped := len(kept) < len(w.Rows)
	w.Rows = kept
	for left := w.unsaid(dropped); left.Len() > 0; {
		i := w.says(&left)
		if i < 0 {
			w.addWhole()
			return
		}
		w.Rows = append(w.Rows, i)
		left = left.without(&w.Candidates[i].Mask)
	}
	if len(w.Rows) == 0 {
		w.addWhole()
	}
}

// addWhole claims the sentence as it stands: of its main clause there is then no
// shorter one.
func (w *Workspace) addWhole() {
	s := &w.Sentence
	c := Candidate{Trigger: Trigger{Tok: int16(s.Root), Up: -1, Subj: -1, Aux: -1}, Standing: s.Standing(s.Root)}
	for k := range s.N {
		c.Mask.Add(k)
	}
	w.Rows = append(w.Rows, int16(len(w.Candidates)))
	w.Candidates = append(w.Candidates, c)
}

// unsaid are what the main clause says, the names, figures, superlatives and
// examples that none of the rows has; with all, the other nouns and the verbs too.
func (w *Workspace) unsaid(all bool) (left Bits) {
	s := &w.Sentence
	var said Bits
	for _, i := range w.Rows {
		said = said.Or(w.Candidates[i].Mask)
	}
	for k := range s.N {
		if said.Has(k) || s.Rel[k] == Aux || s.Rel[k] == AuxPass || s.Rel[k] == Cop || s.Word[k] == Say {
			continue
		}
		if t := s.Tag[k]; k == s.Root || t == CD || t == JJS || t.Name() || s.included(k) || all && (t.Noun() || t.Verb()) {
			left.Add(k)
		}
	}
	return left
}

// included says whether token k is given as an example: "including missiles".
func (s *Sentence) included(k int) bool {
	c := s.Dependent(k, Case)
	return c >= 0 && s.Form(c) == "including"
}

// says is the likeliest candidate that reads and says some of what is left, or -1.
func (w *Workspace) says(left *Bits) int16 {
	const least = -700
	for _, i := range w.order {
		c := &w.Candidates[i]
		if c.P < least {
			break
		}
		if both, _ := c.Mask.Overlap(left); both > 0 && c.formed && w.reads(i) {
			return i
		}
	}
	return -1
}
