package frame

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

// Choose goes down the list and keeps what is worth its place; visit, if not
// nil, sees what each decision is taken on.
func (w *Workspace) Choose(r *Ranker, visit func(x *[ContextFeatures]int16, candidate int)) []int16 {
	w.Chosen = w.Chosen[:0]
	if visit == nil && w.Short && len(w.order) > 0 {
		w.Chosen = append(w.Chosen, w.longest())
		return w.Chosen
	}
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
		if r != nil && len(r.Second.Feature) > 0 && r.Second.At(x[:]) > r.Threshold ||
			(r == nil || len(r.Second.Feature) == 0) && c.P > -280 && x[5] == 0 {
			w.Chosen = append(w.Chosen, i)
		}
	}
	if visit == nil {
		w.rooted()
		w.cover()
		w.fullest()
	}
	if len(w.Chosen) == 0 && len(w.order) > 0 {
		w.Chosen = append(w.Chosen, w.order[0])
	}
	return w.Chosen
}

// rooted sees to it that the main clause is among the chosen.
func (w *Workspace) rooted() {
	root := int16(w.Sentence.Root)
	for _, i := range w.Chosen {
		if w.Candidates[i].Trigger.Tok == root {
			return
		}
	}
	for _, i := range w.order {
		if w.Candidates[i].Trigger.Tok == root {
			w.Chosen = append(w.Chosen, i)
			return
		}
	}
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

// InOrder sorts chosen candidates as the sentence has them: by their heads, then
// by their length, the shorter first.
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
	if x, y := a.Mask.Len(), b.Mask.Len(); x != y {
		return x < y
	}
	return i < j
}

// longest is the candidate that takes in most.
func (w *Workspace) longest() int16 {
	best := w.order[0]
	for _, i := range w.order {
		if w.Candidates[i].Mask.Len() > w.Candidates[best].Mask.Len() {
			best = i
		}
	}
	return best
}

// Part says whether another of the chosen has all tokens of candidate i, and more.
func (w *Workspace) Part(chosen []int16, i int16) bool {
	c := &w.Candidates[i]
	for _, j := range chosen {
		d := &w.Candidates[j]
		both, either := c.Mask.Overlap(&d.Mask)
		if j != i && both == c.Mask.Len() && either > both && d.Trigger.Tok == c.Trigger.Tok {
			return true
		}
	}
	return false
}

// cover sees to it that every clause is in some proposition: what none of the
// chosen says is added, if it is likely enough.
func (w *Workspace) cover() {
	const least = -900
	var said Bits
	for _, i := range w.Chosen {
		said = said.Or(w.Candidates[i].Mask)
	}
	for _, i := range w.order {
		c := &w.Candidates[i]
		if c.P > least && c.Trigger.Kind != Open && c.Trigger.Kind != Phrase && !said.Has(int(c.Trigger.Tok)) {
			w.Chosen = append(w.Chosen, i)
			said = said.Or(c.Mask)
		}
	}
}

// fullest puts in the place of the only proposition about a head one that says
// more, if it is not much less likely.
func (w *Workspace) fullest() {
	const slack = 64
	for k, i := range w.Chosen {
		c := &w.Candidates[i]
		alone := true
		for _, j := range w.Chosen {
			alone = alone && (j == i || w.Candidates[j].Trigger.Tok != c.Trigger.Tok)
		}
		if !alone {
			continue
		}
		for _, j := range w.order {
			d := &w.Candidates[j]
			if d.Trigger.Tok == c.Trigger.Tok && d.P > c.P-slack && c.Mask.in(&d.Mask) && d.Mask.Len() > w.Candidates[w.Chosen[k]].Mask.Len() {
				w.Chosen[k] = j
			}
		}
	}
}
