package boundary

// lineEnds decides whether a sentence ends with its line, which has no mark,
// or one that was not taken for an end.
func (s *Scanner) lineEnds(end, ink, length int) bool {
	c := &s.c
	*c = candidate{mark: end, end: end, ink: ink, breaks: 1}
	reach := s.look()
	ends := s.lineRule(length)
	if !ends {
		s.reserved = max(s.reserved, reach)
	}
	return ends
}

func (s *Scanner) lineRule(length int) bool {
	c := &s.c
	l, r := &c.left, &c.right
	if s.listItem() {
		return true
	}
	n, bullet := s.ordinal(c.ink)
	switch {
	case n != 0 && n < 1000 || bullet != 0:
		return true
	case r.form == symbols && r.opener&4 != 0 || rule(s.text[l.start:c.end]):
		return true
	case r.form == lower || r.form == none || l.tail == ',':
		return false
	case s.text[c.end-1] == ':' || r.tail == ':' || r.group == credit:
		return true
	case length >= wrapped || s.longest >= wrapped || l.form == lower && s.linker(l):
		return false
	case r.group == pronoun || r.group == article || r.opener == 1 || l.form == number:
		return true
	case l.form == title && r.form == upper && r.length > 3 || s.headline(s.line, c.end):
		return true // a byline before a dateline, or a headline
	}
	return s.shortLine(c.ink)
}

// wrapped is the length in bytes from which a line is taken to have been broken
// for want of room.
const wrapped = 45

// shortLine reports whether the line that begins at i is short too and has no
// mark: verse, or a list. What was looked at is reserved.
func (s *Scanner) shortLine(i int) bool {
	for j := i; j < i+wrapped; j++ {
		if j >= len(s.text) {
			return true
		}
		b := s.text[j]
		class := classes[b]
		if b == ' ' || b == '\t' || class == newline || class == high {
			if _, breaks := s.skip(j); breaks > 0 {
				return true
			}
		}
		if class == mark || class == high || class == colon {
			s.reserved = max(s.reserved, j+1)
			return false
		}
	}
	s.reserved = max(s.reserved, i+wrapped)
	return false
}

// headline reports whether a line has three words or more, and all but the
// short ones begin with a capital.
func (s *Scanner) headline(from, to int) bool {
	words := 0
	for i := from; i < to; {
		j := i
		for j < to && s.text[j] > ' ' {
			j++
		}
		if j-i > 3 && isLowerByte(s.text[i]) {
			return false
		}
		words++
		for i = j; i < to && s.text[i] <= ' '; i++ {
		}
	}
	return words > 2
}

// linker reports whether a word cannot be the last of a sentence.
func (s *Scanner) linker(w *word) bool {
	switch s.text[w.start:w.end] {
	case "the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "by", "from", "as", "that", "which",
		"is", "are", "was", "were", "be", "his", "her", "their", "its", "our", "my", "your", "this", "these", "said",
		"than", "into", "over", "under", "about", "after", "before":
		return true
	}
	return false
}
