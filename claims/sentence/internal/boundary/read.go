package boundary

import (
	"unicode"
	"unicode/utf8"
)

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
