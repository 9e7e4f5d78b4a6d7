package frame

// Model holds the weights of the units, a signed byte each.
type Model struct {
	Unit  string // by feature of a unit, in 1/64 logits
	State string // by what was decided before it, in 1/32 logits
}

// cost is what deciding against score x costs: log(1+exp(x)), both in 1/256.
func cost(x int32) int32 {
	if x < 0 {
		x = -x
		if x >= 16*256-8 {
			return 0
		}
		return logistic[(x+8)>>4]
	}
	if x >= 16*256-8 {
		return x
	}
	return x + logistic[(x+8)>>4]
}

func (m *Model) score(s *Sentence, f *Frame, k int) {
	var feats [UnitFeatures]uint16
	f.Features(s, k, &feats)
	sum := int32(0)
	for _, x := range feats[:commonFeatures] {
		sum += int32(int8(m.Unit[x])) * 4
	}
	u := &f.Units[k]
	u.Score = [2]int32{sum, sum}
	for n, x := range feats[commonFeatures:] {
		u.Score[n/parentFeatures] += int32(int8(m.Unit[x])) * 4
	}
}

// Expand finds the likeliest variants of frame f, best first, in buf.
func (m *Model) Expand(s *Sentence, f *Frame, buf []Variant) []Variant {
	beam := append(buf[:0], Variant{})
	beam[0].take(f, 0)
	for k := 1; k < len(f.Units); k++ {
		if f.Units[k].Pass {
			continue
		}
		m.score(s, f, k)
		beam = m.step(f, k, beam)
	}
	return beam
}

// sure is the score past which a unit is not tried both ways.
const sure = 900

func (m *Model) step(f *Frame, k int, beam []Variant) []Variant {
	u := &f.Units[k]
	n := len(beam)
	for b := range n {
		v := &beam[b]
		if v.barred(u) {
			continue
		}
		if u.Firm {
			v.take(f, k)
			continue
		}
		st := v.State(u)
		x := u.Score[v.parentIn(u)] + (int32(int8(m.State[st[0]]))+int32(int8(m.State[st[1]])))*8
		switch {
		case x >= sure:
			v.take(f, k)
		case x <= -sure:
			v.leave(f, k)
		default:
			w := *v
			w.Score -= cost(-x)
			w.take(f, k)
			v.leave(f, k)
			v.Score -= cost(x)
			beam = append(beam, w)
		}
	}
	if len(beam) == n {
		return beam
	}
	return best(beam)
}

// best keeps the BeamWidth best of the beam, best first; ties in the order in
// which they came.
func best(beam []Variant) []Variant {
	for i := 1; i < len(beam); i++ {
		if beam[i].Score <= beam[i-1].Score {
			continue
		}
		v := beam[i]
		j := i
		for ; j > 0 && beam[j-1].Score < v.Score; j-- {
			beam[j] = beam[j-1]
		}
		beam[j] = v
	}
	return beam[:min(len(beam), BeamWidth)]
}

// likelihood is the score of the variant of frame f that comes nearest to mask,
// after Expand.
func (m *Model) likelihood(f *Frame, mask *Bits) (v Variant) {
	const strange = 400 // what costs something that the frame does not allow
	v.take(f, 0)
	for k := 1; k < len(f.Units); k++ {
		u := &f.Units[k]
		in := mask.Has(int(u.Tok))
		if v.barred(u) {
			if in && !u.Pass {
				v.Score -= strange
			}
			continue
		}
		st := v.State(u)
		x := u.Score[v.parentIn(u)] + (int32(int8(m.State[st[0]]))+int32(int8(m.State[st[1]])))*8
		if in {
			v.Score -= cost(-x)
			v.take(f, k)
		} else {
			v.Score -= cost(x)
			v.leave(f, k)
		}
	}
	return v
}
