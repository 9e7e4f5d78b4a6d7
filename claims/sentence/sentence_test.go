package sentence

import (
	"slices"
	"testing"
)

func split(text string) []string {
	var out []string
	for start, end := range All(text) {
		out = append(out, text[start:end])
	}
	return out
}

func TestAll(t *testing.T) {
	for _, want := range [][]string{
		{"The mayor left.", "Dr. Okafor stayed."},
		{"“It is over.”", "He sat down."},
		{"\"Is it?\" she asked.", "Nobody knew."},
	} {
		text := ""
		for i, s := range want {
			if i > 0 {
				text += " "
			}
			text += s
		}
		if got := split(text); !slices.Equal(got, want) {
			t.Errorf("%q: got %q", text, got)
		}
	}
}
