package gate

// Code names a kind of finding. Codes are part of the output format.
type Code string

// The kinds of findings.
const (
	Unreviewed    Code = "unreviewed"     // a checkable claim without a vote
	NotRead       Code = "unread"         // a sentence that nobody has looked at as it now reads
	Hidden        Code = "hidden"         // not done; in a blind desk, why is for those who have judged it
	Stale         Code = "stale"          // reviewed, but the wording has changed since
	Disputed      Code = "disputed"       // the votes differ and nobody settled it
	Blocked       Code = "blocked"        // a verdict with which it may not be published
	TooFewSources Code = "sources"        // fewer sources than the policy wants
	NoPrimary     Code = "primary"        // no primary source
	TooFew        Code = "reviewers"      // fewer reviewers than the policy wants
	NotSignedOff  Code = "signoff"        // nobody has approved it
	OpenQuery     Code = "query"          // a query to the author is open
	Expired       Code = "waiver-expired" // was waived until a day that has passed
	Changed       Code = "changed"        // the article's file changed since it was split
	Missing       Code = "missing"        // the article's file is not there
	UnknownScale  Code = "scale"          // the configuration has no such rating scale
	NoClaims      Code = "no-claims"      // the article holds no sentence
	NotSplit      Code = "not-split"      // a file that belongs to the desk and that nobody split
	Torn          Code = "torn"           // the last line of a log was never finished
	Damaged       Code = "damaged"        // the store can't be read
)

// Finding is one way in which an article falls short of the policy.
type Finding struct {
	Code     Code   `json:"code"`
	Slug     string `json:"slug"`
	Claim    string `json:"claim,omitempty"`    // id
	Sentence string `json:"sentence,omitempty"` // id, where it is about no claim
	Label    string `json:"label,omitempty"`    // "7b", or the sentence's number
	Path     string `json:"path,omitempty"`     // the article's file, or the damaged file of the store
	Line     int    `json:"line,omitzero"`      // from 1; 0 where none is known
	Column   int    `json:"column,omitzero"`    // in code points, from 1
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

// Ref is the finding's claim as it is typed, "pyongyang:7b", or its article.
func (f Finding) Ref() string {
	if f.Label == "" {
		return f.Slug
	}
	return f.Slug + ":" + f.Label
}
