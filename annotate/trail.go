package annotate

import (
	"fmt"
	"maps"
	"slices"
	"sort"

	"github.com/factdesk/factdesk/annotate/revision"
	"github.com/factdesk/factdesk/claims"
)

// spot is where what an event is about is now.
type spot struct {
	at   int  // its place among the claims, or the sentences; -1: nowhere
	same bool // in the same words, and surely the same: what was decided holds
	lost int  // of a claim that is nowhere: the place of its sentence, where that is still there and claims nothing; else -1
}

var nowhere = spot{at: -1, lost: -1}

// Trail tells where claims and sentences are now that events speak of.
type Trail struct {
	current   string // name of the current split
	sentences []claims.Sentence
	base      []claims.Claim // of the current split, before they were corrected by hand
	claims    []claims.Claim // as they are

	ofBase     map[string]int            // places in base by id
	ofClaims   map[string]int            // places in claims by id
	ofSentence map[string]int            // places in sentences by id
	became     map[string]string         // claims.Amended.Became
	made       map[string]*Event         // corrections by hand, by the ids of the claims that they make
	dropped    map[[2]string]bool        // split and id of claims that are dropped by hand
	earlier    map[string]*earlierSplit  // by name
	order      []string                  // of the earlier splits
	keptIDs    map[string]map[string]int // by split: places of sentences by the ids that they have as claims
	was        map[string]int            // where nothing was followed: claims by the ids that they had; else nil
}

// earlierSplit is a split that events speak of, and what became of it.
type earlierSplit struct {
	split                *claims.Article
	trail                *revision.Trail
	ofClaims, ofSentence map[string]int // places by id
}

func newTrail(a *Article) *Trail {
	t := &Trail{
		current: a.Split, sentences: a.Sentences, base: a.Claims, ofBase: placesOf(a.Claims, claimID),
		keptIDs: map[string]map[string]int{}, made: map[string]*Event{}, dropped: map[[2]string]bool{}, earlier: make(map[string]*earlierSplit, len(a.Earlier)),
	}
	t.claims, t.ofClaims = t.base, t.ofBase
	if len(a.Earlier) > 0 {
		t.ofSentence = placesOf(a.Sentences, sentenceID)
	}
	for i := range a.Earlier {
		e := &a.Earlier[i]
		t.order = append(t.order, e.Name)
		t.earlier[e.Name] = &earlierSplit{&e.Article, revision.Follow(&e.Article, &a.Article), placesOf(e.Claims, claimID), placesOf(e.Sentences, sentenceID)}
	}
	return t
}

func claimID(c *claims.Claim) string       { return c.ID }
func sentenceID(s *claims.Sentence) string { return s.ID }

func placesOf[T any](list []T, id func(*T) string) map[string]int {
	at := make(map[string]int, len(list))
	for i := range list {
		at[id(&list[i])] = i
	}
	return at
}

// settle takes the claims as they were made of the split.
func (t *Trail) settle(is *claims.Amended) {
	t.claims, t.became, t.ofClaims = is.Claims, is.Became, placesOf(is.Claims, claimID)
}

