package detail

import (
	"strings"
	"unicode"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// designations finds names that hold a number, which counts nothing: COVID-19,
// Section 230, Boeing 737, Channel 4.
func (f *Finder) designations() {
	for i := 0; i+1 < len(f.tokens); i++ {
		if f.used[i] || f.is(i, lexicon.Month|lexicon.Weekday|lexicon.Cardinal) {
			continue
		}
		if to := f.designation(i); to > i {
			f.take(Name, i, to, "")
			i = to
		}
	}
}

// designation is the last token of a name with a number that begins at i; i if none
// does.
func (f *Finder) designation(i int) int {
	if to := f.dashed(i); to > i { // F-16
		return to
	}
	if f.designates(i) {
		if f.numbered(i+1) && (yearNumber(f.word(i+1)) == 0 || f.tokens[i+1].Head == i && f.lower(i) != "bill") { // Section 230
			return i + 1
		}
		if to := f.dashed(i + 1); to > i+1 { // Bill C-18
			return to
		}
		return i
	}
	w, number := f.word(i), f.word(i+1)
	if f.currencySign(i) || f.is(i, lexicon.Function|lexicon.Country|lexicon.City|lexicon.Linker) || f.tokens[i].Tag != syntax.PropN || !strings.ContainsFunc(w, unicode.IsUpper) {
		return i
	}
	if f.numbered(i+1) && len(number) < 4 && f.tokens[i+1].Head == i && !f.counts(i+1) { // iPhone 15
		return i + 1
	}
	return i
}

// dashed is the last token of a name joined to a number; i if none begins there.
func (f *Finder) dashed(i int) int {
	if f.word(i+1) == "-" && f.joined(i) && f.joined(i+1) && f.capital(i) && f.numbered(i+2) && !f.combines(i) && yearNumber(f.word(i+2)) == 0 {
		return i + 2
	}
	return i
}

// numbered reports whether token i is a number in digits alone, or 4B.
func (f *Finder) numbered(i int) bool {
	w := f.word(i)
	n := strings.TrimLeft(w, "0123456789")
	return w != "" && len(n) < len(w) && (n == "" || len(n) == 1 && n[0] >= 'A' && n[0] <= 'Z' || n[0] == '.' && strings.Trim(n, "0123456789.") == "")
}

// counts reports whether the number at i counts what follows it.
func (f *Finder) counts(i int) bool {
	if i+1 >= len(f.tokens) {
		return false
	}
	next := f.tokens[i+1]
	return next.Penn == syntax.NNS || f.is(i+1, lexicon.Unit|lexicon.Cardinal) || f.word(i+1) == "%" || f.lower(i+1) == "per"
}

// combines reports whether the word at i makes an adjective of a number: Under-18.
func (f *Finder) combines(i int) bool {
	switch f.lower(i) {
	case "under", "over", "post", "pre", "mid", "non", "sub", "top", "all", "plus", "early", "late":
		return true
	}
	return false
}

// designates reports whether a number behind the word at i tells one of many: a part
// of a law or book, a room, a road.
func (f *Finder) designates(i int) bool {
	switch f.lower(i) {
	case "section", "sections", "article", "articles", "clause", "chapter", "paragraph", "schedule", "annex", "rule", "regulation", "directive", "resolution", "amendment",
		"proposition", "bill", "figure", "fig.", "table", "page", "pages", "volume", "no.", "nos.", "room", "gate", "platform", "pier", "flight", "route", "highway", "interstate",
		"junction", "channel", "formula", "phase", "stage", "level", "tier", "category", "grade", "type", "version", "episode", "lane", "line", "exit", "ward", "district", "zone":
		return f.tokens[i].Tag != syntax.Verb
	}
	return false
}
