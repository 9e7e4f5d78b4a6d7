package document

import (
	"slices"
	"strings"
)

// Canonical is what the same text is whatever carries it: lines end in \n, the
// last one too and no blank one after it, and front matter has no values but
// those that are read. Every character of running text stays on its line and in
// its column.
func Canonical(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if end := strings.TrimRight(text, " \t\n"); end == "" {
		text = ""
	} else if len(end)+1 != len(text) || text[len(end)] != '\n' {
		text = end + "\n"
	}
	was, end := begin(text)
	if end == 0 {
		return text
	}
	front := withoutUnread(text[:end])
	is, at := begin(front + text[end:])
	if at != len(front) || is.Title != was.Title || is.Language != was.Language || !is.Date.Equal(was.Date) {
		return text // of values on several lines: left as it is
	}
	return is.Text
}

// CanonicalFile is the canonical text of a file's bytes; encoding is as in
// Options.
func CanonicalFile(data []byte, encoding string) (string, error) {
	text, _, _, err := decode(data, encoding)
	return Canonical(text), err
}

// withoutUnread takes the values from lines of YAML that nothing is read from.
func withoutUnread(front string) string {
	lines := strings.SplitAfter(front, "\n")
	for i, line := range lines {
		line = strings.TrimRight(line, " \t\n")
		switch key, _, ok := yamlKey(line); {
		case line == "---" || line == "..." || strings.HasPrefix(front, "+++") || lines[i] == "":
		case !ok:
			lines[i] = "\n"
		case !slices.Contains(readKeys, strings.ToLower(key)):
			lines[i] = key + ":\n"
		}
	}
	return strings.Join(lines, "")
}

// readKeys are the keys of front matter whose values are read.
var readKeys = append(slices.Clone(shownKeys), "lang", "language", "locale", "date", "published", "pubdate")

// FormatOf is the format that a file's name tells.
func FormatOf(name string) Format {
	format, _ := formatOf(Options{Name: name})
	return format
}
