package document

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// decode is the bytes of a file as UTF-8, without a byte-order mark, the name of
// the encoding that they were in, and whether that was guessed.
func decode(data []byte, encoding string) (text, name string, guessed bool, err error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return "", "", false, fmt.Errorf("%w\nhint: an article needs at least one sentence", ErrEmpty)
	}
	if kind := sniff(data); kind != "" {
		return "", "", false, fmt.Errorf("%w: it looks like %s\nhint: save it as plain text or Markdown", ErrNotText, kind)
	}
	if encoding != "" {
		text, err = decodeAs(data, encoding)
		return text, strings.ToLower(encoding), false, err
	}
	if name, err = marked(data); name != "" || err != nil {
		if err == nil {
			text, err = decodeAs(data, name)
		}
		return text, name, false, err
	}
	even, odd := nulShare(data)
	switch {
	case odd > 0.4 && even < 0.05:
		name = "utf-16le"
	case even > 0.4 && odd < 0.05:
		name = "utf-16be"
	case controlShare(data) > 0.02 || bytes.IndexByte(data, 0) >= 0:
		return "", "", false, fmt.Errorf("%w: it holds binary data\nhint: save it as plain text or Markdown", ErrNotText)
	case utf8.Valid(data):
		return string(data), "utf-8", false, nil
	default:
		text, err = decodeWestern(data)
		return text, "windows-1252", true, err
	}
	text, err = decodeAs(data, name)
	return text, name, true, err
}

// marked is the name of the encoding that a byte-order mark names, empty where
// there is none.
func marked(data []byte) (name string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return "utf-8", nil
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return "", fmt.Errorf("%w: UTF-32\nhint: save it as UTF-8", ErrEncoding)
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return "utf-16le", nil
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "utf-16be", nil
	}
	return "", nil
}

// decodeAs decodes by the name of an encoding, and finds fault with bytes that
// it does not have.
func decodeAs(data []byte, name string) (string, error) {
	enc, err := htmlindex.Get(name)
	if err != nil {
		return "", fmt.Errorf("%w %q\nhint: such as utf-8, utf-16le, windows-1252, iso-8859-2, shift_jis, gb18030", ErrEncoding, name)
	}
	switch canonical, _ := htmlindex.Name(enc); canonical {
	case "utf-8":
		data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
		if i := invalid(data); i >= 0 {
			return "", fmt.Errorf("%w: byte %d, on line %d, is not UTF-8\nhint: name the encoding with --encoding, such as windows-1252",
				ErrEncoding, i, 1+bytes.Count(data[:i], []byte("\n")))
		}
		return string(data), nil
	case "utf-16le":
		return decodeUTF16(bytes.TrimPrefix(data, []byte("\xff\xfe")), binary.LittleEndian)
	case "utf-16be":
		return decodeUTF16(bytes.TrimPrefix(data, []byte("\xfe\xff")), binary.BigEndian)
	}
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return "", fmt.Errorf("%w: not all of it is %s\nhint: name another one with --encoding", ErrEncoding, name)
	}
	return string(text), nil
}

func decodeUTF16(data []byte, order binary.ByteOrder) (string, error) {
	var b strings.Builder
	b.Grow(len(data))
	for i := 0; i+1 < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) {
			if i+3 < len(data) {
				r = utf16.DecodeRune(r, rune(order.Uint16(data[i+2:])))
			} else {
				r = utf8.RuneError
			}
			if r == utf8.RuneError {
				return "", fmt.Errorf("%w: half a character of UTF-16 at byte %d\nhint: name the encoding with --encoding", ErrEncoding, i)
			}
			i += 2
		}
		b.WriteRune(r)
	}
	if len(data)%2 != 0 {
		return "", fmt.Errorf("%w: UTF-16 with half a character at its end\nhint: the file may have been cut short", ErrEncoding)
	}
	if strings.TrimSpace(b.String()) == "" {
		return "", fmt.Errorf("%w\nhint: an article needs at least one sentence", ErrEmpty)
	}
	return b.String(), nil
}

// decodeWestern decodes Windows-1252, of which Latin-1 is a part, if the bytes
// can be text in it.
func decodeWestern(data []byte) (string, error) {
	var high, undefined, multibyte int
	for i := 0; i < len(data); {
		c := data[i]
		if c < utf8.RuneSelf {
			i++
			continue
		}
		if _, n := utf8.DecodeRune(data[i:]); n > 1 {
			multibyte++
			i += n
			continue
		}
		high++
		switch c {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
			undefined++
		}
		i++
	}
	if multibyte > high {
		at := invalid(data)
		return "", fmt.Errorf("%w: UTF-8 with a byte that is not, byte %d on line %d\nhint: mend the file, or name its encoding with --encoding",
			ErrEncoding, at, 1+bytes.Count(data[:at], []byte("\n")))
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrEncoding, err)
	}
	text := string(decoded)
	if word := strangeWord(text); undefined > 0 || high+multibyte > len(data)/3 || word != "" {
		reads := ""
		if word != "" {
			reads = fmt.Sprintf(", which would read %q", word)
		}
		return "", fmt.Errorf("%w: neither UTF-8 nor Windows-1252%s\nhint: name it with --encoding, such as windows-1250, windows-1251, macintosh or shift_jis", ErrEncoding, reads)
	}
	return text, nil
}