// link names in Claim.Was the ids that claims had before, as far as no other claim
// has them now.
func (t *Trail) link() {
	was := func(id string, at int) {
		if _, taken := t.ofClaims[id]; !taken && at >= 0 && !slices.Contains(t.claims[at].Was, id) {
			t.claims[at].Was = append(slices.Clip(t.claims[at].Was), id)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(t.became)) {
		at, _, _ := t.find(id)
		was(id, at)
	}
	for _, name := range t.order {
		f := t.earlier[name]
		for i, p := range f.trail.Claims {
			if p.Claim >= 0 {
				at, _, _ := t.find(t.base[p.Claim].ID)
				was(f.split.Claims[i].ID, at)
			}
		}
	}
}

// Trail is what Follow found; of an article that was not followed, or that has
// other claims since, a trail that goes by ids, and by those in Claim.Was.
func (a *Article) Trail() *Trail {
	if t := a.follows; t != nil && len(t.claims) == len(a.Claims) && (len(a.Claims) == 0 || &t.claims[0] == &a.Claims[0]) {
		return t
	}
	t := newTrail(a)
	t.was = map[string]int{}
	for i := range a.Claims {
		for _, id := range a.Claims[i].Was {
			if _, taken := t.ofClaims[id]; !taken {
				t.was[id] = i
			}
		}
	}
	return t
}

// Claim is the claim that an event is about now, nil where it is about none, or
// about one that the article no longer has.
func (t *Trail) Claim(e *Event) *claims.Claim {
	if i := t.claim(e).at; i >= 0 {
		return &t.claims[i]
	}
	return nil
}

// Sentence is the place of the sentence that an event names, and whether it is
// surely the same, in the same words; -1 where it names none, or one that the
// article no longer has.
func (t *Trail) Sentence(e *Event) (i int, same bool) {
	s := t.sentenceOf(e.Split, e.Sentence)
	return s.at, s.same
}

// claim is where the claim is now that an event is about. It is not the same where
// it speaks of somebody else now.
func (t *Trail) claim(e *Event) spot {
	s := t.place(e)
	s.same = s.same && (s.at < 0 || !renamed(e.Statement, t.claims[s.at].Statement))
	return s
}

// place is where the words are now that an event is about.
func (t *Trail) place(e *Event) spot {
	maker := t.made[e.Claim]
	switch {
	case e.Claim == "":
		return nowhere
	case t.was != nil:
		return t.byID(e)
	case maker != nil:
		s := t.sentenceOf(maker.Split, maker.Sentence)
		if at, _, known := t.find(e.Claim); known {
			return t.spotOf(at, e.Statement, !t.inDoubt(s, maker.Statement))
		}
		return t.standIn(s, e.Statement)
	case e.Split == t.current:
		if at, corrected, known := t.find(e.Claim); known {
			if corrected {
				return t.spotOf(at, t.base[t.ofBase[e.Claim]].Plain, true)
			}
			return spot{at, true, -1}
		}
		return t.standIn(t.keptSentence(e.Split, t.sentences, e.Claim), e.Statement)
	}
	return t.followed(e)
}

// byID is claim where nothing was followed.
func (t *Trail) byID(e *Event) spot {
	at, ok := t.ofClaims[e.Claim]
	if !ok {
		if at, ok = t.was[e.Claim]; !ok {
			return nowhere
		}
	}
	if e.Statement == "" {
		return spot{at, e.Claim == t.claims[at].ID, -1}
	}
	return t.spotOf(at, e.Statement, true)
}

// followed is claim of an event about an earlier split.
func (t *Trail) followed(e *Event) spot {
	f := t.earlier[e.Split]
	if f == nil || t.dropped[[2]string{e.Split, e.Claim}] {
		return nowhere
	}
	i, ok := f.ofClaims[e.Claim]
	if !ok {
		return t.standIn(t.keptSentence(e.Split, f.split.Sentences, e.Claim), e.Statement)
	}
	p, words := f.trail.Claims[i], f.split.Claims[i].Plain
	if p.Claim < 0 {
		return t.standIn(spot{p.Sentence, p.Same, -1}, words)
	}
	at, corrected, known := t.find(t.base[p.Claim].ID)
	switch {
	case !known:
		return nowhere
	case corrected:
		return t.spotOf(at, words, p.Same)
	}
	return spot{at, p.Same, -1}
}

// find is the place of a claim of the current split, or one that was made by hand:
// of what it became, where it was corrected. Known is false for one that is not
// there; at is -1 for one that was dropped.
func (t *Trail) find(id string) (at int, corrected, known bool) {
	for {
		if at, ok := t.ofClaims[id]; ok {
			return at, corrected, true
		}
		became, ok := t.became[id]
		if !ok || became == "" {
			return -1, true, ok
		}
		id, corrected = became, true
	}
}

// spotOf is the place of a claim, in the same words where it reads so; -1: nowhere.
func (t *Trail) spotOf(at int, words string, sure bool) spot {
	if at < 0 {
		return nowhere
	}
	return spot{at, sure && t.reads(at, words), -1}
}

// reads reports whether a claim reads so.
func (t *Trail) reads(at int, words string) bool {
	c, worded := &t.claims[at], claims.Wording(words)
	return worded == claims.Wording(c.Plain) || worded == claims.Wording(c.Statement)
}

// standIn is what a sentence claims now in the place of a claim that is not there:
// the one that reads so, or is most like it.
func (t *Trail) standIn(s spot, words string) spot {
	if s.at < 0 {
		return nowhere
	}
	n := t.sentences[s.at].N
	first := sort.Search(len(t.claims), func(i int) bool { return t.claims[i].Sentence >= n })
	last := first
	var list []string
	for ; last < len(t.claims) && t.claims[last].Sentence == n; last++ {
		if t.reads(last, words) {
			return spot{last, s.same, -1}
		}
		list = append(list, t.claims[last].Plain)
	}
	if first == last {
		return spot{-1, s.same, s.at}
	}
	return spot{first + revision.MostAlike(words, list), false, -1}
}

// sentenceOf is where a sentence of a split is now.
func (t *Trail) sentenceOf(split, id string) spot {
	if split == t.current || t.was != nil {
		if t.ofSentence == nil {
			t.ofSentence = placesOf(t.sentences, sentenceID)
		}
		if at, ok := t.ofSentence[id]; ok {
			return spot{at, true, -1}
		}
		return nowhere
	}
	f := t.earlier[split]
	if f == nil {
		return nowhere
	}
	i, ok := f.ofSentence[id]
	if !ok {
		return nowhere
	}
	return spot{f.trail.Sentences[i].Sentence, f.trail.Sentences[i].Same, -1}
}

// alone reports whether the words of a sentence of an earlier split stand once in
// it and once now, and speak for themselves.
func (t *Trail) alone(split, id string) bool {
	f := t.earlier[split]
	if f == nil {
		return false
	}
	i, ok := f.ofSentence[id]
	return ok && f.trail.Sentences[i].Alone
}

// inDoubt reports whether a sentence may be another one that reads the same.
func (t *Trail) inDoubt(s spot, text string) bool {
	return s.at >= 0 && !s.same && claims.Wording(text) == claims.Wording(t.sentences[s.at].Text)
}

// keptSentence is where the sentence is now that was a claim of its own in a split,
// by that claim's id.
func (t *Trail) keptSentence(split string, sentences []claims.Sentence, id string) spot {
	kept, known := t.keptIDs[split]
	if !known {
		kept = claims.KeptIDs(sentences)
		t.keptIDs[split] = kept
	}
	if i, is := kept[id]; is {
		return t.sentenceOf(split, sentences[i].ID)
	}
	return nowhere
}

// kept are the numbers of the sentences that have to be claims of their own:
// something was decided on a claim of theirs, and they claim nothing now.
func (t *Trail) kept(ordered []*Event, void map[string]bool) []int {
	var numbers []int
	for _, e := range ordered {
		switch e.Type {
		case TypeReview, TypeSettle, TypeSignoff, TypeWaive, TypeAsk, TypeCorrect:
			if s := t.claim(e); s.at < 0 && s.lost >= 0 && !void[e.ID] {
				if here := &t.sentences[s.lost]; !t.emptied(here) {
					numbers = append(numbers, here.N)
				}
			}
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// emptied reports whether a sentence that claims nothing was made so by hand.
func (t *Trail) emptied(s *claims.Sentence) bool {
	_, dropped := t.became[claims.KeptID(s.ID)]
	i := sort.Search(len(t.base), func(i int) bool { return t.base[i].Sentence >= s.N })
	return dropped || i < len(t.base) && t.base[i].Sentence == s.N
}

// aim finds the sentence and the claims of the current split that a correction is
// about.
func (t *Trail) aim(c *claims.Correction, e *Event) error {
	s := t.sentenceOf(e.Split, e.Sentence)
	switch {
	case s.at < 0:
		return fmt.Errorf("the sentence is no longer there: %q", e.Statement)
	case t.inDoubt(s, e.Statement):
		return fmt.Errorf("%q: %s", e.Statement, t.doubt(e.Split, &t.sentences[s.at]))
	}
	here := &t.sentences[s.at]
	c.Sentence = here.N
	for _, id := range e.Of {
		if c.Op == claims.OpDrop {
			t.dropped[[2]string{e.Split, id}] = true
		}
		f := t.earlier[e.Split]
		switch {
		case t.made[id] != nil || e.Split == t.current:
			c.Claims = append(c.Claims, id)
			continue
		case id == claims.KeptID(e.Sentence):
			if !s.same {
				return reworded(here)
			}
			c.Claims = append(c.Claims, claims.KeptID(here.ID))
			continue
		case f == nil:
			return fmt.Errorf("the sentence is no longer there: %q", e.Statement)
		}
		i, ok := f.ofClaims[id]
		if !ok {
			return reworded(here)
		}
		p := f.trail.Claims[i]
		if p.Claim < 0 || t.base[p.Claim].Sentence != here.N || !p.Same && c.Op != claims.OpCut {
			return reworded(here)
		}
		c.Claims = append(c.Claims, t.base[p.Claim].ID)
	}
	return nil
}

func reworded(s *claims.Sentence) error {
	return fmt.Errorf("the sentence was reworded\nhint: it is sentence %d now, %q", s.N, s.Text)
}
