package attribution

import (
	"strings"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// turned is the speaker of a tag that is turned round, which the words show where
// the tree may not: The road is shut, said the council.
func (f *Finder) turned(v int) who {
	t := &f.tree
	finite := t.Tokens[v].Penn != syntax.VBG && t.Tokens[v].Penn != syntax.VB
	if !says(t.word(v)) || tells(t.word(v)) || !finite {
		return nobody
	}
	if v < 2 || v+1 >= len(t.Tokens) || !f.breaks(v-1) || f.relativeEnds(v-1) {
		return nobody
	}
	to := f.nounPhrase(v + 1)
	if to < 0 || !f.speaks(v, to) || !f.states(v, to) {
		return nobody
	}
	w := who{from: v + 1, to: to, lo: v + 1, hi: to, turned: true}
	f.byName(&w, v)
	return w
}

// speaks reports whether what stands after the verb at v, to the token to, is
// somebody who can speak, or the verb is one that has nothing else after it.
func (f *Finder) speaks(v, to int) bool {
	t := &f.tree
	if word := t.word(v); word == "said" || word == "says" || t.Tokens[to].Penn == syntax.PRP {
		return true
	}
	for i := v + 1; i <= to; i++ {
		if t.Tokens[i].Tag == syntax.PropN || lexicon.Of(singular(t.word(i))).Has(speakers) {
			return true
		}
	}
	return false
}

// speakers are the classes of words for who can speak.
const speakers = lexicon.Role | lexicon.Group | lexicon.Person | lexicon.Body | lexicon.Title | lexicon.Science

// states reports whether the tag from the verb at v to the token to has a
// statement before it, or goes on with one after a comma.
func (f *Finder) states(v, to int) bool {
	if f.within(v-2) || f.within(v-1) || f.verbs(0, v-1) {
		return true
	}
	return f.tree.word(to+1) == "," && f.finite(to+1, f.lastWord())
}

// tells reports whether a verb has to have somebody it is said to after it.
func tells(word string) bool {
	switch word {
	case "told", "tells", "tell", "informed", "informs", "assured", "assures", "reminded", "reminds", "notified", "briefed":
		return true
	}
	return false
}

// relativeEnds reports whether the comma at a token ends a relative clause: Berg,
// who chairs it, said.
func (f *Finder) relativeEnds(comma int) bool {
	t := &f.tree
	for i := comma - 1; i > 0; i-- {
		if t.Tokens[i].Penn == syntax.Comma {
			return t.relative(i + 1)
		}
	}
	return false
}

// verbs reports whether there is a verb among the tokens, half open.
func (f *Finder) verbs(from, to int) bool {
	for _, t := range f.tree.Tokens[from:to] {
		if t.Tag == syntax.Verb || t.Penn.Finite() {
			return true
		}
	}
	return false
}

// nounPhrase is the last token of the noun phrase that begins at a token and has
// nothing after it but a mark or when and where it was said; -1 if there is none.
func (f *Finder) nounPhrase(from int) int {
	t := &f.tree
	last := -1
	for i := from; i < len(t.Tokens); i++ {
		switch {
		case f.nounOf(i, from), last == i-1 && t.Tokens[max(last, 0)].Tag == syntax.PropN && capitalised(t.word(i)): // Martin How
			last = i
		case f.beforeNoun(i, from):
		case last == i-1 && (t.Tokens[i].Tag == syntax.CConj || attaches(t.word(i))):
		default:
			if last < 0 || !f.circumstance(last+1) {
				return -1
			}
			return last
		}
	}
	return last
}

// attaches reports whether a preposition after a noun belongs to it rather than
// to the verb: a spokesman for the hospital.
func attaches(word string) bool {
	switch word {
	case "of", "for", "from", "at":
		return true
	}
	return false
}

// singular is a noun without its s.
func singular(word string) string {
	if !lexicon.Of(word).Has(^lexicon.Set(0)) {
		return strings.TrimSuffix(word, "s")
	}
	return word
}

// nounOf reports whether a token is a noun, or at the phrase's start a pronoun.
func (f *Finder) nounOf(i, from int) bool {
	t := &f.tree
	if i == from {
		return t.nominal(i) || t.Tokens[i].Penn == syntax.PRP
	}
	return t.nominal(i) && !lexicon.Of(t.word(i)).Has(lexicon.Weekday)
}

// beforeNoun reports whether a token may stand before the noun of its phrase.
func (f *Finder) beforeNoun(i, from int) bool {
	t := &f.tree
	switch tok := t.Tokens[i]; tok.Tag {
	case syntax.Det, syntax.Adj, syntax.Num:
		return true
	case syntax.Verb: // the ruling party
		return i > from && (tok.Penn == syntax.VBG || tok.Penn == syntax.VBN)
	case syntax.Adv:
		return i > from && i+1 < len(t.Tokens) && (t.Tokens[i+1].Tag == syntax.Adj || t.Tokens[i+1].Tag == syntax.PropN)
	default:
		return tok.Penn == syntax.PRPS || tok.Penn == syntax.POS || tok.Penn == syntax.HYPH
	}
}

// circumstance reports whether a token may begin when or where it was said, or is
// a mark.
func (f *Finder) circumstance(i int) bool {
	switch t := &f.tree; t.Tokens[i].Tag {
	case syntax.Punct, syntax.Adp, syntax.Adv:
		return true
	default:
		return lexicon.Of(t.word(i)).Has(lexicon.Weekday | lexicon.Period)
	}
}

func capitalised(word string) bool { return word[0]-'A' < 26 }
