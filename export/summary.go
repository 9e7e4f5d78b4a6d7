package export

import (
	"cmp"
	"slices"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
)

// Summary counts claims. Its zero value is ready.
type Summary struct {
	Claims    int
	Finished  int // claims whose outcome stands
	Count     gate.Count
	Sources   int // claim-source pairs
	First     time.Time
	Last      time.Time // of the votes counted
	states    map[string]*Count
	verdicts  map[string]*Count
	reviewers map[string]*Count
}

// Count is how many claims there are of one sort.
type Count struct {
	Name   string
	Claims int
	Colour string // of a verdict: "#rrggbb"
	order  int
}

// Add counts the claims of a dossier.
func (s *Summary) Add(d *Dossier) {
	s.Count.Add(d.Count)
	for i := range d.Standings {
		st := &d.Standings[i]
		s.Claims++
		if Finished(st.State) {
			s.Finished++
		}
		s.Sources += len(Sources(st))
		count(&s.states, string(st.State), "", slices.Index(annotate.States, st.State))
		if st.Verdict != "" {
			v := d.Verdict(st.Scale, st.Verdict)
			count(&s.verdicts, v.Label, v.Colour, slices.IndexFunc(d.Scale.Verdicts, func(o annotate.Verdict) bool { return o.Name == v.Name }))
		}
		for _, name := range CheckedBy(st) {
			count(&s.reviewers, name, "", 0)
		}
		for _, v := range Votes(st) {
			if s.First.IsZero() || v.Time.Before(s.First) {
				s.First = v.Time
			}
			if v.Time.After(s.Last) {
				s.Last = v.Time
			}
		}
	}
}

func count(m *map[string]*Count, name, colour string, order int) {
	if *m == nil {
		*m = map[string]*Count{}
	}
	c := (*m)[name]
	if c == nil {
		c = &Count{Name: name, Colour: colour, order: order}
		(*m)[name] = c
	}
	c.Claims++
}

// States counts claims by state, in the order of a claim's life.
func (s *Summary) States() []Count { return sorted(s.states) }

// Verdicts counts claims by the label of their verdict, in the order of the
// scale.
func (s *Summary) Verdicts() []Count { return sorted(s.verdicts) }

// Reviewers counts the claims that each reviewer has a vote on, by name.
func (s *Summary) Reviewers() []Count { return sorted(s.reviewers) }

func sorted(m map[string]*Count) []Count {
	counts := make([]Count, 0, len(m))
	for _, c := range m {
		counts = append(counts, *c)
	}
	slices.SortFunc(counts, func(a, b Count) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.Name, b.Name))
	})
	return counts
}
