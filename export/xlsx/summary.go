package xlsx

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/export"
)

// shown is how many findings the summary lists; it says how many more there are.
const shown = 500

// summary collects what the sheet Summary says.
type summary struct {
	export.Summary
	articles []article
	findings []gate.Finding
	more     int // findings beyond those shown
	log      []correction
	public   bool
}

// article is one line of the summary's list of articles.
type article struct {
	slug, title, revision, scale string
	claims                       int
	count                        gate.Count
}

// correction is one line of the summary's log of corrections.
type correction struct {
	slug string
	export.Correction
}

func (s *summary) add(d *export.Dossier) {
	var one export.Summary
	one.Add(d)
	s.Add(d)
	a := d.Article
	s.articles = append(s.articles, article{
		a.Slug, cmp.Or(a.Title, a.Slug), fmt.Sprintf("%.12s", a.SHA256), d.Scale.Name,
		one.Claims, d.Count,
	})
	n := min(len(d.Findings), shown-len(s.findings))
	s.findings = append(s.findings, d.Findings[:n]...)
	s.more += len(d.Findings) - n
	for _, c := range d.Corrections {
		s.log = append(s.log, correction{a.Slug, c})
	}
	s.public = s.public || d.Public
}

// page writes the sheet from top to bottom.
type page struct {
	*book
	name string
	row  int
	err  error
}

// put sets a cell of the current row; the first error stays.
func (p *page) put(col int, style string, value any) {
	if p.err != nil {
		return
	}
	if text, ok := value.(string); ok {
		fit, lost := fits(text)
		for _, what := range lost {
			p.o.Report(export.Warning{Text: fmt.Sprintf("sheet %s: %s", p.name, what)})
		}
		value = fit
	}
	at := cell(col, p.row)
	if p.err = p.SetCellValue(p.name, at, value); p.err == nil {
		p.err = p.SetCellStyle(p.name, at, at, p.styles[style])
	}
}

// section begins a section over a number of columns, with a gap above it.
func (p *page) section(title string, columns int) {
	p.row += 2
	p.put(1, "section", title)
	for col := 2; col <= columns; col++ {
		p.put(col, "section", nil)
	}
}

// header is a row of column titles.
func (p *page) header(titles ...string) {
	p.row++
	for i, t := range titles {
		p.put(i+1, "header", t)
	}
}

// The sheet's widths: a name, a number, a share, then room for the charts, and
// the columns of the lists below.
var summaryWidths = []float64{24, 12, 12, 14, 14, 14, 15, 44}

func (s *summary) write(b *book) error {
	if err := b.look(summaryName, "829AB1"); err != nil {
		return err
	}
	for i, w := range summaryWidths {
		if err := b.SetColWidth(summaryName, letters(i+1), letters(i+1), w); err != nil {
			return err
		}
	}
	p := &page{book: b, name: summaryName, row: 1}
	s.title(p)
	s.figures(p)
	top := p.row + 2
	verdicts := s.counts(p, "By verdict", s.Verdicts(), s.Finished)
	states := s.counts(p, "By state", s.States(), s.Claims)
	s.counts(p, "By reviewer", s.Reviewers(), 0)
	if p.err != nil {
		return p.err
	}
	below := top
	for _, c := range []struct {
		title  string
		at     span
		counts []export.Count
	}{{"Claims by verdict", verdicts, s.Verdicts()}, {"Claims by state", states, s.States()}} {
		if len(c.counts) < 2 {
			continue // nothing to compare
		}
		height := 80 + 26*len(c.counts)
		if err := b.chart(c.title, cell(5, below), height, c.at, c.counts); err != nil {
			return err
		}
		below += height/20 + 2
	}
	p.row = max(p.row, below)
	s.list(p)
	s.gate(p)
	s.corrections(p)
	if p.err != nil {
		return p.err
	}
	if p.row > 60 {
		return nil
	}
	one := 1 // page
	return b.SetPageLayout(summaryName, &excelize.PageLayoutOptions{FitToHeight: &one})
}

func (s *summary) title(p *page) {
	title := "Claims of " + fmt.Sprint(len(s.articles)) + " articles"
	about := []string{}
	if len(s.articles) == 1 {
		a := s.articles[0]
		title = a.title
		about = append(about, a.slug, "revision "+a.revision, "scale "+a.scale)
	}
	if !p.o.Made.IsZero() {
		about = append(about, "as of "+day(p.o.Made))
	}
	if s.public {
		about = append(about, "for readers: finished claims only")
	}
	p.put(1, "title", title)
	p.err = cmp.Or(p.err, p.SetRowHeight(p.name, 1, 32))
	p.row++
	p.put(1, "subtitle", strings.Join(about, "  ·  "))
}

// figures are the numbers that an editor asks for first.
func (s *summary) figures(p *page) {
	p.row += 2
	type figure struct {
		caption string
		n       int
	}
	figures := []figure{{"claims to check", s.Count.Claims}, {"of them done", s.Count.Done}, {"sentences set aside", s.Count.SetAside},
		{"of them passed", s.Count.Passed}, {"sources", s.Sources}, {"findings of the gate", s.Count.Findings}}
	if s.public {
		figures = []figure{{"claims", s.Claims}, {"sources", s.Sources}}
	}
	for i, f := range figures {
		p.put(i+1, "figure", f.n)
		p.row++
		p.put(i+1, "caption", f.caption)
		p.row--
	}
	p.err = cmp.Or(p.err, p.SetRowHeight(p.name, p.row, 26))
	p.row++
}

