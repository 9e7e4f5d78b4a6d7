// Package boundary decides where sentences end.
//
// A Scanner reads a text once, byte by byte, and stops at candidates: runs of
// closing marks, line ends, and places where a sentence may end without a
// mark. Exact rules settle the plain cases; the rest goes to a linear model
// over hashed features of both sides of the candidate.
//
// Two rules keep a sentence the same when it is split again on its own. What
// stands before the sentence is never looked at. And a candidate that is
// turned down after looking ahead reserves what it saw: no sentence ends
// without a mark inside that stretch, and the look ahead stops at marks.
package boundary

import (
	"unicode"
	"unicode/utf8"
)

// Scanner walks over the sentences of a text. Its zero value is of no use; it
// is made by New.
type Scanner struct {
	text    string
	weights string // of the model
	next    int    // first ink of the next sentence, len(text) at the end

	// Of the sentence being read.
	start    int
	capitals int  // words so far that begin with a capital or a digit
	quotes   int  // straight double quotation marks so far
	depth    int  // curly quotations open
	brackets int  // brackets open
	lines    int  // line breaks so far
	line     int  // where the line began, or the sentence in it
	longest  int  // bytes of the longest whole line so far
	settled  int  // the candidate before this ink has been decided
	reserved int  // no end without a mark before this
	within   bool // a straight quotation was open before the sentence began

	c candidate

	// Teacher, if set, decides instead of the model. It is given the place
	// behind the candidate and the features that the model would see.
	Teacher func(end int, features []uint32) bool
}

// New returns a scanner at the start of the text.
func New(text string) Scanner {
	s := Scanner{text: text, weights: weights}
	s.next, _ = s.skip(0)
	return s
}

// Next returns the next sentence, or false when there is none.
func (s *Scanner) Next() (start, end int, ok bool) {
	if s.next >= len(s.text) {
		return 0, 0, false
	}
	s.start = s.next
	s.capitals, s.quotes, s.depth, s.brackets, s.lines, s.longest = 0, 0, 0, 0, 0, 0
	s.line, s.settled, s.reserved = s.start, s.start, s.start
	end = s.scan()
	if s.quotes&1 == 1 {
		s.within = !s.within
	}
	if s.paragraphEnd(end) {
		s.within = false
	}
	return s.start, end, true
}

func (s *Scanner) paragraphEnd(end int) bool {
	_, breaks := s.skip(end)
	return breaks >= 2
}

// skip returns the first ink at or after i, and how many line breaks stand
// before it: 2 for a blank line or the end of the text.
func (s *Scanner) skip(i int) (ink, breaks int) {
	text := s.text
	for i < len(text) {
		switch c := text[i]; {
		case c == ' ' || c == '\t' || c == '\v':
			i++
		case c == '\n':
			breaks++
			i++
		case c == '\r':
			breaks++
			i++
			if i < len(text) && text[i] == '\n' {
				i++
			}
		case c == '\f':
			breaks += 2
			i++
		case c < utf8.RuneSelf:
			return i, min(breaks, 2)
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsSpace(r) {
				return i, min(breaks, 2)
			}
			switch r {
			case '\u0085', '\u2028':
				breaks++
			case '\u2029':
				breaks += 2
			}
			i += n
		}
	}
	return len(text), 2
}

// back returns the end of the last ink before i, not before the start of the
// sentence.
func (s *Scanner) back(i int) int {
	for i > s.start {
		c := s.text[i-1]
		if c == ' ' || c >= '\t' && c <= '\r' {
			i--
			continue
		}
		if c < utf8.RuneSelf {
			return i
		}
		r, n := utf8.DecodeLastRuneInString(s.text[s.start:i])
		if !unicode.IsSpace(r) {
			return i
		}
		i -= n
	}
	return i
}

// spaceBefore reports whether white space stands before i.
func (s *Scanner) spaceBefore(i int) bool {
	if i == 0 {
		return false
	}
	c := s.text[i-1]
	if c < utf8.RuneSelf {
		return c == ' ' || c >= '\t' && c <= '\r'
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[max(0, i-4):i])
	return unicode.IsSpace(r)
}

