package boundary

import (
	"unicode"
	"unicode/utf8"
)

// beforeWord decides whether a sentence ends, without a mark, before the word
// at ink. It returns the end, or -1.
func (s *Scanner) beforeWord(ink int) int {
	if ink == s.settled {
		return -1
	}
	end := s.back(ink)
	if end <= s.start || end < s.reserved {
		return -1
	}
	s.settled = ink
	c := &s.c
	*c = candidate{mark: end, end: end, ink: ink}
	if s.unlikely() || s.markerEnds(end) || s.dateline(end) {
		return -1
	}
	reach := s.look()
	switch {
	case s.listItem(), s.displayed():
		return end
	case c.right.group == dayName && c.left.form == lower:
		s.reserved = max(s.reserved, reach) // an interview airing Sunday
	case s.ask(reach):
		return end
	}
	return -1
}

// dateline reports whether end lies behind the dash of a dateline: "LONDON
// (Reuters) -", "GENEVA, May 3 —".
func (s *Scanner) dateline(end int) bool {
	text := s.text
	if end-s.start > 60 || end-s.start < 6 || classes[text[s.start+1]] != capital || classes[text[s.start+2]] != capital {
		return false
	}
	switch b := text[end-1]; {
	case b == '-':
		return text[end-2] == ' ' || text[end-2] == '-'
	case b == 0x94 || b == 0x93: // — or –
		return text[end-3] == 0xE2
	}
	return false
}

// displayed decides the ends that layout makes: on the page the two sides
// stood on lines of their own.
func (s *Scanner) displayed() bool {
	c := &s.c
	l, r := &c.left, &c.right
	capital := r.form == title || r.form == upper || r.form == initial || r.form == dottedHigh
	switch {
	case rule(s.text[l.start:c.end]) || rule(s.text[c.ink:min(len(s.text), c.ink+rightReach)]):
		return true
	case r.group == credit && r.tail == ':' && l.form != symbols && s.text[c.end-1] != ',' && s.text[c.end-1] != ':':
		return true // The mayor at the opening Photo: A. Weir
	case capital && l.form == number && c.end-s.start < 20 && s.before().group == figure && s.before().start == s.start:
		return true // Figure 2.1 The two rivers meet here.
	case capital && s.text[c.end-1] == ',' && l.group == closing && c.end-s.start <= 20:
		return true // Kind regards, Ann
	case capital && r.tail != ',' && c.end-s.start > 12 && c.end-s.start < 32 && s.date(s.start) == c.end:
		return true // Thursday, May 7, 2015 The council met.
	}
	if r.group != dayName {
		return false
	}
	if at := s.date(c.ink); at > 0 {
		if l.form != symbols && l.group != article && s.text[c.end-1] != ',' && l.form != none && s.last(at) {
			return true // Bridge reopens after two years Tuesday, March 3, 2015
		}
		s.reserved = max(s.reserved, at+1)
	}
	return false
}

// rule reports whether a token begins with a drawn line: "-----", "***".
func rule(token string) bool {
	if len(token) < 3 {
		return false
	}
	switch token[0] {
	case '*', '-', '_', '=', '~', '#':
	default:
		return false
	}
	n := 1
	for n < len(token) && token[n] == token[0] {
		n++
	}
	if n < 5 && (n != 3 || token[0] != '*') {
		return false
	}
	r, _ := utf8.DecodeRuneInString(token[n:])
	return n == len(token) || unicode.IsSpace(r)
}

// date reads a full date at i, "Tuesday, March 3, 2015", and returns its end, or
// 0 where there is none.
func (s *Scanner) date(i int) int {
	var w word
	for part, wants := range [...]group{dayName, dayName, ordinary, ordinary} {
		s.head(i, &w)
		if w.start != i || w.group != wants || part >= 2 && w.form != number {
			return 0
		}
		switch part {
		case 0:
			i = w.end + 2
			if w.tail != ',' {
				return 0
			}
		case 1:
			i = w.end + 1
		case 2:
			i = w.end + 2
			if w.tail != ',' {
				return 0
			}
		case 3:
			if w.length != 4 {
				return 0
			}
			return w.end
		}
		if i >= len(s.text) || s.text[i-1] != ' ' {
			return 0
		}
	}
	return 0
}
