package document

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// trimLeads takes from the text of paragraphs what stands before their first
// sentence: the mark of a question or an answer in an interview, and the
// dateline of the article. The block still begins where they do.
func (d *Document) trimLeads() {
	first := true
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Element != Body {
			continue
		}
		n := len(speakerMark(b.Text))
		if first && n == 0 {
			n = len(readDateline(b.Text))
		}
		first = false
		if n == 0 || !hasWord(b.Text[n:]) {
			continue
		}
		if b.source == nil {
			b.source = []segment{{0, b.Start, len(b.Text), len(b.Text)}}
		}
		b.source = clip(b.source, n, len(b.Text)-n)
		b.Text = b.Text[n:]
	}
}

// speakerMark is the Q: or A: that a paragraph begins with.
func speakerMark(s string) string {
	if strings.HasPrefix(s, "Q: ") || strings.HasPrefix(s, "A: ") {
		return s[:3]
	}
	return ""
}

// readDateline is the dateline that a paragraph begins with. What follows it is
// a sentence of its own: NASA – the agency – has none.
func readDateline(s string) string {
	const longest = 120
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(r) || !strings.ContainsAny(s[:min(len(s), longest)], "–—-") {
		return ""
	}
	found := dateline().FindString(s)
	if r, _ := utf8.DecodeRuneInString(s[len(found):]); unicode.IsLower(r) {
		return ""
	}
	return found
}

// dateline is a place in capitals, and with it a region, a day, an agency, up to
// a dash: PORT MERROW, Ostrava, March 14 (Agency) –
var dateline = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\p{Lu}[\p{Lu}.'’-]+(?: [\p{Lu}.'’-]+){0,3}(?:, [\p{L}][\p{L}.]+(?: [\p{L}.]+)?)?` +
		`(?:,? (?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2})?(?:,? \d{4})?` +
		`(?: \([\p{L} ]{2,20}\))? ?(?:–|—|--?) `)
})
