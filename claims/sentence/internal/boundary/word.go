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

// tallies count what a word is made of.
type tallies struct {
	lowers, uppers, digits, letters, dots, slashes, others int
	firstUpper                                             bool
}

// Sketches of the plainest words, as read draws them.
var (
	sketchLower = mix(0, 'a')
	sketchTitle = mix(mix(0, 'A'), 'a')
)

// readPlain takes in a word of ASCII letters, of which only the first may be a
// capital, that begins at i and ends before limit. It reads what read would,
// faster, and returns the end, or 0 if the word is not of that kind.
func (s *Scanner) readPlain(i, limit int, w *word) int {
	text := s.text
	var buffer [longest]byte
	h := uint32(2166136261)
	novowel := uint32(1)
	j := i
	for ; j < limit; j++ {
		b := text[j]
		if !isLowerByte(b) {
			if j > i || classes[b] != capital {
				break
			}
			b |= 0x20
		}
		if vowel[b&31] {
			novowel = 0
		}
		if j-i < longest {
			buffer[j-i] = b
		}
		h = (h ^ uint32(b)) * 16777619
	}
	n := j - i
	if n < 2 {
		return 0
	}
	if j < len(text) {
		if b := text[j]; isLetterByte(b) || isDigitByte(b) || b == '\'' || b == '-' || b >= utf8.RuneSelf {
			return 0
		}
	}
	w.form, w.sketch = lower, sketchLower
	if classes[text[i]] == capital {
		w.form, w.sketch = title, sketchTitle
	}
	w.hash, w.length, w.vowels = h, n, novowel
	if n > 4 {
		w.suffix = uint32(text[j-1]) | uint32(text[j-2])<<8 | uint32(text[j-3])<<16
	}
	if n <= longest {
		w.group = groupOf(string(buffer[:n]), w.form)
	}
	return j
}

// read takes in text[i:end] as one word: its letters in lower case, the marks
// inside it, and what opens before it.
func (s *Scanner) read(i, end int, w *word) {
	text := s.text
	var buffer [leftReach + 8]byte
	var t tallies
	n := 0
	kept := 0 // bytes up to the last letter or digit
	h, hash := uint32(2166136261), uint32(0)
	sketch, last := uint32(0), byte(0)
	w.vowels = 1
	for i < end {
		b := text[i]
		if b >= utf8.RuneSelf {
			r, k := utf8.DecodeRuneInString(text[i:])
			i += k
			switch {
			case isIgnorable(r):
				continue
			case r == '’' || r == 'ʼ':
				b = '\''
			case unicode.IsLetter(r) || unicode.IsMark(r):
				class := t.letter(r)
				if class != last {
					sketch, last = mix(sketch, uint32(class)), class
				}
				w.vowels = 0
				at := n
				n += copy(buffer[n:leftReach], string(unicode.ToLower(r)))
				for _, b := range buffer[at:n] {
					h = (h ^ uint32(b)) * 16777619
				}
				hash, kept = h, n
				continue
			default:
				if t.letters+t.digits == 0 {
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
		class := b
		alphanumeric := true
		switch {
		case isLowerByte(b):
			t.lowers++
			t.letters++
			class = 'a'
		case b >= 'A' && b <= 'Z':
			if t.letters == 0 {
				t.firstUpper = true
			}
			t.uppers++
			t.letters++
			b |= 0x20
			class = 'A'
		case isDigitByte(b):
			t.digits++
			class = '9'
		case t.letters+t.digits == 0:
			w.opener |= openerOf(b)
			sketch, last = mix(sketch, uint32(b)), 0
			continue
		default:
			alphanumeric = false
			switch b {
			case '.':
				t.dots++
			case '/', '@':
				t.slashes++
			case ',':
				class = '\''
			}
		}
		if class != last {
			sketch, last = mix(sketch, uint32(class)), class
		}
		if n < leftReach {
			buffer[n] = b
			n++
		}
		h = (h ^ uint32(b)) * 16777619
		if alphanumeric {
			hash, kept = h, n
			if vowel[b&31] && b >= 'a' {
				w.vowels = 0
			}
		}
	}
	// What trails the last letter or digit is no part of the word.
	for ; n > kept; n-- {
		w.tail = buffer[n-1]
		if w.tail == '.' {
			t.dots--
		}
	}
	w.sketch, w.hash, w.length = sketch, hash, t.letters+t.digits
	if n == 0 {
		w.form, w.hash = symbols, sketch
		return
	}
	w.suffix = 0
	if n > 4 {
		w.suffix = uint32(buffer[n-1]) | uint32(buffer[n-2])<<8 | uint32(buffer[n-3])<<16
	}
	w.form = t.form()
	if n <= longest {
		w.group = groupOf(string(buffer[:n]), w.form)
	}
}

var vowel = [32]bool{'a' & 31: true, 'e' & 31: true, 'i' & 31: true, 'o' & 31: true, 'u' & 31: true, 'y' & 31: true}

// letter counts a letter beyond ASCII and returns its class.
func (t *tallies) letter(r rune) byte {
	t.letters++
	switch {
	case unicode.IsUpper(r):
		if t.letters == 1 {
			t.firstUpper = true
		}
		t.uppers++
		return 'A'
	case unicode.IsLower(r):
		t.lowers++
	default:
		t.others++
	}
	return 'a'
}

// form tells how a word of these letters and digits is written.
func (t *tallies) form() form {
	switch {
	case t.slashes > 0 && (t.dots > 0 || t.slashes > 1):
		return address
	case t.letters == 0:
		return number
	case t.dots > 0 && t.digits == 0 && t.lowers+t.uppers <= t.dots+2:
		if t.firstUpper {
			return dottedHigh
		}
		return dottedLow
	case t.others > 0 && t.lowers+t.uppers == 0:
		return uncased
	case t.digits > 0:
		return mixed
	case t.letters == 1 && t.uppers == 1:
		return initial
	case t.letters == 1:
		return letter
	case t.uppers == 0:
		return lower
	case t.lowers == 0:
		return upper
	case t.firstUpper:
		return title
	}
	return camel
}

// openerOf gives the kind of mark that opens before a word.
func openerOf(b byte) uint8 {
	switch b {
	case '"', '\'', '`':
		return 1
	case '(', '[', '{':
		return 2
	}
	return 4
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
