package gate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/lexicon"
)

// facts are the classes of words that make a sentence one to look at where the
// policy asks only for facts: figures and dates in words, and accusations.
const facts = lexicon.Cardinal | lexicon.Quantity | lexicon.Month | lexicon.Weekday | lexicon.Blame | lexicon.Country | lexicon.Demonym

// holdsFact reports whether a sentence holds a figure, a date, a name or an
// accusation. It goes by the words alone and rather says yes: a capital that
// does not begin the sentence is a name's.
func holdsFact(sentence string) bool {
	first := true
	for word := range strings.FieldsFuncSeq(sentence, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	}) {
		if strings.ContainsFunc(word, unicode.IsDigit) || lexicon.Of(word).Has(facts) {
			return true
		}
		initial, _ := utf8.DecodeRuneInString(word)
		of := lexicon.Of(word)
		if unicode.IsUpper(initial) && (!first && !of.Has(lexicon.I) || first && of == 0) {
			return true
		}
		first = false
	}
	return false
}
