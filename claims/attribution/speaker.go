package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// who is the tokens that say who speaks.
type who struct {
	from, to int  // the name; from is -1 where nobody is named
	lo, hi   int  // with what is said of it: [the vice president], Mike Pence
	turned   bool // it stands after the verb: said Berg
}

var nobody = who{from: -1, lo: -1}

func (w who) named() bool { return w.from >= 0 }

// speaker is who says what the verb at v leads in.
func (f *Finder) speaker(v int) who {
	if w := f.turned(v); w.named() {
		return w
	}
	h := f.source(v)
	if h < 0 {
		return nobody
	}
	return f.name(h, v)
}

// name is the name that token h heads, without what the tree puts beside it.
func (f *Finder) name(h, v int) who {
	from, to := f.tree.person(h)
	if h < v-1 && !f.passive(v) {
		from, to = f.notAfterPreposition(from, to)
	}
	for from < to && f.leads(from) {
		from++
	}
	w := who{from: from, to: to, lo: from, hi: to}
	f.trim(&w, h, v)
	f.byName(&w, v)
	return w
}

// notAfterPreposition is the name that stands before, if what looks like the
// subject of a verb stands after a preposition: Holm, in a note to staff, said.
func (f *Finder) notAfterPreposition(from, to int) (int, int) {
	t := &f.tree
	for from > 1 && t.Tokens[from].Tag == syntax.Adp && t.word(from) != "with" {
		k := from - 1
		for k > 0 && t.Tokens[k].Penn == syntax.Comma {
			k--
		}
		if !t.nominal(k) && t.Tokens[k].Penn != syntax.PRP {
			break
		}
		from, to = t.person(k)
		to = max(to, k)
	}
	return from, to
}

// leads reports whether a token at the start of a name is none of it: in March Ms
// Vale told.
func (f *Finder) leads(i int) bool {
	t := &f.tree
	if tag := t.Tokens[i].Tag; tag == syntax.Adp || tag == syntax.SConj {
		return true
	}
	c := lexicon.Of(t.word(i))
	return c.Has(lexicon.Month|lexicon.Weekday) && !c.Has(lexicon.FirstName) && t.Tokens[i+1].Penn != syntax.POS
}

// trim takes off a name what stands before its head with a comma, and when it was
// said: Speaking on the radio, Berg said; To this, Berg said; state media on
// Saturday.
func (f *Finder) trim(w *who, h, v int) {
	t := &f.tree
	clause := t.Tokens[w.from].Tag == syntax.Verb || t.Tokens[w.from].Penn == syntax.WRB
	named := w.to == v-1 && t.Tokens[w.to].Tag == syntax.PropN
	for i := w.from + 1; i < w.to; i++ {
		switch {
		case t.Tokens[i].Tag == syntax.Adp && isTime(t.word(i+1)):
			w.to = i - 1
		case t.Tokens[i].Penn != syntax.Comma:
		case clause && i < h, named && t.Tokens[i+1].Tag == syntax.PropN && t.Tokens[i-1].Tag != syntax.PropN:
			w.from = i + 1
		}
	}
	for w.to > w.from && t.Tokens[w.to].Tag == syntax.Adp {
		w.to--
	}
}

// byName takes the name that follows what somebody is: the vice president, Mike
// Pence, said; said his father, Abdullah Kurdi.
func (f *Finder) byName(w *who, v int) {
	t := &f.tree
	owned := t.Tokens[w.from].Tag == syntax.Det || t.Tokens[w.from].Penn == syntax.PRPS
	if t.word(w.to+1) != "," || t.Tokens[w.to].Tag == syntax.PropN && !owned {
		return
	}
	from := w.to + 2
	to := from - 1
	for to+1 < len(t.Tokens) && to-from < 5 && t.inName(to+1) {
		to++
	}
	ends := to+1 == v || to+1 == len(t.Tokens) || t.Tokens[to+1].Tag == syntax.Punct
	if to < from || !ends {
		return
	}
	if c := lexicon.Of(t.word(from)); c.Has(lexicon.Weekday|lexicon.Month) || from == to && c.Has(lexicon.Country|lexicon.City) {
		return
	}
	w.from, w.to, w.hi = from, to, to
}

// person is the span of a speaker: the noun and what belongs to its name, but
// no apposition and no clause. Where the tree parts the words of a name, they
// are put together again.
func (t *tree) person(head int) (from, to int) {
	from, to = t.first(head), head
	for i := head + 1; i <= t.last(head) && !t.endsName(i, head); i++ {
		to = i
	}
	for to+1 < len(t.Tokens) && t.Tokens[to+1].Tag == syntax.PropN && (t.Tokens[to].Tag == syntax.PropN || t.Tokens[to+1].Head == head) {
		to++
	}
	for from > 0 && t.Tokens[from].Tag == syntax.PropN && t.inName(from-1) {
		from--
	}
	if from > 2 && t.word(from-1) == "and" && t.Tokens[from].Tag == syntax.PropN && t.Tokens[from-2].Tag == syntax.PropN && t.word(from-3) == "," {
		from -= 2 // , Avon and Somerset Police
	}
	for from > 0 && t.nominal(from) && t.Tokens[from-1].Penn == syntax.NN && !lexicon.Of(t.word(from-1)).Has(lexicon.Period) {
		from-- // team member Rodaba Noori
	}
	for from < head && (t.Tokens[from].Tag == syntax.Punct || t.Tokens[from].Tag == syntax.CConj) {
		from++
	}
	return from, to
}

// endsName reports whether a token after the head of a name is no more of it: a
// mark, or what is said of it.
func (t *tree) endsName(i, head int) bool {
	tok := t.Tokens[i]
	if tok.Tag == syntax.Punct {
		return tok.Penn != syntax.HYPH && t.word(i) != "."
	}
	return tok.Head == head && clausal(tok.Rel) && tok.Tag != syntax.PropN
}

func clausal(r syntax.Rel) bool {
	switch r {
	case syntax.Acl, syntax.AclRelcl, syntax.Appos, syntax.Parataxis, syntax.Advcl, syntax.AdvclRelcl, syntax.Dep:
		return true
	}
	return false
}
