// Package reference reads the names by which people speak of claims:
// `pyongyang:7`, `pyongyang:7b`, `pyongyang:1-3,7b`, `pyongyang:0f3a9c`.
package reference

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/claims"
)

// Reference names claims of one article, or the article as a whole.
type Reference struct {
	Slug  string
	Items []string // "7", "7b", "1-3", the first characters of an id; none: the whole article
}

// shortestID is how many characters of an id name a claim.
const shortestID = 4

// Parse reads a reference. Whether there are such claims is for Resolve to say.
func Parse(s string) (Reference, error) {
	slug, list, some := strings.Cut(s, ":")
	r := Reference{Slug: slug}
	if slug == "" || strings.ContainsAny(slug, `/\ `) {
		return r, fmt.Errorf("%q names no claim\nhint: a claim is named by article and sentence: pyongyang:7, pyongyang:7b, pyongyang:1-3,7b", s)
	}
	if !some {
		return r, nil
	}
	for item := range strings.SplitSeq(list, ",") {
		item = strings.ToLower(strings.TrimSpace(item))
		if !wellFormed(item) {
			return r, fmt.Errorf("%q in %q names no claim\nhint: name sentences (7), single claims (7b), ranges (1-3), or the first %d or more characters of an id", item, s, shortestID)
		}
		r.Items = append(r.Items, item)
	}
	return r, nil
}

// String is the reference as it is typed.
func (r Reference) String() string {
	if len(r.Items) == 0 {
		return r.Slug
	}
	return r.Slug + ":" + strings.Join(r.Items, ",")
}

// Whole says whether the reference is to the article as a whole.
func (r Reference) Whole() bool { return len(r.Items) == 0 }

// Resolve gives the places in a.Claims of the claims that are named, each once
// and in the order of the article; for the whole article, of all its claims.
func (r Reference) Resolve(a *claims.Article) ([]int, error) { return NewResolver(a).Resolve(r) }

// Sentences gives the places in a.Sentences of the sentences that are named, as
// half-open ranges in the order in which they are named. A sentence is named by
// its number, as a range, or by the first characters of its id; a letter names
// a part of one, which is no sentence.
func (r Reference) Sentences(a *claims.Article) ([][2]int, error) {
	if r.Whole() {
		return nil, fmt.Errorf("%q is a whole article\nhint: name sentences (%s:7, %s:1-3)", r.Slug, r.Slug, r.Slug)
	}
	last := 0
	if n := len(a.Sentences); n > 0 {
		last = a.Sentences[n-1].N
	}
	var spans [][2]int
	for _, item := range r.Items {
		from, to, ok := parseRange(item)
		if !ok {
			from, ok = parsePlace(item)
			to = from
		}
		switch {
		case ok && from.letter+to.letter != "":
			return nil, fmt.Errorf("%s: %s is a claim, and a sentence is passed as a whole\nhint: %s:%d", r.Slug, item, r.Slug, from.n)
		case ok && from.n > to.n:
			return nil, fmt.Errorf("%s: the range %s runs backwards", r.Slug, item)
		case ok && to.n <= last:
			spans = append(spans, [2]int{placeOf(a, from.n), placeOf(a, to.n) + 1})
			continue
		}
		i := slices.IndexFunc(a.Sentences, func(s claims.Sentence) bool { return couldBeID(item) && strings.HasPrefix(s.ID, item) })
		if i < 0 {
			return nil, fmt.Errorf("%s: %w", r.Slug, outOfBounds(to.n, last))
		}
		spans = append(spans, [2]int{i, i + 1})
	}
	return spans, nil
}

// placeOf is the place of the sentence of a number.
func placeOf(a *claims.Article, n int) int {
	return sort.Search(len(a.Sentences), func(i int) bool { return a.Sentences[i].N >= n })
}

// place is a sentence, and the letter of a claim in it.
type place struct {
	n      int
	letter string
}

func wellFormed(item string) bool {
	if _, ok := parsePlace(item); ok {
		return true
	}
	if _, _, ok := parseRange(item); ok {
		return true
	}
	return couldBeID(item)
}

func parsePlace(s string) (place, bool) {
	digits := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || strings.ContainsAny(digits, "+-_") {
		return place{}, false
	}
	return place{n, s[len(digits):]}, true
}

func parseRange(s string) (from, to place, ok bool) {
	a, b, some := strings.Cut(s, "-")
	if !some {
		return place{}, place{}, false
	}
	from, okFrom := parsePlace(a)
	to, okTo := parsePlace(b)
	return from, to, okFrom && okTo
}

// couldBeID says whether s is the beginning of a UUID.
func couldBeID(s string) bool {
	const form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"
	if len(s) < shortestID || len(s) > len(form) {
		return false
	}
	for i := range len(s) {
		if (form[i] == '-') != (s[i] == '-') || form[i] != '-' && !strings.ContainsRune("0123456789abcdef", rune(s[i])) {
			return false
		}
	}
	return true
}

// kindOf says in brackets what a sentence does, where that is known.
func kindOf(a *claims.Article, n int) string {
	if i := placeOf(a, n); i < len(a.Sentences) && a.Sentences[i].Kind != "" && a.Sentences[i].Kind != claims.Statement {
		return fmt.Sprintf(" (%s)", a.Sentences[i].Kind)
	}
	return ""
}

// before is the order of claims in an article: by sentence, then by letters,
// of which b comes before aa.
func before(p, q place) bool {
	switch {
	case p.n != q.n:
		return p.n < q.n
	case len(p.letter) != len(q.letter) && p.letter != "" && q.letter != "":
		return len(p.letter) < len(q.letter)
	}
	return p.letter != "" && q.letter != "" && p.letter < q.letter
}

func outOfBounds(n, last int) error {
	return fmt.Errorf("there is no sentence %d\nhint: its sentences are 1 to %d", n, last)
}
