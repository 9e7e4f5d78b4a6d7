package xlsx

import (
	"time"

	"github.com/factdesk/factdesk/export"
)

// sources is the sheet of sources: a row for each claim and source.
type sources struct{ *sheet }

// sourceColumns are the columns of the sheet and what stands in them.
var sourceColumns = []struct {
	column
	value func(*export.Row, *export.Evidence) any
}{
	{column{title: export.Article, width: 16, style: plainCell}, func(r *export.Row, _ *export.Evidence) any { return r.Dossier.Article.Slug }},
	{column{title: export.Ref, width: 7, style: labelCell}, func(r *export.Row, _ *export.Evidence) any { return r.Label() }},
	{column{title: export.Claim, width: 48, style: wrapCell}, func(r *export.Row, _ *export.Evidence) any { return r.Text() }},
	{column{title: export.Verdict, width: 15, style: plainCell}, func(r *export.Row, _ *export.Evidence) any { return r.Verdict() }},
	{column{title: "Source", width: 40, style: wrapCell}, func(_ *export.Row, e *export.Evidence) any { return e.Name() }},
	{column{title: "Where in it", width: 14, style: wrapCell}, func(_ *export.Row, e *export.Evidence) any { return e.Locator }},
	{column{title: "Words of the source", width: 44, style: wrapCell}, func(_ *export.Row, e *export.Evidence) any { return e.Quote }},
	{column{title: "Stance", width: 12, style: plainCell}, func(_ *export.Row, e *export.Evidence) any { return string(e.Stance) }},
	{column{title: export.Primary, width: 12, style: plainCell}, func(_ *export.Row, e *export.Evidence) any { return e.Rank.String() }},
	{column{title: "Looked at", width: 12.5, style: dateCell}, func(_ *export.Row, e *export.Evidence) any {
		if t, err := time.Parse(time.DateOnly, e.Looked); err == nil {
			return t
		}
		return e.Looked
	}},
	{column{title: "Given by", width: 18, style: wrapCell}, func(_ *export.Row, e *export.Evidence) any { return export.People(e.By) }},
	{column{title: "Address", width: 40, style: smallCell}, func(_ *export.Row, e *export.Evidence) any { return e.URL }},
	{column{title: export.Archived, width: 30, style: smallCell}, func(_ *export.Row, e *export.Evidence) any { return e.Archived }},
	{column{title: "Private", width: 9, style: plainCell}, func(_ *export.Row, e *export.Evidence) any {
		if e.Private {
			return "private"
		}
		return ""
	}},
}

// The columns of the sheet that are linked, from 0, and those that are printed.
const (
	sourceName     = 4
	sourcesPrinted = 11
)

func newSources(b *book, several bool) (*sources, error) {
	columns := make([]column, len(sourceColumns))
	for i, c := range sourceColumns {
		columns[i] = c.column
	}
	hidden := func(c column) bool { return c.title == export.Article && !several }
	s, err := b.newSheet(2, sourcesName, teal, columns, 3, hidden)
	return &sources{s}, err
}

// add adds the sources of a claim.
func (s *sources) add(row *export.Row, at place) error {
	evidence := row.Evidence()
	for k := range evidence {
		if err := s.next(); err != nil {
			return err
		}
		e := &evidence[k]
		for i, c := range sourceColumns {
			v := c.value(row, e)
			style := c.style
			if _, text := v.(string); text && style == dateCell {
				style = plainCell // a day that is not given as one
			}
			if v == "" {
				v = nil
			}
			s.set(i, style, v, at)
		}
		if e.URL != "" {
			if err := s.link(sourceName, linkCell, e.URL, at); err != nil {
				return err
			}
		}
		if err := s.write(0); err != nil {
			return err
		}
	}
	return nil
}
