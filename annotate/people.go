package annotate

import (
	"fmt"
	"net/mail"
	"slices"
	"strings"
)

// Role is what somebody does at a desk.
type Role string

// The roles.
const (
	Editor  Role = "editor"  // may do everything, settle and sign off among it
	Checker Role = "checker" // reviews and passes
	Author  Role = "author"  // answers queries
)

// Person is somebody on a desk's roster.
type Person struct {
	Name     string   `toml:"name"`
	Email    string   `toml:"email"`
	Initials string   `toml:"initials"`
	Role     Role     `toml:"role"`   // empty: checker
	Former   []string `toml:"former"` // e-mail addresses that they had before
}

// People is a desk's roster. An empty one knows nobody, and so refuses nobody.
type People []Person

// Check says what is wrong with a roster.
func (p People) Check() error {
	seen := map[string]string{}
	for _, one := range p {
		for _, address := range append([]string{one.Email}, one.Former...) {
			if a, err := mail.ParseAddress(address); err != nil || a.Address != address {
				return fmt.Errorf("%q of %s is no e-mail address", address, one.Name)
			}
		}
		if strings.TrimSpace(one.Name) == "" {
			return fmt.Errorf("%s has no name", one.Email)
		}
		switch one.Role {
		case "", Editor, Checker, Author:
		default:
			return fmt.Errorf("the role of %s is %q, not %q, %q or %q", one.Name, one.Role, Editor, Checker, Author)
		}
		for _, key := range one.keys() {
			if other, taken := seen[key]; taken {
				return fmt.Errorf("%q means %s and %s", key, other, one.Name)
			}
			seen[key] = one.Name
		}
	}
	return nil
}

// keys are what a person is found by, in lower case: addresses and initials.
func (p Person) keys() []string {
	keys := []string{strings.ToLower(p.Email)}
	for _, address := range p.Former {
		keys = append(keys, strings.ToLower(address))
	}
	if p.Initials != "" {
		keys = append(keys, strings.ToLower(p.Initials))
	}
	return keys
}

// Reviewer is the person as a reviewer.
func (p Person) Reviewer() Reviewer { return Reviewer{Name: p.Name, Email: p.Email} }

// Find reads a person as typed: initials, an address, a name, or both as in "Ann
// Lee <ann@example.org>". With a roster only those on it are found, and another
// is answered with the nearest; without one an address is needed.
func (p People) Find(typed string) (Reviewer, error) {
	typed = strings.TrimSpace(typed)
	if len(p) == 0 {
		return ParseReviewer(typed)
	}
	key := typed
	if a, err := mail.ParseAddress(typed); err == nil {
		key = a.Address
	}
	var named []Person
	for _, one := range p {
		if slices.Contains(one.keys(), strings.ToLower(key)) {
			return one.Reviewer(), nil
		}
		if strings.EqualFold(one.Name, key) {
			named = append(named, one)
		}
	}
	switch len(named) {
	case 1:
		return named[0].Reviewer(), nil
	case 0:
		return Reviewer{}, fmt.Errorf("%s is not on the desk's roster%s\nhint: it has %s; config.toml lists it under [[people]]", typed, DidYouMean(key, p.names()), strings.Join(p.brief(), ", "))
	}
	return Reviewer{}, fmt.Errorf("there are %d people named %s\nhint: say the e-mail address", len(named), typed)
}

// names are all that people are found by.
func (p People) names() []string {
	var names []string
	for _, one := range p {
		names = append(append(names, one.Name), one.keys()...)
	}
	return names
}

// brief names everybody, with initials.
func (p People) brief() []string {
	var names []string
	for _, one := range p {
		name := one.Name
		if one.Initials != "" {
			name += " (" + one.Initials + ")"
		}
		names = append(names, name)
	}
	return names
}

// of is the person that a reviewer is; nil for a stranger.
func (p People) of(r Reviewer) *Person {
	for i := range p {
		if slices.Contains(p[i].keys(), r.Key()) {
			return &p[i]
		}
	}
	return nil
}

// Known is a reviewer under their present name and address; a stranger is as
// they were.
func (p People) Known(r Reviewer) Reviewer {
	if one := p.of(r); one != nil {
		return one.Reviewer()
	}
	return r
}

// Allow says why somebody may not record events: with a roster strangers may
// record nothing, only editors settle and sign off, and authors answer.
func (p People) Allow(who Reviewer, events []Event) error {
	if len(p) == 0 {
		return nil
	}
	one := p.of(who)
	if one == nil {
		_, err := p.Find(who.Email)
		return err
	}
	for i := range events {
		switch t := events[i].Type; {
		case (t == TypeSettle || t == TypeSignoff) && one.Role != Editor:
			return fmt.Errorf("%s may not settle or sign off: that is for editors\nhint: %s", who, p.editors())
		case one.Role == Author && t != TypeAnswer && t != TypeSplit && t != TypeRetract:
			return fmt.Errorf("%s is an author, and may only answer queries", who)
		}
	}
	return nil
}

func (p People) editors() string {
	var names []string
	for _, one := range p {
		if one.Role == Editor {
			names = append(names, one.Name)
		}
	}
	if names == nil {
		return `nobody in config.toml has the role "editor"`
	}
	return "they are " + strings.Join(names, ", ")
}
