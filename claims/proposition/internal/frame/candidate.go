package frame

// Candidate is a set of tokens that may be a proposition.
type Candidate struct {
	Mask     Bits // with its punctuation
	Trigger  Trigger
	X        [CandidateFeatures]int16
	Standing Standing
	formed   bool     // has what a clause needs, and cuts one list at most
	siblings [2]int16 // in the workspace
	P        int32    // chance that it is one, in 1/256 logits
}

// Workspace holds what is needed to find the candidates of a sentence, and is
// reused from one sentence to the next.
type Workspace struct {
	Sentence   Sentence
	Triggers   []Trigger
	Candidates []Candidate
	Chosen     []int16 // of the candidates: the rows, then what is only listed
	Rows       []int16 // those that somebody is to decide on
	order      []int16
	total      int32 // expected number of propositions, in 1/1024
	siblings   []Bits
	frame      Frame
	clause     clause
	model      *Model
	beam       []Variant
}

// Propose fills w.Candidates with the variants of the frames of all triggers.
func (w *Workspace) Propose(m *Model) {
	s := &w.Sentence
	w.model = m
	w.Triggers = s.Triggers(w.Triggers[:0])
	w.Candidates = w.Candidates[:0]
	w.siblings = w.siblings[:0]
	clauses := 0
	for _, t := range w.Triggers {
		if t.Kind != Phrase {
			clauses++
		}
	}
	commas := 0
	for i := range s.N {
		if s.Form(i) == "," {
			commas++
		}
	}
	for _, t := range w.Triggers {
		w.frame.Build(s, t)
		w.beam = m.Expand(s, &w.frame, w.beam)
		w.gather(clauses, commas)
		w.outline(t)
	}
	w.asides()
}

// gather makes candidates of those variants in the beam that are sound.
func (w *Workspace) gather(clauses, commas int) {
	s, f := &w.Sentence, &w.frame
	for k := range w.beam {
		v := &w.beam[k]
		c, ok := w.sound(v)
		if !ok {
			continue
		}
		c.siblings[0] = int16(len(w.siblings))
		w.siblings = f.siblings(s, v, w.siblings)
		c.siblings[1] = int16(len(w.siblings))
		c.X[fRank] = int16(k)
		c.X[fMass] = int16(w.alike(&v.Mask))
		c.X[fMargin] = int16(max((v.Score-w.beam[0].Score)/4, -4000))
		c.X[fClauses], c.X[fCommas], c.X[fTriggers] = int16(clauses), int16(commas), int16(len(w.Triggers))
		c.describeTrigger(s, f)
		c.describeMask(s)
		c.describeVariant(f, v)
		w.Candidates = append(w.Candidates, c)
	}
}

// sound makes a candidate of a variant, if it is a claim that the sentence makes.
func (w *Workspace) sound(v *Variant) (c Candidate, ok bool) {
	s, f := &w.Sentence, &w.frame
	c.Mask, c.Trigger = s.Finish(v.Mask), f.Trigger
	if v.Mask.Len() < 2 && s.N > 2 {
		return c, false
	}
	if t := f.Trigger; !v.subject && (t.Subj >= 0 || t.Up >= 0) && t.Kind != Phrase && t.Kind != Apposition && !s.all(&v.Mask) {
		return c, false
	}
	if c.Standing, ok = s.claimed(f.Trigger, &c.Mask); ok {
		f.settle(v, &c.Trigger)
		c.formed = s.whole(f, v) && f.splits(v) <= 1
	}
	return c, ok
}

// alike is the chance of the variants that share nearly all their words with a
// set, in 1/1024.
func (w *Workspace) alike(mask *Bits) int32 {
	sum := int32(0)
	for r := range w.beam {
		if mask.like(&w.beam[r].Mask) {
			sum += exp(w.beam[r].Score)
		}
	}
	return sum
}

// exp is exp(x/256)*1024 for x <= 0.
func exp(x int32) int32 {
	if x <= -16*256+16 {
		return 0
	}
	return exponential[(-x+8)>>4]
}

// settle says which subject variant v has, of those that the trigger might have.
func (f *Frame) settle(v *Variant, t *Trigger) {
	if t.Up >= 0 && v.Mask.Has(int(t.Up)) || t.Kind == Phrase || t.Kind == Apposition {
		return
	}
	for k := 1; k < len(f.Units); k++ {
		u := &f.Units[k]
		if u.Ups > 0 && v.has(int16(k)) && u.Step < uint8(relCount) && Rel(u.Step).Subject() {
			t.Subj, t.Up = u.Tok, -1
			return
		}
	}
}
