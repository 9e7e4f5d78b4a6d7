package antecedent

import (
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/syntax"
)

// quotation is the state of quotation marks as a paragraph is read.
type quotation struct {
	n     int  // of quotations so far
	style byte // of the mark that is open, 0 if none is
	seen  bool // any mark
}

// markQuotations says of each token of the sentence in which quotation it stands.
// A mark that closes what the paragraph did not open ends a quotation that it
// began in.
func (f *Finder) markQuotations() {
	f.quote = f.quote[:0]
	q := &f.open
	for _, t := range f.tokens {
		style, opens := markAt(f.text, t)
		switch {
		case style == 0:
		case q.style == 0 && (opens || style == '"' && q.seen):
			q.n++
			q.style, q.seen = style, true
		case q.style == 0 && style == '"':
			q.n++
			for k := range f.quote {
				f.quote[k] = q.n
			}
			for k := range f.mentions {
				f.mentions[k].quote = q.n
			}
			q.seen = true
		case q.style == style && (!opens || style == '"'):
			f.quote = append(f.quote, q.n)
			q.style = 0
			continue
		}
		if q.style == 0 {
			f.quote = append(f.quote, 0)
		} else {
			f.quote = append(f.quote, q.n)
		}
	}
}

// markAt says which style of quotation mark a token is, 0 for none, and whether it
// looks like an opening one.
func markAt(text string, t syntax.Token) (style byte, opens bool) {
	switch text[t.Start:t.End] {
	case "“", "„", "«", "``":
		return '"', true
	case "”", "»", "''":
		return '"', false
	case `"`:
		return '"', begins(text, t)
	case "‘":
		return '\'', true
	case "'", "’":
		if next, _ := utf8.DecodeRuneInString(text[t.End:]); unicode.IsLetter(next) || unicode.IsDigit(next) {
			if text[t.Start] == '\'' && begins(text, t) && t.Penn == syntax.OpenQuote {
				return '\'', true
			}
			return 0, false
		}
		return '\'', false
	}
	return 0, false
}

// begins says whether a mark stands before a word and not after one.
func begins(text string, t syntax.Token) bool {
	next, _ := utf8.DecodeRuneInString(text[t.End:])
	before, n := utf8.DecodeLastRuneInString(text[:t.Start])
	return t.End < len(text) && !unicode.IsSpace(next) && (n == 0 || unicode.IsSpace(before) || before == '(' || before == '[' || before == '—' || before == '–')
}
