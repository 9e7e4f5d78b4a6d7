package xlsx

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/factdesk/factdesk/export"
)

// What Excel holds: links a sheet, and characters of an address.
const (
	maxLinks   = 65530
	maxAddress = 2079
)

// links are the hyperlinks of one sheet. SetCellHyperLink looks through all
// links for each one that it adds, which takes 41 seconds for a full sheet; so
// it is given one mark, and parts puts the links in its place.
type links struct {
	n    int
	refs segments // of the sheet: <hyperlink/> elements
	rels segments // of the sheet's relationships
	over int      // addresses beyond what a sheet holds
}

// The mark, as SetCellHyperLink makes it and as it is written.
const (
	markCell = "XFD1"
	markAt   = "links"
	markXML  = `<hyperlink ref="` + markCell + `" location="` + markAt + `"></hyperlink>`
)

// add links a cell to an address of the web. It tells whether it could.
func (l *links) add(column string, row int, address string) (bool, error) {
	target, ok := export.WebAddress(address)
	if !ok {
		return false, nil
	}
	if len(target) > maxAddress {
		return false, nil
	}
	if l.n == maxLinks {
		l.over++
		return false, nil
	}
	l.n++
	if _, err := fmt.Fprintf(&l.refs, `<hyperlink ref="%s%d" r:id="rId%d"/>`, column, row, l.n); err != nil {
		return false, err
	}
	_, err := fmt.Fprintf(&l.rels, `<Relationship Id="rId%d" Type="%s" Target="%s" TargetMode="External"/>`,
		l.n, excelize.SourceRelationshipHyperLink, strings.ReplaceAll(target, "&", "&amp;"))
	return err == nil, err
}

// place puts the mark into the sheet and an empty list of relationships into
// the workbook, and says what is to fill them.
func (l *links) place(f *excelize.File, sheet, relationships string) (refs, rels insert, err error) {
	if err := f.SetCellHyperLink(sheet, markCell, markAt, "Location"); err != nil {
		return insert{}, insert{}, err
	}
	const open, end = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`, "</Relationships>"
	f.Pkg.Store(relationships, []byte(xml.Header+open+end))
	return insert{mark: markXML, long: &l.refs}, insert{mark: open, text: open, long: &l.rels}, nil
}
