package cut

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// straddles reports whether what the cut parts or repeats stands in a quotation or in brackets, or
// holds half of one.
func (f *Finder) straddles(c *Cut) bool {
	for _, s := range []Span{c.Out, c.Subject} {
		for i := range f.inside {
			if open := int(f.inside[i]) - 1; open >= 0 && s.Has(i) != s.Has(open) {
				return true
			}
		}
	}
	return false
}

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

var (
	conditions = set("if", "unless", "whether", "lest", "provided", "supposing")
	doubts     = set("according", "reportedly", "allegedly", "apparently", "perhaps", "maybe", "possibly", "probably", "supposedly",
		"purportedly", "presumably", "seemingly", "ostensibly", "likely", "rumoured", "rumored", "potentially", "arguably")
	voids = set("no", "neither", "none", "nobody", "nothing", "few", "not", "only", "nor", "hardly", "little", "never", "any", "anyone",
		"every", "each", "everyone", "everybody", "whoever", "whatever", "either", "half")
	frames  = set("when", "while", "after", "before", "once", "since", "as", "because", "until", "although", "though", "where", "to", "by", "given")
	endings = set("because", "since", "when", "until", "after", "before", "as", "so", "although", "though", "once", "while")
)

// conditional reports whether the sentence says what it says only in some case. What stands between
// commas may have a condition of its own.
func (f *Finder) conditional(c *Cut) bool {
	t := f.tree
	for i := range t.Tokens {
		if word := lower(t.Form(i)); conditions[word] && !(nominal.has(c.Construction) && c.Body.Has(i)) || i == 0 && (word == "should" || word == "had" || word == "were") {
			return true
		}
	}
	return false
}

func (f *Finder) hedged(*Cut) bool {
	for i := range f.tree.Tokens {
		if doubts[lower(f.tree.Form(i))] {
			return true
		}
	}
	return false
}

// speaks reports whether a word reports speech, thought or evidence.
func speaks(word string) bool {
	return lexicon.Of(word).Has(lexicon.Say | lexicon.Think | lexicon.Show)
}

// reported reports whether the cut may part what somebody said, thought or found from them.
func (f *Finder) reported(c *Cut) bool {
	r := &f.rest
	for i := range r.Tokens {
		switch t := &r.Tokens[i]; {
		case t.Rel == syntax.Parataxis && c.Construction != Semicolon:
			return true
		case t.Tag == syntax.Verb && t.Penn.Finite() && speaks(r.Form(i)):
			that := i+1 < len(r.Tokens) && lower(r.Form(i+1)) == "that"
			if i != r.root || c.Construction != Predicate && c.Construction != Semicolon || r.finiteAfter(i) > 0 && !that {
				return true
			}
		}
	}
	for d := f.piece.First(f.piece.root); d >= 0; d = f.piece.Next(d) {
		if f.piece.Tokens[d].Rel == syntax.Parataxis {
			return true
		}
	}
	return false
}

// runsOn reports whether in one of the rows two clauses follow each other without a conjunction: It is
// clean, the staff is friendly, and I paid little.
func (f *Finder) runsOn(*Cut) bool {
	for _, r := range []*reading{&f.rest, &f.piece} {
		for i := range r.Tokens {
			switch r.Tokens[i].Rel {
			case syntax.Conj, syntax.Parataxis, syntax.Ccomp, syntax.Dep, syntax.Advcl, syntax.List:
				if lo, _ := r.Extent(i); r.Finite(i) && r.Subject(i) >= 0 && r.Dependent(i, syntax.Mark, syntax.Coord) < 0 &&
					(lo > 0 && r.Form(lo-1) == "," || r.Form(lo) == "," || i < r.root && lo == 0) {
					return true
				}
			}
		}
	}
	return false
}

func (f *Finder) colon(*Cut) bool {
	for i := range f.tree.Tokens {
		if f.tree.Form(i) == ":" {
			return true
		}
	}
	return false
}

// otherVerb reports whether the words that carry tense in the rows are no such verbs in the sentence.
func (f *Finder) otherVerb(*Cut) bool {
	for _, r := range []*reading{&f.rest, &f.piece} {
		if i := r.from[r.finite()]; i >= 0 && !f.tree.Tokens[i].Penn.Finite() {
			return true
		}
	}
	return false
}

