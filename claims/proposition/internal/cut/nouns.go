package cut

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// withinSpeech reports whether the noun that the piece is said of stands in the content of speech.
func (f *Finder) withinSpeech(c *Cut) bool {
	r := &f.rest
	for i := range c.Out.Lo {
		if t := &f.tree.Tokens[i]; t.Tag == syntax.Verb && speaks(f.tree.Form(i)) && lower(f.tree.Form(i+1)) == "that" {
			return true
		}
	}
	for i, steps := r.place(f.host), 0; i >= 0 && steps < 40; i, steps = r.Tokens[i].Head, steps+1 {
		if r.Tokens[i].Rel == syntax.Ccomp {
			return true
		}
	}
	return false
}

// otherSubject reports whether the piece, read by itself, has not the subject that was put before it.
func (f *Finder) otherSubject(c *Cut) bool {
	r := &f.piece
	n := c.Subject.Hi - c.Subject.Lo
	return r.subject >= n || r.root < n
}

func (f *Finder) coordinatedNoun(c *Cut) bool {
	r := &f.rest
	host := r.place(f.host)
	if r.Tokens[host].Rel == syntax.Conj && (c.Construction == Apposition || r.Dependent(host, syntax.Case) < 0) {
		return true
	}
	if r.Dependent(host, syntax.Conj) >= 0 {
		return true
	}
	if f.behindNoun(c.Subject.Lo) {
		return true
	}
	if c.Subject.Lo > 0 {
		switch t := &f.tree.Tokens[c.Subject.Lo-1]; t.Tag {
		case syntax.CConj, syntax.Noun, syntax.PropN, syntax.Adj, syntax.Num, syntax.Det: // not the whole phrase
			return true
		}
	}
	if c.Construction == Apposition && (f.piece.Dependent(f.piece.root, syntax.Conj) >= 0 || f.holds(c.Body, ",")) {
		return true
	}
	for i := c.Body.Lo; i+1 < c.Body.Hi; i++ {
		if f.tree.Form(i) == "," && f.tree.Tokens[i+1].Penn.Finite() { // the comma that closes it
			return true
		}
	}
	for i := c.Subject.Lo; i < c.Subject.Hi; i++ {
		if f.tree.Tokens[i].Tag == syntax.CConj {
			return true
		}
	}
	if f.holds(c.Subject, ",") || f.holds(c.Body, ";") || f.holds(c.Body, ":") {
		return true
	}
	for i := c.Out.Hi; i < min(c.Out.Hi+2, f.end); i++ {
		if f.tree.Tokens[i].Tag == syntax.CConj {
			return true
		}
	}
	return false
}

// behindNoun reports whether a preposition and a noun stand before a phrase, so that what is said may be
// said of that noun: Ida Holm from the Orm club, who.
func (f *Finder) behindNoun(lo int) bool {
	t := f.tree
	if lo < 2 || t.Tokens[lo-1].Tag != syntax.Adp {
		return false
	}
	tag := t.Tokens[lo-2].Tag
	return tag == syntax.Noun || tag == syntax.PropN || tag == syntax.Num || tag == syntax.Pron
}

// interrupts reports whether what stands behind the second comma begins another phrase, or the piece
// begins a clause that it does not end: the sale, a step whose cost, she said, was high.
func (f *Finder) interrupts(c *Cut) bool {
	if c.Out.Hi < f.end {
		switch t := &f.tree.Tokens[c.Out.Hi]; t.Tag {
		case syntax.Noun, syntax.PropN, syntax.Pron, syntax.Det, syntax.Num, syntax.Adj, syntax.SConj:
			return true
		}
	}
	for i := c.Body.Lo; i < c.Body.Hi; i++ {
		switch f.tree.Tokens[i].Penn {
		case syntax.WPS, syntax.WDT, syntax.WP, syntax.WRB:
			if !f.verbal(Span{i, c.Body.Hi}) {
				return true
			}
		}
	}
	return false
}

func (f *Finder) holds(s Span, form string) bool {
	for i := s.Lo; i < s.Hi; i++ {
		if f.tree.Form(i) == form {
			return true
		}
	}
	return false
}

// vagueWhich reports whether "which" may stand for the whole clause before: it follows no name, at the
// end of the sentence or behind a noun that nothing picks out.
func (f *Finder) vagueWhich(c *Cut) bool {
	if lower(f.tree.Form(c.Body.Lo-1)) != "which" || f.tree.Tokens[f.host].Tag == syntax.PropN {
		return false
	}
	return c.Out.Hi >= f.end || f.rest.Dependent(f.rest.place(f.host), syntax.DetRel, syntax.NmodPoss, syntax.Nummod) < 0
}

// sameKind reports whether an apposition is between two names, as of places, or two things that nothing
// picks out.
func (f *Finder) sameKind(c *Cut) bool {
	host, piece := f.tree.Tokens[f.host].Tag, f.piece.Tokens[f.piece.root].Tag
	if piece != syntax.Noun && piece != syntax.PropN {
		return true
	}
	if class := lexicon.Of(f.tree.Form(f.host)); class.Has(lexicon.Month | lexicon.Weekday | lexicon.Period) {
		return true
	}
	first, second := lower(f.tree.Form(c.Subject.Lo)), lower(f.tree.Form(c.Body.Lo))
	return host == piece && !definite(second) || (first == "a" || first == "an") && (second == "a" || second == "an")
}

func definite(word string) bool { return word == "the" || word == "a" || word == "an" }
