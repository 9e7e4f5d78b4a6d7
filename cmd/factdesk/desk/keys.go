package desk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/claims"
)

// binding is a key of the desk, and what it does.
type binding struct {
	keys  string // as bubbletea names them, blanks between
	word  string // what is typed for it in plain mode
	does  string
	claim bool // it is about the current claim
	do    func(*model) tea.Cmd
}

// bindings are the keys outside a question, beside the digits that are verdicts.
var bindings []binding

func init() { // not in the declaration: help reads bindings
	bindings = []binding{
		{"j down", "next", "the next claim of the filter", true, func(m *model) tea.Cmd { return m.step(1) }},
		{"k up", "back", "the claim before", true, func(m *model) tea.Cmd { return m.step(-1) }},
		{"n", "needing", "the next claim that needs you", true, func(m *model) tea.Cmd { return m.toNeeding(1) }},
		{"N", "needing-back", "the one before that needs you", true, func(m *model) tea.Cmd { return m.toNeeding(-1) }},
		{"pgdown ctrl+f", "page", "a screen on", true, func(m *model) tea.Cmd { return m.leaf(1) }},
		{"pgup ctrl+b", "page-back", "a screen back", true, func(m *model) tea.Cmd { return m.leaf(-1) }},
		{"g home", "first", "the first claim", true, func(m *model) tea.Cmd { return m.toEnd(0) }},
		{"G end", "last", "the last claim", true, func(m *model) tea.Cmd { return m.toEnd(-1) }},
		{":", "go", "go to a claim by its number: 7, 7b", true, (*model).askNumber},
		{"/", "search", "search the claims for words", true, (*model).askSearch},
		{".", "again", "the next that is found", true, func(m *model) tea.Cmd { return m.find(1) }},
		{",", "again-back", "the one before that is found", true, func(m *model) tea.Cmd { return m.find(-1) }},
		{"f", "filter", "choose which claims to go through", false, (*model).askFilter},
		{"s", "source", "add a source; pasting a URL does it too", true, func(m *model) tea.Cmd { m.askSource(""); return nil }},
		{"x", "unsource", "take the last source off", true, (*model).unsource},
		{"w", "why", "the reason for the verdict, for readers", true, (*model).askWhy},
		{"e", "note", "a note for the desk, in your editor; it is never published", true, (*model).note},
		{"space", "tick", "tick a detail off, or untick it", true, (*model).tickOff},
		{"]", "detail", "the next detail", true, func(m *model) tea.Cmd { return m.toDetail(1) }},
		{"[", "detail-back", "the detail before", true, func(m *model) tea.Cmd { return m.toDetail(-1) }},
		{"> ctrl+d", "more", "more of the claim's pane", true, func(m *model) tea.Cmd { m.scroll += 3; m.layOut(); return nil }},
		{"< ctrl+u", "less", "back in the claim's pane", true, func(m *model) tea.Cmd { m.scroll = max(0, m.scroll-3); return nil }},
		{"c", "cut", "cut the claim in two or more", true, (*model).askCut},
		{"J", "join", "join it with the next of its sentence", true, (*model).join},
		{"d", "drop", "drop it: it is no claim", true, (*model).askDrop},
		{"W", "whole", "make the whole sentence one claim", true, (*model).askWhole},
		{"p", "pass", "pass the sentence: you looked, and there is nothing to check", true, (*model).pass},
		{"=", "still", "what you found of the earlier wording still stands", true, (*model).again},
		{"u", "undo", "undo", false, (*model).undo},
		{"ctrl+r", "redo", "redo", false, (*model).redo},
		{"a", "ask", "ask the author", true, (*model).askAuthor},
		{"A", "answer", "record the author's answer", true, (*model).askAnswer},
		{"D", "settle", "settle a dispute", true, (*model).askSettle},
		{"S", "signoff", "sign the claim off", true, (*model).signOff},
		{"?", "help", "these keys", false, func(m *model) tea.Cmd { m.helping, m.scroll = true, 0; return nil }},
		{"q ctrl+c", "quit", "leave", false, (*model).askLeave},
	}
}

// key is a key pressed.
func (m *model) key(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case m.prompt != nil:
		return m.promptKey(k)
	case m.helping:
		return m.helpKey(k.String())
	}
	return m.press(k.String())
}

func (m *model) helpKey(name string) tea.Cmd {
	switch name {
	case "j", "down", "space", "pgdown":
		m.scroll = max(0, min(m.scroll+1, len(m.helpRows())-(m.height-1)))
	case "k", "up", "pgup":
		m.scroll = max(0, m.scroll-1)
	default:
		m.helping, m.scroll = false, 0
	}
	m.layOut()
	return nil
}

