package desk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/claims"
)

// put hands something to the store, after what was handed to it before.
func (m *model) put(w write) tea.Cmd {
	m.queue = append(m.queue, w)
	return m.nextWrite()
}

// nextWrite writes what waits longest. Writes run one after another, beside the
// model, so that keys are answered meanwhile.
func (m *model) nextWrite() tea.Cmd {
	if m.writing || len(m.queue) == 0 {
		return nil
	}
	w, l := m.queue[0], m.ledger
	m.queue, m.writing = m.queue[1:], true
	return func() tea.Msg {
		is, err := w.do()
		if err != nil {
			return written{by: w, err: err}
		}
		b, err := l.load()
		return written{by: w, outcome: is, board: b, unread: err}
	}
}

// wrote says what is on disk now, or why it is not. What waited behind a write
// that failed was decided on something that is not so: it is not written.
func (m *model) wrote(msg written) tea.Cmd {
	m.writing = false
	m.received(msg.by)
	if msg.board != nil {
		m.show(msg.board)
	}
	switch {
	case msg.err != nil:
		dropped := append([]write{msg.by}, m.queue...)
		m.queue, m.leaving = nil, false
		for i := len(dropped) - 1; i >= 0; i-- {
			if i > 0 {
				m.received(dropped[i])
			}
			if dropped[i].fail != nil {
				dropped[i].fail(m)
			}
		}
		text := "not saved: " + msg.err.Error()
		if n := len(dropped) - 1; n > 0 {
			text += fmt.Sprintf(" (nor the %d after it)", n)
		}
		m.notice = notice{text: text, bad: true}
	case msg.unread != nil:
		m.notice = notice{text: msg.outcome.said + ", but the store cannot be read: " + msg.unread.Error(), bad: true}
	default:
		m.say("%s%s", msg.outcome.said, m.lacks(msg.by.claim))
		if msg.outcome.claim != "" {
			m.goTo(placeOf(m.board.standings, &claims.Claim{ID: msg.outcome.claim}, m.claim))
		}
	}
	if len(m.queue) == 0 && m.leaving {
		return tea.Quit
	}
	return m.nextWrite()
}

// lacks says what a claim that was just decided on still lacks.
func (m *model) lacks(claim string) string {
	words := gate.InWords(m.board.lacking[claim])
	if claim == "" || len(words) == 0 {
		return ""
	}
	return "; not done yet: " + strings.Join(words, ", ")
}

// received counts a write off.
func (m *model) received(w write) {
	if w.done != nil {
		w.done(m)
	}
	claim := w.claim
	s, ok := m.sent[claim]
	if !ok {
		return
	}
	if s.writes--; s.writes <= 0 {
		delete(m.sent, claim)
		return
	}
	m.sent[claim] = s
}

// decide records what f makes of the current claim's standing, as that is under
// the article's lock.
func (m *model) decide(said string, fail func(*model), f func(*board, []*annotate.Standing) ([]annotate.Event, error)) tea.Cmd {
	s, l := m.at(), m.ledger
	id, label := s.Claim.ID, s.Claim.Label
	return m.put(write{
		claim: id,
		do: func() (outcome, error) {
			return outcome{said: "saved: " + label + " " + said}, l.record(func(b *board) ([]annotate.Event, error) {
				for i := range b.standings {
					if b.standings[i].Claim.ID == id {
						return f(b, []*annotate.Standing{&b.standings[i]})
					}
				}
				return nil, fmt.Errorf("claim %s is no longer in the article", label)
			})
		},
		fail: func(m *model) {
			if fail != nil {
				fail(m)
			}
		},
	})
}

// pass records that who looked at the current sentence, and goes on; of one
// whose claims wait for a verdict it asks first.
func (m *model) pass() tea.Cmd {
	s := m.at()
	waits := func(at annotate.Standing) bool { return at.State == annotate.Unreviewed || at.State == annotate.Stale }
	sentence := m.board.sentence(s)
	if sentence == nil {
		return nil
	}
	if !slices.ContainsFunc(sentence.Claims, waits) {
		return m.passSentence(sentence)
	}
	m.choose(fmt.Sprintf("pass sentence %d, whose claims wait for a verdict: there is nothing to check in it? y yes · n no", sentence.N), "yn", func(m *model, key string) tea.Cmd {
		if key != "y" {
			return nil
		}
		return m.passSentence(sentence)
	})
	return nil
}

func (m *model) passSentence(sentence *annotate.Sentence) tea.Cmd {
	l, n := m.ledger, sentence.N
	m.passing[n] = true
	cmd := m.put(write{
		do: func() (outcome, error) {
			return outcome{said: fmt.Sprintf("saved: %d passed", n)}, l.record(func(b *board) ([]annotate.Event, error) {
				for i := range b.whole.Sentences {
					if b.whole.Sentences[i].ID == sentence.ID {
						return decision.Pass([]*annotate.Sentence{&b.whole.Sentences[i]}, "")
					}
				}
				return nil, fmt.Errorf("sentence %d is no longer in the article as it was", n)
			})
		},
		done: func(m *model) { delete(m.passing, n) },
	})
	if i := m.needing(1); i >= 0 {
		m.goTo(i)
	}
	return cmd
}

// again takes the reviewer's verdict on an earlier wording of the current claim
// over onto the wording now, with its reason and sources, and goes on.
func (m *model) again() tea.Cmd {
	s, who := m.at(), m.who
	if _, err := decision.Again(who, []*annotate.Standing{s}, m.board.scale); err != nil {
		m.object(err)
		return nil
	}
	cmd := m.decide("still stands", nil, func(b *board, picked []*annotate.Standing) ([]annotate.Event, error) {
		return decision.Again(who, picked, b.scale)
	})
	if i := m.needing(1); i >= 0 {
		m.goTo(i)
	}
	return cmd
}

