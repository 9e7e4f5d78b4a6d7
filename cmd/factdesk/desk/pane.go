package desk

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// sheet is text that is set in lines of a width, each in a style.
type sheet struct {
	width int
	lines []string
	tick  int // the line of the detail that space would tick
}

// text sets text; its lines are indented.
func (s *sheet) text(style lipgloss.Style, indent int, text string) {
	for _, l := range terminal.Wrap(text, s.width-indent) {
		s.lines = append(s.lines, strings.Repeat(" ", indent)+style.Render(l))
	}
}

// gap leaves a line empty, but not two.
func (s *sheet) gap() {
	if n := len(s.lines); n > 0 && s.lines[n-1] != "" {
		s.lines = append(s.lines, "")
	}
}

// pane is all about the current claim, in lines.
func (m *model) pane(at rect) []string { return m.about(at).lines }

// about is all about the current claim.
func (m *model) about(at rect) *sheet {
	width := at.right - 1
	if at.right == 0 {
		width = min(m.width-2, longestLine)
	}
	s := m.at()
	out := &sheet{width: max(10, width)}
	if s == nil {
		out.text(m.styles.dim, 0, "The article has no sentence.")
		return out
	}
	m.paneHead(out, s)
	out.text(m.styles.plain, 0, s.Claim.Statement)
	m.paneWorth(out, s.Claim)
	// What there is to do comes first: to check the details, or to look again at
	// what was found.
	if _, judged := m.ownVerdict(s); judged || len(s.Stale) > 0 {
		m.paneDraft(out, s)
		m.paneReviews(out, s)
		m.paneDetails(out, s)
	} else {
		m.paneDetails(out, s)
		m.paneDraft(out, s)
		m.paneReviews(out, s)
	}
	m.paneQueries(out, s)
	if at.right == 0 {
		for i, l := range out.lines {
			out.lines[i] = " " + l
		}
	}
	return out
}

func (m *model) paneHead(out *sheet, s *annotate.Standing) {
	head := m.styles.bold.Render(s.Claim.Label) + "  " + m.styles.state(s.State).Render(strings.TrimSpace(glyph(s.State)+" "+string(s.State)))
	if is, ok := m.sent[s.Claim.ID]; ok {
		head += "  " + m.styles.dim.Render("saving "+is.verdict.Label)
	} else if s.Verdict != "" {
		if v, err := m.board.scale.Verdict(s.Verdict); err == nil {
			head += "  " + m.styles.verdict(v).Render(terminal.Clean(v.Label))
		} else {
			head += "  " + terminal.Clean(s.Verdict)
		}
	}
	if _, ok := m.drafts[s.Claim.ID]; ok {
		head += "  " + m.styles.bold.Render("waits for your verdict")
	}
	if s.State == annotate.Disputed {
		var votes []string
		for _, v := range s.Votes {
			votes = append(votes, v.Reviewer.String()+" "+m.board.scale.Label(v.Verdict))
		}
		head += "  " + m.styles.dim.Render(terminal.Clean(strings.Join(votes, ", ")))
	}
	out.lines = append(out.lines, lipgloss.NewStyle().MaxWidth(out.width).Render(head))
}

func (m *model) paneWorth(out *sheet, c *claims.Claim) {
	text := m.board.article.Text
	if at := c.Attribution; at != nil && at.Speaker != (claims.Span{}) {
		who := "said by " + text[at.Speaker.Start():at.Speaker.End()]
		if at.Asserted {
			who += "; the article vouches for it"
		}
		out.text(m.styles.dim, 0, who)
	}
	if !c.Checkable {
		m.paneAside(out)
		return
	}
	worth := fmt.Sprintf("worth checking: %.0f of 100", 100*c.CheckWorthiness)
	if len(c.Reasons) > 0 {
		worth += " (" + strings.Join(c.Reasons, "; ") + ")"
	}
	out.text(m.styles.dim, 0, worth)
}

// paneAside tells of what was set aside that it was, or who passed it.
func (m *model) paneAside(out *sheet) {
	switch s := m.at(); {
	case s.Pass != nil:
		out.text(m.styles.dim, 0, "passed"+byWhom(s.Pass))
		if s.Pass.Why != "" {
			out.text(m.styles.plain, 2, s.Pass.Why)
		}
	case s.State == annotate.SetAside:
		out.text(m.styles.dim, 0, "the program sees nothing to check in it; p passes it")
	}
}

