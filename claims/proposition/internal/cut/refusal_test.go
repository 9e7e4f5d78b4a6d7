package cut

import (
	"slices"
	"testing"

	"github.com/factdesk/factdesk/claims/syntax"
)

// refusedExamples has a sentence that each check alone leaves whole.
var refusedExamples = map[string]string{
	"inside a quotation or bracket":                       "The mayor called it \"a bridge that opened in May and a road that closed in June\".",
	"under a condition":                                   "The bridge will close in May if it rains, and the ferry will run to Orm.",
	"hearsay or doubt that holds for both":                "The firm reportedly sold its farm in May and the owner bought a mill in June.",
	"part of what somebody said":                          "The minister said the bridge closed in May and the ferry stopped in June.",
	"said of somebody in what somebody said":              "Witnesses recalled that Ida Holm, who chairs the board, left the hall at noon.",
	"a clause more without its conjunction":               "The hall is clean, the staff are friendly, and the rooms have new beds.",
	"behind a colon":                                      "The report is clear: the bridge closed in May and the ferry stopped in June.",
	"a frame that holds for both":                         "In 2019, the firm sold its farm and the owner bought a mill.",
	"a time that may hold for both":                       "The band toured the islands and recorded a live album in 1978.",
	"a subject that nothing is so of":                     "No firm sold its farm in May and bought a mill in June.",
	"both, either, not only":                              "The firm not only sold its farm in May but bought a mill in June.",
	"nothing is left but subject and verb":                "The guard shot and killed a man near the gate in May.",
	"a tense that may be shared":                          "The trust has sold its farm at Wick End and bought a disused mill.",
	"the second clause may be one of what is subordinate": "The officers closed the lane because the crews cleared the oil and the drivers left the cars.",
	"a comparison":                                        "The women read the book in May and slept longer than the men did.",
	"the second word takes back the first":                "The firm sold the farm in May, and so the owner bought a mill in June.",
	"verb and subject disagree in number":                 "The owners of the farm, which was sold in May, live in Orm.",
	"one of several nouns":                                "The mayor thanked Ida Holm and Bo Chen, who chairs the board.",
	"which may be all that goes before":                   "Workers found cracks, which worried the engineers, in the deck.",
	"names of one kind on both sides":                     "The board met in Salem, Oregon, on Monday.",
	"no description":                                      "Three towns, including Orm, lost their banks.",
}

// TestRefusals shows of every check that it is needed for some sentence, or that no example was found.
func TestRefusals(t *testing.T) {
	var p, rows syntax.Parser
	for _, r := range refusals {
		text, ok := refusedExamples[r.name]
		if !ok {
			t.Logf("no example: %s", r.name)
			continue
		}
		var tree syntax.Tree
		tree.Read(text, p.Parse(text))
		var told []string
		f := Finder{Parser: &rows, Accept: func(*Cut) bool { return true }}
		f.told = func(why string) { told = append(told, why) }
		if cuts := f.Find(&tree); len(cuts) > 0 || !slices.Contains(told, r.name) {
			t.Errorf("%s: %d cuts, refused as %q: %s", r.name, len(cuts), told, text)
		}
	}
}
