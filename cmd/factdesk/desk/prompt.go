package desk

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// prompt is a question that is answered in a line, or by one key.
type prompt struct {
	question string
	input    textinput.Model
	offers   []string // earlier answers, one of which may be chosen
	offer    int      // of those that match what is typed; -1: what is typed
	keys     string   // answered by one of these keys, not by a line
	then     func(m *model, answer string) tea.Cmd
}

// longest is how many bytes may be pasted into an answer.
const longest = 20_000

// shownOffers is how many earlier answers are shown at a time.
const shownOffers = 5

// ask puts a question; then is called with the answer, not when it is left
// with esc.
func (m *model) ask(question, value string, then func(*model, string) tea.Cmd) {
	in := textinput.New()
	in.Prompt = ""
	in.SetVirtualCursor(false)
	in.SetValue(value)
	in.CursorEnd()
	in.Focus()
	m.prompt = &prompt{question: question, input: in, offer: -1, then: then}
	m.layOut()
}

// choose puts a question that one key answers; enter answers it with nothing.
func (m *model) choose(question, keys string, then func(*model, string) tea.Cmd) {
	m.prompt = &prompt{question: question, keys: keys, offer: -1, then: then}
	m.layOut()
}

func (m *model) closePrompt() {
	m.prompt = nil
	m.layOut()
}

// promptKey is a key pressed while a question stands.
func (m *model) promptKey(k tea.KeyPressMsg) tea.Cmd {
	p := m.prompt
	name := k.String()
	switch {
	case name == "esc" || name == "ctrl+c":
		m.closePrompt()
		m.say("left as it was")
		return nil
	case p.keys != "":
		if name == "enter" || len(name) == 1 && strings.Contains(p.keys, name) {
			return m.answer(strings.TrimPrefix(name, "enter"))
		}
		return nil
	case name == "enter":
		if offers := p.matching(); p.offer >= 0 && p.offer < len(offers) {
			return m.answer(offers[p.offer])
		}
		return m.answer(p.input.Value())
	case name == "up":
		p.offer = min(p.offer+1, len(p.matching())-1)
		return nil
	case name == "down":
		p.offer = max(p.offer-1, -1)
		return nil
	}
	var cmd tea.Cmd
	was := p.input.Value()
	p.input, cmd = p.input.Update(k)
	if p.input.Value() != was {
		p.offer = -1
		m.layOut()
	}
	return cmd
}

// answer answers the question that stands.
func (m *model) answer(text string) tea.Cmd {
	then := m.prompt.then
	m.closePrompt()
	return then(m, strings.TrimSpace(text))
}

// matching are the offers that have what is typed, the best first.
func (p *prompt) matching() []string {
	typed := strings.ToLower(strings.TrimSpace(p.input.Value()))
	if typed == "" {
		return p.offers[:min(shownOffers, len(p.offers))]
	}
	var list []string
	for _, o := range p.offers {
		if strings.Contains(strings.ToLower(o), typed) {
			if list = append(list, o); len(list) == shownOffers {
				break
			}
		}
	}
	return list
}

// pasted takes what was pasted: an answer, or outside a question a source.
func (m *model) pasted(text string) tea.Cmd {
	switch {
	case len(text) > longest:
		m.object(fmt.Errorf("not taken: what you pasted has %d bytes, and an answer at most %d", len(text), longest))
		return nil
	case m.prompt == nil:
		return m.pastedSource(strings.TrimSpace(text))
	case m.prompt.keys != "":
		return nil
	}
	m.prompt.offer = -1
	var cmd tea.Cmd
	m.prompt.input, cmd = m.prompt.input.Update(tea.PasteMsg{Content: strings.Join(strings.Fields(text), " ")})
	m.layOut()
	return cmd
}
