package frame

// reads says whether candidate i, written down, is a clause.
func (w *Workspace) reads(i int16) bool {
	s, c := &w.Sentence, &w.Candidates[i]
	t := c.Trigger
	if s.all(&c.Mask) {
		return true
	}
	return s.predicates(t, &c.Mask) && s.inflected(t, &c.Mask) && !s.misattached(t, &c.Mask) && !s.orphans(t, &c.Mask) && !s.spliced(t, &c.Mask)
}

// predicates says whether the head of the clause says something of its subject:
// a noun or an adjective needs a form of "be", its own, lent or put in.
func (s *Sentence) predicates(t Trigger, mask *Bits) bool {
	i := int(t.Tok)
	h := int(s.Head[i])
	switch {
	case t.Kind == Apposition || t.Kind == Phrase:
		return true
	case t.Kind == Participle && s.Hi[i]-s.Lo[i] == 1:
		return false // "a confiscation hearing", "the missiles displayed"
	case t.Kind == Coord && !s.Tag[i].Verb() && h >= 0 && s.Tag[h].Verb() && s.Dependent(i, Cop, Aux) < 0:
		return false // "convicted of two counts and one of fraud"
	case (t.Kind == Adverbial || t.Kind == Parenthesis) && s.Tag[i].Verb() && s.tensed(i) && !s.hasSubject(i):
		return false // a tense wants a subject
	case t.Kind == Adverbial && s.Rel[i] == AdvclRelcl && !s.Tag[max(h, 0)].Noun():
		return false // what is said of a whole clause
	case s.crowded(i):
		return false
	case s.Tag[i].Verb():
		c := s.Dependent(i, Nsubj)
		return c < 0 || !mask.Has(c) || s.Tag[c] != PRP || s.agrees(c, i)
	}
	lent := t.Subj >= 0 && mask.Has(int(t.Subj)) && int(s.Head[t.Subj]) != i
	return t.Aux >= 0 || lent || t.Up >= 0 && mask.Has(int(t.Up)) || s.Dependent(i, Cop, Aux, AuxPass) >= 0
}

// crowded says whether predicate i has a relative pronoun for a subject, and
// another subject beside it.
func (s *Sentence) crowded(i int) bool {
	n, pronoun := 0, false
	for c := s.First(i); c >= 0; c = s.Next(c) {
		if s.Rel[c].Subject() {
			n++
			pronoun = pronoun || s.Tag[c] == WDT || s.Tag[c] == WP || s.Word[c] == That && s.Rel[c] != Csubj
		}
	}
	return pronoun && n > 1
}

// agrees says whether pronoun c may be the subject of verb i.
func (s *Sentence) agrees(c, i int) bool {
	switch s.Form(c) {
	case "he", "she", "it", "He", "She", "It":
		return s.Tag[i] != VBP
	}
	return s.Tag[i] != VBZ || s.Word[c] != Pronoun
}

// inflected says whether the verb at the head has a form that a clause can have:
// "to foster trust" lends no subject to "foster trust".
func (s *Sentence) inflected(t Trigger, mask *Bits) bool {
	i := int(t.Tok)
	switch s.Tag[i] {
	case VB:
		for k := range i {
			if mask.Has(k) && (s.Tag[k] == MD || (s.Tag[k] == TO || s.Word[k] == To) && !s.hasSubject(i) || s.Form(k) == "did" || s.Form(k) == "does" || s.Form(k) == "do") {
				return true
			}
		}
		return t.Kind == Main && t.Subj < 0
	case VBN:
		c := s.Dependent(i, Nsubj, NsubjPass)
		return s.Word[i] != Be && c < i || t.Aux >= 0 || s.Dependent(i, Aux, AuxPass) >= 0
	case VBG:
		if s.Dependent(i, Aux, AuxPass) >= 0 || t.Aux >= 0 {
			return true
		}
		return !s.hasSubject(i) && (i == 0 || s.Tag[i-1] != IN && s.Tag[i-1] != TO) && s.Dependent(i, Mark, Case) < 0
	}
	return true
}

