package attribution

import "github.com/factdesk/factdesk/claims/syntax"

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
