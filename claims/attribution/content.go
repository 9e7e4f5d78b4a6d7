package attribution

import "github.com/factdesk/factdesk/claims/syntax"

// clear begins a content of the sentence that the tree is of.
func (f *Finder) clear() {
	f.mask = f.mask[:0]
	for range f.tree.Tokens {
		f.mask = append(f.mask, false)
	}
}

func (f *Finder) empty(from, to int) {
	for i := from; i <= to; i++ {
		f.mask[i] = false
	}
}

func (f *Finder) fill(from, to int) {
	for i := from; i <= to; i++ {
		f.mask[i] = true
	}
}

// join adds to the content the quotations that it holds a part of, and says
// whether it is all quotation.
func (f *Finder) join(n int) (direct bool) {
	for k := range f.here {
		q := &f.here[k]
		from, to := 0, len(f.mask)-1
		if q.from.sentence == n {
			from = q.from.token
		}
		if q.to.sentence == n {
			to = q.to.token
		}
		for i := from; i <= to; i++ {
			if f.mask[i] {
				f.fill(from, to)
				if q.words >= 2 {
					q.by = len(f.found)
				}
				direct = direct || q.words >= speech
				break
			}
		}
	}
	for i, in := range f.mask {
		if in && f.tree.Tokens[i].Tag != syntax.Punct && !f.quoted(n, i) {
			return false
		}
	}
	return direct
}

// unmask takes the speaker and the cue out of the content.
func (f *Finder) unmask(v int, w who) {
	t := &f.tree
	f.mask[v] = false
	if w.named() {
		f.empty(w.lo, w.hi)
	}
	for i := range t.Tokens {
		if t.Tokens[i].Head == v && (t.Tokens[i].Rel == syntax.AuxVerb || t.Tokens[i].Rel == syntax.AuxPass) {
			f.mask[i] = false
		}
	}
}

// keep adds an attribution whose content is what the mask shows of sentence n,
// if that has a word.
func (f *Finder) keep(n int, a Attribution) {
	t := &f.tree
	first := len(f.spans)
	words := 0
	for i := 0; i < len(f.mask); i++ {
		if !f.mask[i] {
			continue
		}
		from := i
		for i+1 < len(f.mask) && f.mask[i+1] {
			i++
		}
		from, to := from, i
		for from <= to && edge(t, from) {
			from++
		}
		for to >= from && edge(t, to) {
			to--
		}
		inked := 0
		for k := from; k <= to; k++ {
			if t.Tokens[k].Tag != syntax.Punct {
				inked++
			}
		}
		if inked == 0 {
			continue
		}
		words += inked
		f.spans = append(f.spans, t.span(n, from, to))
	}
	if words < 2 {
		f.spans = f.spans[:first]
		f.disown()
		return
	}
	a.Content = f.spans[first:len(f.spans):len(f.spans)]
	f.found = append(f.found, a)
}

// disown frees the quotations that were given to an attribution that is not
// kept.
func (f *Finder) disown() {
	for k := range f.here {
		if f.here[k].by >= len(f.found) {
			f.here[k].by = -1
		}
	}
}

// edge reports whether a content does not begin or end with this token: a comma, a
// dash, a full stop.
func edge(t *tree, i int) bool {
	if t.Tokens[i].Tag != syntax.Punct {
		return false
	}
	return !isMark(t.Text, t.Tokens[i]) && t.Tokens[i].Penn != syntax.LRB && t.Tokens[i].Penn != syntax.RRB
}

// speeches attributes what stands in quotation marks: the sentences of a
// quotation whose other part has a speaker, and those beside it. One that opens
// the paragraph may go on from the paragraph before.
func (f *Finder) speeches(paragraph []Sentence, goesOn bool) {
	for k := range f.quotes {
		q := &f.quotes[k]
		if q.words < speech || q.title && q.words < 2*speech && q.by < 0 {
			continue
		}
		by := q.by
		a := Attribution{Direct: true}
		switch {
		case by >= 0:
			a.Speaker, a.Cue = f.found[by].Speaker, f.found[by].Cue
		case k == 0 && q.from == (place{}) && goesOn:
			a.Continued = true
		case f.follows(paragraph, k):
			p := f.found[f.quotes[k-1].by]
			a.Speaker, a.Cue, a.Continued = p.Speaker, p.Cue, p.Continued
		default:
			a.Speaker, a.Cue = f.announced(paragraph, q)
			if a.Cue.Empty() {
				a.Speaker, a.Cue = signed(paragraph, q)
			}
			if a.Cue.Empty() && !standsAlone(paragraph, q) {
				continue
			}
		}
		f.extend(paragraph, q, a)
	}
}

// extend attributes the sentences of a quotation that are not yet.
func (f *Finder) extend(paragraph []Sentence, q *quote, a Attribution) {
	first := len(f.spans)
	for s := q.from.sentence; s <= q.to.sentence; s++ {
		tokens := paragraph[s].Tokens
		from, to := 0, len(tokens)-1
		if s == q.from.sentence {
			from = q.from.token
		}
		if s == q.to.sentence {
			to = q.to.token
		}
		if from > to || q.by >= 0 && holds(f.found[q.by].Content, s, tokens[from].Start) {
			continue
		}
		f.spans = append(f.spans, Span{s, tokens[from].Start, tokens[to].End})
	}
	if len(f.spans) == first {
		return
	}
	a.Content = f.spans[first:len(f.spans):len(f.spans)]
	if q.by < 0 {
		q.by = len(f.found)
	}
	f.found = append(f.found, a)
}

func holds(content []Span, sentence, at int) bool {
	for _, c := range content {
		if c.Sentence == sentence && c.Start <= at && at < c.End {
			return true
		}
	}
	return false
}

// follows reports whether quotation k goes on from the one before it: nothing but
// its speaker stands between them.
func (f *Finder) follows(paragraph []Sentence, k int) bool {
	if k == 0 || f.quotes[k-1].by < 0 || f.quotes[k].from.token != 0 {
		return false
	}
	return f.quotes[k].from.sentence-f.quotes[k-1].to.sentence <= 1
}

// announced gives the speaker and cue of what leads to a quotation with a
// colon: a sentence (The mayor put it bluntly:) or a name alone (Berg: "No.").
func (f *Finder) announced(paragraph []Sentence, q *quote) (speaker, cue Span) {
	at := q.from.sentence
	if q.from.token == 0 {
		if at > 0 && f.ending.colon && f.ending.sentence == at-1 {
			return f.ending.Speaker, f.ending.Cue
		}
		return Span{}, Span{}
	}
	s := paragraph[at]
	colon := q.from.token - 1
	if s.Text[s.Tokens[colon].Start:s.Tokens[colon].End] != ":" || colon == 0 || colon > 6 {
		return Span{}, Span{}
	}
	for _, t := range s.Tokens[:colon] {
		if t.Tag != syntax.PropN {
			return Span{}, Span{}
		}
	}
	return Span{at, s.Tokens[0].Start, s.Tokens[colon-1].End}, Span{at, s.Tokens[colon].Start, s.Tokens[colon].End}
}

// standsAlone reports whether a quotation is a sentence or more, from its mark.
func standsAlone(paragraph []Sentence, q *quote) bool {
	s := paragraph[q.from.sentence]
	if q.from.token != 0 || q.from.sentence < q.to.sentence {
		return q.from.token == 0
	}
	for i := q.from.token; i < len(s.Tokens) && (q.from.sentence < q.to.sentence || i <= q.to.token); i++ {
		if s.Tokens[i].Penn.Finite() {
			return true
		}
	}
	return false
}
