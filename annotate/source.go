package annotate

// Source is what a review rests on.
type Source struct {
	URL       string `json:"url,omitempty"`
	Text      string `json:"text,omitempty"` // a document that has no URL, in words
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Locator   string `json:"locator,omitempty"` // page, paragraph, time
	Quote     string `json:"quote,omitempty"`
	Stance    Stance `json:"stance,omitempty"`
	Primary   bool   `json:"primary,omitempty"`
	Looked    string `json:"looked,omitempty"` // day it was looked at, YYYY-MM-DD
	Archived  string `json:"archived,omitempty"`
	Private   bool   `json:"private,omitempty"` // never in a public report
}

// Stance is how a source bears on a claim.
type Stance string

// The stances.
const (
	Supports    Stance = "supports"
	Contradicts Stance = "contradicts"
	Context     Stance = "context"
)
