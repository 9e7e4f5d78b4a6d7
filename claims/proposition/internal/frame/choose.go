package frame

import "slices"

// Ranker chooses among the candidates of a sentence: First says how likely each
// is a proposition by itself, Second what it adds to those already chosen.
type Ranker struct {
	First, Second Forest
	Threshold     int32 // of Second, in 1/256 logits
}

// ContextFeatures is how many features Second looks at.
const ContextFeatures = 17

// floor is the score of First below which nothing is chosen, in 1/256 logits.
const floor = -820

// Rank scores the candidates and puts them in order, best first, equal sets of
// tokens once.
func (w *Workspace) Rank(r *Ranker) {
	for i := range w.Candidates {
		c := &w.Candidates[i]
		c.P = r.First.At(c.X[:])
	}
	w.Sort()
}

// Sort puts the scored candidates in order, best first, and keeps one of those
// with the same tokens.
func (w *Workspace) Sort() {
	w.order = w.order[:0]
	for i := range w.Candidates {
		w.order = append(w.order, int16(i))
	}
	o := w.order
	for i := 1; i < len(o); i++ {
		x := o[i]
		j := i
		for ; j > 0 && w.Candidates[o[j-1]].P < w.Candidates[x].P; j-- {
			o[j] = o[j-1]
		}
		o[j] = x
	}
	n := 0
next:
	for _, x := range o {
		for _, y := range o[:n] {
			if w.Candidates[y].Mask == w.Candidates[x].Mask {
				continue next
			}
		}
		o[n] = x
		n++
	}
	w.order = o[:n]
	total := int32(0)
	for _, x := range w.order {
		total += chance(w.Candidates[x].P)
	}
	w.total = total
}

// Choose goes down the list and keeps what is worth its place, then settles which
// of it are rows; visit, if not nil, sees what each decision is taken on.
func (w *Workspace) Choose(r *Ranker, visit func(x *[ContextFeatures]int16, candidate int)) []int16 {
	w.Chosen = w.Chosen[:0]
	var x [ContextFeatures]int16
	for _, i := range w.order {
		c := &w.Candidates[i]
		if c.P < floor && len(w.Chosen) > 0 {
			break
		}
		w.context(c, &x)
		if visit != nil {
			visit(&x, int(i))
		}
		if len(r.Second.Feature) > 0 && r.Second.At(x[:]) > r.Threshold ||
			len(r.Second.Feature) == 0 && c.P > -280 && x[5] == 0 {
			w.Chosen = append(w.Chosen, i)
		}
	}
	if visit == nil && len(w.order) > 0 {
		if len(w.Chosen) == 0 {
			w.Chosen = append(w.Chosen, w.order[0])
		}
		w.Chosen = w.even(w.Chosen)
		w.settle()
		w.Chosen = w.listed()
	}
	return w.Chosen
}

// listed are the rows, and after them those of the chosen that are no rows nor
// nearly the same as one.
func (w *Workspace) listed() []int16 {
	list := slices.Clone(w.Rows)
	for _, i := range w.Chosen {
		if !w.near(i, w.Rows) {
			list = append(list, i)
		}
	}
	return list
}

// context fills in what is known of candidate c beside those already chosen.
func (w *Workspace) context(c *Candidate, x *[ContextFeatures]int16) {
	*x = [ContextFeatures]int16{}
	s := &w.Sentence
	n := c.Mask.Len()
	var union Bits
	sum := int32(0)
	for _, j := range w.Chosen {
		d := &w.Candidates[j]
		both, either := c.Mask.Overlap(&d.Mask)
		x[1] = max(x[1], int16(256*both/either))
		x[2] = max(x[2], int16(256*both/n))
		x[3] = max(x[3], int16(256*both/(both+either-n)))
		if d.Trigger == c.Trigger {
			x[4]++
		}
		if 5*both >= 4*either {
			x[5]++
		}
		union = union.Or(d.Mask)
		sum += chance(d.P)
	}
	both, either := c.Mask.Overlap(&union)
	x[0] = int16(c.P / 4)
	x[6] = int16(n - both)
	x[7] = int16(256 * (n - both) / n)
	x[8] = int16(s.N - either)
	x[9] = int16(256 * (s.N - (both + either - n)) / s.N)
	x[10] = int16(len(w.Chosen))
	x[11] = int16(min(sum/16, 30000))
	x[12] = int16(c.Trigger.Kind)
	x[13] = int16(n)
	x[14] = int16(s.N)
	x[15] = int16(w.Candidates[w.order[0]].P / 4)
	x[16] = int16(min(w.total/64, 30000))
}

// chance is the logistic function of p/256, in 1/1024.
func chance(p int32) int32 {
	if p < 0 {
		return exp(-cost(-p))
	}
	return 1024 - exp(-cost(p))
}

// InOrder sorts chosen candidates as the sentence has them: by their heads, the
// shorter first if the other says all of it, else by the first word they differ in.
func (w *Workspace) InOrder(list []int16) {
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && w.before(list[j], list[j-1]); j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

func (w *Workspace) before(i, j int16) bool {
	a, b := &w.Candidates[i], &w.Candidates[j]
	if a.Trigger.Tok != b.Trigger.Tok {
		return a.Trigger.Tok < b.Trigger.Tok
	}
	if a.Mask.in(&b.Mask) || b.Mask.in(&a.Mask) {
		return a.Mask.Len() < b.Mask.Len()
	}
	for k := range a.Mask {
		if x := a.Mask[k] ^ b.Mask[k]; x != 0 { // the first word that only one of them has
			return a.Mask[k]&(x&-x) != 0
		}
	}
	return i < j
}

// Part says whether another of the chosen has all tokens of candidate i, and
// more, about the same head or about the sentence, but for a word that ties the
// sentence to the one before: "Additionally,".
func (w *Workspace) Part(chosen []int16, i int16) bool {
	c := w.Candidates[i]
	if first := w.Sentence.firstWord(); w.Sentence.ties(first) {
		c.Mask.Drop(first)
		c.Mask.Drop(first + 1)
	}
	for _, j := range chosen {
		d := &w.Candidates[j]
		if j == i || !c.Mask.in(&d.Mask) || d.Mask.Len() <= c.Mask.Len() {
			continue
		}
		if d.Trigger.Tok == c.Trigger.Tok || w.Sentence.all(&d.Mask) && c.Mask.Has(w.Sentence.Root) {
			return true
		}
	}
	return false
}

// ties says whether token i is an adverb that a comma sets off.
func (s *Sentence) ties(i int) bool {
	return i+1 < s.N && s.Tag[i] == RB && s.Word[i] == Plain && s.Form(i+1) == ","
}
