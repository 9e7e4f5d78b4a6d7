package store

import "context"

// Problem is something that Doctor found.
type Problem struct {
	File     string `json:"file"` // with '/', from the store's folder on
	Line     int    `json:"line,omitzero"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
	Damage   bool   `json:"damage"`             // something can't be read; else it is harmless
	Repaired string `json:"repaired,omitempty"` // what was done about it
}

// Doctor looks through the whole store. With repair it puts right what can be
// put right without losing a byte: what it takes out of a file goes into one
// beside it.
func (s *Store) Doctor(ctx context.Context, repair bool) ([]Problem, error) { return nil, nil }

// Stamp changes whenever something was recorded about an article. It is cheap:
// a desk asks for it again and again.
func (s *Store) Stamp(slug string) (string, error) { return "", nil }
