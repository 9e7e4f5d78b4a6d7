package xlsx

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// The palette. Fills are light and text is dark, so that a page printed in grey
// reads as well; colour never says what words do not say.
const (
	ink       = "1F2933"
	faint     = "627D98"
	slate     = "334E68" // headers of what factdesk fills in
	teal      = "0B6B74" // headers of what a reviewer decides
	rule      = "D9E2EC"
	mist      = "EEF2F6" // a sentence's own row
	linkBlue  = "1155AA"
	typeface  = "Calibri"
	bodySize  = 11
	smallSize = 9
)

// styles are the cell styles of a workbook, by name.
type styles map[string]int

// The names of the styles of cells. A sentence's own row has them with "/head".
const (
	plainCell  = "text"
	labelCell  = "label" // stays text, too
	wrapCell   = "wrap"
	strongCell = "strong" // stays text whatever is chosen or typed
	numberCell = "number"
	shareCell  = "share"
	dateCell   = "date"
	linkCell   = "link"
	smallCell  = "small"
	headCell   = "head"  // text of a sentence in its own row
	underCell  = "under" // text of a claim under its sentence
	faintCell  = "faint" // the same where there is nothing to check
)

func newStyles(f *excelize.File) (styles, error) {
	s := styles{}
	if err := s.addCells(f); err != nil {
		return nil, err
	}
	return s, s.addFurniture(f)
}

func (s styles) add(f *excelize.File, name string, style excelize.Style) error {
	id, err := f.NewStyle(&style)
	s[name] = id
	return err
}

func font(size float64, colour string, bold bool) *excelize.Font {
	return &excelize.Font{Family: typeface, Size: size, Color: colour, Bold: bold}
}

func fill(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func top(horizontal string, wrap bool, indent int) *excelize.Alignment {
	return &excelize.Alignment{Vertical: "top", Horizontal: horizontal, WrapText: wrap, Indent: indent}
}

// underline is the thin line under a cell.
func underline() []excelize.Border { return []excelize.Border{{Type: "bottom", Style: 1, Color: rule}} }

// addCells adds the styles of cells, and of those in a sentence's own row.
func (s styles) addCells(f *excelize.File) error {
	date, share := "yyyy-mm-dd", "0.00"
	cells := map[string]excelize.Style{
		plainCell:  {Font: font(bodySize, ink, false), Alignment: top("left", false, 1)},
		labelCell:  {Font: font(bodySize, ink, false), Alignment: top("left", false, 1), NumFmt: 49},
		wrapCell:   {Font: font(bodySize, ink, false), Alignment: top("left", true, 1)},
		underCell:  {Font: font(bodySize, ink, false), Alignment: top("left", true, 3)},
		faintCell:  {Font: font(bodySize, faint, false), Alignment: top("left", true, 3)},
		strongCell: {Font: font(bodySize, ink, true), Alignment: top("left", true, 1), NumFmt: 49},
		numberCell: {Font: font(bodySize, ink, false), Alignment: top("right", false, 0), NumFmt: 1},
		shareCell:  {Font: font(bodySize, ink, false), Alignment: top("right", false, 0), CustomNumFmt: &share},
		dateCell:   {Font: font(bodySize, ink, false), Alignment: top("left", false, 1), CustomNumFmt: &date},
		linkCell:   {Font: &excelize.Font{Family: typeface, Size: bodySize, Color: linkBlue, Underline: "single"}, Alignment: top("left", true, 1)},
		smallCell:  {Font: font(smallSize, faint, false), Alignment: top("left", false, 1)},
	}
	for _, name := range []string{plainCell, labelCell, wrapCell, underCell, faintCell, strongCell, numberCell, shareCell, dateCell, linkCell, smallCell} {
		style := cells[name]
		style.Border = underline()
		if err := s.add(f, name, style); err != nil {
			return err
		}
		style.Fill = fill(mist)
		if name == wrapCell {
			bold := style
			bold.Font = font(bodySize, ink, true)
			if err := s.add(f, headCell, bold); err != nil {
				return err
			}
		}
		if err := s.add(f, name+"/head", style); err != nil {
			return err
		}
	}
	return nil
}

// addFurniture adds the styles of headers, titles and figures.
func (s styles) addFurniture(f *excelize.File) error {
	centre := &excelize.Alignment{Vertical: "center", Horizontal: "left", WrapText: true, Indent: 1}
	for _, c := range []struct {
		name  string
		style excelize.Style
	}{
		{"header", excelize.Style{Font: font(bodySize, "FFFFFF", true), Fill: fill(slate), Alignment: centre}},
		{"header/decide", excelize.Style{Font: font(bodySize, "FFFFFF", true), Fill: fill(teal), Alignment: centre}},
		{"title", excelize.Style{Font: font(20, ink, true), Alignment: &excelize.Alignment{Vertical: "center"}}},
		{"subtitle", excelize.Style{Font: font(bodySize, faint, false)}},
		{"section", excelize.Style{Font: font(13, slate, true), Border: []excelize.Border{{Type: "bottom", Style: 2, Color: slate}}}},
		{"figure", excelize.Style{Font: font(18, slate, true), Alignment: &excelize.Alignment{Horizontal: "left"}, NumFmt: 3}},
		{"caption", excelize.Style{Font: font(smallSize, faint, false), Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top"}}},
		{"all", excelize.Style{Font: font(bodySize, ink, true), Alignment: top("left", false, 1)}},
		{"total", excelize.Style{Font: font(bodySize, ink, true), Alignment: top("right", false, 0), NumFmt: 1}},
		{"percent", excelize.Style{Font: font(bodySize, faint, false), Alignment: top("right", false, 0), NumFmt: 9, Border: underline()}},
	} {
		if err := s.add(f, c.name, c.style); err != nil {
			return err
		}
	}
	return nil
}

// How light a fill is, as the part of white in it.
const (
	light   = 0.78
	lighter = 0.92
)

// tint is the fill and the text of a colour "#rrggbb": a light tone of it, and
// a dark one that reads on that, also in grey.
func tint(colour string, white float64) (fill, text string) {
	n, err := strconv.ParseUint(rgb(colour), 16, 32)
	if err != nil {
		return mist, ink
	}
	mix := func(towards, part float64) string {
		var out [3]int
		for i := range out {
			c := float64(n >> (16 - 8*i) & 0xff)
			out[i] = int(c + (towards-c)*part)
		}
		return fmt.Sprintf("%02X%02X%02X", out[0], out[1], out[2])
	}
	return mix(255, white), mix(0, 0.62)
}

var colours = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

// rgb is a colour "#rrggbb" as a workbook has it; a grey for any other text.
func rgb(colour string) string {
	if !colours.MatchString(colour) {
		return "829AB1"
	}
	return strings.ToUpper(colour[1:])
}
