package frame

// Decision is one decision that leads to a known proposition.
type Decision struct {
	Unit     int
	State    States
	ParentIn int
	Yes      bool
}

// Follow fills the frame as nearly like gold as it can, and reports the
// decisions it took and the tokens it ended up with.
func (f *Frame) Follow(s *Sentence, gold *Bits, list []Decision) ([]Decision, Bits) {
	var v Variant
	v.take(f, 0)
	for k := 1; k < len(f.Units); k++ {
		u := &f.Units[k]
		if v.barred(u) {
			continue
		}
		if u.Firm {
			v.take(f, k)
			continue
		}
		d := Decision{Unit: k, State: v.State(u), ParentIn: v.parentIn(u)}
		both, _ := u.Mask.Overlap(gold)
		d.Yes = gold.Has(int(u.Tok)) && 3*both > u.Mask.Len() || 2*both > u.Mask.Len()
		list = append(list, d)
		if d.Yes {
			v.take(f, k)
		} else {
			v.leave(f, k)
		}
	}
	return list, v.Mask
}
