// Package claims splits an article into its individual claims.
//
// It takes text in and gives claims out: bytes become a document of blocks
// (package document), blocks become sentences (package sentence), and each
// sentence holds no claim, one or several. The package knows no store, no
// verdict and no terminal, reads no clock and draws no random number: the same
// text gives the same claims on every machine.
package claims

import "github.com/factdesk/factdesk/claims/document"

// Version names the rules by which articles are split. It changes whenever the
// same text may come out differently.
const Version = "3"

// Span is a half-open range of bytes in an article's text: start, end.
type Span [2]int

// Start is the offset of the span's first byte.
func (s Span) Start() int { return s[0] }

// End is the offset just past the span's last byte.
func (s Span) End() int { return s[1] }

// Kind says what a sentence does.
type Kind string

// The kinds of sentences.
const (
	Statement   Kind = "statement"
	Opinion     Kind = "opinion"
	Prediction  Kind = "prediction"
	Question    Kind = "question"
	Instruction Kind = "instruction"
	Heading     Kind = "heading"
)

// Article is one text split into its sentences and claims. All offsets in it
// are bytes into Text.
type Article struct {
	Title    string
	Language string // BCP 47, "en" unless the text says otherwise
	SHA256   string // of Text, in lower-case hexadecimal
	Text     string // UTF-8, without a byte-order mark

	Sentences []Sentence // in the order of the text
	Claims    []Claim    // in the order of the sentences
}

// Sentence is a span of the article between two sentence boundaries. Between
// two sentences stand only white space, markup, and what is not running text
// (front matter, code).
type Sentence struct {
	ID        string           `json:"id"`               // UUIDv5 over the wording and its occurrence
	N         int              `json:"n"`                // from 1, through the whole article
	Start     int              `json:"start"`            // bytes
	End       int              `json:"end"`              // bytes, half open
	Text      string           `json:"text"`             // as it reads: markup removed, white space folded
	Element   document.Element `json:"element"`          // the kind of block it stands in
	Paragraph int              `json:"paragraph"`        // number of its block, from 1
	Heading   int              `json:"heading,omitzero"` // N of the nearest heading above, in whose context it stands; 0 if there is none

	Kind            Kind     `json:"kind"`
	Checkable       bool     `json:"checkable"`
	CheckWorthiness float64  `json:"check_worthiness"`  // 0 to 1
	Reasons         []string `json:"reasons,omitempty"` // why it is worth checking, in words

	dateline string // what stands before it and is not read with it
}

// Claim is one proposition that can be true or false on its own: one or more
// spans of one sentence, quoted verbatim.
type Claim struct {
	ID        string `json:"id"`              // UUIDv5 over the plain wording and its occurrence
	Label     string `json:"label"`           // "7", or "7b" where sentence 7 holds several
	Sentence  int    `json:"sentence"`        // Sentence.N
	Statement string `json:"statement"`       // the spans joined, as they read on their own
	Plain     string `json:"plain,omitempty"` // the same without what was put in square brackets: the words of the article
	Spans     []Span `json:"spans"`           // ordered, disjoint, inside the sentence

	Checkable       bool         `json:"checkable"`
	CheckWorthiness float64      `json:"check_worthiness"`  // 0 to 1
	Reasons         []string     `json:"reasons,omitempty"` // why it is worth checking, in words
	Attribution     *Attribution `json:"attribution,omitempty"`
	Details         []Detail     `json:"details,omitempty"`
	Was             []string     `json:"-"` // ids of earlier wordings of this claim, newest first
}

// Attribution is the speaker a claim is put in the mouth of, and the cue. They may
// stand in other sentences: a quotation goes on, and who is called by surname or
// pronoun is given where the article names him in full.
type Attribution struct {
	Speaker Span `json:"speaker,omitzero"` // zero where nobody is named
	Cue     Span `json:"cue,omitzero"`     // of a transcript the colon after the label
	// Asserted says that the article vouches for the claim and does not only
	// report it: what somebody revealed, acknowledged, pointed out or showed is
	// so; what somebody said or claimed, or has not found, need not be.
	Asserted bool `json:"asserted,omitzero"`
}

// DetailType is what a detail of a claim is.
type DetailType string

// The types of details.
const (
	Number       DetailType = "number"
	Money        DetailType = "money"
	Percentage   DetailType = "percentage"
	Date         DetailType = "date"
	Time         DetailType = "time"
	Person       DetailType = "person"
	Place        DetailType = "place"
	Organisation DetailType = "organisation"
	Name         DetailType = "name" // a name of a kind that could not be told
	Title        DetailType = "title"
	Quotation    DetailType = "quotation"
	Superlative  DetailType = "superlative"
	Comparison   DetailType = "comparison"
	Negation     DetailType = "negation"
	Cause        DetailType = "cause"
)

// Detail is one thing in a claim that a checker ticks off.
type Detail struct {
	Type  DetailType `json:"type"`
	Span  Span       `json:"span"`
	Value string     `json:"value,omitempty"` // normalised, where that says more than the text: "2026-11-23"; else empty
}
