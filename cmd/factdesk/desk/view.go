package desk

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/clipperhouse/displaywidth"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// The smallest window that the desk can be worked with, and the width from which
// a claim has its pane beside the article.
const (
	leastWidth  = 32
	leastHeight = 12
	wideFrom    = 110
)

// rect is how the window is shared out.
type rect struct {
	article, pane int // rows
	left, right   int // columns; right is 0 where the pane is below
}

// small tells whether there is too little room to work.
func (m *model) small() bool { return m.width < leastWidth || m.height < leastHeight }

// rects shares out what the head and the foot leave.
func (m *model) rects() rect {
	rows := m.height - 1 - len(m.foot())
	if m.width >= wideFrom {
		left := m.width * 3 / 5
		return rect{article: rows, pane: rows, left: left, right: m.width - left - 3}
	}
	pane := max(3, min(rows/2, rows-4))
	return rect{article: max(1, rows-pane-1), pane: pane, left: m.width}
}

func (m *model) articleRows() int {
	if m.small() {
		return 1
	}
	return m.rects().article
}

// gutter is how many columns stand before the text: the mark of the current
// claim, the number of the sentence, its state.
func (m *model) gutter() int { return 5 + len(fmt.Sprint(max(1, m.lastSentence()))) }

func (m *model) lastSentence() int {
	if n := len(m.board.article.Sentences); n > 0 {
		return m.board.article.Sentences[n-1].N
	}
	return 0
}

// layOut fits the article to the window and brings the current claim into it.
func (m *model) layOut() {
	if m.prompt != nil {
		m.prompt.input.SetWidth(max(1, m.width-4))
	}
	if m.width == 0 || m.small() {
		return
	}
	at := m.rects()
	m.page.fold(min(at.left-m.gutter()-1, longestLine))
	if len(m.page.first) == 0 {
		m.top = 0
		return
	}
	first, last := m.page.first[m.claim], m.page.last[m.claim]
	margin := min(2, at.article/4)
	if first-margin < m.top || last+margin >= m.top+at.article {
		m.top = first - at.article/3
	}
	m.top = max(0, min(m.top, len(m.page.lines)-at.article))
	if m.scroll > 0 && !m.helping {
		m.scroll = max(0, min(m.scroll, len(m.pane(at))-at.pane))
	}
}

// longestLine is how wide text is set at most: longer lines are hard to read.
const longestLine = 100

// View is the screen.
func (m *model) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = "factdesk: " + terminal.Clean(m.board.article.Slug)
	switch {
	case m.width == 0:
		return v
	case m.small():
		v.SetContent(m.tooSmall())
		return v
	case m.helping:
		v.SetContent(strings.Join(m.help(), "\n"))
		return v
	}
	at := m.rects()
	rows := append([]string{m.head()}, m.body(at)...)
	foot := m.foot()
	if m.prompt != nil && m.prompt.keys == "" {
		if c := m.prompt.input.Cursor(); c != nil {
			c.X += 2
			c.Y = len(rows) + len(foot) - 1
			v.Cursor = c
		}
	}
	v.SetContent(strings.Join(append(rows, foot...), "\n"))
	return v
}

func (m *model) tooSmall() string {
	text := fmt.Sprintf("This window is too small: the desk needs %d by %d. q leaves.", leastWidth, leastHeight)
	lines := terminal.Wrap(text, max(2, m.width))
	return strings.Join(lines[:min(len(lines), max(1, m.height))], "\n")
}

// head is the line at the top.
func (m *model) head() string {
	a := m.board.article
	f := ""
	if m.filter > 0 {
		f = fmt.Sprintf("%s (%d)  ", filters[m.filter].name, len(m.order))
	}
	right := f + m.tally()
	if m.blind {
		right = "blind  " + right
	}
	right = fit(right, m.width-2)
	left := a.Slug
	if a.Title != "" && a.Title != a.Slug {
		left += "  " + a.Title
	}
	room := m.width - displaywidth.String(right) - 4
	left = fit(terminal.Clean(left), room)
	gap := strings.Repeat(" ", max(0, m.width-2-displaywidth.String(left)-displaywidth.String(right)))
	return " " + m.styles.bar.Render(left) + gap + m.styles.dim.Render(right)
}

// tally says how far the article is.
func (m *model) tally() string {
	return fmt.Sprintf("%d of %d done, %d for you", m.board.count.Done, m.board.count.Claims, m.left)
}

