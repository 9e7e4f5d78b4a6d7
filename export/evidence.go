package export

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/factdesk/factdesk/annotate"
)

// Evidence is a source that the current votes on a claim rest on.
type Evidence struct {
	annotate.Source
	By     []annotate.Reviewer // who gave it, in the order of their votes
	agrees bool                // given for the claim's verdict
}

// Name is the source in words: its title and publisher, else the document,
// else the address.
func (e *Evidence) Name() string {
	name := cmp.Or(e.Title, e.Text, e.URL)
	if e.Publisher != "" && !strings.Contains(name, e.Publisher) {
		name += ", " + e.Publisher
	}
	return name
}

// Votes are the votes to show for a claim: the current ones or, where there
// are none, those on its earlier wording.
func Votes(s *annotate.Standing) []*annotate.Event {
	if len(s.Votes) > 0 {
		return s.Votes
	}
	return s.Stale
}

// deciding are the votes for the claim's verdict; all of them where none is.
func deciding(s *annotate.Standing) []*annotate.Event {
	votes := Votes(s)
	var agree []*annotate.Event
	for _, v := range votes {
		if forVerdict(v, s) {
			agree = append(agree, v)
		}
	}
	if len(agree) == 0 {
		return votes
	}
	return agree
}

func forVerdict(vote *annotate.Event, s *annotate.Standing) bool {
	return vote.Verdict == s.Verdict && vote.Scale == s.Scale
}

// Sources are the sources of a claim, each once, best first: those given for
// its verdict, then primary ones, then those that support or contradict, then
// those that can be followed; otherwise in the order of the votes.
func Sources(s *annotate.Standing) []Evidence {
	var all []Evidence
	for _, v := range Votes(s) {
		for _, src := range v.Sources {
			i := slices.IndexFunc(all, func(e Evidence) bool { return e.Source == src })
			if i < 0 {
				i = len(all)
				all = append(all, Evidence{Source: src})
			}
			e := &all[i]
			if !slices.ContainsFunc(e.By, v.Reviewer.Is) {
				e.By = append(e.By, v.Reviewer)
			}
			e.agrees = e.agrees || forVerdict(v, s)
		}
	}
	slices.SortStableFunc(all, func(a, b Evidence) int {
		return cmp.Or(
			first(a.agrees, b.agrees),
			first(a.Rank == annotate.Primary, b.Rank == annotate.Primary),
			first(bears(a.Stance), bears(b.Stance)),
			first(a.URL != "", b.URL != ""))
	})
	return all
}

func bears(s annotate.Stance) bool { return s == annotate.Supports || s == annotate.Contradicts }

// first orders what is true before what is not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// CheckedBy names the reviewers of a claim, in the order of their votes.
func CheckedBy(s *annotate.Standing) []string {
	var names []string
	for _, v := range Votes(s) {
		if n := v.Reviewer.String(); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names
}

// DecidedOn is when the claim's outcome was last decided on: the time of the
// settlement or of the last vote; zero where there is none.
func DecidedOn(s *annotate.Standing) time.Time {
	var t time.Time
	for _, v := range Votes(s) {
		if v.Time.After(t) {
			t = v.Time
		}
	}
	if s.Settlement != nil && s.Settlement.Time.After(t) {
		t = s.Settlement.Time
	}
	return t
}

// Why is the reason given for a claim's verdict, in words. Where reviewers
// differ, each is named with their verdict.
func (d *Dossier) Why(s *annotate.Standing) string {
	var why []string
	if s.Settlement != nil && s.Settlement.Why != "" {
		why = append(why, s.Settlement.Why)
	}
	if s.Waiver != nil && s.State == annotate.Waived {
		why = append(why, "Waived until "+s.Waiver.Until+": "+s.Waiver.Why)
	}
	votes := deciding(s)
	for _, v := range votes {
		text := v.Why
		if s.State == annotate.Disputed {
			text = strings.TrimSuffix(v.Reviewer.String()+": "+d.Verdict(v.Scale, v.Verdict).Label+". "+text, " ")
		} else if len(votes) > 1 && text != "" {
			text = v.Reviewer.String() + ": " + text
		}
		if text != "" {
			why = append(why, text)
		}
	}
	return strings.Join(why, "\n")
}

// Notes are the notes on a claim's current votes, settlement and sign-off. They
// are the desk's.
func Notes(s *annotate.Standing) []string {
	events := slices.Clone(Votes(s))
	for _, e := range []*annotate.Event{s.Settlement, s.Signoff, s.Waiver} {
		if e != nil {
			events = append(events, e)
		}
	}
	var notes []string
	for _, e := range events {
		if e.Note != "" {
			notes = append(notes, e.Note)
		}
	}
	return notes
}
