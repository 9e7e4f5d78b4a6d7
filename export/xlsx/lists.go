package xlsx

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/export"
)

// lists are what the drop-downs offer. They stand in a hidden sheet, a column a
// list: a list in the drop-down itself could have 255 characters and no comma.
type lists struct {
	scales []annotate.Scale
	rows   [][][2]int // of each scale: the first and last of runs of rows
}

// use says that rows of the review sheet are rated on a scale.
func (l *lists) use(scale annotate.Scale, first, last int) {
	if last < first || len(scale.Verdicts) == 0 {
		return
	}
	i := slices.IndexFunc(l.scales, func(s annotate.Scale) bool { return same(s, scale) })
	if i < 0 {
		i = len(l.scales)
		l.scales = append(l.scales, scale)
		l.rows = append(l.rows, nil)
	}
	if n := len(l.rows[i]); n > 0 && l.rows[i][n-1][1] == first-1 {
		l.rows[i][n-1][1] = last
	} else {
		l.rows[i] = append(l.rows[i], [2]int{first, last})
	}
}

func same(a, b annotate.Scale) bool {
	return a.Name == b.Name && slices.Equal(a.Verdicts, b.Verdicts)
}

// verdicts are those of all scales; of those with one label, the first.
func (l *lists) verdicts() []annotate.Verdict {
	var all []annotate.Verdict
	for _, s := range l.scales {
		for _, v := range s.Verdicts {
			if !slices.ContainsFunc(all, func(o annotate.Verdict) bool { return o.Label == v.Label }) {
				all = append(all, v)
			}
		}
	}
	return all
}

// write fills the hidden sheet.
func (l *lists) write(b *book) error {
	for i, s := range l.scales {
		column := make([]string, 0, len(s.Verdicts)+1)
		column = append(column, s.Name)
		for _, v := range s.Verdicts {
			column = append(column, v.Label)
		}
		for k, text := range column {
			if err := b.SetCellStr(listsName, cell(i+1, k+1), text); err != nil {
				return err
			}
		}
	}
	return b.SetSheetVisible(listsName, false)
}

// dropDowns offers the verdicts of each row's scale, and the words for what a
// source is.
func (l *lists) dropDowns(r *review) error {
	verdict := letters(r.at[export.Verdict] + 1)
	for i, s := range l.scales {
		dv := excelize.NewDataValidation(true)
		for _, rows := range l.rows[i] {
			dv.SetSqref(fmt.Sprintf("%s%d:%s%d", verdict, rows[0], verdict, rows[1]))
		}
		dv.SetSqrefDropList(fmt.Sprintf("%s!$%s$2:$%s$%d", listsName, letters(i+1), letters(i+1), len(s.Verdicts)+1))
		dv.SetError(excelize.DataValidationErrorStyleStop, "Not on the scale", "Please choose one of the verdicts in the list.")
		if err := r.b.AddDataValidation(r.name, dv); err != nil {
			return err
		}
	}
	last := max(r.rows.n, 2)
	for _, list := range [][]string{
		{export.Primary, "primary", "secondary"},
		{export.Stance, string(annotate.Supports), string(annotate.Contradicts), string(annotate.Context)},
	} {
		title, words := list[0], list[1:]
		dv := excelize.NewDataValidation(true)
		dv.SetSqref(fmt.Sprintf("%s2:%s%d", letters(r.at[title]+1), letters(r.at[title]+1), last))
		if err := dv.SetDropList(words); err != nil {
			return err
		}
		if err := r.b.AddDataValidation(r.name, dv); err != nil {
			return err
		}
	}
	return nil
}
