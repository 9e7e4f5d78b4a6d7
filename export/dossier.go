// Package export is what leaves the desk: the dossier of an article, what of it
// may be published, and the rows and columns in which sheets show it.
//
// Each format is a package under this one that writes a sequence of dossiers to
// an io.Writer, holding one of them at a time.
package export

import (
	"cmp"
	"io"
	"iter"
	"slices"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
)

// Dossier is everything that an export may say of one article.
type Dossier struct {
	Article     *annotate.Article
	Standings   []annotate.Standing // of its claims, in the order of the article
	Sentences   []annotate.Sentence // all of them, in the order of the article
	Gone        []annotate.Past     // what was recorded about claims that it no longer has
	Corrections []Correction        // after publication, in the order of their dates
	Scale       annotate.Scale      // that the article is rated on
	Findings    []gate.Finding      // ways in which it falls short of the gate
	Count       gate.Count          // how far its review is
	Public      bool                // for readers: see Published
}

// Correction is a correction after publication and the claim that it is of.
type Correction struct {
	*annotate.Event
	Label string // of the claim; empty where the article no longer has it
}

// New is the dossier of an article and of everything recorded about it, held
// against the gate.
func New(b *annotate.Board, events []annotate.Event, scale annotate.Scale, o gate.Options) *Dossier {
	d := &Dossier{Article: b.Article, Standings: b.Claims, Sentences: b.Sentences, Gone: annotate.Gone(b.Article, events), Scale: scale}
	d.Findings, d.Count = gate.Judge(b, o)
	gate.Locate(b.Article, b.Article.Text, d.Findings)
	for i := range d.Standings {
		for _, e := range d.Standings[i].Corrections {
			d.Corrections = append(d.Corrections, Correction{e, d.Standings[i].Claim.Label})
		}
	}
	if len(d.Gone) > 0 {
		void := annotate.TakenBack(events)
		for _, past := range d.Gone {
			for _, e := range past.History {
				if e.Type == annotate.TypeCorrect && !void[e.ID] {
					d.Corrections = append(d.Corrections, Correction{Event: e})
				}
			}
		}
	}
	slices.SortStableFunc(d.Corrections, func(a, b Correction) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), a.Time.Compare(b.Time), cmp.Compare(a.ID, b.ID))
	})
	return d
}

// Dossiers is a sequence of dossiers, none of which changes once it was yielded.
// A format keeps the last two at most. A sequence that yields an error ends there.
type Dossiers = iter.Seq2[*Dossier, error]

// Options are what every format is told besides the dossiers.
type Options struct {
	Made time.Time     // when the export is made; the same time gives the same bytes
	Warn func(Warning) // hears of everything that a format could not hold; may be nil
	BOM  bool          // CSV: begin with a byte-order mark, for Excel
}

// Warning is something that a format could not hold as it is.
type Warning struct {
	Article string // slug
	Claim   string // label, empty where it is about the whole
	Text    string // in words
}

// String is the warning as one line.
func (w Warning) String() string {
	switch {
	case w.Claim != "":
		return w.Article + ":" + w.Claim + ": " + w.Text
	case w.Article != "":
		return w.Article + ": " + w.Text
	}
	return w.Text
}

// Report passes a warning on, if anybody listens.
func (o Options) Report(w Warning) {
	if o.Warn != nil {
		o.Warn(w)
	}
}

// Format is one way to write dossiers.
type Format struct {
	Name    string   // as typed: "xlsx"
	Endings []string // of files, with the dot: ".md", ".markdown"
	Write   func(io.Writer, Dossiers, Options) error
}

// Finished reports whether a claim in the state has an outcome that stands.
func Finished(s annotate.State) bool {
	return s == annotate.Reviewed || s == annotate.Settled || s == annotate.SignedOff
}

// Verdict is the verdict of that short name on a scale, the article's where the
// scale has no name. One that is on no scale is shown as it was recorded.
func (d *Dossier) Verdict(scale, name string) annotate.Verdict {
	on := d.Scale
	if scale != "" && scale != on.Name {
		for _, s := range annotate.Scales() {
			if s.Name == scale {
				on = s
			}
		}
	}
	for _, v := range on.Verdicts {
		if v.Name == name {
			return v
		}
	}
	return annotate.Verdict{Name: name, Label: name}
}

// Hide takes out of a dossier what others found of the claims that who has not
// judged, as a blind desk wants it. It tells of how many claims that is.
func (d *Dossier) Hide(who annotate.Reviewer) (claims int) {
	for i := range d.Standings {
		s := &d.Standings[i]
		blind := s.Blind(who)
		if len(blind.Votes) != len(s.Votes) || len(blind.Stale) != len(s.Stale) {
			claims++
		}
		*s = blind
	}
	for i := range d.Gone {
		d.Gone[i].History = slices.DeleteFunc(slices.Clone(d.Gone[i].History), func(e *annotate.Event) bool {
			return e.Judges() && !e.Reviewer.Is(who)
		})
	}
	return claims
}
