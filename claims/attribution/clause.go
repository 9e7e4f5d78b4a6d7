package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// reach is how many tokens may stand between a cue and the word that leads in
// its clause: who was told, when and where.
const reach = 14

// clause takes the clause that follows a verb.
func (f *Finder) clause(v int, w who, c lexicon.Set) bool {
	from := f.ledIn(v, c)
	if from < 0 && (w.named() || c.Has(lexicon.Say)) {
		from = f.bare(v, c)
	}
	if from < 0 || f.speechAt(v, from) {
		return false
	}
	to := f.close(v, from, c)
	if f.opens(v) && (f.tree.Tokens[from-1].Penn == syntax.Comma || !f.verbs(from, to+1)) { // As the world observes the talks, they left.
		return false
	}
	f.fill(from, to)
	return true
}

// ledIn is the word that leads in the clause of a cue, with what it was said of
// standing between: told them on Monday that; -1 if there is none.
func (f *Finder) ledIn(v int, c lexicon.Set) int {
	t := &f.tree
	for i := v + 1; i <= min(v+reach, len(t.Tokens)-1); i++ {
		switch {
		case t.word(i) == "that" && f.conjunction(v, i):
			return i
		case c.Has(lexicon.Say) && (i == v+1 && asks(t.word(i)) || c.Has(lexicon.Addressed) && asksOnly(t.word(i))):
			return f.orNone(i)
		case f.bars(v, i):
			return -1
		}
	}
	return -1
}

// bars reports whether a token can't stand between a cue and the word that leads
// in its clause.
func (f *Finder) bars(v, i int) bool {
	t := &f.tree
	switch tok := t.Tokens[i]; tok.Tag {
	case syntax.Verb:
		return tok.Penn != syntax.VBG && tok.Penn != syntax.VBN
	case syntax.Punct:
		return tok.Penn != syntax.Comma && tok.Penn != syntax.HYPH && tok.Penn != syntax.LRB && tok.Penn != syntax.RRB
	case syntax.CConj:
		return i == v+1
	default:
		return tok.Penn.Finite() || t.relative(i) && t.word(i) != "that" && t.word(i) != "whose"
	}
}

// asks reports whether a word leads in a question that is told of.
func asks(word string) bool {
	return asksOnly(word) || word == "who" || word == "where" || word == "when" || word == "which"
}

// asksOnly reports whether it hardly does anything else.
func asksOnly(word string) bool {
	switch word {
	case "how", "why", "whether", "if", "what":
		return true
	}
	return false
}

// conjunction reports whether the "that" at token i begins the clause of a cue,
// not a relative clause and not "that one".
func (f *Finder) conjunction(v, i int) bool {
	t := &f.tree
	if f.orNone(i) < 0 {
		return false
	}
	tok := t.Tokens[i]
	if i == v+1 {
		return !t.Tokens[i+1].Penn.Finite() || tok.Tag == syntax.SConj
	}
	if opensClause(t.Tokens[i+1]) && (says(t.word(v)) && f.circumstance(v+1) || cueOf(t.word(v)).Has(lexicon.Addressed) && t.nominal(i-1)) {
		return true // said on Monday that it was so, told the paper that it was so
	}
	if tok.Tag != syntax.SConj {
		return false
	}
	h := tok.Head
	if h < 0 || t.Tokens[h].Rel != syntax.Acl && t.Tokens[h].Rel != syntax.AclRelcl {
		return true
	}
	noun := t.Tokens[h].Head
	return noun <= v || !cueOf(t.word(noun)).Has(lexicon.Assertion) && t.Tokens[noun].Tag != syntax.Noun
}

// orNone is i, if a finite verb follows, else -1.
func (f *Finder) orNone(i int) int {
	t := &f.tree
	for k := i + 1; k < len(t.Tokens); k++ {
		if t.Tokens[k].Penn.Finite() {
			return i
		}
	}
	return -1
}

// bare is the first token of a clause that follows a cue without a word that
// leads it in: said the bridge was closed; -1 if there is none.
func (f *Finder) bare(v int, c lexicon.Set) int {
	t := &f.tree
	if from := f.pastListener(v, c); from > 0 {
		return from
	}
	if from, ok := f.complement(v, c); ok {
		return from
	}
	p := t.Tokens[v].Penn
	if aside := t.word(v-1) == ","; p == syntax.VB || p == syntax.VBG && !aside || senses(t.word(v)) {
		return -1
	}
	from := v + 1
	if c.Has(lexicon.Addressed) {
		if who := t.Dependent(v, syntax.Iobj, syntax.Obj); who > v && t.last(who) < v+8 {
			from = t.last(who) + 1
		}
	}
	from = f.pastTime(from)
	only := f.onlySays(v)
	switch {
	case from >= len(t.Tokens), !opensClause(t.Tokens[from]) && !(only && opensSubject(t.word(from))):
		return -1
	case f.subjectAndVerb(from), only && (f.verbal(from) || f.wordy(v, from)):
		return from
	}
	return -1
}

