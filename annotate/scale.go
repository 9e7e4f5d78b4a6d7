package annotate

import (
	"fmt"
	"strings"
)

// Scale is a rating scale: the verdicts that a review may give, best first.
type Scale struct {
	Name     string    `toml:"name"`
	Ordinal  bool      `toml:"ordinal"` // whether the order of the verdicts is a ranking
	Verdicts []Verdict `toml:"verdicts"`
}

// Verdict is one value of a scale.
type Verdict struct {
	Name   string `toml:"name"`   // short name, as typed: "mostly-true"
	Label  string `toml:"label"`  // as published: "Mostly True"
	Colour string `toml:"colour"` // "#rrggbb"
	Rating int    `toml:"rating"` // ClaimReview ratingValue, 0 for none
	Blocks bool   `toml:"blocks"` // such a claim may not be published
	Rank   int    `toml:"-"`      // place on the scale's order, from 1; 0 for a verdict outside the order
}

// Verdict finds a verdict by its short name or its label, in any case. A wrong
// one is answered with the nearest.
func (s Scale) Verdict(name string) (Verdict, error) {
	short := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(name)), " ", "-")
	for _, v := range s.Verdicts {
		if v.Name == short || strings.EqualFold(v.Label, strings.TrimSpace(name)) {
			return v, nil
		}
	}
	return Verdict{}, fmt.Errorf("no verdict %q on the scale %s%s\nhint: it has %s", name, s.Name, DidYouMean(short, s.Names()), strings.Join(s.Names(), ", "))
}

// Names are the short names of the scale's verdicts, best first.
func (s Scale) Names() []string {
	names := make([]string, len(s.Verdicts))
	for i, v := range s.Verdicts {
		names[i] = v.Name
	}
	return names
}

// Label is the published label of a verdict's short name; the name itself where
// the scale has no such verdict.
func (s Scale) Label(name string) string {
	for _, v := range s.Verdicts {
		if v.Name == name {
			return v.Label
		}
	}
	return name
}

// Scales are the built-in rating scales.
func Scales() []Scale { return builtin() }
