package frame

import "strings"

// Writer puts the words of a proposition together so that they read on their
// own. What the sentence does not say is put in square brackets.
type Writer struct {
	Glosses []Gloss // in the order of their tokens

	s   *Sentence
	buf []byte
	at  int // last token written, or -2

	t    Trigger
	mask *Bits
	said []int // what Glosses that were written are of
}

// Statement is the proposition of trigger t with the tokens of mask, as it
// reads on its own: subject first, the relative pronoun replaced by its
// antecedent, a form of "be" put in where a clause has no finite verb.
func (w *Writer) Statement(s *Sentence, t Trigger, mask *Bits) string {
	w.s, w.buf, w.at = s, w.buf[:0], -2
	w.t, w.mask, w.said = t, mask, w.said[:0]
	rest := s.quoted(*mask)
	switch {
	case s.all(mask):
		w.put(&rest)
	case t.Up >= 0 && mask.Has(int(t.Up)) && t.Kind == Apposition:
		w.apposition(t, &rest)
	case t.Up >= 0 && mask.Has(int(t.Up)) && t.Kind != Phrase:
		w.relative(t, &rest)
	case t.Kind == Phrase:
		w.phrase(t, &rest)
	case t.Kind == Aside:
		w.aside(int(t.Tok), &rest)
	case t.Subj >= 0 && mask.Has(int(t.Subj)) && int(s.Head[t.Subj]) != int(t.Tok):
		w.shared(t, &rest)
	default:
		w.put(&rest)
	}
	return w.finish()
}

// quoted is the set with the closing marks of the quotations and brackets that it
// holds from their opening marks to their last words.
func (s *Sentence) quoted(b Bits) Bits {
	open := -1
	for k := range s.N {
		switch f := s.Form(k); {
		case f == "“" || f == "(" || f == "[" || f == "\"" && open < 0:
			open = k
		case (f == "”" || f == ")" || f == "]" || f == "\"") && open >= 0:
			if k > 0 && b.Has(open) && b.Has(k-1) {
				b.Add(k)
			}
			open = -1
		}
	}
	return b
}

// part takes the tokens of a subtree out of rest.
func (w *Writer) part(lo, hi int, rest *Bits) Bits {
	var b Bits
	for i := lo; i < hi; i++ {
		if rest.Has(i) {
			b.Add(i)
			rest.Drop(i)
		}
	}
	return b
}

// noun takes the antecedent's tokens, without the clause said of it, out of rest.
func (w *Writer) noun(up, tok int, rest *Bits) Bits {
	s := w.s
	skip := tok
	for skip >= 0 && int(s.Head[skip]) != up {
		skip = int(s.Head[skip])
	}
	var b Bits
	for i := int(s.Lo[up]); i < int(s.Hi[up]); i++ {
		if rest.Has(i) && (skip < 0 || i < int(s.Lo[skip]) || i >= int(s.Hi[skip])) {
			b.Add(i)
			rest.Drop(i)
		}
	}
	return b
}

func (w *Writer) apposition(t Trigger, rest *Bits) {
	b := w.noun(int(t.Up), int(t.Tok), rest)
	w.put(&b)
	w.insert(w.be(int(t.Up), false))
	w.put(rest)
}