// finite is the token that carries the tense of the row's main clause.
func (r *reading) finite() int {
	for d := r.First(r.root); d >= 0; d = r.Next(d) {
		switch r.Tokens[d].Rel {
		case syntax.AuxVerb, syntax.AuxPass, syntax.Cop:
			if r.Tokens[d].Penn.Finite() {
				return d
			}
		}
	}
	return r.root
}

// inverted reports whether in one of the rows the subject is no noun before its verb.
func (f *Finder) inverted(*Cut) bool {
	for _, r := range []*reading{&f.rest, &f.piece} {
		if r.subject > r.finite() || r.governed(r.subject) {
			return true
		}
		switch t := &r.Tokens[r.subject]; t.Tag {
		case syntax.Noun, syntax.PropN, syntax.Pron, syntax.Num, syntax.Det:
		default:
			return true
		}
	}
	return false
}

// governed reports whether a noun has a preposition: by late May.
func (r *reading) governed(i int) bool {
	lo, _ := r.Extent(i)
	for k := max(lo-1, 0); k <= lo; k++ {
		if tag := r.Tokens[k].Tag; tag == syntax.Adp || tag == syntax.SConj {
			return true
		}
	}
	return false
}

// sharedTense reports whether the verb of the second predicate may be a participle that has the
// auxiliary of the first: has sold its farm and bought a mill.
func (f *Finder) sharedTense(*Cut) bool {
	verb := f.piece.root
	if f.piece.finite() != verb || f.piece.Tokens[verb].Penn == syntax.VBZ {
		return false
	}
	return f.rest.Dependent(f.rest.root, syntax.AuxVerb, syntax.AuxPass) >= 0
}

// subordinate reports whether the first clause ends with a subordinate one that the second may go on:
// They closed the lane so that crews could work and drivers could pass.
func (f *Finder) subordinate(c *Cut) bool {
	r := &f.rest
	for i := r.root + 1; i < len(r.Tokens); i++ {
		t := &r.Tokens[i]
		if t.Rel != syntax.Mark && t.Tag != syntax.SConj || c.Construction == Semicolon || t.Head < 0 || !r.Finite(t.Head) {
			continue
		}
		if c.Construction != Predicate || lower(r.Form(i)) != "that" || i != r.root+1 {
			return true
		}
	}
	return false
}

func (f *Finder) compares(c *Cut) bool { return f.holds(c.Body, "than") }

// framed reports whether what stands before the subject of the first of two clauses may hold for both:
// a clause, or a phrase with a figure. In 2019, sales rose and costs fell.
func (f *Finder) framed(*Cut) bool {
	r := &f.rest
	first, _ := r.Extent(r.subject)
	if first > 0 && frames[lower(r.Form(0))] {
		return true
	}
	for i := range first {
		if r.Tokens[i].Tag == syntax.Num || r.Tokens[i].Tag == syntax.Verb {
			return true
		}
	}
	return false
}

// dated reports whether the second predicate ends with a time or a reason that the first may share: They
// toured the islands and recorded an album in 1978.
func (f *Finder) dated(c *Cut) bool {
	timed := func(s Span) bool {
		for i := s.Lo; i < s.Hi; i++ {
			word := lower(f.tree.Form(i))
			if lexicon.Of(word).Has(lexicon.Month|lexicon.Weekday) || len(word) == 4 && (word[:2] == "19" || word[:2] == "20" || word[:2] == "18") ||
				word == "yesterday" || word == "today" || word == "ago" || word == "last" || word == "since" {
				return true
			}
		}
		return false
	}
	if timed(c.Body) && !timed(Span{0, c.Out.Lo}) {
		return true
	}
	for d := f.piece.First(f.piece.root); d >= 0; d = f.piece.Next(d) {
		if m := f.piece.Dependent(d, syntax.Mark); d > f.piece.root && m >= 0 && endings[lower(f.piece.Form(m))] {
			return true
		}
	}
	return false
}

