package export

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/factdesk/factdesk/annotate"
)

// Leaving is one thing that a dossier lets out.
type Leaving struct {
	Ref  string // of the claim as it is typed, else the article's slug
	What string // "statement", "verdict", "why", "source", "checked by", ...
	Text string
}

// Leaving lists, for people, what a published dossier holds, claim by claim.
func (d *Dossier) Leaving() iter.Seq[Leaving] {
	return func(yield func(Leaving) bool) {
		for _, l := range d.leaving() {
			if l.Text != "" && !yield(l) {
				return
			}
		}
	}
}

func (d *Dossier) leaving() []Leaving {
	slug := d.Article.Slug
	var all []Leaving
	if len(d.Standings)+len(d.Corrections) > 0 {
		all = append(all, Leaving{slug, "title", cmp.Or(d.Article.Title, slug)})
	}
	for i := range d.Standings {
		s := &d.Standings[i]
		ref := slug + ":" + s.Claim.Label
		all = append(all, Leaving{ref, "statement", s.Claim.Statement}, Leaving{ref, "verdict", d.Verdict(s.Scale, s.Verdict).Label})
		for _, v := range s.Votes {
			all = append(all, Leaving{ref, "why", v.Why}, Leaving{ref, "checked by", by(v)})
		}
		for _, e := range Sources(s) {
			all = append(all, Leaving{ref, "source", said(&e)})
		}
		if s.Settlement != nil {
			all = append(all, Leaving{ref, "settled by", by(s.Settlement)})
		}
		if s.Signoff != nil {
			all = append(all, Leaving{ref, "signed off by", by(s.Signoff)})
		}
	}
	for _, c := range d.Corrections {
		ref := slug
		if c.Label != "" {
			ref += ":" + c.Label
		}
		all = append(all, Leaving{ref, "correction", c.Date + ": “" + c.Was + "” now reads “" + c.Now + "”"})
	}
	return all
}

// by is who recorded an event, and on which day.
func by(e *annotate.Event) string {
	return e.Reviewer.String() + ", " + e.Time.UTC().Format(time.DateOnly)
}

// said is all that is said of a source.
func said(e *Evidence) string {
	parts := []string{e.Name(), e.URL, e.Locator, e.Quote, string(e.Stance), e.Rank.String(), e.Looked, e.Archived}
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	return strings.Join(slices.Compact(parts), "; ")
}
