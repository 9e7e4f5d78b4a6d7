package desk

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// goTo makes another claim the current one.
func (m *model) goTo(claim int) {
	if claim != m.claim {
		m.scroll, m.tick = 0, 0
	}
	m.claim = claim
	m.layOut()
}

// place is where the current claim stands in the filter's order; where it is not
// in it, how far it has come.
func (m *model) place() (at int, in bool) {
	if i := slices.Index(m.order, m.claim); i >= 0 {
		return i, true
	}
	if filters[m.filter].worth {
		return 0, false
	}
	i, _ := slices.BinarySearch(m.order, m.claim)
	return i, false
}

func (m *model) step(by int) tea.Cmd {
	at, in := m.place()
	if !in && by > 0 {
		by--
	}
	switch to := at + by; {
	case len(m.order) == 0:
		m.say("nothing is %s; f chooses others", filters[m.filter].name)
	case to < 0:
		m.say("this is the first")
	case to >= len(m.order):
		m.say("this is the last")
	default:
		m.goTo(m.order[to])
	}
	return nil
}

// needing is the next claim of the filter that needs the reviewer, from the
// current one on and around; -1 where there is none.
func (m *model) needing(by int) int {
	at, in := m.place()
	n := len(m.order)
	if !in && by > 0 {
		at--
	}
	for k := 1; k <= n; k++ {
		if i := m.order[((at+by*k)%n+n)%n]; i != m.claim && m.needs(i) {
			return i
		}
	}
	return -1
}

func (m *model) toNeeding(by int) tea.Cmd {
	i := m.needing(by)
	switch {
	case i >= 0:
		m.goTo(i)
	case m.at() != nil && m.needs(m.claim):
		m.say("this is the last that needs you")
	default:
		m.say("nothing here needs you any more")
	}
	return nil
}

// leaf goes on by a screen.
func (m *model) leaf(by int) tea.Cmd {
	if len(m.order) == 0 {
		return m.step(by)
	}
	if filters[m.filter].worth {
		at, _ := m.place()
		m.goTo(m.order[max(0, min(at+by*10, len(m.order)-1))])
		return nil
	}
	to := m.page.claimAt(m.page.first[m.claim] + by*max(1, m.articleRows()-2))
	if to == m.claim {
		return m.step(by)
	}
	i, _ := slices.BinarySearch(m.order, to)
	m.goTo(m.order[min(i, len(m.order)-1)])
	return nil
}

func (m *model) toEnd(i int) tea.Cmd {
	if len(m.order) > 0 {
		m.goTo(m.order[(i+len(m.order))%len(m.order)])
	}
	return nil
}

func (m *model) askNumber() tea.Cmd {
	m.ask("go to which claim? (7, 7b)", "", func(m *model, answer string) tea.Cmd {
		if answer == "" {
			return nil
		}
		for i := range m.board.standings {
			if c := m.board.standings[i].Claim; c.Label == answer || fmt.Sprint(c.Sentence) == answer {
				m.goTo(i)
				return nil
			}
		}
		m.object(fmt.Errorf("there is no claim %s", answer))
		return nil
	})
	return nil
}

func (m *model) askSearch() tea.Cmd {
	m.ask("search for", "", func(m *model, answer string) tea.Cmd {
		if answer != "" {
			m.search = answer
		}
		return m.find(1)
	})
	return nil
}

// find goes to the next claim that has the words searched for.
func (m *model) find(by int) tea.Cmd {
	if m.search == "" {
		m.say("nothing was searched for yet; / searches")
		return nil
	}
	wanted := strings.ToLower(m.search)
	n := len(m.board.standings)
	for k := 1; k <= n; k++ {
		i := ((m.claim+by*k)%n + n) % n
		if strings.Contains(strings.ToLower(m.board.standings[i].Claim.Statement), wanted) {
			m.goTo(i)
			m.say("found %q; . finds the next, , the one before", m.search)
			return nil
		}
	}
	m.object(fmt.Errorf("no claim has %q", m.search))
	return nil
}

func (m *model) askFilter() tea.Cmd {
	var list strings.Builder
	keys := ""
	for i, f := range filters {
		if i > 0 {
			list.WriteString(" · ")
		}
		fmt.Fprintf(&list, "%d %s", i+1, f.name)
		keys += fmt.Sprint(i + 1)
	}
	m.choose("which claims?\n"+list.String(), keys, func(m *model, key string) tea.Cmd {
		if key == "" {
			return nil
		}
		m.filter = int(key[0] - '1')
		m.order = filters[m.filter].order(m.board.standings, m.who)
		switch at, in := m.place(); {
		case len(m.order) == 0:
		case filters[m.filter].worth:
			m.goTo(m.order[0])
		case !in:
			m.goTo(m.order[min(at, len(m.order)-1)])
		}
		m.say("%s: %d of %d", filters[m.filter].name, len(m.order), len(m.board.standings))
		return nil
	})
	return nil
}
