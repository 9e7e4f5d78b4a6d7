package gate

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/revision"
)

// Judge tells in what ways one article falls short of the policy, sentence by
// sentence in the article's order, and counts what is done. It reads no file:
// findings have no line, and the article's file is not looked at.
func Judge(b *annotate.Board, o Options) ([]Finding, Count) {
	a := b.Article
	if len(a.Sentences) == 0 {
		return []Finding{{Code: NoClaims, Slug: a.Slug, Path: a.Path, Message: "no sentences", Hint: "is it an article?"}}, Count{Findings: 1}
	}
	j := &judge{article: a, Options: o, due: due(o.Policy.Share, b.Claims)}
	at := 0
	for i := range b.Sentences {
		s := &b.Sentences[i]
		accepted := 0
		for k := range s.Claims {
			if j.claim(at+k, &s.Claims[k]) {
				accepted++
			}
		}
		at += len(s.Claims)
		j.sentence(s, accepted)
	}
	j.count.Findings = len(j.findings)
	return j.findings, j.count
}

// judge holds one article against the policy.
type judge struct {
	Options
	article  *annotate.Article
	due      map[int]bool // claims without a review that need one; nil: all that are to check
	findings []Finding
	count    Count
	scales   []annotate.Scale // that were asked for
}

func (j *judge) found(s *annotate.Standing, code Code, message, hint string) {
	c := s.Claim
	j.findings = append(j.findings, Finding{Code: code, Slug: j.article.Slug, Claim: c.ID, Label: c.Label, Path: j.article.Path,
		Message: message + ": " + excerpt(c.Statement), Hint: hint})
}

// claim counts a claim and holds it against the policy. It reports whether the
// claim was decided on and nothing is left to object to.
func (j *judge) claim(i int, s *annotate.Standing) (accepted bool) {
	before := len(j.findings)
	asked := j.find(i, s)
	if j.hidden(s) {
		j.hide(s, before)
	}
	if !s.Listed() {
		return false
	}
	j.count.Claims++
	switch {
	case len(j.findings) > before:
	case !asked:
		j.count.Unasked++
	default:
		j.count.Done++
		return true
	}
	return false
}

// find finds what there is to object to about a claim. A claim that waits for a
// review, and that the policy does not ask for, is not asked for.
func (j *judge) find(i int, s *annotate.Standing) (asked bool) {
	asked = true
	ref := j.article.Slug + ":" + s.Claim.Label
	switch s.State {
	case annotate.Unreviewed:
		switch {
		case s.Expired != nil:
			j.found(s, Expired, "waived until "+s.Expired.Until+" and still not reviewed", "factdesk mark "+ref+" VERDICT")
		case j.due == nil || j.due[i]:
			j.found(s, Unreviewed, "not reviewed", "factdesk mark "+ref+" VERDICT")
		default:
			asked = false
		}
	case annotate.Stale:
		j.stale(ref, s)
	case annotate.Disputed:
		j.found(s, Disputed, "in dispute: "+votes(s.Votes), "factdesk settle "+ref+" VERDICT --reason WHY")
	case annotate.Reviewed, annotate.Settled, annotate.SignedOff:
		j.outcome(ref, s)
	}
	if j.Policy.OpenQueries {
		for _, q := range s.Queries {
			if q.Open() {
				j.found(s, OpenQuery, "an open query, "+excerpt(q.Ask.Text), "factdesk answer "+ref)
			}
		}
	}
	return asked
}

// around is how many words about each change are shown.
const around = 4

// stale finds a claim that was reworded since it was reviewed, and shows how.
func (j *judge) stale(ref string, s *annotate.Standing) {
	hint := "factdesk show " + ref + "; if it still stands, factdesk mark " + ref + " --again"
	last := s.Stale[len(s.Stale)-1]
	d := s.Difference(last)
	if d.Same() {
		j.found(s, Stale, "reviewed by "+people(s.Stale)+", but "+s.Doubt(last), hint)
		return
	}
	j.found(s, Stale, "the wording has changed since "+people(s.Stale)+" reviewed it, "+cleaned(d.Around(around), longestChange), hint)
}

