package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// sentence finds the attributions whose cue stands in sentence n.
func (f *Finder) sentence(paragraph []Sentence, n int) {
	t := &f.tree
	read := false
	for i, tok := range paragraph[n].Tokens {
		class := lexicon.Of(paragraph[n].Text[tok.Start:tok.End])
		if !class.Has(lexicon.Say|lexicon.Think|lexicon.Show) && !isAccording(paragraph[n].Text[tok.Start:tok.End]) {
			continue
		}
		if f.quoted(n, i) {
			continue
		}
		if !read {
			t.read(paragraph[n])
			read = true
		}
		switch {
		case isAccording(t.word(i)):
			f.according(n, i)
		case tok.Tag == syntax.Verb:
			f.verb(n, i, class)
		case tok.Tag == syntax.Noun && class.Has(lexicon.Say):
			f.noun(n, i)
		}
	}
}

func isAccording(word string) bool { return word == "according" || word == "According" }

// quoted says whether a token stands in a quotation.
func (f *Finder) quoted(sentence, token int) bool {
	for k := range f.quotes {
		if q := &f.quotes[k]; q.words >= speech && q.has(sentence, token) {
			return true
		}
	}
	return false
}

// verb handles a verb of saying, believing or showing at token v.
func (f *Finder) verb(n, v int, class lexicon.Set) {
	t := &f.tree
	speaker := f.speaker(v)
	who := lexicon.Of(t.word(speaker))
	if speaker >= 0 && t.Tokens[speaker].Tag == syntax.Pron {
		if who.Has(lexicon.You) || who.Has(lexicon.I|lexicon.We) && !class.Has(lexicon.Say) {
			return
		}
	}
	f.mask = f.mask[:0]
	for range t.Tokens {
		f.mask = append(f.mask, false)
	}
	direct := false
	switch {
	case t.Tokens[v].Penn == syntax.VBN && t.Tokens[v].Rel == syntax.Acl: // a place called so
		return
	case class.Has(lexicon.Say) && f.between(v, speaker):
	case f.clause(v, class):
	case f.inserted(v, class, speaker):
	case class.Has(lexicon.Say) && f.beside(n, v):
		direct = true
	case class.Has(lexicon.Say) && f.rest(v, speaker):
	default:
		if class.Has(lexicon.Say) && t.word(len(t.Tokens)-1) == ":" {
			f.lead, f.leadAt = f.attribution(n, v, speaker), n
		}
		return
	}
	direct = f.join(n) || direct
	f.unmask(v, speaker)
	a := f.attribution(n, v, speaker)
	a.Direct = direct
	f.keep(n, a)
}

func (f *Finder) attribution(n, v, speaker int) Attribution {
	a := Attribution{Cue: f.tree.span(n, v, v), Asserted: factive(f.tree.word(v))}
	if speaker >= 0 {
		from, to := f.tree.person(speaker)
		a.Speaker = f.tree.span(n, from, to)
	}
	return a
}

// clause takes the clause that the verb governs.
func (f *Finder) clause(v int, class lexicon.Set) bool {
	t := &f.tree
	c := t.child(v, syntax.Ccomp)
	if c < 0 && class.Has(lexicon.Say) {
		c = t.child(v, syntax.Parataxis)
		if c >= 0 && (c < v || !f.opens(t.first[c])) {
			c = -1
		}
	}
	if c < 0 {
		return false
	}
	from := t.first[c]
	if !class.Has(lexicon.Say) {
		if w := t.word(from); lexicon.Of(w).Has(lexicon.Wh) || w == "whether" || w == "if" {
			return false // knows what it is: nothing is claimed
		}
		if !class.Has(lexicon.Think) && !finds(t.word(v)) && t.word(from) != "that" {
			return false // saw them leave
		}
	}
	for i := v + 1; i < from; i++ {
		if t.word(i) == "that" && t.Tokens[i].Tag == syntax.SConj {
			from = i
		}
	}
	if governs(t.word(v)) && c > v && from > v+1 {
		switch t.Tokens[v+1].Tag { // what stands between is the clause's own subject
		case syntax.Adp, syntax.Adv, syntax.Punct, syntax.Part, syntax.SConj:
		default:
			from = v + 1
		}
	}
	f.fill(from, t.last[c])
	return true
}

// opens says whether a colon or a quotation mark stands at token i or before it.
func (f *Finder) opens(i int) bool {
	t := &f.tree
	for k := max(i-1, 0); k <= i; k++ {
		if style, _ := quotationMark(t.Text, t.Tokens[k]); style != 0 || t.word(k) == ":" {
			return true
		}
	}
	return false
}