// complement is the first token of the clause that the tree has as the verb's; -1
// where something says that it is none.
func (f *Finder) complement(v int, c lexicon.Set) (from int, ok bool) {
	t := &f.tree
	comp := t.Dependent(v, syntax.Ccomp)
	if comp < v || !f.finite(t.first(comp), t.last(comp)) || asks(t.word(t.first(comp))) {
		return -1, false
	}
	from = max(t.first(comp), v+1)
	if t.Tokens[from-1].Penn == syntax.Comma && f.objects(v) { // as he observed the vote, it failed
		return -1, true
	}
	if !c.Has(lexicon.Addressed) && opensClause(t.Tokens[v+1]) { // what stands between is the clause's own
		from = v + 1
	}
	return from, t.Tokens[from].Tag != syntax.Punct || t.word(v+1) != ":"
}

// pastTime is where a clause begins that when it was said stands before: said on
// Monday the bridge was closed.
func (f *Finder) pastTime(from int) int {
	t := &f.tree
	for from < len(t.Tokens) && t.Tokens[from].Tag == syntax.Adv && t.Tokens[from].Penn != syntax.WRB {
		from++
	}
	if t.word(from) == "on" && isTime(t.word(from+1)) {
		from++
	}
	for isTime(t.word(from)) && t.word(from+1) != "'s" && t.word(from+1) != "’s" {
		from++
	}
	return from
}

func isTime(word string) bool {
	return lexicon.Of(word).Has(lexicon.Weekday) || word == "yesterday" || word == "today"
}

// onlySays reports whether the verb at v says, and nothing but what was said can
// follow: whatever the tree makes of that.
func (f *Finder) onlySays(v int) bool {
	switch word := f.tree.word(v); word {
	case "said", "says", "stated", "states", "claimed", "claims", "insisted", "insists", "argued", "argues":
		return f.tree.Tokens[v].Penn.Finite() || f.tree.Tokens[v].Penn == syntax.VBN && f.tree.Dependent(v, syntax.AuxVerb) >= 0
	}
	return false
}

// wordy reports whether so much follows a verb that only says that it is a clause,
// whatever the tags: stated the plane overran the runway.
func (f *Finder) wordy(v, from int) bool {
	word := f.tree.word(v)
	return len(f.tree.Tokens)-from > 6 && word != "said" && word != "says" // said a prayer for the victims
}

// verbal reports whether a subject and what may be its verb begin at a token.
func (f *Finder) verbal(from int) bool {
	t := &f.tree
	for i := from + 1; i < len(t.Tokens); i++ {
		switch tok := t.Tokens[i]; {
		case tok.Penn.Finite(), tok.Penn == syntax.VBN, tok.Penn == syntax.VB:
			return true
		case tok.Tag == syntax.CConj && f.predicate(i+1), tok.Penn == syntax.WDT, tok.Penn == syntax.WP:
			return false
		}
	}
	return false
}

// relative reports whether the first finite verb from a token on stands in a
// relative clause, or is a second predicate.
func (f *Finder) relative(from int) bool {
	t := &f.tree
	for i := from; i < len(t.Tokens); i++ {
		tok := t.Tokens[i]
		switch {
		case tok.Penn.Finite():
			return false
		case tok.Penn == syntax.WDT, tok.Penn == syntax.WP, tok.Penn == syntax.Comma, tok.Penn == syntax.Colon, tok.Tag == syntax.SConj:
			return true
		case tok.Tag == syntax.CConj && f.predicate(i+1):
			return true
		}
	}
	return true
}

// pastListener is where a clause begins that stands after who was told: told the
// court [he] had; -1 if the words don't show it.
func (f *Finder) pastListener(v int, c lexicon.Set) int {
	t := &f.tree
	if !c.Has(lexicon.Addressed) {
		return -1
	}
	for i := v + 1; i < min(v+9, len(t.Tokens)); i++ {
		if i > v+1 && t.Tokens[i-1].Tag != syntax.Det {
			i = min(f.pastTime(i), len(t.Tokens)-1)
			if f.afterListener(i) {
				if f.verbal(i) && (nominative(t.word(i)) || !f.relative(i)) {
					return i
				}
				return -1
			}
		}
		if t.Tokens[i].Penn == syntax.Comma && i > v+1 && tells(t.word(v)) && i+1 < len(t.Tokens) && f.clauseAt(i+1) { // told the court, he had
			return i + 1
		}
		if !f.beforeNoun(i, i) && !t.nominal(i) && t.Tokens[i].Penn != syntax.PRP {
			return -1
		}
	}
	return -1
}

