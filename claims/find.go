package claims

import (
	"fmt"
	"strings"
	"unicode"
)

// Locate finds the sentence that holds all the quotations, or whose claims read so,
// and gives its place. White space, the shape of quotation marks and dashes, and
// what a statement has in square brackets do not matter. The error names the
// nearest sentence, or says that there are several.
func (a *Article) Locate(quotes ...string) (int, error) {
	found := -1
	for i := range a.Sentences {
		if !holds(a.Sentences[i].Text, quotes) && !a.states(&a.Sentences[i], quotes) {
			continue
		}
		if found >= 0 {
			return 0, fmt.Errorf("%s is in sentences %d and %d\nhint: quote more of it", quoteAll(quotes), a.Sentences[found].N, a.Sentences[i].N)
		}
		found = i
	}
	if found < 0 {
		return 0, a.notFound(quotes)
	}
	return found, nil
}

// states reports whether each of the quotations is the statement of a claim of a
// sentence.
func (a *Article) states(s *Sentence, quotes []string) bool {
	first, last := a.claimsOf(s.N)
	for _, q := range quotes {
		stated := false
		for i := first; i < last && !stated; i++ {
			stated = Wording(a.Claims[i].Statement) == Wording(q)
		}
		if !stated {
			return false
		}
	}
	return len(quotes) > 0
}

func (a *Article) notFound(quotes []string) error {
	err := fmt.Errorf("no sentence holds %s", quoteAll(quotes))
	words := wordSet(strings.Join(quotes, " "))
	best, likeness := -1, 0.0
	for i := range a.Sentences {
		if l := jaccard(words, wordSet(a.Sentences[i].Text)); l > likeness {
			best, likeness = i, l
		}
	}
	if best >= 0 {
		err = fmt.Errorf("%w\nhint: the nearest is sentence %d, %q", err, a.Sentences[best].N, a.Sentences[best].Text)
	}
	return err
}

func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range wordsOf(text) {
		set[w] = true
	}
	return set
}

// wordsOf are the words of a text in lower case.
func wordsOf(text string) []string { return strings.FieldsFunc(strings.ToLower(text), notInWord) }

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }

// jaccard is how alike two sets are: the share of what both have, 0 to 1.
func jaccard(a, b map[string]bool) float64 {
	common := 0
	for w := range a {
		if b[w] {
			common++
		}
	}
	if common == 0 {
		return 0
	}
	return float64(common) / float64(len(a)+len(b)-common)
}

func quoteAll(quotes []string) string {
	q := make([]string, len(quotes))
	for i, s := range quotes {
		q[i] = fmt.Sprintf("%q", s)
	}
	return strings.Join(q, " and ")
}

func holds(text string, quotes []string) bool {
	for _, q := range quotes {
		if len(findAll(text, q)) == 0 {
			return false
		}
	}
	return len(quotes) > 0
}

// findAll are the places in a text, in bytes, where a quotation is.
func findAll(text, quote string) []Span {
	wanted := Wording(quote)
	if wanted == "" {
		return nil
	}
	worded, at := Wording(text), []int(nil)
	found := indexAll(worded, wanted)
	if len(found) == 0 && strings.Contains(wanted, " [") {
		wanted = Wording(unglossed(quote))
		found = indexAll(worded, wanted)
	}
	if len(found) > 0 && worded != text {
		_, at = wording(text)
	}
	spans := make([]Span, len(found))
	for i, start := range found {
		spans[i] = Span{start, start + len(wanted)}
		if at == nil {
			continue
		}
		last := at[start+len(wanted)-1]
		spans[i][0] = at[start]
		for _, end := range at[start+len(wanted):] { // past the character that the last byte comes from
			if spans[i][1] = end; end > last {
				break
			}
		}
	}
	return spans
}

// indexAll are the places of a string in another that do not overlap.
func indexAll(text, s string) []int {
	var places []int
	for from := 0; s != ""; {
		i := strings.Index(text[from:], s)
		if i < 0 {
			break
		}
		places = append(places, from+i)
		from += i + len(s)
	}
	return places
}

// unglossed is a quotation of a statement without what the text does not say.
func unglossed(quote string) string {
	plain, rest, _ := strings.Cut(quote, " [")
	for _, part := range strings.Split(rest, " [") {
		if _, after, closed := strings.Cut(part, "]"); closed {
			plain += after
		} else {
			plain += " [" + part
		}
	}
	return plain
}
