// Package frame lists the candidates of a sentence's propositions from its
// dependency tree, describes them to the model, and chooses among them.
package frame

// Unit is a content word of the sentence with the small words that cannot be
// parted from it, seen from the head of a proposition: something that the
// proposition takes in or leaves out.
type Unit struct {
	Mask   Bits
	Tok    int16
	Parent int16 // unit nearer the head, or -1
	Depth  uint8 // steps from the head
	Ups    uint8 // how many of them go towards the root
	Step   uint8 // the last step: a relation, or relCount more if it goes towards the root
	Lead   int16 // first conjunct of the coordination it belongs to, or -1
	Size   uint8 // number of conjuncts
	Nth    uint8 // which of them it is
	And    Bits  // its conjunction
	Case   Bits  // the preposition it shares with the first conjunct
	Loose  bool  // may be taken in without its parent
	Firm   bool  // taken in whenever its parent is
	Need   bool  // it, or a conjunct or apposition of it, is taken in whenever its parent is
	// Pronoun marks a relative pronoun that is the subject: its antecedent is wanted
	Pronoun bool
	Pass    bool // never taken in: only the way to what hangs on it
	Score   [2]int32
}

const (
	maxUnits = 96
	maxDepth = 7
	maxUps   = 4
)

// Frame is all that a proposition about one trigger could hold.
type Frame struct {
	Trigger Trigger
	Units   []Unit
	Full    int // tokens in the trigger's own subtree
}

// Build lays out the frame of trigger t: the tree, hung up at t.
func (f *Frame) Build(s *Sentence, t Trigger) {
	f.Trigger, f.Units = t, f.Units[:0]
	i := int(t.Tok)
	f.Full = int(s.Hi[i] - s.Lo[i])
	at := f.add(s, i, -1, uint8(Self), 0)
	if t.Aux >= 0 {
		for c := s.First(int(t.Aux)); c >= 0; c = s.Next(c) {
			if s.Rel[c] == Aux || s.Rel[c] == AuxPass || s.Rel[c] == Cop || s.Rel[c] == Advmod && s.Word[c] == Not {
				f.Units[at].Mask.Add(c)
			}
		}
	}
	if t.Kind == Coord {
		f.Units[at].Mask = f.Units[at].Mask.Or(s.inherited(i))
	}
	f.down(s, at, -1)
	f.up(s, at, i)
}

// inherited is what the coordinated predicate i takes over from the one it is
// coordinated with: what makes it conditional, hearsay or hedged.
func (s *Sentence) inherited(i int) (b Bits) {
	own := s.hasSubject(i)
	for x, steps := i, 0; s.Rel[x] == Conj && s.Head[x] >= 0 && steps < 6; steps++ {
		x = int(s.Head[x])
		for c := s.First(x); c >= 0 && c < i; c = s.Next(c) {
			switch {
			case s.Rel[c] == Advmod && s.Word[c] == Rumour && !own && c < x,
				s.Rel[c] == Advcl && s.ifMark(c), s.Rel[c] == Obl && s.hearsay(c) && c < x:
				b = b.Or(s.content(c))
			}
		}
	}
	return b
}

// ifMark says whether "if" or the like leads clause c in.
func (s *Sentence) ifMark(c int) bool {
	m := s.Dependent(c, Mark, Advmod, Case)
	return m >= 0 && s.Word[m] == If
}

// hearsay says whether c is "according to" somebody.
func (s *Sentence) hearsay(c int) bool {
	return s.Word[s.Lo[c]] == Say
}

// down adds what hangs on unit at, but for token skip.
func (f *Frame) down(s *Sentence, at, skip int) {
	p := f.Units[at]
	if p.Depth >= maxDepth { // too far down to tell apart
		if p.Ups == 0 {
			f.Units[at].Mask = f.Units[at].Mask.Or(s.content(int(p.Tok)))
		}
		return
	}
	i := int(p.Tok)
	for c := s.First(i); c >= 0; c = s.Next(c) {
		if c == skip || s.Rel[c] == Pun || s.Rel[c] == Cc || p.Pass && !s.Rel[c].Subject() || s.bound(i, c, int(p.Depth)) {
			continue
		}
		n := f.add(s, c, at, uint8(s.Rel[c]), p.Ups)
		if n < 0 {
			return
		}
		f.Units[n].Loose = p.Pass || p.Step >= uint8(relCount) && s.Rel[c].Subject() || s.Rel[c] == Conj && p.Depth > 0 && !s.pair(i) && s.Tag[c].Verb() == s.Tag[i].Verb()
		if s.aside(i, c, int(p.Depth), int(p.Ups)) {
			f.Units[n].Pass = true
			continue
		}
		if !f.Units[n].Loose && (s.firm(i, c) || p.Depth >= 1 && p.Ups == 0 && s.Tag[i].Verb() && s.Rel[c] != Conj) {
			f.Units[n].Need = true
			f.Units[n].Firm = s.single(c)
		} else if s.Rel[c] == Conj && s.pair(i) {
			f.Units[n].Firm = true
		}
		f.down(s, n, -1)
	}
}