// inserted takes the clause that a reporting clause stands in, or before:
// The bridge, he said, was closed. As the mayor said, ...
func (f *Finder) inserted(v int, class lexicon.Set, speaker int) bool {
	t := &f.tree
	tok := t.Tokens[v]
	if tok.Head < 0 || speaker < 0 {
		return false
	}
	as := t.child(v, syntax.Mark)
	switch {
	case tok.Rel == syntax.Parataxis && (v > tok.Head || t.last[v] < tok.Head):
	case tok.Rel == syntax.Advcl && as >= 0 && (t.word(as) == "as" || t.word(as) == "As") && reports(t.word(v)):
	default:
		return false
	}
	if t.child(v, syntax.Obj) >= 0 {
		return false
	}
	f.fill(t.first[tok.Head], t.last[tok.Head])
	for i := t.first[v]; i <= t.last[v]; i++ {
		f.mask[i] = false
	}
	return true
}

// beside takes the quotations of the sentence that stand next to the reporting
// clause.
func (f *Finder) beside(n, v int) bool {
	t := &f.tree
	found := false
	for k := range f.quotes {
		q := &f.quotes[k]
		if q.words < 2 || q.from.sentence > n || q.to.sentence < n {
			continue
		}
		from, to := 0, len(t.Tokens)-1
		if q.from.sentence == n {
			from = q.from.token
		}
		if q.to.sentence == n {
			to = q.to.token
		}
		if q.words < speech && !near(v, from, to) {
			continue
		}
		f.fill(from, to)
		found = true
	}
	return found
}

func near(v, from, to int) bool { return from > v && from-v <= 3 || v > to && v-to <= 4 }

// rest takes what follows the verb, where the tree does not show the clause:
// after that, or after said.
func (f *Finder) rest(v, speaker int) bool {
	t := &f.tree
	end := len(t.Tokens) - 1
	for end > v && t.Tokens[end].Tag == syntax.Punct {
		end--
	}
	for i := v + 1; i <= end && i <= v+8; i++ {
		if t.Tokens[i].Tag == syntax.Verb || t.Tokens[i].Penn == syntax.FullStop {
			break
		}
		if t.word(i) == "that" && t.Tokens[i].Tag == syntax.SConj {
			f.fill(i, end)
			return true
		}
	}
	// subject, said and a clause with a finite verb of its own
	if !governs(t.word(v)) || speaker < 0 || speaker > v || v == end || t.Tokens[v].Rel == syntax.AclRelcl {
		return false
	}
	for i := v + 1; i <= end; i++ {
		if t.Tokens[i].Penn.Finite() {
			f.fill(v+1, end)
			return true
		}
		if t.Tokens[i].Penn == syntax.Comma && i == v+1 {
			return false
		}
	}
	return false
}

// between takes what stands around a reporting clause in commas, or before one
// that ends the sentence: The donors, said Berg, were many. They left, the
// mayor told reporters on Monday.
func (f *Finder) between(v, speaker int) bool {
	t := &f.tree
	if speaker < 0 {
		return false
	}
	from, to := t.person(speaker)
	from, to = min(from, v), max(to, v)
	if from < 2 || to-from > 12 || t.Tokens[from-1].Penn != syntax.Comma {
		return false
	}
	for i := from; i < v; i++ { // who, on Monday, said: a clause of its own lies between
		if t.Tokens[i].Penn == syntax.Comma || t.Tokens[i].Tag == syntax.CConj {
			return false
		}
	}
	last := len(t.Tokens) - 1
	switch {
	case to == last, t.Tokens[to+1].Penn == syntax.FullStop:
	case t.Tokens[to+1].Penn == syntax.Comma:
	case f.ends(v, to) && f.stands(from-1):
		to = last
	default:
		return false
	}
	f.fill(0, last)
	for i := from; i <= to; i++ {
		f.mask[i] = false
	}
	return true
}

// ends says whether what follows a reporting clause is no more than when, where
// or to whom it was said.
func (f *Finder) ends(v, to int) bool {
	t := &f.tree
	if len(t.Tokens)-to > 9 {
		return false
	}
	told := t.word(v) == "told" || t.word(v) == "tells"
	for i := to + 1; i < len(t.Tokens); i++ {
		tok := t.Tokens[i]
		if tok.Penn.Finite() || tok.Tag == syntax.Verb || tok.Penn == syntax.Colon {
			return false
		}
		if tok.Rel == syntax.Obj && !told && !lexicon.Of(t.word(i)).Has(lexicon.Weekday|lexicon.Month|lexicon.Period) {
			return false
		}
	}
	return true
}

