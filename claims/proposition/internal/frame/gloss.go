package frame

import "slices"

// Gloss is what is put in square brackets after a word: after a pronoun, what it
// stands for.
type Gloss struct {
	Token int
	Text  string
	Of    int   // a statement has one Gloss of each
	Named []int // a statement that has one of these tokens needs none
}

// Glossed says whether a set of tokens has a word in it that a Gloss is for.
func (w *Writer) Glossed(mask *Bits) bool {
	for k := range w.Glosses {
		if i := w.Glosses[k].Token; i < MaxTokens && mask.Has(i) {
			return true
		}
	}
	return false
}

// gloss writes what is to stand after token i.
func (w *Writer) gloss(i int) {
	for k := range w.Glosses {
		g := &w.Glosses[k]
		if g.Token != i || slices.Contains(w.said, g.Of) || w.named(g) {
			continue
		}
		w.said = append(w.said, g.Of)
		w.buf = append(w.buf, " ["...)
		w.buf = append(w.buf, g.Text...)
		w.buf = append(w.buf, ']')
	}
}

func (w *Writer) named(g *Gloss) bool {
	for _, i := range g.Named {
		if i < MaxTokens && w.mask.Has(i) {
			return true
		}
	}
	return false
}

// Whole is the sentence as it stands, from its first word, with its Glosses.
func (w *Writer) Whole(s *Sentence) string {
	var all Bits
	for i := range s.N {
		all.Add(i)
	}
	w.buf, w.mask, w.said = w.buf[:0], &all, w.said[:0]
	at := s.Start[0]
	for k := range w.Glosses {
		if i := w.Glosses[k].Token; i < s.N {
			w.buf = append(w.buf, s.Text[at:s.End[i]]...)
			at = s.End[i]
			w.gloss(i)
		}
	}
	return string(append(w.buf, s.Text[at:]...))
}
