package claims_test

import (
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

func TestClaimsHaveTheirDetails(t *testing.T) {
	text := "On Thursday the fire destroyed  240 homes in Bergen."
	date := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	a := claims.Split(document.Text(text), claims.Options{Date: date, Granularity: claims.BySentence})
	if len(a.Claims) != 1 {
		t.Fatalf("%d claims, want 1", len(a.Claims))
	}
	var got []string
	for _, d := range a.Claims[0].Details {
		got = append(got, string(d.Type)+" "+text[d.Span.Start():d.Span.End()]+" "+d.Value)
	}
	want := "date Thursday 2026-11-19; number 240 homes ; place Bergen "
	if strings.Join(got, "; ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "; "), want)
	}
}

// A row of a table says the heads of its columns, which stand elsewhere: they are
// no details of it.
func TestDetailsStandInTheText(t *testing.T) {
	text := "| Fund | Change |\n| --- | --- |\n| Bergen | 8 per cent |\n"
	doc, err := document.Read([]byte(text), document.Options{Format: document.Markdown})
	if err != nil {
		t.Fatal(err)
	}
	a := claims.Split(doc, claims.Options{})
	var got []string
	for _, c := range a.Claims {
		for _, d := range c.Details {
			got = append(got, string(d.Type)+" "+a.Text[d.Span.Start():d.Span.End()])
		}
	}
	if want := "place Bergen; percentage 8 per cent"; strings.Join(got, "; ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "; "), want)
	}
}
