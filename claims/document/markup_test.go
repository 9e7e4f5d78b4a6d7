package document_test

import (
	"testing"

	"github.com/factdesk/factdesk/claims/document"
)

// What the makers of pages take out of Markdown is not read, and what only looks
// like it is.
func TestTemplates(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"Hugo", "{{< youtube id=\"a\" >}}\n\n{{% note %}}\nThe tower fell.\n{{% /note %}}\n\n{{/* It rose\n\nin 1902. */}}\n\nIt was {{< mark >}}old{{< /mark >}}.\n",
			[]string{"body: The tower fell.", "body: It was old."}},
		{"code of Hugo", "{{< highlight go >}}\nx := 1\n{{< /highlight >}}\n\nThe tower fell.", []string{"body: The tower fell."}},
		{"Liquid", "{% if page %}\nThe tower fell.\n{% endif %}\n\n{% comment %}\nIt rose.\n\nIt did.\n{% endcomment %}\n\n{%- raw -%}It was old.{%- endraw -%}\n",
			[]string{"body: The tower fell.", "body: It was old."}},
		{"Jinja", "{# It rose.\n\nIt did. #}\nThe tower fell.", []string{"body: The tower fell."}},
		{"kramdown", "# Tower {#tower .big}\n\n{: .lead}\nThe tower fell.\n{:toc}\n\nIt [was](x){:target=\"_blank\"} old.",
			[]string{"headline: Tower", "body: The tower fell.", "body: It was old."}},
		{"asides", "::: {.note}\nThe tower fell.\n:::\n\n:::tip Mind this\nIt was old.\n:::\n", []string{"body: The tower fell.", "body: Mind this It was old."}},
		{"WordPress", "<!-- wp:paragraph -->\n<p>The tower fell.</p>\n<!-- /wp:paragraph -->\n\n[caption id=\"a\" width=\"3\"]<img src=\"a\"/> The tower in May.[/caption]\n\n[gallery ids=\"1,2\"]\n\n[gallery]\n",
			[]string{"body: The tower fell.", "body: The tower in May."}},
		{"comments", "<!-- It rose.\n\nIt did. -->\nThe tower <!-- never -->fell.\n\n%% It rose. %%\n\n%%\nIt did.\n\nTwice.\n%%\n", []string{"body: The tower fell."}},
		{"a comment that never ends", "The tower fell.\n\n<!-- It rose.\n\nIt did.\n", []string{"body: The tower fell."}},
		{"CRLF", "{% comment %}\r\nIt rose.\r\n\r\nIt did.\r\n{% endcomment %}\r\n\r\nThe tower\r\nfell.\r\n", []string{"body: The tower fell."}},
		{"no markup", "Use `{{` or `{%` here, a [link] or [two][link], 5%% and {braces}.\n\nClose with `}}` or `%}` \\{{ so }}.\n\n[link]: x\n",
			[]string{"body: Use {{ or {% here, a link or two, 5%% and {braces}.", "body: Close with }} or %} {{ so }}."}},
		{"a tag across paragraphs is none", "Open {{ here.\n\nClose }} there.", []string{"body: Open {{ here.", "body: Close }} there."}},
		{"definitions of links", "[a]: http://x\n[b c]: <y> \"t\"\n[d]: z 'title'\n\nSee [a], [this][b c] and [D].\n\n[no]: two words\n", []string{"body: See a, this and D.", "body: [no]: two words"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := read(t, "a.md", c.text)
			wantOutline(t, doc, c.want...)
			checkBlocks(t, doc)
		})
	}
}

func TestMDX(t *testing.T) {
	doc := read(t, "a.mdx", "import {Chart} from \"../chart.js\"\nimport x from 'y'\n\nexport const meta = {\n  title: \"T\",\n\n  n: [1, 2],\n}\n\n# Tower\n\n"+
		"<Chart data={[1, {a: 2}]} title=\"a > b\" />\n\n<Note kind=\"x\">\nThe **tower** fell in {year}.\n</Note>\n\n{/* It rose. */}\n\nWe import tea and export coal. `{x}` is code.\n\nexport prices fell.\n\n```js\nif (x) {\n```\n\nIt was <b>old</b>.\n")
	wantOutline(t, doc, "headline: Tower", "body: The tower fell in .", "body: We import tea and export coal. {x} is code.", "body: export prices fell.", "body: It was old.")
	checkBlocks(t, doc)
}

func TestHTMLTables(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"on one line", "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2019</td><td>412</td></tr></table>\n",
			[]string{"heading: Year, Ships", "table: 2019: Ships 412"}},
		{"with blank lines, a caption and blocks in cells", "<table>\n<caption>Ships</caption>\n<thead><tr><th>Year<th>Ships</thead>\n\n<tr><th>2019</th>\n\n<td><p>412<br>in all</p></td></tr>\n</table>\n\nThe end.\n",
			[]string{"caption: Ships", "heading: Year, Ships", "table: 2019: Ships 412 in all", "body: The end."}},
		{"cells that reach over others", "<table><tr><th>Port<th colspan=2>Ships<th>Men</tr><tr><td rowspan=2>Ayr<td>1<td>2<td>3</tr><tr><td>4<td>5<td>6</tr></table>",
			[]string{"heading: Port, Ships, Men", "table: Ayr: Ships 1, Ships 2, Men 3", "table: 4: Ships 5, Men 6"}},
		{"never closed", "<table><tr><td>2019<td>412", []string{"table: 2019: 412"}},
		{"raised marks", "<p>The tower fell.<sup>2</sup> It is 9 m<sup>2</sup> wide.<sup><a href=\"#n\">[3]</a></sup> The 1<sup>st</sup> one<sup>*</sup>.</p>",
			[]string{"body: The tower fell. It is 9 m² wide. The 1st one."}},
		{"struck out", "<p>The tower <s>rose</s> fell.</p><template>It rose.</template>", []string{"body: The tower  fell."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := read(t, "a.md", c.text)
			wantOutline(t, doc, c.want...)
			checkBlocks(t, doc)
		})
	}
	wantOutline(t, read(t, "a.md", "The tower fell.<sup>2</sup> It is 9 m<sup>2</sup> <del>not</del>wide.<sup id=\"c\">[3]</sup>"), "body: The tower fell. It is 9 m² wide.")
}

func FuzzMDX(f *testing.F) {
	f.Add("import a from 'b'\n\n<A b={c}>{d}</A>\n\n{e {f}}\n\nexport const g = {\n\n}\n")
	f.Add("<A \"<B '{`}` ```\n{\n```\n}> </>")
	f.Fuzz(func(t *testing.T, s string) {
		if doc, err := document.Read([]byte(s), document.Options{Format: document.MDX, Encoding: "utf-8"}); err == nil {
			checkBlocks(t, doc)
		}
	})
}
