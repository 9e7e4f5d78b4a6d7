package boundary

import "strings"

const (
	slotBits = 16
	slots    = 1 << slotBits
	most     = 64 // features of one candidate
)

// features are the hashed features of a candidate.
type features struct {
	hash [most]uint32
	n    int
}

func (f *features) add(template uint32, v uint32) {
	h := (v ^ template*0x85EBCA6B) * 0x9E3779B1
	h ^= h >> 15
	h *= 0x2C1B3C6D
	f.hash[f.n] = h ^ h>>13
	f.n++
}

func bucket(n int) uint32 {
	switch {
	case n < 4:
		return uint32(n)
	case n < 6:
		return 4
	case n < 9:
		return 5
	case n < 14:
		return 6
	case n < 22:
		return 7
	case n < 40:
		return 8
	case n < 80:
		return 9
	case n < 160:
		return 10
	}
	return 11
}

// describe fills in the features of s.c.
func (s *Scanner) describe(f *features) {
	c := &s.c
	l, b, r, a := &c.left, s.before(), &c.right, &c.after
	lf, rf, af := uint32(l.form), uint32(r.form), uint32(a.form)
	rule := uint32(s.habit(r.hash)) & 0x3f // how the next word is written elsewhere
	habitL := uint32(s.habit(l.hash)) & 0x3f
	long := bucket(c.end - s.start)
	caps := bucket(s.capitals)
	state := min(uint32(s.quotes&1)|uint32(min(s.depth, 1)), 1) | uint32(min(s.brackets, 1))<<1
	rx := rf | uint32(r.opener)<<5 | uint32(r.tail)<<8
	lg := uint32(l.group)
	informal := uint32(0)
	if isLowerByte(s.text[s.start]) {
		informal = 1 // the writer begins sentences with small letters
	}
	if c.kind == '.' && s.abbreviated() {
		s.describeAbbreviation(f, rule)
		return
	}
	if c.kind != 0 {
		kind := uint32(c.kind) | uint32(c.closes)<<16
		if c.ink == c.end {
			kind |= 1 << 20
		}
		if c.apart {
			kind |= 1 << 21
		}
		if c.breaks > 0 {
			kind |= 1 << 22
		}
		ro := rf | uint32(r.opener)<<5
		abbr := lf | lg<<5 | min(uint32(l.length), 5)<<10 | uint32(s.habit(l.hash))>>6<<14 | l.vowels<<16
		f.add(1, kind)
		f.add(2, kind<<4^ro)
		f.add(3, kind<<8^lf^lg<<20)
		f.add(4, lf<<16|lg<<8|ro)
		f.add(5, abbr<<8|rule)
		f.add(6, l.hash)
		f.add(7, mix(l.hash, ro))
		f.add(8, mix(r.hash, rf))
		f.add(9, mix(r.hash, abbr))
		f.add(10, mix(a.hash, af<<8|uint32(c.closes)))
		f.add(11, mix(b.hash, lf))
		f.add(12, uint32(b.form)<<16|lf<<8|rf)
		f.add(13, long<<16|uint32(c.kind)&0xff)
		f.add(14, state<<16|kind<<3^rf)
		f.add(15, mix(kind, uint32(s.c.after.group)<<8|rf))
		f.add(16, rx<<8|lg)
		f.add(17, mix(kind, rule<<8|rf))
		f.add(18, uint32(r.group)<<8|lg)
		f.add(19, mix(kind, uint32(r.group)))
		f.add(20, uint32(c.marks)<<16|kind&0xff|uint32(rf)<<8)
		f.add(21, l.sketch)
		f.add(22, mix(l.sketch, ro))
		f.add(23, af<<16|rf<<8|lf)
		f.add(24, lg<<16|rf<<8|rule)
		f.add(28, mix(lf|uint32(b.form)<<8|rf<<16, rule))
		f.add(29, mix(r.suffix, rf<<8))
		f.add(30, mix(r.suffix, rule<<8|rf))
		f.add(98, mix(kind, rf<<8|informal))
		f.add(26, mix(b.hash, uint32(c.kind)))
		f.add(27, mix(uint32(s.habit(l.hash))>>6|lf<<8|l.vowels<<16|min(uint32(l.length), 5)<<20, ro))
		f.add(25, mix(lg|lf<<8, af<<8|rule))
		return
	}
	tail := uint32(c.tailByte(s.text))
	f.add(57, mix(tail<<8|rf, informal))
	f.add(31, tail)
	f.add(32, tail<<16|rx)
	f.add(33, l.hash)
	f.add(34, mix(l.hash, rf))
	f.add(35, mix(r.hash, tail))
	f.add(36, r.hash)
	f.add(37, mix(rule|habitL<<8, tail<<4|lf))
	f.add(38, long<<16|tail<<8|rf)
	f.add(39, mix(caps|long<<8, lf<<8|rf))
	f.add(40, mix(caps|long<<8, rule))
	f.add(41, mix(b.hash, 7))
	f.add(42, mix(b.hash, lf|rf<<8))
	f.add(43, mix(a.hash, rf))
	f.add(44, mix(a.hash, r.hash))
	f.add(45, l.sketch)
	f.add(46, mix(l.sketch, rf))
	f.add(47, mix(r.sketch, tail))
	f.add(48, mix(l.sketch, r.sketch))
	f.add(49, state<<16|tail<<8|rf)
	f.add(50, lf<<16|rf<<8|uint32(b.form))
	f.add(51, mix(lf<<8|rf, af<<8|uint32(r.group)))
	f.add(52, uint32(r.group)<<16|lg<<8|tail)
	f.add(53, mix(l.hash, r.hash))
	f.add(55, mix(r.hash, 1+uint32(r.tail)))
	f.add(56, mix(uint32(r.tail)<<8|tail, rule))
	f.add(54, mix(firstByteSketch(s), rule<<8|lf))
}

