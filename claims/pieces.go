package claims

import "iter"

// Piece is a sentence of an article or the gap between two.
type Piece struct {
	Start, End int       // bytes into Article.Text
	Sentence   *Sentence // nil for a gap: white space, markup, what is not running text
}

// Pieces goes through the article from its first byte to its last. The pieces
// joined give the text back byte for byte.
func (a *Article) Pieces() iter.Seq[Piece] {
	return func(yield func(Piece) bool) {
		at := 0
		for i := range a.Sentences {
			s := &a.Sentences[i]
			if s.Start > at && !yield(Piece{Start: at, End: s.Start}) {
				return
			}
			if !yield(Piece{s.Start, s.End, s}) {
				return
			}
			at = s.End
		}
		if at < len(a.Text) {
			yield(Piece{Start: at, End: len(a.Text)})
		}
	}
}
