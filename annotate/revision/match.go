package revision

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

const none = -1

// match pairs the sentences of an earlier split with those of the split now.
type match struct {
	old, now []string // the wordings
	oldBreak []bool   // whether a paragraph begins with it
	nowBreak []bool
	to       []int  // for each old one, what it is now, or none
	sure     []bool // whether it is the same
	from     []int  // for each one of now, what it surely was, or none
	copies   map[string]*copies
}

// copies are the places of a wording that stands once in each split, or how
// often it stands in them.
type copies struct {
	old, now     int // how many
	oldAt, nowAt int // the last place
	alone        int // copies that nothing speaks for: see twins
}

func newMatch(old, now []claims.Sentence) *match {
	m := &match{
		old: make([]string, len(old)), now: make([]string, len(now)),
		oldBreak: make([]bool, len(old)), nowBreak: make([]bool, len(now)),
		to: filled(len(old)), from: filled(len(now)), sure: make([]bool, len(old)),
		copies: make(map[string]*copies, len(old)),
	}
	of := func(wording string) *copies {
		c := m.copies[wording]
		if c == nil {
			c = &copies{}
			m.copies[wording] = c
		}
		return c
	}
	for i := range old {
		m.old[i] = claims.Wording(old[i].Text)
		m.oldBreak[i] = i == 0 || old[i].Paragraph != old[i-1].Paragraph
		c := of(m.old[i])
		c.old, c.oldAt = c.old+1, i
	}
	for j := range now {
		m.now[j] = claims.Wording(now[j].Text)
		m.nowBreak[j] = j == 0 || now[j].Paragraph != now[j-1].Paragraph
		c := of(m.now[j])
		c.now, c.nowAt = c.now+1, j
	}
	m.tellLeads(old, now)
	return m
}

// tellLeads makes two wordings of one that stands once in each split where the ids
// differ: an id has what stands before the sentence, a dateline, and that is
// another one. Where no ids are the same, the article has another name since.
func (m *match) tellLeads(old, now []claims.Sentence) {
	var differ []*copies
	renamed := true
	for _, wording := range m.old {
		if c := m.copies[wording]; c.single() {
			if old[c.oldAt].ID == now[c.nowAt].ID {
				renamed = false
			} else {
				differ = append(differ, c)
			}
		}
	}
	if renamed {
		return
	}
	for _, c := range differ {
		m.old[c.oldAt] += "\n"
		m.copies[m.old[c.oldAt]] = &copies{old: 1, oldAt: c.oldAt}
		c.old = 0
	}
}

func filled(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = none
	}
	return list
}

// pair says that old sentence i is j now.
func (m *match) pair(i, j int) { m.to[i], m.sure[i], m.from[j] = j, true, i }

// paragraphs pairs the sentences of paragraphs of several that stand once in
// each split.
func (m *match) paragraphs(old, now []claims.Sentence) {
	was, is := paragraphsOf(old, m.old), paragraphsOf(now, m.now)
	if slices.Equal(m.old, m.now) { // also what stands in it several times
		for i := range m.old {
			m.pair(i, i)
		}
		return
	}
	for text, i := range was {
		j, ok := is[text]
		if !ok || i < 0 || j < 0 {
			continue
		}
		for k := range strings.Count(text, "\n") {
			m.pair(i+k, j+k)
		}
	}
}

// paragraphsOf gives the first sentence of each paragraph of several sentences by
// its wording, each sentence of which ends in a line feed; none where there are
// two such paragraphs.
func paragraphsOf(list []claims.Sentence, wordings []string) map[string]int {
	at := map[string]int{}
	for i := 0; i < len(list); {
		end := i + 1
		for end < len(list) && list[end].Paragraph == list[i].Paragraph {
			end++
		}
		if end > i+1 {
			text := strings.Join(wordings[i:end], "\n") + "\n"
			if _, twice := at[text]; twice {
				at[text] = none
			} else {
				at[text] = i
			}
		}
		i = end
	}
	return at
}

// singles pairs sentences that stand once in each split and speak for
// themselves.
func (m *match) singles() {
	for i, wording := range m.old {
		if c := m.copies[wording]; c.single() && m.to[i] < 0 && !leans(wording) {
			m.pair(i, c.nowAt)
		}
	}
}

// headings pairs the headings that stand once in each split: none leans on what
// stands beside it. It comes last, for what stands beside a heading may lean on what
// is above it.
func (m *match) headings(old []claims.Sentence) {
	for i := range old {
		if j := m.only(i); j >= 0 && m.from[j] < 0 && heads(&old[i]) {
			m.pair(i, j)
		}
	}
}

func heads(s *claims.Sentence) bool {
	return s.Element == document.Headline || s.Element == document.Subhead
}

func (c *copies) single() bool { return c.old == 1 && c.now == 1 }

// pronouns point to what another sentence may have named.
var pronouns = map[string]bool{
	"he": true, "him": true, "his": true, "she": true, "her": true, "hers": true, "it": true, "its": true,
	"they": true, "them": true, "their": true, "theirs": true, "this": true, "these": true, "those": true,
}

// leans reports whether a sentence may speak of something that another one names:
// it begins with a pronoun, or has neither a name nor a figure.
func leans(wording string) bool {
	for k, word := range strings.Fields(wording) {
		if k > 0 && telling(word) || strings.ContainsFunc(word, unicode.IsDigit) {
			return points(wording)
		}
	}
	return true
}

// points reports whether a sentence begins with a pronoun, or with one after a word
// or two: a later one may well point to what the sentence itself names.
func points(wording string) bool {
	words := wordsOf(wording)
	return slices.ContainsFunc(words[:min(3, len(words))], func(w string) bool { return pronouns[w] })
}

// telling reports whether a word is a name or a figure.
func telling(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) })
}

// wordsOf are the words of a text in lower case.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), notInWord)
}

func notInWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
}

// longestRun is the longest list of pairs whose old places rise, of pairs whose
// places now rise: what was not moved. It is the longest increasing subsequence,
// by patience sorting.
func longestRun(pairs [][2]int) [][2]int {
	var tops []int // of each pile, a place in pairs
	back := make([]int, len(pairs))
	for k, p := range pairs {
		pile, _ := slices.BinarySearchFunc(tops, p[0], func(top, i int) int { return cmp.Compare(pairs[top][0], i) })
		back[k] = none
		if pile > 0 {
			back[k] = tops[pile-1]
		}
		if pile == len(tops) {
			tops = append(tops, 0)
		}
		tops[pile] = k
	}
	if len(tops) == 0 {
		return nil
	}
	var run [][2]int
	for k := tops[len(tops)-1]; k >= 0; k = back[k] {
		run = append(run, pairs[k])
	}
	slices.Reverse(run)
	return run
}
