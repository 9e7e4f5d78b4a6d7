package frame

// A list is taken apart evenly: where a proposition holds one of its items, there
// is one for each of the others.

// siblings appends to list what v becomes when another conjunct stands in the
// place of the only one it took in.
func (f *Frame) siblings(s *Sentence, v *Variant, list []Bits) []Bits {
	for k := 1; k < len(f.Units); k++ {
		u := &f.Units[k]
		if u.Lead < 0 || u.Size < 2 || u.Pass || !v.has(int16(k)) || f.Units[0].Lead == u.Lead || !f.only(v, k) {
			continue
		}
		rest := v.Mask
		for j := k; j < len(f.Units); j++ {
			if v.has(int16(j)) && f.under(j, k) {
				rest = rest.without(&f.Units[j].Mask)
				rest = rest.without(&f.Units[j].Case)
				rest = rest.without(&f.Units[j].And)
			}
		}
		for j := 1; j < len(f.Units); j++ {
			o := &f.Units[j]
			if j == k || o.Lead != u.Lead || o.Pass || s.Tag[o.Tok].Verb() != s.Tag[u.Tok].Verb() {
				continue
			}
			list = append(list, rest.Or(f.firmly(j)).Or(o.Case))
		}
		return list
	}
	return list
}

// splits counts the lists that v took one item of.
func (f *Frame) splits(v *Variant) int {
	n := 0
	for k := 1; k < len(f.Units); k++ {
		u := &f.Units[k]
		if u.Lead >= 0 && u.Size > 1 && v.has(int16(k)) && f.Units[0].Lead != u.Lead && f.only(v, k) {
			n++
		}
	}
	return n
}

// only says whether unit k is the only conjunct of its list that v took in.
func (f *Frame) only(v *Variant, k int) bool {
	for j := range f.Units {
		if j != k && f.Units[j].Lead == f.Units[k].Lead && v.has(int16(j)) {
			return false
		}
	}
	return true
}

// under says whether unit j hangs on unit k, but for its conjuncts.
func (f *Frame) under(j, k int) bool {
	lead := f.Units[k].Lead
	for j > k {
		if f.Units[j].Lead == lead {
			return false
		}
		j = int(f.Units[j].Parent)
	}
	return j == k
}

// firmly is unit k with what it cannot be parted from.
func (f *Frame) firmly(k int) Bits {
	b := f.Units[k].Mask
	in := [maxUnits]bool{}
	in[k] = true
	for j := k + 1; j < len(f.Units); j++ {
		u := &f.Units[j]
		if u.Parent >= 0 && in[u.Parent] && u.Firm {
			in[j] = true
			b = b.Or(u.Mask)
			if u.Lead >= 0 && u.Lead != f.Units[k].Lead && u.Nth > 0 {
				b = b.Or(u.And)
			}
		}
	}
	return b
}

// even adds to the list of propositions the other items of the lists they were
// cut from.
func (w *Workspace) even(list []int16) []int16 {
	n := len(list)
	for k := range n {
		c := w.Candidates[list[k]]
		for x := c.siblings[0]; x < c.siblings[1]; x++ {
			mask := w.Sentence.Finish(w.siblings[x])
			if _, ok := w.Sentence.claimed(c.Trigger, &mask); ok {
				list = w.add(list, c, mask)
			}
		}
	}
	return w.dropTwins(w.dropSums(list, n))
}

// dropTwins drops of two in the list that share nearly all their words the shorter.
func (w *Workspace) dropTwins(list []int16) []int16 {
	kept := list[:0]
	for _, i := range list {
		if !w.twin(i, list) {
			kept = append(kept, i)
		}
	}
	return kept
}

func (w *Workspace) twin(i int16, list []int16) bool {
	c := &w.Candidates[i]
	n := c.Mask.Len()
	for _, j := range list {
		d := &w.Candidates[j]
		if j != i && d.Trigger.Tok == c.Trigger.Tok && d.Mask.Len() > n && c.Mask.in(&d.Mask) && c.Mask.like(&d.Mask) {
			return true
		}
	}
	return false
}

// dropSums drops those of the first n of the list that hold a whole list whose
// items are there each.
func (w *Workspace) dropSums(list []int16, n int) []int16 {
	sums := make([]bool, n)
	for k := range n {
		sums[k] = w.sum(list[k], list)
	}
	kept := list[:0]
	for k, i := range list {
		if k >= n || !sums[k] {
			kept = append(kept, i)
		}
	}
	return kept
}

func (w *Workspace) sum(i int16, list []int16) bool {
	d := &w.Candidates[i]
	for _, j := range list {
		c := &w.Candidates[j]
		if j == i || c.siblings[0] == c.siblings[1] || !c.Mask.in(&d.Mask) {
			continue
		}
		for x := c.siblings[0]; x < c.siblings[1]; x++ {
			if w.siblings[x].in(&d.Mask) {
				return true
			}
		}
	}
	return false
}

func (w *Workspace) add(list []int16, c Candidate, mask Bits) []int16 {
	for _, i := range list {
		both, either := w.Candidates[i].Mask.Overlap(&mask)
		if 20*both >= 19*either {
			return list
		}
	}
	c.Mask = mask
	c.siblings = [2]int16{}
	list = append(list, int16(len(w.Candidates)))
	w.Candidates = append(w.Candidates, c)
	return list
}
