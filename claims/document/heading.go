package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameHeadings finds the headline, the headings and the captions among the
// blocks of plain text. A text of one block has none: it is a text.
func (d *Document) nameHeadings() {
	if len(d.Blocks) == 1 {
		if b := &d.Blocks[0]; b.Element == ListItem && len(b.source) == 1 {
			*b = Block{Element: Body, Start: b.Start, End: b.End, Text: d.Text[b.Start:b.End]}
		}
		return
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Element != Body {
			continue
		}
		switch last := i == len(d.Blocks)-1; {
		case !hasWord(b.Text):
			b.Element = Subhead
		case isCaption(b.Text):
			b.Element = Caption
		case i == 0 && speakerMark(b.Text) == "" && isHeadline(b.Text):
			b.Element = Headline
			if d.Title == "" {
				d.Title = fold(b.Text)
			}
		case !last && isHeading(b.Text):
			b.Element = Subhead
		}
	}
}

// isHeadline says whether the first block of an article is its title: short, and
// no sentence. A headline may ask.
func isHeadline(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’`))
	return short(s, 20, 160) && (endingOf(s) == bare || r == '?' && !strings.ContainsAny(s, ".!"))
}

// isHeading says whether a block is the heading of what follows: shorter than a
// headline, and begun as one.
func isHeading(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘([`))
	return short(s, 12, 90) && endingOf(s) == bare && !unicode.IsLower(r)
}

func short(s string, words, characters int) bool {
	return len(s) <= utf8.UTFMax*characters && utf8.RuneCountInString(s) <= characters && len(strings.Fields(s)) <= words
}

// isCaption says whether a block says of itself that it belongs to a picture.
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
