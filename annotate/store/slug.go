package store

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mozillazg/go-unidecode"

	"github.com/factdesk/factdesk/annotate"
)

const longestSlug = 80 // bytes

// validSlug wants lower-case letters of ASCII and digits, with single '-' or '_'
// between them: a name that can be typed on any keyboard, that every file system
// takes and no shell minds.
func validSlug(slug string) error {
	if slug == "" || slug != slugOf(slug) {
		return fmt.Errorf("%w: %q\nhint: letters a to z, digits, '-' and '_', at most %d bytes", ErrSlug, slug, longestSlug)
	}
	return nil
}

// SlugOf makes a slug of the name of an article's file: "Reports/Pyongyang
// (final).txt" gives "pyongyang-final". A page that is a folder, such as
// "posts/pier/index.md", has the name of that folder. Letters of other scripts
// are written in ASCII. It is "article" where the name holds no letter or digit.
func SlugOf(file string) string { return SlugsOf(file)[0] }

// SlugsOf are the slugs that an article's file may have, the shortest first:
// each has the name of one more folder before it, for the case that what is
// shorter is taken.
func SlugsOf(file string) []string {
	parts := strings.Split(path.Clean(filepath.ToSlash(file)), "/")
	last := len(parts) - 1
	parts[last] = strings.TrimSuffix(parts[last], path.Ext(parts[last]))
	if isIndex(parts[last]) && last > 0 && parts[last-1] != ".." && parts[last-1] != "" {
		parts = parts[:last]
	}
	var slugs []string
	for i := len(parts) - 1; i >= 0; i-- {
		if slug := slugOf(strings.Join(parts[i:], "-")); !slices.Contains(slugs, slug) {
			slugs = append(slugs, slug)
		}
	}
	return slugs
}

// isIndex tells whether a file's name, without its ending, says only that it is
// the page of its folder.
func isIndex(name string) bool { return name == "index" || name == "_index" }

// slugOf makes a slug of a name.
func slugOf(name string) string {
	name = strings.ToLower(unidecode.Unidecode(strings.ToValidUTF8(name, "-")))
	var b strings.Builder
	between := ""
	for i := 0; i < len(name) && b.Len()+len(between) < longestSlug; i++ {
		switch c := name[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			if b.Len() > 0 {
				b.WriteString(between)
			}
			between = ""
			b.WriteByte(c)
		case c == '_' && between == "":
			between = "_"
		case c == '\'': // of a transliteration, or an apostrophe: no gap
		default:
			between = "-"
		}
	}
	switch slug := b.String(); {
	case slug == "":
		return "article"
	case annotate.ReservedName(slug):
		return slug + "-article"
	default:
		return slug
	}
}