// What a byte may begin.
const (
	plain   = iota
	mark    // . ? !
	capital // A-Z
	digit   // 0-9
	symbol  // may begin a list item or a line of its own
	quote   // "
	open    // ( [ {
	shut    // ) ] }
	colon   // : ;
	newline // \n \r \f
	high    // the first byte of what may be a mark, a capital or a space
)

var classes = [256]uint8{
	'.': mark, '?': mark, '!': mark,
	'"': quote, '(': open, '[': open, '{': open, ')': shut, ']': shut, '}': shut,
	':': colon, ';': colon, '\n': newline, '\r': newline, '\f': newline,
	'*': symbol, '-': symbol, '>': symbol, '<': symbol, '_': symbol, '=': symbol, '~': symbol, '#': symbol, '+': symbol, '\'': symbol, '`': symbol,
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit, '5': digit, '6': digit, '7': digit, '8': digit, '9': digit,
	'A': capital, 'B': capital, 'C': capital, 'D': capital, 'E': capital, 'F': capital, 'G': capital, 'H': capital, 'I': capital,
	'J': capital, 'K': capital, 'L': capital, 'M': capital, 'N': capital, 'O': capital, 'P': capital, 'Q': capital, 'R': capital,
	'S': capital, 'T': capital, 'U': capital, 'V': capital, 'W': capital, 'X': capital, 'Y': capital, 'Z': capital,
	0xC2: high, 0xC3: high, 0xC4: high, 0xC5: high, 0xC6: high, 0xC7: high, 0xC8: high, 0xCD: high, 0xCE: high, 0xCF: high,
	0xD0: high, 0xD1: high, 0xD2: high, 0xD3: high, 0xD4: high, 0xD5: high, 0xD6: high, 0xD8: high, 0xDB: high, 0xDC: high, 0xDF: high,
	0xE0: high, 0xE1: high, 0xE2: high, 0xE3: high, 0xEA: high, 0xEF: high, 0xF0: high,
}

// scan reads one sentence from s.start and returns its end; s.next is then the
// start of the one after.
func (s *Scanner) scan() int {
	text := s.text
	for i := s.start; i < len(text); {
		class := classes[text[i]]
		if class == plain {
			i++
			for i+4 <= len(text) && classes[text[i]]|classes[text[i+1]]|classes[text[i+2]]|classes[text[i+3]] == plain {
				i += 4
			}
			continue
		}
		if class <= symbol && class > mark && i > s.start && text[i-1] > ' ' && text[i-1] < utf8.RuneSelf {
			i++ // inside a token
			continue
		}
		end := -1
		switch class {
		case mark:
			i, end = s.atMark(i)
		case capital, digit:
			if i == s.start || text[i-1] != ' ' && !s.spaceBefore(i) {
				i++
				continue
			}
			s.capitals++
			if on := s.inside(i); on > 0 {
				i = on
				continue
			}
			end = s.beforeWord(i)
			i++
		case symbol, quote, open:
			if i > s.start && s.spaceBefore(i) && !(s.flows(i) && (class != symbol || text[i] == '-' || text[i] == '\'' || text[i] == '`')) {
				end = s.beforeWord(i)
			}
			switch class {
			case quote:
				s.quotes++
			case open:
				s.brackets++
			}
			i++
		case shut:
			end = s.beforeLetter(i)
			s.brackets = max(0, s.brackets-1)
			i++
		case colon:
			i, end = s.atColon(i)
		case newline:
			i, end = s.atNewline(i)
		case high:
			i, end = s.atHigh(i)
		}
		if end >= 0 {
			s.next, _ = s.skip(end)
			return end
		}
	}
	s.next = len(text)
	return s.back(len(text))
}

