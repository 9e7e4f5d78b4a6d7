package annotate

import (
	"fmt"
	"slices"
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
	Rank   int    `toml:"rank"`   // place on the scale's order, from 1; 0 for a verdict outside the order

	NoSource bool `toml:"no_source"` // it rests on no source: "opinion", "unverifiable"
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

// Validate says what is wrong with a scale.
func (s Scale) Validate() error {
	if !shortName(s.Name) {
		return fmt.Errorf("scale %q: its name must be lower-case letters, digits and '-'", s.Name)
	}
	if len(s.Verdicts) == 0 {
		return fmt.Errorf("scale %s: has no verdicts", s.Name)
	}
	names := map[string]bool{}
	for _, v := range s.Verdicts {
		switch {
		case !shortName(v.Name):
			return fmt.Errorf("scale %s: verdict %q: its name must be lower-case letters, digits and '-'", s.Name, v.Name)
		case names[v.Name]:
			return fmt.Errorf("scale %s: verdict %s is there twice", s.Name, v.Name)
		case strings.TrimSpace(v.Label) == "":
			return fmt.Errorf("scale %s: verdict %s has no label", s.Name, v.Name)
		case v.Colour != "" && !colour(v.Colour):
			return fmt.Errorf(`scale %s: verdict %s: colour %q is not like "#2e7d32"`, s.Name, v.Name, v.Colour)
		case v.Rating < 0 || v.Rank < 0:
			return fmt.Errorf("scale %s: verdict %s: a rating or rank is not below 0", s.Name, v.Name)
		}
		names[v.Name] = true
	}
	return nil
}

// Ranked is the scale with a rank for every verdict, in the order in which they
// stand, where it is ordinal and gives none itself.
func (s Scale) Ranked() Scale {
	if !s.Ordinal || slices.ContainsFunc(s.Verdicts, func(v Verdict) bool { return v.Rank != 0 }) {
		return s
	}
	s.Verdicts = slices.Clone(s.Verdicts)
	for i := range s.Verdicts {
		s.Verdicts[i].Rank = i + 1
	}
	return s
}

// shortName wants what is easily typed: lower-case ASCII letters, digits, '-'.
func shortName(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" && s[0] != '-'
}

func colour(s string) bool {
	return len(s) == 7 && s[0] == '#' && strings.Trim(strings.ToLower(s[1:]), "0123456789abcdef") == ""
}
