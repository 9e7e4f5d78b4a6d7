package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// longest is how many tokens a sentence may have: what is longer is no
// article's, and each cue in it would be held against all of it.
const longest = 1024

// sentence finds the attributions whose cue stands in sentence n.
func (f *Finder) sentence(paragraph []Sentence, n int) {
	if len(paragraph[n].Tokens) > longest {
		return
	}
	t := &f.tree
	read := false
	for i, tok := range paragraph[n].Tokens {
		word := paragraph[n].Text[tok.Start:tok.End]
		c := cueOf(word)
		if c == 0 && !isAccording(word) && !isPut(word) || f.quoted(n, i) {
			continue
		}
		if !read {
			t.Read(paragraph[n].Text, paragraph[n].Tokens)
			f.at = n
			read = true
		}
		switch {
		case isAccording(word):
			f.according(n, i)
		case tok.Tag == syntax.Noun:
			switch {
			case c.Has(lexicon.Say|lexicon.Think|lexicon.Show) && f.verbal(i, c):
				f.verb(n, i, c)
			case c.Has(lexicon.Assertion):
				f.noun(n, i, c)
			}
		case c.Has(lexicon.Attitude) && (tok.Tag == syntax.Adj || tok.Penn == syntax.VBN):
			f.feeling(n, i, c)
		case tok.Tag == syntax.Verb && (c.Has(lexicon.Say|lexicon.Utter|lexicon.Think|lexicon.Show) || isPut(word)):
			f.verb(n, i, c)
		}
	}
}

// cues are the classes of words that can put a content in somebody's mouth or
// mind, and what is to know of them.
const cues = lexicon.Say | lexicon.Utter | lexicon.Addressed | lexicon.Ask | lexicon.Deny | lexicon.Think | lexicon.Show | lexicon.Factive |
	lexicon.Assertion | lexicon.Attitude

// cueOf says what a word can do, 0 for most. Of the verbs of speech, those that
// no clause follows are Utter and not Say.
func cueOf(word string) lexicon.Set {
	c := lexicon.Of(word) & cues
	if c.Has(lexicon.Utter) {
		c &^= lexicon.Say
	}
	return c
}

// isPut: as the mayor put it.
func isPut(word string) bool { return word == "put" || word == "puts" }

func isAccording(word string) bool { return word == "according" || word == "According" }

// quoted says whether a token stands in a quotation.
func (f *Finder) quoted(sentence, token int) bool {
	for k := range f.here {
		if q := &f.here[k]; q.words >= speech && q.has(sentence, token) {
			return true
		}
	}
	return false
}

// verb handles a verb of saying, believing or showing at token v.
func (f *Finder) verb(n, v int, c lexicon.Set) {
	t := &f.tree
	speaker := f.speaker(v)
	if !f.credible(v, speaker, c) {
		return
	}
	f.clear()
	direct := false
	switch {
	case f.as(v, speaker):
	case c.Has(lexicon.Say|lexicon.Think) && f.between(v, speaker):
	case c.Has(lexicon.Say|lexicon.Think|lexicon.Show) && f.clause(v, speaker, c):
	case c.Has(lexicon.Say|lexicon.Utter) && f.beside(n, v):
		direct = true
	default:
		if c.Has(lexicon.Say|lexicon.Utter) && t.word(len(t.Tokens)-1) == ":" {
			f.lead, f.leadAt = f.attribution(n, v, speaker), n
			f.lead.Asserted = c.Has(lexicon.Factive) && !f.denied(v)
		}
		return
	}
	direct = f.join(n) || direct
	f.unmask(v, speaker)
	a := f.attribution(n, v, speaker)
	a.Direct, a.Asserted = direct, c.Has(lexicon.Factive) && !f.denied(v)
	f.keep(n, a)
}

// verbal says whether a word that is tagged as a noun in the plural is a verb:
// the plan assumes that, Berg claims that.
func (f *Finder) verbal(i int, c lexicon.Set) bool {
	t := &f.tree
	if i == 0 || t.Tokens[i].Penn != syntax.NNS || t.word(i+1) != "that" {
		return false
	}
	before := t.Tokens[i-1]
	if before.Penn == syntax.Comma {
		return !c.Has(lexicon.Assertion)
	}
	return before.Tag == syntax.PropN || before.Penn == syntax.PRP || before.Penn == syntax.NN && !c.Has(lexicon.Assertion)
}

// credible says whether somebody says or thinks something here: not the reader
// that is spoken to, and not nobody, as in "to say that it is so".
func (f *Finder) credible(v, speaker int, c lexicon.Set) bool {
	t := &f.tree
	tok := t.Tokens[v]
	if tok.Penn == syntax.VBN && (tok.Rel == syntax.Acl || tok.Rel == syntax.Amod) { // a place called so
		return false
	}
	if speaker < 0 {
		if f.passive(v) {
			return !f.denied(v) && (c.Has(lexicon.Say|lexicon.Utter) || c.Has(lexicon.Think) && !c.Has(lexicon.Factive))
		}
		return tok.Penn != syntax.VB || c.Has(lexicon.Utter)
	}
	if t.Tokens[speaker].Tag != syntax.Pron {
		return true
	}
	who := lexicon.Of(t.word(speaker))
	return !who.Has(lexicon.You | lexicon.Negation)
}

func (f *Finder) attribution(n, v, speaker int) Attribution {
	a := Attribution{Cue: f.tree.span(n, v, v)}
	if speaker >= 0 {
		from, to := f.tree.person(speaker)
		a.Speaker = f.tree.span(n, from, to)
	}
	return a
}

// denied says whether a cue is not, or not yet, what happened: did not learn,
// could show, if he knew, hopes to prove.
func (f *Finder) denied(v int) bool {
	t := &f.tree
	for i := max(0, v-4); i < v; i++ {
		tok := t.Tokens[i]
		if tok.Penn == syntax.Comma {
			continue
		}
		if lexicon.Of(t.word(i)).Has(lexicon.Negation) || tok.Penn == syntax.MD || tok.Penn == syntax.TO && i == v-1 {
			return true
		}
	}
	for i := t.first(v); i < v; i++ {
		if t.Tokens[i].Head == v && t.Tokens[i].Rel == syntax.Mark && !isAs(t.word(i)) && t.word(i) != "that" && lexicon.Of(t.word(i)).Has(lexicon.Condition) {
			return true
		}
	}
	return false
}

// beside takes the quotations of the sentence that stand next to the reporting
// clause.
func (f *Finder) beside(n, v int) bool {
	t := &f.tree
	found := false
	for k := range f.here {
		q := &f.here[k]
		if q.words < 2 || q.by >= 0 {
			continue
		}
		from, to := 0, len(t.Tokens)-1
		if q.from.sentence == n {
			from = q.from.token
		}
		if q.to.sentence == n {
			to = q.to.token
		}
		if q.words < speech && !near(v, from, to) || q.title || f.cueBetween(v, from) {
			continue
		}
		f.fill(from, to)
		found = true
	}
	return found
}

// cueBetween says whether a quotation that begins at token from has a verb of
// saying nearer to it than the one at v before it.
func (f *Finder) cueBetween(v, from int) bool {
	t := &f.tree
	for i := v + 1; i < from; i++ {
		if t.Tokens[i].Tag == syntax.Verb && cueOf(t.word(i)).Has(lexicon.Say|lexicon.Utter) && !f.within(i) {
			return true
		}
	}
	return false
}

func near(v, from, to int) bool { return from > v && from-v <= 3 || v > to && v-to <= 4 }
