package desk

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// page is an article as it reads, in lines of a width.
type page struct {
	paragraphs []paragraph
	lines      []line
	width      int
	claims     [][]mark // by claim: where its spans stand
	first      []int    // by claim: the line it begins in
	last       []int    // by claim: the line it ends in
}

// paragraph is one block of the article, its text safe for a terminal.
type paragraph struct {
	element   document.Element
	text      string
	sentences []sentenceMark
}

// sentenceMark is where a sentence stands in its paragraph's text, and the
// claims that it holds, half open.
type sentenceMark struct {
	start, end  int
	n           int // Sentence.N
	first, past int
}

// mark is a stretch of a paragraph's text, in bytes.
type mark struct{ paragraph, start, end int }

// line is a line of a paragraph, in bytes of its text; paragraph is -1 for the
// empty line between two.
type line struct{ paragraph, start, end int }

// newPage reads an article; fold lays it out.
func newPage(a *annotate.Article) *page {
	p := &page{claims: make([][]mark, len(a.Claims))}
	var text strings.Builder
	next, number := 0, 0
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if len(p.paragraphs) == 0 || s.Paragraph != number {
			p.close(&text)
			number = s.Paragraph
			p.paragraphs = append(p.paragraphs, paragraph{element: s.Element})
		}
		at := len(p.paragraphs) - 1
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		start, shown := text.Len(), terminal.Clean(s.Text)
		text.WriteString(shown)
		m := sentenceMark{start: start, end: text.Len(), n: s.N, first: next}
		var places []int
		for ; next < len(a.Claims) && a.Claims[next].Sentence == s.N; next++ {
			if places == nil {
				places = align(a.Text[s.Start:s.End], s.Text, shown)
			}
			for _, span := range a.Claims[next].Spans {
				p.claims[next] = append(p.claims[next], mark{at, start + places[span.Start()-s.Start], start + places[span.End()-s.Start]})
			}
		}
		m.past = next
		p.paragraphs[at].sentences = append(p.paragraphs[at].sentences, m)
	}
	p.close(&text)
	return p
}

// close gives the last paragraph its text.
func (p *page) close(text *strings.Builder) {
	if n := len(p.paragraphs); n > 0 {
		p.paragraphs[n-1].text = text.String()
	}
	text.Reset()
}

// heading tells whether a paragraph is one.
func (p *paragraph) heading() bool {
	return p.element == document.Headline || p.element == document.Subhead
}

// sentencesOn are the places of the sentences that stand on a line, half open.
func (p *paragraph) sentencesOn(l line) (first, past int) {
	first = sort.Search(len(p.sentences), func(i int) bool { return p.sentences[i].end > l.start })
	past = sort.Search(len(p.sentences), func(i int) bool { return p.sentences[i].start >= l.end })
	return first, max(first, past)
}

// align gives, for every byte of a sentence's source and the end of it, the
// offset in what is shown of it: markup is passed over, white space folded.
func align(source, text, shown string) []int {
	places := make([]int, len(source)+1)
	j := 0
	for i := 0; i < len(source); i++ {
		places[i] = min(j, len(text))
		switch {
		case j < len(text) && source[i] == text[j]:
			j++
		case j < len(text) && text[j] == ' ' && space(source[i]) && (i+1 == len(source) || !space(source[i+1])):
			j++
		}
	}
	places[len(source)] = len(text)
	if text != shown {
		to := lockstep(text, shown)
		for i := range places {
			places[i] = to[places[i]]
		}
	}
	return places
}

func space(b byte) bool { return b == ' ' || b == '\n' || b == '\r' || b == '\t' }

// lockstep maps the bytes of text to those of its cleaned form, which has a
// character for each of text's.
func lockstep(text, shown string) []int {
	to := make([]int, len(text)+1)
	rest := shown
	for i := range text {
		to[i] = len(shown) - len(rest)
		_, n := utf8.DecodeRuneInString(rest)
		rest = rest[n:]
	}
	for i := 1; i < len(text); i++ {
		to[i] = max(to[i], to[i-1]) // inside a character
	}
	to[len(text)] = len(shown)
	return to
}

