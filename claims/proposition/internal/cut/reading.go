package cut

import (
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/syntax"
)

// reading is a row read as a sentence of its own.
type reading struct {
	syntax.Tree
	tokens  []syntax.Token
	from    []int // of each token its place in the sentence, -1 for what was put in
	text    []byte
	root    int
	subject int
}

// read parses the tokens of some stretches, with a word between the first and the others where one is
// given, and reports whether they are a clause: a finite verb with its subject.
func (f *Finder) read(r *reading, between string, stretches ...Span) bool {
	r.tokens, r.from, r.text = r.tokens[:0], r.from[:0], r.text[:0]
	for n, s := range stretches {
		if n == 1 && between != "" {
			r.add(between, -1)
		}
		for i := s.Lo; i < s.Hi; i++ {
			r.add(f.tree.Form(i), i)
		}
	}
	if n := len(r.tokens); n > 0 && !stops(string(r.text[r.tokens[n-1].Start:])) {
		r.add(".", -1)
	}
	text := string(r.text)
	f.Parser.ParseTokens(text, r.tokens)
	r.Read(text, r.tokens)
	if r.root = r.Root(); r.root < 0 {
		return false
	}
	r.subject = r.Subject(r.root)
	return r.subject >= 0 && r.Finite(r.root)
}

// add puts a token at the end, the first with a capital.
func (r *reading) add(form string, from int) {
	if len(r.tokens) > 0 {
		r.text = append(r.text, ' ')
	}
	start := len(r.text)
	if first, n := utf8.DecodeRuneInString(form); len(r.tokens) == 0 && unicode.IsLower(first) {
		r.text = append(utf8.AppendRune(r.text, unicode.ToUpper(first)), form[n:]...)
	} else {
		r.text = append(r.text, form...)
	}
	r.tokens = append(r.tokens, syntax.Token{Start: start, End: len(r.text)})
	r.from = append(r.from, from)
}

// phrase is the stretch of the sentence that token i of the row and all below it take up, if it is one.
func (r *reading) phrase(i int) (s Span, ok bool) {
	lo, hi := r.Extent(i)
	for k := lo; k < hi; k++ {
		if r.from[k] < 0 || k > lo && r.from[k] != r.from[k-1]+1 {
			return s, false
		}
	}
	return Span{r.from[lo], r.from[hi-1] + 1}, true
}

// place is where a token of the sentence stands in the row, or -1.
func (r *reading) place(i int) int {
	for k, from := range r.from {
		if from == i {
			return k
		}
	}
	return -1
}

func stops(form string) bool { return form == "." || form == "!" || form == "?" || form == "…" }
