package frame

import "strings"

// inflect is the form of token i. Where a verb had several subjects and one of
// them is left, it is put in the singular, in square brackets.
func (w *Writer) inflect(i int, form string) string {
	s := w.s
	v := i
	if s.Rel[i] == Aux || s.Rel[i] == AuxPass || s.Rel[i] == Cop {
		v = int(s.Head[i])
	}
	plural := s.Tag[i] == VBP || form == "were"
	if !plural || !w.alone(v) {
		return form
	}
	return "[" + singular(form) + "]"
}

// alone says whether of the subjects of v, of which there are several, one in the
// singular is written.
func (w *Writer) alone(v int) bool {
	s := w.s
	lead := s.Dependent(v, Nsubj, NsubjPass)
	if lead < 0 || s.relative(lead) {
		lead = -1
		if v == int(w.t.Tok) {
			lead = int(w.t.Subj)
		}
	}
	if lead < 0 {
		return false
	}
	lead = s.firstConjunct(lead)
	if lead >= v || s.Dependent(lead, Conj) < 0 {
		return false
	}
	written, all, one := 0, 0, false
	for k := lead; k < v; k++ {
		if k != lead && (s.Rel[k] != Conj || s.firstConjunct(k) != lead) {
			continue
		}
		all++
		if w.mask.Has(k) {
			written++
			one = s.Tag[k] == NN || s.Tag[k] == NNP
		}
	}
	return all > 1 && written == 1 && one
}

// firstConjunct is the first conjunct of the list that token k belongs to.
func (s *Sentence) firstConjunct(k int) int {
	for steps := 0; s.Rel[k] == Conj && s.Head[k] >= 0 && steps < 20; steps++ {
		k = int(s.Head[k])
	}
	return k
}

// singular is the third person singular of a verb in the plural.
func singular(form string) string {
	switch form {
	case "are":
		return "is"
	case "were":
		return "was"
	case "have":
		return "has"
	case "do":
		return "does"
	case "go":
		return "goes"
	}
	switch n := len(form); {
	case strings.HasSuffix(form, "y") && n > 1 && !strings.ContainsRune("aeiou", rune(form[n-2])):
		return form[:n-1] + "ies"
	case strings.HasSuffix(form, "s"), strings.HasSuffix(form, "sh"), strings.HasSuffix(form, "ch"), strings.HasSuffix(form, "x"), strings.HasSuffix(form, "z"):
		return form + "es"
	}
	return form + "s"
}
