package cut

import "github.com/factdesk/factdesk/claims/syntax"

// Features is how much is looked at to license a cut.
const Features = 40

// Describe says of a cut of the sentence what the licence looks at.
func (f *Finder) Describe(c *Cut) (x [Features]int16) {
	t := &f.Tree
	n := 0
	add := func(v int) { x[n] = int16(max(-30000, min(30000, v))); n++ }
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
	subject := t.Subject(c.Host)
	if !c.Subject.Empty() && c.Construction >= Relative {
		subject = c.Host
	}
	own := t.Subject(c.Head)
	add(int(c.Construction))
	add(len(t.Tokens))
	add(c.Out.Lo)
	add(c.Body.Hi - c.Body.Lo)
	add(len(t.Tokens) - c.Out.Hi)
	add(c.Out.Lo - c.Host)
	add(c.Head - c.Body.Lo)
	add(c.Subject.Hi - c.Subject.Lo)
	add(int(t.Tokens[c.Head].Margin))
	add(f.leastMargin(c.Body))
	add(f.leastMargin(c.Subject))
	add(f.leastMargin(Span{0, c.Out.Lo}))
	add(f.dissent(Span{0, len(t.Tokens)}))
	add(f.dissent(c.Body))
	add(f.dissent(c.Subject))
	add(f.dissent(Span{c.Out.Lo, c.Body.Lo}))
	add(f.crossing(c.Out))
	add(f.crossing(c.Body))
	flag(f.second[c.Head].Rel == t.Tokens[c.Head].Rel)
	flag(own >= 0 && f.second[own].Head == t.Tokens[own].Head)
	flag(subject >= 0 && f.second[subject].Head == t.Tokens[subject].Head)
	flag(f.second[c.Host].Head == t.Tokens[c.Host].Head)
	tag(c.Head)
	tag(c.Host)
	tag(c.Body.Lo)
	tag(c.Out.Lo - 1)
	tag(c.Out.Hi)
	tag(c.Subject.Lo)
	add(f.count(c.Subject, syntax.Adp))
	add(f.count(Span{c.Subject.Lo, c.Out.Lo}, syntax.Noun) + f.count(Span{c.Subject.Lo, c.Out.Lo}, syntax.PropN))
	add(f.count(Span{0, c.Out.Lo}, syntax.Verb))
	add(f.count(c.Body, syntax.Verb))
	add(f.count(Span{0, len(t.Tokens)}, syntax.Verb))
	add(f.count(Span{0, len(t.Tokens)}, syntax.CConj))
	add(f.count(c.Body, syntax.CConj))
	add(f.commas(Span{0, c.Out.Lo}))
	add(f.commas(c.Body))
	flag(t.Form(c.Out.Lo) == ",")
	flag(f.quotes)
	flag(ends(t, c.Out.Hi))
	return x
}

// leastMargin is the smallest margin of the tokens in a stretch.
func (f *Finder) leastMargin(s Span) int {
	least := 1 << 14
	for i := s.Lo; i < s.Hi; i++ {
		least = min(least, int(f.Tree.Tokens[i].Margin))
	}
	return least
}

// dissent counts the words of a stretch whose head the second parser sees elsewhere.
func (f *Finder) dissent(s Span) (n int) {
	for i := s.Lo; i < s.Hi; i++ {
		if t := &f.Tree.Tokens[i]; t.Tag != syntax.Punct && f.second[i].Head != t.Head {
			n++
		}
	}
	return n
}

// crossing counts the words that the second parser hangs across the ends of a stretch.
func (f *Finder) crossing(s Span) (n int) {
	for i := range f.second {
		if h := f.second[i].Head; h >= 0 && f.Tree.Tokens[i].Tag != syntax.Punct && s.Has(i) != s.Has(h) {
			n++
		}
	}
	return n
}

func (f *Finder) count(s Span, tag syntax.Tag) (n int) {
	for i := s.Lo; i < s.Hi; i++ {
		if f.Tree.Tokens[i].Tag == tag {
			n++
		}
	}
	return n
}

func (f *Finder) commas(s Span) (n int) {
	for i := s.Lo; i < s.Hi; i++ {
		if f.Tree.Tokens[i].Penn == syntax.Comma {
			n++
		}
	}
	return n
}
