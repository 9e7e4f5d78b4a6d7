package claims_test

import (
	"slices"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

func TestQuotedSentencesHaveTheirSpeaker(t *testing.T) {
	text := "“The bridge is not safe,” Anna Berg told the council. “Nobody should cross it before July.\n\n“We wrote to the ministry in March.”\n\nThe council met in Bergen."
	a := claims.Split(document.Text(text), claims.Options{Granularity: claims.BySentence})
	speakers := map[string]string{
		"“Nobody should cross it before July.": "Anna Berg",
		"“We wrote to the ministry in March.”": "Anna Berg",
		"The council met in Bergen.":           "",
	}
	for _, c := range a.Claims {
		want, ok := speakers[c.Statement]
		if !ok {
			continue
		}
		delete(speakers, c.Statement)
		got := ""
		if c.Attribution != nil {
			got = text[c.Attribution.Speaker.Start():c.Attribution.Speaker.End()]
		}
		if got != want {
			t.Errorf("%s: said by %q, want %q", c.Statement, got, want)
		}
	}
	if len(speakers) > 0 {
		t.Errorf("no claims of %v in %+v", speakers, a.Claims)
	}
}

// TestSaidOnce shows which rows are left of a sentence that says who said it.
func TestSaidOnce(t *testing.T) {
	for text, want := range map[string][]string{
		"“We lost 300 cows in the flood,” Anna Berg said.":                        {"We lost 300 cows in the flood. [Anna Berg]"},
		"Two people were killed in the crash, the police said.":                   {"Two people were killed in the crash, the police said. [the police]"},
		"Two people were killed in the crash, the police said on Sunday.":         {"Two people were killed in the crash, the police said on Sunday. [the police]"},
		"The auditors revealed that 40 million euros were missing from the fund.": {"The auditors revealed that 40 million euros were missing from the fund.", "40 million euros were missing from the fund. [The auditors]!"},
	} {
		a := claims.Split(document.Text(text), claims.Options{})
		var got []string
		for _, c := range a.Claims {
			line := c.Statement
			if at := c.Attribution; at != nil {
				line += " [" + text[at.Speaker.Start():at.Speaker.End()] + "]"
				if at.Asserted {
					line += "!"
				}
			}
			got = append(got, line)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}
