package frame

// wrecked says whether the tree has no clause for the sentence: its root has no
// tense though other words have one, its subject is a relative pronoun, or it has what
// no tree of English has.
func (s *Sentence) wrecked() bool {
	r := s.Root
	for k := range s.N {
		if s.impossible(k) {
			return true
		}
	}
	for c := s.First(r); c >= 0; c = s.Next(c) {
		if s.Rel[c].Subject() && c < r && s.Tag[c] == WDT && c > s.firstWord() {
			return true
		}
	}
	if s.Tag[r] == VB || s.Tag[r] == VBN || s.finite(r) || s.Dependent(r, Cop, Aux, AuxPass) >= 0 {
		return false
	}
	return s.Dependent(r, Ccomp, Parataxis) < 0 || s.Tag[r].Noun() || s.hasSubject(r)
}

// impossible says whether token k hangs as no word does.
func (s *Sentence) impossible(k int) bool {
	h := int(s.Head[k])
	if h < 0 {
		return false
	}
	switch s.Rel[k] {
	case Obj: // "buries" read as a noun that has an object
		return s.Word[k] == That && s.Tag[k] == IN || s.Tag[h].Noun() && s.Dependent(h, Cop, Aux) < 0 && s.Tag[k] == PRP
	case Mark: // the main clause led in by "as"
		return h == s.Root && k == s.firstWord() && s.Word[k] == As && s.finite(h)
	case Cc: // an "and" in mid-sentence that joins nothing
		return h == s.Root && k > s.firstWord() && k < h && s.dependentOf(h, Conj) < 0
	case Nsubj, NsubjPass: // two subjects on one verb
		c := s.Dependent(h, Nsubj, NsubjPass)
		return s.Tag[k] == CC || c >= 0 && c < k && k < h && s.Tag[c].Noun() && s.Tag[k].Noun() && s.Tag[h].Verb()
	case Conj: // a verb joined with a noun, or a tense with nothing
		if s.Tag[h].Verb() && s.Tag[k].Noun() && s.Dependent(k, Cop, Nsubj) < 0 && s.Dependent(k, Cc) >= 0 && s.Rel[h] == Conj {
			return true
		}
		return (s.Tag[k] == VBP || s.Tag[k] == VBZ) && s.Tag[k-1].Noun() && !s.Tag[h].Verb() && s.Dependent(k, Cc, Nsubj) < 0
	case Amod: // an adjective before an article
		return s.Tag[k] == JJ && k+1 < s.N && h > k+1 && (s.Form(k+1) == "the" || s.Form(k+1) == "a") && s.Word[k] != Quantity && s.Form(k) != "such" && s.Form(k) != "Such"
	}
	return s.Tag[k] == WDT && k > 1 && s.Tag[k-1] != CC && !s.inRelative(k)
}

// inRelative says whether "which" stands in a clause that it may begin.
func (s *Sentence) inRelative(k int) bool {
	for x := k; x >= 0; x = int(s.Head[x]) {
		switch s.Rel[x] {
		case AclRelcl, AdvclRelcl, Acl, Csubj, Det:
			return true
		case Ccomp:
			return int(s.Lo[x]) == k
		}
	}
	return false
}
