package document_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/document"
)

func TestPlainText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"headline, heading, paragraphs",
			"Mayor of Tarn Leaves Office\n\nThe mayor left on Monday.\n\nWhat Comes Next\n\nA vote is due.\n",
			[]string{"headline: Mayor of Tarn Leaves Office", "body: The mayor left on Monday.", "heading: What Comes Next", "body: A vote is due."}},
		{"a headline that asks",
			"Who pays for the bridge?\n\nNobody knows.\n",
			[]string{"headline: Who pays for the bridge?", "body: Nobody knows."}},
		{"a heading is told by its form",
			"Report on the mill\n\nThe mill burned in 1911.[2]\n\nDr. Rowe owned it.\n\nAfter 1920\n\nIt was sold in 1921 (AP)\n\nIt fell in 1922. \U0001F525\n\nIt rose in 1923 #mill\n\nIt shut, see https://example.org/a\n\nIt fell in 1924. Then it rose\n\n2.1. A Second Mill\n\nIt burned too.",
			[]string{"headline: Report on the mill", "body: The mill burned in 1911.", "body: Dr. Rowe owned it.", "heading: After 1920", "body: It was sold in 1921",
				"body: It fell in 1922. \U0001F525", "body: It rose in 1923 #mill", "body: It shut, see https://example.org/a", "body: It fell in 1924. Then it rose",
				"heading: 2.1. A Second Mill", "body: It burned too."}},
		{"two headings stand on each other, more lines are a list",
			"The mills\n\nHistory\n\nThe First Mill\n\nIt burned.\n\nAyr: 12 mills\n\nTarn: 3 mills\n\nElm: 1 mill\n\nSales\n\nThey fell.",
			[]string{"headline: The mills", "heading: History", "heading: The First Mill", "body: It burned.",
				"body: Ayr: 12 mills", "body: Tarn: 3 mills", "body: Elm: 1 mill", "heading: Sales", "body: They fell."}},
		{"a line that leads on is no heading",
			"The mayor left.\n\nShe gave three reasons:\n\nAge was one.",
			[]string{"body: The mayor left.", "body: She gave three reasons:", "body: Age was one."}},
		{"a paragraph a line, CRLF",
			"Mayor leaves\r\nThe mayor left on Monday.\r\nShe will be missed.\r\n",
			[]string{"headline: Mayor leaves", "body: The mayor left on Monday.", "body: She will be missed."}},
		{"wrapped by hand, CRLF",
			"The mayor of Tarn, who had held the office for\r\neleven years, left on Monday. Nobody in the town\r\nhall had expected it.\r\n\r\nShe will be missed.",
			[]string{"body: The mayor of Tarn, who had held the office for eleven years, left on Monday. Nobody in the town hall had expected it.", "body: She will be missed."}},
		{"broken in mid-sentence",
			"It was a cold \nnight in the town.",
			[]string{"body: It was a cold night in the town."}},
		{"lines without an end",
			"features\ncontact the desk\nevents, activities\n\nThe end.",
			[]string{"headline: features", "body: contact the desk", "body: events, activities", "body: The end."}},
		{"lists",
			"The plan has three parts:\n- a bridge of 40 metres,\n- a road\n  that is wrapped.\n\n1. Build it.\n2) Pay for it.\n\na) first\nb) second\n\n• One only.\n",
			[]string{"body: The plan has three parts:", "list: a bridge of 40 metres,", "list: a road that is wrapped.",
				"list: Build it.", "list: Pay for it.", "list: first", "list: second", "list: One only."}},
		{"a dash and a number that came to stand first",
			"The mayor, who had held the office since the spring of\n1984. The council chose her then by eleven votes to\n12. It was close - closer than people had expected it\n- and it was noisy.\n\nThe end.",
			[]string{"body: The mayor, who had held the office since the spring of 1984. The council chose her then by eleven votes to 12. It was close - closer than people had expected it - and it was noisy.", "body: The end."}},
		{"quotation",
			"She wrote:\n\n> I leave the office today,\n> and I leave it gladly.\n\nThat was all.",
			[]string{"body: She wrote:", "quote: I leave the office today, and I leave it gladly.", "body: That was all."}},
		{"questions and answers",
			"Q: Why did you go?\n\nA: I was tired.\n\nA: Yes",
			[]string{"body: Why did you go?", "body: I was tired.", "body: Yes"}},
		{"datelines", "Mayor leaves\n\nPORT TARN, North Elm, March 14 (Agency) – The mayor left.\n\nELM - not far.\n",
			[]string{"headline: Mayor leaves", "body: The mayor left.", "body: ELM - not far."}},
		{"a dateline of one word", "TARN (Agency) -- The mayor left.", []string{"body: The mayor left."}},
		{"an agency and a dash", "NASA – the American agency – said no.", []string{"body: NASA – the American agency – said no."}},
		{"no dateline", "A - she said - was wrong. TARN – B.", []string{"body: A - she said - was wrong. TARN – B."}},
		{"rules and captions",
			"Mayor leaves\n============\n\nPhoto: The mayor in May.\n\n* * *\n\nShe left.\n",
			[]string{"headline: Mayor leaves", "heading: ============", "caption: Photo: The mayor in May.", "heading: * * *", "body: She left."}},
		{"one paragraph alone is a text, whatever it looks like",
			"Council to raise tax by 5 percent\n", []string{"body: Council to raise tax by 5 percent"}},
		{"one list item alone",
			"1. Open the gate. 2. Close it behind you.", []string{"body: 1. Open the gate. 2. Close it behind you."}},
		{"old Mac line ends", "One paragraph.\r\rAnother one.\r", []string{"body: One paragraph.", "body: Another one."}},
		{"no-break spaces on a blank line", "One paragraph.\n\u00a0\nAnother one.", []string{"body: One paragraph.", "body: Another one."}},
	} {
		t.Run(c.name, func(t *testing.T) { wantOutline(t, read(t, "a.txt", c.text), c.want...) })
	}
}

