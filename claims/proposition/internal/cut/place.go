package cut

import "github.com/factdesk/factdesk/claims/syntax"

// atJoints considers the sentence's conjunctions, semicolons and concessions, from its end: what is cut
// off there no longer belongs to the clause before.
func (f *Finder) atJoints() {
	t := f.tree
	for k := f.end - 2; k > 0; k-- {
		if f.inside[k] != 0 {
			continue
		}
		form := lower(t.Form(k))
		switch {
		case form == ";":
			f.joint(Semicolon, k)
		case t.Tokens[k].Tag == syntax.CConj && joins(form) && t.Form(k-1) != ";":
			f.joint(Clause, k)
		case concedes(form) && t.Form(k-1) == ",":
			f.join(Cut{Construction: Concession, Out: Span{k - 1, f.limit}, Body: Span{k + 1, f.limit}}, nil)
		}
	}
	if concedes(lower(t.Form(0))) {
		for k, n := 3, 0; k < f.end-2 && n < 2; k++ {
			if t.Form(k) == "," && f.inside[k] == 0 {
				n++
				f.consider(Cut{Construction: Concession, Out: Span{0, k + 1}, Body: Span{1, k}}, nil)
			}
		}
	}
}

// join considers a cut up to the limit, which moves to where the cut begins if it is made.
func (f *Finder) join(c Cut, subject func(c *Cut) bool) {
	if f.consider(c, subject) {
		f.limit = c.Out.Lo
	}
}

// joint considers a conjunction or semicolon at token k: behind it stands a clause, or a predicate of
// the subject before.
func (f *Finder) joint(kind Construction, k int) {
	t := f.tree
	c := Cut{Construction: kind, Out: Span{k, f.limit}, Body: Span{k + 1, f.limit}}
	for c.Out.Lo > 1 && (t.Form(c.Out.Lo-1) == ",") {
		c.Out.Lo--
	}
	if kind == Semicolon && t.Tokens[k+1].Tag == syntax.CConj {
		if !joins(lower(t.Form(k + 1))) {
			return
		}
		c.Body.Lo++
	}
	if !f.verbal(Span{0, c.Out.Lo}) || !f.verbal(c.Body) {
		return
	}
	if kind == Clause && f.carriesOn(c.Body) {
		c.Construction = Predicate
		f.join(c, f.subjectBefore)
		return
	}
	f.join(c, nil)
}

// verbal reports whether a stretch has a verb that carries tense.
func (f *Finder) verbal(s Span) bool {
	for i := s.Lo; i < s.Hi; i++ {
		if t := &f.tree.Tokens[i]; t.Penn.Finite() && (t.Tag == syntax.Verb || t.Tag == syntax.Aux) {
			return true
		}
	}
	return false
}

// carriesOn reports whether a stretch begins with a finite verb, adverbs aside.
func (f *Finder) carriesOn(s Span) bool {
	for i := s.Lo; i < min(s.Hi, s.Lo+4); i++ {
		t := &f.tree.Tokens[i]
		switch {
		case t.Penn.Finite():
			return true
		case t.Tag != syntax.Adv:
			return false
		}
	}
	return false
}

// subjectBefore finds the subject of the clause that is left, if that is the only one.
func (f *Finder) subjectBefore(c *Cut) bool {
	r := &f.rest
	for d := r.First(r.root); d >= 0; d = r.Next(d) {
		switch r.Tokens[d].Rel {
		case syntax.Conj, syntax.Parataxis, syntax.Dep:
			return false // a second clause, whose subject it might be, or a list of three
		}
	}
	s, ok := r.phrase(r.subject)
	if !ok || r.subject > r.root || r.Tokens[r.subject].Rel == syntax.Expl || f.holds(Span{0, c.Out.Lo}, ";") {
		return false
	}
	for i := s.Lo; i < s.Hi; i++ {
		if f.tree.Form(i) == "," && f.tree.Form(s.Hi) == "," { // the partner of one inside
			s.Hi++
			break
		}
	}
	c.Subject = s
	return true
}

