package frame

// partial says whether the mask is a piece of a clause, or none: without its verb,
// its subject or its antecedent, or begun as no statement is.
func (s *Sentence) partial(t Trigger, mask *Bits) bool {
	i := int(t.Tok)
	if s.Word[i] == May || s.Tag[i] == MD || !s.Tag[i].Verb() && s.Dependent(i, Aux) >= 0 && s.Dependent(i, Cop) < 0 || s.headless(mask) {
		return true
	}
	if t.Kind != Apposition && t.Kind != Phrase && s.verbs[s.N] > 0 && !s.hasVerb(mask) {
		return true
	}
	if t.Kind != Content && s.danglingPronoun(t, mask) || s.Word[i] == Say && s.mute(t, mask) {
		return true
	}
	if c := int(t.Subj); c >= 0 && mask.Has(c) && (s.relative(c) || s.Tag[c] == WP && c > s.firstWord()) && !(t.Up >= 0 && mask.Has(int(t.Up))) {
		return true
	}
	switch t.Kind {
	case Relative:
		return !s.antecedent(t, mask)
	case Coord:
		return t.Subj < 0 && t.Up < 0
	case Adverbial:
		return s.Dependent(i, Case) >= 0 || !s.Tag[i].Verb() && s.Dependent(i, Cop) < 0
	case Participle:
		return t.Tok < t.Up || s.Dependent(i, Mark) >= 0 || !s.Tag[i].Verb() || s.Tag[max(t.Up, 0)] == JJ
	case Apposition:
		return mask.Next(int(s.Hi[i])) >= 0 || s.Dependent(i, Case) >= 0 || s.asks(i) || s.Form(s.lead(i)) == "whose" || s.named(t)
	}
	return false
}

// headless says whether the mask begins as no statement does: with a verb, or
// with what ties a clause to the noun before it.
func (s *Sentence) headless(mask *Bits) bool {
	k := mask.Next(0)
	for k >= 0 && k < s.N && s.Tag[k] == Punct {
		k = mask.Next(k + 1)
	}
	if k <= s.firstWord() {
		return false
	}
	switch s.Form(k) {
	case "that", "which", "who", "whose", "whom", "than", "of":
		return true
	}
	return s.Tag[k].Finite() || s.Tag[k] == MD
}

// danglingPronoun says whether the clause holds a relative pronoun whose
// antecedent was left out.
func (s *Sentence) danglingPronoun(t Trigger, mask *Bits) bool {
	i := int(t.Tok)
	if t.Up >= 0 && mask.Has(int(t.Up)) {
		return false
	}
	for k := int(s.Lo[i]); k < int(s.Hi[i]); k++ {
		if !mask.Has(k) || s.Tag[k] != WDT && s.Tag[k] != WPS {
			continue
		}
		x := int(s.Head[k])
		for x >= 0 && x != i && !s.Predicate(x) {
			x = int(s.Head[x])
		}
		if x == i && !(s.relative(k) && s.Rel[k].Subject() && t.Subj >= 0 && mask.Has(int(t.Subj)) && int(t.Subj) != k) {
			return true
		}
	}
	return false
}

// mute says whether somebody is said to have said, but not what.
func (s *Sentence) mute(t Trigger, mask *Bits) bool {
	told := -1 // who was told does not count
	switch s.Form(int(t.Tok)) {
	case "told", "tells", "tell", "telling":
		told = s.Dependent(int(t.Tok), Obj, Iobj)
	}
	for k := mask.Next(0); k >= 0 && k < s.N; k = mask.Next(k + 1) {
		if k != int(t.Tok) && s.Tag[k] != Punct && !(told >= 0 && s.inside(told, k)) && !(t.Subj >= 0 && k >= int(s.Lo[t.Subj]) && k < int(s.Hi[t.Subj])) {
			return false
		}
	}
	return true
}

// named says whether apposition t is what somebody calls the noun: "called the
// inquiry a farce".
func (s *Sentence) named(t Trigger) bool {
	if t.Up < 0 || s.Rel[t.Up] != Obj {
		return false
	}
	switch s.Form(int(s.Head[t.Up])) {
	case "called", "calls", "call", "calling", "named", "names", "dubbed", "labelled", "labeled", "branded", "considered", "considers", "declared", "described":
		return s.Form(int(s.Lo[t.Tok])-1) != ","
	}
	return false
}

// lead is the first word of what token i heads.
func (s *Sentence) lead(i int) int {
	k := int(s.Lo[i])
	for k < i && s.Tag[k] == Punct {
		k++
	}
	return k
}

// antecedent says whether what a relative pronoun in the mask stands for is in
// the mask too.
func (s *Sentence) antecedent(t Trigger, mask *Bits) bool {
	i := int(t.Tok)
	if t.Up >= 0 && mask.Has(int(t.Up)) {
		return true
	}
	if s.hasSubject(i) {
		return false
	}
	for k := int(s.Lo[i]); k < int(s.Hi[i]); k++ {
		if mask.Has(k) && (s.Tag[k] == WPS || s.Tag[k] == WRB || s.Tag[k] == WDT && int(s.Head[k]) != i) {
			return false
		}
	}
	return t.Up >= 0 && s.Rel[t.Up] == Appos && mask.Has(int(s.Head[t.Up])) || s.Dependent(int(max(t.Up, 0)), Cop) >= 0
}
