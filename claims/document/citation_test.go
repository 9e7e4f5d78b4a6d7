package document_test

import (
	"testing"

	"github.com/factdesk/factdesk/claims/document"
)

// The marks of notes and sources are left out of what is read, and what only
// looks like one is not.
func TestCitations(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The mill burned.[2] It was old.[3][4] Nobody lived there[5].", "The mill burned. It was old. Nobody lived there."},
		{"The mill burned [2]. It was old [3, 4–6].", "The mill burned. It was old."},
		{"It fell.[note 1] It rose.[a] It stayed.[n 2]", "It fell. It rose. It stayed."},
		{"It fell[citation needed] in May,[when?] they said.[according to whom?]", "It fell in May, they said."},
		{"The mill burned.¹ It was old.²³ It fell slowly⁴ at first.", "The mill burned. It was old. It fell slowly at first."},
		{"The mill burned.* It was old.† It fell.‡", "The mill burned. It was old. It fell."},
		{"The mill burned.1 It was owned by Hartley.12 She left in 1944.3", "The mill burned. It was owned by Hartley. She left in 1944."},
		{"The mill burned.^1^ It was old.[^2]", "The mill burned. It was old."},
		{"The mill burned. (AP)", "The mill burned."},
		{"The mill burned (Reuters).", "The mill burned."},
		{"The mill burned (https://example.org/a_(b)). So did the barn [https://example.org].", "The mill burned. So did the barn."},
		{"The mill (see www.example.org/a) burned.", "The mill burned."},

		{"It covers 9 km² and 10⁶ m³.", "It covers 9 km² and 10⁶ m³."},
		{"The team scored [3] goals.", "The team scored [3] goals."},
		{"The author[s] wrote that [s]he left [sic].", "The author[s] wrote that [s]he left [sic]."},
		{"It cost 12.5 million. It was in No.3 Lane.", "It cost 12.5 million. It was in No.3 Lane."},
		{"The Associated Press (AP) said so.", "The Associated Press (AP) said so."},
		{"She said *now.* Then she left.", "She said *now.* Then she left."},
		{"[2]", "[2]"},
		{"See https://example.org/a for more.", "See https://example.org/a for more."},
		{"The match of 2019 [an early one] ended.", "The match of 2019 [an early one] ended."},
	} {
		doc := document.Text(c.text)
		if got := doc.Blocks[0].Text; got != c.want {
			t.Errorf("%q\nreads %q\nwant  %q", c.text, got, c.want)
		}
		checkBlocks(t, doc)
		if b := &doc.Blocks[0]; b.Start != 0 || b.End != len(c.text) {
			t.Errorf("%q: the block is at [%d,%d)", c.text, b.Start, b.End)
		}
	}
}

// A sentence has the marks behind it; a word of it has not.
func TestSentenceHasItsCitations(t *testing.T) {
	const text = "The mill burned in 1911.[2][3] It was old."
	b := &document.Text(text).Blocks[0]
	if start, end := b.Sentence(0, len("The mill burned in 1911.")); text[start:end] != "The mill burned in 1911.[2][3]" {
		t.Errorf("the sentence is %q", text[start:end])
	}
	if start, end := b.Span(19, 24); text[start:end] != "1911." {
		t.Errorf("the year is %q", text[start:end])
	}
	if start, end := b.Span(25, len(b.Text)); text[start:end] != "It was old." {
		t.Errorf("the next sentence is %q", text[start:end])
	}
}

func TestInvisible(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The hos\u00adpital is 40.", "The hospital is 40."},
		{"The hos\u00ad\n  pital is 40.", "The hospital is 40."},
		{"The \u200bmill\u2060 is\ufeff old.", "The mill is old."},
		{"The \u202emill\u202c \u2066is\u2069 \u200eold.", "The mill is old."},
		{"A \U0001F468\u200d\U0001F469\u200d\U0001F467 left.", "A \U0001F468\u200d\U0001F469\u200d\U0001F467 left."},
		{"The mi\u200cll is old.", "The mill is old."},
	} {
		for _, format := range []document.Format{document.Plain, document.Markdown} {
			doc, err := document.Read([]byte(c.text), document.Options{Format: format})
			if err != nil {
				t.Fatal(err)
			}
			b := &doc.Blocks[0]
			if b.Text != c.want {
				t.Errorf("%s: %q reads %q", format, c.text, b.Text)
			}
			checkBlocks(t, doc)
			if start, end := b.Span(0, len(b.Text)); doc.Text[start:end] != c.text {
				t.Errorf("%s: %q stands in %q", format, b.Text, doc.Text[start:end])
			}
		}
	}
}
