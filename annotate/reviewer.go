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

// Reviewer is a person, known by e-mail address. In a log that has none, by name.
type Reviewer struct {
	Name  string `json:"name,omitempty"`
	Email string `json:"email,omitempty"`
}

// ParseReviewer reads "Ann Lee <ann@example.org>", or an address alone. A name
// alone is no identity.
func ParseReviewer(s string) (Reviewer, error) {
	s = strings.TrimSpace(s)
	a, err := mail.ParseAddress(s)
	switch {
	case err != nil && s != "" && !strings.ContainsAny(s, "@<>"):
		return Reviewer{}, fmt.Errorf("%q is a name, and a person is known by an e-mail address\nhint: '%s <name@example.org>'", s, s)
	case err != nil:
		return Reviewer{}, fmt.Errorf("reviewer %q: not an e-mail address", s)
	}
	r := Reviewer{Name: a.Name, Email: a.Address}
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

// Address is name and address as they are typed: "Ann Lee <ann@example.org>".
func (r Reviewer) Address() string { return (&mail.Address{Name: r.Name, Address: r.Email}).String() }

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
