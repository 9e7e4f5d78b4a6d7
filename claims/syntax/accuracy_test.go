package syntax

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/factdesk/factdesk/claims/internal/treebank"
)

// TestAccuracy measures the embedded weights on the treebanks in the folder that FACTDESK_DATA
// names: with the treebank's own tokens, and from the bare text.
func TestAccuracy(t *testing.T) {
	folder := os.Getenv("FACTDESK_DATA")
	if folder == "" {
		t.Skip("FACTDESK_DATA names no data folder")
	}
	var p Parser
	for _, name := range []string{"gum_dev", "ewt_dev"} {
		bank, err := treebank.Read(filepath.Join(folder, "ud", name+".conllu"))
		if err != nil {
			t.Fatal(err)
		}
		var gold, own score
		for _, s := range bank {
			tokens := make([]Token, len(s.Words))
			for i, w := range s.Words {
				tokens[i].Start, tokens[i].End = w.Start, w.End
			}
			p.ParseTokens(s.Text, tokens)
			gold.add(s.Words, tokens)
			own.add(s.Words, p.Parse(s.Text))
		}
		t.Logf("%s, gold tokens: %s", name, gold.percent())
		t.Logf("%s, own tokens (F1): %s", name, own.percent())
		if _, _, las := gold.shares(); las < 0.7 {
			t.Errorf("%s: LAS %.3f", name, las)
		}
	}
}
