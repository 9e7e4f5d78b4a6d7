package decision

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// Change is a correction of claims by hand, as it is decided on.
type Change struct {
	Op       claims.Op
	Sentence int      // its number
	Claims   []string // ids of the claims that it changes
	Words    []string // of the sentence: add, cut
	Text     string   // how the claim shall read: reword
}

// Changed is what a change makes of the claims of its sentence.
type Changed struct {
	Gone []claims.Claim // that are not there any more, with the labels that they had
	Made []claims.Claim // that were not there, with the labels that they have
	Left []string       // words of those gone that are in no claim of the sentence now
}

// Event is the event of a change, and what it makes of the article's claims. The
// article needs its text. The error is claims.ErrAlready where nothing changes.
func (c Change) Event(a *annotate.Article) (annotate.Event, *Changed, error) {
	if c.Sentence < 1 || c.Sentence > len(a.Sentences) {
		return annotate.Event{}, nil, fmt.Errorf("there is no sentence %d", c.Sentence)
	}
	s := &a.Sentences[c.Sentence-1]
	e := annotate.Event{Type: annotate.TypeClaim, Sentence: s.ID, Statement: s.Text, Op: c.Op, Of: c.Claims, Quote: c.Words, Text: c.Text}
	// The stored text is UTF-8; the path tells whether it is Markdown.
	doc, err := document.Read([]byte(a.Text), document.Options{Name: a.Path, Encoding: "utf-8"})
	if err != nil {
		return e, nil, err
	}
	is, err := claims.Try(&a.Article, doc, claims.Correction{Op: c.Op, Sentence: c.Sentence, Claims: c.Claims, Quote: c.Words, Text: c.Text})
	if err != nil {
		return e, nil, err
	}
	var was []string
	for i := range a.Claims {
		if slices.Contains(c.Claims, a.Claims[i].ID) {
			was = append(was, a.Claims[i].Statement)
		}
	}
	e.Was = strings.Join(was, "” and “")
	changed := &Changed{Gone: without(a.Claims, is.Claims), Made: without(is.Claims, a.Claims)}
	changed.Left = left(a.Text, changed.Gone, slices.DeleteFunc(slices.Clone(is.Claims), func(k claims.Claim) bool { return k.Sentence != c.Sentence }))
	return e, changed, e.Validate()
}

// joiners only join what stands on either side of them.
var joiners = []string{"", "and", "but", "or", "nor", "while", "as", "then"}

// left are the words of claims of a sentence that none of others has, in their
// order, but for what only joined them.
func left(text string, gone, now []claims.Claim) []string {
	held := func(at int) bool {
		return slices.ContainsFunc(now, func(c claims.Claim) bool {
			return slices.ContainsFunc(c.Spans, func(s claims.Span) bool { return s.Start() <= at && at < s.End() })
		})
	}
	var pieces []string
	for i := range gone {
		for _, span := range gone[i].Spans {
			for at := span.Start(); at < span.End(); {
				from := at
				for at < span.End() && held(at) == held(from) {
					at++
				}
				words := unjoined(text[from:at])
				if !held(from) && words != "" && !slices.Contains(pieces, words) {
					pieces = append(pieces, words)
				}
			}
		}
	}
	return pieces
}

// without are the claims of a list that another has not, or has as not to be
// checked.
func without(list, other []claims.Claim) []claims.Claim {
	has := make(map[string]bool, len(other))
	for i := range other {
		has[other[i].ID] = other[i].Checkable
	}
	var left []claims.Claim
	for i := range list {
		if checkable, here := has[list[i].ID]; !here || list[i].Checkable && !checkable {
			left = append(left, list[i])
		}
	}
	return left
}

