package frame

// repair mends what the parser gets wrong about subjects, as far as the words
// alone show it: a finite verb has one, and it stands before it.
func (s *Sentence) repair() {
	for k := range s.N { // a preposition leads the noun in, not what stands before the noun
		c := int(s.Head[k])
		if s.Rel[k] == Case && c > k && (s.Rel[c] == Compound || s.Rel[c] == Amod || s.Rel[c] == Nummod) && int(s.Head[c]) > c {
			s.Head[k] = s.Head[c]
		}
	}
	for k := 1; k < s.N; k++ { // "minutes of the timetable": what "of" says belongs to the noun before it
		c := int(s.Head[k])
		if s.Word[k] == Of && s.Rel[k] == Case && c > k && s.Rel[c] == Obl && s.Tag[k-1].Noun() && s.Rel[k-1] != Obj && int(s.Head[k-1]) == int(s.Head[c]) {
			s.Head[c], s.Rel[c] = int16(k-1), Nmod
		}
	}
	for k := 1; k < s.N; k++ {
		s.adjectiveAt(k)
		s.relativeAt(k)
		s.listAt(k)
		s.verbAt(k)
		s.objectAt(k)
		s.objectsAt(k)
	}
	s.reduced()
	for i := range s.N { // "made in Bonn and tested here", said of a noun
		if h := int(s.Head[i]); s.Rel[i] == Conj && s.Tag[i] == VBD && h >= 0 && s.Rel[h] == Acl && s.Tag[h] == VBN && s.dependentOf(i, Nsubj, NsubjPass, Aux) < 0 {
			s.Tag[i] = VBN
		}
	}
	for i := range s.N { // "expected to have surgery and will miss": a tense goes with a tense
		if h := int(s.Head[i]); s.Rel[i] == Conj && h >= 0 && s.Tag[i].Verb() && s.tensed(i) && s.Tag[h].Verb() && !s.tensed(h) {
			x := int(s.Head[h])
			for x >= 0 && !s.tensed(x) {
				x = int(s.Head[x])
			}
			if x >= 0 && x < i {
				s.Head[i] = int16(x)
			}
		}
	}
	for i := range s.N {
		if !s.finite(i) || s.Rel[i] == Cop || s.Rel[i] == Aux || s.Rel[i] == AuxPass {
			continue
		}
		s.oneSubject(i)
		if s.dependentOf(i, Nsubj, NsubjPass, Csubj, NsubjOuter, Expl) >= 0 || s.shares(i) {
			continue
		}
		s.findSubject(i)
	}
}

// dependentOf is Dependent before the lists of dependents are made.
func (s *Sentence) dependentOf(i int, rel ...Rel) int {
	for c := range s.N {
		if int(s.Head[c]) != i {
			continue
		}
		for _, r := range rel {
			if s.Rel[c] == r {
				return c
			}
		}
	}
	return -1
}

// finite says whether token i heads a clause with a tense.
func (s *Sentence) finite(i int) bool {
	if s.Tag[i].Finite() {
		return true
	}
	for c := max(0, i-8); c < i; c++ {
		if int(s.Head[c]) == i && (s.Tag[c].Finite() || s.Tag[c] == MD) && (s.Rel[c] == Aux || s.Rel[c] == AuxPass || s.Rel[c] == Cop) {
			return true
		}
	}
	return false
}

// tensed says whether verb i, or an auxiliary of it, has a tense.
func (s *Sentence) tensed(i int) bool { return s.Tag[i] == VBP || s.Tag[i] == VBZ || s.finite(i) }

// shares says whether predicate i has its subject from elsewhere, or needs none.
func (s *Sentence) shares(i int) bool {
	h := int(s.Head[i])
	switch s.Rel[i] {
	case Conj:
		return h >= 0 && (s.Tag[h].Verb() || s.dependentOf(h, Cop, Nsubj, NsubjPass) >= 0)
	case AclRelcl:
		for k := max(0, h+1); k < i; k++ {
			if s.Tag[k] == WDT || s.Tag[k] == WP || s.Word[k] == That {
				return true
			}
		}
	case Parataxis, Advcl:
		return h != s.Root || !s.verbless()
	case Xcomp, Discourse, Amod, Compound:
		return true
	}
	return false
}

