package jsonfile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/internal/sample"
	"github.com/factdesk/factdesk/export/jsonfile"
)

func write(t testing.TB, dossiers export.Dossiers) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jsonfile.Write(&b, dossiers, export.Options{Made: sample.Day}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFollowsItsSchema(t *testing.T) {
	raw, err := jsonschema.UnmarshalJSON(bytes.NewReader(jsonfile.Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", raw); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, dossiers := range map[string]export.Dossiers{
		"none":      sample.Dossiers(),
		"one":       sample.Dossiers(sample.Bridge()),
		"public":    sample.Dossiers(sample.Public()),
		"several":   sample.Dossiers(sample.Bridge(), sample.Public(), sample.One("<b>&\u2028\"")),
		"generated": sample.Many(3, 20),
	} {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(write(t, dossiers)))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestHoldsEverything(t *testing.T) {
	var doc struct {
		Format   string
		Articles []struct {
			Text    string
			Summary struct{ Claims, Finished int }
			Claims  []struct {
				Label, Verbatim, State string
				Spans                  [][2]int
				Verdict                struct{ Label string }
				Reviews, History       []struct {
					Reviewer struct{ Name, Email string }
					Sources  []struct{ URL string }
				}
			}
		}
	}
	if err := json.Unmarshal(write(t, sample.Dossiers(sample.Bridge())), &doc); err != nil {
		t.Fatal(err)
	}
	a := doc.Articles[0]
	if doc.Format != jsonfile.Format || len(a.Claims) != a.Summary.Claims || a.Summary.Finished != 5 {
		t.Errorf("format %s, %d claims, summary %+v", doc.Format, len(a.Claims), a.Summary)
	}
	c := a.Claims[2]
	if c.Label != "2c" || c.State != "settled" || c.Verdict.Label != "False" || len(c.Reviews) != 2 || len(c.History) != 3 {
		t.Errorf("claim 2c: %+v", c)
	}
	if r := c.Reviews[0].Reviewer; r.Email != "ana@example.org" || c.Reviews[0].Sources[1].URL != "https://example.org/budget.pdf" {
		t.Errorf("first review of 2c: %+v", c.Reviews[0])
	}
	if got := a.Text[c.Spans[0][0]:c.Spans[0][1]]; got != c.Verbatim {
		t.Errorf("span reads %q, verbatim is %q", got, c.Verbatim)
	}
}

func TestAnErrorOfTheSequenceIsPassedOn(t *testing.T) {
	broken := errors.New("torn")
	err := jsonfile.Write(&strings.Builder{}, func(yield func(*export.Dossier, error) bool) {
		_ = yield(sample.Bridge(), nil) && yield(nil, broken)
	}, export.Options{})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}