// press does what a key stands for outside a question.
func (m *model) press(name string) tea.Cmd {
	if m.leaving {
		return nil
	}
	m.notice = notice{}
	if v, ok := m.verdictFor(name); ok {
		if m.at() == nil || m.refuseBare() {
			return nil
		}
		return m.mark(v)
	}
	for _, b := range bindings {
		if !slices.Contains(strings.Fields(b.keys), name) {
			continue
		}
		if b.claim && m.at() == nil {
			m.object(errors.New("the article has no sentence"))
			return nil
		}
		if strings.Contains(ofClaims, " "+b.word+" ") && m.refuseBare() {
			return nil
		}
		return b.do(m)
	}
	if len(name) > 0 && name != "esc" && name != "enter" {
		m.say("%s does nothing here; ? shows the keys", name)
	}
	return nil
}

// verdictFor is the verdict that a digit stands for.
func (m *model) verdictFor(name string) (annotate.Verdict, bool) {
	if len(name) != 1 || name[0] < '1' || int(name[0]-'1') >= len(m.board.scale.Verdicts) {
		return annotate.Verdict{}, false
	}
	return m.board.scale.Verdicts[name[0]-'1'], true
}

func (m *model) verdictKeys() string {
	return fmt.Sprintf("1 to %d", min(9, len(m.board.scale.Verdicts)))
}

// needs tells whether a claim needs who, and no verdict on it is under way.
func (m *model) needs(i int) bool {
	s := &m.board.standings[i]
	if _, ok := m.sent[s.Claim.ID]; ok {
		return false
	}
	if _, ok := m.passing[s.Claim.Sentence]; ok {
		return false
	}
	return needs(s, m.who) || m.board.unread(i)
}

// ofClaims are the words of what can be done to a claim alone.
const ofClaims = " source unsource why note tick detail detail-back cut join drop ask answer settle signoff still "

// refuseBare objects where the current sentence holds no claim.
func (m *model) refuseBare() bool {
	s := m.at()
	if bare(s) {
		m.object(fmt.Errorf("sentence %s holds no claim: p passes it, W makes a claim of it", s.Claim.Label))
	}
	return bare(s)
}

func (m *model) unsource() tea.Cmd {
	if len(m.draftOf(m.at()).sources) == 0 {
		m.say("it has no source of yours")
		return nil
	}
	return m.redraft("source taken off", func(d *draft) { d.sources = d.sources[:len(d.sources)-1] })
}

func (m *model) askWhy() tea.Cmd {
	m.ask("why? (public: it stands in the report)", m.draftOf(m.at()).why, func(m *model, answer string) tea.Cmd {
		return m.redraft("reason", func(d *draft) { d.why = answer })
	})
	return nil
}

// note opens the note in the reviewer's editor; without one it is asked for.
func (m *model) note() tea.Cmd {
	was := m.draftOf(m.at()).note
	m.editing = m.at().Claim.ID
	if m.edit == nil {
		m.ask("note (for the desk)", was, func(m *model, answer string) tea.Cmd { return m.noted(edited{text: answer}) })
		return nil
	}
	return m.edit(was)
}

// noted takes the note out of the editor.
func (m *model) noted(msg edited) tea.Cmd {
	i := slices.IndexFunc(m.board.standings, func(s annotate.Standing) bool { return s.Claim.ID == m.editing })
	switch {
	case msg.err != nil:
		m.object(msg.err)
		return nil
	case i < 0:
		m.object(errors.New("the claim of the note is no longer in the article"))
		return nil
	}
	m.goTo(i)
	if text := strings.TrimSpace(msg.text); text != m.draftOf(m.at()).note {
		return m.redraft("note", func(d *draft) { d.note = text })
	}
	m.say("the note is as it was")
	return nil
}

// detailOf is the words of a detail of the current claim.
func (m *model) detailOf(d claims.Detail) string {
	return strings.Join(strings.Fields(m.board.article.Text[d.Span.Start():d.Span.End()]), " ")
}

func (m *model) tickOff() tea.Cmd {
	c := m.at().Claim
	if len(c.Details) == 0 {
		m.say("the claim has no details to tick off")
		return nil
	}
	words := m.detailOf(c.Details[min(m.tick, len(c.Details)-1)])
	said := "ticked off " + words
	if slices.Contains(m.draftOf(m.at()).ticked, words) {
		said = "unticked " + words
	}
	cmd := m.redraft(said, func(d *draft) {
		if i := slices.Index(d.ticked, words); i >= 0 {
			d.ticked = slices.Delete(d.ticked, i, i+1)
		} else {
			d.ticked = append(d.ticked, words)
		}
	})
	m.tick = min(m.tick+1, len(c.Details)-1)
	m.showTick()
	return cmd
}

