package cut

import "github.com/factdesk/factdesk/claims/syntax"

// Construction is a way in which one sentence says two things.
type Construction uint8

// The constructions that are cut. "|" is where.
const (
	Clause     Construction = iota // The bridge shut, | and the ferry stopped.
	Semicolon                      // The bridge shut; | the ferry stopped.
	Predicate                      // The bridge shut in May | and opened in June.
	Shared                         // The bridge was shut in May | and opened in June. (the auxiliary is shared)
	Relative                       // The bridge, | which opened in 1911, | is shut.
	Apposition                     // Ida Holm, | the mayor of Orm, | resigned.
	Concession                     // The bridge shut, | although the ferry runs.
	Constructions
)

var constructionNames = [Constructions]string{"clause", "semicolon", "predicate", "shared", "relative", "apposition", "concession"}

// String is the name of the construction.
func (c Construction) String() string { return constructionNames[c] }

// Span is a stretch of tokens, half open.
type Span struct{ Lo, Hi int }

func (s Span) Has(i int) bool     { return s.Lo <= i && i < s.Hi }
func (s Span) Within(o Span) bool { return o.Lo <= s.Lo && s.Hi <= o.Hi }
func (s Span) Apart(o Span) bool  { return s.Hi <= o.Lo || o.Hi <= s.Lo }
func (s Span) Empty() bool        { return s.Lo >= s.Hi }

// Cut takes a stretch out of the row that it stands in and makes a row of its own of it: the subject,
// which stays where it was too, the auxiliaries that it shares, and the body.
type Cut struct {
	Construction
	Head    int    // of the piece
	Host    int    // of what it is taken from: a predicate, or the noun that it is said of
	Out     Span   // what leaves its row, with the marks that set it off
	Body    Span   // what the new row has of it
	Subject Span   // repeated in the new row; empty where the body has its own
	Shared  Span   // auxiliaries repeated in the new row
	Be      string // written between subject and body: "[is]"
	Sure    int32  // how sure it is, in 1/256 logits: set by who licenses it
}

// propose lists the cuts that the tree suggests and no check refuses, in the order of the text.
func (f *Finder) propose() {
	t := &f.Tree
	root := t.Root()
	for i := range t.Tokens {
		var c Cut
		ok := false
		switch t.Tokens[i].Rel {
		case syntax.Conj, syntax.Parataxis:
			c, ok = coordinated(t, root, i)
		case syntax.AclRelcl:
			c, ok = relative(t, i)
		case syntax.Appos:
			c, ok = apposition(t, i)
		case syntax.Advcl:
			c, ok = concession(t, root, i)
		}
		if ok && f.refused(&c) == "" {
			f.cuts = append(f.cuts, c)
		}
	}
}

// YieldsTo reports whether another cut that is surer overlaps this one in part.
func (c *Cut) YieldsTo(o *Cut) bool {
	if c.Out.Apart(o.Out) || c.Out.Within(o.Out) || o.Out.Within(c.Out) {
		return false
	}
	return o.Sure > c.Sure || o.Sure == c.Sure && o.Out.Lo < c.Out.Lo
}

