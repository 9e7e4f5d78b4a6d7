package frame

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"
)

// begins says whether token i is the first of a subtree of that relation.
func (w *Writer) begins(i int, rel Rel) bool {
	for x := i; x >= 0; x = int(w.s.Head[x]) {
		if int(w.s.Lo[x]) < i-1 {
			return false
		}
		if w.s.Rel[x] == rel {
			return true
		}
	}
	return false
}

// speaker says whether token i begins the subject of a verb of saying that comes
// after what was said.
func (w *Writer) speaker(i int) bool {
	for x := i; x >= 0 && int(w.s.Lo[x]) >= i-1; x = int(w.s.Head[x]) {
		if h := int(w.s.Head[x]); w.s.Rel[x] == Nsubj && h > x && w.s.Word[h] == Say {
			return true
		}
	}
	return false
}

// stray says whether token i is a comma that is left between a subject and its
// verb by what was taken out.
func (w *Writer) stray(b *Bits, i int) bool {
	s := w.s
	if s.Form(i) != "," || i+1 >= s.N || !b.Has(i+1) {
		return false
	}
	v := i + 1
	if s.Rel[v] == Aux || s.Rel[v] == AuxPass || s.Rel[v] == Cop {
		v = int(s.Head[v])
	}
	if v <= i || !s.Predicate(v) {
		return false
	}
	c := s.Dependent(v, Nsubj, NsubjPass)
	if c < 0 || c > i || int(s.Hi[c]) < i || int(s.Hi[c]) > i+1 {
		return false
	}
	for k := int(s.Lo[c]); k < i; k++ { // its partner
		if s.Form(k) == "," && b.Has(k) {
			return false
		}
	}
	return true
}

func opens(form string) bool {
	switch form {
	case "(", "[", "“", "‘", "\"", "'", "``", "«", "$", "£", "€":
		return true
	}
	return false
}

func closesOpen(form string) bool {
	switch form {
	case ")", "]", "”", "’", "''", "»":
		return true
	}
	return false
}

// finish trims what hangs over, and gives a capital and a full stop.
func (w *Writer) finish() string {
	b := w.buf
	for len(b) > 0 {
		r, n := utf8.DecodeLastRune(b)
		if r == ',' || r == ';' || r == ':' || r == ' ' || r == '-' || r == '–' || r == '—' || r == '(' {
			b = b[:len(b)-n]
			continue
		}
		break
	}
	for len(b) > 0 && (b[0] == ' ' || b[0] == ',' || b[0] == ';') {
		b = b[1:]
	}
	b = balance(b)
	if len(b) == 0 {
		return ""
	}
	if r, n := utf8.DecodeRune(b); unicode.IsLower(r) && !beginsSmall(b) {
		var up [4]byte
		m := utf8.EncodeRune(up[:], unicode.ToUpper(r))
		if m == n {
			copy(b, up[:m])
		}
	}
	end := bytes.TrimRight(b, "\"”’")
	switch r, _ := utf8.DecodeLastRune(end); r {
	case '.', '!', '?':
	default:
		b = append(b, '.')
	}
	return string(b)
}

// all says whether the set holds every word of the sentence.
func (s *Sentence) all(b *Bits) bool {
	for i := range s.N {
		if !b.Has(i) && s.Rel[i] != Pun && s.Tag[i] != Punct {
			return false
		}
	}
	return true
}

// Balanced is text without a quotation mark or bracket that lacks its partner.
func Balanced(text string) string { return string(balance([]byte(text))) }

// balance drops a quotation mark or bracket that lacks its partner.
func balance(b []byte) []byte {
	plain := true
	for _, c := range b {
		plain = plain && c != '"' && c != '(' && c != ')' && c != 0xE2
	}
	if plain {
		return b
	}
	var alone []int // where a mark stands without its partner
	for _, pair := range [...][2]string{{"“", "”"}, {"(", ")"}, {"\"", "\""}} {
		alone = unpaired(b, pair[0], pair[1], alone)
	}
	if len(alone) == 0 {
		return b
	}
	slices.Sort(alone)
	kept := b[:0]
	for i := 0; i < len(b); i++ {
		if len(alone) > 0 && alone[0] == i {
			if alone = alone[1:]; b[i] == 0xE2 {
				i += 2
			}
			continue
		}
		kept = append(kept, b[i])
	}
	return kept
}

// unpaired appends where the marks open and close stand without each other.
func unpaired(b []byte, open, close string, alone []int) []int {
	var opened []int
	for i := 0; i+len(open) <= len(b); i++ {
		switch at := string(b[i : i+len(open)]); {
		case at == close && len(opened) > 0:
			opened = opened[:len(opened)-1]
		case at == open:
			opened = append(opened, i)
		case at == close:
			alone = append(alone, i)
		}
	}
	return append(alone, opened...)
}
