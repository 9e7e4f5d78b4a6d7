package proposition

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims/syntax"
)

// sentence is an entry of testdata/cuts.txt: how a sentence may be cut, or why it is left whole.
type sentence struct {
	reason, text string
	rows         []string // none: it is left whole
}

func readCuts(t *testing.T) (list []sentence) {
	data, err := os.ReadFile("testdata/cuts.txt")
	if err != nil {
		t.Fatal(err)
	}
	for block := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n\n") {
		var s sentence
		for line := range strings.SplitSeq(strings.TrimSpace(block), "\n") {
			kind, text, _ := strings.Cut(line, " ")
			switch kind {
			case "#":
				s.reason = text
			case "=":
				s.text = text
			case "-":
				s.rows = append(s.rows, text)
			default:
				t.Fatalf("%q", line)
			}
		}
		list = append(list, s)
	}
	return list
}

// TestCuts shows on three hundred sentences that none is cut but where it may be, and that most of
// those that may be are.
func TestCuts(t *testing.T) {
	var p syntax.Parser
	var f Finder
	cut, may := 0, 0
	for _, s := range readCuts(t) {
		var got []string
		for _, found := range f.Find(s.text, p.Parse(s.text)) {
			got = append(got, found.Statement)
		}
		if len(s.rows) > 0 {
			may++
		}
		switch {
		case len(got) == 1 && got[0] == s.text:
			if len(s.rows) > 0 {
				t.Logf("left whole (%s): %s", s.reason, s.text)
			}
		case slices.Equal(got, s.rows):
			cut++
		case len(got) < len(s.rows): // of several cuts some are made
			t.Logf("cut in part (%s): %q", s.reason, got)
		default:
			t.Errorf("%s: %s\n got  %q\n want %q", s.reason, s.text, got, s.rows)
		}
	}
	t.Logf("%d of %d are cut as they may be", cut, may)
	if cut < 57 {
		t.Error("fewer than there were: retrained weights?")
	}
}