// oneSubject makes the second of two subjects joined by a conjunction a conjunct.
func (s *Sentence) oneSubject(i int) {
	first := -1
	for c := range i {
		if int(s.Head[c]) != i || !s.Rel[c].Subject() {
			continue
		}
		if first < 0 {
			first = c
			continue
		}
		for k := first + 1; k < c; k++ {
			if s.Tag[k] == CC && int(s.Head[k]) == i {
				lead := k - 1 // the noun right before the conjunction
				for lead > first && !s.Tag[lead].Noun() {
					lead--
				}
				for lead > first && s.Head[lead] > int16(first) && int(s.Head[lead]) < k && s.Rel[lead] != Nmod {
					lead = int(s.Head[lead])
				}
				s.Head[c], s.Rel[c] = int16(lead), Conj
				s.Head[k] = int16(c)
				return
			}
		}
	}
}

// findSubject hangs the noun phrase before predicate i on it as its subject.
func (s *Sentence) findSubject(i int) {
	start := i // of the verbs
	for c := range i {
		if int(s.Head[c]) == i && (s.Rel[c] == Aux || s.Rel[c] == AuxPass || s.Rel[c] == Cop) {
			start = min(start, c)
		}
	}
	k := start - 1
	for k >= 0 && (s.Tag[k] == RB || s.Tag[k] == Punct) {
		k--
	}
	if k < 0 || !s.nominal(k) {
		return
	}
	best := -1
	for x, steps := k, 0; x >= 0 && x < start && steps < 12; x, steps = int(s.Head[x]), steps+1 {
		if !s.nominal(x) || s.Rel[x] == Obj && s.Tag[s.Head[x]].Verb() {
			break
		}
		if !s.led(x) {
			best = x
		}
	}
	if best < 0 {
		return
	}
	h := int(s.Head[i])
	if h == best { // the verb hangs on its own subject
		s.Head[i], s.Rel[i] = s.Head[best], s.Rel[best]
		if s.Head[i] < 0 {
			s.Root = i
		}
		for c := i + 1; c < s.N; c++ {
			if int(s.Head[c]) == best {
				s.Head[c] = int16(i)
			}
		}
	} else {
		for x := i; x >= 0; x = int(s.Head[x]) {
			if x == best {
				return // would make a cycle
			}
		}
	}
	s.Head[best], s.Rel[best] = int16(i), Nsubj
}

func (s *Sentence) nominal(i int) bool {
	return s.Tag[i].Noun() || s.Tag[i] == PRP || s.Tag[i] == CD || s.Tag[i] == DT || s.Tag[i] == VBG || s.Tag[i] == JJ && s.Rel[i] != Amod
}

// led says whether a preposition or conjunction leads token i in.
func (s *Sentence) led(i int) bool {
	for c := max(0, i-12); c < i; c++ {
		if int(s.Head[c]) == i && (s.Rel[c] == Case || s.Rel[c] == Mark || s.Rel[c] == Cc) {
			return true
		}
	}
	return false
}

// relativeAt sees to it that what "who" or "which" begins right after a noun is
// said of the noun.
func (s *Sentence) relativeAt(k int) {
	if s.Tag[k] != WP && s.Tag[k] != WDT || !s.Rel[k].Subject() {
		return
	}
	noun := k - 1
	if noun > 0 && s.Tag[noun] == Punct {
		noun--
	}
	v := int(s.Head[k])
	if v < k || s.Rel[v] == AclRelcl || !s.nominal(noun) || s.Rel[v] == Conj && int(s.Head[v]) >= 0 && s.Rel[s.Head[v]] == AclRelcl {
		return
	}
	for h := int(s.Head[noun]); h >= 0 && h < k && s.nominal(h) && int(s.Head[noun]) != v; h = int(s.Head[noun]) {
		noun = h
	}
	if int(s.Head[noun]) != v { // said of a noun that something else governs
		if !s.above(v, noun) {
			s.Head[v], s.Rel[v] = int16(noun), AclRelcl
		}
		return
	}
	s.invert(v, s.outer(v), noun)
}