// stands says whether the tokens before end can stand as a sentence.
func (f *Finder) stands(end int) bool {
	t := &f.tree
	if t.Tokens[0].Tag == syntax.SConj || t.Tokens[0].Tag == syntax.Adp || t.Tokens[0].Penn == syntax.WRB {
		return false
	}
	for i := range end {
		if t.Tokens[i].Penn.Finite() {
			return true
		}
	}
	return false
}

// according handles "according to X".
func (f *Finder) according(n, i int) {
	t := &f.tree
	if t.word(i+1) != "to" {
		return
	}
	who := t.Tokens[i].Head
	if who <= i || t.Tokens[who].Rel == syntax.Root { // the tree is of no help: the noun that follows
		who = i + 2
		for who < len(t.Tokens)-1 && (t.Tokens[who].Rel == syntax.DetRel || t.Tokens[who].Tag == syntax.Adj || t.Tokens[who+1].Tag == syntax.PropN && t.Tokens[who].Tag == syntax.PropN) {
			who++
		}
		if who >= len(t.Tokens) {
			return
		}
	}
	f.mask = f.mask[:0]
	for range t.Tokens {
		f.mask = append(f.mask, false)
	}
	from, to := i, max(t.last[who], who)
	if from < t.first[who] || who < from {
		to = who
	}
	for k := to + 1; k < len(t.Tokens) && k < to+12 && i == 0 && !t.Tokens[k-1].Penn.Finite(); k++ {
		if t.Tokens[k].Penn == syntax.Comma { // the name goes on to the comma, whatever the tree says
			to = k
			break
		}
	}
	whole := i == 0 || t.Tokens[i-1].Penn == syntax.Comma && to >= len(t.Tokens)-2
	if what := t.Tokens[who].Head; !whole && what >= 0 && t.Tokens[what].Rel != syntax.Root && t.Tokens[what].Tag != syntax.Noun && t.last[what]-t.first[what] > 4 {
		f.fill(t.first[what], t.last[what])
	} else {
		f.fill(0, len(t.Tokens)-1)
	}
	for k := from; k <= to; k++ {
		f.mask[k] = false
	}
	direct := f.join(n)
	start, end := t.person(who)
	f.keep(n, Attribution{Speaker: t.span(n, max(start, min(i+2, who)), end), Cue: t.span(n, i, i+1), Direct: direct})
}

// noun handles "her claim that ...".
func (f *Finder) noun(n, i int) {
	t := &f.tree
	c := t.child(i, syntax.Acl, syntax.Ccomp, syntax.AclRelcl)
	if c < i || t.word(t.first[c]) != "that" || t.Tokens[t.first[c]].Tag != syntax.SConj {
		return
	}
	f.mask = f.mask[:0]
	for range t.Tokens {
		f.mask = append(f.mask, false)
	}
	f.fill(t.first[c], t.last[c])
	a := Attribution{Cue: t.span(n, i, i), Direct: f.join(n)}
	if who := t.child(i, syntax.NmodPoss); who >= 0 {
		from, to := t.person(who)
		for to > from && t.Tokens[to].Penn == syntax.POS {
			to--
		}
		a.Speaker = t.span(n, from, to)
	}
	f.keep(n, a)
}

// speaker is the token of the one who says, -1 where nobody is named.
func (f *Finder) speaker(v int) int {
	t := &f.tree
	tok := t.Tokens[v]
	if t.child(v, syntax.AuxPass) >= 0 || t.child(v, syntax.NsubjPass) >= 0 {
		return t.child(v, syntax.OblAgent)
	}
	if s := t.subject(v); s >= 0 {
		if w := lexicon.Of(t.word(s)); w.Has(lexicon.Wh) || t.word(s) == "that" {
			if tok.Rel == syntax.AclRelcl {
				return tok.Head
			}
			return -1
		}
		return s
	}
	if s := t.beside(v); s >= 0 {
		return s
	}
	if tok.Head < 0 {
		return -1
	}
	switch tok.Rel {
	case syntax.Conj, syntax.Advcl, syntax.Xcomp:
		if h := tok.Head; t.Tokens[h].Tag == syntax.Verb && t.child(h, syntax.NsubjPass) < 0 {
			return t.subject(h)
		}
	case syntax.Acl:
		return tok.Head
	}
	return -1
}
