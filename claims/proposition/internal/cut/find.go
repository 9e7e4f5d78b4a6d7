package cut

import (
	"slices"

	"github.com/factdesk/factdesk/claims/syntax"
)

// A sentence of more tokens is not cut, nor one that might be in more places.
const (
	maxTokens = 120
	maxPlaces = 16
)

// Finder finds the cuts of one sentence after the other.
type Finder struct {
	Parser *syntax.Parser    // of rows
	Accept func(c *Cut) bool // decides on a cut that no check refuses; it may set c.Sure

	whole  *syntax.Tree  // of the sentence
	tree   *syntax.Tree  // of it, or of what the first cuts leave of it
	second []syntax.Link // what the second parser makes of the sentence
	cuts   []Cut
	marks  []mark
	inside []int32 // of each token 1 + the mark that opens the quotation or bracket it stands in
	quotes bool    // there are quotation marks
	end    int     // the first of the marks that end the sentence
	limit  int     // where the clause ends that a joint may be in: later ones are cut off
	places int     // looked at so far

	rest, piece, left reading

	told func(why string) // of refusals; nil but in tests
	host int              // the noun that the cut considered last is said of
}

// Find lists the accepted cuts of a sentence, none of which overlaps another in part, in the order of
// the text. They are valid until the next call.
func (f *Finder) Find(t *syntax.Tree) []Cut {
	f.cuts, f.places, f.whole = f.cuts[:0], 0, t
	if len(t.Tokens) < 6 || len(t.Tokens) > maxTokens || !f.begin(t) {
		return nil
	}
	f.betweenCommas()
	f.settle()
	said := len(f.cuts)
	switch {
	case said == 0:
		f.atJoints()
	case f.without(f.cuts):
		f.atJoints()
		for i := range f.cuts[said:] {
			f.cuts[said+i].translate(f.left.from)
		}
	}
	f.settle()
	slices.SortFunc(f.cuts, func(a, b Cut) int { return a.Out.Lo - b.Out.Lo })
	return f.cuts
}

// settle leaves out cuts that overlap a surer one in part.
func (f *Finder) settle() {
	if len(f.cuts) < 2 {
		return
	}
	all := slices.Clone(f.cuts)
	f.cuts = slices.DeleteFunc(f.cuts, func(c Cut) bool {
		return slices.ContainsFunc(all, func(o Cut) bool { return c.YieldsTo(&o) })
	})
}

// begin takes in a sentence and reports whether it may be cut at all: its marks have their partners,
// and it asks nothing.
func (f *Finder) begin(t *syntax.Tree) bool {
	f.tree = t
	if !f.pairMarks() {
		return false
	}
	f.end = len(t.Tokens)
	for f.end > 0 && (Closes(t.Form(f.end-1)) || f.inside[f.end-1] == 0 && t.Tokens[f.end-1].Tag == syntax.Punct) {
		f.end--
		if t.Form(f.end) == "?" {
			return false
		}
	}
	f.second, f.limit = f.second[:0], f.end
	return f.end > 4
}

// without begins again with what cuts leave of the sentence.
func (f *Finder) without(cuts []Cut) bool {
	var parts []Span
	at := 0
	for i := range cuts {
		parts = append(parts, Span{at, cuts[i].Out.Lo})
		at = max(at, cuts[i].Out.Hi)
	}
	if !f.read(&f.left, "", append(parts, Span{at, len(f.tree.Tokens)})...) || slices.Contains(f.left.from, -1) {
		return false
	}
	return f.begin(&f.left.Tree)
}

// translate says where a cut of a row stands in the sentence that the row is of.
func (c *Cut) translate(from []int) {
	for _, s := range []*Span{&c.Out, &c.Body, &c.Subject} {
		if !s.Empty() {
			s.Lo, s.Hi = from[s.Lo], from[s.Hi-1]+1
		}
	}
	c.Head = from[c.Head]
}

// consider reads what a cut would leave, and what it would take out, and adds it where both stand,
// nothing speaks against it and it is accepted: it reports whether it did. A cut that repeats a subject is
// given how to find it in what is left.
func (f *Finder) consider(c Cut, subject func(c *Cut) bool) bool {
	if f.places++; f.places > maxPlaces {
		return false
	}
	after := c.Out.Hi
	if after == f.limit {
		after = f.end // what comes between is cut off already
	}
	if c.Body.Empty() || !f.read(&f.rest, "", Span{0, c.Out.Lo}, Span{after, len(f.tree.Tokens)}) {
		return false
	}
	if subject != nil && !subject(&c) {
		return false
	}
	be := c.Be
	if be != "" {
		be = be[1 : len(be)-1]
	}
	if !f.read(&f.piece, be, c.Subject, c.Body) {
		return false
	}
	if c.Head = f.piece.from[f.piece.root]; c.Head < 0 {
		return false
	}
	c.Keep = c.Construction == Apposition && f.piece.Tokens[f.piece.root].Tag == syntax.PropN && f.tree.Tokens[f.host].Tag == syntax.Noun
	if why := f.refused(&c); why != "" {
		if f.told != nil {
			f.told(why)
		}
		return false
	}
	if len(f.second) == 0 {
		f.second = f.Parser.Second(f.second, f.tree.Text, f.tree.Tokens)
	}
	f.describe(&c)
	if !f.Accept(&c) {
		return false
	}
	f.cuts = append(f.cuts, c)
	return true
}

// Rows are the stretches of the sentence, in bytes of its text, that the two rows of the cut considered
// last have.
func (f *Finder) Rows() (rest, piece [][2]int) { return f.bytes(&f.rest), f.bytes(&f.piece) }

func (f *Finder) bytes(r *reading) (list [][2]int) {
	for _, i := range r.from {
		if i >= 0 && f.tree != f.whole {
			i = f.left.from[i]
		}
		if i >= 0 {
			list = append(list, [2]int{f.whole.Tokens[i].Start, f.whole.Tokens[i].End})
		}
	}
	return list
}
