package xlsx

import (
	"cmp"
	"errors"

	"github.com/factdesk/factdesk/export"
)

// advice is the short text of the sheet "How to use".
var advice = []string{
	"Each row of Review is a claim of the article. A sentence that holds several claims stands in a grey row of its own, with its claims under it; the 1 and 2 at the left edge fold and unfold them.",
	"The header of what a reviewer decides is green; what factdesk fills in is blue. A verdict is chosen from the list in its cell, and its colour follows.",
	"Filter and sort with the arrows in the header. A good start: the state that you want, sorted by check-worthiness, largest first.",
	"A claim may be true and signed off, or false and signed off: State says how far the checking is, Verdict what it found.",
	"The best source of a claim is linked in its row; Sources has all of them, a row each.",
	"Printed, a page shows the claim with its verdict, the reason, the best source, and who checked it; the columns to the right stay on the screen.",
	"This file is a copy of what factdesk holds. What you change here changes nothing there.",
}

func writeHowTo(b *book) error {
	if err := b.look(howToName, "BCCCDC"); err != nil {
		return err
	}
	if err := errors.Join(b.SetColWidth(howToName, "A", "A", 26), b.SetColWidth(howToName, "B", "B", 100)); err != nil {
		return err
	}
	p := &page{book: b, name: howToName, row: 1}
	p.put(1, "title", "How to use this workbook")
	p.row++
	for i, text := range advice {
		p.row++
		p.put(1, wrapCell, i+1)
		p.put(2, wrapCell, text)
		p.err = cmp.Or(p.err, p.SetRowHeight(howToName, p.row, height(lines(text, 100))))
	}
	p.section("The columns of Review", 2)
	for _, c := range export.Columns {
		p.row++
		p.put(1, strongCell, c.Title)
		p.put(2, wrapCell, c.Help)
	}
	return p.err
}
