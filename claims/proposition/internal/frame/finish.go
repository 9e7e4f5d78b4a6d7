package frame

// Finish adds to a set of tokens the punctuation that stands between them:
// commas, hyphens and apostrophes inside, brackets and quotation marks whose
// content is taken in. It drops what is left hanging.
func (s *Sentence) Finish(b Bits) Bits {
	for i := 1; i+1 < s.N; i++ { // a small word whose neighbours are both taken in
		if t := s.Tag[i]; (t == IN || t == TO || t == CC) && !b.Has(i) && b.Has(i-1) && b.Has(i+1) {
			b.Add(i)
		}
	}
	for i := 0; i < s.N; i++ {
		if b.Has(i) || s.Rel[i] != Pun && s.Tag[i] != Punct {
			continue
		}
		j := i + 1 // the end of a run of punctuation
		for j < s.N && !b.Has(j) && (s.Rel[j] == Pun || s.Tag[j] == Punct) {
			j++
		}
		if i > 0 && j < s.N && b.Has(i-1) && b.Has(j) {
			for k := i; k < j; k++ {
				b.Add(k)
			}
		}
		i = j - 1
	}
	return b
}

// Spans lists the spans of text that a set of tokens stands for.
func (s *Sentence) Spans(b *Bits) [][2]int {
	n := 0
	for i := range s.N {
		if b.Has(i) && (i == 0 || !b.Has(i-1)) {
			n++
		}
	}
	spans := make([][2]int, 0, n)
	for i := range s.N {
		switch {
		case !b.Has(i):
		case i == 0 || !b.Has(i-1):
			spans = append(spans, [2]int{int(s.Start[i]), int(s.End[i])})
		default:
			spans[len(spans)-1][1] = int(s.End[i])
		}
	}
	return spans
}
