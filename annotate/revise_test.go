package annotate

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
)

// splitOf is an article of a sentence a line; the claims of a sentence stand
// between slashes. A claim's id is its statement.
func splitOf(text string) *claims.Article {
	sum := sha256.Sum256([]byte(text))
	a := &claims.Article{Text: text, SHA256: hex.EncodeToString(sum[:])}
	for n, line := range strings.Split(text, "\n") {
		a.Sentences = append(a.Sentences, claims.Sentence{N: n + 1, Text: line})
		for _, c := range strings.Split(line, " / ") {
			a.Claims = append(a.Claims, claims.Claim{ID: c, Statement: c, Label: fmt.Sprint(n + 1), Sentence: n + 1, Checkable: true})
		}
	}
	return a
}

func TestLinkFollowsRewordedClaims(t *testing.T) {
	const first = "The port of Seehaven closed on Monday.\nForty ships wait outside.\nThe mayor blamed the storm."
	tests := []struct {
		name string
		old  string
		now  string
		was  map[string]string // new statement: earlier wordings, newest first
	}{
		{"nothing changed", first, first, nil},
		{"a figure", first, strings.Replace(first, "Forty", "Fifty", 1), map[string]string{"Fifty ships wait outside.": "Forty ships wait outside."}},
		{"reworded in place", first, strings.Replace(first, "Forty ships wait outside.", "Some forty vessels are waiting outside the breakwater.", 1),
			map[string]string{"Some forty vessels are waiting outside the breakwater.": "Forty ships wait outside."}},
		{"another sentence in its place", first, strings.Replace(first, "Forty ships wait outside.", "Officials gave no reason for it.", 1), nil},
		{"a sentence added", first, first + "\nRail traffic was not affected.", nil},
		{"moved and reworded",
			first + "\nInsurers expect claims of ninety million crowns.",
			"Insurers now expect claims of eighty million crowns.\n" + first,
			map[string]string{"Insurers now expect claims of eighty million crowns.": "Insurers expect claims of ninety million crowns."}},
		{"one of a sentence's two claims", "The port closed on Monday / its manager resigned the same day",
			"The port closed on Monday / its manager resigned a day later",
			map[string]string{"its manager resigned a day later": "its manager resigned the same day"}},
		{"each to the one most like it", "The north pier was closed.\nThe south pier was closed.", "The north pier was shut.\nThe south pier was shut.",
			map[string]string{"The north pier was shut.": "The north pier was closed.", "The south pier was shut.": "The south pier was closed."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := map[string]string{}
			for _, c := range linked(tt.now, tt.old).Claims {
				if len(c.Was) > 0 {
					got[c.Statement] = strings.Join(c.Was, "; ")
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(tt.was) {
				t.Errorf("was: %v, want %v", got, tt.was)
			}
		})
	}
}

// linked is an article of a text, followed from earlier ones, the latest first.
func linked(now string, earlier ...string) *Article {
	a := &Article{Article: *splitOf(now)}
	for _, text := range earlier {
		a.Earlier = append(a.Earlier, Earlier{Name: text, Article: *splitOf(text)})
	}
	a.Link()
	return a
}

func TestLinkFollowsEverySplit(t *testing.T) {
	a := linked("Sixty ships wait outside.", "Fifty ships wait outside.", "Sixty ships wait outside.", "Forty ships wait outside.")
	if got := a.Claims[0].Was; len(got) != 2 || got[0] != "Fifty ships wait outside." || got[1] != "Forty ships wait outside." {
		t.Errorf("was %q", got)
	}
	a = linked("Forty ships wait outside.", "Fifty ships wait outside.", "Forty ships wait outside.") // back again
	var d desk
	d.vote(ann, "true")
	d.events[0].Claim, d.events[0].Statement = "Forty ships wait outside.", "Forty ships wait outside."
	if s := Fold(a, d.events, now)[0]; s.State != Reviewed {
		t.Errorf("what was reviewed in these words is %s once they are back, want reviewed", s.State)
	}
}

// An article that was rewritten from end to end takes no more than linear work.
func BenchmarkLink(b *testing.B) {
	text := func(word string) *claims.Article {
		var t strings.Builder
		for i := range 10_000 {
			fmt.Fprintf(&t, "Ship %d of the %s fleet waits at berth %d.\n", i, word, i%97)
		}
		return splitOf(t.String() + "End.")
	}
	old, now := text("northern"), text("southern")
	for b.Loop() {
		a := Article{Article: *now, Earlier: []Earlier{{Article: *old}}}
		a.Link()
	}
}