// outer is the predicate without a subject whose subject verb v took, or -1.
func (s *Sentence) outer(v int) int {
	if w := int(s.Head[v]); w > v && s.finite(w) && s.dependentOf(w, Nsubj, NsubjPass, Expl) < 0 {
		return w
	}
	for w := s.N - 1; w > v; w-- {
		if int(s.Head[w]) == v && (s.finite(w) || s.Tag[w] == VBN) && s.Tag[w].Verb() && s.dependentOf(w, Nsubj, NsubjPass, Expl, Mark, Cc) < 0 {
			return w
		}
	}
	return -1
}

// reduced mends "anyone found guilty will be dismissed", read as if it were
// found.
func (s *Sentence) reduced() {
	v := s.Root
	if s.Tag[v] != VBN && s.Tag[v] != VBG && s.Tag[v] != VBD || s.dependentOf(v, Aux, AuxPass, Cop) >= 0 {
		return
	}
	noun := s.dependentOf(v, Nsubj, NsubjPass)
	w := s.outer(v)
	if s.Tag[v] == VBD {
		if w < 0 || s.dependentOf(w, Aux, AuxPass) < 0 {
			return
		}
		for k := v; k < w; k++ {
			if s.Tag[k] == Punct {
				return
			}
		}
		s.Tag[v] = VBN
	}
	if noun >= 0 && noun < v && w >= 0 && s.finite(w) {
		s.invert(v, w, noun)
	}
}

// invert makes noun the subject of w, and v a clause said of noun.
func (s *Sentence) invert(v, w, noun int) {
	if w < 0 || noun < 0 {
		return
	}
	if int(s.Head[w]) == v {
		s.Head[w], s.Rel[w] = s.Head[v], s.Rel[v]
		if s.Head[w] < 0 {
			s.Root = w
		}
	}
	s.Head[noun], s.Rel[noun] = int16(w), Nsubj
	s.Head[v], s.Rel[v] = int16(noun), AclRelcl
	if s.Tag[v] != VBD && s.dependentOf(v, Aux, AuxPass, Cop) < 0 && !s.Tag[v].Finite() {
		s.Rel[v] = Acl
	}
}

// above says whether token i is j or above it.
func (s *Sentence) above(i, j int) bool {
	for steps := 0; j >= 0 && steps < s.N; j, steps = int(s.Head[j]), steps+1 {
		if i == j {
			return true
		}
	}
	return false
}

// verbless says whether the root is a noun that nothing is said of.
func (s *Sentence) verbless() bool {
	return s.Tag[s.Root].Noun() && s.dependentOf(s.Root, Cop, Nsubj, NsubjPass) < 0
}

// listAt makes of "Chile, Peru and Bolivia" one list, where Peru was read as
// another name for Chile.
func (s *Sentence) listAt(k int) {
	h := int(s.Head[k])
	switch s.Rel[k] {
	case Appos, NmodUnmarked, Dep, List:
	default:
		return
	}
	if h < 0 || h > k || !s.Tag[k].Noun() || s.Tag[k].Name() != s.Tag[h].Name() || s.dependentOf(k, Det, NmodPoss) >= 0 {
		return
	}
	c := s.dependentOf(k, Conj)
	if c > k && s.dependentOf(c, Cc) >= 0 && s.Form(k-1) == "," && s.Tag[c].Name() == s.Tag[k].Name() {
		s.Rel[k] = Conj
	}
}

// adjectiveAt mends "between Russian | Minister Shoigu": the adjective belongs to
// the noun that follows.
func (s *Sentence) adjectiveAt(k int) {
	if s.Tag[k] != JJ || s.Rel[k] != Nmod && s.Rel[k] != Obl || k+1 >= s.N || !s.Tag[k+1].Noun() {
		return
	}
	lead := s.dependentOf(k, Case)
	m := k + 1
	for h := int(s.Head[m]); h > m && (s.Rel[m] == Compound || s.Rel[m] == Flat || s.Rel[m] == NmodDesc); h = int(s.Head[m]) {
		m = h
	}
	if lead < 0 || lead > k || m == int(s.Head[k]) || s.above(m, k) {
		return
	}
	s.Head[m], s.Rel[m] = s.Head[k], s.Rel[k]
	s.Head[k], s.Rel[k] = int16(m), Amod
	s.Head[lead] = int16(m)
}
