package boundary

// marker reports whether the sentence has nothing before the candidate but the
// marker of a list item: "1", "12", "a", "iv", "• 9".
func (s *Scanner) marker() bool {
	w := &s.c.left
	switch w.form {
	case number:
		if w.length > 3 {
			return false
		}
	case letter, initial:
	case lower:
		if w.length > 5 {
			return false
		}
		for _, b := range []byte(s.text[w.start:w.end]) {
			if b != 'i' && b != 'v' && b != 'x' {
				return false
			}
		}
	default:
		return false
	}
	return w.start == s.start || s.before().start == s.start && s.before().form == symbols
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
