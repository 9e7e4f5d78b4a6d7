package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// turn takes a paragraph that begins with a name and a colon, as the answers of
// an interview do: Berg: We closed it ourselves.
func (f *Finder) turn(paragraph []Sentence) {
	if len(paragraph) == 0 {
		return
	}
	s := paragraph[0]
	colon := 0
	for colon < len(s.Tokens) && colon < 5 && s.Tokens[colon].Tag == syntax.PropN {
		colon++
	}
	if colon == 0 || colon == len(s.Tokens) || s.Text[s.Tokens[colon].Start:s.Tokens[colon].End] != ":" || !spoken(paragraph, colon+1) {
		return
	}
	if colon+1 < len(s.Tokens) {
		if style, _ := quotationMark(s.Text, s.Tokens[colon+1]); style != 0 {
			return
		}
	}
	first := len(f.spans)
	for i, s := range paragraph {
		from := 0
		if i == 0 {
			from = colon + 1
		}
		if len(s.Tokens) > from {
			f.spans = append(f.spans, Span{i, s.Tokens[from].Start, s.Tokens[len(s.Tokens)-1].End})
		}
	}
	if len(f.spans) == first {
		return
	}
	f.found = append(f.found, Attribution{
		Speaker: Span{0, s.Tokens[0].Start, s.Tokens[colon-1].End},
		Cue:     Span{0, s.Tokens[colon].Start, s.Tokens[colon].End},
		Content: f.spans[first:len(f.spans):len(f.spans)],
		Direct:  true,
	})
}

// spoken says whether somebody speaks in a paragraph, of himself or to another.
func spoken(paragraph []Sentence, from int) bool {
	for _, s := range paragraph {
		for _, t := range s.Tokens[min(from, len(s.Tokens)):] {
			if t.Tag == syntax.Pron && lexicon.Of(s.Text[t.Start:t.End]).Has(lexicon.I|lexicon.We|lexicon.You) {
				return true
			}
		}
		from = 0
	}
	return false
}

// signed is the name that stands under a quotation after a dash, in its last
// sentence or as the next.
func signed(paragraph []Sentence, q *quote) (speaker, cue Span) {
	at, dash := q.to.sentence, q.to.token+1
	if dash == len(paragraph[at].Tokens) {
		at, dash = at+1, 0
	}
	if at >= len(paragraph) {
		return Span{}, Span{}
	}
	s := paragraph[at]
	if dash+1 >= len(s.Tokens) || len(s.Tokens)-dash > 8 {
		return Span{}, Span{}
	}
	switch s.Text[s.Tokens[dash].Start:s.Tokens[dash].End] {
	case "—", "–", "--", "-":
	default:
		return Span{}, Span{}
	}
	end := dash + 1
	for end < len(s.Tokens) && s.Tokens[end].Tag == syntax.PropN {
		end++
	}
	if end == dash+1 || end < len(s.Tokens) && s.Tokens[end].Tag != syntax.Punct {
		return Span{}, Span{}
	}
	return Span{at, s.Tokens[dash+1].Start, s.Tokens[end-1].End}, Span{at, s.Tokens[dash].Start, s.Tokens[dash].End}
}

// account handles "in her words, ..." and "in the view of the court, ...".
func (f *Finder) account(n, i int) {
	t := &f.tree
	in := i - 1
	for in >= 0 && i-in < 6 && t.word(in) != "in" && t.word(in) != "In" {
		if t.Tokens[in].Tag == syntax.Verb || t.Tokens[in].Tag == syntax.Punct {
			return
		}
		in--
	}
	if in < 0 || i-in >= 6 || in > 0 && t.Tokens[in-1].Tag != syntax.Punct {
		return
	}
	from, to := in+1, i-1
	end := i
	if t.word(i+1) == "of" && i+2 < len(t.Tokens) {
		from, to = i+2, f.namedAfter(i+2)
		end = to
	} else if who := t.child(i, syntax.NmodPoss); who >= 0 {
		_, to = t.person(who)
		for to > from && t.Tokens[to].Penn == syntax.POS {
			to--
		}
	} else {
		return
	}
	if end+1 >= len(t.Tokens) || t.Tokens[end].Penn != syntax.Comma && t.Tokens[end+1].Tag != syntax.Punct {
		return
	}
	f.clear()
	f.fill(0, len(t.Tokens)-1)
	for k := range f.quotes { // in her words, "..."
		if q := &f.quotes[k]; q.from.sentence == n && q.from.token > end && q.from.token <= end+2 {
			f.empty(0, len(t.Tokens)-1)
			f.fill(q.from.token, len(t.Tokens)-1)
			if q.to.sentence == n {
				f.empty(q.to.token, len(t.Tokens)-1)
			}
		}
	}
	f.empty(in, end)
	direct := f.join(n)
	f.empty(in, end)
	f.keep(n, Attribution{Speaker: t.span(n, from, max(from, to)), Cue: t.span(n, i, i), Direct: direct})
}

// accounts says whether a noun may name how somebody puts or sees something.
func accounts(word string) bool {
	switch word {
	case "words", "view", "opinion", "eyes", "estimation", "judgement", "judgment", "telling":
		return true
	}
	return false
}
