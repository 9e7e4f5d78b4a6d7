package boundary

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What closes behind the marks of a candidate.
const (
	quoteCloses = 1 << iota
	bracketCloses
	noteFollows
)

// candidate is a place where a sentence may end, and what stands around it.
type candidate struct {
	mark   int  // where the marks begin; the end where there are none
	end    int  // just past the last ink of the sentence, if it ends here
	ink    int  // the next ink
	breaks int  // line breaks between the two
	kind   rune // '.', '?', '!', '…' for an ellipsis, '。' for a wide mark; 0 without a mark
	dots   int  // full stops set apart by spaces: ". . ." has 3
	marks  int
	closes uint8
	apart  bool // the mark stands behind a space
	sure   bool // the sentence ends here

	left, right, after word
	beforeLeft         word // see Scanner.before
	beforeRead         bool
}

// atMark reads the marks at i with all that closes behind them, and returns
// where to read on, and the end of the sentence if it ends there, else -1.
func (s *Scanner) atMark(i int) (int, int) {
	if on, end := s.plainMark(i); on > 0 {
		return on, end
	}
	c := &s.c
	if end := s.beforeLetter(i); end >= 0 {
		return i, end
	}
	*c = candidate{mark: i, apart: i > s.start && s.spaceBefore(i)}
	end := s.marks(i)
	end = s.notes(end)
	c.end = end
	c.ink, c.breaks = s.skip(end)
	if c.breaks >= 2 {
		return end, end
	}
	if c.ink == end && c.kind != '。' {
		if !s.joined(end) {
			return end, -1
		}
	}
	if c.ink > end {
		s.spacedClosers()
		if c.breaks >= 2 {
			return c.end, c.end
		}
	}
	s.settled = c.ink
	if c.sure || s.endsAtMark() {
		return c.end, c.end
	}
	s.count(i, c.end)
	return c.end, -1
}

// plainMark settles the commonest full stops at a glance: those inside a number
// or between initials, and those between a word that is no abbreviation and a
// capital, with or without quotation marks. It returns 0 for others.
func (s *Scanner) plainMark(i int) (on, end int) {
	text := s.text
	if text[i] != '.' || i+6 >= len(text) || i-s.start < 6 {
		return 0, -1
	}
	before, after := text[i-1], text[i+1]
	end = i + 1
	switch {
	case after == ' ':
	case after == '"' && text[i+2] == ' ':
		end++
	case text[i+1:i+5] == "” ":
		end += len("”")
	case classes[before] == digit && isDigitByte(after), classes[before] == capital && isLetterByte(after):
		return i + 1, -1
	default:
		return 0, -1
	}
	next := end + 1
	switch {
	case text[next] == '"':
		next++
	case strings.HasPrefix(text[next:], "“"):
		next += len("“")
	}
	if next+1 >= len(text) || classes[text[next]] != capital || !isLowerByte(text[next+1]) && text[next+1] != ' ' || i+1 < s.reserved || !s.plainBefore(i) {
		return 0, -1
	}
	return end, end
}

// plainBefore reports whether the word that ends at i is no abbreviation.
func (s *Scanner) plainBefore(i int) bool {
	text := s.text
	j := i
	if isDigitByte(text[i-1]) {
		for j > s.start && isDigitByte(text[j-1]) {
			j--
		}
		return i-j >= 3 && j > s.start && text[j-1] == ' '
	}
	for j > s.start && isLowerByte(text[j-1]) {
		j--
	}
	if j > s.start && classes[text[j-1]] == capital {
		j--
	}
	if i-j < 2 || j == s.start || text[j-1] != ' ' {
		return false
	}
	if i-j > longest {
		return true
	}
	var w word
	return s.readPlain(j, i, &w) == i && w.group == ordinary && s.plainWord(&w)
}

// count keeps the state of quotations and brackets over a run of marks that
// did not end the sentence.
func (s *Scanner) count(from, to int) {
	for i := from; i < to; i++ {
		switch s.text[i] {
		case '"':
			s.quotes++
		case ')', ']', '}':
			s.brackets = max(0, s.brackets-1)
		}
	}
}