// firm says whether dependent c of i is part of what i says, so that leaving it
// out would leave a fragment, or say something else.
func (s *Sentence) firm(i, c int) bool {
	switch s.Rel[c] {
	case Advcl:
		return s.ifMark(c)
	case AclRelcl:
		return true
	case Appos, Obj, Iobj, Xcomp, Ccomp, Amod, Compound, Nummod, Nmod, NmodPoss, NmodUnmarked, Det, Nsubj, NsubjPass, Csubj, NsubjOuter, Expl:
		return true
	case Acl:
		return s.Dependent(c, Mark) >= 0 || s.loose(i)
	case Obl:
		return s.governed(i, c) || s.hearsay(c)
	}
	return false
}

// relative says whether token i is a relative pronoun, or leads one in with it.
func (s *Sentence) relative(i int) bool {
	h := int(s.Head[i])
	return s.Tag[i] == WDT || (s.Tag[i] == WP || s.Word[i] == That) && h >= 0 && (s.Rel[h] == AclRelcl || s.Rel[h] == Acl)
}

// independent says whether c heads a clause with a subject and a tense that
// nothing subordinates.
func (s *Sentence) independent(c int) bool {
	return s.hasSubject(c) && s.finite(c) && s.Dependent(c, Mark) < 0 && !s.asks(c)
}

// asks says whether a question word leads clause c in.
func (s *Sentence) asks(c int) bool {
	switch s.Tag[s.Lo[c]] {
	case WRB, WP, WDT, WPS, IN:
		return true
	}
	return false
}

// single says whether c stands for itself, and not for one of a list or of two
// names of the same thing.
func (s *Sentence) single(c int) bool {
	return s.Dependent(c, Conj) < 0 || s.pair(c)
}

// pair says whether c and its conjunct belong together: "between A and B".
func (s *Sentence) pair(c int) bool {
	if s.Tag[c].Verb() && (s.Rel[c] == AclRelcl || s.Rel[c] == Acl || s.Rel[c] == Advcl) {
		return true
	}
	for k := max(0, int(s.Lo[c])-1); k < c; k++ {
		switch s.Form(k) {
		case "between", "Between", "both", "Both":
			return true
		}
	}
	return false
}

// governed says whether the prepositional phrase c completes predicate i: "serves
// as a platform", "subject to restrictions".
func (s *Sentence) governed(i, c int) bool {
	lo := int(s.Lo[c])
	if lo != i+1 || s.Dependent(i, Obj, Xcomp, Ccomp, AuxPass) >= 0 && s.Tag[i].Verb() {
		return false
	}
	switch s.Form(lo) {
	case "as", "of", "to", "with", "into", "against", "for", "from", "about", "upon", "on":
		return s.Tag[c] != CD && !s.Tag[c].Name()
	}
	return false
}

// aside says whether dependent c of i is a claim of its own, set off by a comma,
// or a word that ties the sentence to the one before.
func (s *Sentence) aside(i, c, depth, ups int) bool {
	lo := int(s.Lo[c])
	if s.Dependent(c, Cc) >= 0 && s.hasSubject(c) && s.finite(c) {
		return true
	}
	comma := lo > 0 && s.Form(lo-1) == "," || s.Form(lo) == ","
	switch s.Rel[c] {
	case Mark:
		return depth == 0 && s.Word[c] != If
	case AclRelcl:
		return comma
	case Appos:
		return comma
	case Conj:
		return depth == 0 && ups == 0 && s.Predicate(c) || s.independent(c)
	case Dep, Ccomp, AdvclRelcl:
		return s.Rel[c] != Ccomp && s.independent(c)
	case Parataxis:
		return s.independent(c) && s.Word[c] != Say
	case Advcl:
		if s.independent(c) {
			return true
		}
		if depth > 0 || ups > 0 {
			return false
		}
		if m := s.Dependent(c, Mark); m >= 0 {
			return comma && factual(s.Form(m))
		}
		return comma && (s.Tag[c] == VBG || s.Tag[c] == VBN)
	case Advmod:
		return depth == 0 && ups == 0 && i > c && s.Hi[c] == s.Lo[c]+1 && c+1 < s.N && s.Form(c+1) == "," && s.Word[c] == Plain
	case Cc, Discourse:
		return true
	}
	return false
}

