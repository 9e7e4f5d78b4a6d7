package revision

import (
	"slices"
	"strings"
)

// twins pairs sentences that stand several times, or lean on others, by what
// stands beside them. Going forward, a sentence behind one that is paired is taken
// for the one behind its partner where it reads the same; going backward likewise.
// Where both ways agree, it is the same. Where they differ, it is in doubt.
func (m *match) twins() {
	w := m.newWays()
	for i, j := range w.ahead {
		if j >= 0 && j == w.back[i] {
			m.pair(i, j)
		}
	}
	m.oneWay(w)
	for i := range m.old {
		if j := m.only(i); j >= 0 && m.to[i] < 0 && m.inPlace(i, j, w) {
			m.pair(i, j)
		}
	}
	for i := range m.old { // in doubt
		for _, j := range []int{w.ahead[i], w.back[i], m.only(i)} {
			if m.to[i] < 0 && j >= 0 && m.from[j] < 0 {
				m.to[i] = j
			}
		}
	}
}

// ways are where going forward and backward leads to: from each old sentence to
// one of now, and back from that.
type ways struct{ ahead, back, aheadOf, backOf []int }

func (m *match) newWays() ways {
	w := ways{ahead: m.ahead(), back: m.back()}
	w.aheadOf, w.backOf = inverse(w.ahead, len(m.now)), inverse(w.back, len(m.now))
	for i, wording := range m.old {
		if m.to[i] < 0 && w.ahead[i] < 0 && w.back[i] < 0 {
			m.copies[wording].alone++
		}
	}
	for j, wording := range m.now {
		if m.from[j] < 0 && w.aheadOf[j] < 0 && w.backOf[j] < 0 {
			m.copies[wording].alone++
		}
	}
	return w
}

// oneWay pairs sentences that only one way leads to. It has to lead past the
// sentence before, which is what "it" refers to, and no copy may be left that no
// way leads to: that one could be it as well.
func (m *match) oneWay(w ways) {
	for i, j := range w.ahead {
		if i > 0 && j >= 0 && w.back[i] < 0 && w.backOf[j] < 0 && m.copies[m.old[i]].alone == 0 && m.beside(i-1, j-1) {
			m.pair(i, j)
		}
	}
	for i := len(m.old) - 1; i >= 0; i-- {
		j := w.back[i]
		if j < 0 || w.ahead[i] >= 0 || w.aheadOf[j] >= 0 || m.copies[m.old[i]].alone > 0 || !m.beside(i+1, j+1) {
			continue
		}
		if m.beside(i-1, j-1) || m.edited(i-1, j-1) || i > 0 && j > 0 && w.back[i-1] == j-1 {
			m.pair(i, j)
		}
	}
}

// only is the one place where a sentence that stands once in each split is now.
func (m *match) only(i int) int {
	if c := m.copies[m.old[i]]; c.single() {
		return c.nowAt
	}
	return none
}

// ahead gives for each old sentence that is not paired yet the one that it is
// going forward.
func (m *match) ahead() []int {
	list := filled(len(m.old))
	for i := range m.old {
		if m.to[i] >= 0 {
			continue
		}
		before := none
		if i > 0 {
			if before = max(m.surely(i-1), list[i-1]); before < 0 {
				continue
			}
		}
		if j := before + 1; j < len(m.now) && m.from[j] < 0 && m.now[j] == m.old[i] && m.oldBreak[i] == m.nowBreak[j] {
			list[i] = j
		}
	}
	return list
}

// back is ahead, going backward.
func (m *match) back() []int {
	list := filled(len(m.old))
	for i := len(m.old) - 1; i >= 0; i-- {
		if m.to[i] >= 0 {
			continue
		}
		after := len(m.now)
		if i < len(m.old)-1 {
			if after = max(m.surely(i+1), list[i+1]); after < 0 || m.oldBreak[i+1] != m.nowBreak[after] {
				continue
			}
		}
		if j := after - 1; j >= 0 && m.from[j] < 0 && m.now[j] == m.old[i] {
			list[i] = j
		}
	}
	return list
}

func inverse(list []int, n int) []int {
	of := filled(n)
	for i, j := range list {
		if j >= 0 {
			of[j] = i
		}
	}
	return of
}

// surely is what an old sentence surely is now, or none.
func (m *match) surely(i int) int {
	if m.sure[i] {
		return m.to[i]
	}
	return none
}

// beside reports whether old sentence i is j now, or both are beyond the same end.
func (m *match) beside(i, j int) bool {
	if i < 0 || j < 0 {
		return i < 0 && j < 0
	}
	if i == len(m.old) || j == len(m.now) {
		return i == len(m.old) && j == len(m.now)
	}
	return m.surely(i) == j
}

// edited reports whether old sentence i, of which nothing is known, may be j with
// one word changed that is neither a name nor a figure: it still speaks of the
// same.
func (m *match) edited(i, j int) bool {
	if !m.open(i, j) {
		return false
	}
	a, b := strings.Fields(m.old[i]), strings.Fields(m.now[j])
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1 && !slices.ContainsFunc(append(a, b...), telling)
}

// inPlace reports whether old sentence i, which stands once, is j, which reads the
// same, for it stands where it stood: beside the same sentences, or beside some
// that may be the same in other words.
func (m *match) inPlace(i, j int, w ways) bool {
	if i > 0 && j > 0 && m.beside(i-1, j-1) {
		return true
	}
	ahead := func(i, j int) bool { return m.beside(i, j) || i >= 0 && j >= 0 && w.ahead[i] == j }
	back := func(i, j int) bool { return m.beside(i, j) || i < len(m.old) && j < len(m.now) && w.back[i] == j }
	before, behind := ahead(i-1, j-1), back(i+1, j+1)
	changedBefore := m.open(i-1, j-1) && ahead(i-2, j-2)
	changedBehind := m.open(i+1, j+1) && back(i+2, j+2)
	switch {
	case before && (behind || changedBehind), changedBefore && behind:
		return true
	case behind && i+1 < len(m.old) && !points(m.old[i]): // what stood before it was taken out, or put in
		was, is := none, none
		if j > 0 {
			was = m.from[j-1]
		}
		if i > 0 {
			is = m.surely(i - 1)
		}
		return was < i && is < j && (was >= 0 || is >= 0)
	case m.like(i-1, j-1):
		return behind && i+1 < len(m.old) || m.like(i+1, j+1)
	}
	return false
}

// like reports whether old sentence i, of which nothing is known, may be j in
// other words.
func (m *match) like(i, j int) bool {
	return m.open(i, j) && likeness(bagOf(m.old[i]), bagOf(m.now[j])) >= alikeAnywhere
}

// open reports whether nothing is known of old sentence i and of j, which reads
// otherwise.
func (m *match) open(i, j int) bool {
	return i >= 0 && j >= 0 && i < len(m.old) && j < len(m.now) && m.to[i] < 0 && m.from[j] < 0 && m.old[i] != m.now[j]
}