func (m *model) paneDetails(out *sheet, s *annotate.Standing) {
	ticked := m.draftOf(s).ticked
	for i, d := range s.Claim.Details {
		if i == 0 {
			out.gap()
		}
		words := m.detailOf(d)
		box := "[ ] "
		if slices.Contains(ticked, words) {
			box = "[x] "
		}
		kind := string(d.Type)
		if d.Value != "" && d.Value != words {
			kind += " " + d.Value
		}
		at := "  "
		if i == min(m.tick, len(s.Claim.Details)-1) {
			at = "> "
			out.tick = len(out.lines)
		}
		words = terminal.Clean(words)
		room := out.width - len(at) - len(box)
		line := at + box + fit(words, room)
		if left := room - lipgloss.Width(words) - 2; left > 3 {
			line += "  " + m.styles.dim.Render(fit(terminal.Clean(kind), left))
		}
		out.lines = append(out.lines, line)
	}
}

// paneDraft is what waits for the reviewer's verdict.
func (m *model) paneDraft(out *sheet, s *annotate.Standing) {
	d, ok := m.drafts[s.Claim.ID]
	if !ok {
		return
	}
	out.gap()
	out.text(m.styles.bold, 0, "waits for your verdict ("+m.verdictKeys()+")")
	m.rests(out, d.why, d.note, d.sources)
}

// rests is what a verdict rests on.
func (m *model) rests(out *sheet, why, note string, sources []annotate.Source) {
	if why != "" {
		out.text(m.styles.plain, 2, why)
	}
	for _, src := range sources {
		out.text(m.styles.plain, 2, "- "+src.Name())
		if parts := sourceParts(src); len(parts) > 0 {
			out.text(m.styles.dim, 4, strings.Join(parts, " · "))
		}
	}
	if note != "" {
		out.text(m.styles.dim, 2, "note: "+note)
	}
}

func (m *model) paneReviews(out *sheet, s *annotate.Standing) {
	for _, e := range []*annotate.Event{s.Settlement, s.Signoff, s.Waiver} {
		if e == nil {
			continue
		}
		out.gap()
		said := map[annotate.EventType]string{
			annotate.TypeSettle:  "settled as " + m.board.scale.Label(e.Verdict),
			annotate.TypeSignoff: "signed off",
			annotate.TypeWaive:   "waived until " + e.Until,
		}[e.Type]
		out.text(m.styles.bold, 0, said+byWhom(e))
		if e.Why != "" {
			out.text(m.styles.plain, 2, e.Why)
		}
	}
	for _, e := range s.Votes {
		m.paneVote(out, e, "")
	}
	for _, e := range s.Stale {
		remark := "now: " + s.Difference(e).String()
		if s.Difference(e).Same() {
			remark = s.Doubt(e)
		}
		m.paneVote(out, e, remark)
	}
}

func (m *model) paneVote(out *sheet, e *annotate.Event, remark string) {
	out.gap()
	style := m.styles.bold
	if v, err := m.board.scale.Verdict(e.Verdict); err == nil {
		style = m.styles.verdict(v)
	}
	label := terminal.Clean(m.board.scale.Label(e.Verdict))
	by := byWhom(e)
	if lipgloss.Width(label)+lipgloss.Width(by) <= out.width {
		out.lines = append(out.lines, style.Render(label)+m.styles.dim.Render(terminal.Clean(by)))
	} else {
		out.text(style, 0, label)
		out.text(m.styles.dim, 2, strings.TrimPrefix(by, ", "))
	}
	if remark != "" {
		out.text(m.styles.dim, 2, remark)
	}
	m.rests(out, e.Why, e.Note, e.Sources)
	if len(e.Details) > 0 {
		out.text(m.styles.dim, 2, "ticked off: "+strings.Join(e.Details, "; "))
	}
}

func byWhom(e *annotate.Event) string {
	return ", " + e.Reviewer.String() + ", " + e.Time.UTC().Format("2 Jan 2006 15:04")
}

func (m *model) paneQueries(out *sheet, s *annotate.Standing) {
	for _, q := range s.Queries {
		out.gap()
		state := "query"
		if q.Open() {
			state = "open query"
		}
		out.text(m.styles.bold, 0, state+byWhom(q.Ask))
		out.text(m.styles.plain, 2, q.Ask.Text)
		for _, a := range q.Answers {
			out.text(m.styles.plain, 2, "answer: "+a.Text)
		}
	}
	if len(s.Assigned) > 0 {
		var names []string
		for _, r := range s.Assigned {
			names = append(names, r.String())
		}
		out.gap()
		out.text(m.styles.dim, 0, "assigned to "+strings.Join(names, ", "))
	}
	for _, e := range s.Corrections {
		out.gap()
		out.text(m.styles.bold, 0, "corrected on "+e.Date)
		out.text(m.styles.plain, 2, "was: "+e.Was)
		out.text(m.styles.plain, 2, "now: "+e.Now)
	}
}