// misattached says whether what the clause or name is said of cannot be what it
// is said of in the text.
func (s *Sentence) misattached(t Trigger, mask *Bits) bool {
	i, up := int(t.Tok), int(t.Up)
	if up < 0 || !mask.Has(up) {
		return false
	}
	if mask.Next(0) < int(s.Lo[up]) && s.inside(up, i) {
		return true // something else stands before it
	}
	if s.Rel[up] == OblUnmarked || s.Rel[up] == NmodUnmarked {
		return true // "eleven services a day that ran only on paper"
	}
	if t.Kind == Apposition {
		lo := int(s.Lo[i])
		if s.Rel[up] == Nmod && s.Tag[s.lead(i)] == PRPS {
			return true // "5.2% of GDP, its highest level"
		}
		bracket := lo > 0 && s.Form(lo-1) == "(" || s.Form(lo) == "("
		return bracket && s.Tag[i].Name() ||
			(s.Tag[up] == NNS || s.Tag[up] == NNPS) && s.Tag[i] == NN && s.Dependent(i, Conj) < 0
	}
	return s.Tag[up] == DT || i < up && t.Kind != Phrase
}

// orphans says whether a small word was taken in without the word it goes with,
// or what stands for it.
func (s *Sentence) orphans(t Trigger, mask *Bits) bool {
	for k := range s.N {
		h := int(s.Head[k])
		if k > 1 && mask.Has(k) && s.Tag[k-1] == HYPH && s.Start[k] == s.End[k-1] && !mask.Has(k-1) && s.Tag[k].Name() {
			return true // half of a name
		}
		if mask.Has(k) && (s.Form(k) == "either" || s.Form(k) == "neither") && s.Rel[k] != Det && !s.or(k, mask) {
			return true
		}
		if mask.Has(k) && k > 0 && !mask.Has(k-1) && s.Tag[k].Finite() && s.stranded(t, k, mask) {
			return true
		}
		if mask.Has(k) && t.Up >= 0 && !mask.Has(int(t.Up)) && s.inside(int(t.Tok), k) && (s.Form(k) == "whom" || t.Kind == Relative && s.relative(k) && s.Rel[k].Subject()) {
			return true // a relative pronoun without its antecedent
		}
		if h < 0 || mask.Has(h) {
			if h >= 0 && !mask.Has(k) && h != int(t.Tok) && s.Rel[k] == Mark && s.Tag[k] == IN && s.Word[k] != That && h > k {
				return true // a clause that lost its "as"
			}
			continue
		}
		if !mask.Has(k) {
			continue
		}
		switch {
		case s.Tag[k] == WDT || s.Tag[k] == WP || s.Rel[k] == Nsubj && k != int(t.Subj) && k != int(t.Up):
			return true
		}
		switch s.Rel[k] {
		case Case, Det, NmodPoss, Amod, Nummod, Compound, Mark, Aux, AuxPass:
			if h > k && s.Tag[k] != POS && !s.replaced(h, mask) {
				return true
			}
		}
	}
	return false
}

// stranded says whether the tense of token k stands in the middle of a clause
// that has one, with nothing of its own before it: "beat United moved up".
func (s *Sentence) stranded(t Trigger, k int, mask *Bits) bool {
	v := k
	if s.Rel[k] == Aux || s.Rel[k] == AuxPass || s.Rel[k] == Cop {
		v = int(s.Head[k])
	}
	c := s.Dependent(v, Nsubj, NsubjPass, Csubj, Expl)
	if v == int(t.Tok) || c >= 0 && mask.Has(c) {
		return false
	}
	for j := k - 1; j >= 0; j-- {
		if mask.Has(j) && s.Tag[j] != Punct {
			return s.Tag[j] != CC && s.Tag[j] != RB
		}
	}
	return false
}

// or says whether an "or" or "nor" follows token k in the mask.
func (s *Sentence) or(k int, mask *Bits) bool {
	for k++; k < s.N; k++ {
		if mask.Has(k) && s.Word[k] == Or || mask.Has(k) && s.Form(k) == "nor" {
			return true
		}
	}
	return false
}

