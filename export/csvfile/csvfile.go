// Package csvfile writes the columns of the review sheet as CSV (RFC 4180, in
// UTF-8, lines ending in CRLF): one row a claim, and one for each sentence that
// holds several.
//
// A spreadsheet that opens a CSV file takes a field that begins with "=" or its
// like for a formula. Escape puts an apostrophe before such a field and Unescape
// takes it away, so that every text comes back as it was.
package csvfile

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/factdesk/factdesk/export"
)

// Write writes the claims of all dossiers under one header.
func Write(w io.Writer, dossiers export.Dossiers, o export.Options) error {
	out := bufio.NewWriter(w)
	if o.BOM {
		out.WriteString("\ufeff")
	}
	fields := make([]string, len(export.Columns))
	for i, c := range export.Columns {
		fields[i] = c.Title
	}
	writeRecord(out, fields)
	for d, err := range dossiers {
		if err != nil {
			return err
		}
		for row := range d.Published().Rows() {
			for i, c := range export.Columns {
				fields[i] = field(c.Value(row))
			}
			writeRecord(out, fields)
		}
		if err := out.Flush(); err != nil {
			return err
		}
	}
	return out.Flush()
}

// field is a cell's value as text.
func field(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return Escape(v)
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case time.Time:
		return v.Format(time.DateOnly)
	}
	panic(fmt.Sprintf("csvfile: a column gave a %T", value))
}

// writeRecord writes one line. The errors of a bufio.Writer stay until Flush.
//
// encoding/csv would turn the line ends inside of fields into CRLF and drop a
// carriage return that stands alone; here fields stay as they are.
func writeRecord(w *bufio.Writer, fields []string) {
	for i, f := range fields {
		if i > 0 {
			w.WriteByte(',')
		}
		if !strings.ContainsAny(f, "\",\r\n") && strings.TrimSpace(f) == f {
			w.WriteString(f)
			continue
		}
		w.WriteByte('"')
		w.WriteString(strings.ReplaceAll(f, `"`, `""`))
		w.WriteByte('"')
	}
	w.WriteString("\r\n")
}

// Escape puts an apostrophe before a field that a spreadsheet could take for a
// formula: one that begins with = + - @, their full-width forms, a tab or a
// line end, also after spaces and apostrophes. Any other field is returned as
// it is.
func Escape(s string) string {
	if formula(s) {
		return "'" + s
	}
	return s
}

// Unescape gives back what Escape was given.
func Unescape(s string) string {
	if strings.HasPrefix(s, "'") && formula(s) {
		return s[1:]
	}
	return s
}

func formula(s string) bool {
	s = strings.TrimLeft(s, "' ")
	for _, start := range []string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return false
}