func TestPlainTextIsTheFile(t *testing.T) {
	const text = "Mayor leaves\n\n- The mayor, 61,\n  left.\n\n> I go.\n> Gladly.\n\nShe left."
	doc := read(t, "a.txt", text)
	if doc.Title != "Mayor leaves" {
		t.Errorf("title %q", doc.Title)
	}
	item, quote := &doc.Blocks[1], &doc.Blocks[2]
	if got := text[item.Start:item.End]; got != "- The mayor, 61,\n  left." {
		t.Errorf("the list item stands in %q", got)
	}
	for _, c := range []struct {
		b          *document.Block
		text, want string
	}{
		{item, "The mayor", "The mayor"}, {item, "61, left", "61,\n  left"}, {item, "left.", "left."},
		{quote, "I go. Gladly.", "I go.\n> Gladly."}, {quote, "Gladly", "Gladly"},
	} {
		i := strings.Index(c.b.Text, c.text)
		if start, end := c.b.Span(i, i+len(c.text)); text[start:end] != c.want {
			t.Errorf("%q spans %q, want %q", c.text, text[start:end], c.want)
		}
	}
}

// checkBlocks looks at what holds of the blocks of any document.
func checkBlocks(t *testing.T, doc *document.Document) {
	t.Helper()
	at := 0
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		if b.Start < at || b.End <= b.Start || b.End > len(doc.Text) {
			t.Fatalf("block %d at [%d,%d) after %d of %d", i, b.Start, b.End, at, len(doc.Text))
		}
		at = b.End
		if strings.TrimSpace(b.Text) == "" {
			t.Fatalf("block %d is blank", i)
		}
		last := b.Start
		for k := 0; k <= len(b.Text); k++ {
			s := b.Source(k)
			if s < last || s > b.End {
				t.Fatalf("block %d: byte %d of %q is at %d, after %d, in [%d,%d)", i, k, b.Text, s, last, b.Start, b.End)
			}
			last = s
			if k > 0 {
				if start, end := b.Span(k-1, k); start > end || start < b.Start || end > b.End {
					t.Fatalf("block %d: byte %d spans [%d,%d)", i, k-1, start, end)
				}
			}
		}
		if !utf8.ValidString(b.Text) {
			t.Fatalf("block %d holds half a character: %q", i, b.Text)
		}
	}
}

func FuzzPlainText(f *testing.F) {
	for _, s := range []string{
		"Mayor leaves\n\nThe mayor left. She\nwill be missed.\r\n\r\n- one\n- two\n\n> said\n> so\n",
		"---\ntitle: A\n---\n1. x\n2. y\n", "+++\na=1\n+++\nx", "\uFEFF\u200B\n\n\u2028x", "a)\n(1)\n- \n>\n> >\n•", "\r\r\r\n\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		doc := document.Text(s)
		checkBlocks(t, doc)
		at := frontMatterEnd(s, doc)
		for i := range doc.Blocks {
			if doc.Blocks[i].End <= at {
				continue // of the front matter
			}
			wantBlank(t, s[at:doc.Blocks[i].Start])
			at = doc.Blocks[i].End
		}
		wantBlank(t, s[at:])
	})
}

func wantBlank(t *testing.T, gap string) {
	t.Helper()
	if strings.IndexFunc(gap, func(r rune) bool { return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cc, unicode.Cf) }) >= 0 {
		t.Fatalf("a gap holds %q", gap)
	}
}

// frontMatterEnd is where running text may begin, by a rule simpler than the
// reader's: after the second fence.
func frontMatterEnd(s string, doc *document.Document) int {
	if len(s) < 3 || s[:3] != "---" && s[:3] != "+++" || len(doc.Blocks) > 0 && doc.Blocks[0].Start == 0 {
		return 0
	}
	end := 4
	for line := range strings.Lines(s[4:]) {
		end += len(line)
		if l := strings.TrimRight(line, " \t\r\n"); l == s[:3] || s[:3] == "---" && l == "..." {
			return end
		}
	}
	return 0
}

func BenchmarkPlainText(b *testing.B) {
	paragraph := strings.Repeat("The mayor of Tarn left on Monday, after eleven years in the office. ", 6)
	text := strings.Repeat(paragraph+"\n\n", 2000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		document.Text(text)
	}
}