// coordinated is the cut before main clause i, or before its predicate where it has the subject of the
// clause before.
func coordinated(t *syntax.Tree, root, i int) (c Cut, ok bool) {
	h := t.Tokens[i].Head
	if !mainClause(t, root, h) || t.Subject(h) < 0 || i < h {
		return c, false
	}
	c.Head, c.Host = i, h
	lo, hi := t.Extent(i)
	c.Out, c.Body = Span{lo, hi}, Span{lo, hi}
	link, semicolon := -1, false
	for ; c.Body.Lo < i; c.Body.Lo++ {
		k := c.Body.Lo
		switch {
		case t.Tokens[k].Rel == syntax.Coord && t.Tokens[k].Head == i && link < 0:
			link = k
		case t.Form(k) == ";":
			semicolon = true
		case t.Tokens[k].Tag != syntax.Punct:
			goto begun
		}
	}
begun:
	for c.Out.Lo > h+1 && separates(t.Form(c.Out.Lo-1)) {
		c.Out.Lo--
		semicolon = semicolon || t.Form(c.Out.Lo) == ";"
	}
	for c.Body.Hi > i+1 && closes(t, c.Body.Hi-1) {
		c.Body.Hi--
	}
	own := t.Subject(i)
	switch {
	case link >= 0 && !joins(t.Form(link)), link < 0 && !semicolon:
		return c, false
	case own >= 0 && own < i && t.Finite(i) && semicolon:
		c.Construction = Semicolon
	case own >= 0 && own < i && t.Finite(i) && link >= 0:
		c.Construction = Clause
	case own >= 0 || link < 0 || t.Tokens[i].Rel != syntax.Conj:
		return c, false
	default:
		return sharing(t, c)
	}
	return c, true
}

// sharing is the cut before a predicate that has the subject of the clause before, and perhaps its
// auxiliaries.
func sharing(t *syntax.Tree, c Cut) (Cut, bool) {
	subject := t.Subject(c.Host)
	lo, hi := t.Extent(subject)
	if c.Subject = (Span{lo, hi}); hi > c.Host || t.Tokens[subject].Rel == syntax.Expl {
		return c, false
	}
	if t.Finite(c.Head) {
		c.Construction = Predicate
		return c, true
	}
	c.Construction = Shared
	c.Shared = auxiliaries(t, c.Host)
	same := t.Tokens[c.Host].Penn == t.Tokens[c.Head].Penn
	return c, same && !c.Shared.Empty() && t.Dependent(c.Head, syntax.AuxVerb, syntax.AuxPass, syntax.Cop, syntax.Mark) < 0
}

// auxiliaries is the stretch of a predicate's auxiliaries; empty where something else stands between
// them.
func auxiliaries(t *syntax.Tree, i int) Span {
	s := Span{-1, -1}
	for c := t.First(i); c >= 0 && c < i; c = t.Next(c) {
		if r := t.Tokens[c].Rel; r == syntax.AuxVerb || r == syntax.AuxPass {
			if s.Lo < 0 {
				s.Lo, s.Hi = c, c
			}
			if s.Hi != c {
				return Span{}
			}
			s.Hi = c + 1
		}
	}
	return s
}

// mainClause reports whether i heads the sentence, or is a clause or predicate coordinated with what
// does.
func mainClause(t *syntax.Tree, root, i int) bool {
	for steps := 0; i != root && steps < 8; steps++ {
		if r := t.Tokens[i].Rel; r != syntax.Conj && r != syntax.Parataxis {
			return false
		}
		i = t.Tokens[i].Head
	}
	return i == root
}

// relative is the cut of a relative clause behind a comma whose subject is who or which.
func relative(t *syntax.Tree, i int) (c Cut, ok bool) {
	h := t.Tokens[i].Head
	lo, hi := t.Extent(i)
	c.Construction, c.Head, c.Host = Relative, i, h
	c.Out = Span{lo, hi}
	for lo < i && t.Tokens[lo].Tag == syntax.Punct {
		lo++
	}
	if lo >= i || !isWho(t.Form(lo)) || t.Tokens[lo].Head != i || !isSubject(t.Tokens[lo].Rel) {
		return c, false
	}
	c.Body = Span{lo + 1, hi}
	return said(t, c)
}

// apposition is the cut of a noun phrase between commas that says what the noun before it is.
func apposition(t *syntax.Tree, i int) (c Cut, ok bool) {
	h := t.Tokens[i].Head
	lo, hi := t.Extent(i)
	c.Construction, c.Head, c.Host = Apposition, i, h
	c.Out, c.Body = Span{lo, hi}, Span{lo, hi}
	for c.Body.Lo < i && t.Tokens[c.Body.Lo].Tag == syntax.Punct {
		c.Body.Lo++
	}
	c.Be = "[is]"
	if t.Tokens[h].Penn.Plural() {
		c.Be = "[are]"
	}
	return said(t, c)
}

