package attribution

import (
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/quotation"
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

// has reports whether the quotation holds a token.
func (q *quote) has(sentence, token int) bool {
	p := place{sentence, token}
	return !before(p, q.from) && !before(q.to, p)
}

// within is the stretch of a sentence of so many tokens that stands in the
// quotation, half open.
func (q *quote) within(sentence, tokens int) (from, to int) {
	to = tokens
	if sentence == q.from.sentence {
		from = q.from.token
	}
	if sentence == q.to.sentence {
		to = q.to.token + 1
	}
	return from, to
}

func before(a, b place) bool {
	return a.sentence < b.sentence || a.sentence == b.sentence && a.token < b.token
}

// speech is how many words in quotation marks make a quotation rather than a
// name or a word held at arm's length.
const speech = 4

// quotations finds the stretches of a paragraph in quotation marks. One that is
// not closed reaches to the paragraph's end.
func (f *Finder) quotations(paragraph []Sentence) {
	f.quotes = f.quotes[:0]
	sentence, token := 0, 0
	next := func(p quotation.Place) place { // the token that begins at p, or the first after it
		if p.Sentence > sentence {
			sentence, token = p.Sentence, 0
		}
		for tokens := paragraph[sentence].Tokens; token < len(tokens) && tokens[token].Start < p.Offset; {
			token++
		}
		return place{sentence, token}
	}
	text := func(n int) string { return paragraph[n].Text }
	for _, found := range f.marks.Find(len(paragraph), text, f.open) {
		q := quote{from: next(found.From), closed: found.Closed, by: -1, title: true}
		q.to = next(found.To)
		q.to.token--
		if before(q.to, q.from) {
			continue
		}
		for n := q.from.sentence; n <= q.to.sentence; n++ {
			from, to := q.within(n, len(paragraph[n].Tokens))
			for _, t := range paragraph[n].Tokens[from:to] {
				if t.Tag != syntax.Punct {
					q.words++
					q.title = q.title && capital(paragraph[n].Text[t.Start:t.End])
				}
			}
		}
		f.quotes = append(f.quotes, q)
	}
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

// capital reports whether a word can stand in a title: it is short, or begins with
// no small letter.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return len(word) <= 3 || !unicode.IsLower(r)
}

// marks reports whether a token is a quotation mark.
func isMark(text string, t syntax.Token) bool {
	switch text[t.Start:t.End] {
	case "“", "”", "„", "«", "»", `"`, "``", "''", "‘", "’", "'":
		return t.Tag == syntax.Punct
	}
	return false
}
