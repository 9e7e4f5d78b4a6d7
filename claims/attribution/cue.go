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
			if c.Has(lexicon.Assertion) {
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

// says reports whether a word is a verb of saying that a clause may follow.
func says(word string) bool { return cueOf(word).Has(lexicon.Say) }

// isPut: as the mayor put it.
func isPut(word string) bool { return word == "put" || word == "puts" }

func isAccording(word string) bool { return word == "according" || word == "According" }

// quoted reports whether a token stands in a quotation.
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
	w := f.speaker(v)
	if !f.credible(v, w, c) {
		return
	}
	f.clear()
	direct := false
	switch {
	case f.as(v, w):
	case c.Has(lexicon.Say|lexicon.Think) && f.between(v, w):
	case c.Has(lexicon.Say|lexicon.Think|lexicon.Show) && f.clause(v, w, c):
	case c.Has(lexicon.Say|lexicon.Utter) && f.quotesBeside(n, v):
		direct = true
	default:
		f.leadIn(n, v, w, c)
		return
	}
	f.leadIn(n, v, w, c)
	direct = f.join(n) || direct
	f.unmask(v, w)
	a := f.attribution(n, v, w)
	a.Direct, a.Asserted, a.Stance = direct, c.Has(lexicon.Factive) && !f.denied(v), f.stance(v, c)
	f.keep(n, a)
}

// leadIn notes a sentence that ends in a colon as what leads in a quotation or a
// list.
func (f *Finder) leadIn(n, v int, w who, c lexicon.Set) {
	if t := &f.tree; c.Has(lexicon.Say|lexicon.Utter) && t.word(len(t.Tokens)-1) == ":" {
		f.ending = ending{Attribution: f.attribution(n, v, w), sentence: n, known: true, colon: true}
		f.ending.Asserted, f.ending.Stance = c.Has(lexicon.Factive) && !f.denied(v), f.stance(v, c)
	}
}

// credible reports whether somebody says or thinks something here: not the reader
// that is spoken to, and not nobody, as in "to say that it is so".
func (f *Finder) credible(v int, w who, c lexicon.Set) bool {
	t := &f.tree
	tok := t.Tokens[v]
	if tok.Penn == syntax.VBN && (tok.Rel == syntax.Acl || tok.Rel == syntax.Amod) && t.word(v+1) != "that" && t.word(v+1) != ":" {
		return false // a place called so
	}
	if !w.named() {
		if f.passive(v) {
			return !f.denied(v) && (c.Has(lexicon.Say|lexicon.Utter) || c.Has(lexicon.Think) && !c.Has(lexicon.Factive))
		}
		return tok.Penn != syntax.VB || c.Has(lexicon.Utter)
	}
	return w.from < w.to || t.Tokens[w.to].Tag != syntax.Pron || !lexicon.Of(t.word(w.to)).Has(lexicon.You|lexicon.Negation)
}

func (f *Finder) attribution(n, v int, w who) Attribution {
	a := Attribution{Cue: f.tree.span(n, v, v)}
	if w.named() {
		a.Speaker = f.tree.span(n, w.from, w.to)
	}
	return a
}

// stance is what the speaker does with the content of the verb at v.
func (f *Finder) stance(v int, c lexicon.Set) Stance {
	switch {
	case c.Has(lexicon.Say) && f.withheld(v):
		return Withholds
	case c.Has(lexicon.Deny):
		return Denies
	case c.Has(lexicon.Ask):
		return Asks
	}
	return Holds
}

// withheld reports whether it is told that nobody said so: would not say, did not
// confirm, declined to comment, refused to tell.
func (f *Finder) withheld(v int) bool {
	t := &f.tree
	for i := v - 1; i >= max(0, v-4); i-- {
		switch tok := t.Tokens[i]; {
		case lexicon.Of(t.word(i)).Has(lexicon.Negation):
			return true
		case tok.Penn == syntax.TO && i > 0:
			return refuses(t.word(i - 1))
		case tok.Tag != syntax.Aux && tok.Tag != syntax.Adv && tok.Tag != syntax.Part:
			return false
		}
	}
	return false
}

func refuses(word string) bool {
	switch word {
	case "refuse", "refuses", "refused", "refusing", "decline", "declines", "declined", "declining", "fail", "fails", "failed", "failing", "unable", "unwilling":
		return true
	}
	return false
}

// denied reports whether a cue is not, or not yet, what happened: did not learn,
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

// quotesBeside takes the quotations of the sentence that stand next to the reporting
// clause.
func (f *Finder) quotesBeside(n, v int) bool {
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
		if q.words < speech && !near(v, from, to) || q.title {
			continue
		}
		f.fill(from, to)
		found = true
	}
	return found
}

func near(v, from, to int) bool { return from > v && from-v <= 3 || v > to && v-to <= 4 }