// said completes a cut of what is said of a noun between commas.
func said(t *syntax.Tree, c Cut) (Cut, bool) {
	for c.Out.Lo > 0 && t.Form(c.Out.Lo-1) == "," {
		c.Out.Lo--
	}
	for c.Body.Hi > c.Body.Lo && closes(t, c.Body.Hi-1) {
		c.Body.Hi--
	}
	if c.Body.Empty() || t.Form(c.Out.Lo) != "," {
		return c, false
	}
	c.Out.Hi = c.Body.Hi
	if c.Out.Hi < len(t.Tokens) && t.Form(c.Out.Hi) == "," {
		c.Out.Hi++
	} else if !ends(t, c.Out.Hi) {
		return c, false
	}
	c.Subject = nounPhrase(t, c.Host, c.Out.Lo)
	return c, !c.Subject.Empty()
}

// nounPhrase is the phrase of noun h up to a token, without the preposition or conjunction before it.
func nounPhrase(t *syntax.Tree, h, hi int) Span {
	lo, _ := t.Extent(h)
	for lo < h {
		r := t.Tokens[lo].Rel
		if t.Tokens[lo].Head != h || r != syntax.Case && r != syntax.Coord && r != syntax.Mark && r != syntax.PunctRel && r != syntax.Advmod {
			break
		}
		lo++
	}
	if h >= hi {
		return Span{}
	}
	return Span{lo, hi}
}

// concession is the cut of a clause behind although or while, which says that something is so all the
// same.
func concession(t *syntax.Tree, root, i int) (c Cut, ok bool) {
	h := t.Tokens[i].Head
	m := t.Dependent(i, syntax.Mark)
	if !mainClause(t, root, h) || m < 0 || !concedes(t.Form(m)) || t.Subject(i) < 0 || !t.Finite(i) {
		return c, false
	}
	lo, hi := t.Extent(i)
	c.Construction, c.Head, c.Host = Concession, i, h
	c.Out, c.Body = Span{lo, hi}, Span{m + 1, hi}
	for c.Body.Hi > i && closes(t, c.Body.Hi-1) {
		c.Body.Hi--
	}
	c.Out.Hi = c.Body.Hi
	if c.Out.Hi < len(t.Tokens) && t.Form(c.Out.Hi) == "," {
		c.Out.Hi++
	}
	for c.Out.Lo > 0 && t.Form(c.Out.Lo-1) == "," {
		c.Out.Lo--
	}
	first := c.Out.Lo == 0
	comma := t.Form(c.Out.Lo) == "," || t.Form(c.Out.Hi-1) == ","
	for k := lo; k < m; k++ {
		comma = comma && t.Tokens[k].Tag == syntax.Punct
	}
	return c, comma && (first || ends(t, c.Out.Hi))
}

// ends reports whether nothing but closing marks stands from token i on.
func ends(t *syntax.Tree, i int) bool {
	for ; i < len(t.Tokens); i++ {
		if !closes(t, i) {
			return false
		}
	}
	return true
}

// closes reports whether token i is a mark at which a sentence or a clause ends.
func closes(t *syntax.Tree, i int) bool {
	switch t.Form(i) {
	case ".", ",", ";", "!", "?", "...", "…":
		return true
	}
	return false
}

func separates(form string) bool { return form == "," || form == ";" }

// joins reports whether a conjunction joins two things that are both so.
func joins(form string) bool {
	switch lower(form) {
	case "and", "but", "yet":
		return true
	}
	return false
}

func concedes(form string) bool {
	switch lower(form) {
	case "although", "though", "while", "whereas":
		return true
	}
	return false
}

func isWho(form string) bool {
	l := lower(form)
	return l == "who" || l == "which"
}

func isSubject(r syntax.Rel) bool { return r == syntax.Nsubj || r == syntax.NsubjPass }
