package gate

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/annotate"
)

// Article tells in what ways one article falls short of the policy, claim by
// claim in the article's order. It reads no file: findings have no line, and
// the article's file is not looked at.
func Article(a *annotate.Article, standings []annotate.Standing, o Options) []Finding {
	if len(a.Claims) == 0 {
		return []Finding{{Code: NoClaims, Slug: a.Slug, Path: a.Path, Message: "no claims", Hint: "is it an article? factdesk claim add records what the splitter did not see"}}
	}
	j := &judge{article: a, Options: o, due: due(o.Policy.Share, standings)}
	for i := range standings {
		j.claim(i, &standings[i])
	}
	return j.findings
}

// judge holds one article against the policy.
type judge struct {
	Options
	article  *annotate.Article
	due      map[int]bool // claims without a review that need one; nil: all that are checkable
	findings []Finding
	scales   []annotate.Scale // that were asked for
}

func (j *judge) found(s *annotate.Standing, code Code, message, hint string) {
	c := s.Claim
	j.findings = append(j.findings, Finding{Code: code, Slug: j.article.Slug, Claim: c.ID, Label: c.Label, Path: j.article.Path,
		Message: message + ": " + excerpt(c.Statement), Hint: hint})
}

func (j *judge) claim(i int, s *annotate.Standing) {
	ref := j.article.Slug + ":" + s.Claim.Label
	switch s.State {
	case annotate.Unreviewed:
		switch {
		case s.Expired != nil:
			j.found(s, Expired, "waived until "+s.Expired.Until+" and still not reviewed", "factdesk mark "+ref+" VERDICT")
		case j.due == nil || j.due[i]:
			j.found(s, Unreviewed, "not reviewed", "factdesk mark "+ref+" VERDICT")
		}
	case annotate.Stale:
		j.found(s, Stale, "the wording has changed since "+people(s.Stale)+" reviewed it", "factdesk log "+ref+", then mark it again")
	case annotate.Disputed:
		j.found(s, Disputed, "in dispute: "+votes(s.Votes), "factdesk settle "+ref+" VERDICT --reason WHY")
	case annotate.Reviewed, annotate.Settled, annotate.SignedOff:
		j.outcome(ref, s)
	}
	if n := s.OpenQueries(); n > 0 && j.Policy.OpenQueries {
		for _, q := range s.Queries {
			if q.Open() {
				j.found(s, OpenQuery, "an open query, "+excerpt(q.Ask.Text), "factdesk answer "+ref)
			}
		}
	}
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
	if !s.Claim.Checkable || s.Waiver != nil {
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

// sources counts the different sources of votes, and tells whether one is
// primary.
func sources(votes []*annotate.Event) (n int, primary bool) {
	var seen []string
	for _, v := range votes {
		for i := range v.Sources {
			s := &v.Sources[i]
			primary = primary || s.Primary
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
			if !s.Claim.Checkable || s.Claim.CheckWorthiness < share.From {
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

const longestExcerpt = 60 // code points

// excerpt is the beginning of a text, quoted, on one line and without control
// characters.
func excerpt(text string) string {
	var b strings.Builder
	b.WriteRune('“')
	n := 0
	for _, r := range text {
		if n++; n > longestExcerpt {
			b.WriteRune('…')
			break
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == utf8.RuneError {
			r = ' '
		}
		b.WriteRune(r)
	}
	b.WriteRune('”')
	return b.String()
}
