package document_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/factdesk/factdesk/claims/document"
)

func read(t *testing.T, name, text string) *document.Document {
	t.Helper()
	doc, err := document.Read([]byte(text), document.Options{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// outline is the blocks of a document, one a line: element, text.
func outline(doc *document.Document) string {
	var b strings.Builder
	for i := range doc.Blocks {
		fmt.Fprintf(&b, "%s: %s\n", doc.Blocks[i].Element, doc.Blocks[i].Text)
	}
	return b.String()
}

func wantOutline(t *testing.T, doc *document.Document, want ...string) {
	t.Helper()
	if got, want := outline(doc), strings.Join(want, "\n")+"\n"; got != want {
		t.Errorf("blocks\n%swant\n%s", got, want)
	}
}

func TestEncodings(t *testing.T) {
	const text = "The café’s owner paid €40.\n"
	utf16le := func(s string) (b []byte) {
		for _, u := range utf16.Encode([]rune(s)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return b
	}
	utf16be := func(s string) (b []byte) {
		for _, u := range utf16.Encode([]rune(s)) {
			b = append(b, byte(u>>8), byte(u))
		}
		return b
	}
	western := []byte("The caf\xe9\x92s owner paid \x8040.\n")
	for _, c := range []struct {
		name            string
		data            []byte
		encoding, found string
	}{
		{"UTF-8", []byte(text), "", "utf-8"},
		{"UTF-8 with a byte-order mark", []byte("\uFEFF" + text), "", "utf-8"},
		{"UTF-16 with a mark, little endian", utf16le("\uFEFF" + text), "", "utf-16le"},
		{"UTF-16 with a mark, big endian", utf16be("\uFEFF" + text), "", "utf-16be"},
		{"UTF-16 without, little endian", utf16le(text), "", "utf-16le"},
		{"UTF-16 without, big endian", utf16be(text), "", "utf-16be"},
		{"UTF-16 by name, with a mark", utf16le("\uFEFF" + text), "utf-16", "utf-16"},
		{"Windows-1252", western, "", "windows-1252"},
		{"Windows-1252 by name", western, "windows-1252", "windows-1252"},
		{"UTF-8 by name, with a mark", []byte("\uFEFF" + text), "UTF-8", "utf-8"},
	} {
		doc, err := document.Read(c.data, document.Options{Encoding: c.encoding})
		if err != nil || doc.Text != text || doc.Encoding != c.found {
			t.Errorf("%s: read as %+v, %v", c.name, doc, err)
		}
	}

	for _, c := range []struct {
		data    string
		guessed bool
	}{{text, false}, {"\uFEFF" + text, false}, {string(western), true}, {string(utf16le(text)), true}} {
		if doc, err := document.Read([]byte(c.data), document.Options{}); err != nil || doc.Guessed != c.guessed {
			t.Errorf("%q: guessed %v, %v", c.data, doc.Guessed, err)
		}
	}
	if doc, err := document.Read(western, document.Options{Encoding: "windows-1252"}); err != nil || doc.Guessed {
		t.Errorf("an encoding that was named is called a guess: %v", err)
	}

	cyrillic := []byte("\xcc\xfd\xf0 \xee\xf2\xf1\xf2\xe0\xe2\xeb\xe5\xed.")
	doc, err := document.Read(cyrillic, document.Options{Encoding: "windows-1251"})
	if err != nil || doc.Text != "Мэр отставлен." {
		t.Errorf("windows-1251 by name: %+v, %v", doc, err)
	}
}

func TestWhatIsNoArticle(t *testing.T) {
	for _, c := range []struct {
		name, data, encoding string
		want                 error
		says                 string
	}{
		{"nothing", "", "", document.ErrEmpty, "at least one sentence"},
		{"white space", " \n\t\r\n", "", document.ErrEmpty, ""},
		{"a mark alone", "\uFEFF", "", document.ErrEmpty, ""},
		{"UTF-16 white space", "\xff\xfe \x00\n\x00", "", document.ErrEmpty, ""},
		{"front matter alone", "---\ntitle: A\n---\n", "", document.ErrEmpty, ""},
		{"docx", "PK\x03\x04\x14\x00\x06\x00[Content_Types].xml word/document.xml", "", document.ErrNotText, "a Word document (.docx)"},
		{"docx, encoding named", "PK\x03\x04\x14\x00\x06\x00word/", "utf-8", document.ErrNotText, "save it as plain text or Markdown"},
		{"PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3", "", document.ErrNotText, "a PDF"},
		{"PNG", "\x89PNG\r\n\x1a\n\x00", "", document.ErrNotText, "an image"},
		{"web page", " <!DOCTYPE html><html>", "", document.ErrNotText, "a web page"},
		{"NUL in text", "The mayor\x00 left the town.", "", document.ErrNotText, "binary"},
		{"control characters", "a\x01b\x02c\x03", "", document.ErrNotText, "binary"},
		{"UTF-32", "\xff\xfe\x00\x00a\x00\x00\x00", "", document.ErrEncoding, "UTF-32"},
		{"damaged UTF-8", "The café’s menu.\nThe caf\xe9 shut at the thé dansant.", "", document.ErrEncoding, "byte 27 on line 2"},
		{"Cyrillic in an old encoding", "\xcc\xfd\xf0 \xee\xf2\xf1\xf2\xe0\xe2\xeb\xe5\xed.", "", document.ErrEncoding, "windows-1251"},
		{"Central European in an old encoding", "The mill in P\xf8erov sold it to Ji\xf8\xed \xc8ern\xfd for 3\xbc of \xa3\xf3d\xbc.", "", document.ErrEncoding, "windows-1250"},
		{"old Macintosh", "The mill\xd5s caf\x8e shut.", "", document.ErrEncoding, "macintosh"},
		{"not the encoding named", "caf\xe9", "utf-8", document.ErrEncoding, "byte 3, on line 1"},
		{"not in the encoding named", "\x81\xff", "shift_jis", document.ErrEncoding, "shift_jis"},
		{"no such encoding", "The mayor left.", "utf-9", document.ErrEncoding, `"utf-9"`},
		{"UTF-16 cut short", "\xff\xfea\x00b", "", document.ErrEncoding, "cut short"},
		{"too many lines", strings.Repeat("I go.\n", 1_000_001), "", document.ErrTooLong, "more than 1000000 lines"},
		{"too many sentences", strings.Repeat("I go. ", 1_000_001), "", document.ErrTooLong, "--ndjson"},
		{"half a pair", "\xff\xfe\x00\xd8a\x00", "", document.ErrEncoding, "byte 0"},
	} {
		_, err := document.Read([]byte(c.data), document.Options{Name: "a.txt", Encoding: c.encoding})
		if !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), "a.txt: ") || !strings.Contains(err.Error(), "\nhint: ") ||
			!strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	_, err := document.Read([]byte("The mayor left."), document.Options{Format: "docx"})
	if !errors.Is(err, document.ErrFormat) {
		t.Errorf("unknown format: %v", err)
	}
}

func TestFrontMatter(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"YAML", "---\ntitle: \"Mayor: \\\"I go\\\"\" # draft\nlang: en-GB\ntags:\n  - town\n  - mayor\ndate: 2031-05-02T10:00:00Z\n---\n\nThe mayor left.\n"},
		{"YAML with CRLF", "---\r\nTitle: 'Mayor: \"I go\"'\r\nlanguage: en_GB\r\ndate: 2031-05-02\r\n...\r\nThe mayor left.\r\n"},
		{"TOML", "+++\ntitle = 'Mayor: \"I go\"'\nlang = \"en-GB\"\ndate = 2031-05-02\n[author]\nname = 'A'\n+++\nThe mayor left."},
	} {
		for _, name := range []string{"a.md", "a.txt"} {
			doc := read(t, name, c.text)
			if doc.Title != `Mayor: "I go"` || doc.Language != "en-GB" || doc.Date.Format("2006-01-02") != "2031-05-02" {
				t.Errorf("%s in %s: title %q, language %q, date %s", c.name, name, doc.Title, doc.Language, doc.Date)
			}
			wantOutline(t, doc, "headline: Mayor: \"I go\"", "body: The mayor left.")
		}
	}
	doc := read(t, "a.md", "---\ntitle: The mayor leaves\ndescription: She was in office for 12 years.\nauthor: Ann Lee\n---\n\nThe mayor left.\n")
	wantOutline(t, doc, "headline: The mayor leaves", "body: She was in office for 12 years.", "body: The mayor left.")
	for i := range doc.Blocks {
		if b := &doc.Blocks[i]; doc.Text[b.Start:b.End] != b.Text {
			t.Errorf("%q stands at %q", b.Text, doc.Text[b.Start:b.End])
		}
	}
	for _, text := range []string{
		"---\nThe mayor left. He said: no.\n---\n",
		"---\ntitle: never ends\n",
		"+++\nno TOML\n+++\n",
		"--- title: x\n---\nThe mayor left.",
	} {
		if doc := read(t, "a.txt", text); doc.Blocks[0].Start != 0 {
			t.Errorf("%q was read as front matter: first block at %d", text, doc.Blocks[0].Start)
		}
	}
}
