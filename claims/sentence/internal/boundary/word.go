package boundary

import (
	"unicode"
	"unicode/utf8"
)

// form is how a word is written.
type form uint8

const (
	none       form = iota // no word: the text or the line ends
	lower                  // house
	title                  // House
	upper                  // HOUSE
	initial                // H
	letter                 // h
	number                 // 1990, 3.5
	camel                  // iPhone
	mixed                  // F16, covid-19
	dottedHigh             // U.S
	dottedLow              // a.m
	uncased                // a script without capitals
	symbols                // --, ***
	address                // a URL or an e-mail address
)

// word is a token beside a candidate.
type word struct {
	start, end int
	hash       uint32 // of its letters in lower case, without what takes no place on the page
	sketch     uint32 // of its pattern: letters, digits and marks
	form       form
	group      group // of abbreviations, or of words that follow them
	opener     uint8 // what opens before it: 1 a quotation, 2 a bracket, 4 a bullet or dash
	tail       byte  // what stands right behind it: a class, not the byte
	length     int
	vowels     uint32 // 1 if it has none
	suffix     uint32 // of its last three letters
}

const (
	leftReach  = 48 // bytes looked at on the left of a candidate
	rightReach = 40 // and on its right, at most, for one word
)

// token reads the word that ends at end, going back to white space or the
// start of the sentence.
func (s *Scanner) token(end int, w *word) {
	text := s.text
	low := max(s.start, end-leftReach)
	i := end
	for i > low {
		b := text[i-1]
		if b == ' ' || b >= '\t' && b <= '\r' {
			break
		}
		if b == 0xA0 && i-2 >= low && text[i-2] == 0xC2 {
			break
		}
		i--
	}
	*w = word{start: i, end: end}
	if s.readPlain(i, end, w) == end && i < end {
		return
	}
	*w = word{start: i, end: end}
	if i == end {
		return
	}
	s.read(i, end, w)
}

// head reads the word that begins at i, going through what opens before it.
func (s *Scanner) head(i int, w *word) {
	text := s.text
	limit := min(len(text), i+rightReach)
	*w = word{start: i}
	if end := s.readPlain(i, limit, w); end > 0 {
		w.end = end
		if end < len(text) {
			w.tail = tailOf(text[end])
		}
		return
	}
	start := i
	for i < limit {
		b := text[i]
		if isLetterByte(b) || isDigitByte(b) || b <= ' ' {
			break
		}
		if b < utf8.RuneSelf {
			if classes[b] == mark && i > start {
				break
			}
			i++
			continue
		}
		r, k := utf8.DecodeRuneInString(text[i:])
		if r == '«' && i == start {
			i += k + space(text[i+k:]) // as the French set it
			continue
		}
		if unicode.IsLetter(r) || unicode.IsSpace(r) || isMark(r) && i > start {
			break
		}
		i += k
	}
	begin := i
	for i < limit {
		b := text[i]
		if isLetterByte(b) || isDigitByte(b) {
			i++
			continue
		}
		if b < utf8.RuneSelf {
			if (b == '\'' || b == '-') && i > begin && i+1 < limit && (isLetterByte(text[i+1]) || isDigitByte(text[i+1])) {
				i++
				continue
			}
			break
		}
		r, k := utf8.DecodeRuneInString(text[i:])
		if r == '’' {
			if r, _ := utf8.DecodeRuneInString(text[i+k:]); i > begin && unicode.IsLetter(r) {
				i += k
				continue
			}
			break
		}
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !isIgnorable(r) {
			break
		}
		i += k
	}
	end := min(i, len(text))
	*w = word{start: begin, end: end}
	s.read(start, end, w)
	w.tail = 0
	if end < len(text) {
		w.tail = tailOf(text[end])
		if w.tail == '*' && text[end] >= utf8.RuneSelf {
			if r, _ := utf8.DecodeRuneInString(text[end:]); unicode.IsSpace(r) {
				w.tail = 0
			}
		}
	}
}

// space is the length of one space at the start of a text, or 0.
func space(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	if r == ' ' || r == 0xA0 || r == 0x202F {
		return n
	}
	return 0
}

// before returns the word before the left one, which few candidates need.
func (s *Scanner) before() *word {
	c := &s.c
	if !c.beforeRead && c.left.start > s.start {
		s.token(s.back(c.left.start), &c.beforeLeft)
	}
	c.beforeRead = true
	return &c.beforeLeft
}

// tailOf gives the class of the byte behind a word.
func tailOf(b byte) byte {
	switch b {
	case '.', ',', ':', ';', '?', '!', ')', ']', '-', '/', '"', '\'', '@', '%', '>', '&':
		return b
	}
	if b <= ' ' {
		return 0
	}
	return '*'
}

// look fills in the words around the candidate and returns how far it looked.
func (s *Scanner) look() int {
	c := &s.c
	at := c.mark
	if c.apart {
		at = s.back(at)
	}
	s.token(at, &c.left)
	s.head(c.ink, &c.right)
	end := c.right.end
	c.after.form = none
	if end >= len(s.text) || s.text[end] != ' ' {
		return end
	}
	i := end + 1
	if i < len(s.text) && isLowerByte(s.text[i]) {
		s.head(i, &c.after)
		return c.after.end
	}
	return end
}

func mix(h, v uint32) uint32 { return (h^v)*0x9E3779B1 ^ h>>15 }