// relative writes a clause that is said of an antecedent.
func (w *Writer) relative(t Trigger, rest *Bits) {
	s, i := w.s, int(t.Tok)
	b := w.noun(int(t.Up), i, rest)
	pronoun := -1
	lo := int(s.Lo[i])
	for k := lo; k < i; k++ {
		if s.Tag[k] == WDT || s.Tag[k] == WP || s.Tag[k] == WPS || s.Tag[k] == WRB && s.Word[k] == Where || s.Word[k] == That && s.Rel[k] != Det {
			pronoun = k
			break
		}
	}
	if pronoun < 0 {
		own := s.Dependent(i, Nsubj, NsubjPass)
		switch {
		case own >= 0 && t.Kind == Relative: // the film he directed
			w.after(i, &b, rest)
		default:
			w.put(&b)
			if s.Dependent(i, Aux, AuxPass, Cop) < 0 && s.Tag[i] != MD && (!s.Tag[i].Finite() || t.Kind == Participle && s.Tag[i] == VBD) {
				w.insert(w.be(int(t.Up), w.past(i)))
			}
			w.put(rest)
		}
		return
	}
	rest.Drop(pronoun)
	for k := lo; k < i && s.Tag[k] == Punct; k++ {
		rest.Drop(k)
	}
	for k := lo - 1; k >= 0 && s.Tag[k] == Punct; k-- {
		b.Drop(k)
		rest.Drop(k)
	}
	switch {
	case s.Rel[pronoun] == Nmod && s.Rel[s.Head[pronoun]].Subject(): // all of which
		head := w.part(0, pronoun, rest)
		w.put(&head)
		w.put(&b)
		w.put(rest)
	case s.Tag[pronoun] == WPS:
		w.put(&b)
		w.glue("[’s]")
		w.put(rest)
	case int(t.Subj) == pronoun || s.Rel[pronoun].Subject():
		w.put(&b)
		if s.Dependent(i, Aux, AuxPass, Cop) < 0 && (s.Tag[i] == VBG || s.Tag[i] == VBN && t.Kind != Relative) {
			w.insert(w.be(int(t.Up), w.past(i)))
		}
		w.put(rest)
	case s.Tag[pronoun] == WRB:
		in := "[in]"
		if s.Word[pronoun] == Where && s.Form(pronoun)[0]|32 == 'w' && len(s.Form(pronoun)) == 4 { // when
			in = "[when]"
			if s.Tag[t.Up] == CD {
				in = "[in]"
			}
		}
		w.put(rest)
		w.insert(in)
		w.put(&b)
	case pronoun > lo && s.Tag[pronoun-1] == IN && rest.Has(pronoun-1): // in which
		prep := w.part(pronoun-1, pronoun, rest)
		w.put(rest)
		w.put(&prep)
		w.put(&b)
	default: // the film that he directed
		w.after(i, &b, rest)
	}
}

// after writes rest with noun put in after the verb i and its particle.
func (w *Writer) after(i int, noun, rest *Bits) {
	stop := i + 1
	for stop < w.s.N && rest.Has(stop) && w.s.Rel[stop] == CompoundPrt {
		stop++
	}
	head := w.part(0, stop, rest)
	w.put(&head)
	w.put(noun)
	w.put(rest)
}

// shared writes a clause whose subject stands outside it: the subject first.
func (w *Writer) shared(t Trigger, rest *Bits) {
	s, i := w.s, int(t.Tok)
	if c := s.Dependent(i, Nsubj, NsubjPass); c >= 0 && s.relative(c) {
		rest.Drop(c)
	}
	subj := int(t.Subj)
	before := subj < int(s.Lo[i])
	if !before {
		b := w.part(int(s.Lo[subj]), int(s.Hi[subj]), rest)
		w.put(&b)
	} else {
		b := w.part(0, int(s.Hi[subj]), rest)
		w.put(&b)
	}
	if t.Aux < 0 && s.Dependent(i, Aux, AuxPass, Cop) < 0 && (s.Tag[i] == VBG || s.Tag[i] == VBN && t.Kind != Coord || !s.Tag[i].Verb()) {
		w.insert(w.be(subj, w.past(i)))
	}
	w.put(rest)
}

// phrase writes a name with its title as a claim: the name first, then what it is
// said to be.
func (w *Writer) phrase(t Trigger, rest *Bits) {
	i := int(t.Tok)
	if c := w.s.title(i); c >= 0 && rest.Has(c) {
		title := w.part(int(w.s.Lo[i]), int(w.s.Hi[c]), rest)
		w.put(rest)
		w.insert("[is]")
		rest = &title
	}
	w.put(rest)
}

