package claims

import (
	"errors"
	"fmt"
	"index/suffixarray"
	"slices"
	"sort"
	"strings"
)

// Finder finds claims by words of an article, as it reads: white space, the
// shape of quotation marks and dashes, and what is in square brackets do not
// matter. It looks through the article once, however often it is asked.
type Finder struct {
	article *Article
	text    string // the wordings of all sentences, a space between them
	starts  []int  // where each begins, and where one more would
	index   *suffixarray.Index
	stated  map[string][]int // claims by the wording of their statement, and without brackets
}

// NewFinder makes a Finder of an article, which needs no text.
func NewFinder(a *Article) *Finder {
	f := &Finder{article: a, starts: make([]int, 0, len(a.Sentences)+1), stated: make(map[string][]int, len(a.Claims))}
	var b strings.Builder
	for i := range a.Sentences {
		f.starts = append(f.starts, b.Len())
		b.WriteString(Wording(a.Sentences[i].Text))
		b.WriteByte(' ')
	}
	f.text, f.starts = b.String(), append(f.starts, b.Len())
	for i := range a.Claims {
		c := &a.Claims[i]
		full, plain := Wording(c.Statement), Wording(c.Plain)
		f.stated[full] = append(f.stated[full], i)
		if plain != full {
			f.stated[plain] = append(f.stated[plain], i)
		}
	}
	return f
}

// few is how many claims are looked through one by one.
const few = 64

// Claims are the places in Article.Claims of those that words are of: the one
// that they state, else those that they touch. Among are the claims to choose
// from, in their order; nil for all of them. Words that stand in several places
// are refused.
func (f *Finder) Claims(words string, among []int) ([]int, error) {
	wanted := Wording(words)
	if wanted == "" {
		return nil, errors.New("no words")
	}
	stated := f.chosen(f.stated[wanted], among)
	switch {
	case len(stated) == 1:
		return stated, nil
	case len(stated) > 1:
		return nil, f.several(words, f.article.Claims[stated[0]].Sentence, f.article.Claims[stated[1]].Sentence)
	}
	found := f.places(wanted, among)
	if len(found) == 0 && strings.Contains(words, " [") {
		wanted = Wording(unglossed(words))
		found = f.places(wanted, among)
	}
	var touched []int
	first := -1
	for _, at := range found {
		here := f.touched(at, at+len(wanted), among)
		if len(here) == 0 {
			continue
		}
		if n := f.sentenceAt(at); first < 0 {
			first = n
		} else if n != first {
			return nil, f.several(words, f.article.Sentences[first].N, f.article.Sentences[n].N)
		}
		touched = append(touched, here...)
	}
	if touched == nil {
		return nil, f.none(words, found, among)
	}
	slices.Sort(touched)
	return slices.Compact(touched), nil
}

// chosen are those of a list of claims that are among those to choose from.
func (f *Finder) chosen(list, among []int) []int {
	if among == nil {
		return list
	}
	var kept []int
	for _, i := range list {
		if _, ok := slices.BinarySearch(among, i); ok {
			kept = append(kept, i)
		}
	}
	return kept
}

// places are where words stand in the text, in their order; where there are few
// claims to choose from, in and about the sentences of those.
func (f *Finder) places(words string, among []int) []int {
	if words == "" {
		return nil
	}
	if among == nil || len(among) > few {
		if f.index == nil {
			f.index = suffixarray.New([]byte(f.text))
		}
		found := f.index.Lookup([]byte(words), -1)
		slices.Sort(found)
		return found
	}
	var found []int
	done := 0
	for _, i := range among {
		s := f.article.Claims[i].Sentence - 1
		from, to := max(done, f.starts[s]-len(words)), min(len(f.text), f.starts[s+1]+len(words))
		for from < to {
			at := strings.Index(f.text[from:to], words)
			if at < 0 {
				break
			}
			found = append(found, from+at)
			from += at + 1
			done = from
		}
	}
	return found
}

// sentenceAt is the place of the sentence that stands at an offset of the text.
func (f *Finder) sentenceAt(at int) int {
	return sort.Search(len(f.starts), func(i int) bool { return f.starts[i] > at }) - 1
}

