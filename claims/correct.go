package claims

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/factdesk/factdesk/claims/document"
)

// Amended is a split with its claims corrected by hand.
type Amended struct {
	Claims    []Claim
	Became    map[string]string // of each claim that is not there any more, the id of the one that came of it; empty: dropped
	Unapplied []Unapplied
}

// Amend corrects the claims of a split, which it does not change. Doc is the
// document that was split. A correction that asks for what is so already does
// nothing.
func Amend(a *Article, doc *document.Document, corrections []Correction) *Amended {
	is := &Amended{Claims: slices.Clone(a.Claims), Became: map[string]string{}}
	for _, c := range corrections {
		if err := is.correct(a, doc, c); err != nil && !errors.Is(err, ErrAlready) {
			is.Unapplied = append(is.Unapplied, Unapplied{c, err})
		}
	}
	label(is.Claims)
	return is
}

// Try is Amend with one correction; the error says why it finds no place.
func Try(a *Article, doc *document.Document, c Correction) (*Amended, error) {
	is := &Amended{Claims: slices.Clone(a.Claims), Became: map[string]string{}}
	if err := is.correct(a, doc, c); err != nil {
		return nil, err
	}
	label(is.Claims)
	return is, nil
}

// ErrAlready says that a correction asks for what is so already.
var ErrAlready = errors.New("it is so already")

func (is *Amended) correct(a *Article, doc *document.Document, c Correction) error {
	if c.Sentence < 1 || c.Sentence > len(a.Sentences) {
		return fmt.Errorf("there is no sentence %d", c.Sentence)
	}
	first := sort.Search(len(is.Claims), func(i int) bool { return is.Claims[i].Sentence >= c.Sentence })
	last := sort.Search(len(is.Claims), func(i int) bool { return is.Claims[i].Sentence > c.Sentence })
	if first == last && slices.Contains(c.Claims, KeptID(a.Sentences[c.Sentence-1].ID)) {
		is.Keep(a, []int{c.Sentence})
		last++
	}
	here := is.Claims[first:last]
	named, err := namedBy(here, c)
	if err != nil {
		return err
	}
	r := a.reread(doc, &a.Sentences[c.Sentence-1])
	made, err := r.make(here, named, c)
	if err != nil {
		return err
	}
	now, came := r.replace(here, named, made, c)
	if slices.EqualFunc(here, now, func(a, b Claim) bool { return a.ID == b.ID && a.Checkable == b.Checkable }) {
		return ErrAlready
	}
	for _, i := range named {
		if !slices.ContainsFunc(now, func(k Claim) bool { return k.ID == here[i].ID }) {
			is.Became[here[i].ID] = came
		}
	}
	for k, id := range c.Made() {
		if made[k].ID != id {
			is.Became[id] = made[k].ID
		}
	}
	is.Claims = slices.Replace(is.Claims, first, last, now...)
	return nil
}

// namedBy are the places, in the claims of its sentence, of those that a
// correction changes.
func namedBy(here []Claim, c Correction) ([]int, error) {
	if c.Op == OpWhole { // whatever there is
		all := make([]int, len(here))
		for i := range all {
			all[i] = i
		}
		return all, nil
	}
	var named []int
	for _, id := range c.Claims {
		i := slices.IndexFunc(here, func(k Claim) bool { return k.ID == id })
		switch {
		case i >= 0:
			named = append(named, i)
		case c.Op == OpDrop:
			return nil, ErrAlready
		default:
			return nil, errors.New("the claim is not there any more")
		}
	}
	slices.Sort(named)
	named = slices.Compact(named)
	wanted := map[Op]int{OpAdd: 0, OpDrop: 1, OpJoin: 2, OpCut: 1, OpReword: 1}
	n, known := wanted[c.Op]
	switch {
	case !known:
		return nil, fmt.Errorf("no correction %q\nhint: it is add, drop, join, cut, whole or reword", c.Op)
	case c.Op == OpJoin && len(named) < n:
		return nil, errors.New("one claim cannot be joined\nhint: name two or more of a sentence")
	case c.Op != OpJoin && len(named) != n:
		return nil, fmt.Errorf("%s changes %d claim, and %d are named", c.Op, n, len(named))
	}
	return named, nil
}

// reread is the sentence with the way back to where it stands.
func (a *Article) reread(doc *document.Document, s *Sentence) *reading {
	all := readSentences(nil, doc, &doc.Blocks[s.Paragraph-1])
	r := &all[slices.IndexFunc(all, func(r reading) bool { return r.Start == s.Start })]
	r.Sentence = *s
	return r
}

// make makes the claims that a correction asks for. One that is there already, of
// the same words, is that one.
func (r *reading) make(here []Claim, named []int, c Correction) ([]Claim, error) {
	var made []Claim
	switch c.Op {
	case OpWhole:
		made = []Claim{r.made(Span{0, len(r.Text)})}
	case OpAdd:
		spans, err := r.find(c.Quote, nil)
		if err != nil {
			return nil, err
		}
		made = []Claim{r.made(spans...)}
	case OpCut:
		if len(c.Quote) < 2 {
			return nil, errors.New("one piece is no cut\nhint: quote two or more")
		}
		for _, q := range c.Quote {
			spans, err := r.find([]string{q}, here[named[0]].Spans)
			if err != nil {
				return nil, err
			}
			made = append(made, r.made(spans...))
		}
	case OpJoin:
		var spans []Span
		for _, i := range named {
			spans = append(spans, here[i].Spans...)
		}
		joined := r.made()
		joined.Spans = r.bridged(union(spans))
		joined.Statement = r.statement(joined.Spans)
		joined.Plain = joined.Statement
		made = []Claim{joined}
	case OpReword:
		if strings.TrimSpace(c.Text) == "" {
			return nil, errors.New("no wording")
		}
		reworded := here[named[0]]
		reworded.Statement, reworded.Plain = c.Text, c.Text
		made = []Claim{reworded}
	}
	for k, id := range c.Made() {
		made[k].ID = id
		if i := slices.IndexFunc(here, func(h Claim) bool { return h.says(made[k]) }); i >= 0 {
			made[k] = here[i]
			made[k].Checkable = true
		}
	}
	return made, nil
}

