package document

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
)

// frontMatter reads title, language and date from the lines between --- (YAML)
// or +++ (TOML) at the very beginning of the text, and says where the text goes
// on after them. What does not look like front matter is text.
func (d *Document) frontMatter() (end int) {
	fence, rest, ok := strings.Cut(d.Text, "\n")
	fence = strings.TrimRight(fence, " \t\r")
	if !ok || fence != "---" && fence != "+++" {
		return 0
	}
	start := len(d.Text) - len(rest)
	var lines []string
	var places []int // where each begins
	for at := start; at < len(d.Text) && len(lines) < maxFrontMatter; {
		line, _, ok := strings.Cut(d.Text[at:], "\n")
		places = append(places, at)
		at += len(line)
		if ok {
			at++
		}
		line = strings.TrimRight(line, " \t\r")
		if line == fence || fence == "---" && line == "..." {
			values, ok := yaml(lines)
			if fence == "+++" {
				values, ok = tomlValues(lines)
			}
			if !ok {
				return 0
			}
			d.take(values)
			d.standfirst(lines, places, values)
			return at
		}
		lines = append(lines, line)
	}
	return 0
}

// maxFrontMatter is how many lines of front matter are read.
const maxFrontMatter = 500

func (d *Document) take(values map[string]string) {
	d.Title = fold(values["title"])
	for _, key := range []string{"lang", "language", "locale"} {
		if v := values[key]; v != "" {
			d.Language = strings.ReplaceAll(v, "_", "-")
			break
		}
	}
	for _, key := range []string{"date", "published", "pubdate"} {
		if t, ok := day(values[key]); ok {
			d.Date = t
			break
		}
	}
}

// shownKeys are the keys of front matter whose values readers see above the text.
var shownKeys = []string{"title", "subtitle", "description", "summary", "standfirst", "excerpt"}

// standfirst makes blocks of the title and of what stands under it: readers see
// them, so somebody has to look at them. Lines begin at places.
func (d *Document) standfirst(lines []string, places []int, values map[string]string) {
	for i, line := range lines {
		end := strings.IndexAny(line, ":=")
		if end < 0 {
			continue
		}
		key := strings.ToLower(strings.TrimSpace(line[:end]))
		text := fold(values[key])
		if text == "" || !hasWord(text) || !slices.Contains(shownKeys, key) {
			continue
		}
		start, width := end+1, len(line)-end-1
		if at := strings.Index(line[end:], text); at >= 0 {
			start, width = end+at, len(text)
		}
		b := Block{Element: Body, Start: places[i] + start, End: places[i] + start + width, Text: text}
		if key == "title" {
			b.Element = Headline
		}
		b.source = []segment{{0, b.Start, len(text), width}}
		d.front = append(d.front, b)
	}
}

// day reads a date that may be followed by a time.
func day(s string) (time.Time, bool) {
	if len(s) < len(time.DateOnly) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	return t, err == nil
}

// yamlKey is a key at the beginning of a line, and its value; ok reports whether
// there is one.
func yamlKey(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(line, ":")
	key = strings.TrimRight(key, " \t")
	if !ok || key == "" || !isName(key) || value != "" && strings.TrimLeft(value, " \t") == value {
		return "", "", false
	}
	return key, strings.TrimLeft(value, " \t"), true
}

// isName reports whether a word is letters, digits, - and _, and begins with no
// digit or dash.
func isName(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c == '_', i > 0 && (c >= '0' && c <= '9' || c == '-'):
		default:
			return false
		}
	}
	return true
}

// yamlRest reports whether a line is of a value on several lines, or a comment.
func yamlRest(line string) bool {
	return line == "" || strings.ContainsRune(" \t#]}", rune(line[0])) || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "-\t")
}

// yaml reads the values of top-level keys that stand on one line: all that is
// asked of front matter. Lines that are no YAML at all make it no front matter.
func yaml(lines []string) (map[string]string, bool) {
	values := map[string]string{}
	for _, line := range lines {
		if key, value, ok := yamlKey(line); ok {
			values[strings.ToLower(key)] = scalar(value)
		} else if !yamlRest(line) {
			return nil, false
		}
	}
	return values, len(values) > 0
}

// scalar is a YAML value without its quotation marks or comment.
func scalar(s string) string {
	if s == "" {
		return ""
	}
	switch q := s[:1]; q {
	case `"`:
		if i := strings.LastIndex(s, q); i > 0 {
			return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(s[1:i])
		}
	case `'`:
		if i := strings.LastIndex(s, q); i > 0 {
			return strings.ReplaceAll(s[1:i], `''`, `'`)
		}
	case "|", ">", "[", "{", "&", "*":
		return ""
	}
	s, _, _ = strings.Cut(s, " #")
	return strings.TrimSpace(s)
}

func tomlValues(lines []string) (map[string]string, bool) {
	var raw map[string]any
	if _, err := toml.Decode(strings.Join(lines, "\n"), &raw); err != nil || len(raw) == 0 {
		return nil, false
	}
	values := map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(raw)) {
		switch v := raw[key].(type) {
		case string:
			values[strings.ToLower(key)] = v
		case time.Time:
			values[strings.ToLower(key)] = v.Format(time.DateOnly)
		}
	}
	return values, true
}

// fold makes a space of every run of white space.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
