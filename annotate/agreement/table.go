// Package agreement measures how far reviewers agree on the claims that more
// than one of them has judged.
package agreement

import (
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
)

// None stands in a Table where a reviewer has not judged a unit.
const None = -1

// Table holds the verdicts of several reviewers on the same units.
type Table struct {
	Raters []annotate.Reviewer // the columns, in the order of their keys
	Units  []Unit              // the rows
	Scale  annotate.Scale      // whose verdicts the values are
}

// Unit is what was judged, and each rater's verdict on it.
type Unit struct {
	Standing *annotate.Standing
	Values   []int // by rater: an index into Scale.Verdicts, or None
}

// Collect makes a table of the current votes on an article's claims. Claims
// that nobody voted on, and votes given on another scale, are left out.
func Collect(standings []annotate.Standing, scale annotate.Scale) Table {
	t := Table{Scale: scale}
	column := map[string]int{}
	for i := range standings {
		for _, v := range standings[i].Votes {
			if _, known := column[v.Reviewer.Key()]; !known && t.index(v) != None {
				column[v.Reviewer.Key()] = 0
				t.Raters = append(t.Raters, v.Reviewer)
			}
		}
	}
	slices.SortFunc(t.Raters, func(a, b annotate.Reviewer) int { return strings.Compare(a.Key(), b.Key()) })
	for i, r := range t.Raters {
		column[r.Key()] = i
	}
	for i := range standings {
		u := Unit{Standing: &standings[i], Values: slices.Repeat([]int{None}, len(t.Raters))}
		judged := false
		for _, v := range standings[i].Votes {
			if x := t.index(v); x != None {
				u.Values[column[v.Reviewer.Key()]] = x
				judged = true
			}
		}
		if judged {
			t.Units = append(t.Units, u)
		}
	}
	return t
}

func (t *Table) index(v *annotate.Event) int {
	if v.Scale != "" && v.Scale != t.Scale.Name {
		return None
	}
	return slices.IndexFunc(t.Scale.Verdicts, func(x annotate.Verdict) bool { return x.Name == v.Verdict })
}

// Pair is the table of two of its raters, on the units that both judged.
func (t Table) Pair(a, b int) Table {
	p := Table{Raters: []annotate.Reviewer{t.Raters[a], t.Raters[b]}, Scale: t.Scale}
	for _, u := range t.Units {
		if u.Values[a] != None && u.Values[b] != None {
			p.Units = append(p.Units, Unit{Standing: u.Standing, Values: []int{u.Values[a], u.Values[b]}})
		}
	}
	return p
}

// Where is the table of the units that keep says yes to.
func (t Table) Where(keep func(*annotate.Standing) bool) Table {
	w := Table{Raters: t.Raters, Scale: t.Scale}
	for _, u := range t.Units {
		if keep(u.Standing) {
			w.Units = append(w.Units, u)
		}
	}
	return w
}

// Disagreements are the units on which two reviewers gave different verdicts.
func (t Table) Disagreements() []Unit {
	var apart []Unit
	for _, u := range t.Units {
		if given := u.given(); len(given) > 1 && slices.Min(given) != slices.Max(given) {
			apart = append(apart, u)
		}
	}
	return apart
}

// given are the unit's values without None.
func (u Unit) given() []int {
	var given []int
	for _, v := range u.Values {
		if v != None {
			given = append(given, v)
		}
	}
	return given
}
