package frame

// The outline of a clause: its subject, its verb and what the verb demands, bare;
// and that with one thing more.

// How a candidate was made; 0 is by the beam.
const (
	madeAside = 1 + iota
	madeBare
	madeAdjunct
	madeQuality
	madeMember
)

// outline makes candidates of the clause of trigger t: bare, with each of its
// adjuncts, with each quality of what the subject is said to be, and with each
// member of a list in the place of the list.
func (w *Workspace) outline(t Trigger) {
	s := &w.Sentence
	if t.Kind == Open || t.Kind == Phrase || t.Kind == Aside || t.Up < 0 && t.Subj < 0 {
		return
	}
	o := &w.clause
	o.read(s, t)
	full := o.bare
	for _, c := range o.demanded {
		full = full.Or(s.lean(c))
	}
	w.made(t, full, madeBare, len(o.adjuncts))
	w.extended(t, full, o.adjuncts, madeAdjunct)
	w.extended(t, full, o.qualities, madeQuality)
	for _, c := range o.demanded {
		if m := s.listIn(c); m >= 0 {
			w.members(t, full, m)
		}
	}
}

// extended makes candidates of a clause with each of the phrases that the tokens
// of list head, and with each member of the lists in them.
func (w *Workspace) extended(t Trigger, full Bits, list []int, how int) {
	s := &w.Sentence
	for _, c := range list {
		with := full.Or(s.content(c))
		w.made(t, with, how, len(list))
		if m := s.listIn(c); m >= 0 {
			w.members(t, with, m)
		}
	}
}

// clause is a clause taken apart: its subject and predicate bare, and what hangs on
// the predicate.
type clause struct {
	bare                          Bits
	demanded, adjuncts, qualities []int
}

// read takes the clause of trigger t apart.
func (o *clause) read(s *Sentence, t Trigger) {
	const most = 12
	i := int(t.Tok)
	noun := !s.Tag[i].Verb()
	o.demanded, o.adjuncts, o.qualities = o.demanded[:0], o.adjuncts[:0], o.qualities[:0]
	if t.Up >= 0 {
		o.bare = s.core(int(t.Up))
	} else {
		o.bare = s.core(int(t.Subj))
	}
	o.bare.Add(i)
	if noun {
		o.bare = o.bare.Or(s.head(i))
	}
	if t.Aux >= 0 {
		for c := s.First(int(t.Aux)); c >= 0; c = s.Next(c) {
			if s.Rel[c] == Aux || s.Rel[c] == AuxPass || s.Rel[c] == Cop {
				o.bare.Add(c)
			}
		}
	}
	for c := s.First(i); c >= 0; c = s.Next(c) {
		if s.bound(i, c, 0) || noun && s.Rel[c] == NmodPoss {
			o.bare = o.bare.Or(s.content(c))
			continue
		}
		list := &o.qualities
		switch s.Rel[c] {
		case Obj, Iobj, Xcomp, Ccomp, Expl:
			list = &o.demanded
		case Obl, OblAgent, OblUnmarked, Advcl, Advmod:
			list = &o.adjuncts
		case Amod, Compound, Nummod, Nmod, NmodUnmarked, Acl:
			if !noun {
				continue
			}
		default:
			continue
		}
		if len(*list) < most {
			*list = append(*list, c)
		}
	}
}

// members makes a candidate of each member of the list that begins with token m,
// in the place of the whole list.
func (w *Workspace) members(t Trigger, full Bits, m int) {
	s := &w.Sentence
	list := s.conjuncts(m)
	rest := full
	var all Bits
	for _, k := range list {
		all = all.Or(s.content(k))
	}
	rest = rest.without(&all)
	for c := s.First(m); c >= 0; c = s.Next(c) { // the preposition of the first serves all
		if s.Rel[c] == Case && s.Tag[c] != POS {
			rest = rest.Or(s.content(c))
		}
	}
	for _, k := range list {
		w.made(t, rest.Or(s.core(k)), madeMember, len(list))
	}
}

// conjuncts lists token m and those joined with it.
func (s *Sentence) conjuncts(m int) []int {
	list := []int{m}
	for k := 0; k < len(list) && len(list) < 20; k++ {
		for c := s.First(list[k]); c >= 0; c = s.Next(c) {
			if s.Rel[c] == Conj {
				list = append(list, c)
			}
		}
	}
	return list
}

// listIn is the first token of a list of nouns in what token c heads, or -1.
func (s *Sentence) listIn(c int) int {
	for k := int(s.Lo[c]); k < int(s.Hi[c]); k++ {
		if s.Rel[k] == Conj && s.Tag[k].Noun() {
			return s.firstConjunct(k)
		}
	}
	return -1
}

// head is noun i with the small words that make it a predicate.
func (s *Sentence) head(i int) (b Bits) {
	b.Add(i)
	for c := s.First(i); c >= 0; c = s.Next(c) {
		switch s.Rel[c] {
		case Det, Cop, Aux, Flat, Fixed, Goeswith, CompoundPrt:
			b = b.Or(s.content(c))
		}
	}
	return b
}

// core is the noun phrase that token i heads without clauses, appositions,
// brackets and lists.
func (s *Sentence) core(i int) (b Bits) {
	b.Add(i)
	for c := s.First(i); c >= 0; c = s.Next(c) {
		switch s.Rel[c] {
		case Det, DetPredet, Amod, Compound, Flat, Fixed, Nummod, NmodPoss, NmodDesc, Goeswith:
			if s.Rel[c] == Flat || c < i || s.Rel[c] == Nummod {
				b = b.Or(s.content(c))
			}
		case Case:
			if s.Tag[c] == POS {
				b.Add(c)
			}
		case Nmod:
			if s.Word[s.Lo[c]] == Of {
				b.Add(int(s.Lo[c]))
				b = b.Or(s.core(c))
			}
		}
	}
	return b
}

// lean is what token c heads without what is set off by commas.
func (s *Sentence) lean(c int) Bits {
	b := s.content(c)
	for k := int(s.Lo[c]) + 1; k < int(s.Hi[c]); k++ {
		if (s.Rel[k] == AclRelcl || s.Rel[k] == Appos || s.Rel[k] == Parataxis || s.Rel[k] == Advcl) && s.Lo[k] > s.Lo[c] && (s.Tag[s.Lo[k]-1] == Punct || s.Tag[s.Lo[k]] == Punct) {
			out := s.content(k)
			b = b.without(&out)
		}
	}
	return b
}

// made adds a candidate that was put together, unless there is one already.
func (w *Workspace) made(t Trigger, mask Bits, how, of int) {
	s := &w.Sentence
	mask = s.Finish(mask)
	for k := len(w.Candidates) - 1; k >= 0 && w.Candidates[k].Trigger.Tok == t.Tok; k-- {
		if w.Candidates[k].Mask == mask {
			return
		}
	}
	c := Candidate{Mask: mask, Trigger: t}
	var ok bool
	if c.Standing, ok = s.claimed(t, &c.Mask); !ok {
		return
	}
	v := w.model.likelihood(&w.frame, &mask)
	v.Mask = mask
	c.describeTrigger(s, &w.frame)
	c.describeMask(s)
	c.describeVariant(&w.frame, &v)
	c.X[fMass] = int16(w.alike(&mask))
	c.X[fMargin] = int16(max((v.Score-w.beam[0].Score)/4, -4000))
	c.X[fMade], c.X[fOf] = int16(how), int16(of)
	c.X[fTriggers] = int16(len(w.Triggers))
	w.Candidates = append(w.Candidates, c)
}
