package boundary

// endsAtMark decides on s.c, which has marks.
func (s *Scanner) endsAtMark() bool {
	if s.c.end < s.reserved {
		return false
	}
	reach := s.look()
	if after := s.teller(); after > 0 {
		s.reserved = max(s.reserved, after)
		return false
	}
	if ends, sure := s.rule(); sure {
		if !ends {
			s.reserved = max(s.reserved, reach)
		}
		return ends
	}
	return s.ask(reach)
}

// teller looks for who speaks, and a verb of speaking, behind a question or an
// exclamation in quotation marks: "Who is next?" Mr. Smith asked. It returns
// the end of the verb, or 0.
func (s *Scanner) teller() int {
	c := &s.c
	if c.closes&quoteCloses == 0 || c.kind == '.' || c.right.form != title || c.right.opener != 0 || c.breaks > 0 {
		return 0
	}
	var w word
	for i, words := c.ink, 0; words < 5; words++ {
		s.head(i, &w)
		switch {
		case w.group == telling && w.form == lower && words > 0:
			return w.end
		case w.form == lower && words > 0 || w.form != lower && w.form != title && w.form != initial || w.opener != 0:
			return 0
		}
		i = w.end
		if i < len(s.text) && s.text[i] == '.' && (w.form == initial || w.group == honorific) {
			i++
		}
		if i >= len(s.text) || s.text[i] != ' ' {
			return 0
		}
		i++
	}
	return 0
}

// ask puts the candidate to the model.
func (s *Scanner) ask(reach int) bool {
	var f features
	s.describe(&f)
	var ends bool
	if s.Teacher != nil {
		ends = s.Teacher(s.c.end, append([]uint32(nil), f.hash[:f.n]...))
	} else {
		ends = f.score(s.weights) > 0
	}
	if !ends {
		s.reserved = max(s.reserved, reach)
	}
	return ends
}

// rule decides the candidates that need no model; sure is false for others.
func (s *Scanner) rule() (ends, sure bool) {
	c := &s.c
	l, r := &c.left, &c.right
	switch {
	case c.kind == '。':
		return !(c.closes&quoteCloses != 0 && s.kanaFollows(c.ink)), true
	case c.dots == 3 && c.closes == 0:
		return false, true // an ellipsis of three: something was left out
	case c.kind == '.' && c.marks == 1 && c.closes&quoteCloses == 0 && s.marker():
		return false, true
	case c.closes&quoteCloses != 0 && r.form == lower && r.opener == 0 && c.ink > c.end:
		return false, true // "Is it?" he asked
	case r.form == lower && r.group == pronoun && c.after.group == telling && c.kind != '.':
		return false, true // Why? she asked
	case c.closes&bracketCloses != 0 && c.mark > s.start && s.text[c.mark-1] == '[' && r.opener&2 != 0:
		return false, true // [...] (Smith 55)
	case r.form == uncased && (c.kind != '.' || l.length > 1) && c.ink > c.end:
		return true, true
	case r.form == uncased && c.kind == '.' && l.length == 1 && c.closes == 0:
		return false, true // an initial in a script without capitals
	case r.group == company && r.tail == '.' && c.kind == '!' && c.closes == 0:
		return false, true // Yahoo! Inc.
	case s.listItem():
		return true, true
	}
	if c.kind != '.' || c.closes&bracketCloses != 0 || c.apart || c.dots > 0 || c.ink == c.end {
		return false, false
	}
	return s.fullStop()
}

// kanaFollows reports whether hiragana stands at i: a particle that goes on
// from a quotation.
func (s *Scanner) kanaFollows(i int) bool {
	return i+1 < len(s.text) && s.text[i] == 0xE3 && (s.text[i+1] == 0x81 || s.text[i+1] == 0x82)
}