// says reports whether a claim has the same words in the same place as another.
func (c *Claim) says(other Claim) bool {
	return Wording(c.Plain) == Wording(other.Plain) &&
		c.Spans[0].Start() < other.Spans[len(other.Spans)-1].End() && other.Spans[0].Start() < c.Spans[len(c.Spans)-1].End()
}

// replace puts what was made in the place of the claims that are named, and tells
// which of it they became.
func (r *reading) replace(here []Claim, named []int, made []Claim, c Correction) (now []Claim, came string) {
	for i := range here {
		gone := slices.Contains(named, i) || slices.ContainsFunc(made, func(m Claim) bool { return m.ID == here[i].ID })
		if !gone {
			now = append(now, here[i])
		}
	}
	for _, m := range made {
		if !slices.ContainsFunc(now, func(k Claim) bool { return k.ID == m.ID }) {
			now = insert(now, m)
		}
	}
	if len(made) > 0 {
		came = made[0].ID
	}
	return now, came
}

// insert puts a claim behind those that begin no later.
func insert(claims []Claim, c Claim) []Claim {
	at := len(claims)
	for at > 0 && claims[at-1].Spans[0].Start() > c.Spans[0].Start() {
		at--
	}
	return slices.Insert(claims, at, c)
}

// Keep adds sentences, given by their numbers in rising order, as claims of their
// own.
func (is *Amended) Keep(a *Article, numbers []int) {
	for _, n := range numbers {
		s := &a.Sentences[n-1]
		at := sort.Search(len(is.Claims), func(i int) bool { return is.Claims[i].Sentence > n })
		is.Claims = slices.Insert(is.Claims, at, Claim{ID: KeptID(s.ID), Sentence: n, Spans: []Span{{s.Start, s.End}},
			Statement: s.Text, Plain: s.Text, Checkable: true, CheckWorthiness: s.CheckWorthiness, Reasons: s.Reasons})
	}
	label(is.Claims)
}

// find is where in the sentence's text the quotations are, each once; of one that
// is there more than once, where it is in spans of the article.
func (r *reading) find(quotes []string, in []Span) ([]Span, error) {
	var spans []Span
	for _, q := range quotes {
		places := findAll(r.Text, q)
		if len(places) > 1 && len(in) > 0 {
			places = slices.DeleteFunc(places, func(p Span) bool { return !within(r.span(p.Start(), p.End()), in) })
		}
		switch len(places) {
		case 0:
			return nil, fmt.Errorf("sentence %d does not hold %q\nhint: it is %q", r.N, q, r.Text)
		case 1:
			spans = append(spans, places[0])
		default:
			return nil, fmt.Errorf("%q is said more than once in sentence %d\nhint: quote more of it", q, r.N)
		}
	}
	if len(spans) == 0 {
		return nil, errors.New("no quotation")
	}
	return union(spans), nil
}

// made is a claim that was made by hand of spans of the sentence's text. Who makes
// one thinks it worth checking.
func (r *reading) made(spans ...Span) Claim {
	c := whole(r)
	c.Checkable = true
	c.Spans = make([]Span, len(spans))
	for i, s := range spans {
		c.Spans[i] = r.span(s.Start(), s.End())
	}
	c.Statement = r.statement(c.Spans)
	c.Plain = c.Statement
	return c
}

// bridged is the spans with what is between two of them, where that is a word at
// most: "..., and ...", and with the stop behind the last.
func (r *reading) bridged(spans []Span) []Span {
	all := spans[:1:1]
	for _, s := range spans[1:] {
		last := &all[len(all)-1]
		if len(wordsOf(r.Text[r.offset(last.End()):r.offset(s.Start())])) <= 1 {
			last[1] = s.End()
		} else {
			all = append(all, s)
		}
	}
	last := &all[len(all)-1]
	if len(wordsOf(r.Text[r.offset(last.End()):])) == 0 {
		last[1] = r.span(0, len(r.Text)).End()
	}
	return all
}

// union is the spans in order, those that meet made one.
func union(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return slices.Compare(a[:], b[:]) })
	var all []Span
	for _, s := range spans {
		if n := len(all) - 1; n >= 0 && s.Start() <= all[n].End() {
			all[n][1] = max(all[n].End(), s.End())
		} else {
			all = append(all, s)
		}
	}
	return all
}

// statement is what spans of the article read as: each as it reads, a space
// between them.
func (r *reading) statement(spans []Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = strings.TrimSpace(r.Text[r.offset(s.Start()):r.offset(s.End())])
	}
	return strings.Join(parts, " ")
}

// offset is the first byte of the sentence's text that stands at or after an
// offset in the article.
func (r *reading) offset(at int) int {
	return sort.Search(len(r.Text), func(i int) bool { return r.span(i, i+1).Start() >= at })
}
