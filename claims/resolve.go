package claims

import (
	"github.com/factdesk/factdesk/claims/antecedent"
	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/proposition"
)

// resolve says of the sentences of a paragraph what their pronouns stand for,
// where that is certain. It looks no further than the paragraph: a claim must
// not change its statement, and with it its id, when another one is edited.
func (d *reader) resolve(paragraph []reading) {
	if len(paragraph) == 0 || paragraph[0].Element == document.Table {
		return
	}
	d.resolved = d.resolved[:0]
	for i := range paragraph {
		d.resolved = append(d.resolved, antecedent.Sentence{Text: paragraph[i].Text, Tokens: paragraph[i].tokens})
	}
	d.glosses = d.glosses[:0]
	found := d.pronouns.Find(d.resolved)
	for k := 0; k < len(found); {
		n, from := found[k].Sentence, len(d.glosses)
		for ; k < len(found) && found[k].Sentence == n; k++ {
			a := &found[k]
			d.glosses = append(d.glosses, proposition.Gloss{Token: a.Token, Text: a.Text, Of: a.Of, Named: a.Named})
		}
		paragraph[n].glosses = d.glosses[from:]
	}
}
