// Package batch reads reviews that were written down elsewhere: JSON Lines or
// CSV, a review of some claims a row.
package batch

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/claims/jsonerror"
)

// Row is a review of the claims that it names.
type Row struct {
	Line  int // from 1
	Claim reference.Reference
	// Words, where there are any, are words of the article as it reads: of the
	// claims named, those that they touch; or the statement of one. They hold when
	// sentences are numbered anew.
	Words  string
	Review decision.Review
}

// RowError is a row that can't be taken.
type RowError struct {
	Line int
	Err  error
}

func (e *RowError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }
func (e *RowError) Unwrap() error { return e.Err }

// Read reads the rows of a file, CSV where its name ends in .csv, and says of
// each that it can't take why. Of standard input ("-") the first character tells:
// JSON Lines begin with a brace.
func Read(name string, data []byte) ([]Row, []*RowError) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if !utf8.Valid(data) {
		return nil, []*RowError{{1, errors.New("the file is not in UTF-8\nhint: save it as “CSV UTF-8”, or convert it")}}
	}
	piped := name == "-" && !bytes.HasPrefix(bytes.TrimSpace(data), []byte("{"))
	if piped || strings.HasSuffix(strings.ToLower(name), ".csv") {
		return readCSV(data)
	}
	return readLines(data)
}

// line is a row as JSON has it.
type line struct {
	Claim   string           `json:"claim"`
	Words   string           `json:"words"`
	Verdict string           `json:"verdict"`
	Why     string           `json:"why"`
	Note    string           `json:"note"`
	Sources []jsontext.Value `json:"sources"` // a source, or its URL or text
}

func readLines(data []byte) (rows []Row, bad []*RowError) {
	n := 0
	for text := range bytes.Lines(data) {
		n++
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		row, err := readLine(text)
		if err != nil {
			bad = append(bad, &RowError{n, err})
			continue
		}
		row.Line = n
		rows = append(rows, row)
	}
	return rows, bad
}

func readLine(text []byte) (Row, error) {
	var l line
	if err := json.Unmarshal(text, &l, json.RejectUnknownMembers(true)); err != nil {
		return Row{}, jsonerror.InWords(err)
	}
	var sources []annotate.Source
	for i, value := range l.Sources {
		s, err := readSource(value)
		if err != nil {
			return Row{}, fmt.Errorf("source %d: %w", i+1, err)
		}
		sources = append(sources, s)
	}
	return l.row(sources)
}

func readSource(value jsontext.Value) (annotate.Source, error) {
	if value.Kind() == '"' {
		var text string
		if err := json.Unmarshal(value, &text); err != nil {
			return annotate.Source{}, jsonerror.InWords(err)
		}
		return annotate.ParseSource(text)
	}
	var s annotate.Source
	if err := json.Unmarshal(value, &s, json.RejectUnknownMembers(true)); err != nil {
		return s, jsonerror.InWords(err)
	}
	return s, s.Validate()
}

// row checks what every row must have.
func (l line) row(sources []annotate.Source) (Row, error) {
	r := Row{Words: l.Words, Review: decision.Review{NoSources: l.Sources != nil && len(sources) == 0, Verdict: l.Verdict, Why: l.Why, Sources: sources, Note: l.Note}}
	switch {
	case l.Claim == "":
		return r, errors.New(`no claim`)
	case l.Verdict == "":
		return r, errors.New(`no verdict`)
	}
	var err error
	if r.Claim, err = reference.Parse(l.Claim); err != nil {
		return r, err
	}
	if r.Claim.Whole() && strings.TrimSpace(r.Words) == "" {
		return r, fmt.Errorf("%q is a whole article\nhint: name claims (%s:4), or give their words", l.Claim, l.Claim)
	}
	return r, nil
}
