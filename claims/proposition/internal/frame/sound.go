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

// withheld says whether a word was left out that keeps the sentence from claiming
// what the mask says: a condition, a negation, what limits a figure.
func (s *Sentence) withheld(i int, mask *Bits) bool {
	if s.Word[0] == If && s.N > 1 && !(mask.Has(0) && mask.Len() > 1+s.clause(0)) {
		return true
	}
	if first := s.firstWord(); s.Word[first] == Not && !mask.Has(first) && mask.Next(0) < first+s.clause(first) {
		return true
	}
	return s.conditional(i, mask) || s.ifMark(i) || s.sharesCondition(i, mask) || s.unqualified(mask) || s.silenced(mask) || s.curtailed(i, mask)
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

// conditional says whether a condition of clause i, or of one that it is
// coordinated with, was left out.
func (s *Sentence) conditional(i int, mask *Bits) bool {
	for x := i; x >= 0; x = int(s.Head[x]) {
		for c := s.First(x); c >= 0; c = s.Next(c) {
			if s.Rel[c] != Advcl && s.Rel[c] != Advmod && s.Rel[c] != Obl {
				continue
			}
			if s.ifMark(c) && !mask.Has(c) {
				return true
			}
		}
		if s.Rel[x] != Conj && s.Rel[x] != Xcomp && s.Rel[x] != Cop {
			break
		}
	}
	return false
}

// sharesCondition says whether a condition was left out that stands with the last
// of several infinitives and holds of them all: "plans to close two plants and to
// move jobs unless wages fall".
func (s *Sentence) sharesCondition(i int, mask *Bits) bool {
	for k := i + 1; k < s.N; k++ {
		if s.Rel[k] != Advcl || mask.Has(k) || !s.ifMark(k) {
			continue
		}
		for x := int(s.Head[k]); x > i && (s.Rel[x] == Xcomp || s.Rel[x] == Conj && !s.finite(x) && !s.hasSubject(x)); {
			if x = int(s.Head[x]); x == i {
				return true
			}
		}
	}
	return false
}

// unqualified says whether a figure, or "whom", was parted from the word beside it
// that says what it means: "below 2%", "all of whom were".
func (s *Sentence) unqualified(mask *Bits) bool {
	for k := 1; k < s.N; k++ {
		switch {
		case s.Form(k) == "whom" && mask.Has(k) && k+1 < s.N && !mask.Has(k+1):
			return true
		case s.Tag[k] != CD && s.Tag[k] != SYM || mask.Has(k) == mask.Has(k-1):
		case s.limits(k - 1):
			return true
		}
	}
	return false
}

// limits says whether token k says how a figure after it is meant.
func (s *Sentence) limits(k int) bool {
	switch s.Form(k) {
	case "below", "above", "over", "under", "about", "around", "nearly", "almost", "roughly", "approximately", "than", "least", "most", "per":
		return true
	}
	return false
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

// loose says whether noun i stands for nobody in particular, so that what is
// said of it is not a claim: "those who voted", "anyone found guilty".
func (s *Sentence) loose(i int) bool {
	if s.Word[i] == Quantity || s.Word[i] == Not || s.Tag[i] == DT && s.Word[i] == Pronoun || s.Tag[i] == WP || s.Tag[i] == WRB {
		return true
	}
	for c := s.First(i); c >= 0; c = s.Next(c) {
		if s.Form(c) == "than" {
			return true
		}
		if s.Rel[c] != Det {
			continue
		}
		if s.Word[c] == Not || s.Word[c] == Quantity {
			return true
		}
	}
	return false
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

// silenced says whether a word that denies or makes conditional what the mask
// says was left out of it.
func (s *Sentence) silenced(mask *Bits) bool {
	for k := range s.N {
		if (s.Word[k] != Not && s.Word[k] != If) || mask.Has(k) {
			continue
		}
		for x := int(s.Head[k]); x >= 0; x = int(s.Head[x]) {
			if mask.Has(x) {
				return true
			}
			if s.Predicate(x) {
				break
			}
		}
	}
	return false
}

// curtailed says whether something was left out of the clause of token i that
// changes what it says: the content of "no evidence that ...", or, where it is
// negated, when, where or what does not hold: "did not resign on Monday".
func (s *Sentence) curtailed(i int, mask *Bits) bool {
	for k := mask.Next(0); k >= 0 && k < s.N; k = mask.Next(k + 1) {
		if c := s.Dependent(k, Acl, AclRelcl, Ccomp); c > k && !mask.Has(c) && s.Dependent(c, Mark) >= 0 && !(s.Word[k] == Say && s.Tag[k].Verb()) {
			return true
		}
		if c := s.Dependent(k, Acl); c > k && !mask.Has(c) && s.Tag[k] == JJ {
			return true // "a charge of false" accounting
		}
	}
	if s.Standing(i)&UnderNegation == 0 || !mask.Has(i) {
		return false
	}
	for c := s.First(i); c >= 0; c = s.Next(c) {
		switch s.Rel[c] {
		case Obl, OblUnmarked, OblAgent, Obj, Xcomp, Advmod:
			if c > i && !mask.Has(c) && s.Tag[c] != Punct && s.Dependent(c, Conj) < 0 {
				return true
			}
		}
	}
	return false
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

// clause is how many tokens stand from i to the next comma.
func (s *Sentence) clause(i int) int {
	n := 0
	for k := i; k < s.N && s.Form(k) != ","; k++ {
		n++
	}
	return n
}

func (s *Sentence) firstWord() int {
	for i := range s.N {
		if s.Tag[i] != Punct {
			return i
		}
	}
	return 0
}

// supposed says whether noun up, of which clause i is said without a comma, is
// only supposed: "a vessel that relied on the charts could have run aground".
func (s *Sentence) supposed(up, i int) bool {
	if lo := int(s.Lo[i]); lo > 0 && s.Tag[lo-1] == Punct || s.Tag[lo] == Punct {
		return false
	}
	for x := int(s.Head[up]); x >= 0; x = int(s.Head[x]) {
		if s.Predicate(x) {
			return s.Standing(x)&^UnderAttribution != 0
		}
	}
	return false
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

// inside says whether token j stands in the subtree of i.
func (s *Sentence) inside(i, j int) bool { return int(s.Lo[i]) <= j && j < int(s.Hi[i]) }

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

func (s *Sentence) hasVerb(mask *Bits) bool {
	for k := mask.Next(0); k >= 0 && k < s.N; k = mask.Next(k + 1) {
		if s.Tag[k].Verb() || s.Tag[k] == MD {
			return true
		}
	}
	return false
}
