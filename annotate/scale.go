package annotate

// Scale is a rating scale: the verdicts that a review may give, best first.
type Scale struct {
	Name     string
	Ordinal  bool // whether the order of the verdicts is a ranking
	Verdicts []Verdict
}

// Verdict is one value of a scale.
type Verdict struct {
	Name   string // short name, as typed: "mostly-true"
	Label  string // as published: "Mostly True"
	Colour string // "#rrggbb"
	Rating int    // ClaimReview ratingValue, 0 for none
	Blocks bool   // such a claim may not be published
	Rank   int    // place on the scale's order, from 1; 0 for a verdict outside the order
}
