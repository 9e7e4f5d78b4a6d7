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
		ends = f.score() > 0
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
	case s.listItem():
		return true, true
	}
	if c.kind != '.' || c.closes&bracketCloses != 0 || c.apart || c.dots > 0 || c.ink == c.end {
		return false, false
	}
	return s.fullStop()
}

// fullStop decides on full stops right behind a word, with or without a
// quotation mark that closes.
func (s *Scanner) fullStop() (ends, sure bool) {
	c := &s.c
	l, r := &c.left, &c.right
	capital := r.form == title || r.form == upper || r.form == initial || r.form == dottedHigh
	starts := capital && r.tail != '.' && (r.group == pronoun || r.group == article)
	if c.closes&quoteCloses != 0 {
		return true, capital && l.form != initial && l.form != dottedHigh && l.group != honorific
	}
	if t := s.text[c.ink:]; len(t) > 2 && t[0] == 0xC2 && (t[1] == 0xBF || t[1] == 0xA1) {
		return true, l.group != honorific // ¿ or ¡ begins a sentence
	}
	if l.form == letter && r.opener == 0 && !starts {
		return false, true // b. March 1985, c. 1900, т. е.
	}
	switch l.group {
	case honorific, forename:
		if capital && !starts && l.form == lower && l.length > 1 && r.form == title && r.opener == 0 && l.hash != hashSt {
			return false, true // dr. Kovács
		}
		if (capital && !starts && l.form != lower || r.form == lower) && r.opener&^4 == 0 {
			return false, true
		}
	case joining:
		return false, l.form != title
	case numbering:
		if r.form == number {
			return false, true
		}
	case month:
		if r.form == number && r.opener == 0 {
			return false, true
		}
	case street, state:
		if r.form == lower && r.opener == 0 {
			return false, true
		}
	case nation:
		if r.group == institution && r.form == title {
			return false, true
		}
	}
	if l.hash == hashI && l.form == initial && c.before.form == lower && c.before.length > 1 && capital {
		return true, true
	}
	if l.form == initial && c.before.form == title && r.form == title && !starts && r.opener == 0 && habit(r.hash)&7 < 5 {
		return false, true
	}
	switch l.group {
	case company, nation, hour, state, suffix, trailing, street, measure, month:
		if l.hash == hashSr && (c.before.form != title || c.before.length < 3) && r.form == title {
			return false, true // el Sr. García
		}
		if s.opensWith() {
			return false, capital
		}
		if starts || r.form == title && r.tail == '.' && isPlainHonorific(r.hash) {
			return true, true
		}
		if r.form == title && r.tail == 0 && c.after.form == lower && r.common(l.group == nation) {
			return true, true
		}
		if l.group == trailing && capital && r.tail != '.' {
			return true, true
		}
		if r.form == title && r.tail == 0 && l.group == company && c.after.form == lower && s.repeated() {
			return true, true // "Compaq Computer Corp. Compaq fell"
		}
	case ordinary:
		switch {
		case l.form == number && l.length <= 2 && r.group == monthName:
			return false, true // am 3. Oktober
		case starts && (l.form == lower || l.form == title || l.form == upper || l.form == mixed || l.form == number && l.length > 1):
			return true, true
		case l.plainWord() && (capital && r.opener&4 == 0 || r.form == number && r.length > 2 && r.opener == 0):
			return true, true
		}
	}
	return false, false
}

