package export

import "github.com/factdesk/factdesk/annotate"

// Published is the dossier as readers may see it. One that is not public is
// returned as it is; otherwise the result shares nothing with d that may not
// leave the desk, so that no format can let it out:
//
//   - claims without an outcome, queries, assignments, waivers and the gate's
//     findings are work still open, and left out;
//   - private sources and all notes are left out, and so is the history but for
//     corrections after publication, of whichever claim;
//   - where votes differed and were settled, the votes overruled and the reason
//     of the settlement stay at the desk;
//   - reviewers are shown by name, by e-mail address only without one.
func (d *Dossier) Published() *Dossier {
	if !d.Public {
		return d
	}
	article := *d.Article
	article.Path, article.Revisions, article.Corrections, article.Earlier = "", 0, nil, nil
	p := &Dossier{Article: &article, Scale: d.Scale, Public: true}
	for _, s := range d.Standings {
		if Finished(s.State) {
			p.Standings = append(p.Standings, publishedStanding(s))
		}
	}
	for _, c := range d.Corrections {
		p.Corrections = append(p.Corrections, Correction{publishedEvent(c.Event), c.Label})
	}
	return p
}

func publishedStanding(s annotate.Standing) annotate.Standing {
	claim := *s.Claim
	claim.Was = nil
	p := annotate.Standing{Claim: &claim, State: s.State, Verdict: s.Verdict, Scale: s.Scale}
	for _, v := range deciding(&s) {
		p.Votes = append(p.Votes, publishedEvent(v))
	}
	if s.Settlement != nil {
		p.Settlement = publishedEvent(s.Settlement)
		p.Settlement.Why = ""
	}
	if s.Signoff != nil {
		p.Signoff = publishedEvent(s.Signoff)
	}
	for _, e := range s.Corrections {
		p.Corrections = append(p.Corrections, publishedEvent(e))
	}
	return p
}

// publishedEvent names every field that may leave, so that a field added to
// events later stays at the desk until it is named here.
func publishedEvent(e *annotate.Event) *annotate.Event {
	p := &annotate.Event{
		ID: e.ID, Type: e.Type, Time: e.Time, Claim: e.Claim, Statement: e.Statement,
		Verdict: e.Verdict, Scale: e.Scale, Why: e.Why,
		Was: e.Was, Now: e.Now, Date: e.Date,
		Reviewer: e.Reviewer,
	}
	if p.Reviewer.Name != "" {
		p.Reviewer.Email = ""
	}
	for _, s := range e.Sources {
		if !s.Private {
			p.Sources = append(p.Sources, s)
		}
	}
	return p
}
