package revision

import (
	"slices"
	"strings"

	"github.com/factdesk/factdesk/claims"
)

// Difference is what became of one wording in another, word by word.
type Difference []Piece

// Piece are words that both wordings have, or one of them.
type Piece struct {
	Words    []string
	Was, Now bool // which of them has it
}

// Compare finds the difference between two wordings: the fewest words that were
// taken out and put in. Of very long ones it compares the beginnings and the ends.
func Compare(was, now string) Difference {
	a, b := strings.Fields(was), strings.Fields(now)
	same := func(i, j int) bool { return claims.Wording(a[i]) == claims.Wording(b[j]) }
	head := 0
	for head < len(a) && head < len(b) && same(head, head) {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && same(len(a)-1-tail, len(b)-1-tail) {
		tail++
	}
	var d Difference
	d.add(b[:head], true, true)
	d.middle(a[head:len(a)-tail], b[head:len(b)-tail])
	d.add(b[len(b)-tail:], true, true)
	return d
}

func (d *Difference) add(words []string, was, now bool) {
	if len(words) == 0 {
		return
	}
	if n := len(*d); n > 0 && (*d)[n-1].Was == was && (*d)[n-1].Now == now {
		(*d)[n-1].Words = append((*d)[n-1].Words, words...)
		return
	}
	*d = append(*d, Piece{append([]string(nil), words...), was, now})
}

// middle adds what differs, by the longest common subsequence.
func (d *Difference) middle(a, b []string) {
	const most = 1 << 16 // pairs of words
	if len(a)*len(b) > most {
		d.add(a, true, false)
		d.add(b, false, true)
		return
	}
	common := make([][]int, len(a)+1) // words in common of a from i and b from j
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if common[i][j] = max(common[i+1][j], common[i][j+1]); claims.Wording(a[i]) == claims.Wording(b[j]) {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case claims.Wording(a[i]) == claims.Wording(b[j]):
			d.add(b[j:j+1], true, true)
			i, j = i+1, j+1
		case common[i+1][j] >= common[i][j+1]:
			d.add(a[i:i+1], true, false)
			i++
		default:
			d.add(b[j:j+1], false, true)
			j++
		}
	}
	d.add(a[i:], true, false)
	d.add(b[j:], false, true)
}

// Was is the earlier wording with what was taken out between [- and -], as GNU
// wdiff marks it.
func (d Difference) Was() string { return d.text(func(p Piece) bool { return p.Was }) }

// Now is the wording now with what was put in between {+ and +}.
func (d Difference) Now() string { return d.text(func(p Piece) bool { return p.Now }) }

// String is both in one.
func (d Difference) String() string { return d.text(func(Piece) bool { return true }) }

// Same reports whether there is none.
func (d Difference) Same() bool {
	return !slices.ContainsFunc(d, func(p Piece) bool { return !p.Was || !p.Now })
}

// Around is both in one, with so many words before and behind each change; what
// else did not change is left out.
func (d Difference) Around(words int) string {
	short := make(Difference, 0, len(d))
	for i, p := range d {
		if n := len(p.Words); p.Was && p.Now {
			before, behind := words, words // how many are kept at its beginning and its end
			if i == 0 {
				before = 0
			}
			if i == len(d)-1 {
				behind = 0
			}
			if n > before+behind {
				p.Words = slices.Concat(p.Words[:before], []string{"…"}, p.Words[n-behind:])
			}
		}
		short = append(short, p)
	}
	return short.String()
}

func (d Difference) text(shown func(Piece) bool) string {
	var parts []string
	for _, p := range d {
		words := strings.Join(p.Words, " ")
		switch {
		case !shown(p):
			continue
		case !p.Now:
			words = "[-" + words + "-]"
		case !p.Was:
			words = "{+" + words + "+}"
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, " ")
}
