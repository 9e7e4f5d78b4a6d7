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
	w.start, w.end, w.form = i, end, none
	if i == end {
		return
	}
	s.read(i, end, w, true)
}

// read takes in text[i:end] as one word.
func (s *Scanner) read(i, end int, w *word, inner bool) {
	text := s.text
	var buffer [leftReach]byte
	n := 0
	var lowers, uppers, digits, dots, others, letters, slashes int
	sketch, last := uint32(0), byte(0)
	firstUpper := false
	for i < end {
		b := text[i]
		if b >= utf8.RuneSelf {
			r, k := utf8.DecodeRuneInString(text[i:])
			i += k
			switch {
			case isIgnorable(r):
				continue
			case r == '’' || r == '‘' || r == 'ʼ':
				b = '\''
			case unicode.IsUpper(r):
				if letters == 0 {
					firstUpper = true
				}
				letters++
				uppers++
				r = unicode.ToLower(r)
				n += copy(buffer[n:], string(r))
				if last != 'A' {
					sketch, last = mix(sketch, 'A'), 'A'
				}
				continue
			case unicode.IsLetter(r) || unicode.IsMark(r):
				letters++
				if unicode.IsLower(r) {
					lowers++
				} else {
					others++
				}
				n += copy(buffer[n:], text[i-k:i])
				if last != 'a' {
					sketch, last = mix(sketch, 'a'), 'a'
				}
				continue
			default:
				if letters+digits == 0 {
					if isQuote(r) {
						w.opener |= 1
					} else {
						w.opener |= 4
					}
				}
				sketch, last = mix(sketch, uint32(r)), 0
				continue
			}
		} else {
			i++
		}
		class := byte(0)
		switch {
		case isLowerByte(b):
			lowers++
			letters++
			class = 'a'
		case b >= 'A' && b <= 'Z':
			if letters == 0 {
				firstUpper = true
			}
			uppers++
			letters++
			b |= 0x20
			class = 'A'
		case isDigitByte(b):
			digits++
			class = '9'
		case letters+digits == 0:
			switch b {
			case '"', '\'', '`':
				w.opener |= 1
			case '(', '[', '{':
				w.opener |= 2
			default:
				w.opener |= 4
			}
			sketch, last = mix(sketch, uint32(b)), 0
			continue
		case b == '.':
			dots++
			class = '.'
		case b == '/' || b == '@':
			slashes++
			class = b
		default:
			class = b
			if b == ',' || b == '\'' {
				class = '\''
			}
		}
		if class != last {
			sketch, last = mix(sketch, uint32(class)), class
		}
		if n < len(buffer) {
			buffer[n] = b
			n++
		}
	}
	// What trails the last letter or digit is no part of the word.
	for n > 0 && buffer[n-1] < utf8.RuneSelf && !isLetterByte(buffer[n-1]) && !isDigitByte(buffer[n-1]) {
		w.tail = buffer[n-1]
		if w.tail == '.' {
			dots--
		}
		n--
	}
	w.sketch = sketch
	w.length = letters + digits
	w.vowels, w.suffix = 1, 0
	if n > 4 {
		w.suffix = uint32(buffer[n-1]) | uint32(buffer[n-2])<<8 | uint32(buffer[n-3])<<16
	}
	for _, b := range buffer[:n] {
		switch b {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			w.vowels = 0
		}
	}
	h := uint32(2166136261)
	for _, b := range buffer[:n] {
		h = (h ^ uint32(b)) * 16777619
	}
	w.hash = h
	switch {
	case n == 0:
		w.form, w.hash = symbols, sketch
	case slashes > 0 && (dots > 0 || slashes > 1):
		w.form = address
	case letters == 0:
		w.form = number
	case dots > 0 && digits == 0 && lowers+uppers <= dots+2:
		w.form = dottedLow
		if firstUpper {
			w.form = dottedHigh
		}
	case others > 0 && lowers+uppers == 0:
		w.form = uncased
	case digits > 0:
		w.form = mixed
	case letters == 1 && uppers == 1:
		w.form = initial
	case letters == 1:
		w.form = letter
	case uppers == 0:
		w.form = lower
	case lowers == 0:
		w.form = upper
	case firstUpper:
		w.form = title
	default:
		w.form = camel
	}
	if n > 0 && n <= 14 {
		w.group = groupOf(string(buffer[:n]), w.form)
	}
}

// head reads the word that begins at i, going through what opens before it.
func (s *Scanner) head(i int, w *word) {
	text := s.text
	limit := min(len(text), i+rightReach)
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
	w.start, w.end, w.form = begin, end, none
	s.read(start, end, w, false)
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
	if c.left.start > s.start {
		s.token(s.back(c.left.start), &c.before)
	}
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
