// Package antecedent says which noun phrase a third-person pronoun stands for,
// where that is certain.
//
// It goes by rules of high precision in the manner of CogNIAC (Baldwin 1997): a
// pronoun is resolved if exactly one person or thing of its kind, gender and
// number was named before it, in the paragraph or in its sentence and the one
// before. Mentions are drawn together by name, as in the sieves of Lee et al.
// (2013), and a pronoun never stands for a subject of the verb that it is the
// object of. What is left open stays open: a pronoun with no antecedent in the
// paragraph, or with two, is left alone, and makes those after it uncertain.
package antecedent

import "github.com/factdesk/factdesk/claims/syntax"

// Sentence is a sentence of a paragraph and its tokens.
type Sentence struct {
	Text   string
	Tokens []syntax.Token
}

// Antecedent is what one pronoun stands for.
type Antecedent struct {
	Sentence, Token int    // the pronoun's place: in the paragraph, in the sentence
	Text            string // the noun phrase as it reads, a possessive where the pronoun is one
	Of              int    // the same for all pronouns that stand for the same
	Named           []int  // the tokens of the pronoun's sentence that name it
}

// A Finder finds antecedents, paragraph by paragraph; a paragraph does not depend
// on another. The zero value is ready to use. It keeps its memory between calls
// and is not for use by several goroutines at once.
type Finder struct {
	paragraph  []Sentence
	curly      bool // apostrophes are typographic
	at         int  // the sentence being read
	text       string
	tokens     []syntax.Token
	quote      []int // of each token of the sentence the quotation it stands in, 0 for none
	open       quotation
	mentions   []mention // of the paragraph, in the order of the text
	first      int       // the first of them in the sentence
	entities   []entity
	candidates []candidate
	found      []Antecedent
	named      []int // that Named is cut from
}

// Find gives the antecedents of the pronouns of a paragraph, in the order of the
// text, leaving out the pronouns whose antecedent is not certain. They are valid
// until the next call.
func (f *Finder) Find(paragraph []Sentence) []Antecedent {
	f.found = f.found[:0]
	f.paragraph = within(paragraph)
	f.paragraph = f.paragraph[:lastPronoun(f.paragraph)+1]
	if len(f.paragraph) == 0 {
		return nil
	}
	f.curly = typographic(paragraph)
	f.open = quotation{}
	f.mentions, f.entities, f.named = f.mentions[:0], f.entities[:0], f.named[:0]
	for f.at = range f.paragraph {
		f.text, f.tokens = paragraph[f.at].Text, paragraph[f.at].Tokens
		f.markQuotations()
		f.first = len(f.mentions)
		f.readMentions()
		f.resolve()
	}
	return f.found
}

// What is longer is no article's: nothing is resolved from there on.
const (
	maxSentences = 40
	maxTokens    = 256 // of a sentence
)

func within(paragraph []Sentence) []Sentence {
	for s := range paragraph {
		if s == maxSentences || len(paragraph[s].Tokens) > maxTokens {
			return paragraph[:s]
		}
	}
	return paragraph
}

// lastPronoun is the last sentence that holds a pronoun of the third person, -1
// if none does.
func lastPronoun(paragraph []Sentence) int {
	for s := len(paragraph) - 1; s >= 0; s-- {
		for _, t := range paragraph[s].Tokens {
			if (t.Penn == syntax.PRP || t.Penn == syntax.PRPS) && pronounOf(paragraph[s].Text[t.Start:t.End]).person != 0 {
				return s
			}
		}
	}
	return -1
}

// typographic says whether a paragraph writes its apostrophes as ’.
func typographic(paragraph []Sentence) bool {
	for _, s := range paragraph {
		for i := range len(s.Text) {
			switch {
			case s.Text[i] == '\'' || s.Text[i] == '"':
				return false
			case s.Text[i] == 0xE2 && i+2 < len(s.Text) && (s.Text[i:i+3] == "’" || s.Text[i:i+3] == "“"):
				return true
			}
		}
	}
	return true
}

func (f *Finder) word(i int) string {
	if i < 0 || i >= len(f.tokens) {
		return ""
	}
	return f.text[f.tokens[i].Start:f.tokens[i].End]
}

// joined says whether no space stands between tokens i and i+1.
func (f *Finder) joined(i int) bool {
	return i >= 0 && i+1 < len(f.tokens) && f.tokens[i].End == f.tokens[i+1].Start
}
