package frame

// FeatureBits is the size of the feature space of a unit, as a power of two.
const FeatureBits = 16

// A unit has features that hold whatever was decided of its parent, and others
// for either case.
const (
	commonFeatures = 20
	parentFeatures = 7
	UnitFeatures   = commonFeatures + 2*parentFeatures
)

// Feature says whether feature n of a unit counts when its parent was left out
// (0) or taken in (1).
func Feature(n, parentIn int) bool {
	return n < commonFeatures || (n-commonFeatures)/parentFeatures == parentIn
}

func mix(a, b uint32) uint32 {
	h := a*0x9E3779B1 ^ b*0x85EBCA77
	h ^= h >> 15
	return h * 0xC2B2AE3D
}

func slot(n, a, b uint32) uint16 {
	return uint16(mix(mix(n, a), b) >> (32 - FeatureBits))
}

func bucket(n int) uint32 {
	switch {
	case n < 0:
		return 8 + bucket(-n)
	case n <= 4:
		return uint32(n)
	case n <= 7:
		return 5
	case n <= 12:
		return 6
	}
	return 7
}

// Features fills in the features of unit k of f that do not depend on what was
// decided before.
func (f *Frame) Features(s *Sentence, k int, out *[UnitFeatures]uint16) {
	u := &f.Units[k]
	i, t := int(u.Tok), int(f.Trigger.Tok)
	kind := uint32(f.Trigger.Kind)
	step := uint32(u.Step)
	depth := min(uint32(u.Depth), 5)
	tag := uint32(s.Tag[i])
	parent, ptag, pstep, gstep := -1, uint32(0), uint32(0), uint32(0)
	if u.Parent >= 0 {
		p := &f.Units[u.Parent]
		parent = int(p.Tok)
		ptag, pstep = uint32(s.Tag[parent]), uint32(p.Step)
		if p.Parent >= 0 {
			gstep = uint32(f.Units[p.Parent].Step)
		}
	}
	word := uint32(0)
	if s.Tag[i].Closed() {
		word = hashWord(s.Form(i))
	}
	lead, first := uint32(0), uint32(0) // the word that leads it in
	lo := int(s.Lo[i])
	if lo != i {
		first = uint32(s.Tag[lo])
		if s.Tag[lo].Closed() {
			lead = hashWord(s.Form(lo))
		}
	}
	size := bucket(int(s.Hi[i] - s.Lo[i]))
	comma := uint32(0)
	if lo > 0 && s.Tag[lo-1] == Punct {
		comma = 1 + uint32(s.Text[s.Start[lo-1]]&31)
	} else if s.Tag[lo] == Punct {
		comma = 40 + uint32(s.Text[s.Start[lo]]&31)
	}
	same, others := s.siblings(parent, i)
	ttag, trel := uint32(s.Tag[t]), uint32(s.Rel[t])
	side := uint32(0)
	if i < t {
		side = 1
	}
	between := s.between(i, t)
	far := bucket(i - t)
	coord := uint32(u.Size)
	if coord > 6 {
		coord = 6
	}
	coord = coord*8 + min(uint32(u.Nth), 7)
	name := uint32(0)
	if parent >= 0 && s.Tag[parent].Name() {
		name = 1
	}
	path := mix(mix(step, pstep), gstep+uint32(u.Depth)<<8)
	base := step + 128*kind
	deep := step + 128*depth + 1024*uint32(u.Ups)
	out[0] = slot(1, step, 0)
	out[1] = slot(2, base, 0)
	out[2] = slot(3, deep, kind)
	out[3] = slot(4, step, tag)
	out[4] = slot(5, deep, ptag)
	out[5] = slot(6, path, kind)
	out[6] = slot(7, step, word)
	out[7] = slot(8, deep, lead)
	out[8] = slot(9, step+128*side, size)
	out[9] = slot(10, deep, same)
	out[10] = slot(11, step+128*side, comma)
	out[11] = slot(12, base, ptag+64*tag)
	out[12] = slot(13, deep, others+8*side)
	out[13] = slot(14, path, ttag)
	out[14] = slot(15, base, word+lead*31)
	out[15] = slot(16, deep, ttag+64*trel)
	out[16] = slot(17, base, comma+64*depth)
	out[17] = slot(18, step, coord+64*kind)
	out[18] = slot(19, between, far+16*kind)
	out[19] = slot(20, tag+64*kind, between)
	for in := range uint32(2) {
		o := out[commonFeatures+int(in)*parentFeatures:]
		p := 32 + in
		o[0] = slot(p, path, 0)
		o[1] = slot(p+2, step+128*name, tag+64*kind)
		o[2] = slot(p+4, step+128*coord, kind)
		o[3] = slot(p+6, deep, first+64*size)
		o[4] = slot(p+8, between, step)
		o[5] = slot(p+10, step, lead)
		o[6] = slot(p+12, step+128*same, ptag)
	}
}

// siblings counts the dependents of parent beside i: of the same relation, before
// and all, and others that modify.
func (s *Sentence) siblings(parent, i int) (same, others uint32) {
	if parent < 0 {
		return 0, 0
	}
	before := uint32(0)
	for c := s.First(parent); c >= 0; c = s.Next(c) {
		if c == i {
			continue
		}
		if s.Rel[c] == s.Rel[i] {
			same++
			if c < i {
				before++
			}
		} else if s.Rel[c].sort() >= 0 {
			others++
		}
	}
	return min(same, 4) + 8*min(before, 3), min(others, 3)
}

// between says what stands between tokens i and j: verbs, commas, conjunctions,
// relative pronouns.
func (s *Sentence) between(i, j int) uint32 {
	if i > j {
		i, j = j, i
	}
	return min(uint32(s.verbs[j]-s.verbs[i+1]), 2) + 3*min(uint32(s.commas[j]-s.commas[i+1]), 2) +
		9*min(uint32(s.links[j]-s.links[i+1]), 2)
}

func hashWord(form string) uint32 {
	h := uint32(2166136261)
	for k := range len(form) {
		c := form[k]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}
