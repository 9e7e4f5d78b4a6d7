package markdown_test

import (
	"bytes"
	"flag"
	"html"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/internal/sample"
	"github.com/factdesk/factdesk/export/markdown"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func write(t testing.TB, dossiers export.Dossiers) string {
	t.Helper()
	var b bytes.Buffer
	if err := markdown.Write(&b, dossiers, export.Options{Made: sample.Day}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReport(t *testing.T) {
	for name, dossiers := range map[string]export.Dossiers{
		"bridge.md":        sample.Dossiers(sample.Bridge()),
		"bridge-public.md": sample.Dossiers(sample.Public()),
	} {
		golden := "testdata/" + name
		got := write(t, dossiers)
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs (go test -update rewrites it); got:\n%s", golden, got)
		}
	}
}

func TestOnlyWebAddressesAreLinks(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"https://example.org/a?b=1&c=(2)#d", "https://example.org/a?b=1&c=%282%29#d"},
		{"http://example.org/ä b", "http://example.org/%C3%A4%20b"},
		{"https://example.org/)[x](javascript:alert(1))", "https://example.org/%29%5Bx%5D%28javascript:alert%281%29%29"},
		{"https://example.org/\">&copy;<b>", "https://example.org/%22%3E&copy;%3Cb%3E"},
		{"javascript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"//example.org", ""},
	} {
		d := sample.One("x")
		d.Standings[0].Votes[0].Sources[0].URL = c.address
		var got []string
		walk(t, write(t, sample.Dossiers(d)), func(n ast.Node) {
			if l, ok := n.(*ast.Link); ok {
				got = append(got, html.UnescapeString(string(l.Destination)))
			}
		})
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: links to %q, want %q", c.address, got, c.want)
		}
	}
}

// host renders as the big hosts do: tables, strikethrough, bare addresses, task
// lists, footnotes and definition lists.
var host = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
	goldmark.WithParserOptions(parser.WithAttribute()))

// walk visits the nodes of a rendered text and returns what a reader sees of it.
func walk(t testing.TB, source string, visit func(ast.Node)) string {
	t.Helper()
	var seen strings.Builder
	root := host.Parser().Parse(text.NewReader([]byte(source)))
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		visit(n)
		switch n := n.(type) {
		case *ast.Text:
			seen.Write(n.Value([]byte(source)))
			if n.SoftLineBreak() {
				seen.WriteByte('\n')
			}
		case *ast.String:
			seen.Write(n.Value)
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return unescape(seen.String())
}

// goldmark keeps backslashes and entities in the source of a text node and
// takes them away when it renders.
var backslash = regexp.MustCompile("\\\\([!-/:-@[-`{-~])")

func unescape(s string) string { return backslash.ReplaceAllString(s, "$1") }

// reads is what a reader is to see of s: all of it, white space folded, without
// control characters and without the joiner, which has no width.
func reads(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u2060':
			return -1
		case unicode.IsControl(r) && !unicode.IsSpace(r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

var seeds = []string{
	"plain words", "# a heading", "- a list", "1. a list", "1) a list", "+ x", "* x", "> quoted", "---", "===", "```", "~~~",
	"    code", "a | b", "| --- |", "[x](http://example.org)", "[x]: http://example.org", "![x](y)", "<b>bold</b>", "<!-- x -->",
	"<http://example.org>", "http://example.org", "see www.example.org now", "ann@example.org", "@ann said #12", "GH-12", "owner/repo#3",
	"*a* _b_ **c** ~~d~~ `e`", "&amp; &lt; &#35;", "\\* \\", "a\\", "[^1]", ": definition", "- [ ] task", "$a$ and $5", "{{ x }}", ":smile: 10:30:45", ":0:0:0:0:",
	"mailto:ann@example.org", "xmpp:a@b.c", "HTTPS://EXAMPLE.ORG", "line\nbreak", "a  \nb", "\u202eabc", "\x1b[31mred", "\u0000", "snake_case_name", "{#id}", "x {.y}",
	"Ä@ö", "2026. It was", "a\u00a0b", "“quoted”", "!", "=", "-", ":", "\\", "*", "1.",
}

// A text is one line that reads as that text, wherever it stands, with no
// markup in it.
func FuzzEscape(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	places := []struct{ before, after, rest string }{
		{"", "\n", ""},
		{"> ", "\n", ""},
		{"- ", "\n", ""},
		{"# ", "\n", ""},
		{"words ", " words\n", "words  words"},
		{"**7:** ", "\n", "7: "},
		{"“", "”\n", "“”"},
		{"| a | b |\n| --- | --- |\n| ", " | c |\n", "abc"},
	}
	f.Fuzz(func(t *testing.T, s string) {
		escaped := markdown.Escape(s)
		if strings.ContainsAny(escaped, "\r\n\t") {
			t.Fatalf("more than a line: %q", escaped)
		}
		if escaped == "" {
			return
		}
		for _, p := range places {
			seen := walk(t, p.before+escaped+p.after, func(n ast.Node) {
				switch n.(type) {
				case *ast.Document, *ast.Paragraph, *ast.Text, *ast.String, *ast.Blockquote, *ast.List, *ast.ListItem, *ast.TextBlock, *ast.Heading,
					*extast.Table, *extast.TableHeader, *extast.TableRow, *extast.TableCell:
				case *ast.Emphasis:
					if !strings.HasPrefix(p.before, "**") {
						t.Errorf("%q became emphasis: %q", s, escaped)
					}
				default:
					t.Errorf("%q in %q became %s: %q", s, p.before, n.Kind(), escaped)
				}
			})
			got, want := reads(seen), reads(s)
			if !strings.Contains(got, want) {
				t.Errorf("%q in %q reads %q", s, p.before, got)
			}
			if n := len(reads(p.rest)); len(strings.ReplaceAll(got, " ", "")) != len(strings.ReplaceAll(want, " ", ""))+len(strings.ReplaceAll(reads(p.rest), " ", "")) {
				t.Errorf("%q in %q reads %q, %d bytes too many", s, p.before, got, n)
			}
		}
		for _, m := range []string{`@[\pL\pN]`, `#[\pL\pN]`, `:[a-z0-9_+-]+:`} {
			if found := regexp.MustCompile(m).FindString(escaped); found != "" {
				t.Errorf("a host would find %q in %q", found, escaped)
			}
		}
	})
}

// Whatever the texts of an article and its reviews, the report has the headings
// that it is to have, and no raw HTML, code, image or link.
func FuzzReport(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		headings := 0
		walk(t, write(t, sample.Dossiers(sample.One(s))), func(n ast.Node) {
			switch n := n.(type) {
			case *ast.Heading:
				headings++
			case *ast.CodeSpan: // the revision
				if n.ChildCount() != 1 || len(n.FirstChild().(*ast.Text).Segment.Value([]byte(write(t, sample.Dossiers(sample.One(s)))))) != 12 {
					t.Errorf("%q: a code span that is not the revision", s)
				}
			case *ast.RawHTML, *ast.HTMLBlock, *ast.AutoLink, *ast.Link, *ast.Image, *ast.CodeBlock, *ast.FencedCodeBlock, *extast.Strikethrough, *extast.FootnoteLink, *extast.TaskCheckBox, *extast.DefinitionList:
				t.Errorf("%q became %s", s, n.Kind())
			}
		})
		if headings != 3 {
			t.Errorf("%q: %d headings, want the title, the verdict and the claim", s, headings)
		}
	})
}
