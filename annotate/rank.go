package annotate

import (
	"errors"
	"strings"
)

// Rank is whether a source is the origin of what it says. It is said, or it is
// not: unsaid is not secondary. In JSON it is the key "primary": true, false,
// or left out.
type Rank uint8

// The ranks.
const (
	Unsaid Rank = iota
	Primary
	Secondary
)

// String is the rank in a word, empty where it is unsaid.
func (r Rank) String() string { return [...]string{"", "primary", "secondary"}[r%3] }

// ParseRank reads a rank as it is typed: primary or secondary, or yes or no to
// whether it is primary.
func ParseRank(s string) (Rank, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "":
		return Unsaid, nil
	case "primary", "yes", "x", "true", "1":
		return Primary, nil
	case "secondary", "no", "false", "0":
		return Secondary, nil
	}
	return Unsaid, errors.New(`neither "primary" nor "secondary"`)
}

// MarshalJSON writes whether the source is primary.
func (r Rank) MarshalJSON() ([]byte, error) {
	if r == Primary {
		return []byte("true"), nil
	}
	return []byte("false"), nil
}

// UnmarshalJSON reads whether the source is primary.
func (r *Rank) UnmarshalJSON(data []byte) error {
	switch string(data) {
	case "true":
		*r = Primary
	case "false":
		*r = Secondary
	default:
		return errors.New("primary is neither true nor false")
	}
	return nil
}
