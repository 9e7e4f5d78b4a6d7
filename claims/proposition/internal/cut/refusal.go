package cut

import "github.com/factdesk/factdesk/claims/syntax"

// refusal is a reason to leave a sentence whole although the tree suggests a cut: what would be said
// of the piece, or of what is left, would not be certain.
type refusal struct {
	name string
	of   kinds // the constructions that it is asked of
	is   func(f *Finder, c *Cut) bool
}

// kinds is a set of Constructions.
type kinds uint

const (
	everyKind   kinds = 1<<Constructions - 1
	joined            = kinds(1<<Clause | 1<<Semicolon | 1<<Predicate | 1<<Shared)
	subjectless       = kinds(1<<Predicate | 1<<Shared)
	nominal           = kinds(1<<Relative | 1<<Apposition)
)

// refusals are asked in this order. Each has sentences in testdata/cuts.txt that it leaves whole.
var refusals = []refusal{
	{"inside a quotation or bracket", everyKind, (*Finder).straddles},
	{"a question", everyKind, (*Finder).asks},
	{"under a condition", everyKind, (*Finder).conditional},
	{"hearsay or doubt that holds for both", joined | 1<<Concession, (*Finder).hedged},
	{"part of what somebody said", joined | 1<<Concession, (*Finder).reported},
	{"a frame with a figure holds for both", joined | 1<<Concession, (*Finder).framed},
	{"a subject that nothing is so of", everyKind, (*Finder).voidSubject},
	{"both, either, not only", everyKind, (*Finder).correlated},
	{"the object is shared", subjectless, (*Finder).sharesObject},
	{"a list of three or more", subjectless, (*Finder).lists},
	{"the second word takes back the first", joined, (*Finder).contrasts},
	{"verb and subject disagree in number", subjectless | 1<<Relative, (*Finder).disagrees},
	{"one of several nouns", nominal, (*Finder).coordinatedNoun},
	{"a pronoun or number is no antecedent", nominal, (*Finder).noNoun},
	{"names of one kind on both sides", 1 << Apposition, (*Finder).sameKind},
	{"no description", 1 << Apposition, (*Finder).noDescription},
	{"something is left hanging", everyKind, (*Finder).hanging},
}

// refused is the name of the first check that the cut does not pass, empty where it passes all.
func (f *Finder) refused(c *Cut) string {
	for i := range refusals {
		if refusals[i].of&(1<<c.Construction) != 0 && refusals[i].is(f, c) {
			return refusals[i].name
		}
	}
	return ""
}

// straddles reports whether what the cut parts or repeats stands in a quotation or in brackets.
func (f *Finder) straddles(c *Cut) bool {
	for _, s := range []Span{c.Out, c.Subject, c.Shared} {
		if s.Empty() {
			continue
		}
		if f.inside[s.Lo] != 0 && int(f.inside[s.Lo])-1 < s.Lo {
			return true
		}
		for i := s.Lo; i < s.Hi; i++ {
			if open := int(f.inside[i]) - 1; open >= 0 && open < s.Lo {
				return true
			}
		}
		for i := s.Hi; i < len(f.inside); i++ {
			if open := int(f.inside[i]) - 1; open >= 0 && s.Has(open) {
				return true
			}
		}
	}
	return f.inside[c.Host] != 0
}

func (f *Finder) asks(*Cut) bool {
	t := &f.Tree
	for i := len(t.Tokens) - 1; i >= 0 && t.Tokens[i].Tag == syntax.Punct; i-- {
		if t.Form(i) == "?" {
			return true
		}
	}
	return false
}

