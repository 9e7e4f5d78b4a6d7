package frame

// Mend drops of the chosen what does not read as a clause, and sees to it that
// together they still say what the sentence says: what is then said by none is
// said by a longer candidate, or by the sentence as it stands.
func (w *Workspace) Mend() {
	s := &w.Sentence
	if s.wrecked() {
		w.Chosen = w.Chosen[:0]
		w.addWhole()
		return
	}
	kept := w.Chosen[:0]
	for _, i := range w.Chosen {
		if w.reads(i) {
			kept = append(kept, i)
		}
	}
	dropped := len(kept) < len(w.Chosen)
	w.Chosen = kept
	left := w.unsaid(dropped)
	for left.Len() > 0 {
		i := w.says(&left)
		if i < 0 {
			w.addWhole()
			return
		}
		w.Chosen = append(w.Chosen, i)
		left = left.without(&w.Candidates[i].Mask)
	}
	if len(w.Chosen) == 0 {
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
	w.Chosen = append(w.Chosen, int16(len(w.Candidates)))
	w.Candidates = append(w.Candidates, c)
}

// unsaid are the names, figures and superlatives that none of the chosen has; with all,
// the other nouns and the verbs too.
func (w *Workspace) unsaid(all bool) (left Bits) {
	s := &w.Sentence
	var said Bits
	for _, i := range w.Chosen {
		said = said.Or(w.Candidates[i].Mask)
	}
	for k := range s.N {
		if said.Has(k) || s.Rel[k] == Aux || s.Rel[k] == AuxPass || s.Rel[k] == Cop || s.Word[k] == Say {
			continue
		}
		if t := s.Tag[k]; t == CD || t == JJS || t.Name() || all && (t.Noun() || t.Verb()) {
			left.Add(k)
		}
	}
	return left
}

// says is the candidate that reads and says most of what is left, the likelier
// of two, or -1.
func (w *Workspace) says(left *Bits) int16 {
	best, most := int16(-1), 0
	for _, i := range w.order {
		both, _ := w.Candidates[i].Mask.Overlap(left)
		if both > most && w.reads(i) {
			best, most = i, both
		}
	}
	return best
}