// strangeWord is the first word of a text that no Western language writes so, if
// a fifth of those with letters beyond ASCII are like it: a sign beside a letter
// (£ód¼), a capital inside of a word (cafŽ), nothing but accents (Ãàçïðîì).
func strangeWord(text string) string {
	first, strange, accented := "", 0, 0
	for word := range strings.FieldsSeq(text) {
		if strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
			continue
		}
		accented++
		if isStrange(word) {
			strange++
			if first == "" {
				first = word
			}
		}
	}
	if strange*5 < accented {
		return ""
	}
	return first
}

func isStrange(word string) bool {
	letters, wide, last := 0, 0, ' '
	for i, r := range word {
		next, _ := utf8.DecodeRuneInString(word[i+utf8.RuneLen(r):])
		switch {
		case unicode.IsLetter(r):
			letters++
			if r >= utf8.RuneSelf {
				wide++
				if unicode.IsUpper(r) && unicode.IsLower(last) {
					return true
				}
			}
		case strings.ContainsRune("£¥¢¤", r) && unicode.IsLower(next) && !strings.ContainsRune("mbtk", next),
			strings.ContainsRune("¼½¾¤¦¨¬¯±¸×÷¹", r) && unicode.IsLetter(last):
			return true
		}
		last = r
	}
	return wide > 2 && wide == letters
}

// invalid is the offset of the first byte that is not UTF-8, or -1.
func invalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// sample is how much of a file is looked at to tell what it is, in bytes.
const sample = 1 << 16

// nulShare is the share of zeros among the bytes at even and at odd offsets.
// Western text in UTF-16 has them at one of the two.
func nulShare(data []byte) (even, odd float64) {
	data = data[:min(len(data), sample)]
	var nul [2]int
	for i, c := range data {
		if c == 0 {
			nul[i&1]++
		}
	}
	pairs := float64(len(data)) / 2
	return float64(nul[0]) / pairs, float64(nul[1]) / pairs
}

// controlShare is the share of bytes that no text holds.
func controlShare(data []byte) float64 {
	data = data[:min(len(data), sample)]
	n := 0
	for _, c := range data {
		if c < ' ' && (c < '\t' || c > '\r') && c != 0x1b && c != 0x1a {
			n++
		}
	}
	return float64(n) / float64(len(data))
}

// sniff says what kind of file begins with these bytes, if it is not text.
func sniff(data []byte) string {
	begins := func(s string) bool { return bytes.HasPrefix(data, []byte(s)) }
	head := data[:min(len(data), sample)]
	holds := func(s string) bool { return bytes.Contains(head, []byte(s)) }
	switch {
	case begins("%PDF-"):
		return "a PDF"
	case begins("PK\x03\x04") || begins("PK\x05\x06"):
		switch {
		case holds("word/"):
			return "a Word document (.docx)"
		case holds("xl/"):
			return "an Excel workbook (.xlsx)"
		case holds("ppt/"):
			return "a PowerPoint file (.pptx)"
		case holds("opendocument.text"):
			return "an OpenDocument text (.odt)"
		case holds("epub"):
			return "an EPUB book"
		}
		return "a zip archive"
	case begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return "an old Office document (.doc, .xls)"
	case begins(`{\rtf`):
		return "a rich text document (.rtf)"
	case begins("\x89PNG\r\n"), begins("\xff\xd8\xff"), begins("GIF87a"), begins("GIF89a"),
		begins("II*\x00"), begins("MM\x00*"), begins("RIFF") && holds("WEBP"):
		return "an image"
	case begins("\x1f\x8b"), begins("7z\xbc\xaf\x27\x1c"), begins("BZh") && holds("1AY&SY"), begins("\xfd7zXZ"), begins("Rar!\x1a"):
		return "a compressed archive"
	case begins("SQLite format 3\x00"):
		return "a database"
	case begins("\x7fELF"), begins("MZ") && holds("\x00\x00\x00"):
		return "a program"
	}
	start := strings.ToLower(string(bytes.TrimSpace(head[:min(len(head), 256)])))
	start = strings.TrimPrefix(start, "\uFEFF")
	if strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") {
		return "a web page (HTML)"
	}
	return ""
}