// hidden reports whether the desk is blind and what others found of a claim is
// not for the eyes of who asks.
func (j *judge) hidden(s *annotate.Standing) bool {
	return j.Blind && len(s.Votes) > 0 && s.VoteOf(j.Who) == nil
}

// hide puts one finding that tells nothing in the place of those of a claim,
// from one on, that show what others found of it.
func (j *judge) hide(s *annotate.Standing, from int) {
	kept := j.findings[:from]
	hidden := false
	for _, f := range j.findings[from:] {
		if f.Code == OpenQuery {
			kept = append(kept, f)
		} else {
			hidden = true
		}
	}
	if j.findings = kept; hidden {
		j.found(s, Hidden, "not done; what others found is hidden until you have judged it yourself", "factdesk mark "+j.article.Slug+":"+s.Claim.Label+" VERDICT")
	}
}

// sentence counts a sentence and asks whether a person has read it. Of a
// sentence with claims to check, the claims speak; only where they are accepted,
// and nobody has read the sentence as it now is around them, it does itself.
func (j *judge) sentence(s *annotate.Sentence, accepted int) {
	state := s.State()
	if state != "" {
		j.count.SetAside++
		if state == annotate.Passed {
			j.count.Passed++
		}
	}
	if s.Read() {
		return
	}
	if j.Policy.Unread == UnreadNone || j.Policy.Unread == UnreadFacts && state != "" && !holdsFact(s.Text) {
		if state != "" {
			j.count.LeftAlone++
		}
		return
	}
	ref := fmt.Sprintf("%s:%d", j.article.Slug, s.N)
	var message, hint string
	switch {
	case state == "" && accepted == 0:
		return
	case state == "":
		message, hint = "it reads otherwise around its claims than when they were reviewed", "read it again: factdesk pass "+ref
	case s.Earlier != nil:
		who, d := s.Earlier.Reviewer.String(), revision.Compare(s.Earlier.Statement, s.Text)
		message, hint = "the wording has changed since "+who+" passed it, "+cleaned(d.Around(around), longestChange), "factdesk pass "+ref
		if d.Same() {
			message = "passed by " + who + ", but " + s.Doubt()
		}
	default:
		message, hint = "set aside by the program, and nobody has looked at it", "factdesk pass "+ref+", or factdesk claim whole "+ref
		if len(s.Claims) > 0 {
			hint = "factdesk pass " + ref + ", or factdesk mark " + ref + " VERDICT"
		}
	}
	j.count.Unread++
	j.findings = append(j.findings, Finding{Code: NotRead, Slug: j.article.Slug, Sentence: s.ID, Label: fmt.Sprint(s.N), Path: j.article.Path,
		Message: message + ": " + excerpt(s.Text), Hint: hint})
}

// outcome holds a claim that has a verdict against the policy.
func (j *judge) outcome(ref string, s *annotate.Standing) {
	verdict, known := j.verdict(s)
	if !known {
		return
	}
	if j.blocks(verdict) {
		j.found(s, Blocked, "the verdict is "+verdict.Label, "correct the article and split it again")
	}
	if s.Waiver != nil {
		return
	}
	p := j.Policy
	if n := len(s.Votes); n < p.Reviewers {
		j.found(s, TooFew, fmt.Sprintf("%d of %d reviewers", n, p.Reviewers), "somebody else reviews it with factdesk mark "+ref)
	}
	if n, primary := sources(s.Votes); !verdict.NoSource {
		hint := "factdesk mark " + ref + " " + verdict.Name + " --source URL"
		switch {
		case n == 0 && p.MinSources > 0:
			j.found(s, TooFewSources, "no source", hint)
		case n < p.MinSources:
			j.found(s, TooFewSources, fmt.Sprintf("%d of %d sources", n, p.MinSources), hint)
		}
		if p.PrimarySource && !primary && n > 0 {
			j.found(s, NoPrimary, "no primary source", hint+" --primary")
		}
	}
	if p.Signoff && s.State != annotate.SignedOff {
		j.found(s, NotSignedOff, "not signed off", "somebody who did not review it: factdesk signoff "+ref)
	}
}

