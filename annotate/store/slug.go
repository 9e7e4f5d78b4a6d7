package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/factdesk/factdesk/annotate"
)

const longestSlug = 80 // bytes

// validSlug wants lower-case letters and digits of any script, with single '-'
// '_' or '.' between them: a name that every file system takes and no shell
// minds.
func validSlug(slug string) error {
	if slug == "" || slug != SlugOf(slug+".x") {
		return fmt.Errorf("%w: %q\nhint: lower-case letters, digits, '-' and '_', at most %d bytes", ErrSlug, slug, longestSlug)
	}
	return nil
}

// SlugOf makes a slug of a file's name: "Reports/Pyongyang (final).txt" gives
// "pyongyang-final". It is "article" where the name holds no letter or digit.
func SlugOf(file string) string {
	base := strings.ToValidUTF8(filepath.Base(filepath.ToSlash(file)), "-")
	base = strings.TrimSuffix(base, filepath.Ext(base))
	var b strings.Builder
	var between rune
	for _, r := range norm.NFC.String(strings.ToLower(norm.NFKD.String(base))) {
		if b.Len()+utf8.RuneLen(between)+utf8.RuneLen(r) > longestSlug {
			break
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if between != 0 && b.Len() > 0 {
				b.WriteRune(between)
			}
			between = 0
			b.WriteRune(r)
		case unicode.Is(unicode.M, r) && b.Len() > 0 && between == 0:
			b.WriteRune(r)
		case r == '_' && between == 0:
			between = '_'
		default:
			between = '-'
		}
	}
	switch slug := strings.TrimRight(b.String(), "-_"); {
	case slug == "":
		return "article"
	case annotate.ReservedName(slug):
		return slug + "-article"
	default:
		return slug
	}
}
