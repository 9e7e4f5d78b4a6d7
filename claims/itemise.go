package claims

import "github.com/factdesk/factdesk/claims/detail"

var detailTypes = [...]DetailType{
	detail.Number:       Number,
	detail.Money:        Money,
	detail.Percentage:   Percentage,
	detail.Date:         Date,
	detail.Time:         Time,
	detail.Person:       Person,
	detail.Place:        Place,
	detail.Organisation: Organisation,
	detail.Name:         Name,
	detail.Title:        Title,
	detail.Quotation:    Quotation,
	detail.Superlative:  Superlative,
	detail.Comparison:   Comparison,
	detail.Negation:     Negation,
	detail.Cause:        Cause,
}

// itemise gives the claims of a sentence its details: to each those that lie in
// its spans. Every sentence is read, with claims or without, for the names in
// it.
func (d *reader) itemise(r *reading, made []Claim) {
	for _, t := range d.details.Find(r.Text, r.tokens) {
		at := r.span(t.Start, t.End)
		if at.Start() == at.End() { // the head of a column, which stands in another row
			continue
		}
		for i := range made {
			if within(at, made[i].Spans) {
				made[i].Details = append(made[i].Details, Detail{detailTypes[t.Type], at, t.Value})
			}
		}
	}
}

// within says whether a span lies in one of the spans.
func within(s Span, spans []Span) bool {
	for _, in := range spans {
		if in.Start() <= s.Start() && s.End() <= in.End() {
			return true
		}
	}
	return false
}
