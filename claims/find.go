package claims

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
)

// Locate finds the sentence that holds all the quotations, or whose claims read so.
// White space, the shape of quotation marks and dashes, and what a statement has in
// square brackets do not matter. The error names the nearest sentence, or says that
// there are several.
func (a *Article) Locate(quotes ...string) (*Sentence, error) {
	var found *Sentence
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if !holds(s.Text, quotes) && !a.states(s, quotes) {
			continue
		}
		if found != nil {
			return nil, fmt.Errorf("%s is in sentences %d and %d\nhint: quote more of it", quoteAll(quotes), found.N, s.N)
		}
		found = s
	}
	if found == nil {
		return nil, a.notFound(quotes)
	}
	return found, nil
}

// states says whether each of the quotations is the statement of a claim of a
// sentence.
func (a *Article) states(s *Sentence, quotes []string) bool {
	first := sort.Search(len(a.Claims), func(i int) bool { return a.Claims[i].Sentence >= s.N })
	for _, q := range quotes {
		i := first
		for i < len(a.Claims) && a.Claims[i].Sentence == s.N && !same(a.Claims[i].Statement, q) {
			i++
		}
		if i == len(a.Claims) || a.Claims[i].Sentence != s.N {
			return false
		}
	}
	return len(quotes) > 0
}

func (a *Article) notFound(quotes []string) error {
	err := fmt.Errorf("no sentence holds %s", quoteAll(quotes))
	if s, _ := a.nearest(strings.Join(quotes, " ")); s != nil {
		err = fmt.Errorf("%w\nhint: the nearest is sentence %d, %q", err, s.N, s.Text)
	}
	return err
}

// nearest is the sentence that shares most words with the text, and how alike
// they are: the share of common words among all, 0 to 1.
func (a *Article) nearest(text string) (best *Sentence, likeness float64) {
	words := wordSet(text)
	for i := range a.Sentences {
		if l := jaccard(words, wordSet(a.Sentences[i].Text)); l > likeness {
			best, likeness = &a.Sentences[i], l
		}
	}
	return best, likeness
}

func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range wordsOf(text) {
		set[w] = true
	}
	return set
}

// wordsOf are the words of a text in lower case.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), notInWord)
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }

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
		if _, _, ok := find(text, q); !ok {
			return false
		}
	}
	return len(quotes) > 0
}

// find is the first place in the text of a quotation, in bytes.
func find(text, quote string) (start, end int, ok bool) {
	start, end, ok = findVerbatim(text, quote)
	if !ok && strings.Contains(quote, " [") {
		return findVerbatim(text, unglossed(quote))
	}
	return start, end, ok
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

func findVerbatim(text, quote string) (start, end int, ok bool) {
	if quote = strings.TrimSpace(quote); quote == "" {
		return 0, 0, false
	}
	if i := strings.Index(text, quote); i >= 0 {
		return i, i + len(quote), true
	}
	worded, at := wording(text)
	wanted := Wording(quote)
	i := strings.Index(worded, wanted)
	if i < 0 || wanted == "" {
		return 0, 0, false
	}
	start, last := at[i], at[i+len(wanted)-1]
	for _, end = range at[i+len(wanted):] { // past the character that the last byte comes from
		if end > last {
			break
		}
	}
	return start, end, true
}