// marks reads marks and what closes behind them, without spaces between, or
// with spaces between full stops.
func (s *Scanner) marks(i int) int {
	c, text := &s.c, s.text
	for i < len(text) {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case r == '.' || r == '?' || r == '!' || r >= utf8.RuneSelf && isMark(r):
			c.marks++
			s.kindOf(r)
		case isCloser(r):
			switch {
			case r == ')' || r == ']' || r == '}' || r >= utf8.RuneSelf && !isQuote(r) && !isIgnorable(r):
				c.closes |= bracketCloses
			case !isIgnorable(r):
				if r == '\'' && i+1 < len(text) && isLetterByte(text[i+1]) {
					return i // Jr.'s
				}
				c.closes |= quoteCloses
			}
		case c.marks == 1 && !c.apart && s.fourDots(i):
			return i
		case r == ' ' && c.kind == '.' && c.closes == 0 && s.lone(i+1):
			c.dots = max(c.dots, 1) + 1
		default:
			return i
		}
		i += n
	}
	return i
}

// fourDots reports whether, behind a full stop, an ellipsis of three begins
// the next sentence: "... compounds. . . . The practice".
func (s *Scanner) fourDots(i int) bool {
	const dots = " . . . "
	return i+len(dots) < len(s.text) && s.text[i:i+len(dots)] == dots && classes[s.text[i+len(dots)]] == capital
}

// beforeLetter finds the end before a list marker in lower case, "b." or "b)",
// that follows upon the one with which the sentence began, given where its
// mark stands; else -1.
func (s *Scanner) beforeLetter(i int) int {
	if i-s.start < 5 || s.text[i-2] != ' ' || !isLowerByte(s.text[i-1]) {
		return -1
	}
	s.c = candidate{ink: i - 1}
	if end := s.back(i - 1); end >= s.reserved && s.listItem() {
		return end
	}
	return -1
}

// lone reports whether a full stop stands at i with nothing but another, a
// closing mark or a space behind it.
func (s *Scanner) lone(i int) bool {
	if i >= len(s.text) || s.text[i] != '.' {
		return false
	}
	i++
	if i >= len(s.text) {
		return true
	}
	if s.text[i] >= utf8.RuneSelf {
		r, _ := utf8.DecodeRuneInString(s.text[i:])
		return isQuote(r) || unicode.IsSpace(r)
	}
	return classes[s.text[i]] != capital && classes[s.text[i]] != digit && classes[s.text[i]] != plain && s.text[i] != '.' || s.text[i] == ' ' || s.text[i] == '\t'
}

func (s *Scanner) kindOf(r rune) {
	c := &s.c
	switch {
	case isWide(r):
		c.kind = '。'
	case r == '…' || r == '‥':
		c.kind = '…'
	case r == '?' || r == '؟' || r == '\u037e':
		c.kind = '?'
	case r == '!' && c.kind != '?':
		c.kind = '!'
	case r == '.' && c.kind == 0:
		c.kind = '.'
	case r == '.' && c.kind == '.' && c.marks >= 3 && c.dots == 0:
		c.kind = '…'
	case r >= utf8.RuneSelf:
		c.kind = '!' // a mark of another script is never an abbreviation's
	}
}

