package claims

import (
	"strings"
	"unicode"

	"github.com/factdesk/factdesk/claims/document"
)

// headings are the headings above a sentence: the section's, and the names of the
// columns where it is the row of a table.
type headings struct{ section, columns int }

// of is the number of the heading above a sentence, 0 if there is none; next are
// the blocks after its own. The sentence may itself be the heading of what comes.
func (h *headings) of(r *reading, next []document.Block) (n int) {
	switch r.Element {
	case document.Table:
		if h.columns > 0 {
			return h.columns
		}
		return h.section
	case document.Headline, document.Subhead:
		switch {
		case !strings.ContainsFunc(r.Text, unicode.IsLetter): // a rule
		case len(next) > 0 && next[0].Element == document.Table:
			h.columns = r.N
			return h.section
		default:
			h.section = r.N
		}
		return 0
	}
	h.columns = 0
	return h.section
}
