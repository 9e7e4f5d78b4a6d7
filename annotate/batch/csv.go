package batch

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/annotate"
)

// columns of a CSV file, in any order and number; claim and verdict must be
// there. A row without a verdict is one more source for the row before.
var columns = []string{
	"claim", "words", "verdict", "why", "note",
	"source", "quote", "locator", "title", "publisher", "stance", "primary", "looked", "archived", "private",
}

func readCSV(data []byte) (rows []Row, bad []*RowError) {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = separator(data)
	head, err := r.Read()
	if err == io.EOF {
		return nil, nil
	}
	if err == nil {
		err = checkHead(head)
	}
	if err != nil {
		return nil, []*RowError{{1, err}}
	}
	for {
		fields, err := r.Read()
		if err == io.EOF {
			return rows, bad
		}
		var parse *csv.ParseError
		if errors.As(err, &parse) {
			bad = append(bad, &RowError{parse.StartLine, parse.Err})
			if !errors.Is(err, csv.ErrFieldCount) {
				return rows, bad // what follows a broken quotation can't be told apart
			}
			continue
		}
		n, _ := r.FieldPos(0)
		if err := addRow(&rows, n, record(head, fields)); err != nil {
			bad = append(bad, &RowError{n, err})
		}
	}
}

// separator is what stands between the columns of the first line: spreadsheets
// write semicolons where the comma is the decimal point, and tabs when told to.
func separator(data []byte) rune {
	head, _, _ := bytes.Cut(data, []byte("\n"))
	for _, mark := range ";\t" {
		if bytes.ContainsRune(head, mark) && !bytes.ContainsRune(head, ',') {
			return mark
		}
	}
	return ','
}

func checkHead(head []string) error {
	seen := map[string]bool{}
	for i, name := range head {
		name = strings.ToLower(strings.TrimSpace(name))
		head[i] = name
		if !known(name) {
			return fmt.Errorf("unknown column %q%s\nhint: there are %s", name, annotate.DidYouMean(name, columns), strings.Join(columns, ", "))
		}
		if seen[name] {
			return fmt.Errorf("the column %q is there twice", name)
		}
		seen[name] = true
	}
	for _, name := range []string{"claim", "verdict"} {
		if !seen[name] {
			return fmt.Errorf("no column %q", name)
		}
	}
	return nil
}

func known(name string) bool {
	for _, c := range columns {
		if c == name {
			return true
		}
	}
	return false
}

// record gives a row's fields by the names of their columns. An apostrophe that
// keeps a spreadsheet from taking a cell for a formula is taken off.
func record(head, fields []string) map[string]string {
	r := map[string]string{}
	for i, name := range head {
		f := fields[i]
		if len(f) > 1 && f[0] == '\'' && strings.ContainsRune("=+-@\t\r", rune(f[1])) {
			f = f[1:]
		}
		r[name] = f
	}
	return r
}

// addRow adds a row, or its source to the row before.
func addRow(rows *[]Row, n int, r map[string]string) error {
	source, err := sourceOf(r)
	if err != nil {
		return err
	}
	if last := len(*rows) - 1; r["verdict"] == "" && source != nil && last >= 0 && (r["claim"] == "" || r["claim"] == (*rows)[last].Claim.String()) {
		review := &(*rows)[last].Review
		review.Sources = append(review.Sources, *source)
		return nil
	}
	var sources []annotate.Source
	if source != nil {
		sources = append(sources, *source)
	}
	row, err := line{Claim: r["claim"], Words: r["words"], Verdict: r["verdict"], Why: r["why"], Note: r["note"]}.row(sources)
	if err != nil {
		return err
	}
	row.Line = n
	*rows = append(*rows, row)
	return nil
}

// sourceOf is the source of a row, nil where it has none.
func sourceOf(r map[string]string) (*annotate.Source, error) {
	if r["source"] == "" {
		for _, name := range columns[6:] {
			if r[name] != "" {
				return nil, fmt.Errorf("%s without a source", name)
			}
		}
		return nil, nil
	}
	s, err := annotate.ParseSource(r["source"])
	if err != nil {
		return nil, err
	}
	s.Quote, s.Locator, s.Title, s.Publisher = r["quote"], r["locator"], r["title"], r["publisher"]
	s.Looked, s.Archived = r["looked"], r["archived"]
	if r["stance"] != "" {
		if s.Stance, err = annotate.ParseStance(r["stance"]); err != nil {
			return nil, err
		}
	}
	if s.Rank, err = annotate.ParseRank(r["primary"]); err != nil {
		return nil, fmt.Errorf("primary: %q is %w", r["primary"], err)
	}
	if s.Private, err = yes("private", r["private"]); err != nil {
		return nil, err
	}
	return &s, s.Validate()
}

func yes(name, s string) (bool, error) {
	switch strings.ToLower(s) {
	case "", "no":
		return false, nil
	case "yes", "x":
		return true, nil
	}
	is, err := strconv.ParseBool(s)
	if err != nil {
		return false, fmt.Errorf("%s: %q is neither yes nor no", name, s)
	}
	return is, nil
}