// notes reads the numbers of footnotes behind a mark: "[2]", "[4] [7]",
// "[citation needed]", or a bare number set without a space.
func (s *Scanner) notes(i int) int {
	text := s.text
	for {
		at := i
		if at < len(text) && text[at] == ' ' {
			at++
		}
		if at+2 >= len(text) || text[at] != '[' {
			break
		}
		j := at + 1
		for j < len(text) && j < at+30 && (isLetterByte(text[j]) || isDigitByte(text[j]) || text[j] == ' ' && j > at+1) {
			j++
		}
		if j >= len(text) || text[j] != ']' || j == at+1 {
			break
		}
		if !isDigitByte(text[at+1]) && j != at+2 && !(j-at > 7 && text[j-6:j] == "needed") {
			break
		}
		i = j + 1
		s.c.closes |= noteFollows
	}
	if s.c.kind == '.' && s.c.closes&noteFollows == 0 {
		if end := s.spacedNote(i); end > 0 {
			s.c.closes |= noteFollows
			return end
		}
	}
	if j := i; s.c.kind == '.' && s.c.closes&noteFollows == 0 && s.c.mark > s.start && !isDigitByte(text[s.c.mark-1]) && !s.c.apart {
		for j < len(text) && j < i+3 && isDigitByte(text[j]) {
			j++
		}
		if j > i && j+1 < len(text) && text[j] == ' ' && classes[text[j+1]] == capital && s.c.mark-s.start > 3 && isLowerByte(text[s.c.mark-2]) {
			s.c.closes |= noteFollows
			return j
		}
	}
	return i
}

// spacedNote reads the number of a footnote that stands by itself between two
// sentences: "... a fee. 8 Yet some". It returns its end, or 0.
func (s *Scanner) spacedNote(i int) int {
	text := s.text
	if s.c.apart || s.c.marks != 1 || i+1 >= len(text) || text[i] != ' ' || !isDigitByte(text[i+1]) || i-s.start < 20 || !isLowerByte(text[i-2]) {
		return 0
	}
	j := i + 2
	if j < len(text) && isDigitByte(text[j]) {
		j++
	}
	if s.last(j) {
		return j
	}
	if text[j] != ' ' || j+1 >= len(text) || classes[text[j+1]] != capital {
		return 0
	}
	var w word
	s.head(j+1, &w)
	if w.tail == '.' || w.group != article && w.group != pronoun {
		return 0
	}
	return j
}

// spacedClosers takes in what closes behind a space, as in tokenised text.
func (s *Scanner) spacedClosers() {
	c, text := &s.c, s.text
	for c.breaks == 0 && c.ink < len(text) {
		i := c.ink
		n := 0
		switch {
		case text[i] == ')' || text[i] == ']':
			n = 1
		case i+1 < len(text) && text[i] == '\'' && text[i+1] == '\'':
			n = 2
		case text[i] == '"' && (s.quotes&1 == 1 || s.within || s.last(i+1)):
			n = 1
		default:
			if r, k := utf8.DecodeRuneInString(text[i:]); r == '”' || r == '»' {
				n = k
			}
		}
		if n == 0 || !s.bare(i+n) {
			return
		}
		if text[i] == ')' || text[i] == ']' {
			c.closes |= bracketCloses
		} else {
			c.closes |= quoteCloses
		}
		c.end = i + n
		c.ink, c.breaks = s.skip(c.end)
		if text[i] == '"' && s.quotes&1 == 0 && c.breaks < 2 {
			// The quotation was open before the sentence began. It ends here, for
			// the sentence alone would not tell.
			c.sure = true
			return
		}
	}
}

// last reports whether no ink follows i in the paragraph.
func (s *Scanner) last(i int) bool {
	_, breaks := s.skip(i)
	return breaks >= 2
}

// bare reports whether white space or the end of the text stands at i.
func (s *Scanner) bare(i int) bool {
	return i >= len(s.text) || s.text[i] <= ' '
}

// joined reports whether a sentence may begin right at i, without a space:
// "on time.Everyone", "foreigners?thanks".
func (s *Scanner) joined(i int) bool {
	c, text := &s.c, s.text
	if c.dots > 0 || c.mark < s.start+3 || i+1 >= len(text) || c.apart {
		return false
	}
	for _, b := range []byte(text[c.mark-3 : c.mark]) {
		if !isLowerByte(b) {
			return false
		}
	}
	if c.kind == '.' || c.kind == '…' {
		return classes[text[i]] == capital && isLowerByte(text[i+1])
	}
	return isLetterByte(text[i]) && isLetterByte(text[i+1])
}

func isLowerByte(b byte) bool  { return b >= 'a' && b <= 'z' }
func isDigitByte(b byte) bool  { return b >= '0' && b <= '9' }
func isLetterByte(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
