package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/syntax"
)

// place is a token of a paragraph.
type place struct{ sentence, token int }

// quote is a stretch in quotation marks, the marks included.
type quote struct {
	from, to place
	words    int
	title    bool // a name rather than words that somebody said
	closed   bool
	by       int // the attribution it belongs to, -1 if to none
}

// has says whether the quotation holds a token.
func (q *quote) has(sentence, token int) bool {
	p := place{sentence, token}
	return !before(p, q.from) && !before(q.to, p)
}

func before(a, b place) bool {
	return a.sentence < b.sentence || a.sentence == b.sentence && a.token < b.token
}

// speech is how many words in quotation marks make a quotation rather than a
// name or a word held at arm's length.
const speech = 4

// quotations appends the stretches of a paragraph in quotation marks. One that
// is not closed reaches to the paragraph's end. If the paragraph before ended
// inside a quotation, a mark that closes needs none that opens.
func quotations(all []quote, paragraph []Sentence, inside bool) []quote {
	q := quote{by: -1}
	open := byte(0) // the style of mark that is open
	if inside && closesFirst(paragraph) {
		open = '"'
	}
	for s := range paragraph {
		text, tokens := paragraph[s].Text, paragraph[s].Tokens
		if open == '\'' { // a single mark is too often an apostrophe
			open = 0
		}
		for i, t := range tokens {
			style, opens := quotationMark(text, t)
			here := place{s, i}
			switch {
			case style == 0:
				if open != 0 && t.Tag != syntax.Punct {
					q.words++
					q.title = q.title && capital(text[t.Start:t.End])
				}
			case open == 0 && (opens || style == '"' && (t.Start == 0 || breaks(text[:t.Start]))):
				if style == '\'' && !closesLater(text, t.End) {
					continue
				}
				open = style
				q = quote{from: here, to: here, by: -1, title: true}
			case open == style && opens && style == '"' && !startsParagraph(s, i) && q.from.sentence < s: // the one before was not closed
				all = append(all, q)
				q = quote{from: here, to: here, by: -1, title: true}
			case open == style && (!opens || style == '"' && !startsParagraph(s, i)) && (style == '"' || !apostrophe(text, t)):
				open = 0
				q.to, q.closed = here, true
				all = append(all, q)
			}
			if open != 0 {
				q.to = here
			}
		}
	}
	if open != 0 && open != '\'' {
		all = append(all, q)
	}
	return all
}

// touch finds the quotations that touch sentence n, none of them before from,
// and gives the first.
func (f *Finder) touch(n, from int) int {
	for from < len(f.quotes) && f.quotes[from].to.sentence < n {
		from++
	}
	to := from
	for to < len(f.quotes) && f.quotes[to].from.sentence <= n {
		to++
	}
	f.here = f.quotes[from:to]
	return from
}

// capital says whether a word can stand in a title: it is short, or begins with
// no small letter.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return len(word) <= 3 || !unicode.IsLower(r)
}

// closesFirst says whether the first double quotation mark of a paragraph looks
// like a closing one.
func closesFirst(paragraph []Sentence) bool {
	for _, s := range paragraph {
		for i := range s.Tokens {
			if style, opens := quotationMark(s.Text, s.Tokens[i]); style == '"' {
				return !opens
			}
		}
	}
	return false
}

func startsParagraph(sentence, token int) bool { return sentence == 0 && token == 0 }

// quotationMark says which style of quotation mark a token is, 0 for none, and
// whether it looks like an opening one.
func quotationMark(text string, t syntax.Token) (style byte, opens bool) {
	switch text[t.Start:t.End] {
	case "“", "„", "«", "``":
		return '"', true
	case "”", "»", "''":
		return '"', false
	case `"`:
		return '"', t.End < len(text) && !space(text[t.End:]) && (t.Start == 0 || breaks(text[:t.Start]))
	case "‘":
		return '\'', true
	case "'":
		if t.Start == 0 || breaks(text[:t.Start]) {
			return '\'', t.End < len(text) && !space(text[t.End:]) && !clipped(text[t.End:])
		}
		fallthrough
	case "’":
		next, _ := utf8.DecodeRuneInString(text[t.End:])
		if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return '\'', false
		}
	}
	return 0, false
}

func space(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// breaks says whether a word may begin after s.
func breaks(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(r) || r == '(' || r == '[' || r == '—' || r == '–'
}

// apostrophe says whether a single mark after a word is more likely that of a
// possessive, as in the workers' rights: one after a comma or a stop follows.
func apostrophe(text string, t syntax.Token) bool {
	if t.Start == 0 || !letter(text[:t.Start]) {
		return false
	}
	for i := t.End; i < len(text); i++ {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == '‘' {
			return false
		}
		if (r == '’' || r == '\'') && !letter(text[:i]) && (i+n == len(text) || space(text[i+n:])) {
			return !space(text[i-1:])
		}
	}
	return false
}

// clipped says whether s begins with a word that has lost its first letters, or
// a decade: 'cause, '90s.
func clipped(s string) bool {
	for _, word := range []string{"cause", "em", "til", "till", "n", "tis", "twas", "bout", "round", "s", "d", "ll"} {
		if rest, ok := strings.CutPrefix(s, word); ok && (rest == "" || !letter(s[:len(word)+1])) {
			return true
		}
	}
	return s[0] >= '0' && s[0] <= '9'
}

// letter says whether s ends in a letter or a digit.
func letter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// closesLater says whether a single quotation mark that is opened at from is
// closed in the same sentence.
func closesLater(text string, from int) bool {
	for i := from; i < len(text); i++ {
		if text[i] != 0xE2 && text[i] != '\'' {
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r != '’' && r != '\'' {
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return true
		}
	}
	return false
}
