package frame

// verbAt makes a verb of "and foster | peaceful ties": a noun does not stand
// before the adjective of another.
func (s *Sentence) verbAt(k int) {
	n := int(s.Head[k])
	if s.Rel[k] != Compound || s.Tag[k] != NN || s.Tag[k-1] != CC || n <= k+1 || s.Tag[k+1] != JJ || s.Rel[n] != Conj {
		return
	}
	v := int(s.Head[n])
	for v >= 0 && s.Tag[v] != VB {
		v = int(s.Head[v])
	}
	if v < 0 || v > k {
		return
	}
	s.Tag[k], s.Rel[k], s.Head[k] = VB, Conj, int16(v)
	s.Rel[n], s.Head[n] = Obj, int16(k)
	s.Rel[k-1], s.Head[k-1] = Cc, int16(k)
}

// objectAt mends "figures that the council published", where the council was read
// as what was published: after "that" and a noun there is a verb with a tense.
func (s *Sentence) objectAt(k int) {
	c := int(s.Head[k])
	if s.Tag[k] != VBN || s.Rel[k] != Acl || c != k-1 {
		return
	}
	lo := c
	for lo > 0 && (s.Tag[lo-1] == DT || s.Tag[lo-1] == JJ || s.Tag[lo-1].Noun()) {
		lo--
	}
	that := lo - 1
	if lo < 2 || s.Word[that] != That && s.Tag[that] != WDT || !s.Tag[that-1].Noun() || s.above(k, that-1) {
		return
	}
	s.Tag[k], s.Rel[k], s.Head[k] = VBD, AclRelcl, int16(that-1)
	s.Rel[c], s.Head[c] = Nsubj, int16(k)
	s.Tag[that], s.Rel[that], s.Head[that] = WDT, Obj, int16(k)
}

// objectsAt makes one list of "seized two cars, a laptop and some cash", where the
// laptop was read as a second object.
func (s *Sentence) objectsAt(k int) {
	h := int(s.Head[k])
	if s.Rel[k] != Obj || h < 0 || h > k || !s.Tag[k].Noun() {
		return
	}
	first := s.dependentOf(h, Obj)
	if first < 0 || first == k || first < h || !s.Tag[first].Noun() || s.Form(first+1) != "," {
		return
	}
	if c := s.dependentOf(k, Conj); c > k && s.dependentOf(c, Cc) >= 0 {
		s.Head[k], s.Rel[k] = int16(first), Conj
	}
}
