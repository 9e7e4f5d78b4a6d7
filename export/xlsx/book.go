package xlsx

import (
	"fmt"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/factdesk/factdesk/export"
)

// book is a workbook in the making: excelize holds all of it but the rows and
// links of the long sheets.
type book struct {
	*excelize.File
	styles styles
	o      export.Options
	fill   map[string]filling // by the name of a part
	charts int                // so far
}

// sheet is a long sheet: a header, and rows of which one is held at a time.
type sheet struct {
	b       *book
	name    string
	tab     string // colour
	part    int    // number of its part
	columns []column
	rows    *rows
	cells   []value // of the row at hand
	links   links
}

// column is the look of a column of a long sheet.
type column struct {
	title  string
	width  float64
	style  string
	decide bool // filled in by a reviewer
}

// value is what stands in a cell, and its style.
type value struct {
	any
	style string
}

// newSheet begins the sheet of that name, the n-th of the book, with a header
// row, and columns that stay in view.
func (b *book) newSheet(n int, name, tab string, columns []column, frozen int, hidden func(column) bool) (*sheet, error) {
	s := &sheet{b: b, name: name, tab: tab, part: n, columns: columns, rows: newRows(len(columns)), cells: make([]value, len(columns))}
	s.rows.begin(33, 0)
	for i, c := range columns {
		letter := letters(i + 1)
		if err := b.SetColWidth(name, letter, letter, c.width); err != nil {
			return nil, err
		}
		if err := b.SetColVisible(name, letter, !hidden(c)); err != nil {
			return nil, err
		}
		style := "header"
		if c.decide {
			style = "header/decide"
		}
		s.rows.cell(i, b.styles[style], c.title)
	}
	corner := cell(frozen+1, 2)
	if err := b.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: frozen, YSplit: 1, TopLeftCell: corner, ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: "bottomRight"}}}); err != nil {
		return nil, err
	}
	return s, s.rows.end()
}

// look is what all sheets have: no grid, a coloured tab, and A4 pages on their
// side that are as wide as the sheet.
func (b *book) look(sheet, tab string) error {
	yes, no := true, false
	if err := b.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &tab, OutlineSummaryBelow: &no}); err != nil {
		return err
	}
	if err := b.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: &no}); err != nil {
		return err
	}
	a4, width, height, side := 9, 1, 0, "landscape"
	if err := b.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &a4, Orientation: &side, FitToWidth: &width, FitToHeight: &height}); err != nil {
		return err
	}
	left, top, foot := 0.4, 0.5, 0.25
	if err := b.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &left, Right: &left, Top: &top, Bottom: &top, Header: &foot, Footer: &foot}); err != nil {
		return err
	}
	return b.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L&8&F&C&8&A&R&8&P / &N"})
}

// next begins a row; its cells are empty.
func (s *sheet) next() error {
	if s.rows.n == maxRows {
		return fmt.Errorf("sheet %s: more than the %d rows that a sheet holds\nhint: export fewer articles at a time, or as .csv or .json", s.name, maxRows)
	}
	clear(s.cells)
	return nil
}

// set gives a cell of the row its value: nil, string, int, float64 or
// time.Time. What a cell can't hold is said to whoever asked for the export.
func (s *sheet) set(i int, style string, v any, at place) {
	if text, ok := v.(string); ok {
		fit, lost := fits(text)
		for _, what := range lost {
			at.warn(s.b.o, fmt.Sprintf("sheet %s, %s: %s", s.name, s.columns[i].title, what))
		}
		v = fit
	}
	s.cells[i] = value{v, style}
}

// link makes a cell of the row a link to an address.
func (s *sheet) link(i int, style, address string, at place) error {
	if len(address) > maxAddress {
		at.warn(s.b.o, fmt.Sprintf("sheet %s: an address of %d characters is no link: Excel takes %d", s.name, len(address), maxAddress))
	}
	linked, err := s.links.add(s.rows.letters[i], s.rows.n+1, address)
	if linked {
		s.cells[i].style = style
	}
	return err
}

// write writes the row, as high as its text needs.
func (s *sheet) write(level int) error {
	n := 1
	for i, c := range s.cells {
		if text, ok := c.any.(string); ok && wraps(s.columns[i].style) {
			n = max(n, lines(text, s.columns[i].width-2))
		}
	}
	s.rows.begin(height(n), level)
	for i, c := range s.cells {
		s.rows.cell(i, s.b.styles[c.style], c.any)
	}
	return s.rows.end()
}

// finish sets what concerns the sheet as a whole.
func (s *sheet) finish(printed int) error {
	b, last := s.b, max(s.rows.n, 2)
	all := "A1:" + cell(len(s.columns), last)
	if err := b.SetSheetDimension(s.name, all); err != nil {
		return err
	}
	if err := b.AutoFilter(s.name, all, nil); err != nil {
		return err
	}
	if err := b.look(s.name, s.tab); err != nil { // after the filter, which resets it
		return err
	}
	quoted := "'" + s.name + "'!"
	for _, name := range []excelize.DefinedName{
		{Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: quoted + "$1:$1"},
		{Name: "_xlnm.Print_Area", Scope: s.name, RefersTo: fmt.Sprintf("%s$A$1:$%s$%d", quoted, letters(printed), last)},
	} {
		if err := b.SetDefinedName(&name); err != nil {
			return err
		}
	}
	if s.links.over > 0 {
		b.o.Report(export.Warning{Text: fmt.Sprintf("sheet %s: %d addresses are text, as a sheet holds %d links", s.name, s.links.over, maxLinks)})
	}
	part := fmt.Sprintf("xl/worksheets/sheet%d.xml", s.part)
	f := filling{
		{mark: ` filterMode="true"`}, // as if rows were hidden
		{mark: "<sheetFormatPr", text: `<sheetFormatPr outlineLevelRow="1"`},
		{mark: "<sheetData>", text: "<sheetData>", long: &s.rows.to},
	}
	// A number of a sentence is text on purpose: programs need not point it out.
	labels := letters(slices.IndexFunc(s.columns, func(c column) bool { return c.style == labelCell }) + 1)
	end := insert{mark: "</worksheet>", text: fmt.Sprintf(`<ignoredErrors><ignoredError sqref="%s2:%s%d" numberStoredAsText="1"/></ignoredErrors></worksheet>`, labels, labels, last)}
	if s.links.n == 0 {
		b.fill[part] = append(f, end)
		return nil
	}
	list := fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", s.part)
	refs, rels, err := s.links.place(b.File, s.name, list)
	b.fill[part] = append(f, refs, end)
	b.fill[list] = filling{rels}
	return err
}

func day(t time.Time) string { return t.UTC().Format("2 January 2006") }