// span is a run of rows of a sheet.
type span struct{ first, last int }

// counts is a table of counts, each with its share of all where that says
// something; the rows of the counts are returned.
func (s *summary) counts(p *page, title string, counts []export.Count, all int) span {
	if len(counts) == 0 {
		return span{}
	}
	p.section(title, 3)
	at := span{first: p.row + 1}
	for _, c := range counts {
		p.row++
		p.put(1, plainCell, c.Name)
		p.put(2, numberCell, c.Claims)
		p.put(3, "percent", nil)
		if all > 0 {
			p.put(3, "percent", float64(c.Claims)/float64(all))
		}
	}
	at.last = p.row
	if all > 0 {
		p.row++
		p.put(1, "all", "All")
		p.put(2, "total", all)
	}
	return at
}

// list is the list of articles, where there are several.
func (s *summary) list(p *page) {
	if len(s.articles) < 2 {
		return
	}
	p.section("Articles", 8)
	p.header("Article", "To check", "Done", "Unread", "Findings", "Scale", "Revision", "Title")
	for _, a := range s.articles {
		p.row++
		for i, v := range []any{a.slug, a.count.Claims, a.count.Done, a.count.Unread, a.count.Findings} {
			style := numberCell
			if i == 0 {
				style = plainCell
			}
			p.put(i+1, style, v)
		}
		p.put(6, plainCell, a.scale)
		p.put(7, plainCell, a.revision)
		p.put(8, plainCell, a.title)
	}
}

// gate lists the findings of the gate.
func (s *summary) gate(p *page) {
	if s.public {
		return
	}
	p.section("Before publication", 8)
	p.row++
	if len(s.findings) == 0 {
		p.put(1, plainCell, "The gate has nothing to object to.")
		return
	}
	p.row--
	p.header("Claim", "Line", "Finding", "In words", "", "", "", "")
	for _, f := range s.findings {
		p.row++
		p.put(1, plainCell, f.Ref())
		p.put(2, numberCell, nil)
		if f.Line > 0 {
			p.put(2, numberCell, f.Line)
		}
		p.put(3, plainCell, string(f.Code))
		p.put(4, plainCell, f.Message)
	}
	if s.more > 0 {
		p.row++
		p.put(1, plainCell, fmt.Sprintf("and %d more: factdesk check lists them all", s.more))
	}
}

// corrections is the log of corrections after publication.
func (s *summary) corrections(p *page) {
	if len(s.log) == 0 {
		return
	}
	p.section("Corrections after publication", 8)
	p.header("Article", "On", "Claim", "In words", "", "", "", "")
	for _, c := range s.log {
		p.row++
		p.put(1, plainCell, c.slug)
		p.put(2, dateCell, c.Date)
		if day, err := time.Parse(time.DateOnly, c.Date); err == nil {
			p.put(2, dateCell, day)
		}
		p.put(3, labelCell, c.Label)
		words := fmt.Sprintf("“%s” now reads “%s”", c.Was, c.Now)
		if c.Why != "" {
			words += ": " + c.Why
		}
		p.put(4, plainCell, words)
	}
}

// chart is a bar for each count, in its colour.
func (b *book) chart(title, at string, height int, rows span, counts []export.Count) error {
	// excelize colours single points of pies only.
	const mark = `<invertIfNegative val="0"></invertIfNegative>`
	points := mark
	for i, c := range counts {
		points += fmt.Sprintf(`<dPt><idx val="%d"/><invertIfNegative val="0"/><bubble3D val="0"/><spPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill></spPr></dPt>`, i, rgb(cmp.Or(c.Colour, stateColours[annotate.State(c.Name)])))
	}
	b.charts++
	b.fill[fmt.Sprintf("xl/charts/chart%d.xml", b.charts)] = filling{{mark: mark, text: points}}
	font := func(size float64, bold bool) excelize.Font {
		return excelize.Font{Family: typeface, Size: size, Color: ink, Bold: bold}
	}
	titleFont := font(12, true)
	gap, no := uint(45), false
	return b.AddChart(summaryName, at, &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{
			Name:       fmt.Sprintf("%s!$A$%d", summaryName, rows.first-1),
			Categories: fmt.Sprintf("%s!$A$%d:$A$%d", summaryName, rows.first, rows.last),
			Values:     fmt.Sprintf("%s!$B$%d:$B$%d", summaryName, rows.first, rows.last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"829AB1"}},
			DataLabel:  excelize.ChartDataLabel{Font: font(10, true)},
		}},
		Title:      excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title, Font: &titleFont}}},
		Legend:     excelize.ChartLegend{Position: "none"},
		Dimension:  excelize.ChartDimension{Width: 520, Height: uint(height)},
		XAxis:      excelize.ChartAxis{ReverseOrder: true, Font: font(10, false)},
		YAxis:      excelize.ChartAxis{None: true},
		PlotArea:   excelize.ChartPlotArea{ShowVal: true},
		VaryColors: &no,
		GapWidth:   &gap,
		Border:     excelize.LineOptions{Type: excelize.LineNone},
		Format:     excelize.GraphicOptions{AltText: title},
	})
}