// abbreviated reports whether the full stop stands behind an abbreviation that
// may end a sentence, so that it is for the next words to tell.
func (s *Scanner) abbreviated() bool {
	c := &s.c
	if c.marks > 1 || c.apart || c.dots > 0 || c.closes != 0 || c.ink == c.end {
		return false
	}
	switch c.left.group {
	case company, nation, hour, state, suffix, trailing, street, measure, month, clipped, weekday, numbering:
		return true
	}
	return c.left.form == initial || c.left.form == dottedHigh || c.left.form == dottedLow
}

// describeAbbreviation fills in the features of s.c behind an abbreviation.
func (s *Scanner) describeAbbreviation(f *features, rule uint32) {
	c := &s.c
	l, b, r, a := &c.left, s.before(), &c.right, &c.after
	g := uint32(l.group)
	if l.group == ordinary || l.group == pronoun || l.group == article {
		g = 64 + uint32(l.form)
	}
	rx := uint32(r.form) | uint32(r.opener)<<5 | uint32(min(r.tail, 1))<<8
	af := uint32(a.form) | uint32(a.group)<<5
	caps, starts := rule>>3, rule&7
	f.add(70, g)
	f.add(71, rx)
	f.add(72, g<<16|rx)
	f.add(73, mix(caps, rx))
	f.add(74, mix(starts, rx))
	f.add(75, mix(rule, rx))
	f.add(76, mix(g<<8|caps, rx))
	f.add(77, mix(r.hash, rx))
	f.add(78, mix(r.hash, g<<8|rx))
	f.add(79, mix(r.suffix, rx))
	f.add(80, mix(r.suffix, caps<<16|rx))
	f.add(81, mix(af, rx))
	f.add(82, mix(af, caps<<16|rx))
	f.add(83, mix(a.hash, uint32(r.form)))
	f.add(84, mix(a.suffix, uint32(r.form)))
	f.add(85, mix(a.suffix, caps<<8|uint32(r.form)))
	f.add(86, mix(uint32(r.group), rx))
	f.add(87, mix(uint32(r.group), g<<16|rx))
	f.add(88, mix(uint32(r.tail), rx<<8|g))
	f.add(89, mix(l.hash, r.hash))
	f.add(90, mix(l.hash, rx))
	if l.form == initial {
		f.add(91, mix(uint32(b.form), g<<8|uint32(r.form)))
		f.add(92, mix(uint32(b.form), g<<16|uint32(r.form)<<8|caps))
	}
	f.add(95, mix(uint32(s.brackets), rx))
	if s.repeated() {
		f.add(96, uint32(r.form))
		f.add(97, g<<8|uint32(r.form))
	}
}

// repeated reports whether the word after the candidate stands shortly before
// it too: "Compaq Computer Corp. Compaq fell".
func (s *Scanner) repeated() bool {
	r := &s.c.right
	if r.form != title || r.length < 4 || r.end > len(s.text) {
		return false
	}
	before := s.text[max(s.start, s.c.mark-leftReach):s.c.mark]
	return strings.Contains(before, s.text[r.start:r.end])
}

func firstByteSketch(s *Scanner) uint32 {
	n := uint32(0)
	for i := s.start; i < s.start+12 && i < s.c.end; i++ {
		b := s.text[i]
		if b == ' ' {
			break
		}
		n = mix(n, uint32(b))
	}
	return n
}

// tailByte is the class of the last byte before a candidate without a mark.
func (c *candidate) tailByte(text string) byte {
	b := text[c.end-1]
	switch {
	case isLowerByte(b):
		return 'a'
	case isLetterByte(b):
		return 'A'
	case isDigitByte(b):
		return '9'
	}
	return b
}

// score adds up the weights of the features. Each slot of the table holds a
// weight and eight bits to tell its feature from others that fall there.
func (f *features) score(weights string) int {
	n := 0
	for _, h := range f.hash[:f.n] {
		at := h >> (32 - slotBits) * 2
		if weights[at+1] == byte(h) {
			n += int(int8(weights[at]))
		}
	}
	return n
}
