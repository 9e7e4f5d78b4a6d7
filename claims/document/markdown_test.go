package document_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/document"
)

func TestMarkdown(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"headings", "# Mayor *leaves*\n\nShe left.\n\nWhat now\n--------\n\nA vote.\n\n### More ###\n",
			[]string{"headline: Mayor leaves", "body: She left.", "heading: What now", "body: A vote.", "heading: More"}},
		{"inline markup", "The **mayor** of [Tarn](http://example.org/a_(b) \"T\") said `x  y` and ***so* on**, <b>twice</b>.",
			[]string{"body: The mayor of Tarn said x  y and so on, twice."}},
		{"escapes and entities", `40 \* 2 &amp; 5 &lt; 6 \& AT&T &nope; &#8364;9 &copy; a\b`,
			[]string{"body: 40 * 2 & 5 < 6 & AT&T &nope; €9 © a\\b"}},
		{"line breaks", "One\ntwo  \nthree\\\nfour<br>five<br/>\nsix.",
			[]string{"body: One two three four five six."}},
		{"links that stand for themselves", "See <https://example.org/a> or [ref] or [this][ref].\n\n[ref]: http://example.org/b\n",
			[]string{"body: See https://example.org/a or ref or this."}},
		{"lists", "- One.\n  - Two,\n    wrapped.\n\n1. Three.\n\n   Still three.\n2. [x] Four.\n",
			[]string{"list: One.", "list: Two, wrapped.", "list: Three.", "list: Still three.", "list: Four."}},
		{"quotation", "> She wrote\n> this.\n>\n> - And this.\n\nLazy.\n",
			[]string{"quote: She wrote this.", "list: And this.", "body: Lazy."}},
		{"table", "| Ward | Votes |\n|---|--:|\n| North | 1,204 |\n| *South* | |\n|  | 7 &amp; 8 |\n",
			[]string{"heading: Ward, Votes", "table: North: Votes 1,204", "table: South", "table: 7 & 8"}},
		{"HTML", "<div>\n<p>The <b>mayor</b> &amp; her<br>deputy left.</p>\n<p>A \\* vote.</p><ul><li>One.</ul>\n<style>p {}</style></div>\n\n<figure><img src=\"a\"><figcaption>The mayor.</figcaption></figure>\n\nThe end.\n",
			[]string{"body: The mayor & her deputy left.", "body: A \\* vote.", "list: One.", "caption: The mayor.", "body: The end."}},
		{"leads", "TARN, May 2 — The mayor left.\n\n**Q:** Why?\n",
			[]string{"body: The mayor left.", "body: Why?"}},
		{"pictures", "![The mayor in May](m.jpg)\n\n# Mayor leaves\n\n![alt](x.png) She ![](y.png) left.\n",
			[]string{"caption: The mayor in May", "headline: Mayor leaves", "body: She  left."}},
		{"what is not running text", "```\ncode\n```\n\n    more code\n\n<!-- a comment -->\n\n<script>\nx < 1;\n</script>\n\n---\n\nShe ~~stayed~~left.<!-- no -->\n",
			[]string{"body: She left."}},
		{"footnotes", "She left.[^1] He[^b] stayed.\n\n[^1]: On Monday.\n[^b]: The *deputy*.\n\nThe end.\n",
			[]string{"body: She left. He stayed.", "body: On Monday.", "body: The deputy.", "body: The end."}},
		{"CRLF", "# Mayor\r\n\r\nShe\r\nleft.\r\n\r\n- One\r\n", []string{"headline: Mayor", "body: She left.", "list: One"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := read(t, "a.md", c.text)
			wantOutline(t, doc, c.want...)
			checkBlocks(t, doc)
		})
	}
}

func TestMarkdownSource(t *testing.T) {
	const text = "---\ntitle: T\n---\n\nThe **mayor** of\n  [Tarn &amp; *Elm*](http://x) paid \\*40\\*.\n"
	doc := read(t, "a.md", text)
	b := &doc.Blocks[1]
	for read, want := range map[string]string{
		"The mayor of Tarn & Elm paid *40*.": text[strings.Index(text, "The") : len(text)-1],
		"mayor":                              "mayor",
		"mayor of Tarn":                      "mayor** of\n  [Tarn",
		"& Elm":                              "&amp; *Elm",
		"*40*":                               `\*40\*`,
	} {
		i := strings.Index(b.Text, read)
		if i < 0 {
			t.Fatalf("no %q in %q", read, b.Text)
		}
		if start, end := b.Span(i, i+len(read)); text[start:end] != want {
			t.Errorf("%q spans %q, want %q", read, text[start:end], want)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		"# A\n\nb *c* `d` [e](f) &amp; \\* <g> ![h](i)\n\n- j\n  > k\n\n| l | m |\n|---|---|\n| n | o |\n",
		"a[^1]\n\n[^1]: b\n", "<http://a.b>\\\nc<br>d", "\t- a\n\n\t  b", "a\n===\n~~b~~", "\u00a0&nbsp;&#0;\x00", "> a\nb\n> c", "|\\||`\\|`|\n|-|-|\n|a|b|c|",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		if doc, err := document.Read([]byte(s), document.Options{Format: document.Markdown}); err == nil {
			checkBlocks(t, doc)
		}
	})
}