// verdict finds the claim's verdict on its scale; one that is not there any more
// is a finding.
func (j *judge) verdict(s *annotate.Standing) (annotate.Verdict, bool) {
	i := slices.IndexFunc(j.scales, func(k annotate.Scale) bool { return k.Name == s.Scale })
	if i < 0 {
		scale, err := j.Scale(s.Scale)
		if err != nil {
			j.found(s, UnknownScale, fmt.Sprintf("reviewed on the scale %q, which the configuration does not have", s.Scale), "bring the scale back to config.toml")
			return annotate.Verdict{}, false
		}
		i, j.scales = len(j.scales), append(j.scales, scale)
	}
	for _, v := range j.scales[i].Verdicts {
		if v.Name == s.Verdict {
			return v, true
		}
	}
	j.found(s, UnknownScale, fmt.Sprintf("the scale %s has no verdict %q", s.Scale, s.Verdict), "bring the verdict back to config.toml")
	return annotate.Verdict{}, false
}

func (j *judge) blocks(v annotate.Verdict) bool {
	if j.Policy.Blocks != nil {
		return slices.Contains(j.Policy.Blocks, v.Name)
	}
	return v.Blocks
}

// sources counts the different sources of votes, and reports whether one is
// primary.
func sources(votes []*annotate.Event) (n int, primary bool) {
	var seen []string
	for _, v := range votes {
		for i := range v.Sources {
			s := &v.Sources[i]
			primary = primary || s.Rank == annotate.Primary
			name := s.URL
			if name == "" {
				name = s.Text
			}
			if !slices.Contains(seen, name) {
				seen = append(seen, name)
			}
		}
	}
	return len(seen), primary
}

// due finds the claims that still have to be reviewed so that every share is
// met: those most worth checking first. Without shares it is nil.
func due(shares []Share, standings []annotate.Standing) map[int]bool {
	if len(shares) == 0 {
		return nil
	}
	due := map[int]bool{}
	for _, share := range shares {
		total, done := 0, 0
		var open []int
		for i := range standings {
			s := &standings[i]
			if !s.Listed() || s.Claim.CheckWorthiness < share.From {
				continue
			}
			total++
			switch s.State {
			case annotate.Unreviewed:
				open = append(open, i)
			case annotate.Stale:
			default:
				done++
			}
		}
		slices.SortStableFunc(open, func(a, b int) int {
			if standings[a].Claim.CheckWorthiness > standings[b].Claim.CheckWorthiness {
				return -1
			} else if standings[a].Claim.CheckWorthiness < standings[b].Claim.CheckWorthiness {
				return 1
			}
			return 0
		})
		missing := int(math.Ceil(share.Review*float64(total)-1e-9)) - done
		for _, i := range open[:max(0, min(missing, len(open)))] {
			due[i] = true
		}
	}
	return due
}

// people are the names of who recorded events.
func people(events []*annotate.Event) string {
	var names []string
	for _, e := range events {
		names = append(names, e.Reviewer.String())
	}
	return strings.Join(names, ", ")
}

// votes are who said what.
func votes(events []*annotate.Event) string {
	var said []string
	for _, e := range events {
		said = append(said, e.Reviewer.String()+" says "+e.Verdict)
	}
	return strings.Join(said, ", ")
}

const (
	longestExcerpt = 60 // code points
	longestChange  = 200
)

// excerpt is the beginning of a text, quoted, on one line and without control
// characters.
func excerpt(text string) string { return "“" + cleaned(text, longestExcerpt) + "”" }

// cleaned is at most so many code points of a text, without what would not show.
func cleaned(text string, most int) string {
	var b strings.Builder
	n := 0
	for _, r := range text {
		if n++; n > most {
			b.WriteRune('…')
			break
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == utf8.RuneError {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}