// up adds the head of token i, which unit at stands for, and what hangs on it:
// where a clause without a subject of its own may find one.
func (f *Frame) up(s *Sentence, at, i int) {
	h := int(s.Head[i])
	if h < 0 || f.Units[at].Ups >= maxUps || !f.wants(s, i) {
		return
	}
	n := f.add(s, h, at, uint8(relCount)+uint8(s.Rel[i]), f.Units[at].Ups+1)
	if n < 0 {
		return
	}
	switch s.Rel[i] {
	case Acl, AclRelcl, Appos:
	default:
		f.Units[n].Pass = true
	}
	f.Units[n].Loose = true
	f.down(s, n, i)
	if s.hasSubject(h) {
		return // that is the one
	}
	f.up(s, n, h)
}

// wants says whether the trigger looks for a subject, or an antecedent, beyond
// the head of token i.
func (f *Frame) wants(s *Sentence, i int) bool {
	t := int(f.Trigger.Tok)
	switch f.Trigger.Kind {
	case Phrase:
		return false
	case Apposition:
		return i == t
	case Relative:
		return i == t || s.Rel[i] == Appos
	case Participle:
		return i == t || s.Rel[i] == Appos || s.Rel[i] == Xcomp || s.Rel[i] == Obj || s.Rel[i] == RootRel
	}
	return !s.hasSubject(t)
}

func (f *Frame) add(s *Sentence, i, parent int, step, ups uint8) int {
	at := len(f.Units)
	if at >= maxUnits {
		return -1
	}
	u := Unit{Tok: int16(i), Parent: int16(parent), Step: step, Ups: ups, Lead: -1}
	if parent >= 0 {
		u.Depth = f.Units[parent].Depth + 1
	}
	u.Mask.Add(i)
	u.Pronoun = parent == 0 && s.Rel[i].Subject() && s.relative(i)
	bare := step >= uint8(relCount) || step == uint8(Self) && s.Dependent(i, Cop) < 0
	for c := s.First(i); c >= 0; c = s.Next(c) {
		switch {
		case s.Rel[c] == Cc:
			u.And = u.And.Or(s.content(c))
		case s.Rel[c] == Case && bare && s.Word[c] != Not && s.Tag[c] != POS:
		case s.bound(i, c, int(u.Depth)):
			u.Mask = u.Mask.Or(s.content(c))
		}
	}
	s.coordination(i, &u)
	f.Units = append(f.Units, u)
	return at
}

// coordination says which conjunct of what token i is.
func (s *Sentence) coordination(i int, u *Unit) {
	lead := i
	for steps := 0; s.Rel[lead] == Conj && s.Head[lead] >= 0 && steps < 8; steps++ {
		lead = int(s.Head[lead])
	}
	if lead == i && s.Dependent(i, Conj) < 0 {
		return
	}
	u.Lead = int16(lead)
	u.Size, u.Nth = 1, 0
	s.count(lead, i, u)
	if lead == i || s.Dependent(i, Case) >= 0 {
		return
	}
	for c := s.First(lead); c >= 0; c = s.Next(c) {
		if s.Rel[c] == Case && s.Tag[c] != POS || s.Rel[c] == Mark && s.Word[c] == To && s.Dependent(i, Mark) < 0 {
			u.Case = u.Case.Or(s.content(c))
		}
	}
}

func (s *Sentence) count(lead, i int, u *Unit) {
	for c := s.First(lead); c >= 0; c = s.Next(c) {
		if s.Rel[c] == Conj && u.Size < 20 {
			if c == i {
				u.Nth = u.Size
			}
			u.Size++
			s.count(c, i, u)
		}
	}
}

// content is the subtree of c without its punctuation.
func (s *Sentence) content(c int) Bits {
	var b Bits
	if s.Hi[c]-s.Lo[c] == 1 {
		b.Add(c)
		return b
	}
	for k := int(s.Lo[c]); k < int(s.Hi[c]); k++ {
		if s.Rel[k] != Pun || s.Tag[k] == HYPH {
			b.Add(k)
		}
	}
	return b
}

// bound says whether dependent c of i cannot be parted from it.
func (s *Sentence) bound(i, c int, depth int) bool {
	small := s.Hi[c]-s.Lo[c] <= 3
	switch s.Rel[c] {
	case Case, Fixed, Goeswith, CompoundPrt, Aux, AuxPass, Cop, Expl, DetPredet, CcPreconj:
		return small
	case Flat:
		return small
	case Mark:
		return small && (depth > 0 || s.Word[c] == To)
	case Advmod, Det, Nummod:
		return small && (s.Word[c] == Not || s.Word[c] == Hedge || s.Word[c] == Quantity || s.Word[c] == Rumour)
	case Amod:
		return small && s.Word[c] == Unreal
	}
	return false
}
