package frame

// What a noun phrase claims without a verb: what stands in brackets after it, and
// what is put before a name: "Dragonheart (1996)", "the American company Boeing".

// asides makes candidates of what is said of noun phrases in brackets and by
// description.
func (w *Workspace) asides() {
	s := &w.Sentence
	for i := 1; i < s.N; i++ {
		if f := s.Form(i); f == "(" || f == "[" {
			w.bracket(i)
		}
		if s.nameAt(i) && !s.nameAt(i-1) {
			w.described(i)
		}
	}
}

// bracket makes candidates of the bracket that opens at token i, one of each part
// that a semicolon sets off: the noun phrase before it with what it holds. They
// take the opening bracket in and leave the closing one out, as most of the raters
// of PropSegmEnt do.
func (w *Workspace) bracket(i int) {
	s := &w.Sentence
	const longest = 30
	name := s.phraseBefore(i)
	if name.Len() == 0 {
		return
	}
	var all, part Bits
	all.Add(i)
	parts := 0
	for k := i + 1; k < s.N && k < i+longest; k++ {
		f := s.Form(k)
		if s.Tag[k].Finite() || s.Tag[k] == MD || f == "(" || f == "[" {
			return
		}
		if f == ")" || f == "]" {
			if all.Len() < 2 {
				return
			}
			if parts > 0 && part.Len() > 0 {
				w.aside(part.Next(0), name.Or(part))
			}
			w.aside(i, name.Or(all))
			return
		}
		if f == ";" {
			if part.Len() > 0 {
				w.aside(part.Next(0), name.Or(part))
			}
			parts++
			part = Bits{}
		} else {
			part.Add(k)
		}
		all.Add(k)
	}
}

// described makes candidates of what stands before the name that begins at token
// i: the noun right before it alone, and all of the phrase.
func (w *Workspace) described(i int) {
	s := &w.Sentence
	from, end := s.nameFrom(i)
	if from == 0 {
		return
	}
	name := s.with(Bits{}, from, end)
	lo := from
	noun := s.Tag[lo-1] == NN || s.Tag[lo-1] == NNS
	for lo > 0 && s.modifies(lo-1) {
		lo--
	}
	if lo == from || !noun && s.Tag[from-1] != JJ {
		return
	}
	w.aside(from, s.with(name, lo, from))
	for k := lo; k < from; k++ {
		if s.Word[k] == Unreal || s.Word[k] == Hedge || s.Word[k] == Rumour || s.Word[k] == Not {
			return // an alleged thief is no thief
		}
	}
	first := lo
	if s.Tag[first] == DT || s.Tag[first] == PRPS {
		first++
	}
	if first > lo && first < from {
		w.aside(from, s.with(name, first, from))
	}
	if !noun {
		return
	}
	core := from - 1
	for core > first && s.Tag[core-1].Noun() {
		core--
	}
	if core > first {
		w.aside(from, s.with(name, core, from))
	}
	for k := first; k < core; k++ { // each of its adjectives
		if t := s.Tag[k]; (t == JJ || t == CD || t == NNP) && core-first > 1 {
			b := s.with(name, core, from)
			b.Add(k)
			w.aside(from, b)
		}
	}
}

// nameFrom is where the name begins and ends of which token i is the first word:
// with the small words in it, or as far as its quotation marks reach.
func (s *Sentence) nameFrom(i int) (from, end int) {
	const longest = 12
	for end = i; end < s.N && (s.nameAt(end) || end+1 < s.N && s.nameAt(end+1) && (s.small(end) || s.Tag[end] == HYPH)); end++ {
	}
	if s.Tag[i-1] != Punct || !opens(s.Form(i-1)) {
		return i, end
	}
	for k := i; k < s.N && k < i+longest; k++ {
		if closesOpen(s.Form(k)) || s.Form(k) == "\"" {
			return i - 1, k + 1
		}
	}
	return i - 1, end
}

// with is set b and the tokens of a stretch.
func (s *Sentence) with(b Bits, from, to int) Bits {
	for k := from; k < to; k++ {
		b.Add(k)
	}
	return b
}

// modifies says whether token k may stand in a noun phrase before its name.
func (s *Sentence) modifies(k int) bool {
	switch s.Tag[k] {
	case NN, NNS, JJ, JJR, JJS, CD, DT, PRPS, HYPH, NNP, POS, VBN:
		return true
	}
	return false
}

// small says whether token k is a word that stands within names.
func (s *Sentence) small(k int) bool {
	switch s.Form(k) {
	case "of", "the", "and", "in", "for", "to", "from", "de", "van", "von", "a", "&", "'s", "’s", ":":
		return true
	}
	return false
}

// nameAt says whether token k is a name's.
func (s *Sentence) nameAt(k int) bool {
	return k >= 0 && s.Tag[k].Name()
}

// capital says whether token k begins with a capital or a figure.
func (s *Sentence) capital(k int) bool {
	c := s.Text[s.Start[k]]
	return 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0xC3 && s.Tag[k].Name()
}

// phraseBefore is the noun phrase that ends right before token i: a quotation, a
// name with the small words in it, or else a noun with what stands before it.
func (s *Sentence) phraseBefore(i int) (b Bits) {
	k := i - 1
	if f := s.Form(k); closesOpen(f) || f == "\"" {
		for j := k - 1; j >= 0 && j > k-12; j-- {
			if opens(s.Form(j)) {
				return s.with(b, j, i)
			}
		}
		return b
	}
	if s.Tag[k] == Punct && s.Form(k) != "!" && s.Form(k) != "?" {
		return b
	}
	lo := k
	if s.capital(k) || s.Tag[k] == Punct {
		for lo > 0 {
			if s.capital(lo-1) || s.Tag[lo-1] == HYPH || s.Tag[lo-1] == POS {
				lo--
			} else if lo > 1 && s.small(lo-1) && s.Form(lo-1) != "and" && s.capital(lo-2) {
				lo -= 2
			} else if lo > 2 && s.small(lo-1) && s.small(lo-2) && s.capital(lo-3) {
				lo -= 3
			} else {
				break
			}
		}
		return s.with(b, lo, i)
	}
	if !s.Tag[k].Noun() {
		return b
	}
	for lo > 0 && s.modifies(lo-1) {
		lo--
	}
	return s.with(b, lo, i)
}

// aside makes a candidate of a phrase whose second half begins at token i: what
// stands in brackets, or the name that is described.
func (w *Workspace) aside(i int, mask Bits) {
	c := Candidate{Mask: mask, Trigger: Trigger{Tok: int16(i), Kind: Aside, Up: -1, Subj: -1, Aux: -1}}
	c.describeTrigger(&w.Sentence, &Frame{})
	c.describeMask(&w.Sentence)
	c.X[fScore], c.X[fMade] = -4000, madeAside
	c.X[fTriggers] = int16(len(w.Triggers))
	w.Candidates = append(w.Candidates, c)
}
