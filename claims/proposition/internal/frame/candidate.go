package frame

// Candidate is a set of tokens that may be a proposition.
type Candidate struct {
	Mask     Bits // with its punctuation
	Trigger  Trigger
	X        [CandidateFeatures]int16
	Standing Standing
	siblings [2]int16 // in the workspace
	P        int32    // chance that it is one, in 1/256 logits
}

// CandidateFeatures is how many features a candidate has.
const CandidateFeatures = 40

// Workspace holds what is needed to find the candidates of a sentence, and is
// reused from one sentence to the next.
type Workspace struct {
	Sentence   Sentence
	Triggers   []Trigger
	Candidates []Candidate
	Short      bool    // one short clause: claimed whole
	Chosen     []int16 // of the candidates, best first
	order      []int16
	total      int32 // expected number of propositions, in 1/1024
	siblings   []Bits
	frame      Frame
	beam       []Variant
}

// Propose fills w.Candidates with the variants of the frames of all triggers.
func (w *Workspace) Propose(m *Model) {
	s := &w.Sentence
	w.Triggers = s.Triggers(w.Triggers[:0])
	w.Candidates = w.Candidates[:0]
	w.siblings = w.siblings[:0]
	clauses := 0
	for _, t := range w.Triggers {
		if t.Kind != Phrase {
			clauses++
		}
	}
	w.Short = clauses <= 1 && s.N <= 9
	commas := 0
	for i := range s.N {
		if s.Form(i) == "," {
			commas++
		}
	}
	for i, t := range w.Triggers {
		w.frame.Build(s, t)
		w.beam = m.Expand(s, &w.frame, w.beam)
		w.gather(i, clauses, commas)
	}
}

// gather makes candidates of the variants in the beam.
func (w *Workspace) gather(trigger, clauses, commas int) {
	s, f := &w.Sentence, &w.frame
	t := f.Trigger
	i := int(t.Tok)
	for rank := range w.beam {
		v := &w.beam[rank]
		mask := s.Finish(v.Mask)
		size := v.Mask.Len()
		if size < 2 && s.N > 2 {
			continue
		}
		if !s.whole(f, v) || f.splits(v) > 1 {
			continue
		}
		standing, ok := s.claimed(t, &mask)
		if !ok {
			continue
		}
		var c Candidate
		c.Standing = standing
		c.Mask, c.Trigger = mask, t
		f.settle(v, &c.Trigger)
		c.siblings[0] = int16(len(w.siblings))
		w.siblings = f.siblings(v, w.siblings)
		c.siblings[1] = int16(len(w.siblings))
		spans, last := 0, -2
		lo := mask.Next(0)
		for k := lo; k >= 0; {
			if k != last+1 {
				spans++
			}
			last = k
			if k+1 >= MaxTokens {
				break
			}
			k = mask.Next(k + 1)
		}
		mass := int32(0)
		for r := range w.beam {
			both, either := v.Mask.Overlap(&w.beam[r].Mask)
			if 5*both >= 4*either {
				mass += exp(w.beam[r].Score)
			}
		}
		up := -1
		if t.Up >= 0 {
			up = int(t.Up)
		}
		head := int(s.Head[i])
		headTag, headWord := Tag(0), Word(0)
		if head >= 0 {
			headTag, headWord = s.Tag[head], s.Word[head]
		}
		x := &c.X
		x[0] = int16(t.Kind)
		x[1] = int16(s.Tag[i])
		x[2] = int16(s.Rel[i])
		x[3] = int16(max(v.Score/4, -4000))
		x[4] = int16(rank)
		x[5] = int16(size)
		x[6] = int16(mass)
		x[7] = int16(256 * size / max(1, f.Full))
		x[8] = int16(256 * size / s.N)
		x[9] = int16(s.N)
		x[10] = int16(len(w.Triggers))
		x[11] = int16(clauses)
		x[12] = int16(s.Depth[i])
		x[13], x[14], x[15], x[16] = int16(v.in[0]), int16(v.out[0]), int16(v.in[1]), int16(v.out[1])
		if t.Subj >= 0 {
			x[17] = 1 + int16(s.Tag[t.Subj])
		}
		if up >= 0 {
			x[18] = 1 + int16(s.Tag[up])
		}
		x[19] = int16(headTag)
		x[20] = int16(spans)
		x[21] = int16(headWord)
		x[22] = int16(s.Word[i])
		x[23] = int16(lo)
		x[24] = int16(s.N - 1 - last)
		if v.subject {
			x[25] = 1
		}
		if mask.Has(s.Root) {
			x[27] = 1
		}
		x[28] = s.Hi[i] - s.Lo[i]
		x[29] = int16(s.Tag[lo])
		x[30] = int16(s.Tag[last])
		x[31] = int16(commas)
		if t.Subj >= 0 && mask.Has(int(t.Subj)) || up >= 0 && mask.Has(up) {
			x[32] = 1
		}
		if head >= 0 && mask.Has(head) {
			x[33] = 1
		}
		x[34] = int16(len(f.Units))
		if rank > 0 {
			x[35] = int16(max((v.Score-w.beam[0].Score)/4, -4000))
		}
		x[36] = int16(s.Word[lo])
		if up >= 0 {
			x[37] = int16(s.Word[up])
		}
		open := 0
		for k := 1; k < len(f.Units); k++ {
			if x := f.Units[k].Score[v.parentIn(&f.Units[k])]; x < 400 && x > -400 {
				open++
			}
		}
		x[38] = int16(open)
		w.Candidates = append(w.Candidates, c)
	}
}

// exp is exp(x/256)*1024 for x <= 0.
func exp(x int32) int32 {
	if x <= -16*256+16 {
		return 0
	}
	return exponential[(-x+8)>>4]
}

var exponential [257]int32

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
