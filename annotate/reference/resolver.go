package reference

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/claims"
)

// Resolver finds the claims that references name in one article, however many
// there are, without going through the article again.
type Resolver struct {
	article *claims.Article
	ids     []int // places of claims in the order of their ids, made when first asked for
}

// NewResolver makes a Resolver of an article, the claims of which stand in the
// order of its sentences.
func NewResolver(a *claims.Article) *Resolver { return &Resolver{article: a} }

// Resolve is Reference.Resolve in the resolver's article.
func (v *Resolver) Resolve(r Reference) ([]int, error) {
	if r.Whole() {
		all := make([]int, len(v.article.Claims))
		for i := range all {
			all[i] = i
		}
		return all, nil
	}
	var named []int
	for _, item := range r.Items {
		found, err := v.find(item)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.Slug, err)
		}
		named = append(named, found...)
	}
	slices.Sort(named)
	return slices.Compact(named), nil
}

// find gives the places of the claims that one item names. What reads as a
// sentence of the article is one; else it is the beginning of an id.
func (v *Resolver) find(item string) ([]int, error) {
	last := 0
	if n := len(v.article.Sentences); n > 0 {
		last = v.article.Sentences[n-1].N
	}
	var found []int
	var wrong error
	isPlace := true
	if from, to, ok := parseRange(item); ok {
		found, wrong = v.findRange(from, to, last)
	} else if p, ok := parsePlace(item); ok {
		found, wrong = v.findPlace(p, last)
	} else {
		isPlace = false
	}
	if isPlace && wrong == nil {
		return found, nil
	}
	if couldBeID(item) {
		if found, err := v.findID(item); len(found) == 1 || !isPlace {
			return found, err
		}
	}
	return nil, wrong
}

// from is the place of the first claim of a sentence or of those behind it.
func (v *Resolver) from(n int) int {
	return sort.Search(len(v.article.Claims), func(i int) bool { return v.article.Claims[i].Sentence >= n })
}

func (v *Resolver) findPlace(p place, last int) ([]int, error) {
	if p.n > last {
		return nil, outOfBounds(p.n, last)
	}
	var found []int
	var labels []string
	for i := v.from(p.n); i < len(v.article.Claims) && v.article.Claims[i].Sentence == p.n; i++ {
		c := &v.article.Claims[i]
		labels = append(labels, c.Label)
		if p.letter == "" || strings.EqualFold(c.Label, strconv.Itoa(p.n)+p.letter) {
			found = append(found, i)
		}
	}
	switch {
	case len(labels) == 0:
		return nil, fmt.Errorf("sentence %d holds no claim%s\nhint: factdesk pass says that there is nothing to check in it, factdesk claim add that there is", p.n, kindOf(v.article, p.n))
	case len(found) == 0:
		return nil, fmt.Errorf("no claim %d%s\nhint: sentence %d has %s", p.n, p.letter, p.n, strings.Join(labels, ", "))
	}
	return found, nil
}

func (v *Resolver) findRange(from, to place, last int) ([]int, error) {
	switch {
	case to.n > last:
		return nil, outOfBounds(to.n, last)
	case before(to, from):
		return nil, fmt.Errorf("the range %d%s-%d%s runs backwards", from.n, from.letter, to.n, to.letter)
	}
	var found []int
	for i := v.from(from.n); i < len(v.article.Claims) && v.article.Claims[i].Sentence <= to.n; i++ {
		at, _ := parsePlace(strings.ToLower(v.article.Claims[i].Label))
		if at.letter == "" {
			at.letter = "a" // the only claim of its sentence is its first
		}
		if !before(at, from) && (to.letter == "" && at.n <= to.n || to.letter != "" && !before(to, at)) {
			found = append(found, i)
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("sentences %d to %d hold no claim", from.n, to.n)
	}
	return found, nil
}

func (v *Resolver) findID(beginning string) ([]int, error) {
	id := func(i int) string { return strings.ToLower(v.article.Claims[i].ID) }
	if v.ids == nil {
		v.ids = make([]int, len(v.article.Claims))
		for i := range v.ids {
			v.ids[i] = i
		}
		slices.SortFunc(v.ids, func(a, b int) int { return cmp.Compare(id(a), id(b)) })
	}
	var found []int
	for k := sort.Search(len(v.ids), func(k int) bool { return id(v.ids[k]) >= beginning }); k < len(v.ids) && strings.HasPrefix(id(v.ids[k]), beginning); k++ {
		found = append(found, v.ids[k])
	}
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("no claim has an id that begins with %s", beginning)
	case 1:
		return found, nil
	}
	return nil, fmt.Errorf("%d claims have ids that begin with %s\nhint: type more of it", len(found), beginning)
}
