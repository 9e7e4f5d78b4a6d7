package claims

import (
	"cmp"
	"github.com/factdesk/factdesk/claims/syntax"
	"slices"
	"sort"
	"strings"

	"github.com/factdesk/factdesk/claims/attribution"
	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/lexicon"
)

// attribute says of the claims of a paragraph in whose mouth they are put.
func (d *reader) attribute(paragraph []reading, made []Claim) {
	d.said = d.said[:0]
	for i := range paragraph {
		d.said = append(d.said, attribution.Sentence{Text: paragraph[i].Text, Tokens: paragraph[i].tokens})
	}
	found := d.finder.Find(d.said, setOff(paragraph))
	d.tell(paragraph, found)
	d.index(len(paragraph), found)
	for from, to := 0, 0; from < len(made); from = to {
		for to = from; to < len(made) && made[to].Sentence == made[from].Sentence; to++ {
		}
		n := made[from].Sentence - paragraph[0].N
		for i := from; i < to; i++ {
			d.attributeClaim(&made[i], paragraph, n)
		}
	}
	if last, ok := d.finder.Last(); ok {
		d.last = d.quoted(paragraph, &last)
	}
}

// setOff reports whether a paragraph is one that the one before may lead in.
func setOff(paragraph []reading) bool {
	return len(paragraph) > 0 && (paragraph[0].Element == document.ListItem || paragraph[0].Element == document.Quote)
}

// tell makes of each attribution found what the article tells, in the order of
// their cues, while it takes in who is named.
func (d *reader) tell(paragraph []reading, found []attribution.Attribution) {
	d.told = slices.Grow(d.told[:0], len(found))[:len(found)]
	d.order = d.order[:0]
	for k := range found {
		d.order = append(d.order, k)
	}
	slices.SortStableFunc(d.order, func(a, b int) int {
		x, y := found[a].Cue, found[b].Cue
		return cmp.Or(x.Sentence-y.Sentence, x.Start-y.Start)
	})
	next := 0
	for n := range paragraph {
		d.people.note(&paragraph[n])
		for ; next < len(d.order) && found[d.order[next]].Cue.Sentence <= n; next++ {
			k := d.order[next]
			d.told[k] = d.quoted(paragraph, &found[k])
		}
	}
}

// quoted is an attribution as the article tells it.
func (d *reader) quoted(paragraph []reading, a *attribution.Attribution) *Attribution {
	if a.Continued {
		return d.last
	}
	q := &Attribution{Asserted: a.Asserted}
	if c := a.Cue; !c.Empty() {
		q.Cue = paragraph[c.Sentence].span(c.Start, c.End)
	}
	if s := a.Speaker; !s.Empty() {
		r := &paragraph[s.Sentence]
		start, end := phrase(r, s.Start, s.End, a.Cue)
		q.Speaker = d.people.speaker(r, start, end)
	}
	return q
}

// phrase is the noun phrase of a speaker that was taken for a whole clause: what
// stands before its verb (the letter | went on), or behind is or was (another
// was | the clerk Ida Holm).
func phrase(r *reading, start, end int, cue attribution.Span) (int, int) {
	for i, t := range r.tokens {
		told := t.Start == cue.Start && !cue.Empty()
		if t.Start <= start || t.End > end || !told && !t.Penn.Finite() || t.Rel == syntax.AclRelcl {
			continue
		}
		if t.Tag == syntax.Aux && i+1 < len(r.tokens) && r.tokens[i+1].End <= end {
			return r.tokens[i+1].Start, end
		}
		if i > 0 {
			return start, r.tokens[i-1].End
		}
	}
	return start, end
}

// near is an attribution of a paragraph, whose cue or content is in a sentence.
type near struct {
	*attribution.Attribution
	told *Attribution
}

// index lists by sentence the attributions whose cue or content is there: a
// paragraph of thousands of sentences has thousands of them.
func (d *reader) index(sentences int, found []attribution.Attribution) {
	for len(d.about) < sentences {
		d.about = append(d.about, nil)
	}
	for n := range sentences {
		d.about[n] = d.about[n][:0]
	}
	for k := range found {
		a := near{&found[k], d.told[k]}
		add := func(n int) {
			if last := len(d.about[n]) - 1; last < 0 || d.about[n][last].Attribution != a.Attribution {
				d.about[n] = append(d.about[n], a)
			}
		}
		if !a.Cue.Empty() {
			add(a.Cue.Sentence)
		}
		for _, c := range a.Content {
			add(c.Sentence)
		}
	}
}