// mark records a verdict on the current claim with what was gathered for it,
// and goes on to the next claim that needs one.
func (m *model) mark(v annotate.Verdict) tea.Cmd {
	cmd := m.review(v, m.draftOf(m.at()))
	if i := m.needing(1); i >= 0 {
		m.goTo(i)
	} else {
		m.layOut()
	}
	return cmd
}

// review records a verdict on the current claim.
func (m *model) review(v annotate.Verdict, d draft) tea.Cmd {
	id := m.at().Claim.ID
	delete(m.drafts, id)
	m.sent[id] = sent{v, d, m.sent[id].writes + 1}
	m.say("saving %s %s", m.at().Claim.Label, v.Label)
	fail := func(m *model) {
		if _, ok := m.drafts[id]; !ok {
			m.drafts[id] = d
		}
	}
	r := decision.Review{Verdict: v.Name, Why: d.why, Sources: d.sources, Details: d.ticked, Note: d.note}
	return m.decide(v.Label, fail, func(b *board, picked []*annotate.Standing) ([]annotate.Event, error) {
		return r.Events(picked, b.scale)
	})
}

// draftOf is what a verdict on the claim would carry: what was gathered now, on
// top of what the reviewer's own vote says already.
func (m *model) draftOf(s *annotate.Standing) draft {
	if d, ok := m.drafts[s.Claim.ID]; ok {
		return d
	}
	if is, ok := m.sent[s.Claim.ID]; ok {
		return is.draft
	}
	if v := s.VoteOf(m.who); v != nil {
		return draft{sources: v.Sources, why: v.Why, note: v.Note, ticked: v.Details}
	}
	return draft{}
}

// redraft changes what is gathered for the current claim. With a verdict given
// already it is recorded at once, as a new review.
func (m *model) redraft(said string, change func(*draft)) tea.Cmd {
	s := m.at()
	d := m.draftOf(s)
	d.sources, d.ticked = slices.Clone(d.sources), slices.Clone(d.ticked)
	change(&d)
	if v, ok := m.ownVerdict(s); ok {
		return m.review(v, d)
	}
	m.drafts[s.Claim.ID] = d
	m.say("%s: saved with your verdict (%s)", said, m.verdictKeys())
	m.layOut()
	return nil
}

// ownVerdict is the verdict that the reviewer has given on a claim.
func (m *model) ownVerdict(s *annotate.Standing) (annotate.Verdict, bool) {
	if is, ok := m.sent[s.Claim.ID]; ok {
		return is.verdict, true
	}
	if v := s.VoteOf(m.who); v != nil {
		verdict, err := m.board.scale.Verdict(v.Verdict)
		return verdict, err == nil
	}
	return annotate.Verdict{}, false
}

// undo takes back the last thing that was done: here, or else in an earlier
// session.
func (m *model) undo() tea.Cmd {
	l := m.ledger
	return m.put(write{do: func() (outcome, error) {
		taken, err := l.undo()
		if err != nil {
			return outcome{}, err
		}
		return outcome{said: "taken back: " + annotate.DescribeAll(taken) + " (ctrl+r does it again)", claim: about(taken)}, nil
	}})
}

// redo does again what was undone last.
func (m *model) redo() tea.Cmd {
	l := m.ledger
	return m.put(write{do: func() (outcome, error) {
		again, err := l.redo()
		if err != nil {
			return outcome{}, err
		}
		return outcome{said: "done again: " + annotate.DescribeAll(again), claim: about(again)}, nil
	}})
}

// about is the id of the claim or sentence that the last of events is about.
func about(events []annotate.Event) string {
	last := &events[len(events)-1]
	if last.Type == annotate.TypePass {
		return last.Sentence
	}
	return last.Claim
}

// amend corrects the claims of the current claim's sentence by hand: this one and
// others, as op wants.
func (m *model) amend(op claims.Op, words []string, others ...*claims.Claim) tea.Cmd {
	c, l := m.at().Claim, m.ledger
	change := decision.Change{Op: op, Sentence: c.Sentence, Words: words}
	if op != claims.OpWhole {
		change.Claims = []string{c.ID}
		for _, o := range others {
			change.Claims = append(change.Claims, o.ID)
		}
	}
	m.say("saving")
	return m.put(write{do: func() (outcome, error) {
		return outcome{said: "saved: " + op + " in sentence " + fmt.Sprint(c.Sentence) + " (u takes it back)"}, l.amend(change)
	}})
}

// cut makes a claim of each piece between two | of what was answered.
func (m *model) cut(answer string) tea.Cmd {
	var words []string
	for piece := range strings.SplitSeq(answer, "|") {
		if piece = strings.TrimSpace(piece); piece != "" {
			words = append(words, piece)
		}
	}
	if len(words) < 2 {
		m.object(errors.New("nothing to cut: put | where a new claim begins"))
		return nil
	}
	return m.amend(claims.OpCut, words)
}

// join makes one claim of the current one and the next of its sentence.
func (m *model) join() tea.Cmd {
	all, s := m.board.standings, m.at()
	if m.claim+1 >= len(all) || all[m.claim+1].Claim.Sentence != s.Claim.Sentence {
		m.object(fmt.Errorf("%s is the last claim of its sentence: there is none to join it with", s.Claim.Label))
		return nil
	}
	return m.amend(claims.OpJoin, nil, all[m.claim+1].Claim)
}

// leave ends the desk when all that was decided is written.
func (m *model) leave() tea.Cmd {
	if !m.writing && len(m.queue) == 0 {
		return tea.Quit
	}
	m.leaving = true
	m.say("writing the last of it")
	return nil
}
