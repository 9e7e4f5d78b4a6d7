package antecedent

import (
	"strings"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// longest is how many words a noun phrase may have to be put in brackets.
const longest = 10

// phrase is a mention as it reads inside a sentence, empty where it does not read
// on its own: it has a pronoun, a bracket or a quotation mark in it, or is long. My
// mother is somebody else's in another sentence.
func (f *Finder) phrase(m *mention, i int) string {
	s := &f.paragraph[m.sentence]
	if m.to-m.from >= longest {
		return ""
	}
	for k := m.from; k <= m.to; k++ {
		t := &s.Tokens[k]
		if t.Penn == syntax.PRP || t.Penn == syntax.PRPS && (pronounOf(s.Text[t.Start:t.End]).person != 0 || m.sentence != f.at && f.quote[i] == 0) {
			return ""
		}
	}
	start := s.Tokens[m.from].Start
	text := s.Text[start:s.Tokens[m.to].End]
	if strings.ContainsAny(text, "[]()\"“”«»,;:") {
		return ""
	}
	if t := &s.Tokens[m.from]; t.Tag != syntax.PropN && t.Tag != syntax.X {
		word := s.Text[t.Start:t.End]
		if low := lowered(word); low != word && (m.from == 0 || s.Tokens[m.from-1].Tag == syntax.Punct) && common(low) {
			return low + text[len(word):]
		}
	}
	return text
}

// common says whether a word has a capital only where a sentence begins.
func common(word string) bool {
	h := lexicon.Hash(word)
	return lexicon.OfHash(h).Has(lexicon.Function|lexicon.Cardinal|lexicon.Role|lexicon.Person|lexicon.Universal) || wordOf(h)&(personNoun|peopleNoun|maleNoun|femaleNoun) != 0
}

// genitive is the possessive of a noun phrase; of one in the plural that ends in s
// it has an apostrophe alone.
func (f *Finder) genitive(text string, plural bool) string {
	mark := "'"
	if f.curly {
		mark = "’"
	}
	if plural && strings.HasSuffix(text, "s") {
		return text + mark
	}
	return text + mark + "s"
}
