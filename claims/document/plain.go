package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain reads the blocks of plain text. Blank lines part them; what a group of
// lines between two blank lines is made of, its lines tell (group).
func (d *Document) plain(text string) {
	g := group{text: text}
	for at := 0; at < len(text); {
		l, next := readLine(text, at)
		if l.start == l.end {
			g.flush()
		} else {
			g.lines = append(g.lines, l)
		}
		at = next
	}
	g.flush()
	d.Blocks = g.blocks
	if len(d.Blocks) == 1 {
		d.Blocks[0].becomeText(text)
	}
	cited := make([]bool, len(d.Blocks))
	for i := range d.Blocks {
		cited[i] = d.Blocks[i].dropCitations()
	}
	d.nameHeadings(cited)
	d.trimLeads()
}

// becomeText makes running text of a list item that is alone: it is no list.
func (b *Block) becomeText(text string) {
	if b.Element == ListItem && len(b.source) == 1 {
		*b = Block{Element: Body, Start: b.Start, End: b.End, Text: text[b.Start:b.End]}
	}
}

// line is one line of plain text that holds ink.
type line struct {
	start, end int    // its ink
	text       int    // where the ink begins after a list or quotation marker
	columns    int    // from the line's beginning to the end of its ink, in characters
	marker     marker // of a list item or quotation
	last       ending
}

// ending is how the ink of a line ends.
type ending uint8

const (
	bare   ending = iota // no mark
	open                 // a mark that leads on, as a colon
	closed               // the end of a sentence
)

// readLine reads the line that begins at the offset, and says where the next
// one does. Lines end in LF, CR LF or CR.
func readLine(text string, at int) (l line, next int) {
	end := len(text)
	next = end
	if i := strings.IndexAny(text[at:], "\r\n"); i >= 0 {
		end = at + i
		next = end + 1
		if strings.HasPrefix(text[end:], "\r\n") {
			next++
		}
	}
	ink := strings.TrimLeftFunc(text[at:end], blank)
	l.start = end - len(ink)
	l.end = l.start + len(strings.TrimRightFunc(ink, blank))
	if l.start == l.end {
		return l, next
	}
	l.columns = utf8.RuneCountInString(text[at:l.end])
	l.marker, l.text = readMarker(text, l.start, l.end)
	l.last = endingOf(text[l.text:l.end])
	return l, next
}

// blank reports whether a character leaves no ink.
func blank(r rune) bool { return unicode.IsSpace(r) }

func endingOf(s string) ending {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case strings.ContainsRune(".?!…。？！｡؟۔।", r):
			return closed
		case strings.ContainsRune(":;,-–—", r):
			return open
		case strings.ContainsRune(`"'”’»›)]} `, r), pictured(r):
			s = s[:len(s)-n]
		default:
			return bare
		}
	}
	return bare
}

// pictured reports whether a character is a picture, or of one.
func pictured(r rune) bool {
	return r >= 0x1f000 || r == '\ufe0f' || r == '\u200d' || r > 0x2100 && unicode.Is(unicode.So, r)
}

// group is the lines between two blank lines, on their way to blocks.
type group struct {
	text   string
	lines  []line
	blocks []Block
}

// flush makes blocks of the lines and begins anew.
func (g *group) flush() {
	if len(g.lines) == 0 {
		return
	}
	g.dropStrayMarkers()
	width := g.wrapWidth()
	first := 0
	for i := range g.lines {
		if i+1 == len(g.lines) || !g.joins(i, width) {
			g.block(g.lines[first : i+1])
			first = i + 1
		}
	}
	g.lines = g.lines[:0]
}

// prose reports whether the group ends as a sentence does: a list, a poem or an
// address does not.
func (g *group) prose() bool { return g.lines[len(g.lines)-1].last != bare }

// The narrowest and the widest that anybody wraps text, in characters.
const (
	narrowest = 40
	widest    = 120
)

// wrapWidth is the width to which the lines may be wrapped by hand, or 0 where
// they can't be.
func (g *group) wrapWidth() int {
	width := 0
	for _, l := range g.lines {
		width = max(width, l.columns)
	}
	if len(g.lines) < 2 || width < narrowest || width > widest {
		return 0
	}
	return width
}

// full reports whether line i leaves no room for the first word of the next.
func (g *group) full(i, width int) bool {
	next := g.text[g.lines[i+1].text:g.lines[i+1].end]
	if k := strings.IndexFunc(next, unicode.IsSpace); k >= 0 {
		next = next[:k]
	}
	return width > 0 && g.lines[i].columns+1+utf8.RuneCountInString(next) > width
}

// joins reports whether line i and the one after it are of one block.
func (g *group) joins(i, width int) bool {
	l, next := g.lines[i], g.lines[i+1]
	switch {
	case next.marker == quoted || l.marker == quoted:
		return next.marker == l.marker
	case next.marker != none:
		return false
	case !g.hasWord(l) || !g.hasWord(next): // a rule of dashes or stars
		return false
	case l.last == closed: // a sentence ends here anyway
		return g.full(i, width)
	case g.full(i, width) && g.prose():
		return true
	}
	// The line had room left: it goes on if the next begins in mid-sentence.
	r, _ := utf8.DecodeRuneInString(g.text[next.text:])
	return g.prose() && !unicode.IsUpper(r) && !unicode.IsDigit(r) && !unicode.IsPunct(r)
}

func (g *group) hasWord(l line) bool { return hasWord(g.text[l.text:l.end]) }

func hasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) >= 0
}

// block adds the lines to the document as one block.
func (g *group) block(lines []line) {
	first, last := lines[0], lines[len(lines)-1]
	b := Block{Element: Body, Start: first.start, End: last.end}
	switch first.marker {
	case none:
	case quoted:
		b.Element = Quote
	default:
		b.Element = ListItem
	}
	switch {
	case len(lines) > 1:
		b.Text, b.source = g.unwrap(lines)
	case first.text > first.start:
		b.Text = g.text[first.text:first.end]
		b.source = []segment{{0, first.text, len(b.Text), len(b.Text)}}
	default:
		b.Text = g.text[b.Start:b.End]
	}
	g.blocks = append(g.blocks, b)
}

// unwrap joins lines into one, with a space for each break.
func (g *group) unwrap(lines []line) (string, []segment) {
	var b strings.Builder
	b.Grow(lines[len(lines)-1].end - lines[0].start)
	source := make([]segment, 0, 2*len(lines))
	for i, l := range lines {
		if i > 0 {
			from := lines[i-1].end
			source = append(source, segment{b.Len(), from, 1, l.text - from})
			b.WriteByte(' ')
		}
		source = append(source, segment{b.Len(), l.text, l.end - l.text, l.end - l.text})
		b.WriteString(g.text[l.text:l.end])
	}
	return b.String(), source
}
