package document

import "strings"

// A parser of Markdown needs time that grows with the square of the marks that
// are open in one block, of the blocks inside of each other and of the columns of
// a table. No article has so many that it matters; a hostile text may.
const (
	mostMarks     = 1024    // of emphasis, links and tags in one block
	mostOfTable   = 1 << 14 // the same in the rows of one table
	mostNotes     = 4096    // footnote marks of an article
	mostInside    = 16      // quotations and lists inside of each other
	mostIndent    = 64      // spaces before the item of a list
	mostColumns   = 256     // of a table
	mostEmptyCell = 1000    // cells that a table's rows leave out
)

// covered stands for a mark that is read as text. What it covers is read from
// the page.
const covered = 1

// bounder covers the marks of a page that are beyond those numbers.
type bounder struct {
	page  string
	out   []byte
	marks int // so far in the block
	rows  int // so far in the rows of the table
	table int // tableNone and so on
	notes int
	pipes int // escaped ones

	list bool // the lines are of a list with numbers
	text int  // column at which the text of a list's item may begin
}

const (
	tableNone = iota // none yet between these blank lines
	tableRows        // in its rows
	tableNot         // what looked like one is none
)

// bounded is a copy of the page for the parser.
func bounded(page string) []byte {
	b := bounder{page: page, out: []byte(page)}
	for at := 0; at < len(page); {
		next := len(page)
		if i := strings.IndexByte(page[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		b.line(at, next)
		at = next
	}
	return b.out
}

// line covers what is too much in the line from at to end.
func (b *bounder) line(at, end int) {
	line := b.page[at:end]
	ink := strings.TrimSpace(line)
	switch {
	case ink == "":
		b.marks, b.rows, b.table, b.list, b.text = 0, 0, tableNone, false, 0
		return
	case b.begins(line):
		b.marks = 0
	case b.table == tableNone && isDelimiterRow(ink):
		b.table = tableRows
		if b.outsized(ink, end) {
			b.table = tableNot
			b.out[at+strings.IndexByte(line, '-')] = covered
		}
	}
	if b.table == tableRows && b.rows < mostOfTable {
		b.rows += b.marks
		b.marks = 0
	}
	for i := at; i < end; i++ {
		switch b.page[i] {
		case '<':
			if i+1 < end && b.page[i+1] == '/' { // a closing tag ends what an opening one began
				continue
			}
		case '[':
			if strings.HasPrefix(b.page[i:], "[^") {
				if b.notes++; b.notes > mostNotes {
					b.out[i] = covered
				}
			}
		case '*', '_', '~', ']':
		case '\\':
			if strings.HasPrefix(b.page[i:], `\|`) {
				if b.pipes++; b.pipes > mostNotes {
					b.out[i] = covered
				}
			}
			continue
		default:
			continue
		}
		if b.marks++; b.marks > mostMarks {
			b.out[i] = covered
		}
	}
}

// begins reports whether a line begins a block in the midst of others: a heading
// or the item of a list.
func (b *bounder) begins(line string) bool {
	ink := strings.TrimLeft(line, " ")
	indent := len(line) - len(ink)
	if indent > b.text+3 {
		return false
	}
	number := digits(ink)
	switch {
	case ink[0] == '#':
		return indent < 4
	case len(ink) > 2 && strings.IndexByte("-*+", ink[0]) >= 0 && ink[1] == ' ':
		b.text = indent + 2
		return true
	case number != "" && len(ink) > len(number)+1 && (ink[len(number)] == '.' || ink[len(number)] == ')') && ink[len(number)+1] == ' ':
		if number == "1" || b.marks == 0 {
			b.list = true
		}
		if b.list {
			b.text = indent + len(number) + 2
		}
		return b.list
	}
	return false
}

// isDelimiterRow reports whether a line parts the head of a table from its rows.
func isDelimiterRow(ink string) bool {
	return strings.Contains(ink, "|") && strings.Contains(ink, "-") && strings.Trim(ink, "|-: \t") == ""
}

// outsized reports whether a table has too many columns, or rows, from the offset on,
// that leave out so many of them that filling them up would take long.
func (b *bounder) outsized(delimiter string, at int) bool {
	columns := strings.Count(delimiter, "|") + 1
	rows, pipes := 0, 0
	for at < len(b.page) {
		line, _, _ := strings.Cut(b.page[at:], "\n")
		if strings.TrimSpace(line) == "" {
			break
		}
		rows++
		pipes += strings.Count(line, "|")
		at += len(line) + 1
	}
	return columns > mostColumns || rows*columns > 4*pipes+mostEmptyCell
}

// inside is the marks, or the spaces, at the beginning of the line at i that would
// put quotations and lists too deep inside of each other.
func inside(text string, i int) hole {
	if spaces := len(text[i:]) - len(strings.TrimLeft(text[i:], " ")); spaces > mostIndent && containerMark(text[i+spaces:]) > 0 {
		return hole{i + mostIndent, i + spaces}
	}
	n, from, at := 0, 0, i
	for ; ; n++ {
		if n == mostInside {
			from = at
		}
		next := containerMark(text[at:])
		if next == 0 {
			break
		}
		at += next
	}
	if n <= mostInside {
		return hole{i, i}
	}
	line, _, _ := strings.Cut(text[i:], "\n")
	if line = strings.TrimSpace(line); strings.Trim(line, line[:1]+" ") == "" && line[0] != '>' { // a rule
		return hole{i, i}
	}
	return hole{from, at}
}

// containerMark is the length of the mark of a quotation or list item that s
// begins with, and the spaces before it.
func containerMark(s string) int {
	n := 0
	for n < len(s) && n < 4 && s[n] == ' ' {
		n++
	}
	if s = s[n:]; s == "" {
		return 0
	}
	d := len(digits(s[:min(len(s), 9)]))
	switch {
	case s[0] == '>':
		return n + 1
	case strings.IndexByte("-+*", s[0]) >= 0 && strings.HasPrefix(s[1:], " "):
		return n + 2
	case d > 0 && (strings.HasPrefix(s[d:], ". ") || strings.HasPrefix(s[d:], ") ")):
		return n + d + 2
	}
	return 0
}
