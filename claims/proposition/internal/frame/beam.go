package frame

// Variant is one way of filling a frame.
type Variant struct {
	Mask    Bits
	Score   int32 // log probability, 1/256 nats
	taken   [(maxUnits + 63) / 64]uint64
	in, out [2]uint8 // units of each sort taken in and left out
	subject bool     // a subject has been taken in
	conj    uint16   // coordinations (by first conjunct, hashed) of which something was taken in
}

// BeamWidth is how many variants of a frame are kept.
const BeamWidth = 16

// sort is 0 for what modifies a clause, 1 for what modifies a noun, -1 for the rest.
func (r Rel) sort() int {
	switch r {
	case Obl, OblUnmarked, OblAgent, Advcl, AdvclRelcl, Advmod, Parataxis, Conj:
		return 0
	case Amod, Compound, Nmod, NmodPoss, NmodDesc, NmodUnmarked, Nummod, Acl, AclRelcl, Appos:
		return 1
	}
	return -1
}

// subjectLike says whether the unit may stand for the subject.
func (u *Unit) subjectLike() bool {
	if u.Step < uint8(relCount) {
		return Rel(u.Step).Subject()
	}
	switch Rel(u.Step - uint8(relCount)) {
	case Acl, AclRelcl, Appos:
		return true
	}
	return false
}

func (v *Variant) has(k int16) bool { return v.taken[k>>6]>>(k&63)&1 != 0 }

// parentIn is 1 if the unit's parent was taken in, else 0.
func (v *Variant) parentIn(u *Unit) int {
	if u.Parent < 0 || v.has(u.Parent) {
		return 1
	}
	return 0
}

func (v *Variant) together(u *Unit) bool { return u.Lead >= 0 && v.conj>>(u.Lead&15)&1 != 0 }

// barred says whether unit u cannot be taken in.
func (v *Variant) barred(u *Unit) bool { return u.Pass || !u.Loose && !v.has(u.Parent) }

// States are the numbers of what was decided before a unit.
type States [2]int

// StateFeatures is how many numbers there are in States.
const StateFeatures = 2*int(relCount)*24 + int(relCount)*2*3*81

// State numbers what was decided before unit u.
func (v *Variant) State(u *Unit) States {
	a := int(u.Step)*2 + v.parentIn(u)
	a *= 2
	if v.subject {
		a++
	}
	a *= 2
	if v.together(u) {
		a++
	}
	a = a*3 + min(int(u.Depth), 3) - min(int(u.Depth), 1)
	d := min(int(u.Depth), 2)
	x := min(int(v.in[0]), 2)*3 + min(int(v.out[0]), 2)
	y := min(int(v.in[1]), 2)*3 + min(int(v.out[1]), 2)
	r := int(u.Step)
	if r >= int(relCount) {
		r -= int(relCount)
	}
	b := (((r*2+v.parentIn(u))*3+d)*9+x)*9 + y
	return States{a, 2*int(relCount)*24 + b}
}

// take decides for unit k.
func (v *Variant) take(f *Frame, k int) {
	u := &f.Units[k]
	v.Mask = v.Mask.Or(u.Mask)
	if u.Lead >= 0 {
		if v.together(u) {
			v.Mask = v.Mask.Or(u.And)
		} else {
			v.Mask = v.Mask.Or(u.Case)
		}
		v.conj |= 1 << (u.Lead & 15)
	}
	if u.subjectLike() && !u.Pronoun {
		v.subject = true
	}
	v.taken[k>>6] |= 1 << (k & 63)
	v.count(u, &v.in)
}

func (v *Variant) leave(f *Frame, k int) {
	v.count(&f.Units[k], &v.out)
}

func (v *Variant) count(u *Unit, n *[2]uint8) {
	if u.Step < uint8(relCount) && u.Ups == 0 {
		if o := Rel(u.Step).sort(); o >= 0 {
			n[o]++
		}
	}
}