// body is the article and the pane of the current claim.
func (m *model) body(at rect) []string {
	pane := m.pane(at)
	pane = pane[min(m.scroll, len(pane)):]
	more := len(pane) > at.pane
	pane = pane[:min(len(pane), at.pane)]
	if more {
		pane[len(pane)-1] = m.styles.dim.Render("… > shows more")
	}
	rows := make([]string, 0, at.article+at.pane+1)
	for i := range at.article {
		row := ""
		if l := m.top + i; l < len(m.page.lines) {
			row = m.line(l)
		}
		if at.right > 0 {
			side := ""
			if i < len(pane) {
				side = pane[i]
			}
			row = pad(row, at.left) + m.styles.dim.Render(" │ ") + side
		}
		rows = append(rows, row)
	}
	if at.right > 0 {
		return rows
	}
	rows = append(rows, m.rule())
	rows = append(rows, pane...)
	for range at.pane - len(pane) {
		rows = append(rows, "")
	}
	return rows
}

// line is a line of the article with its gutter.
func (m *model) line(i int) string {
	l := m.page.lines[i]
	if l.paragraph < 0 {
		return ""
	}
	p := &m.page.paragraphs[l.paragraph]
	first, past := p.sentencesOn(l)
	var b strings.Builder
	b.WriteString(m.margin(p, l, first, past))
	if l.start == 0 {
		b.WriteString(m.styles.dim.Render(lead(p.element)))
	} else {
		b.WriteString(strings.Repeat(" ", m.page.indent(l.paragraph)))
	}
	kind := make([]int16, l.end-l.start) // by byte: the look of the text
	for _, s := range p.sentences[first:past] {
		for c := s.first; c < s.past; c++ {
			m.paint(kind, l, c)
		}
	}
	if s := m.at(); s != nil {
		m.paint(kind, l, m.claim) // over the others
	}
	for from := 0; from < len(kind); {
		to := from + 1
		for to < len(kind) && kind[to] == kind[from] {
			to++
		}
		b.WriteString(m.look(kind[from], p).Render(p.text[l.start+from : l.start+to]))
		from = to
	}
	return b.String()
}

// lit is the look of the current claim; others have the place of their state in
// annotate.States, from 1.
const lit = 100

// paint gives the bytes of a claim on a line their look.
func (m *model) paint(kind []int16, l line, claim int) {
	look := int16(lit)
	if claim != m.claim {
		look = 1
		for i, s := range annotate.States {
			if s == m.board.standings[claim].State {
				look = int16(i + 1)
			}
		}
	}
	for _, at := range m.page.claims[claim] {
		if at.paragraph != l.paragraph {
			continue
		}
		for i := max(at.start, l.start); i < min(at.end, l.end); i++ {
			kind[i-l.start] = look
		}
	}
}

func (m *model) look(kind int16, p *paragraph) lipgloss.Style {
	style := m.styles.plain
	switch {
	case kind == lit:
		style = m.styles.current
	case kind > 0:
		style = m.styles.state(annotate.States[kind-1])
	}
	if p.heading() {
		style = style.Bold(true)
	}
	return style
}

// margin is the gutter of a line: whether the current claim begins there, the
// number of its sentence or else of the first that begins there, and the state
// of the claim that wants most.
func (m *model) margin(p *paragraph, l line, first, past int) string {
	number, here := "", false
	state, most := annotate.SetAside, -1
	for _, s := range p.sentences[first:past] {
		if current := s.first <= m.claim && m.claim < s.past; s.start >= l.start && (number == "" || current) {
			number = fmt.Sprint(s.n)
		}
		for c := s.first; c < s.past; c++ {
			if marks := m.page.claims[c]; len(marks) == 0 || marks[0].start < l.start || marks[0].start >= l.end {
				continue
			}
			here = here || c == m.claim
			st := &m.board.standings[c]
			if n := pressing(st.State); n > most {
				state, most = st.State, n
			}
		}
	}
	mark := " "
	if here {
		mark = ">"
	}
	width := m.gutter() - 5
	return m.styles.bold.Render(mark) + m.styles.dim.Render(fmt.Sprintf(" %*s ", width, number)) +
		m.styles.state(state).Bold(true).Render(glyph(state)) + " "
}

// foot is what stands at the bottom: a question, or the last notice and the keys.
func (m *model) foot() []string {
	if m.prompt != nil {
		rows := m.question()
		return rows[max(0, len(rows)-(m.height-leastBody)):]
	}
	rows := m.noticeLines()
	if m.width >= wideFrom {
		rows = append([]string{m.rule()}, rows...)
	}
	verdicts := m.verdictLines()
	if m.height < lowBelow {
		verdicts = verdicts[:1]
	}
	return append(append(rows, verdicts...), m.keyLine())
}

// leastBody is how many rows are left to all else by the longest question.
const leastBody = 6

// lowBelow is the height of a window in which every row counts.
const lowBelow = 20

