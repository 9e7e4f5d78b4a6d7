package document

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// page is the text of an article as its readers have it before them, in the
// markup of its format but without what no reader sees (front matter, template
// tags, comments, invisible characters), and the way back to the file.
type page struct {
	text string
	cuts []cut
}

// cut is a place in the text of a page, and how many bytes of the file were left
// out up to there.
type cut struct{ at, left int }

// hole is a stretch of the file that the page leaves out; half open.
type hole struct{ start, end int }

// newPage leaves the holes, in order and disjoint, out of a text.
func newPage(text string, holes []hole) page {
	if len(holes) == 0 {
		return page{text: text}
	}
	if len(holes) == 1 && holes[0].start == 0 {
		return page{text[holes[0].end:], []cut{{0, holes[0].end}}}
	}
	var b strings.Builder
	b.Grow(len(text))
	p := page{cuts: make([]cut, 0, len(holes))}
	at, left := 0, 0
	for _, h := range holes {
		b.WriteString(text[at:h.start])
		left += h.end - h.start
		at = h.end
		p.cuts = append(p.cuts, cut{b.Len(), left})
	}
	b.WriteString(text[at:])
	p.text = b.String()
	return p
}

// left is how many bytes of the file were left out before byte i of the page,
// and the cut that comes after it.
func (p *page) left(i int) (left, next int) {
	next, _ = slices.BinarySearchFunc(p.cuts, i, func(c cut, i int) int {
		if c.at <= i {
			return -1
		}
		return 1
	})
	if next > 0 {
		left = p.cuts[next-1].left
	}
	return left, next
}

// span is where the bytes i to j of the page stand in the file.
func (p *page) span(i, j int) (start, end int) {
	left, _ := p.left(i)
	start = i + left
	if j <= i {
		return start, start
	}
	left, _ = p.left(j - 1)
	return start, j + left
}

// locate gives blocks whose offsets are of the page offsets of the file.
func (p *page) locate(blocks []Block) {
	if len(p.cuts) == 0 {
		return
	}
	for i := range blocks {
		p.locateOne(&blocks[i])
	}
}

func (p *page) locateOne(b *Block) {
	source := b.source
	if source == nil {
		source = []segment{{0, b.Start, len(b.Text), len(b.Text)}}
	}
	b.Start, b.End = p.span(b.Start, b.End)
	located := make([]segment, 0, len(source))
	for _, s := range source {
		if s.len != s.width {
			start, end := p.span(s.source, s.source+s.width)
			located = append(located, segment{s.text, start, s.len, end - start})
			continue
		}
		left, next := p.left(s.source)
		for s.width > 0 {
			n := s.width
			if next < len(p.cuts) {
				n = min(n, p.cuts[next].at-s.source)
			}
			located = append(located, segment{s.text, s.source + left, n, n})
			s.text, s.source, s.width = s.text+n, s.source+n, s.width-n
			if s.width > 0 {
				left = p.cuts[next].left
				next++
			}
		}
	}
	b.source = located
	if len(located) == 1 && b.Start == located[0].source && located[0].len == len(b.Text) && located[0].width == len(b.Text) {
		b.source = nil
	}
}

// offPage finds what nobody reads in a text, whatever its format: its first start
// bytes, which are front matter, and what is invisible. In Markdown carriage
// returns go too.
func offPage(text string, start int, format Format) []hole {
	var holes []hole
	if start > 0 {
		holes = append(holes, hole{0, start})
	}
	for i := start; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf && c != '\r' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\r' && format != Plain && strings.HasPrefix(text[i+1:], "\n"):
		case r == '\u00ad':
			n += hyphenated(text[i+n:])
		case unseen(r):
		case (r == '\u200c' || r == '\u200d') && (i == 0 || text[i-1] < utf8.RuneSelf): // else of a script or picture that needs it
		default:
			i += n
			continue
		}
		if k := len(holes) - 1; k >= 0 && holes[k].end == i {
			holes[k].end += n
		} else {
			holes = append(holes, hole{i, i + n})
		}
		i += n
	}
	return holes
}

// unseen reports whether a character leaves no trace on a page, not even a space.
func unseen(r rune) bool {
	switch r {
	case '\u061c', '\u180e', '\u200b', '\u200e', '\u200f', '\ufeff':
		return true
	}
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2060' && r <= '\u206f' || r >= '\ufff9' && r <= '\ufffb' || r >= 0xe0000 && r <= 0xe007f
}

// hyphenated is the length of the line break at which a word was hyphenated, if
// it goes on behind it; else 0.
func hyphenated(rest string) int {
	after := strings.TrimLeft(rest, " \t")
	after, ok := strings.CutPrefix(strings.TrimPrefix(after, "\r"), "\n")
	if !ok {
		return 0
	}
	after = strings.TrimLeft(after, " \t")
	if after == "" || after[0] < 'a' || after[0] > 'z' {
		return 0
	}
	return len(rest) - len(after)
}
