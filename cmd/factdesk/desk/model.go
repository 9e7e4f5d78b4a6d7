package desk

import (
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

// model is the state of the screen. Update takes a message and gives the next
// state and what is to be done meanwhile; nothing else changes it.
type model struct {
	ledger ledger
	who    annotate.Reviewer
	now    func() time.Time
	blind  bool
	edit   func(text string) tea.Cmd // opens text in the user's editor; ends in an edited

	board  *board
	page   *page
	styles styles
	left   int               // claims and sentences that need who
	others []annotate.Source // used in other articles

	width, height int
	top           int   // first line of the article on the screen
	claim         int   // the current claim
	filter        int   // in filters
	order         []int // the claims of the filter
	scroll        int   // first line of the claim's own pane
	helping       bool

	prompt  *prompt
	search  string
	tick    int              // the detail that space would tick
	drafts  map[string]draft // by claim: what waits for a verdict
	sent    map[string]sent  // by claim: the review that is being written
	passing map[int]bool     // by number: the sentences whose pass is being written
	editing string           // the claim whose note is in the editor
	queue   []write          // writes that wait for the one under way
	writing bool
	leaving bool // leave when everything is written
	notice  notice
}

// draft is what was said of a claim before its verdict.
type draft struct {
	sources []annotate.Source
	why     string
	note    string
	ticked  []string
}

// sent is a review on its way to the store.
type sent struct {
	verdict annotate.Verdict
	draft   draft
	writes  int // how many there are of the claim
}

// notice is a line about what was just done.
type notice struct {
	text string
	bad  bool
}

// write is something to record.
type write struct {
	claim string                  // its id; empty for none
	do    func() (outcome, error) // not on the model: it runs beside it
	fail  func(m *model)          // puts back what do would have used up
	done  func(m *model)          // when it is written, or will not be; may be nil
}

// outcome is what a write came to.
type outcome struct {
	said  string // what is on disk now
	claim string // id of the claim to show; empty to stay
}

type (
	boarded struct {
		board *board
		from  string // stamp of the board it is to replace
	}
	polled  struct{}            // nothing new in the store
	failed  struct{ err error } // the store could not be read
	written struct {
		by      write
		outcome outcome
		board   *board
		err     error
		unread  error // it is written, and the store could not be read again
	}
	edited struct {
		text string
		err  error
	}
	offered struct{ sources []annotate.Source }
	hangup  struct{} // the terminal or the system wants us to end
	tock    struct{}
)

// pollEvery is how soon another reviewer's change is seen.
const pollEvery = time.Second

func newModel(l ledger, first *board, who annotate.Reviewer, now func() time.Time) *model {
	m := &model{ledger: l, who: who, now: now, drafts: map[string]draft{}, sent: map[string]sent{}, passing: map[int]bool{}, styles: stylesFor(true)}
	m.show(first)
	if len(m.board.standings) > 0 && !m.needs(m.claim) {
		m.toNeeding(1)
	}
	return m
}

// Init begins to look out for changes by others.
func (m *model) Init() tea.Cmd {
	l := m.ledger
	return tea.Batch(tea.RequestBackgroundColor, wait(), func() tea.Msg {
		list, err := l.elsewhere()
		if err != nil {
			return nil // they are a convenience
		}
		return offered{list}
	})
}

func wait() tea.Cmd { return tea.Tick(pollEvery, func(time.Time) tea.Msg { return tock{} }) }

// poll reads the store again if it changed since it was read last.
func (m *model) poll() tea.Cmd {
	l, known := m.ledger, m.board.stamp
	return func() tea.Msg {
		now, err := l.stamp()
		if err != nil {
			return failed{err}
		}
		if now == known {
			return polled{}
		}
		b, err := l.load()
		if err != nil {
			return failed{err}
		}
		return boarded{b, known}
	}
}

// Update takes a message.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.layOut()
	case tea.BackgroundColorMsg:
		m.styles = stylesFor(msg.IsDark())
	case tock:
		if m.writing {
			return m, wait()
		}
		return m, m.poll()
	case polled:
		return m, wait()
	case boarded:
		if msg.from == m.board.stamp && !m.writing {
			m.show(msg.board)
			if m.prompt == nil {
				m.notice = notice{text: "brought up to date: somebody else has recorded something"}
			}
		}
		return m, wait()
	case failed:
		m.notice = notice{text: msg.err.Error(), bad: true}
		return m, wait()
	case written:
		return m, m.wrote(msg)
	case offered:
		m.others = msg.sources
	case edited:
		return m, m.noted(msg)
	case hangup:
		return m, m.leave()
	case tea.PasteMsg:
		return m, m.pasted(msg.Content)
	case tea.KeyPressMsg:
		return m, m.key(msg)
	}
	return m, nil
}

// show puts a newly read board on the screen, at the same claim as before.
func (m *model) show(b *board) {
	var was *claims.Claim
	if s := m.at(); s != nil {
		was = s.Claim
	}
	same := m.board != nil && m.board.article.SHA256 == b.article.SHA256 && slices.EqualFunc(m.board.article.Claims, b.article.Claims,
		func(x, y claims.Claim) bool { return x.ID == y.ID })
	old := m.board
	m.board = b
	if !same {
		m.page = newPage(b.article)
		m.moveDrafts(old)
	}
	m.left = 0
	for i := range b.standings {
		if needs(&b.standings[i], m.who) || b.unread(i) {
			m.left++
		}
	}
	m.order = filters[m.filter].order(b.standings, m.who)
	m.claim = placeOf(b.standings, was, m.claim)
	m.layOut()
}

// moveDrafts keeps what was gathered for a claim with what the claim became: the
// first of its sentence, where that has others now.
func (m *model) moveDrafts(old *board) {
	for id, d := range m.drafts {
		is := func(s annotate.Standing) bool { return s.Claim.ID == id }
		if slices.ContainsFunc(m.board.standings, is) || old == nil {
			continue
		}
		i := slices.IndexFunc(old.standings, is)
		if i < 0 {
			continue
		}
		to := slices.IndexFunc(m.board.standings, func(s annotate.Standing) bool {
			return !bare(&s) && (slices.Contains(s.Claim.Was, id) || s.Sentence.ID == old.standings[i].Sentence.ID)
		})
		if to >= 0 {
			delete(m.drafts, id)
			m.drafts[m.board.standings[to].Claim.ID] = d
		}
	}
}

// placeOf finds a claim again: itself, what it became, or what stands there now.
func placeOf(standings []annotate.Standing, was *claims.Claim, at int) int {
	if was != nil {
		if at < len(standings) && standings[at].Claim.ID == was.ID {
			return at
		}
		for i := range standings {
			if c := standings[i].Claim; c.ID == was.ID || slices.Contains(c.Was, was.ID) {
				return i
			}
		}
	}
	return max(0, min(at, len(standings)-1))
}

// at is the standing of the current claim, nil in an article without claims.
func (m *model) at() *annotate.Standing {
	if m.board == nil || m.claim >= len(m.board.standings) {
		return nil
	}
	return &m.board.standings[m.claim]
}

// say puts a line on the screen.
func (m *model) say(format string, args ...any) {
	m.notice = notice{text: fmt.Sprintf(format, args...)}
}

// object says why something can't be.
func (m *model) object(err error) { m.notice = notice{text: err.Error(), bad: true} }
