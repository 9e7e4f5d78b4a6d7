package cut

import (
	"slices"
	"testing"

	"github.com/factdesk/factdesk/claims/syntax"
)

// refusedExamples has a sentence for each check that it keeps from being cut.
var refusedExamples = map[string]string{
	"names of one kind on both sides":                     "Her friend moved to Bergen, Norway, in May.",
	"inside a quotation or bracket":                       "Holm wrote “Low Water”, which sold 3,000 copies in May.",
	"the subject of the piece is another":                 "We were in Orm, the port, for a family wedding from Bergen.",
	"what follows does not go on from the noun":           "The council sold the hall, a building that, the clerk said, needed repairs.",
	"the readings see different verbs":                    "Her sister Maud, who survives her, taught at the village school until 1990.",
	"no subject before its verb":                          "Few of the early settlers survived the winter and lived to see the harvest.",
	"under a condition":                                   "The bridge will close in May if it rains, and the ferry will run to Orm.",
	"hearsay or doubt that holds for both":                "The firm reportedly sold its farm in May and the owner bought a mill in June.",
	"part of what somebody said":                          "The dam, the company insists, is sound and will last another century.",
	"said of somebody in what somebody said":              "Witnesses recalled that the pilot, a man in his twenties, waved before the crash.",
	"a clause more without its conjunction":               "The oil leaked for two days and killed most of the fish, said a report by inspectors.",
	"behind a colon":                                      "The report is clear: the bridge closed in May and the ferry stopped in June.",
	"a frame that holds for both":                         "Within 24 hours, the firm recalled the toy from 900 stores and offered parents refunds.",
	"a time that may hold for both":                       "The troops burned the bridge and withdrew to the hills because supplies had run out.",
	"a subject that nothing is so of":                     "Not one of the 40 councillors read the report and questioned its figures.",
	"both, either, not only":                              "Heron Lake not only supplies the city with water but draws 200,000 visitors a year.",
	"nothing is left but subject and verb":                "Crime fell and arrests rose in each of the six districts under the new chief.",
	"a tense that may be shared":                          "The trust has sold its farm at Wick End and bought a disused mill.",
	"the second clause may be one of what is subordinate": "Officers closed the lane so that crews could clear the oil and drivers could pass safely.",
	"a comparison":                                        "The women read the book in May and slept longer than the men did.",
	"the second word takes back the first":                "The firm sold the farm in May, and so the owner bought a mill in June.",
	"verb and subject disagree in number":                 "The Home for Old Sailors and Fishermen, which stands on the quay, needs a new roof.",
	"one of several nouns":                                "The captain, Jon Aske, left the ship at Vardeholm, and the first mate, Lise Holt, took command.",
	"which may be all that goes before":                   "Workers found cracks, which worried the engineers, on Monday.",
	"something is left hanging":                           "The asteroid, which is about 300 feet across, will pass within 2 million miles of Earth.",
}

// TestRefusals shows of every check that it refuses something.
func TestRefusals(t *testing.T) {
	var p, rows syntax.Parser
	for _, r := range refusals {
		text, ok := refusedExamples[r.name]
		if !ok {
			t.Errorf("no example: %s", r.name)
			continue
		}
		var tree syntax.Tree
		tree.Read(text, p.Parse(text))
		var told []string
		f := Finder{Parser: &rows, Accept: func(*Cut) bool { return true }}
		f.told = func(why string) { told = append(told, why) }
		if f.Find(&tree); !slices.Contains(told, r.name) {
			t.Errorf("%s: refused as %q: %s", r.name, told, text)
		}
	}
}
