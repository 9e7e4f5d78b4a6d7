package claims_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/factdesk/factdesk/claims"
)

var update = flag.Bool("update", false, "rewrite the golden files, to be read before they are committed")

// TestRows shows the rows that the sample articles give: each is to be a claim
// that the article makes, to stand on its own and to be worth deciding on.
func TestRows(t *testing.T) {
	for name, doc := range samples(t) {
		if name == "pyongyang.md" {
			continue // a report, not an article
		}
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			a := claims.Split(doc, claims.Options{})
			for _, c := range a.Claims {
				fmt.Fprintf(&got, "%s\t%s", c.Label, c.Statement)
				if at := c.Attribution; at != nil {
					fmt.Fprintf(&got, "\t(%s | %s)", a.Text[at.Speaker.Start():at.Speaker.End()], a.Text[at.Cue.Start():at.Cue.End()])
				}
				got.WriteByte('\n')
			}
			golden := filepath.Join("testdata", "samples", name+".golden")
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%s is out of date: go test ./claims -run Rows -update\ngot\n%s", golden, got.Bytes())
			}
		})
	}
}