func (f *Finder) clauseAt(i int) bool { return opensClause(f.tree.Tokens[i]) && f.subjectAndVerb(i) }

// afterListener reports whether a clause may begin at a token, as what stands
// before it ends the name of a listener, or when it was said.
func (f *Finder) afterListener(i int) bool {
	t := &f.tree
	before, tok := t.Tokens[i-1], t.Tokens[i]
	pronoun := before.Penn == syntax.PRP
	if !t.nominal(i-1) && !pronoun && !isTime(t.word(i-1)) {
		return false
	}
	switch tok.Tag {
	case syntax.Det, syntax.Num:
		return true
	case syntax.Noun, syntax.Adj:
		return pronoun || before.Tag == syntax.PropN
	case syntax.PropN:
		return pronoun || before.Tag == syntax.Noun
	default:
		return nominative(t.word(i)) || tok.Penn == syntax.PRPS || tok.Penn == syntax.EX
	}
}

func (f *Finder) finite(from, to int) bool {
	for i := from; i <= to; i++ {
		if f.tree.Tokens[i].Penn.Finite() {
			return true
		}
	}
	return false
}

// opensClause reports whether a clause may begin with a token as its subject does.
func opensClause(t syntax.Token) bool {
	switch t.Tag {
	case syntax.Det, syntax.Noun, syntax.PropN, syntax.Num, syntax.Adj, syntax.Sym:
		return true
	case syntax.Pron:
		return t.Penn != syntax.WP && t.Penn != syntax.WDT && t.Penn != syntax.WPS
	}
	return false
}

// opensSubject reports whether a clause may begin with a word that is none of its
// subject's own: said over a hundred came, said both had come, said not coming.
func opensSubject(word string) bool {
	switch word {
	case "over", "about", "around", "under", "nearly", "almost", "both", "either", "neither", "not", "only":
		return true
	}
	return false
}

// subjectAndVerb reports whether what begins at a token reads as a subject and its
// finite verb: no relative clause, and no second predicate of the cue.
func (f *Finder) subjectAndVerb(from int) bool {
	t := &f.tree
	for i := from; i < len(t.Tokens); i++ {
		tok := t.Tokens[i]
		switch {
		case tok.Penn.Finite():
			h := i
			if (tok.Tag == syntax.Aux || tok.Rel == syntax.Cop) && tok.Head >= 0 {
				h = tok.Head
			}
			if t.Tokens[h].Rel == syntax.AclRelcl || t.Tokens[h].Rel == syntax.Acl {
				return nominative(t.word(from)) // the book he wrote
			}
			return i > from && t.Tokens[i-1].Tag != syntax.CConj
		case tok.Tag == syntax.SConj, tok.Penn == syntax.WDT, tok.Penn == syntax.WP, tok.Penn == syntax.WRB, tok.Penn == syntax.VB,
			tok.Penn == syntax.Colon, tok.Penn == syntax.FullStop, tok.Penn == syntax.TO, tok.Penn == syntax.Comma:
			return false
		case tok.Tag == syntax.CConj && f.predicate(i+1): // took the money and ran
			return false
		case i > from && nominative(t.word(i)):
			return nominative(t.word(from))
		}
	}
	return false
}

// predicate reports whether a verb stands at token i, or after the adverbs there.
func (f *Finder) predicate(i int) bool {
	t := &f.tree
	for i < len(t.Tokens)-1 && t.Tokens[i].Tag == syntax.Adv {
		i++
	}
	return i < len(t.Tokens) && (t.Tokens[i].Tag == syntax.Verb || t.Tokens[i].Tag == syntax.Aux)
}

// senses reports whether a verb has a clause without "that" for what was met with,
// not for what was understood: saw them leave.
func senses(verb string) bool {
	switch verb {
	case "see", "sees", "saw", "seen", "hear", "hears", "heard", "consider", "considers", "considered", "read", "reads", "holds", "hold", "held":
		return true
	}
	return false
}

func nominative(word string) bool {
	switch word {
	case "he", "she", "they", "we", "I", "He", "She", "They", "We":
		return true
	}
	return false
}