// aside writes what is said of a noun phrase without a verb: who somebody is, the
// name first, or what stands in brackets, which stays there if it is a year.
func (w *Writer) aside(i int, rest *Bits) {
	s := w.s
	first := w.part(0, i, rest)
	bracket := s.Form(i) == "(" || s.Form(i) == "["
	switch {
	case bracket && s.Tag[i+1] == CD && rest.Len() == 2:
		w.put(&first)
		w.put(rest)
		w.glue(")")
		return
	case bracket:
		rest.Drop(i)
	case s.Tag[i].Name() || opens(s.Form(i)):
		*rest, first = first, *rest
	}
	w.put(&first)
	w.insert("[is]")
	w.put(rest)
}

// be is the form of "be" for subject i.
func (w *Writer) be(i int, past bool) string {
	s := w.s
	plural := s.Tag[i] == NNS || s.Tag[i] == NNPS || s.Dependent(i, Conj) >= 0 && s.Dependent(i, Conj) > i && s.Tag[s.Dependent(i, Conj)].Noun()
	if s.Tag[i] == PRP {
		switch s.Form(i) {
		case "we", "We", "they", "They", "you", "You", "them":
			plural = true
		}
	}
	switch {
	case past && plural:
		return "[were]"
	case past:
		return "[was]"
	case plural:
		return "[are]"
	}
	return "[is]"
}

// past says whether the clause that token i stands in tells of the past.
func (w *Writer) past(i int) bool {
	s := w.s
	for j := i; j >= 0; j = int(s.Head[j]) {
		if s.Tag[j] == VBD {
			return true
		}
		if s.Tag[j] == VBP || s.Tag[j] == VBZ {
			return false
		}
		for c := s.First(j); c >= 0; c = s.Next(c) {
			if s.Rel[c] == Aux || s.Rel[c] == AuxPass || s.Rel[c] == Cop {
				switch s.Tag[c] {
				case VBD:
					return true
				case VBZ, VBP, MD:
					return false
				}
			}
		}
	}
	return false
}

// put writes the tokens of b, in order.
func (w *Writer) put(b *Bits) {
	s := w.s
	for i := b.Next(0); i >= 0 && i < s.N; i = b.Next(i + 1) {
		form := s.Form(i)
		if w.stray(b, i) {
			continue
		}
		if len(w.buf) == 0 {
			if s.Rel[i] == Pun && !opens(form) {
				continue
			}
		} else if w.at != i-1 || s.Start[i] > s.End[i-1] {
			if w.at != i-1 && (s.Rel[i] == Pun || s.Tag[i] == Punct) && !opens(form) && !closesOpen(form) {
				if w.at != i-1 && form != "." && form != "%" {
					continue
				}
			}
			if w.at >= 0 && w.at != i-1 && (w.begins(i, Parataxis) || w.speaker(i)) {
				w.buf = append(w.buf, ',')
			}
			if !(w.at != i-1 && (form == "." || s.Tag[i] == POS || form == "n't" || form == "’s")) {
				w.buf = append(w.buf, ' ')
			}
		}
		if i == s.firstWord() && len(w.buf) > 0 && (w.at > i || w.at < 0) && !s.Tag[i].Name() {
			form = strings.ToLower(form) // it began the sentence
			if form == "i" {
				form = "I"
			}
		}
		w.buf = append(w.buf, w.inflect(i, form)...)
		w.at = i
		w.gloss(i)
		if i+1 >= MaxTokens {
			break
		}
	}
}

func (w *Writer) insert(word string) {
	if len(w.buf) > 0 {
		w.buf = append(w.buf, ' ')
	}
	w.buf = append(w.buf, word...)
	w.at = -2
}

func (w *Writer) glue(word string) {
	w.buf = append(w.buf, word...)
	w.at = -2
}
