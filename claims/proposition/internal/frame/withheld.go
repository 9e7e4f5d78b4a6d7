package frame

import "strings"

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

// unqualified says whether a figure, "whom" or "not only" was parted from the words
// beside it that say what it means: "below 2%", "all of whom were".
func (s *Sentence) unqualified(mask *Bits) bool {
	for k := 1; k < s.N; k++ {
		switch {
		case s.Form(k) == "only" && s.Word[k-1] == Not && (mask.Has(k-1) || mask.Has(k)) && !s.all(mask):
			return true // "not only safe but also effective"
		case s.Form(k) == "whom" && mask.Has(k) && k+1 < s.N && !mask.Has(k+1):
			return true
		case s.Tag[k] != CD && s.Tag[k] != SYM && s.Word[k] != Quantity || mask.Has(k) == mask.Has(k-1):
		case s.limits(k - 1):
			return true
		}
	}
	return false
}

// limits says whether token k says how a figure after it is meant.
func (s *Sentence) limits(k int) bool {
	switch strings.ToLower(s.Form(k)) {
	case "below", "above", "over", "under", "about", "around", "nearly", "almost", "roughly", "approximately", "than", "least", "most", "per":
		return true
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
		if s.Tag[k].Noun() && s.ranked(k, mask) {
			return true
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

// clause is how many tokens stand from i to the next comma.
func (s *Sentence) clause(i int) int {
	n := 0
	for k := i; k < s.N && s.Form(k) != ","; k++ {
		n++
	}
	return n
}

// ranked says whether noun k is the first, the last or the most of its kind, and
// that or the kind was left out: "the first German victory".
func (s *Sentence) ranked(k int, mask *Bits) bool {
	first, left := false, false
	for c := s.First(k); c >= 0; c = s.Next(c) {
		switch s.Rel[c] {
		case Amod, Nummod:
			switch s.Form(c) {
			case "first", "second", "third", "last", "only", "next":
				first = true
			default:
				first = first || s.Tag[c] == JJS
			}
			left = left || !mask.Has(c)
		case Compound, Nmod, Acl:
			left = left || !mask.Has(c)
		}
	}
	return first && left
}

// loose says whether noun i stands for nobody in particular, so that what is
// said of it is not a claim: "those who voted", "anyone found guilty", "half of the
// voters polled".
func (s *Sentence) loose(i int) bool {
	if h := int(s.Head[i]); s.Rel[i] == Nmod && s.Word[h] == Quantity && s.Word[s.Lo[i]] == Of {
		return true
	}
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
