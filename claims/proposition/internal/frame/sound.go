package frame

// Standing is what keeps a clause from being claimed outright.
type Standing uint8

// What a proposition stands under, as a set.
const (
	UnderAttribution Standing = 1 << iota // in somebody's mouth or mind
	UnderNegation
	UnderCondition
	UnderModality
)

// claimed says whether the sentence makes the claim that the trigger's clause
// makes, given that the tokens of mask stay with it: it does not where the
// clause hangs on "if", "denied", "plans to" and these are left out. standing is
// what the clause stands under.
func (s *Sentence) claimed(t Trigger, mask *Bits) (standing Standing, ok bool) {
	i := int(t.Tok)
	if s.partial(t, mask) || s.withheld(i, mask) {
		return 0, false
	}
	if up := int(t.Up); up >= 0 && (t.Kind == Relative || t.Kind == Participle) && (s.loose(up) || s.supposed(up, i)) {
		return 0, false
	}
	return s.standsUnder(t, mask)
}

// standsUnder says what the clause of trigger t stands under in the sentence, and
// whether it is claimed there: what hangs on "denied" or "to" is not.
func (s *Sentence) standsUnder(t Trigger, mask *Bits) (standing Standing, ok bool) {
	i := int(t.Tok)
	standing = s.Standing(i)
	for x := i; x >= 0; x = int(s.Head[x]) {
		h := int(s.Head[x])
		if m := s.Dependent(x, Mark); m >= 0 && s.Word[m] == If {
			if x == i || !mask.Has(m) || h >= 0 && !mask.Has(h) {
				return 0, false
			}
			standing |= UnderCondition
		}
		if h < 0 {
			break
		}
		if mask.Has(h) && x != i {
			standing |= s.Standing(h)
		}
		if t.Kind == Phrase || t.Kind == Apposition {
			if s.Tag[h].Noun() || s.Rel[x].Subject() || s.Rel[x] == Obj || s.Rel[x] == Obl || s.Rel[x] == Nmod {
				continue
			}
		}
		if mask.Has(h) {
			continue
		}
		switch s.Rel[x] {
		case Ccomp:
			w := s.Word[h]
			if w != Say && w != Think || s.Standing(h)&^UnderAttribution != 0 {
				return 0, false
			}
			standing |= UnderAttribution
		case Csubj, Xcomp:
			return 0, false
		case Acl, Advcl:
			if m := s.Dependent(x, Mark); m >= 0 && s.Word[m] != Where && !factual(s.Form(m)) {
				return 0, false
			}
		case Parataxis:
			if s.Word[x] == Say || s.Word[h] == Say {
				standing |= UnderAttribution
			}
		}
	}
	return standing, true
}

// factual says whether what follows the conjunction is claimed: "because he was
// ill", but not "to leave" or "as if he left".
func factual(mark string) bool {
	switch mark {
	case "because", "Because", "since", "Since", "although", "Although", "though", "Though", "while", "While", "after", "After", "when", "When",
		"where", "Where", "whereas", "Whereas", "as", "As", "whilst":
		return true
	}
	return false
}

// Standing is what words of clause i itself put it under.
func (s *Sentence) Standing(i int) (standing Standing) {
	for c := s.First(i); c >= 0; c = s.Next(c) {
		switch s.Word[c] {
		case Not:
			standing |= UnderNegation
		case May:
			if s.Rel[c] == Aux {
				standing |= UnderModality
			}
		case Hedge, Rumour:
			if s.Rel[c] == Advmod {
				standing |= UnderModality
			}
		}
		if s.Rel[c] == Det && s.Word[c] == Not || s.Rel[c].Subject() && (s.Word[c] == Not || s.Dependent(c, Det) >= 0 && s.Word[s.Dependent(c, Det)] == Not) {
			standing |= UnderNegation
		}
	}
	return standing
}

// whole says whether the variant is a clause or a phrase rather than a piece of
// one: with its subject and what its verb demands.
func (s *Sentence) whole(f *Frame, v *Variant) bool {
	t := f.Trigger
	if t.Kind != Phrase && t.Kind != Apposition && !v.subject && !s.all(&v.Mask) {
		return false
	}
	if t.Kind == Phrase && !v.Mask.Has(s.title(int(t.Tok))) {
		return false
	}
	if t.Kind == Apposition && !v.Mask.Has(int(t.Up)) {
		return false
	}
	for k := 1; k < len(f.Units); k++ {
		u := &f.Units[k]
		if u.Need && !v.has(int16(k)) && v.has(u.Parent) && !f.stoodFor(v, k) {
			return false
		}
	}
	return true
}

// stoodFor says whether a conjunct or an apposition of unit k was taken in.
func (f *Frame) stoodFor(v *Variant, k int) bool {
	for j := k + 1; j < len(f.Units); j++ {
		u := &f.Units[j]
		if v.has(int16(j)) && (u.Lead >= 0 && u.Lead == f.Units[k].Lead || int(u.Parent) == k && Rel(u.Step) == Appos) {
			return true
		}
	}
	return false
}

func (s *Sentence) firstWord() int {
	for i := range s.N {
		if s.Tag[i] != Punct {
			return i
		}
	}
	return 0
}

// inside says whether token j stands in the subtree of i.
func (s *Sentence) inside(i, j int) bool { return int(s.Lo[i]) <= j && j < int(s.Hi[i]) }

func (s *Sentence) hasVerb(mask *Bits) bool {
	for k := mask.Next(0); k >= 0 && k < s.N; k = mask.Next(k + 1) {
		if s.Tag[k].Verb() || s.Tag[k] == MD {
			return true
		}
	}
	return false
}
