package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// between takes what stands around a reporting clause in commas, or before one
// that ends the sentence: The donors, said Berg, were many. They left, the
// mayor told reporters on Monday.
func (f *Finder) between(v int, w who) bool {
	t := &f.tree
	if !w.named() || !w.turned && (f.passive(v) || f.objects(v)) || t.Tokens[v].Penn == syntax.VBG {
		return false
	}
	from, to := min(w.lo, v), max(w.hi, v)
	for from > 0 && (t.Tokens[from-1].Tag == syntax.Adv || t.Tokens[from-1].Tag == syntax.Aux) { // he also said
		from--
	}
	if from < 2 || to-from > 12 || !f.breaks(from-1) {
		return false
	}
	for i := from; i < v; i++ { // who, on Monday, said: a clause of its own lies between
		if t.Tokens[i].Penn == syntax.Comma || t.Tokens[i].Tag == syntax.Verb || t.Tokens[i].Tag == syntax.CConj && t.Tokens[i].Head > v {
			return false
		}
	}
	to = f.circumstances(v, to)
	last := len(t.Tokens) - 1
	switch {
	case to == last, t.Tokens[to+1].Penn == syntax.FullStop, t.Tokens[to+1].Penn == syntax.Colon:
		if !w.turned && !f.stands(from-1) && !f.within(from-2) {
			return false
		}
		last = to
	case t.Tokens[to+1].Penn == syntax.Comma || t.Tokens[to+1].Rel == syntax.PunctRel && f.breaks(to+1):
		next := min(to+2, last)
		if (w.turned || f.within(from-2) || t.Tokens[next].Penn == syntax.VBG) && !f.predicated(next, last) { // said Berg, the mayor of the town
			last = to
			break
		}
		if t.Tokens[next].Penn == syntax.VBG && cueOf(t.word(next)).Has(lexicon.Say) { // ..., he said, adding that
			last = to
			break
		}
		if isMark(t.Text, t.Tokens[next]) && !f.within(from-2) || t.word(next) == "that" {
			return false // In the end, he said, "..."
		}
	default:
		return false
	}
	f.fill(0, last)
	f.empty(from, to)
	return true
}

// predicated reports whether the tokens hold a finite verb or a quotation, and do
// not begin as a relative clause.
func (f *Finder) predicated(from, to int) bool {
	t := &f.tree
	if w := t.word(from); w == "who" || w == "whose" {
		return false
	}
	for i := from; i <= to; i++ {
		tok := t.Tokens[i]
		if tok.Penn.Finite() || f.within(i) {
			return true
		}
		if tok.Penn == syntax.WP || tok.Penn == syntax.WDT { // the ecologist who led it
			return false
		}
	}
	return false
}

// objects reports whether a verb has an object of its own that is not who is told.
func (f *Finder) objects(v int) bool {
	t := &f.tree
	o := t.Dependent(v, syntax.Obj)
	return o > v && !cueOf(t.word(v)).Has(lexicon.Addressed) && !lexicon.Of(t.word(o)).Has(lexicon.Weekday|lexicon.Month|lexicon.Period)
}

// breaks reports whether a reporting clause may begin or end at the mark at i.
func (f *Finder) breaks(i int) bool {
	t := &f.tree
	switch t.word(i) {
	case ",", "—", "–", "--", "-":
		return true
	case "”", `"`, "’", "'":
		return f.within(i) || i > 0 && t.Tokens[i-1].Tag == syntax.Punct
	case "?", "!":
		return f.within(i)
	}
	return false
}

// circumstances is the last token of a reporting clause that ends at to but for
// when, where and to whom it was said.
func (f *Finder) circumstances(v, to int) int {
	t := &f.tree
	end := to
	hearer := cueOf(t.word(v)).Has(lexicon.Addressed)
	for i := to + 1; i < min(to+10, len(t.Tokens)); i++ {
		tok := t.Tokens[i]
		switch {
		case tok.Penn == syntax.Comma, tok.Penn == syntax.FullStop:
			return i - 1
		case tok.Tag == syntax.Verb && tok.Penn != syntax.VBG && tok.Penn != syntax.VBN, tok.Penn.Finite(), tok.Tag == syntax.Punct && tok.Penn != syntax.HYPH, tok.Tag == syntax.SConj, tok.Penn == syntax.WP, tok.Penn == syntax.WRB:
			return end
		case i == to+1 && !hearer && tok.Tag != syntax.Adp && tok.Tag != syntax.Adv && !lexicon.Of(t.word(i)).Has(lexicon.Weekday|lexicon.Month|lexicon.Period|lexicon.This):
			return end
		}
		if i == len(t.Tokens)-1 {
			return i
		}
	}
	return end
}

// stands reports whether the tokens before end can stand as a sentence.
func (f *Finder) stands(end int) bool {
	t := &f.tree
	from := 0
	if t.Tokens[0].Tag == syntax.SConj || t.Tokens[0].Penn == syntax.WRB {
		for from < end && t.Tokens[from].Penn != syntax.Comma {
			from++
		}
	}
	return f.finite(from, end-1)
}

func isAs(word string) bool { return word == "as" || word == "As" }

// as takes the rest of a sentence in which somebody else is called to witness:
// As the mayor noted, ... The plan, as she put it, ...
func (f *Finder) as(v int, w who) bool {
	t := &f.tree
	if !w.named() {
		return false
	}
	from, to := min(w.lo, v), max(w.hi, v)
	for from > 0 && t.Tokens[from-1].Tag == syntax.Adv {
		from--
	}
	from--
	if from < 0 || !isAs(t.word(from)) || from > 0 && !f.breaks(from-1) {
		return false
	}
	if to+1 < len(t.Tokens) && (t.word(to+1) == "it" || t.word(to+1) == "out") {
		to++
	}
	to = f.circumstances(v, to)
	if to+1 < len(t.Tokens) && t.Tokens[to+1].Tag != syntax.Punct {
		return false
	}
	f.fill(0, len(t.Tokens)-1)
	f.empty(from, to)
	return true
}
