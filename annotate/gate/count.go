package gate

import "fmt"

// Count is how far the review of an article, or of several, is. It is worked out
// in one place, by Judge, and shown in every other.
type Count struct {
	Claims    int `json:"claims"`              // to check: all but those that were set aside or passed
	Done      int `json:"done"`                // of those: accepted, with nothing left to object to
	Unasked   int `json:"claims_not_asked"`    // of those: open, and the policy does not ask for them
	SetAside  int `json:"set_aside"`           // sentences that hold no claim to check
	Passed    int `json:"passed"`              // of those: a person looked at them
	LeftAlone int `json:"sentences_not_asked"` // of those: nobody did, and the policy does not ask for it
	Unread    int `json:"unread"`              // sentences that a person still has to look at
	Findings  int `json:"-"`                   // all that there is to object to
}

// Add adds another article's count.
func (c *Count) Add(o Count) {
	c.Claims += o.Claims
	c.Done += o.Done
	c.Unasked += o.Unasked
	c.SetAside += o.SetAside
	c.Passed += o.Passed
	c.LeftAlone += o.LeftAlone
	c.Unread += o.Unread
	c.Findings += o.Findings
}

// String says how far it is: "33 of 35 claims done; 6 sentences set aside, 6
// passed". It says also what the policy does not ask for.
func (c Count) String() string {
	text := fmt.Sprintf("%d of %s done", c.Done, number(c.Claims, "claim"))
	if c.Unasked > 0 {
		text += fmt.Sprintf(", %d not asked for", c.Unasked)
	}
	text += fmt.Sprintf("; %s set aside, %d passed", number(c.SetAside, "sentence"), c.Passed)
	if c.LeftAlone > 0 {
		text += fmt.Sprintf(", %d not asked for", c.LeftAlone)
	}
	return text
}

func number(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// inWords says what findings of a kind are, after their number.
var inWords = []struct {
	code Code
	one  string
	many string // empty: as one
}{
	{Damaged, "damaged", ""}, {Torn, "torn log", "torn logs"}, {NotSplit, "not split", ""},
	{Missing, "file missing", "files missing"}, {Changed, "file changed", "files changed"}, {NoClaims, "without sentences", ""},
	{Disputed, "in dispute", ""}, {Blocked, "with a verdict that blocks", ""}, {Stale, "stale", ""}, {Unreviewed, "unreviewed", ""},
	{Expired, "no longer waived", ""}, {NotRead, "unread", ""}, {TooFew, "with too few reviewers", ""}, {TooFewSources, "with too few sources", ""},
	{NoPrimary, "without a primary source", ""}, {NotSignedOff, "not signed off", ""}, {OpenQuery, "open query", "open queries"},
	{UnknownScale, "on no known scale", ""}, {Hidden, "hidden", ""},
}

// InWords counts findings by their kind, the gravest first: "2 in dispute", "51
// with too few sources".
func InWords(findings []Finding) []string {
	n := map[Code]int{}
	for _, f := range findings {
		n[f.Code]++
	}
	var words []string
	for _, k := range inWords {
		what := k.one
		if n[k.code] > 1 && k.many != "" {
			what = k.many
		}
		if n[k.code] > 0 {
			words = append(words, fmt.Sprintf("%d %s", n[k.code], what))
		}
	}
	return words
}