// attributeClaim attributes a claim of sentence n of a paragraph. What lies in a
// content is said by its speaker, the innermost of several. What holds the
// content and who said it, and little else, is too: the outermost of several.
func (d *reader) attributeClaim(c *Claim, paragraph []reading, n int) {
	r := &paragraph[n]
	if c.Attribution = d.transcript.now; len(d.about[n]) == 0 {
		return
	}
	d.ink.read(c, r)
	var inner, outer *near
	least, most := 0, 0
	for k := range d.about[n] {
		a := &d.about[n][k]
		if a.told == nil || d.own(r, n, a) {
			continue
		}
		inside, all := d.ink.content(r, n, a.Content)
		outside := d.ink.all() - inside
		holdsCue := !a.Cue.Empty() && a.Cue.Sentence == n && within(r.span(a.Cue.Start, a.Cue.End), c.Spans)
		switch {
		case inside == 0:
		case outside <= slack || inside > outside && !holdsCue:
			if a.Stance == attribution.Holds && (inner == nil || all < least) {
				inner, least = a, all
			}
		case holdsCue && a.Stance != attribution.Withholds && !a.Speaker.Empty() && inside > most && d.saysOnly(r, n, a):
			outer, most = a, inside
		}
	}
	switch {
	case inner != nil:
		c.Attribution = inner.told
	case outer != nil:
		c.Attribution = outer.told
	}
}

// own reports whether an attribution is the words of one who speaks of himself
// in a turn or a quotation: they are that speaker's.
func (d *reader) own(r *reading, n int, a *near) bool {
	s := a.Speaker
	if s.Empty() || s.Sentence != n || !lexicon.Of(r.Text[s.Start:s.End]).Has(lexicon.I|lexicon.We) {
		return false
	}
	if d.transcript.now != nil {
		return true
	}
	for _, o := range d.about[n] {
		for _, c := range o.Content {
			if c.Sentence == n && c.Start <= s.Start && s.End <= c.End && o.Attribution != a.Attribution {
				return true
			}
		}
	}
	return false
}

// slack is how many bytes of a claim may stand outside what is quoted: but, that.
const slack = 6

// ink measures how much of a claim stands where in its sentence: in bytes of its
// words, up to each of the sentence's tokens.
type ink []int

// read takes in a claim and its sentence.
func (k *ink) read(c *Claim, r *reading) {
	*k = append((*k)[:0], 0)
	sum, next := 0, 0
	for _, t := range r.tokens {
		at := r.span(t.Start, t.End)
		for next < len(c.Spans) && c.Spans[next].End() <= at.Start() {
			next++
		}
		if next < len(c.Spans) && c.Spans[next].Start() <= at.Start() {
			sum += t.End - t.Start
		}
		*k = append(*k, sum)
	}
}

func (k ink) all() int { return k[len(k)-1] }

// between is how much stands from byte start to byte end of the sentence's text.
func (k ink) between(r *reading, start, end int) int {
	token := func(at int) int {
		return sort.Search(len(r.tokens), func(i int) bool { return r.tokens[i].Start >= at })
	}
	return k[token(end)] - k[token(start)]
}

// content is how much stands in a content, and how large that is in sentence n.
func (k ink) content(r *reading, n int, content []attribution.Span) (inside, all int) {
	for _, c := range content {
		if c.Sentence == n {
			inside += k.between(r, c.Start, c.End)
			all += c.End - c.Start
		}
	}
	return inside, all
}

// saysOnly reports whether a claim says little but what a speaker said: what else
// there is has no verb, or is less.
func (d *reader) saysOnly(r *reading, n int, a *near) bool {
	from, to := frame(r.Text, n, a.Attribution)
	said, rest, verb := 0, 0, false
	for i, t := range r.tokens {
		switch size := d.ink[i+1] - d.ink[i]; {
		case size == 0, from <= t.Start && t.Start < to:
		case d.saidBy(a, n, t.Start):
			said += size
		default:
			rest += size
			verb = verb || t.Penn.Finite()
		}
	}
	return !verb || said > 2*rest
}

// saidBy reports whether a byte of sentence n stands in a content of the same
// speaker: he said, adding that.
func (d *reader) saidBy(a *near, n, at int) bool {
	for _, o := range d.about[n] {
		if o.told != nil && (o.told == a.told || o.told.Speaker == a.told.Speaker) && inContent(o.Content, n, at) {
			return true
		}
	}
	return false
}

// frame is the stretch of sentence n that tells who said it: from the speaker or
// the cue to the content.
func frame(text string, n int, a *attribution.Attribution) (from, to int) {
	from, to = a.Cue.Start, a.Cue.End
	if s := a.Speaker; !s.Empty() && s.Sentence == n {
		from, to = min(from, s.Start), max(to, s.End)
	}
	for _, c := range a.Content {
		if c.Sentence == n && c.Start >= to {
			return from, c.Start
		}
	}
	for _, more := range [...]string{", who ", ", whose ", ", a ", ", an ", ", the "} { // said Berg, who chairs the council
		if strings.HasPrefix(text[to:], more) {
			return from, len(text)
		}
	}
	return from, to
}

func inContent(content []attribution.Span, n, at int) bool {
	for _, c := range content {
		if c.Sentence == n && c.Start <= at && at < c.End {
			return true
		}
	}
	return false
}