func (f *Finder) voidSubject(c *Cut) bool {
	s := c.Subject
	if s.Empty() {
		var ok bool
		if s, ok = f.rest.phrase(f.rest.subject); !ok {
			return true
		}
	}
	for i := s.Lo; i < min(s.Lo+2, s.Hi); i++ {
		if voids[lower(f.tree.Form(i))] {
			return true
		}
	}
	return false
}

func (f *Finder) correlated(*Cut) bool {
	t := f.tree
	for i := range t.Tokens {
		switch word := lower(t.Form(i)); {
		case t.Tokens[i].Rel == syntax.CoordPreconj, word == "either", word == "neither", word == "nor", word == "respectively",
			word == "rather", word == "only" && i > 0 && lower(t.Form(i-1)) == "not":
			return true
		case word == "both" && i > 0 && t.Tokens[i-1].Tag != syntax.Adp && t.Tokens[i].Rel != syntax.DetRel && t.Tokens[i].Rel != syntax.Nsubj:
			return true
		}
	}
	return false
}

// bare reports whether of the first clause nothing is left but its subject and its verb: the guard shot
// and killed a man; wages fell and prices rose in May.
func (f *Finder) bare(c *Cut) bool {
	r := &f.rest
	for i := r.root + 1; i < len(r.Tokens); i++ {
		switch r.Tokens[i].Tag {
		case syntax.Noun, syntax.PropN, syntax.Pron, syntax.Num, syntax.Verb, syntax.Adj, syntax.Adv:
			return false
		}
	}
	return r.Tokens[r.root].Tag == syntax.Verb && c.Construction != Semicolon
}

func (f *Finder) contrasts(c *Cut) bool {
	switch lower(f.tree.Form(c.Body.Lo)) {
	case "not", "nor", "neither", "so", "rather", "never", "only", "thus", "therefore", "hence", "even", "or", "if", "when", "who", "which", "then":
		return lower(f.tree.Form(c.Body.Lo)) != "then" || c.Construction != Predicate
	}
	return false
}

// disagrees reports whether the form of the verb shows that its subject is another one.
func (f *Finder) disagrees(*Cut) bool {
	r := &f.piece
	verb := r.root
	if r.Tokens[verb].Tag != syntax.Verb || !r.Tokens[verb].Penn.Finite() {
		if verb = r.Dependent(r.root, syntax.AuxVerb, syntax.AuxPass, syntax.Cop); verb < 0 {
			return false
		}
	}
	s := &r.Tokens[r.subject]
	plural := s.Penn.Plural() || r.Dependent(r.subject, syntax.Conj) >= 0
	number := number(r.Form(r.subject))
	switch form := lower(r.Form(verb)); {
	case form == "was" && lower(r.Form(r.subject)) != "i" || form == "is" || form == "has" || r.Tokens[verb].Penn == syntax.VBZ:
		return plural || number > 0
	case form == "were" || form == "are" || form == "have":
		return number < 0 || !plural && s.Penn == syntax.NN && r.Dependent(r.subject, syntax.Nmod) < 0
	}
	return false
}

// number is 1 for a pronoun in the plural, -1 in the singular, 0 for other words.
func number(form string) int {
	switch lower(form) {
	case "they", "we", "these", "those", "you", "i":
		return 1
	case "he", "she", "it", "this", "that":
		return -1
	}
	return 0
}

// hanging reports whether a word that wants another one after it would stand at an end.
func (f *Finder) hanging(c *Cut) bool {
	t := f.tree
	wants := func(i int) bool {
		for i >= 0 && t.Tokens[i].Tag == syntax.Punct {
			i--
		}
		if i < 0 {
			return false
		}
		switch t.Tokens[i].Penn {
		case syntax.CC, syntax.DT, syntax.TO, syntax.PRPS, syntax.POS, syntax.WDT, syntax.WP, syntax.MD:
			return t.Tokens[i].Tag != syntax.Pron || t.Tokens[i].Penn != syntax.DT
		case syntax.IN:
			return t.Tokens[i].Rel == syntax.Case || t.Tokens[i].Rel == syntax.Mark
		}
		return false
	}
	return wants(c.Out.Lo-1) || wants(c.Body.Hi-1) || !c.Subject.Empty() && wants(c.Subject.Hi-1)
}
