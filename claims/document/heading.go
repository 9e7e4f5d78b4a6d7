package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameHeadings finds the headline, the headings and the captions among the
// blocks of plain text; cited tells which of them pointed to notes or sources. A
// text of one block has none: it is a text.
func (d *Document) nameHeadings(cited []bool) {
	if len(d.Blocks) == 1 {
		return
	}
	run := 0 // headings so far, one right behind another
	for i := range d.Blocks {
		b := &d.Blocks[i]
		switch last := i == len(d.Blocks)-1; {
		case b.Element != Body:
		case !hasWord(b.Text):
			b.Element = Subhead
		case isCaption(b.Text):
			b.Element = Caption
		case i == 0 && speakerMark(b.Text) == "" && isHeadline(b.Text):
			b.Element = Headline
			if d.Title == "" {
				d.Title = fold(b.Text)
			}
		case !last && !cited[i] && isHeading(b.Text):
			b.Element = Subhead
			run++
			continue
		}
		if run > stacked { // lines without an end, all but the one above the text
			for k := i - run; k < i-1; k++ {
				d.Blocks[k].Element = Body
			}
		}
		run = 0
	}
}

// stacked is how many headings stand on each other at most: a chapter's and a
// section's. More lines in a row are a list without marks.
const stacked = 2

// isHeadline reports whether the first block of an article is its title: short, and
// no sentence. A headline may ask.
func isHeadline(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’`))
	return short(s, 20, 160) && (endingOf(s) == bare || r == '?' && !strings.ContainsAny(s, ".!"))
}

// isHeading reports whether a block has the form of a heading of what follows:
// shorter than a headline, begun as one, of one piece, without a stop at its end
// or an address or hashtag in it.
func isHeading(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘([`))
	return short(s, 12, 90) && endingOf(s) == bare && !unicode.IsLower(r) &&
		!strings.Contains(s, "://") && !strings.Contains(s, "www.") && !strings.Contains(s, " #") && !stopped(s)
}

// stopped reports whether a sentence ends inside the text: behind a word or
// figure that is no abbreviation and no number of a section.
func stopped(s string) bool {
	for {
		i := strings.IndexAny(s, ".!?")
		if i < 0 {
			return false
		}
		rest := s[i+1:]
		if rest != "" && begins(rest) && (longWord(s[:i]) || len(s[:i])-len(strings.TrimRight(s[:i], "0123456789")) > 2) {
			return true
		}
		s = rest
	}
}

func short(s string, words, characters int) bool {
	return len(s) <= utf8.UTFMax*characters && utf8.RuneCountInString(s) <= characters && len(strings.Fields(s)) <= words
}

// isCaption reports whether a block says of itself that it belongs to a picture.
func isCaption(s string) bool {
	word, _, ok := strings.Cut(s, ":")
	if !ok {
		return false
	}
	switch strings.ToLower(word) {
	case "photo", "photograph", "picture", "image", "caption", "graphic", "chart", "map", "illustration", "video":
		return true
	}
	return false
}
