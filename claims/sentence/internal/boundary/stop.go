package boundary

// fullStop decides on full stops right behind a word, with or without a
// quotation mark that closes.
func (s *Scanner) fullStop() (ends, sure bool) {
	c := &s.c
	l, r := &c.left, &c.right
	capital := r.form == title || r.form == upper || r.form == initial || r.form == dottedHigh
	// The next word begins most of the sentences in which it has a capital.
	starts := capital && r.tail != '.' && (r.group == pronoun || r.group == article)
	if c.closes&quoteCloses != 0 {
		return true, capital && l.form != initial && l.form != dottedHigh && l.group != honorific
	}
	if t := s.text[c.ink:]; len(t) > 2 && t[0] == 0xC2 && (t[1] == 0xBF || t[1] == 0xA1) {
		return true, l.group != honorific // ¿ or ¡ begins a sentence
	}
	if s.goesOn(capital, starts) {
		return false, true
	}
	if s.is(l, "I") && s.before().form == lower && s.before().length > 1 && capital {
		return true, true // between you and I. The
	}
	switch l.group {
	case company, nation, hour, state, suffix, trailing, street, measure, month:
		return s.abbreviationEnds(capital, starts)
	case ordinary:
		ends = s.wordEnds(capital, starts)
		return ends, ends
	case clipped, numbering:
		ends = starts && r.length > 1 || capital && (s.is(l, "no") || s.is(l, "No") && starts)
		return ends, ends
	}
	return false, false
}

// goesOn reports whether the sentence goes on behind an abbreviation of its
// left word, for what follows belongs to it: a name, a number.
func (s *Scanner) goesOn(capital, starts bool) bool {
	c := &s.c
	l, r := &c.left, &c.right
	name := capital && !starts
	if l.form == letter && r.opener == 0 && !starts {
		return true // b. March 1985, c. 1900, т. е.
	}
	if l.form == initial && s.before().form == title && r.form == title && !starts && r.opener == 0 && s.habit(r.hash)&7 < 5 {
		return true // Anna K. Sorel
	}
	switch l.group {
	case forename:
		return name && r.opener&^4 == 0 && c.after.form != lower // Alex. Brown & Sons
	case joining:
		return r.form == number || l.form != title
	case measure:
		return r.form == lower && r.opener == 0
	case honorific:
		if r.form == lower || r.form == number && l.form == lower || name && (l.form != lower || r.form == title && s.smallTitle(l)) {
			return r.opener&^4 == 0
		}
	case numbering:
		return r.form == number
	case month:
		return r.form == number && r.opener == 0
	case street, state:
		return r.form == lower && r.opener == 0
	case nation:
		return r.group == institution && r.form == title
	case hour:
		return r.group == zone && r.form == upper || r.group == dayName
	case article:
		return s.is(l, "in") && r.form == lower && s.before().form == number // 6 ft. 2 in. tall
	case ordinary:
		return l.form == number && l.length <= 2 && r.group == monthName // am 3. Oktober
	}
	return false
}

// smallTitle reports whether a word is a title that other languages write with
// a small letter: dr. Kovács.
func (s *Scanner) smallTitle(w *word) bool {
	switch s.text[w.start:w.end] {
	case "dr", "prof", "mr", "mrs", "ms", "sig", "mgr", "sr", "sra", "hr", "fr":
		return true
	}
	return false
}

// abbreviationEnds decides behind an abbreviation that may end a sentence.
func (s *Scanner) abbreviationEnds(capital, starts bool) (ends, sure bool) {
	c := &s.c
	l, r := &c.left, &c.right
	switch {
	case s.is(l, "Sr") && (s.before().form != title || s.before().length < 3) && r.form == title:
		return false, true // el Sr. García
	case s.opensWith():
		return false, capital
	case starts, r.tail == '.' && (s.is(r, "Mr") || s.is(r, "Mrs") || s.is(r, "Ms")):
		return true, true
	case l.group == trailing && capital && r.tail != '.':
		return true, true
	case r.form == title && r.tail == 0 && c.after.form == lower:
		// Bell Corp. Analysts said; Bell Computer Corp. Bell fell
		ends = s.common(r, l.group == nation) || l.group == company && s.repeated()
		return ends, ends
	}
	return false, false
}

// wordEnds reports whether a word is no abbreviation, and the next one such
// that the sentence ends between them.
func (s *Scanner) wordEnds(capital, starts bool) bool {
	l, r := &s.c.left, &s.c.right
	if starts {
		switch l.form {
		case lower, title, upper, mixed:
			return true
		case number:
			return l.length > 1 || s.plainWord(l)
		}
	}
	return s.plainWord(l) && (capital && r.opener&4 == 0 || r.form == number && r.length > 2 && r.opener == 0)
}

// opensWith reports whether all that stands before the candidate is a phrase
// such as "At 5 a.m." or "In the U.S.", with which no sentence ends.
func (s *Scanner) opensWith() bool {
	if s.c.end-s.start > 18 {
		return false
	}
	var w word
	s.head(s.start, &w)
	switch s.text[w.start:w.end] {
	case "At", "On", "In", "By", "From", "After", "Before", "Until", "Since", "Around":
		return true
	}
	return false
}

// is reports whether a word reads like this, without what opens before it.
func (s *Scanner) is(w *word, text string) bool {
	t := s.text[w.start:w.end]
	n := len(t) - len(text)
	return n >= 0 && t[n:] == text && (n == 0 || !isLetterByte(t[n-1]) && !isDigitByte(t[n-1]))
}

// common reports whether a word is written with a small letter inside
// sentences, or looks like a plural that is: Analysts, Officials. A strict
// answer rests on several sightings.
func (s *Scanner) common(w *word, strict bool) bool {
	switch s.habit(w.hash) >> 3 & 7 {
	case 2:
		return true
	case 1:
		return !strict
	case 0:
		const a, b = 1 << 16, 1 << 8
		switch w.suffix {
		case 'e'*a + 'r'*b + 's', 'o'*a + 'r'*b + 's', 's'*a + 't'*b + 's', 'v'*a + 'e'*b + 's', 'o'*a + 'n'*b + 's', 'n'*a + 't'*b + 's', 'a'*a + 'l'*b + 's', 'i'*a + 'e'*b + 's', 'n'*a + 'g'*b + 's':
			return !strict && w.length > 6
		}
	}
	return false
}

// plainWord reports whether a word is no abbreviation by its looks.
func (s *Scanner) plainWord(w *word) bool {
	if w.tail != 0 {
		return false
	}
	switch w.form {
	case lower, title:
		return w.length >= 4 || w.length >= 2 && s.habit(w.hash)>>6 == 1
	case number:
		return w.length >= 3
	case address:
		return w.length >= 6
	}
	return false
}