// betweenCommas considers what stands between commas, or behind the last: relative clauses and
// appositions.
func (f *Finder) betweenCommas() {
	t := f.tree
	for k := 1; k < f.end-2; k++ {
		if t.Form(k) != "," || f.inside[k] != 0 {
			continue
		}
		relative := isWho(lower(t.Form(k+1))) && f.carriesOn(Span{k + 2, f.end})
		if !relative && !f.nounIn(k+1) {
			continue
		}
		for e, n := k+2, 0; e <= f.end && n < 3; e++ {
			if e < f.end && (t.Form(e) != "," || f.inside[e] != 0) {
				continue
			}
			n++
			c := Cut{Construction: Relative, Out: Span{k, min(e+1, f.end)}, Body: Span{k + 2, e}}
			if !relative {
				c.Construction, c.Body.Lo, c.Be = Apposition, k+1, "[is]"
				if f.verbal(c.Body) {
					break
				}
				if f.places >= maxPlaces/2 {
					return
				}
			}
			f.consider(c, f.nounBefore)
		}
	}
}

// nounIn reports whether a noun phrase may begin at a token.
func (f *Finder) nounIn(i int) bool {
	switch f.tree.Tokens[i].Tag {
	case syntax.Det, syntax.Noun, syntax.PropN, syntax.Adj, syntax.Num:
		return true
	}
	return f.tree.Tokens[i].Penn == syntax.PRPS
}

// nounBefore finds the noun phrase that ends where the cut begins, if it is the only one. An apposition
// has to hang on it in the tree of the whole sentence.
func (f *Finder) nounBefore(c *Cut) bool {
	r, t := &f.rest, f.tree
	last := r.place(c.Out.Lo - 1)
	host := -1
	for i := last; i >= 0; i = r.Tokens[i].Head {
		_, hi := r.Extent(i)
		if hi != last+1 && i != last {
			break
		}
		if tag := r.Tokens[i].Tag; tag != syntax.Noun && tag != syntax.PropN {
			continue
		}
		if rel := r.Tokens[i].Rel; rel == syntax.Flat || rel == syntax.Compound || rel == syntax.Goeswith || rel == syntax.NmodUnmarked || rel == syntax.Nummod {
			continue
		}
		if host >= 0 {
			return false // it may be said of the one or of the other: the daughter of the architect, who
		}
		host = i
	}
	if host < 0 || c.Be != "" && !f.hangsOn(c, r.from[host]) {
		return false
	}
	c.Subject = nounPhrase(r, host, last)
	if c.Subject.Empty() {
		return false
	}
	if c.Be != "" && t.Tokens[r.from[host]].Penn == syntax.NNS {
		c.Be = "[are]"
	}
	f.host = r.from[host]
	return true
}

// hangsOn reports whether in the whole sentence a word of the cut's body hangs on noun h, as a relative
// clause or an apposition.
func (f *Finder) hangsOn(c *Cut, h int) bool {
	for i := c.Body.Lo; i < c.Body.Hi; i++ {
		if t := &f.tree.Tokens[i]; t.Head == h && (t.Rel == syntax.AclRelcl || t.Rel == syntax.Appos || t.Rel == syntax.Acl) {
			return true
		}
	}
	return false
}

// nounPhrase is the phrase of noun h of a row up to a token, without the preposition or conjunction
// before it.
func nounPhrase(r *reading, h, last int) Span {
	lo, _ := r.Extent(h)
	for ; lo < h; lo++ {
		switch r.Tokens[lo].Rel {
		case syntax.Case, syntax.Coord, syntax.Mark, syntax.PunctRel, syntax.Fixed:
			continue
		}
		break
	}
	for k := lo; k <= last; k++ {
		if r.from[k] < 0 || k > lo && r.from[k] != r.from[k-1]+1 {
			return Span{}
		}
	}
	return Span{r.from[lo], r.from[last] + 1}
}

// joins reports whether a conjunction joins two things that are both so.
func joins(word string) bool { return word == "and" || word == "but" || word == "yet" }

func concedes(word string) bool {
	return word == "although" || word == "though" || word == "while" || word == "whereas"
}

func isWho(word string) bool { return word == "who" || word == "which" }

// Closes reports whether a form is a mark at which a sentence or a clause ends.
func Closes(form string) bool {
	switch form {
	case ".", ",", ";", "!", "?", "...", "…":
		return true
	}
	return false
}
