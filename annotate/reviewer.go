package annotate

import (
	"errors"
	"fmt"
	"net/mail"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Reviewer is a person, known by e-mail address or, without one, by name.
type Reviewer struct {
	Name  string `json:"name,omitempty"`
	Email string `json:"email,omitempty"`
}

// ParseReviewer reads "Ann Lee <ann@example.org>", an address alone, or a name.
func ParseReviewer(s string) (Reviewer, error) {
	s = strings.TrimSpace(s)
	var r Reviewer
	switch {
	case strings.ContainsAny(s, "@<>"):
		a, err := mail.ParseAddress(s)
		if err != nil {
			return r, fmt.Errorf("reviewer %q: not an e-mail address", s)
		}
		r = Reviewer{Name: a.Name, Email: a.Address}
	default:
		r = Reviewer{Name: s}
	}
	return r, r.Validate()
}

// Validate says what is wrong with r.
func (r Reviewer) Validate() error {
	if r.Key() == "" {
		return errors.New("a reviewer needs a name or an e-mail address")
	}
	for _, s := range []string{r.Name, r.Email} {
		if !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl) {
			return fmt.Errorf("reviewer %q: control characters in it", s)
		}
		if len(s) > 320 {
			return fmt.Errorf("reviewer %.20q...: longer than 320 bytes", s)
		}
	}
	return nil
}

// Key is what a reviewer is known by: the e-mail address or else the name, in
// lower case, white space folded, in Unicode's composed form.
func (r Reviewer) Key() string {
	s := r.Email
	if strings.TrimSpace(s) == "" {
		s = r.Name
	}
	return strings.Join(strings.Fields(norm.NFC.String(strings.ToLower(norm.NFC.String(s)))), " ")
}

// Is tells whether r and other are the same person.
func (r Reviewer) Is(other Reviewer) bool { return r == other || r.Key() == other.Key() }

// String is the name, else the address.
func (r Reviewer) String() string {
	if r.Name != "" {
		return r.Name
	}
	return r.Email
}

// FileName is r's key made safe for every file system, without an ending.
// Distinct keys have distinct file names, also where a file system folds case
// or Unicode forms: letters, digits and "@ . _ - +" stand for themselves, any
// other byte is written %xx.
func (r Reviewer) FileName() string {
	key := r.Key()
	var b strings.Builder
	for i := 0; i < len(key); i++ {
		c := key[i]
		plain := c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || strings.IndexByte("@_-+", c) >= 0 ||
			c == '.' && i > 0 && i < len(key)-1
		if plain && !(i == 0 && ReservedName(key)) {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02x", c)
		}
	}
	return shorten(b.String())
}