// unjoined is a piece of a sentence without the signs and joiners at its ends.
func unjoined(piece string) string {
	notWord := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	joiner := func(word string) bool {
		return slices.Contains(joiners, strings.ToLower(strings.TrimFunc(word, notWord)))
	}
	words := strings.Fields(piece)
	for len(words) > 0 && joiner(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && joiner(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.TrimFunc(strings.Join(words, " "), notWord)
}

// ChangeOf finds the claims that a change is about. They are named by a reference
// or, within it or in the whole article, by their words; then words that belong to
// the change itself follow. What names several where one is meant is refused.
func ChangeOf(a *annotate.Article, op claims.Op, ref reference.Reference, words []string) (Change, error) {
	f := &finder{a, claims.NewFinder(&a.Article), ref}
	c := Change{Op: op}
	var places []int
	var err error
	switch op {
	case claims.OpAdd, claims.OpWhole:
		if c.Sentence, err = f.sentence(words); err == nil && op == claims.OpAdd {
			c.Words = f.orWhole(c.Sentence, words)
		}
		return c, err
	case claims.OpReword:
		if len(words) == 0 {
			return c, errors.New("how shall it read?")
		}
		c.Text, words = words[len(words)-1], words[:len(words)-1]
		places, err = f.one(words)
	case claims.OpDrop:
		places, err = f.one(words)
	case claims.OpCut:
		c.Words = words
		places, err = f.holding(words)
	case claims.OpJoin:
		places, err = f.several(words)
	default:
		return c, fmt.Errorf("no correction %q", op)
	}
	if err != nil {
		return c, err
	}
	c.Sentence = a.Claims[places[0]].Sentence
	for _, i := range places {
		if n := a.Claims[i].Sentence; n != c.Sentence {
			return c, fmt.Errorf("%s and %s are claims of two sentences", f.name(places[0]), f.name(i))
		}
		c.Claims = append(c.Claims, a.Claims[i].ID)
	}
	return c, nil
}

// finder finds what a change names in an article.
type finder struct {
	article *annotate.Article
	words   *claims.Finder
	ref     reference.Reference
}

// sentence is the number of the sentence that is named.
func (f *finder) sentence(words []string) (int, error) {
	if f.ref.Whole() {
		if len(words) == 0 {
			return 0, fmt.Errorf("which sentence of %s?\nhint: name it (%s:7), or quote words of it", f.ref.Slug, f.ref.Slug)
		}
		i, err := f.article.Locate(words...)
		return i + 1, err
	}
	if len(f.ref.Items) == 1 {
		if n, err := strconv.Atoi(f.ref.Items[0]); err == nil && n >= 1 && n <= len(f.article.Sentences) {
			return n, nil // it may hold no claim
		}
	}
	places, err := f.ref.Resolve(&f.article.Article)
	if err != nil {
		return 0, err
	}
	n := f.article.Claims[places[0]].Sentence
	if last := f.article.Claims[places[len(places)-1]].Sentence; last != n {
		return 0, fmt.Errorf("%s is more than one sentence", f.ref)
	}
	return n, nil
}

// orWhole are the words quoted, or else all of the sentence.
func (f *finder) orWhole(n int, words []string) []string {
	if len(words) == 0 {
		return []string{f.article.Sentences[n-1].Text}
	}
	return words
}

// among are the claims that the reference names, nil for all of the article.
func (f *finder) among() ([]int, error) {
	if f.ref.Whole() {
		return nil, nil
	}
	return f.ref.Resolve(&f.article.Article)
}

// one is the claim that is named, and no other.
func (f *finder) one(words []string) ([]int, error) {
	among, err := f.among()
	switch {
	case err != nil:
		return nil, err
	case len(words) == 0 && among == nil:
		return nil, fmt.Errorf("which claim of %s?\nhint: name it (%s:7), or quote words of it", f.ref.Slug, f.ref.Slug)
	case len(words) > 1:
		return nil, fmt.Errorf("too many words\nhint: put what you quote in quotation marks, %q", strings.Join(words, " "))
	case len(words) == 1:
		if among, err = f.words.Claims(words[0], among); err != nil {
			return nil, err
		}
	}
	return f.single(among)
}

func (f *finder) single(places []int) ([]int, error) {
	if len(places) == 1 {
		return places, nil
	}
	return nil, fmt.Errorf("that is %d claims\nhint: name one of them, %s", len(places), f.names(places))
}

// holding is the claim that has all the words.
func (f *finder) holding(words []string) ([]int, error) {
	among, err := f.among()
	if err != nil {
		return nil, err
	}
	if len(among) == 1 || len(words) == 0 {
		return f.single(among)
	}
	if among == nil {
		i, err := f.article.Locate(words...)
		if err != nil {
			return nil, err
		}
		for k := range f.article.Claims {
			if f.article.Claims[k].Sentence == i+1 {
				among = append(among, k)
			}
		}
		if among == nil {
			return nil, fmt.Errorf("sentence %d claims nothing\nhint: factdesk claim add", i+1)
		}
	}
	for _, w := range words {
		touched, err := f.words.Claims(w, among)
		if err != nil {
			return nil, err
		}
		among = slices.DeleteFunc(slices.Clone(among), func(i int) bool { return !slices.Contains(touched, i) })
	}
	if len(among) == 0 {
		return nil, errors.New("no claim has all these words")
	}
	return f.single(among)
}

// several are the claims that the reference names, and those that words do, one each.
func (f *finder) several(words []string) ([]int, error) {
	among, err := f.among()
	if err != nil {
		return nil, err
	}
	if len(words) == 0 {
		if len(among) < 2 {
			return nil, fmt.Errorf("%s is one claim: there is nothing to join\nhint: name two or more of a sentence", f.ref)
		}
		return among, nil
	}
	var places []int
	for _, w := range words {
		found, err := f.words.Claims(w, among)
		if err == nil {
			found, err = f.single(found)
		}
		if err != nil {
			return nil, err
		}
		places = append(places, found...)
	}
	slices.Sort(places)
	return slices.Compact(places), nil
}

func (f *finder) name(place int) string {
	return f.article.Slug + ":" + f.article.Claims[place].Label
}

func (f *finder) names(places []int) string {
	var list []string
	for _, i := range places[:min(len(places), 8)] {
		list = append(list, f.name(i))
	}
	return strings.Join(list, ", ")
}
