// Package xlsx writes one workbook for people who check claims: a sheet to
// review them in, one of their sources, a summary, and a short text on how to
// use it.
//
// Rows are streamed, so that the memory taken does not grow with the number of
// claims, and the same dossiers give the same bytes. What a cell or a sheet
// can't hold is said through export.Options.Warn.
package xlsx

import (
	"errors"
	"io"
	"iter"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/factdesk/factdesk/export"
)

// The sheets, in their order.
const (
	reviewName  = "Review"
	sourcesName = "Sources"
	summaryName = "Summary"
	howToName   = "How to use"
	listsName   = "Lists"
)

// Write writes a workbook of all dossiers.
func Write(w io.Writer, dossiers export.Dossiers, o export.Options) (err error) {
	b := &book{File: excelize.NewFile(), o: o, fill: map[string]filling{}}
	defer func() { err = errors.Join(err, b.Close()) }()
	if b.styles, err = b.prepare(); err != nil {
		return err
	}
	if err := b.sheets(dossiers); err != nil {
		return err
	}
	b.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &parts{w: w, fill: b.fill} })
	return b.File.Write(io.Discard) // what is written goes through parts
}

// prepare names the sheets and gives the file its properties.
func (b *book) prepare() (styles, error) {
	if err := b.SetSheetName("Sheet1", reviewName); err != nil {
		return nil, err
	}
	for _, name := range []string{sourcesName, summaryName, howToName, listsName} {
		if _, err := b.NewSheet(name); err != nil {
			return nil, err
		}
		if err := b.SetSheetDimension(name, ""); err != nil { // excelize would leave it at A1
			return nil, err
		}
	}
	made := b.o.Made.UTC().Format(time.RFC3339)
	if err := errors.Join(
		b.SetDocProps(&excelize.DocProperties{Creator: "factdesk", LastModifiedBy: "factdesk", Title: "Claims to check", Created: made, Modified: made}),
		b.SetAppProps(&excelize.AppProperties{Application: "factdesk"}),
	); err != nil {
		return nil, err
	}
	return newStyles(b.File)
}

// sheets writes all sheets.
func (b *book) sheets(dossiers export.Dossiers) error {
	dossiers, several, stop := peek(dossiers)
	defer stop()
	var lists lists
	var total summary
	review, err := newReview(b, &lists, several)
	if err != nil {
		return err
	}
	sources, err := newSources(b, several)
	if err != nil {
		return err
	}
	for d, err := range dossiers {
		if err != nil {
			return err
		}
		d = d.Published()
		total.add(d)
		first := review.rows.n + 1
		for row := range d.Rows() {
			at := place{d.Article.Slug, row.Label()}
			if err := errors.Join(review.add(row, at), sources.add(row, at)); err != nil {
				return err
			}
		}
		lists.use(d.Scale, first, review.rows.n)
	}
	if err := review.end(&total.Summary); err != nil {
		return err
	}
	if err := sources.finish(sourcesPrinted); err != nil {
		return err
	}
	if err := lists.write(b); err != nil {
		return err
	}
	if err := total.write(b); err != nil {
		return err
	}
	return writeHowTo(b)
}

// peek tells whether a sequence holds more than one dossier, and returns the
// sequence anew; stop ends it.
func peek(dossiers export.Dossiers) (same export.Dossiers, several bool, stop func()) {
	type item struct {
		d   *export.Dossier
		err error
	}
	next, stop := iter.Pull2(dossiers)
	var ahead []item
	for range 2 {
		if d, err, ok := next(); ok {
			ahead = append(ahead, item{d, err})
		}
	}
	return func(yield func(*export.Dossier, error) bool) {
		for _, i := range ahead {
			if !yield(i.d, i.err) {
				return
			}
		}
		ahead = nil
		for {
			d, err, ok := next()
			if !ok || !yield(d, err) {
				return
			}
		}
	}, len(ahead) > 1, stop
}
