package cut

import "github.com/factdesk/factdesk/claims/syntax"

// Features is how much is looked at to license a cut.
const Features = 56

// describe says of the cut considered last what the licence looks at.
func (f *Finder) describe(c *Cut) {
	t := f.tree
	n := 0
	add := func(v int) { c.Seen[n] = int16(max(-30000, min(30000, v))); n++ }
	flag := func(b bool) {
		if b {
			add(1)
		} else {
			add(0)
		}
	}
	tag := func(i int) {
		if i < 0 || i >= len(t.Tokens) {
			add(-1)
		} else {
			add(int(t.Tokens[i].Penn))
		}
	}
	add(int(c.Construction))
	add(len(t.Tokens))
	add(c.Out.Lo)
	add(c.Body.Hi - c.Body.Lo)
	add(len(t.Tokens) - c.Out.Hi)
	add(c.Subject.Hi - c.Subject.Lo)
	for _, r := range []*reading{&f.rest, &f.piece} {
		lo, _ := r.Extent(r.subject)
		add(lo)
		add(r.root - r.subject)
		add(len(r.tokens) - r.root)
		add(r.leastMargin())
		add(int(r.Tokens[r.subject].Margin))
		add(f.strays(r))
		add(r.loose())
		add(int(r.Tokens[r.root].Penn))
		add(int(r.Tokens[r.subject].Penn))
	}
	add(f.rest.finiteAfter(f.rest.root))
	add(f.piece.finiteAfter(f.piece.root))
	// what the two readings of the whole sentence make of the place
	rest, host := f.rest.from[f.rest.root], f.rest.from[f.rest.root]
	if nominal.has(c.Construction) {
		host = f.host
	}
	add(int(t.Tokens[c.Head].Rel))
	flag(t.Tokens[c.Head].Head == host)
	add(int(f.second[c.Head].Rel))
	flag(f.second[c.Head].Head == host)
	flag(rest >= 0 && t.Tokens[rest].Head < 0)
	flag(rest >= 0 && f.second[rest].Head < 0)
	add(f.crossing(c.Out, func(i int) int { return t.Tokens[i].Head }))
	add(f.crossing(c.Out, func(i int) int { return f.second[i].Head }))
	add(f.crossing(c.Body, func(i int) int { return t.Tokens[i].Head }))
	add(f.crossing(c.Body, func(i int) int { return f.second[i].Head }))
	add(int(t.Tokens[c.Head].Margin))
	link := max(c.Body.Lo-1, 0)
	flag(t.Tokens[link].Head == c.Head)
	flag(f.second[link].Head == c.Head)
	add(c.Head - c.Body.Lo)
	tag(c.Body.Lo)
	tag(c.Out.Lo - 1)
	tag(c.Out.Hi)
	tag(c.Subject.Lo)
	add(f.count(Span{0, c.Out.Lo}, syntax.Verb))
	add(f.count(c.Body, syntax.Verb))
	add(f.count(Span{0, len(t.Tokens)}, syntax.CConj))
	add(f.count(c.Body, syntax.CConj))
	add(f.count(c.Subject, syntax.Adp))
	add(f.commas(Span{0, c.Out.Lo}))
	add(f.commas(c.Body))
	flag(t.Form(c.Out.Lo) == ",")
	flag(f.quotes)
	flag(c.Out.Hi >= f.end)
	flag(c.Body.Lo > 0 && lower(t.Form(c.Body.Lo-1)) == "who")
	flag(definite(lower(t.Form(c.Body.Lo))))
}

// leastMargin is by how much the parser preferred the head that it was least sure of.
func (r *reading) leastMargin() int {
	least := 1 << 14
	for i := range r.Tokens {
		if r.Tokens[i].Tag != syntax.Punct {
			least = min(least, int(r.Tokens[i].Margin))
		}
	}
	return least
}

// finiteAfter counts the verbs behind token i that carry tense.
func (r *reading) finiteAfter(i int) (n int) {
	for i++; i < len(r.Tokens); i++ {
		if r.Tokens[i].Penn.Finite() {
			n++
		}
	}
	return n
}

// loose counts what hangs on a row as no grammar has it.
func (r *reading) loose() (n int) {
	for i := range r.Tokens {
		switch r.Tokens[i].Rel {
		case syntax.Dep, syntax.Parataxis, syntax.Orphan, syntax.List, syntax.Discourse, syntax.Vocative, syntax.Reparandum, syntax.Dislocated, syntax.Goeswith:
			n++
		}
	}
	return n
}

// strays counts the words of a row that have another head in it than in the whole sentence.
func (f *Finder) strays(r *reading) (n int) {
	for i := range r.Tokens {
		at := r.from[i]
		if at < 0 || r.Tokens[i].Tag == syntax.Punct {
			continue
		}
		head := -1
		if h := r.Tokens[i].Head; h >= 0 {
			head = r.from[h]
		}
		if head != f.tree.Tokens[at].Head {
			n++
		}
	}
	return n
}

// crossing counts the words whose head is across the ends of a stretch.
func (f *Finder) crossing(s Span, head func(int) int) (n int) {
	for i := range f.tree.Tokens {
		if h := head(i); h >= 0 && f.tree.Tokens[i].Tag != syntax.Punct && s.Has(i) != s.Has(h) {
			n++
		}
	}
	return n
}

func (f *Finder) count(s Span, tag syntax.Tag) (n int) {
	for i := s.Lo; i < s.Hi; i++ {
		if f.tree.Tokens[i].Tag == tag {
			n++
		}
	}
	return n
}

func (f *Finder) commas(s Span) (n int) {
	for i := s.Lo; i < s.Hi; i++ {
		if f.tree.Tokens[i].Penn == syntax.Comma {
			n++
		}
	}
	return n
}
