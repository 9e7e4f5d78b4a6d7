package annotate

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
)

// Source is what a review rests on.
type Source struct {
	URL       string `json:"url,omitempty"`
	Text      string `json:"text,omitempty"` // a document that has no URL, in words
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Locator   string `json:"locator,omitempty"` // page, paragraph, time
	Quote     string `json:"quote,omitempty"`
	Stance    Stance `json:"stance,omitempty"`
	Rank      Rank   `json:"primary,omitzero"`   // true: primary, false: secondary, left out: not said
	Looked    string `json:"looked,omitempty"`   // day it was looked at, YYYY-MM-DD
	Archived  string `json:"archived,omitempty"` // URL of an archived copy
	Private   bool   `json:"private,omitzero"`   // never in a public report
}

// Stance is how a source bears on a claim.
type Stance string

// The stances.
const (
	Supports    Stance = "supports"
	Contradicts Stance = "contradicts"
	Context     Stance = "context"
)

// Stances lists the stances in the order in which they are offered.
var Stances = []Stance{Supports, Contradicts, Context}

// ParseStance reads a stance as it is typed; a wrong one is answered with the
// nearest.
func ParseStance(s string) (Stance, error) {
	names := make([]string, len(Stances))
	for i, st := range Stances {
		if strings.EqualFold(s, string(st)) {
			return st, nil
		}
		names[i] = string(st)
	}
	return "", fmt.Errorf("unknown stance %q%s (%s)", s, DidYouMean(s, names), strings.Join(names, ", "))
}

// ParseSource reads a source as it is typed: a URL, or a document in words.
func ParseSource(s string) (Source, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Source{}, errors.New("an empty source")
	}
	if looksLikeURL(s) {
		src := Source{URL: s}
		return src, src.Validate()
	}
	return Source{Text: s}, nil
}

// looksLikeURL tells an attempt at a URL from words: it has a scheme, or begins
// with www and has no space.
func looksLikeURL(s string) bool {
	if strings.ContainsAny(s, " \t\n") {
		return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
	}
	return strings.Contains(s, "://") || strings.HasPrefix(strings.ToLower(s), "www.")
}

// Validate says what is wrong with the form of s. Nothing is fetched.
func (s Source) Validate() error {
	if s.URL == "" && strings.TrimSpace(s.Text) == "" {
		return errors.New("a source needs a URL or a text")
	}
	if s.URL != "" {
		if err := checkURL(s.URL); err != nil {
			return err
		}
	}
	if s.Archived != "" {
		if err := checkURL(s.Archived); err != nil {
			return fmt.Errorf("archived copy: %w", err)
		}
	}
	switch s.Stance {
	case "", Supports, Contradicts, Context:
	default:
		_, err := ParseStance(string(s.Stance))
		return err
	}
	if s.Looked != "" {
		return checkDay("looked at", s.Looked)
	}
	return nil
}

// checkURL wants an absolute http, https or ftp address with a host.
func checkURL(s string) error {
	u, err := url.Parse(s)
	switch {
	case err != nil || strings.ContainsAny(s, " \t\r\n"):
		return fmt.Errorf("%q is not a URL", s)
	case u.Scheme == "":
		return fmt.Errorf("%q is not a whole URL\nhint: begin it with https://", s)
	case u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "ftp":
		return fmt.Errorf("%q is not a URL of the web: its scheme is %s", s, u.Scheme)
	case u.Hostname() == "":
		return fmt.Errorf("%q has no host", s)
	}
	return nil
}

// checkDay wants a day as YYYY-MM-DD.
func checkDay(what, s string) error {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return fmt.Errorf("%s: %q is not a day as YYYY-MM-DD", what, s)
	}
	return nil
}