// fold breaks the article into lines of at most width columns.
func (p *page) fold(width int) {
	if width == p.width || width < 1 {
		return
	}
	p.width = width
	p.lines = p.lines[:0]
	begins := make([]int, len(p.paragraphs)+1)
	for i := range p.paragraphs {
		if i > 0 && !p.tight(i) {
			p.lines = append(p.lines, line{paragraph: -1})
		}
		begins[i] = len(p.lines)
		for _, l := range wrap(p.paragraphs[i].text, width-p.indent(i)) {
			p.lines = append(p.lines, line{i, l[0], l[1]})
		}
	}
	begins[len(p.paragraphs)] = len(p.lines)
	p.first, p.last = make([]int, len(p.claims)), make([]int, len(p.claims))
	for c, marks := range p.claims {
		if len(marks) == 0 {
			continue
		}
		at := marks[0].paragraph
		p.first[c] = p.lineOf(begins[at], begins[at+1], marks[0].start)
		p.last[c] = p.lineOf(begins[at], begins[at+1], max(marks[0].start, marks[len(marks)-1].end-1))
	}
}

// lineOf is the one of the lines from first to past that holds an offset of
// their paragraph.
func (p *page) lineOf(first, past, offset int) int {
	after := sort.Search(past-first, func(i int) bool {
		l := p.lines[first+i]
		return l.paragraph < 0 || l.start > offset
	})
	return max(first, first+after-1)
}

// claimAt is the claim that begins at or after a line, else the last one.
func (p *page) claimAt(line int) int {
	i := sort.Search(len(p.first), func(i int) bool { return p.first[i] >= line })
	return min(i, len(p.first)-1)
}

// tight paragraphs follow the one before without an empty line.
func (p *page) tight(i int) bool {
	return p.paragraphs[i].element == document.ListItem && p.paragraphs[i-1].element == document.ListItem ||
		p.paragraphs[i].element == document.Table && p.paragraphs[i-1].element == document.Table
}

func (p *page) indent(i int) int { return displaywidth.String(lead(p.paragraphs[i].element)) }

// lead stands before the first line of a paragraph.
func lead(e document.Element) string {
	switch e {
	case document.ListItem:
		return "• "
	case document.Quote:
		return "│ "
	}
	return ""
}

// wrap breaks text at spaces into lines of at most width columns; a word that
// is longer is broken.
func wrap(text string, width int) [][2]int {
	width = max(width, 2)
	var lines [][2]int
	start, columns := 0, 0
	blank, after := -1, 0 // the last space of the line, and the columns up to and with it
	next := 0
	for g := displaywidth.StringGraphemes(text); g.Next(); {
		at, w := next, g.Width()
		next += len(g.Value())
		if g.Value() == " " {
			blank, after = at, columns+1
		}
		if columns+w > width && at > start && g.Value() == " " {
			lines = append(lines, [2]int{start, at})
			start, columns, blank = at+1, 0, -1
			continue
		}
		for columns+w > width && at > start { // the word may not fit after the blank either
			switch {
			case blank >= start:
				lines = append(lines, [2]int{start, blank})
				start, columns = blank+1, columns-after
			default:
				lines = append(lines, [2]int{start, at})
				start, columns = at, 0
			}
			blank = -1
		}
		columns += w
	}
	return append(lines, [2]int{min(start, len(text)), len(text)})
}

// words are those of a claim as the article has them, a piece a span.
func words(a *annotate.Article, claim *claims.Claim) []string {
	s := sentenceOf(a, claim)
	if s == nil {
		return nil
	}
	places := align(a.Text[s.Start:s.End], s.Text, s.Text)
	var pieces []string
	for _, span := range claim.Spans {
		if piece := strings.TrimSpace(s.Text[places[span.Start()-s.Start]:places[span.End()-s.Start]]); piece != "" {
			pieces = append(pieces, piece)
		}
	}
	return pieces
}

// sentenceOf is the sentence that a claim stands in.
func sentenceOf(a *annotate.Article, claim *claims.Claim) *claims.Sentence {
	i := sort.Search(len(a.Sentences), func(i int) bool { return a.Sentences[i].N >= claim.Sentence })
	if i == len(a.Sentences) || a.Sentences[i].N != claim.Sentence {
		return nil
	}
	return &a.Sentences[i]
}
