package claims_test

import (
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
