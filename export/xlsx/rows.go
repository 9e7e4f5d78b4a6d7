package xlsx

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/factdesk/factdesk/export"
)

// rows writes the rows of a sheet as they are stored, one at a time. excelize's
// StreamWriter would take ten times as long.
type rows struct {
	to      segments
	n       int      // of the last row
	letters []string // of the columns
	row     []byte   // the row at hand
}

func newRows(columns int) *rows {
	r := &rows{}
	for i := range columns {
		r.letters = append(r.letters, letters(i+1))
	}
	return r
}

// begin begins the next row. Its height, in points, is a hint for programs that
// fit none; level is how deep it can be folded away.
func (r *rows) begin(height float64, level int) {
	r.n++
	b := append(r.row[:0], `<row r="`...)
	b = strconv.AppendInt(b, int64(r.n), 10)
	b = append(b, `" ht="`...)
	b = strconv.AppendFloat(b, height, 'f', -1, 64)
	if level > 0 {
		b = append(b, `" outlineLevel="`...)
		b = strconv.AppendInt(b, int64(level), 10)
	}
	r.row = append(b, `">`...)
}

// cell adds a cell: nil, string, int, float64 or time.Time. Its text has to fit.
func (r *rows) cell(col, style int, value any) {
	b := append(r.row, `<c r="`...)
	b = append(b, r.letters[col]...)
	b = strconv.AppendInt(b, int64(r.n), 10)
	b = append(b, `" s="`...)
	b = strconv.AppendInt(b, int64(style), 10)
	switch v := value.(type) {
	case nil:
		r.row = append(b, `"/>`...)
		return
	case string:
		b = append(b, `" t="inlineStr"><is><t xml:space="preserve">`...)
		b = appendText(b, v)
		r.row = append(b, `</t></is></c>`...)
		return
	case int:
		b = append(b, `"><v>`...)
		b = strconv.AppendInt(b, int64(v), 10)
	case float64:
		b = append(b, `"><v>`...)
		b = strconv.AppendFloat(b, v, 'g', -1, 64)
	case time.Time:
		b = append(b, `"><v>`...)
		b = strconv.AppendInt(b, int64(v.Sub(epoch)/(24*time.Hour)), 10)
	default:
		panic(fmt.Sprintf("xlsx: a column gave a %T", value))
	}
	r.row = append(b, `</v></c>`...)
}

// epoch is day 0 of Excel's calendar, for days from March 1900 on.
var epoch = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

// end writes the row.
func (r *rows) end() error {
	r.row = append(r.row, `</row>`...)
	_, err := r.to.Write(r.row)
	return err
}

// coded is a text that stands for a character in the format's own escapes,
// ECMA-376 part 1, 22.9.2.19.
var coded = regexp.MustCompile(`^_x[0-9A-Fa-f]{4}_`)

// appendText appends a text as character data.
func appendText(b []byte, s string) []byte {
	for {
		k := strings.Index(s, "_x")
		if k < 0 {
			return appendEscaped(b, s)
		}
		b = appendEscaped(b, s[:k])
		if coded.MatchString(s[k:]) {
			b = append(b, "_x005F"...)
		}
		b = append(b, '_')
		s = s[k+1:]
	}
}

func appendEscaped(b []byte, s string) []byte {
	if !strings.ContainsAny(s, "&<>\r") {
		return append(b, s...)
	}
	var escaped strings.Builder
	xml.EscapeText(&escaped, []byte(s)) // a strings.Builder has no errors
	return append(b, escaped.String()...)
}

// letters are the name of a column, from 1.
func letters(col int) string {
	var s string
	for ; col > 0; col = (col - 1) / 26 {
		s = string(rune('A'+(col-1)%26)) + s
	}
	return s
}

// cell is the name of a cell, "B7"; both numbers are from 1.
func cell(col, row int) string { return letters(col) + strconv.Itoa(row) }

// What a sheet and a cell hold.
const (
	maxRows  = excelize.TotalRows
	maxUnits = excelize.TotalCellChars // UTF-16 units of text
)

// cut stands at the end of a text that was longer than a cell.
const cut = " […]"

// fits is a text as a cell can hold it, and what was lost on the way, in words.
func fits(s string) (string, []string) {
	var lost []string
	if strings.ContainsFunc(s, forbidden) || !utf8.ValidString(s) {
		s = strings.Map(func(r rune) rune {
			if forbidden(r) {
				return utf8.RuneError
			}
			return r
		}, strings.ToValidUTF8(s, string(utf8.RuneError)))
		lost = append(lost, "a character that a cell can't hold became U+FFFD")
	}
	if len(s) <= maxUnits {
		return s, lost
	}
	units, end := 0, 0
	for i, r := range s {
		if units <= maxUnits-utf8.RuneCountInString(cut) {
			end = i
		}
		units += utf16.RuneLen(r)
	}
	if units <= maxUnits {
		return s, lost
	}
	return s[:end] + cut, append(lost, fmt.Sprintf("the text has %d characters, %d more than a cell holds; the rest is in the .json and .csv exports", units, units-maxUnits))
}

// forbidden tells the characters that XML 1.0 has no place for.
func forbidden(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}

// place is what a warning is about.
type place struct{ article, claim string }

func (p place) warn(o export.Options, text string) {
	o.Report(export.Warning{Article: p.article, Claim: p.claim, Text: text})
}
