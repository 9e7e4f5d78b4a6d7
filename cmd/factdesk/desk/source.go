package desk

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/factdesk/factdesk/annotate"
)

func (m *model) pastedSource(text string) tea.Cmd {
	source, err := annotate.ParseSource(text)
	switch {
	case m.at() == nil || m.helping || m.leaving || m.refuseBare():
	case err != nil || source.URL == "":
		m.object(errors.New("what you pasted is no URL; s adds a source in words"))
	default:
		m.askSource(text)
	}
	return nil
}

// askSource asks for a source, and offers those that were used before: in this
// article, then in others.
func (m *model) askSource(value string) {
	m.ask("source: a URL, or a document in words", value, func(m *model, answer string) tea.Cmd {
		if answer == "" {
			m.say("no source")
			return nil
		}
		source, err := annotate.ParseSource(answer)
		if err != nil {
			m.askSource(answer)
			m.object(err)
			return nil
		}
		m.askAbout(m.known(source))
		return nil
	})
	for _, s := range slices.Concat(m.board.sources, m.others) {
		if name := s.Name(); !slices.Contains(m.prompt.offers, name) {
			m.prompt.offers = append(m.prompt.offers, name)
		}
	}
	m.layOut()
}

// known is a source with what was said of it when it was used before.
func (m *model) known(s annotate.Source) annotate.Source {
	for _, k := range slices.Concat(m.board.sources, m.others) {
		if k.Name() == s.Name() {
			s.Title, s.Publisher, s.Archived, s.Rank, s.Private = k.Title, k.Publisher, k.Archived, k.Rank, k.Private
			break
		}
	}
	return s
}

// askAbout asks what is known of a source, until enter takes it.
func (m *model) askAbout(s annotate.Source) {
	m.choose(aboutSource(s)+"\nenter takes it · l where in it · w its words · s supports · c contradicts · b background · p primary, secondary or not said · v private · t title", "lwscbpvt",
		func(m *model, key string) tea.Cmd {
			switch key {
			case "":
				s.Looked = m.now().Format("2006-01-02")
				return m.redraft("source "+s.Name(), func(d *draft) { d.sources = append(d.sources, s) })
			case "l":
				return m.askPart("where in it? (page, paragraph, time)", s, func(s *annotate.Source) *string { return &s.Locator })
			case "w":
				return m.askPart("its words", s, func(s *annotate.Source) *string { return &s.Quote })
			case "t":
				return m.askPart("its title", s, func(s *annotate.Source) *string { return &s.Title })
			case "p":
				s.Rank = (s.Rank + 1) % 3
			case "v":
				s.Private = !s.Private
			default:
				stance := map[string]annotate.Stance{"s": annotate.Supports, "c": annotate.Contradicts, "b": annotate.Context}[key]
				if s.Stance == stance {
					stance = ""
				}
				s.Stance = stance
			}
			m.askAbout(s)
			return nil
		})
}

// askPart asks for one thing about a source.
func (m *model) askPart(question string, s annotate.Source, part func(*annotate.Source) *string) tea.Cmd {
	m.ask(question, *part(&s), func(m *model, answer string) tea.Cmd {
		*part(&s) = answer
		m.askAbout(s)
		return nil
	})
	return nil
}

// aboutSource is what is known of a source, in a line.
func aboutSource(s annotate.Source) string {
	return strings.Join(append([]string{s.Name()}, sourceParts(s)...), " · ")
}

func sourceParts(s annotate.Source) []string {
	var parts []string
	for _, p := range []string{string(s.Stance), s.Rank.String(), when(s.Private, "private"), s.Title, s.Publisher, s.Locator} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if s.Quote != "" {
		parts = append(parts, "“"+s.Quote+"”")
	}
	return parts
}

func when(is bool, word string) string {
	if is {
		return word
	}
	return ""
}
