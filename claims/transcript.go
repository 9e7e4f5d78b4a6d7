package claims

import (
	"strings"

	"github.com/factdesk/factdesk/claims/attribution"
	"github.com/factdesk/factdesk/claims/document"
)

// transcript knows the labels of an article that is one, and who speaks: Berg:
// We closed it ourselves.
type transcript struct {
	labels map[string]int // how often each begins a paragraph
	turns  int            // in all
	now    *Attribution   // whose turn it is
}

// read counts the labels of an article.
func (t *transcript) read(doc *document.Document) {
	*t = transcript{labels: map[string]int{}}
	for i := range doc.Blocks {
		if b := &doc.Blocks[i]; mayTurn(b) {
			if start, end, _ := attribution.Label(b.Text); end > start {
				t.labels[b.Text[start:end]]++
			}
		}
	}
	speakers := 0
	for label, n := range t.labels {
		if t.speaks(label) {
			t.turns += n
			speakers++
		}
	}
	if speakers < 2 { // the name of a photographer, the initials of a writer
		t.turns = 0
	}
}

// mayTurn reports whether a block is of a kind that a turn begins.
func mayTurn(b *document.Block) bool {
	return b.Element == document.Body || b.Element == document.Headline
}

// turn notes whose turn a paragraph is: that of its label or, in a transcript,
// still that of the one before. The label is taken off: it is no part of what is
// said.
func (t *transcript) turn(paragraph []reading, p *people) []reading {
	if len(paragraph) == 0 {
		return paragraph
	}
	b := paragraph[0].block
	if b.Element == document.Subhead {
		t.now = nil
	}
	if !mayTurn(b) {
		return paragraph
	}
	start, end, rest := attribution.Label(b.Text)
	if end > start && (!t.speaks(b.Text[start:end]) || t.turns == 0 && !attribution.Names(b.Text[start:end])) {
		start, end, rest = 0, 0, 0
	}
	if end == start {
		if t.turns < 2 {
			t.now = nil
		}
		return cutFront(paragraph, rest)
	}
	name := b.Text[start:end]
	at := paragraph[0].blockSpan(start, end)
	t.now = &Attribution{Speaker: at, Cue: paragraph[0].blockSpan(end, end+1)}
	if full, ok := p.label(name); ok {
		t.now.Speaker = full
	}
	return cutFront(paragraph, rest)
}

// speaks reports whether a label is the name of one who speaks.
func (t *transcript) speaks(label string) bool {
	if attribution.Notes(label) {
		return false
	}
	return attribution.Names(label) || t.labels[label] > 1 || len(label) == 1 && t.labels["Q"]+t.labels["A"] > 1
}

// cutFront takes the first n bytes of a block off what its sentences read. A
// sentence that has nothing else goes with the next one.
func cutFront(paragraph []reading, n int) []reading {
	for len(paragraph) > 1 && paragraph[1].at <= n {
		paragraph[1].Start = paragraph[0].Start
		paragraph = paragraph[1:]
	}
	r := &paragraph[0]
	text := r.block.Text
	end := r.at + r.unfold(len(r.Text))
	if n <= r.at || strings.TrimSpace(text[min(n, end):end]) == "" {
		return paragraph
	}
	r.at = n
	r.Text, r.folds = fold(text[n:end])
	return paragraph
}

// blockSpan is where bytes i to j of the sentence's block stand in the article.
func (r *reading) blockSpan(i, j int) Span {
	start, end := r.block.Span(i, j)
	return Span{start, end}
}