// inside goes past a capital or number in the middle of a sentence: a word that
// seldom begins one, behind a word in lower case, a name or a comma. It returns
// where to read on, or 0 where more has to be looked at.
func (s *Scanner) inside(i int) int {
	text := s.text
	if !s.flows(i) {
		return 0
	}
	j := i
	if isDigitByte(text[i]) {
		for j < len(text) && isDigitByte(text[j]) {
			j++
		}
		if j < len(text) && (text[j] == '/' || text[j] == ':' || text[j] == ')' || text[j] == '.' && j < i+3 && (j+1 == len(text) || !isDigitByte(text[j+1]))) {
			return 0
		}
		return j
	}
	h := uint32(2166136261)
	for ; j < len(text); j++ {
		b := text[j]
		switch {
		case isLetterByte(b):
			b |= 0x20
		case b != '\'' && b != '-' || j+1 == len(text) || !isLetterByte(text[j+1]):
			if b >= utf8.RuneSelf || b == ':' || b == ',' && text[j-1] == 'y' {
				return 0 // as for Photo: and Tuesday,
			}
			if s.habit(h)&7 >= seldom && (b != '.' || j > i+1) {
				return 0
			}
			return j
		}
		h = (h ^ uint32(b)) * 16777619
	}
	return 0
}

// flows reports whether a word or a comma stands before i, behind one space.
func (s *Scanner) flows(i int) bool {
	return s.text[i-1] == ' ' && (isLowerByte(s.text[i-2]) || s.text[i-2] == ',')
}

// atHigh handles a character beyond ASCII.
func (s *Scanner) atHigh(i int) (int, int) {
	text := s.text
	if b := text[i]; b >= 0xC3 && b < 0xD4 && b != 0xCD && (i == s.start || text[i-1] != ' ' && text[i-1] < utf8.RuneSelf) {
		return i + 1, -1 // a letter inside a word
	}
	if i+2 < len(text) && text[i] == 0xE2 && text[i+1] == 0x80 && i > s.start {
		switch text[i+2] {
		case 0x99: // an apostrophe
			if text[i-1] > ' ' && text[i-1] < utf8.RuneSelf {
				return i + 3, -1
			}
		case 0x9C: // “
			if s.flows(i) {
				s.depth++
				return i + 3, -1
			}
		}
	}
	r, n := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case isMark(r):
		return s.atMark(i)
	case unicode.IsSpace(r):
		if r == '\u0085' || r == '\u2028' || r == '\u2029' {
			return s.atNewline(i)
		}
		return i + n, -1
	case i == s.start:
	case isQuote(r) || isBullet(r) || unicode.IsUpper(r) || isIgnorable(r):
		if s.spaceBefore(i) {
			if end := s.beforeWord(i); end >= 0 {
				return i, end
			}
			if unicode.IsUpper(r) {
				s.capitals++
			}
		}
	}
	switch r {
	case '“', '„', '«':
		s.depth++
	case '”', '»':
		s.depth = max(0, s.depth-1)
	}
	return i + n, -1
}

// atNewline handles a line break.
func (s *Scanner) atNewline(i int) (int, int) {
	end := s.back(i)
	ink, breaks := s.skip(i)
	if breaks >= 2 {
		return ink, end
	}
	length := end - s.line
	if s.settled != ink && s.reserved < ink {
		s.settled = ink
		if s.lineEnds(end, ink, length) {
			return ink, end
		}
	}
	if s.lines > 0 {
		s.longest = max(s.longest, length)
	}
	s.lines++
	s.line = ink
	return ink, -1
}

// atColon handles a colon or semicolon before a lower-case word, and the
// start of an address.
func (s *Scanner) atColon(i int) (int, int) {
	text := s.text
	if i+3 < len(text) && text[i] == ':' && text[i+1] == '/' && text[i+2] == '/' {
		word := i
		for word > s.start && i-word < 6 && text[word-1] >= 'a' && text[word-1] <= 'z' {
			word--
		}
		if word > s.start && word < i && s.spaceBefore(word) && word >= s.reserved {
			return i + 1, s.beforeWord(word)
		}
		return i + 1, -1
	}
	if i+2 < len(text) && text[i+1] == ' ' && text[i+2] >= 'a' && text[i+2] <= 'z' {
		return i + 1, s.beforeWord(i + 2)
	}
	return i + 1, -1
}