// touched are the claims, of those to choose from, that words from one offset to
// another touch: of each sentence those that hold all of the words that stand in
// it; else those that hold some.
func (f *Finder) touched(from, to int, among []int) []int {
	var touched []int
	for s := f.sentenceAt(from); s < len(f.article.Sentences) && f.starts[s] < to; s++ {
		words := Span{max(from, f.starts[s]), min(to, f.starts[s+1]-1)}
		var holding, meeting []int
		first, last := f.article.claimsOf(f.article.Sentences[s].N)
		for i := first; i < last && words.Start() < words.End(); i++ {
			if among != nil && len(f.chosen([]int{i}, among)) == 0 {
				continue
			}
			holds, meets := last-first == 1, false
			if !holds {
				holds, meets = f.touches(i, s, words)
			}
			switch {
			case holds:
				holding = append(holding, i)
			case meets:
				meeting = append(meeting, i)
			}
		}
		if holding == nil {
			holding = meeting
		}
		touched = append(touched, holding...)
	}
	return touched
}

// touches reports whether a claim holds words of its sentence, all of them or
// some.
func (f *Finder) touches(claim, sentence int, words Span) (all, some bool) {
	start := f.starts[sentence]
	text := f.text[start : f.starts[sentence+1]-1]
	plain := strings.TrimRightFunc(Wording(f.article.Claims[claim].Plain), notInWord)
	if at := strings.Index(text, plain); at >= 0 && strings.LastIndex(text, plain) == at {
		at += start
		return at <= words.Start() && words.End() <= at+len(plain), at < words.End() && words.Start() < at+len(plain)
	}
	// It does not stand there in one piece.
	before, said, behind := wordsOf(f.text[start:words.Start()]), wordsOf(f.text[words.Start():words.End()]), wordsOf(f.text[words.End():start+len(text)])
	held := slices.DeleteFunc(inOrder(wordsOf(plain), slices.Concat(before, said, behind)), func(i int) bool {
		return i < len(before) || i >= len(before)+len(said)
	})
	return len(held) == len(said), len(held) > 0
}

// inOrder are the places of words in a list in which they stand in their order, as
// many as can be, and of several choices the last: the longest common subsequence.
func inOrder(words, list []string) []int {
	const most = 1 << 20 // pairs
	if len(words)*len(list) > most {
		return nil
	}
	long := make([][]int, len(words)+1) // of the first words and of the first of the list
	for i := range long {
		long[i] = make([]int, len(list)+1)
	}
	for i, w := range words {
		for j, l := range list {
			if long[i+1][j+1] = max(long[i][j+1], long[i+1][j]); w == l {
				long[i+1][j+1] = long[i][j] + 1
			}
		}
	}
	var places []int
	for i, j := len(words), len(list); i > 0 && j > 0; {
		switch {
		case words[i-1] == list[j-1]:
			i, j = i-1, j-1
			places = append(places, j)
		case long[i-1][j] >= long[i][j-1]:
			i--
		default:
			j--
		}
	}
	slices.Reverse(places)
	return places
}

// claimsOf are the places of the first claim of a sentence and of the first
// behind it.
func (a *Article) claimsOf(n int) (first, last int) {
	first = sort.Search(len(a.Claims), func(i int) bool { return a.Claims[i].Sentence >= n })
	last = first
	for last < len(a.Claims) && a.Claims[last].Sentence == n {
		last++
	}
	return first, last
}

func (f *Finder) several(words string, a, b int) error {
	if a == b {
		return fmt.Errorf("%q is said twice in sentence %d\nhint: name the claim", words, a)
	}
	return fmt.Errorf("%q is in sentences %d and %d\nhint: quote more of it, or name the claim", words, a, b)
}

// none says that no claim to choose from has the words, which stand in found.
func (f *Finder) none(words string, found, among []int) error {
	if len(found) == 0 {
		at := strings.Index(f.text, Wording(words))
		if at < 0 {
			return fmt.Errorf("no claim has the words %q", words)
		}
		found = []int{at}
	}
	n := f.article.Sentences[f.sentenceAt(found[0])].N
	switch first, last := f.article.claimsOf(n); {
	case first < last && among == nil:
		return fmt.Errorf("%q is in sentence %d, in none of its claims", words, n)
	case first < last:
		return fmt.Errorf("%q is in sentence %d, in no claim of those named", words, n)
	}
	return fmt.Errorf("%q is in sentence %d, which claims nothing", words, n)
}