// noticeLines say what was just done; what went wrong may take three lines.
func (m *model) noticeLines() []string {
	if !m.notice.bad {
		return []string{m.styles.good.Render(" " + fit(oneLine(m.notice.text), m.width-2))}
	}
	var rows []string
	for _, l := range terminal.Wrap(m.notice.text, m.width-2) {
		rows = append(rows, m.styles.bad.Render(" "+l))
	}
	return rows[:min(len(rows), 3)]
}

func oneLine(text string) string { return strings.Join(strings.Fields(terminal.Clean(text)), " ") }

// verdictLines say which key is which verdict.
func (m *model) verdictLines() []string {
	var items []string
	for i, v := range m.board.scale.Verdicts[:min(9, len(m.board.scale.Verdicts))] {
		label := fit(terminal.Clean(v.Label), m.width-4)
		items = append(items, m.styles.key.Render(fmt.Sprint(i+1))+" "+m.styles.verdict(v).Bold(false).Render(label))
	}
	return m.inRows(items)
}

// hints are the keys that are most used, the most important first.
var hints = []string{"? help", "q quit", "n next", "s source", "e note", "p pass", "u undo", "space tick", "f filter", "/ search", "w why", "c cut", "a ask", "S sign off"}

func (m *model) keyLine() string {
	var items []string
	for _, h := range hints {
		key, does, _ := strings.Cut(h, " ")
		items = append(items, m.styles.key.Render(key)+m.styles.dim.Render(" "+does))
	}
	return m.inRows(items)[0]
}

// inRows puts items one after another, in as many rows as they need.
func (m *model) inRows(items []string) []string {
	rows := []string{""}
	used := 0
	for _, item := range items {
		w := lipgloss.Width(item)
		last := len(rows) - 1
		switch {
		case used == 0:
			rows[last], used = " "+item, 1+w
		case used+2+w < m.width:
			rows[last] += "  " + item
			used += 2 + w
		default:
			rows, used = append(rows, " "+item), 1+w
		}
	}
	return rows
}

// question is the question that stands, with what is offered for an answer.
func (m *model) question() []string {
	p := m.prompt
	rows := []string{m.rule()}
	if m.notice.bad {
		rows = append(rows, m.styles.bad.Render(" "+fit(oneLine(m.notice.text), m.width-2)))
	}
	if p.keys == "" {
		offers := p.matching()
		for i := len(offers) - 1; i >= 0; i-- {
			text := "   " + fit(terminal.Clean(offers[i]), m.width-4)
			if i == p.offer {
				text = m.styles.current.Render(text)
			} else {
				text = m.styles.dim.Render(text)
			}
			rows = append(rows, text)
		}
	}
	for line := range strings.SplitSeq(p.question, "\n") {
		for _, l := range terminal.Wrap(line, m.width-2) {
			rows = append(rows, m.styles.bold.Render(" "+l))
		}
	}
	if p.keys != "" {
		return append(rows, m.styles.dim.Render(" esc leaves it"))
	}
	help := " enter takes it, esc leaves it"
	if len(p.offers) > 0 {
		help += ", up chooses one used before"
	}
	rows[len(rows)-1] += m.styles.dim.Render(fit(" "+help, m.width-2-lipgloss.Width(rows[len(rows)-1])))
	return append(rows, "> "+p.input.View())
}

// help lists the keys.
func (m *model) help() []string {
	rows, room := m.helpRows(), m.height-1
	rows = rows[min(m.scroll, len(rows)):]
	rows = rows[:min(len(rows), room)]
	for i := range rows {
		rows[i] = lipgloss.NewStyle().MaxWidth(m.width).Render(rows[i])
	}
	for len(rows) < room {
		rows = append(rows, "")
	}
	return append(rows, m.styles.dim.Render(fit(" up and down scroll, any other key goes back", m.width)))
}

func (m *model) helpRows() []string {
	rows := []string{m.styles.bold.Render(" Keys"), ""}
	rows = append(rows, fmt.Sprintf("  %-14s %s", m.verdictKeys(), "give the verdict, and go on to the next that needs you"))
	for _, b := range bindings {
		rows = append(rows, fmt.Sprintf("  %-14s %s", strings.ReplaceAll(b.keys, " ", ", "), b.does))
	}
	rows = append(rows, "", m.styles.bold.Render(" In the margin"), "")
	for _, s := range annotate.States {
		rows = append(rows, "  "+m.styles.state(s).Render(fmt.Sprintf("%-2s %s", glyph(s), s)))
	}
	return rows
}

func (m *model) rule() string { return m.styles.dim.Render(strings.Repeat("─", m.width)) }

// fit is text cut to a width, with … where something is missing.
func fit(text string, width int) string {
	if width < 1 {
		return ""
	}
	return displaywidth.TruncateString(text, width, "…")
}

// pad fills a styled row with blanks up to a width.
func pad(row string, width int) string {
	return row + strings.Repeat(" ", max(0, width-lipgloss.Width(row)))
}