// replaced says whether a conjunct stands in the mask for noun h that fits its
// place: not a bare noun where h has its article.
func (s *Sentence) replaced(h int, mask *Bits) bool {
	for c := h + 1; c < s.N; c++ {
		if !mask.Has(c) || s.Rel[c] != Conj {
			continue
		}
		x := c
		for s.Rel[x] == Conj && x != h && s.Head[x] >= 0 {
			x = int(s.Head[x])
		}
		if x != h {
			continue
		}
		bare := s.Tag[c] == NN && s.Dependent(c, Det, NmodPoss, Nummod, Amod, Compound) < 0
		return s.joined(h, c) && s.Tag[c].Verb() == s.Tag[h].Verb() && !(bare && s.Dependent(h, Det) >= 0)
	}
	return false
}

// spliced says whether conjuncts stand side by side without their conjunction, or
// a measure was cut in two: "four years and three months".
func (s *Sentence) spliced(t Trigger, mask *Bits) bool {
	for c := range s.N {
		if s.Rel[c] != Conj {
			continue
		}
		h := int(s.Head[c])
		if lead := s.firstConjunct(c); mask.Has(c) && !mask.Has(lead) && s.Dependent(c, Case) < 0 {
			if k := s.Dependent(lead, Case); k >= 0 && k < lead && !mask.Has(k) && s.Tag[k] != POS {
				return true // "survived three daughters"
			}
		}
		if mask.Has(h) != mask.Has(c) && measure(s.Form(h)) && measure(s.Form(c)) {
			return true
		}
		if cop := s.Dependent(h, Cop); cop >= 0 && mask.Has(c) && !mask.Has(h) && !mask.Has(cop) && s.Dependent(c, Cop) < 0 && !s.Tag[c].Verb() {
			return true // "not a necessity" without "this is"
		}
		if mask.Has(c) && !mask.Has(h) && s.Tag[c].Verb() && (s.Rel[h] == Xcomp && s.Tag[c].Finite() || c != int(t.Tok) && s.helpless(h, c, mask)) {
			return true // a tense in the place of a participle, or a participle without its "was"
		}
		if mask.Has(h) != mask.Has(c) && s.Rel[s.firstConjunct(c)].Subject() && s.both(mask) {
			return true // "has both invested"
		}
		if mask.Has(h) && mask.Has(c) && !s.conjoined(h, mask) {
			return true
		}
	}
	return false
}

// both says whether "both" is in the mask, for "and" elsewhere.
func (s *Sentence) both(mask *Bits) bool {
	for k := range s.N {
		if mask.Has(k) && s.Form(k) == "both" && s.Rel[k] != Det && s.Rel[k] != DetPredet {
			return true
		}
	}
	return false
}

// helpless says whether verb c shares the auxiliaries of h, and they were left out.
func (s *Sentence) helpless(h, c int, mask *Bits) bool {
	aux := s.Dependent(h, AuxPass, Aux)
	return aux >= 0 && !mask.Has(aux) && s.Dependent(c, Aux, AuxPass, Nsubj, NsubjPass) < 0
}

// conjoined says whether one of the conjunctions between h and its conjuncts was
// taken in, or there is none.
func (s *Sentence) conjoined(h int, mask *Bits) bool {
	none := true
	for c := s.First(h); c >= 0; c = s.Next(c) {
		if s.Rel[c] != Conj {
			continue
		}
		for x := c; x >= 0; x = s.Dependent(x, Conj) {
			if and := s.Dependent(x, Cc); and >= 0 {
				if mask.Has(and) {
					return true
				}
				none = false
			}
		}
	}
	return none
}

// joined says whether a conjunction stands between h and c, or after c in their list.
func (s *Sentence) joined(h, c int) bool {
	for k := h; k < s.N; k++ {
		if s.Rel[k] == Cc && (k < c || s.firstConjunct(int(s.Head[k])) == s.firstConjunct(h)) {
			return true
		}
	}
	return false
}

func measure(form string) bool {
	switch form {
	case "years", "year", "months", "month", "weeks", "week", "days", "day", "hours", "hour", "minutes", "minute", "seconds",
		"feet", "foot", "inches", "inch", "pounds", "ounces", "miles", "yards":
		return true
	}
	return false
}
