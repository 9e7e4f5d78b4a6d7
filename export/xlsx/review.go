package xlsx

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/export"
)

// looks are the widths and styles of the columns of export.Columns, by title.
// Long lists do not wrap: they would make every row as high as themselves.
var looks = map[string]column{
	export.Article:         {width: 16, style: plainCell},
	export.Ref:             {width: 7, style: labelCell},
	export.Claim:           {width: 56, style: wrapCell},
	export.State:           {width: 14, style: plainCell},
	export.Verdict:         {width: 16, style: strongCell, decide: true},
	"Why":                  {width: 38, style: wrapCell, decide: true},
	export.BestSource:      {width: 38, style: wrapCell, decide: true},
	"Where in it":          {width: 14, style: wrapCell, decide: true},
	"Checked by":           {width: 15, style: wrapCell},
	export.CheckedOn:       {width: 12.5, style: dateCell},
	"Second reader":        {width: 15, style: wrapCell},
	export.Address:         {width: 30, style: smallCell, decide: true},
	"Words of the source":  {width: 36, style: wrapCell, decide: true},
	export.Primary:         {width: 12, style: plainCell, decide: true},
	export.Stance:          {width: 13, style: plainCell, decide: true},
	"Looked at":            {width: 12.5, style: dateCell, decide: true},
	export.Archived:        {width: 18, style: smallCell, decide: true},
	"Sources":              {width: 9, style: numberCell},
	"Note":                 {width: 30, style: wrapCell, decide: true},
	"Changed since check":  {width: 32, style: wrapCell},
	"Asked of the author":  {width: 32, style: wrapCell},
	"Assigned to":          {width: 15, style: wrapCell},
	"Said by":              {width: 18, style: wrapCell},
	"Kind":                 {width: 11, style: plainCell},
	export.Worth:           {width: 9.5, style: shareCell},
	"Worth checking for":   {width: 34, style: plainCell},
	"Details":              {width: 60, style: plainCell},
	"Words of the article": {width: 40, style: plainCell},
	"Context":              {width: 40, style: plainCell},
	"Paragraph":            {width: 10.5, style: numberCell},
	"Element":              {width: 10, style: plainCell},
	"Order":                {width: 8, style: numberCell},
	export.ClaimID:         {width: 30, style: smallCell},
}

// Columns in view beside the claims, and columns that are printed.
const (
	frozenTo  = export.Claim
	printedTo = "Second reader"
)

// review is the sheet of claims.
type review struct {
	*sheet
	at    map[string]int // of a column, by its title; from 0
	lists *lists
}

// reviewColumns are the columns of export.Columns with their looks.
func reviewColumns() []column {
	all := make([]column, len(export.Columns))
	for i, c := range export.Columns {
		look, ok := looks[c.Title]
		if !ok {
			look = column{width: 20, style: wrapCell}
		}
		look.title = c.Title
		all[i] = look
	}
	return all
}

func position(title string) int {
	return slices.IndexFunc(export.Columns, func(c export.Column) bool { return c.Title == title })
}

// newReview begins the sheet; the column of articles is hidden where there is
// only one.
func newReview(b *book, lists *lists, several bool) (*review, error) {
	columns := reviewColumns()
	hidden := func(c column) bool { return c.title == export.Article && !several }
	s, err := b.newSheet(1, reviewName, slate, columns, position(frozenTo)+1, hidden)
	if err != nil {
		return nil, err
	}
	r := &review{s, map[string]int{}, lists}
	for i, c := range columns {
		r.at[c.title] = i
	}
	return r, nil
}

// add adds a row.
func (r *review) add(row *export.Row, at place) error {
	if err := r.next(); err != nil {
		return err
	}
	for i, c := range export.Columns {
		v := c.Value(row)
		r.set(i, r.style(i, row, v), v, at)
	}
	if address, ok := r.cells[r.at[export.Address]].any.(string); ok {
		style := linkCell
		if row.Standing == nil {
			style += "/head"
		}
		if err := r.link(r.at[export.BestSource], style, address, at); err != nil {
			return err
		}
	}
	level := 0
	if row.Under {
		level = 1
	}
	return r.write(level)
}

// style is the style of a row's cell.
func (r *review) style(i int, row *export.Row, v any) string {
	style := r.columns[i].style
	if _, text := v.(string); text && style == dateCell {
		style = plainCell // a day that is not given as one
	}
	switch {
	case row.Standing == nil && i == r.at[export.Claim]:
		return headCell
	case row.Standing == nil:
		return style + "/head"
	case row.Under && i == r.at[export.Claim] && row.Standing.State == annotate.SetAside:
		return faintCell
	case row.Under && i == r.at[export.Claim]:
		return underCell
	}
	return style
}

// end adds drop-downs and colours, and ends the sheet.
func (r *review) end(summary *export.Summary) error {
	last := max(r.rows.n, 2)
	if err := r.lists.dropDowns(r); err != nil {
		return err
	}
	if err := r.colours(last, summary.States()); err != nil {
		return err
	}
	return r.finish(r.at[printedTo] + 1)
}

// stateColours are shown by the sheet and by the chart.
var stateColours = map[annotate.State]string{
	annotate.Unreviewed: "#f9a825",
	annotate.Stale:      "#ef6c00",
	annotate.Disputed:   "#c62828",
	annotate.Reviewed:   "#1565c0",
	annotate.Settled:    "#00838f",
	annotate.SignedOff:  "#2e7d32",
	annotate.Waived:     "#8d6e63",
	annotate.Passed:     "#546e7a",
	annotate.SetAside:   "#757575",
}

// colours are conditional, so that they follow when a verdict is changed in the
// sheet. A program may take a chosen "True" for the truth value; joined to an
// empty text it is a text again.
func (r *review) colours(last int, states []export.Count) error {
	verdict, state := letters(r.at[export.Verdict]+1), letters(r.at[export.State]+1)
	var rules []excelize.ConditionalFormatOptions
	add := func(formula, colour string, white float64) error {
		fill, text := tint(colour, white)
		id, err := r.b.NewConditionalStyle(&excelize.Style{
			Font: &excelize.Font{Color: text, Bold: true},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}},
		})
		rules = append(rules, excelize.ConditionalFormatOptions{Type: "formula", Criteria: formula, Format: &id})
		return err
	}
	for _, v := range r.lists.verdicts() {
		if err := add(fmt.Sprintf(`$%s2&""=%s`, verdict, quote(v.Label)), v.Colour, light); err != nil {
			return err
		}
	}
	if err := r.conditional(verdict, verdict, last, rules); err != nil {
		return err
	}
	rules = nil
	for _, c := range states {
		s := annotate.State(c.Name)
		white := light
		if export.Finished(s) || s == annotate.SetAside {
			white = lighter // nothing to do here
		}
		if err := add(fmt.Sprintf(`$%s2&""=%s`, state, quote(string(s))), stateColours[s], white); err != nil {
			return err
		}
	}
	return r.conditional(state, state, last, rules)
}

func (r *review) conditional(from, to string, last int, rules []excelize.ConditionalFormatOptions) error {
	if len(rules) == 0 {
		return nil
	}
	return r.b.SetConditionalFormat(r.name, fmt.Sprintf("%s2:%s%d", from, to, last), rules)
}

// quote is a text in a formula.
func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
