package export

import (
	"net/url"
	"strings"
)

// WebAddress is an address as a link may hold it: of http, https or ftp, with a
// host, and every character that has no place in a URI percent-encoded
// (RFC 3986), which leaves it the same address. ok is false for any other, such
// as "javascript:"; it may be shown, but not linked.
func WebAddress(s string) (address string, ok bool) {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "ftp" {
		return "", false
	}
	const marks = "-._~:/?#[]@!$&'()*+,;=%"
	return PercentEncode(s, func(c byte) bool { return strings.IndexByte(marks, c) >= 0 }), true
}

// PercentEncode encodes the bytes of s but for ASCII letters, digits, and those
// to keep.
func PercentEncode(s string, keep func(byte) bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', keep(c):
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte("0123456789ABCDEF"[c>>4])
			b.WriteByte("0123456789ABCDEF"[c&15])
		}
	}
	return b.String()
}
