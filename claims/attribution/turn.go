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
	if colon+1 < len(s.Tokens) && isMark(s.Text, s.Tokens[colon+1]) {
		return
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
