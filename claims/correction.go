package claims

// Op is what a hand-made correction does.
type Op = string

// The corrections that can be made to the claims of a sentence.
const (
	OpAdd   Op = "add"   // one more claim: the quoted spans
	OpDrop  Op = "drop"  // no claim: the one that the quotation names
	OpJoin  Op = "join"  // one claim of those that the quotations name
	OpCut   Op = "cut"   // a claim's quotations, each a claim of its own
	OpWhole Op = "whole" // the sentence as one claim
)

// Correction is a change to the claims that was made by hand. It holds on to
// the words of the article, not to offsets, so that it finds its place again
// when the text around it was edited.
type Correction struct {
	Op    Op       `json:"op"`
	Quote []string `json:"quote"` // verbatim text it names
	// Sentence is the text of the sentence it applies to, by which the next
	// split finds it again.
	Sentence string `json:"sentence"`
	By       string `json:"by"`
	Time     string `json:"time"` // RFC 3339, UTC
}

// Unapplied is a correction that found no place in the article.
type Unapplied struct {
	Correction
	Err error // why, with the nearest text where there is one
}