// showTick brings the detail that space would tick into the pane.
func (m *model) showTick() {
	if m.width == 0 || m.small() {
		return
	}
	at := m.rects()
	if tick := m.about(at).tick; tick < m.scroll || tick > m.scroll+at.pane-2 {
		m.scroll = max(0, tick-at.pane+3)
	}
	m.layOut()
}

func (m *model) toDetail(by int) tea.Cmd {
	m.tick = max(0, min(m.tick+by, len(m.at().Claim.Details)-1))
	m.showTick()
	return nil
}

func (m *model) askCut() tea.Cmd {
	m.ask("cut it where? (put | where a new claim begins)", strings.Join(words(m.board.article, m.at().Claim), " | "), (*model).cut)
	return nil
}

func (m *model) askDrop() tea.Cmd {
	m.choose("drop "+m.at().Claim.Label+": it is no claim? y yes · n no", "yn", func(m *model, key string) tea.Cmd {
		if key != "y" {
			return nil
		}
		return m.amend(claims.OpDrop, nil)
	})
	return nil
}

func (m *model) askWhole() tea.Cmd {
	m.choose("one claim of the whole sentence? y yes · n no", "yn", func(m *model, key string) tea.Cmd {
		if key != "y" {
			return nil
		}
		return m.amend(claims.OpWhole, nil)
	})
	return nil
}

func (m *model) askAuthor() tea.Cmd {
	m.ask("what do you ask the author?", "", func(m *model, answer string) tea.Cmd {
		if answer == "" {
			return nil
		}
		return m.decide("asked the author", nil, func(_ *board, picked []*annotate.Standing) ([]annotate.Event, error) {
			return decision.Ask(picked, answer)
		})
	})
	return nil
}

// askAnswer takes the answer to the query that waits longest.
func (m *model) askAnswer() tea.Cmd {
	queries := m.at().Queries
	i := slices.IndexFunc(queries, annotate.Query.Open)
	if i < 0 {
		m.say("no query waits for an answer; a asks the author")
		return nil
	}
	query := queries[i].Ask
	m.ask("the answer to “"+query.Text+"”", "", func(m *model, answer string) tea.Cmd {
		if answer == "" {
			return nil
		}
		return m.decide("answered", nil, func(_ *board, picked []*annotate.Standing) ([]annotate.Event, error) {
			return decision.Answer(picked, query.ID, answer)
		})
	})
	return nil
}

func (m *model) askSettle() tea.Cmd {
	if err := m.at().MaySettle(); err != nil {
		m.object(err)
		return nil
	}
	var list strings.Builder
	keys := ""
	for i, v := range m.board.scale.Verdicts {
		if i > 0 {
			list.WriteString(" · ")
		}
		fmt.Fprintf(&list, "%d %s", i+1, v.Label)
		keys += fmt.Sprint(i + 1)
	}
	m.choose("settle as what?\n"+list.String(), keys, func(m *model, key string) tea.Cmd {
		v, ok := m.verdictFor(key)
		if !ok {
			return nil
		}
		m.ask("settle as "+v.Label+", for what reason?", "", func(m *model, reason string) tea.Cmd {
			if reason == "" {
				m.object(errors.New("not settled: a reason is needed"))
				return nil
			}
			return m.decide("settled as "+v.Label, nil, func(b *board, picked []*annotate.Standing) ([]annotate.Event, error) {
				return decision.Settle(picked, b.scale, v.Name, reason)
			})
		})
		return nil
	})
	return nil
}

func (m *model) signOff() tea.Cmd {
	if err := m.at().MaySignOff(m.who); err != nil {
		m.object(err)
		return nil
	}
	who := m.who
	return m.decide("signed off", nil, func(_ *board, picked []*annotate.Standing) ([]annotate.Event, error) {
		return decision.SignOff(picked, who, false)
	})
}

// askLeave leaves, but not what was gathered without a verdict unasked.
func (m *model) askLeave() tea.Cmd {
	n := len(m.drafts)
	if n == 0 {
		return m.leave()
	}
	m.choose(fmt.Sprintf("%d claim(s) have sources or notes and no verdict yet, which will be lost. Leave? y yes · n no", n), "yn", func(m *model, key string) tea.Cmd {
		if key != "y" {
			return nil
		}
		return m.leave()
	})
	return nil
}
