package proposition

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/proposition/internal/cut"
	"github.com/factdesk/factdesk/claims/syntax"
)

// writer puts the words of a row together: those of the sentence, in its order and with what stands
// between them.
type writer struct {
	tree    *syntax.Tree
	glosses []Gloss
	text    strings.Builder
	plain   strings.Builder
	tokens  []int // that the row has
	said    []int // what glosses that were written are of
}

func (w *writer) begin(tree *syntax.Tree, glosses []Gloss) { w.tree, w.glosses = tree, glosses }

// main is what the cuts leave of the sentence.
func (w *writer) main(cuts []cut.Cut) Proposition {
	root := w.tree.Root()
	if len(cuts) == 0 {
		return w.whole(root)
	}
	w.tokens = w.tokens[:0]
	w.take(cut.Span{Lo: 0, Hi: len(w.tree.Tokens)}, cuts, -1)
	return w.row(root, -1, "")
}

// piece is the row that the i-th of the cuts makes.
func (w *writer) piece(cuts []cut.Cut, i int) Proposition {
	c := &cuts[i]
	w.tokens = w.tokens[:0]
	w.take(c.Subject, cuts, i)
	be := len(w.tokens)
	w.take(c.Body, cuts, i)
	return w.row(c.Head, be, c.Be)
}

// take adds the tokens of a stretch but for what other cuts take out of it. What cut i itself lies in
// is its own.
func (w *writer) take(s cut.Span, cuts []cut.Cut, i int) {
next:
	for k := s.Lo; k < s.Hi; k++ {
		for j := range cuts {
			if o := cuts[j].Out; j != i && !cuts[j].Keep && o.Has(k) && (i < 0 || !cuts[i].Out.Within(o)) {
				continue next
			}
		}
		w.tokens = append(w.tokens, k)
	}
}

// row writes the tokens, and a word before the one at place be.
func (w *writer) row(head, be int, word string) Proposition {
	w.text.Reset()
	w.plain.Reset()
	w.said = w.said[:0]
	t := w.tree
	for n, i := range w.tokens {
		between := " "
		switch {
		case n == 0:
			between = ""
		case n == be && word != "":
			between = " " + word + " "
		case w.tokens[n-1] == i-1:
			between = t.Text[t.Tokens[i-1].End:t.Tokens[i].Start]
		case clings(t, i):
			between = ""
		}
		form := t.Form(i)
		if form == "." && strings.HasSuffix(w.plain.String(), ".") {
			continue // 9 p.m.
		}
		if n == 0 {
			form = capital(form, t.Tokens[i].Tag)
		}
		w.text.WriteString(between + form)
		w.plain.WriteString(between + form)
		w.gloss(i)
	}
	return Proposition{Spans: w.spans(), Statement: finish(w.text.String()), Plain: finish(w.plain.String()), Head: head}
}

// gloss writes what is to stand after token i.
func (w *writer) gloss(i int) {
	for k := range w.glosses {
		g := &w.glosses[k]
		if g.Token != i || slices.Contains(w.said, g.Of) || slices.ContainsFunc(g.Named, func(n int) bool { return slices.Contains(w.tokens, n) }) {
			continue
		}
		w.said = append(w.said, g.Of)
		w.text.WriteString(" [" + g.Text + "]")
	}
}

// whole is the sentence as it stands, from its first word.
func (w *writer) whole(root int) Proposition {
	t := w.tree
	first := t.Tokens[0].Start
	p := Proposition{Spans: [][2]int{{first, len(t.Text)}}, Head: root, Plain: Balanced(t.Text[first:])}
	p.Statement = p.Plain
	if len(w.glosses) == 0 {
		return p
	}
	w.tokens = w.tokens[:0]
	for i := range t.Tokens {
		w.tokens = append(w.tokens, i)
	}
	w.text.Reset()
	w.said = w.said[:0]
	at := first
	for i := range t.Tokens {
		w.text.WriteString(t.Text[at:t.Tokens[i].End])
		at = t.Tokens[i].End
		w.gloss(i)
	}
	p.Statement = Balanced(w.text.String() + t.Text[at:])
	return p
}

// spans are the stretches of text of the row, without the marks at its end.
func (w *writer) spans() [][2]int {
	var spans [][2]int
	tokens := w.tokens
	for len(tokens) > 1 && cut.Closes(w.tree.Form(tokens[len(tokens)-1])) {
		tokens = tokens[:len(tokens)-1]
	}
	for n, i := range tokens {
		t := &w.tree.Tokens[i]
		if n > 0 && tokens[n-1] == i-1 {
			spans[len(spans)-1][1] = t.End
		} else {
			spans = append(spans, [2]int{t.Start, t.End})
		}
	}
	return spans
}

// clings reports whether no space stands before token i.
func clings(t *syntax.Tree, i int) bool {
	switch t.Tokens[i].Tag {
	case syntax.Punct:
		return !cut.Opens(t.Form(i)) && t.Form(i) != "—" && t.Form(i) != "–"
	}
	return i > 0 && t.Tokens[i-1].End == t.Tokens[i].Start && t.Tokens[i].Penn == syntax.POS
}

// capital is the first word of a row. Names keep their spelling: de Gaulle, iPhone.
func capital(form string, tag syntax.Tag) string {
	r, n := utf8.DecodeRuneInString(form)
	if tag == syntax.PropN || !unicode.IsLower(r) || strings.ContainsFunc(form, unicode.IsUpper) {
		return form
	}
	return string(unicode.ToUpper(r)) + form[n:]
}

// finish trims what hangs over at the end of a row and gives it a full stop.
func finish(text string) string {
	text = Balanced(strings.Trim(text, " ,;:–—-"))
	switch r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"”’»)")); r {
	case '.', '!', '?', '…':
		return text
	}
	return text + "."
}

// Balanced is text without a quotation mark or bracket at its beginning or end that lacks its partner;
// where nothing else is left, the text itself. One that stands within is the article's own: a quotation
// that goes on in the next sentence.
func Balanced(text string) string {
	if !strings.ContainsAny(text, "\"()“”") {
		return text
	}
	var alone []int // where a mark stands without its partner
	for _, pair := range [...][2]string{{"“", "”"}, {"(", ")"}, {"\"", "\""}} {
		alone = unpaired(text, pair[0], pair[1], alone)
	}
	slices.Sort(alone)
	start, end := 0, len(text)
	for len(alone) > 0 && alone[0] == start {
		_, n := utf8.DecodeRuneInString(text[start:])
		start, alone = start+n, alone[1:]
	}
	for len(alone) > 0 {
		last := alone[len(alone)-1]
		if _, n := utf8.DecodeRuneInString(text[last:]); last+n != end {
			break
		}
		end, alone = last, alone[:len(alone)-1]
	}
	if s := strings.TrimSpace(text[min(start, end):end]); s != "" {
		return s
	}
	return text
}

// unpaired appends where the marks open and close stand without each other.
func unpaired(text, open, close string, alone []int) []int {
	var opened []int
	for i := 0; i+len(open) <= len(text); i++ {
		switch at := text[i : i+len(open)]; {
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
