// Package quotation finds what stands in quotation marks. The marks of a
// paragraph are paired in one pass, straight ones and typographic ones, double
// and single; an apostrophe is told from a single mark by what stands beside it.
package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Place is a byte of a paragraph: its sentence, and the offset in that.
type Place struct{ Sentence, Offset int }

// Before reports whether p comes before o.
func (p Place) Before(o Place) bool {
	return p.Sentence < o.Sentence || p.Sentence == o.Sentence && p.Offset < o.Offset
}

// Quotation is a stretch in quotation marks, the marks included.
type Quotation struct {
	From, To Place // half open
	Single   bool  // in single marks
	Closed   bool  // else it reaches to the paragraph's end
}

// Finder pairs marks. Its zero value is ready; it keeps its memory from one
// paragraph to the next.
type Finder struct {
	marks []mark // of one sentence
	found []Quotation
	open  bool // a quotation is open: the last one found
}

// Find gives the quotations of a paragraph, given its sentences, in the order of
// the text. Single marks count outside of double ones, and only where they close
// in the same sentence. If the paragraph before ended inside a quotation, one that
// only closes here begins with the paragraph. What it returns is valid until the
// next call.
func (f *Finder) Find(sentences int, text func(int) string, inside bool) []Quotation {
	f.found, f.open = f.found[:0], false
	first := true // no double mark so far
	for n := range sentences {
		s := text(n)
		f.scan(s)
		for i := range f.marks {
			m := &f.marks[i]
			if first && !m.single {
				if inside && !m.opens { // what was found before it stands in that one
					f.found = f.found[:0]
					f.begin(Place{}, false)
				}
				first = false
			}
			f.pair(n, m)
		}
		if f.open && f.last().Single { // a single mark is too often an apostrophe
			f.found, f.open = f.found[:len(f.found)-1], false
		}
	}
	if f.open {
		n := sentences - 1
		f.last().To = Place{n, len(text(n))}
	}
	return f.found
}

func (f *Finder) last() *Quotation { return &f.found[len(f.found)-1] }

func (f *Finder) begin(at Place, single bool) {
	f.found = append(f.found, Quotation{From: at, Single: single})
	f.open = true
}

// pair takes in the next mark of sentence n.
func (f *Finder) pair(n int, m *mark) {
	from, to := Place{n, m.start}, Place{n, m.end}
	switch {
	case !f.open:
		if m.opens && (!m.single || m.closed) || !m.single && m.begins {
			f.begin(from, m.single)
		}
	case f.last().Single != m.single:
	case m.opens && m.single:
	case m.opens && f.last().From.Sentence < n: // the one before was not closed
		f.last().To = from
		f.begin(from, false)
	case from == Place{}: // a quotation that goes on is opened again
	case !m.apostrophe:
		f.last().To, f.last().Closed, f.open = to, true, false
	}
}

// mark is a quotation mark of a sentence, or what may be one.
type mark struct {
	start, end int
	single     bool
	begins     bool // stands where a word may begin
	opens      bool // and has one after it; else it closes
	closed     bool // a mark that closes follows in the sentence
	apostrophe bool // rather that of a possessive: one that closes for sure follows
}

// scan finds the marks of a sentence.
func (f *Finder) scan(s string) {
	f.marks = f.marks[:0]
	for i := 0; i < len(s); {
		at := strings.IndexAny(s[i:], "\"'`“”„«»‘’")
		if at < 0 {
			break
		}
		m := mark{start: i + at}
		_, n := utf8.DecodeRuneInString(s[m.start:])
		if m.end = m.start + n; m.end < len(s) && n == 1 && s[m.start] != '"' && s[m.end] == s[m.start] {
			m.end++
		}
		if m.read(s) {
			f.marks = append(f.marks, m)
		}
		i = m.end
	}
	closed, sure := false, false
	for i := len(f.marks) - 1; i >= 0; i-- {
		m := &f.marks[i]
		if !m.single {
			continue
		}
		m.closed = closed
		switch {
		case m.opens:
			sure = false
		case letterBefore(s, m.start):
			m.apostrophe, closed = sure, true
		default: // after a comma or a stop
			sure, closed = true, true
		}
	}
}

// read says what mark stands there; false if it is none.
func (m *mark) read(s string) bool {
	m.begins = m.start == 0 || breaks(s[:m.start])
	blank := m.end == len(s) || space(s[m.end:])
	switch s[m.start:m.end] {
	case "“", "„", "«", "``":
		m.opens = true
	case "”", "»", "''":
	case `"`:
		m.opens = m.begins && !blank
	case "‘":
		m.single, m.opens = true, true
	case "'":
		m.single = true
		if m.begins && !blank {
			m.opens = !clipped(s[m.end:])
			return m.opens
		}
		return !letterAfter(s, m.end)
	case "’":
		m.single = true
		return !letterAfter(s, m.end)
	default:
		return false
	}
	return true
}

func space(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// breaks reports whether a word may begin after s.
func breaks(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(r) || strings.ContainsRune("([—–", r)
}

func letterAfter(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func letterBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// clipped reports whether s begins with a word that has lost its first letters,
// or a decade: 'cause, '90s.
func clipped(s string) bool {
	for _, word := range [...]string{"cause", "em", "til", "till", "n", "tis", "twas", "bout", "round", "s", "d", "ll"} {
		if rest, ok := strings.CutPrefix(s, word); ok && !letterAfter(rest, 0) {
			return true
		}
	}
	return s[0] >= '0' && s[0] <= '9'
}