// any reports whether one of the words stands in the sentence outside a stretch.
func (f *Finder) any(words map[string]bool, except Span) bool {
	for i := range f.Tree.Tokens {
		if !except.Has(i) && words[lower(f.Tree.Form(i))] {
			return true
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
	conditions = set("if", "unless", "whether", "lest", "provided", "supposing", "should")
	doubts     = set("according", "reportedly", "allegedly", "apparently", "perhaps", "maybe", "possibly", "probably", "supposedly",
		"purportedly", "presumably", "seemingly", "ostensibly", "likely", "rumoured", "rumored", "potentially", "arguably")
	voids = set("no", "neither", "none", "nobody", "nothing", "few", "not", "only", "nor", "hardly", "little", "never", "any", "anyone",
		"every", "each", "whoever", "whatever", "either", "half")
	pairs = set("both", "either", "neither", "not only", "whether")
)

// conditional reports whether the sentence says what it says only in some case.
func (f *Finder) conditional(c *Cut) bool {
	t := &f.Tree
	for i := range t.Tokens {
		if c.Body.Has(i) || !conditions[lower(t.Form(i))] {
			continue
		}
		if lower(t.Form(i)) != "should" || t.Tokens[i].Penn == syntax.MD && i == 0 {
			return true
		}
	}
	return false
}

func (f *Finder) hedged(c *Cut) bool { return f.any(doubts, c.Body) }

// reported reports whether a clause before or behind may be what somebody said, thought or found, so
// that the cut might part it from its speaker.
func (f *Finder) reported(c *Cut) bool {
	t := &f.Tree
	for _, p := range [...]int{c.Host, t.Root(), c.Head} {
		for d := t.First(p); d >= 0; d = t.Next(d) {
			switch t.Tokens[d].Rel {
			case syntax.Parataxis:
				if d != c.Head {
					return true
				}
			case syntax.Ccomp:
				if p != c.Head && !(c.Construction == Predicate && t.Dependent(d, syntax.Mark) >= 0) {
					return true
				}
			}
		}
	}
	return false
}

// framed reports whether a phrase with a figure stands before the subject of the first of two clauses:
// In 2019, sales rose and costs fell.
func (f *Finder) framed(c *Cut) bool {
	t := &f.Tree
	subject := t.Subject(c.Host)
	if subject < 0 {
		return true
	}
	lo, _ := t.Extent(c.Host)
	first, _ := t.Extent(subject)
	for i := lo; i < first; i++ {
		if t.Tokens[i].Tag == syntax.Num && !c.Out.Has(i) {
			return true
		}
	}
	return false
}

func (f *Finder) voidSubject(c *Cut) bool {
	t := &f.Tree
	s := c.Subject
	if s.Empty() {
		subject := t.Subject(c.Host)
		if subject < 0 {
			return false
		}
		s.Lo, s.Hi = t.Extent(subject)
	}
	for i := s.Lo; i < min(s.Lo+2, s.Hi); i++ {
		if voids[lower(t.Form(i))] {
			return true
		}
	}
	return false
}

func (f *Finder) correlated(c *Cut) bool {
	t := &f.Tree
	for _, p := range [...]int{c.Host, c.Head} {
		if t.Dependent(p, syntax.CoordPreconj) >= 0 {
			return true
		}
	}
	for i := c.Host; i >= 0 && i > c.Host-4; i-- {
		if w := lower(t.Form(i)); pairs[w] || w == "only" && i > 0 && lower(t.Form(i-1)) == "not" {
			return true
		}
	}
	return len(t.Tokens) > 1 && lower(t.Form(0)) == "not"
}

// sharesObject reports whether nothing stands between a verb and the conjunction behind it: the guard
// shot and killed a man.
func (f *Finder) sharesObject(c *Cut) bool {
	t := &f.Tree
	for i := c.Host + 1; i < c.Out.Lo; i++ {
		switch t.Tokens[i].Tag {
		case syntax.Noun, syntax.PropN, syntax.Pron, syntax.Num, syntax.Verb, syntax.Adj, syntax.Adv:
			return false
		}
	}
	return t.Tokens[c.Host].Tag == syntax.Verb
}

// lists reports whether the clause has two predicates more.
func (f *Finder) lists(c *Cut) bool {
	t := &f.Tree
	n := 0
	for d := t.First(c.Host); d >= 0; d = t.Next(d) {
		if t.Tokens[d].Rel == syntax.Conj && (t.Tokens[d].Tag == syntax.Verb || t.Subject(d) >= 0) {
			n++
		}
	}
	return n > 1
}

func (f *Finder) contrasts(c *Cut) bool {
	switch lower(f.Tree.Form(c.Body.Lo)) {
	case "not", "nor", "neither", "so", "rather", "never", "only", "vice", "thus", "therefore", "hence", "even", "or", "if", "when":
		return true
	}
	return false
}

// disagrees reports whether the form of the verb shows that its subject is another one.
func (f *Finder) disagrees(c *Cut) bool {
	t := &f.Tree
	subject := c.Host
	if c.Construction != Relative {
		subject = t.Subject(c.Host)
	}
	if subject < 0 {
		return true
	}
	verb := c.Head
	if t.Tokens[verb].Tag != syntax.Verb || !t.Tokens[verb].Penn.Finite() {
		if verb = t.Dependent(c.Head, syntax.AuxVerb, syntax.AuxPass, syntax.Cop); verb < 0 {
			return false
		}
	}
	plural := t.Tokens[subject].Penn.Plural() || t.Dependent(subject, syntax.Conj) >= 0
	form := lower(t.Form(verb))
	switch {
	case form == "was" || form == "is" || form == "has" || t.Tokens[verb].Penn == syntax.VBZ:
		return plural || number(t.Form(subject)) > 0
	case form == "were" || form == "are" || form == "have":
		return !plural && t.Tokens[subject].Penn == syntax.NN && t.Dependent(subject, syntax.Nmod) < 0 || number(t.Form(subject)) < 0
	}
	return false
}

// number is 1 for a pronoun in the plural, -1 in the singular, 0 for other words.
func number(form string) int {
	switch lower(form) {
	case "they", "we", "these", "those":
		return 1
	case "he", "she", "it", "this", "that":
		return -1
	}
	return 0
}

func (f *Finder) coordinatedNoun(c *Cut) bool {
	t := &f.Tree
	if t.Tokens[c.Host].Rel == syntax.Conj && c.Construction == Apposition {
		return true
	}
	for d := t.First(c.Host); d >= 0; d = t.Next(d) {
		if t.Tokens[d].Rel == syntax.Conj && (d < c.Out.Lo || c.Construction == Apposition) {
			return true
		}
		if t.Tokens[d].Rel == syntax.Appos && d != c.Head && c.Construction == Apposition {
			return true
		}
	}
	if t.Tokens[c.Host].Rel == syntax.Conj && t.Dependent(c.Host, syntax.Case) < 0 {
		return true
	}
	for d := t.First(c.Head); d >= 0 && c.Construction == Apposition; d = t.Next(d) {
		if t.Tokens[d].Rel == syntax.Conj {
			return true
		}
	}
	return c.Out.Hi < len(t.Tokens) && t.Tokens[c.Out.Hi].Rel == syntax.Coord
}

func (f *Finder) noNoun(c *Cut) bool {
	tag := f.Tree.Tokens[c.Host].Tag
	return tag != syntax.Noun && tag != syntax.PropN || f.Tree.Tokens[c.Host].Penn == syntax.ADD
}

// sameKind reports whether an apposition is between two names, as of places, or two indefinite things.
func (f *Finder) sameKind(c *Cut) bool {
	t := &f.Tree
	a, b := t.Tokens[c.Host].Tag, t.Tokens[c.Head].Tag
	if b != syntax.Noun && b != syntax.PropN {
		return true
	}
	if a == syntax.PropN && b == syntax.PropN {
		return !definite(lower(t.Form(c.Body.Lo)))
	}
	if a == syntax.Noun && b == syntax.Noun {
		return !definite(lower(t.Form(c.Body.Lo)))
	}
	return false
}

func definite(word string) bool { return word == "the" || word == "a" || word == "an" }

func (f *Finder) noDescription(c *Cut) bool {
	t := &f.Tree
	switch lower(t.Form(c.Body.Lo)) {
	case "including", "such", "like", "all", "each", "both", "or", "and", "especially", "namely", "not", "whose", "mostly", "aged", "formerly",
		"particularly", "notably", "this", "that", "these", "those", "some", "many", "most", "any", "no", "half", "so", "as", "in", "on", "at",
		"for", "with", "from", "per", "at least", "up":
		return true
	}
	for i := c.Body.Lo; i < c.Body.Hi; i++ {
		if t.Tokens[i].Tag == syntax.Noun || t.Tokens[i].Tag == syntax.PropN {
			return t.Tokens[c.Head].Rel == syntax.Nummod
		}
	}
	return true
}

// hanging reports whether a word that wants another one after it would stand at an end.
func (f *Finder) hanging(c *Cut) bool {
	t := &f.Tree
	wants := func(i int) bool {
		for i >= 0 && t.Tokens[i].Tag == syntax.Punct {
			i--
		}
		if i < 0 {
			return false
		}
		switch t.Tokens[i].Penn {
		case syntax.IN, syntax.CC, syntax.DT, syntax.TO, syntax.PRPS, syntax.POS, syntax.WDT, syntax.WP, syntax.MD:
			return t.Tokens[i].Penn != syntax.IN || t.Tokens[i].Rel == syntax.Case || t.Tokens[i].Rel == syntax.Mark
		}
		return false
	}
	return wants(c.Out.Lo-1) || wants(c.Body.Hi-1) || !c.Subject.Empty() && wants(c.Subject.Hi-1) || t.Tokens[c.Body.Lo].Tag == syntax.Adp && c.Construction == Apposition
}
