package worth

import (
	"slices"
	"strings"

	"github.com/factdesk/factdesk/claims/lexicon"
)

// Reasons says in words why a text may be worth checking: "figure",
// "superlative". A text without any of them has none.
func (j *Judge) Reasons(text string) []string {
	j.features.scan(text)
	ws := j.features.words
	var seen lexicon.Set
	var figure, named, past, quoted, dated bool
	for i, w := range ws {
		seen |= w.class
		past = past || w.class.Has(lexicon.Past) || w.shape == lower && strings.HasSuffix(text[w.start:w.end], "ed")
		switch {
		case w.shape == number && year(text[w.start:w.end]):
			dated = true
		case w.shape == number, w.class.Has(lexicon.Cardinal) && i+1 < len(ws) && ws[i+1].class.Has(lexicon.Unit|lexicon.Person|lexicon.Finance|lexicon.Period|lexicon.Cardinal):
			figure = true
		case w.class.Has(lexicon.Weekday), w.class.Has(lexicon.Month) && w.shape != lower:
			dated = true
		case w.shape == mark && (text[w.start] == '"' || text[w.start:w.end] == "“"):
			quoted = true
		case w.shape == capital && i > 0 && ws[i-1].shape != mark && !w.class.Has(lexicon.I|lexicon.Country|lexicon.Weekday|lexicon.Month):
			named = true
		}
	}
	var room [13]string
	why := room[:0]
	say := func(is bool, word string) {
		if is {
			why = append(why, word)
		}
	}
	say(figure, "figure")
	say(seen.Has(lexicon.Superlative), "superlative")
	say(seen.Has(lexicon.Comparison), "comparison")
	say(seen.Has(lexicon.Blame), "accusation or harm")
	say(seen.Has(lexicon.Cause|lexicon.Change), "cause or change")
	say(quoted && named, "quotation of a named person")
	say(seen.Has(lexicon.Say) && !quoted, "reported speech")
	say(dated && past, "dated event")
	say(seen.Has(lexicon.Health), "health")
	say(seen.Has(lexicon.Science), "science")
	say(seen.Has(lexicon.Law), "law or government")
	say(seen.Has(lexicon.Finance), "money")
	say(named && past, "named and past")
	if len(why) == 0 {
		return nil
	}
	return slices.Clone(why)
}

func year(s string) bool {
	return len(s) == 4 && (s[:2] == "20" || s[0] == '1' && s[1] >= '0')
}
