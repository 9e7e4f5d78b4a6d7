package terminal

import (
	"bufio"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Cell is a piece of text in a table.
type Cell struct {
	Text   string
	Colour Colour
}

// Table is rows of cells under headings. The last column takes what room is
// left, and as many lines as its text needs.
type Table struct {
	Head []string
	Rows [][]Cell
}

// Row adds a row.
func (t *Table) Row(cells ...Cell) { t.Rows = append(t.Rows, cells) }

// Text is a cell without a colour.
func Text(s string) Cell { return Cell{Text: s} }

const (
	gap   = 2  // columns between two cells
	roomy = 16 // the last column is not made narrower than this
)

// WriteTo writes the table for a screen: laid out in its width, a row as a
// little list where it is too narrow for a table. Off a terminal (width 0) it
// is tab-separated, a row a line and without headings.
func (t *Table) WriteTo(w io.Writer, s Screen) error {
	out := bufio.NewWriter(w)
	switch widths, last := t.layout(s.Width); {
	case len(t.Rows) == 0:
	case s.Width == 0:
		t.separated(out)
	case last < roomy:
		t.listed(out, s)
	default:
		t.laidOut(out, s, widths, last)
	}
	return out.Flush()
}

// layout gives the width of every column but the last, and what is left for it.
func (t *Table) layout(width int) (widths []int, last int) {
	n := len(t.Head) - 1
	widths = make([]int, n)
	for i := range widths {
		widths[i] = displaywidth.String(t.Head[i])
		for _, r := range t.Rows {
			widths[i] = max(widths[i], displaywidth.String(Clean(r[i].Text)))
		}
		last += widths[i] + gap
	}
	return widths, width - last
}

func (t *Table) separated(w *bufio.Writer) {
	for _, r := range t.Rows {
		for i, c := range r {
			if i > 0 {
				_ = w.WriteByte('\t')
			}
			_, _ = w.WriteString(Clean(c.Text))
		}
		_ = w.WriteByte('\n')
	}
}

func (t *Table) laidOut(w *bufio.Writer, s Screen, widths []int, last int) {
	n := len(widths)
	head := make([]Cell, len(t.Head))
	for i, h := range t.Head {
		head[i] = Cell{h, Bold}
	}
	for _, r := range append([][]Cell{head}, t.Rows...) {
		for l, line := range Wrap(r[n].Text, last) {
			for i, c := range r[:n] {
				if l > 0 {
					c.Text = ""
				}
				text := Clean(c.Text)
				_, _ = w.WriteString(s.Paint(c.Colour, text))
				_, _ = w.WriteString(strings.Repeat(" ", widths[i]-displaywidth.String(text)+gap))
			}
			_, _ = w.WriteString(s.Paint(r[n].Colour, line))
			_ = w.WriteByte('\n')
		}
	}
}

func (t *Table) listed(w *bufio.Writer, s Screen) {
	for k, r := range t.Rows {
		if k > 0 {
			_ = w.WriteByte('\n')
		}
		for i, c := range r {
			if c.Text == "" {
				continue
			}
			for l, line := range Wrap(t.Head[i]+": "+c.Text, s.Width) {
				if l == 0 && strings.HasPrefix(line, t.Head[i]+":") {
					rest := strings.TrimPrefix(line, t.Head[i]+":")
					_, _ = w.WriteString(s.Paint(Bold, t.Head[i]+":"))
					line = rest
				}
				_, _ = w.WriteString(s.Paint(c.Colour, line))
				_ = w.WriteByte('\n')
			}
		}
	}
}

// Wrap cleans text and breaks it at blanks into lines of at most width
// columns; a word that is longer is broken where it must be.
func Wrap(text string, width int) []string {
	width = max(width, 2) // a wide character needs two
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(Clean(text)) {
		w := displaywidth.String(word)
		if used > 0 && used+1+w <= width {
			line, used = line+" "+word, used+1+w
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		for w > width {
			head := displaywidth.TruncateString(word, width, "")
			if head == "" {
				break
			}
			lines = append(lines, head)
			word = word[len(head):]
			w = displaywidth.String(word)
		}
		line, used = word, w
	}
	return append(lines, line)
}