// common reports whether a word is written with a small letter inside
// sentences, or looks like a plural that is: Analysts, Officials. A strict
// answer rests on several sightings.
func (w *word) common(strict bool) bool {
	switch habit(w.hash) >> 3 & 7 {
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

// opensWith reports whether all that stands before the candidate is a phrase
// such as "At 5 a.m." or "In the U.S.", with which no sentence ends.
func (s *Scanner) opensWith() bool {
	if s.c.end-s.start > 18 {
		return false
	}
	var w word
	s.head(s.start, &w)
	switch w.hash {
	case hashAt, hashOn, hashIn, hashBy, hashFrom, hashAfter, hashBefore, hashUntil, hashSince, hashAround:
		return true
	}
	return false
}

// plainWord reports whether a word is no abbreviation by its looks.
func (w *word) plainWord() bool {
	if w.tail != 0 {
		return false
	}
	switch w.form {
	case lower, title:
		return w.length >= 4 || w.length >= 2 && habit(w.hash)>>6 == 1
	case number:
		return w.length >= 3
	case address:
		return w.length >= 6
	}
	return false
}

// kanaFollows reports whether hiragana stands at i: a particle that goes on
// from a quotation.
func (s *Scanner) kanaFollows(i int) bool {
	return i+1 < len(s.text) && s.text[i] == 0xE3 && (s.text[i+1] == 0x81 || s.text[i+1] == 0x82)
}

// marker reports whether the sentence has nothing before the candidate but the
// marker of a list item: "1", "12", "a", "iv", "• 9".
func (s *Scanner) marker() bool {
	w := &s.c.left
	if w.length == 0 || w.start != s.start && (s.c.before.start != s.start || s.c.before.form != symbols) {
		return false
	}
	switch w.form {
	case number:
		return w.length <= 3
	case letter, initial:
		return true
	case lower:
		if w.length > 5 {
			return false
		}
		for _, b := range []byte(s.text[w.start:w.end]) {
			if b != 'i' && b != 'v' && b != 'x' {
				return false
			}
		}
		return true
	}
	return false
}

// listItem reports whether the next word is the list marker that follows upon
// the one with which the sentence began: "1) ... 2)", "a. ... b.", "• ... •".
func (s *Scanner) listItem() bool {
	first, fb := s.ordinal(s.start)
	if first == 0 && fb == 0 {
		return false
	}
	second, sb := s.ordinal(s.c.ink)
	if fb != 0 && fb == sb {
		return first == 0 || second == first+1
	}
	return fb == 0 && sb == 0 && first != 0 && second == first+1
}

// markerEnds reports whether end lies right behind the list marker with which
// the sentence began.
func (s *Scanner) markerEnds(end int) bool {
	n, bullet := s.ordinal(s.start)
	return n != 0 && end-s.start <= 8 && s.back(end) == end && (s.text[end-1] == ')' || s.text[end-1] == '.') || bullet != 0 && end-s.start <= 3
}

// ordinal reads a list marker at i: its number (letters count from 1001), and
// the bullet that it begins with.
func (s *Scanner) ordinal(i int) (n int, bullet rune) {
	text := s.text
	r, k := decode(text, i)
	if isBullet(r) && r != '–' && r != '—' || r == '*' {
		bullet = r
		i += k
		if i < len(text) && text[i] == ' ' {
			i++
		}
	}
	paren := false
	if i < len(text) && text[i] == '(' {
		paren = true
		i++
	}
	j := i
	for j < len(text) && j < i+3 && isDigitByte(text[j]) {
		n = n*10 + int(text[j]-'0')
		j++
	}
	if j == i && j < len(text) && isLetterByte(text[j]) {
		n = 1001 + int(text[j]|0x20-'a')
		j++
	}
	if j == i || j+1 >= len(text) {
		return 0, bullet
	}
	closed := text[j] == ')' || text[j] == '.' && !paren
	if text[j] == '.' && text[j+1] == ')' {
		j++
	}
	if !closed || j+1 >= len(text) || text[j+1] != ' ' {
		return 0, bullet
	}
	return n, bullet
}

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
	case length >= wrapped || s.longest >= wrapped || l.form == lower && isLinker(l.hash):
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

// isLinker reports whether a word cannot be the last of a sentence.
func isLinker(hash uint32) bool {
	switch hash {
	case 3020861980, 3826002220, 1092940518, 1765031016, 1094220446, 1630810064, 1462048136, 1111836708, 2901640080, 254395046, 1563699588, 1624600460, 206241385, 1412156564, 2513272949, 1579491469, 3407360812, 148040930, 1312329493, 1081029709, 383959538, 3354087724, 942383232, 4258443467, 4105473420, 3422370919, 2163763161, 2837066553, 1278082707, 15787690, 3660305025, 3572383752, 3154326812, 1429081278, 3843578906, 798074659, 838226447, 2300132045, 3005452862, 460225993, 944111422:
		return true
	}
	return false
}

// Hashes of words that rules ask for.
const (
	hashI      = 3960223172
	hashAt     = 1462048136
	hashOn     = 1630810064
	hashIn     = 1094220446
	hashBy     = 1412156564
	hashFrom   = 2513272949
	hashAfter  = 460225993
	hashBefore = 944111422
	hashUntil  = 3132432719
	hashSince  = 3040258461
	hashAround = 3201438092
	hashSr     = 1163008208
	hashSt     = 1263673922
	hashMr     = 1429081278
	hashMrs    = 3833472695
	hashMs     = 1445858897
)

func isPlainHonorific(hash uint32) bool { return hash == hashMr || hash == hashMrs || hash == hashMs }
