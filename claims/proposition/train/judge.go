package main

import (
	"slices"
	"strings"

	"github.com/factdesk/factdesk/claims/internal/treebank"
)

// gold is a tree that people drew, with its enhanced edges.
type gold struct {
	treebank.Sentence
	up      [][]treebank.Edge // of each word its heads, basic and enhanced
	kids    [][]int           // basic
	below   [][]treebank.Edge // basic and enhanced; Head is the dependent
	members [][]int           // of the list that a word leads
}

func newGold(s treebank.Sentence) *gold {
	n := len(s.Words)
	g := &gold{Sentence: s, up: make([][]treebank.Edge, n), kids: make([][]int, n), below: make([][]treebank.Edge, n), members: make([][]int, n)}
	add := func(i int, e treebank.Edge) {
		if e.Head != i && e.Head < n && !slices.Contains(g.up[i], e) {
			g.up[i] = append(g.up[i], e)
		}
	}
	for i, w := range s.Words {
		if w.Head >= 0 {
			add(i, treebank.Edge{Head: w.Head, Rel: w.Rel})
		}
		for _, e := range w.Enhanced {
			add(i, e)
		}
	}
	for i := range s.Words { // what is said of the first of a list is said of each
		if k := g.lead(i); k != i && s.Words[k].Head >= 0 {
			add(i, treebank.Edge{Head: s.Words[k].Head, Rel: s.Words[k].Rel})
		}
	}
	for i, w := range s.Words {
		if w.Head >= 0 {
			g.kids[w.Head] = append(g.kids[w.Head], i)
		}
		if k := g.lead(i); k != i {
			g.members[k] = append(g.members[k], i)
		}
		for _, e := range g.up[i] {
			g.below[e.Head] = append(g.below[e.Head], treebank.Edge{Head: i, Rel: e.Rel})
		}
	}
	return g
}

// lead is the first word of the list that word i is a member of.
func (g *gold) lead(i int) int {
	for steps := 0; g.Words[i].Rel == "conj" && g.Words[i].Head >= 0 && g.Words[i].Head < i && steps < 12; steps++ {
		i = g.Words[i].Head
	}
	return i
}

func base(rel string) string { b, _, _ := strings.Cut(rel, ":"); return b }

func (g *gold) word(i int) bool {
	return g.Words[i].UPOS != "PUNCT" && g.Words[i].UPOS != "SYM" || strings.Contains("$£€%", g.Words[i].Form)
}

// predicate reports whether a word is a verb, or has a copula.
func (g *gold) predicate(i int) bool {
	if g.Words[i].UPOS == "VERB" || g.Words[i].UPOS == "AUX" {
		return true
	}
	return slices.ContainsFunc(g.kids[i], func(c int) bool { return base(g.Words[c].Rel) == "cop" })
}

func isSubject(rel string) bool { b := base(rel); return b == "nsubj" || b == "csubj" }

func (g *gold) subjects(i int) (list []int) {
	for _, e := range g.below[i] {
		if isSubject(e.Rel) {
			list = append(list, e.Head)
		}
	}
	if len(list) == 0 && g.Words[i].Rel == "conj" && g.Words[i].Head >= 0 && g.predicate(g.Words[i].Head) {
		return g.subjects(g.Words[i].Head)
	}
	return list
}

// shared are the words that a small word stands with beside its head: during A and B.
func (g *gold) shared(i int) []int {
	switch w := &g.Words[i]; {
	case w.Head < 0:
	case base(w.Rel) == "case", base(w.Rel) == "det", base(w.Rel) == "mark", w.Rel == "nmod:poss":
		return g.members[w.Head]
	}
	return nil
}

var (
	core     = words("nsubj csubj obj iobj xcomp ccomp cop aux expl compound:prt")
	partOf   = words("compound flat fixed nummod case goeswith")
	limits   = words("only about nearly almost around over under roughly least most more less up not never n't hardly barely allegedly reportedly supposedly apparently perhaps possibly probably")
	unreal   = words("alleged former fake suspected proposed planned potential possible acting would-be supposed apparent future draft")
	quantity = words("no few some any all every most half both neither many several each")
	relative = words("who which that whom whose where when")
)

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// sound reports whether a set of words is a claim that the sentence makes: one piece of the tree, a
// predicate with its subject (or a noun and what is said of it, where filled), and nothing torn off.
func (g *gold) sound(set map[int]bool, filled bool) bool {
	in := map[int]bool{}
	for i := range set {
		if g.word(i) {
			in[i] = true
		}
	}
	all := 0
	for i := range g.Words {
		if g.word(i) {
			all++
		}
	}
	switch {
	case len(in) == 0:
		return false
	case len(in) >= all-1:
		return true
	}
	if !g.connected(in) || !g.predicated(in, filled) {
		return false
	}
	tops := g.tops(in)
	for i := range in {
		if g.verbal(i) {
			if g.tornVerb(i, in, tops) {
				return false
			}
		} else if g.Words[i].UPOS != "VERB" && g.tornNoun(i, in, tops) {
			return false
		}
		if g.tornList(i, in) {
			return false
		}
	}
	return true
}

// verbal reports whether a word is a predicate and no auxiliary of one.
func (g *gold) verbal(i int) bool {
	r := g.Words[i].Rel
	return g.predicate(i) && r != "aux" && r != "aux:pass" && r != "cop"
}

func (g *gold) connected(in map[int]bool) bool {
	first := len(g.Words)
	for i := range in {
		first = min(first, i)
	}
	seen := map[int]bool{}
	todo := []int{first}
	for len(todo) > 0 {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[i] || !in[i] {
			continue
		}
		seen[i] = true
		for _, e := range g.up[i] {
			todo = append(todo, e.Head)
		}
		for _, e := range g.below[i] {
			todo = append(todo, e.Head)
		}
		todo = append(todo, g.shared(i)...)
		for c := range in {
			if slices.Contains(g.shared(c), i) {
				todo = append(todo, c)
			}
		}
	}
	return len(seen) == len(in)
}

// tops are the words of a set that hang on none of it.
func (g *gold) tops(in map[int]bool) map[int]bool {
	tops := map[int]bool{}
	for i := range in {
		below := slices.ContainsFunc(g.up[i], func(e treebank.Edge) bool { return in[e.Head] }) ||
			slices.ContainsFunc(g.shared(i), func(m int) bool { return in[m] })
		if !below {
			tops[i] = true
		}
	}
	return tops
}

func (g *gold) predicated(in map[int]bool, filled bool) bool {
	tops := g.tops(in)
	for i := range in {
		if filled {
			for _, e := range g.up[i] {
				switch base(e.Rel) {
				case "appos", "acl", "compound", "nmod":
					if in[e.Head] {
						return true
					}
				}
			}
		}
		if !g.verbal(i) || len(tops) > 0 && !tops[i] {
			continue
		}
		subjects := g.subjects(i)
		if slices.ContainsFunc(subjects, func(s int) bool { return in[s] }) || g.Words[i].Rel == "root" && len(subjects) == 0 {
			return true
		}
	}
	return false
}

func (g *gold) anyIn(list []int, in map[int]bool) bool {
	return slices.ContainsFunc(list, func(m int) bool { return in[m] })
}

// tornVerb reports whether predicate i has lost its subject, object, complement, auxiliary or negation.
func (g *gold) tornVerb(i int, in, tops map[int]bool) bool {
	subjects := g.subjects(i)
	own := g.anyIn(subjects, in)
	for _, c := range g.kids[i] {
		w := &g.Words[c]
		b := base(w.Rel)
		if in[c] || !g.word(c) || g.anyIn(g.members[c], in) {
			continue
		}
		switch {
		case isSubject(w.Rel):
			if !own && !g.relates(c) {
				return true
			}
		case core[w.Rel] || core[b]:
			return true
		case b == "advmod" && (w.Lemma == "not" || w.Lemma == "never" || w.Lemma == "n't"):
			return true
		case (b == "advmod" || b == "obl") && limits[w.Lemma]:
			return true
		case b == "mark" && !tops[i]:
			switch w.Lemma {
			case "if", "unless", "to", "whether":
				return true
			}
		}
	}
	if g.Words[i].Rel == "conj" && !own && len(subjects) > 0 {
		return true
	}
	for _, e := range g.below[i] {
		c := e.Head
		if (e.Rel == "obj" || e.Rel == "iobj") && !in[c] && g.Words[c].Head != i && g.Words[c].Rel != "conj" && !g.anyIn(g.members[c], in) && !relative[g.Words[c].Lemma] {
			return true
		}
	}
	return g.losesObject(i, in)
}

// losesObject reports whether the object of verb i stands with the verb coordinated with it: shot and
// killed him.
func (g *gold) losesObject(i int, in map[int]bool) bool {
	if g.Words[i].Rel == "conj" {
		return false
	}
	for _, c := range g.kids[i] {
		switch g.Words[c].Rel {
		case "obj", "obl", "xcomp", "ccomp":
			return false
		}
	}
	for _, k := range g.kids[i] {
		if g.Words[k].Rel == "conj" && g.predicate(k) && k > i && k-i <= 2 && !in[k] &&
			slices.ContainsFunc(g.kids[k], func(c int) bool { return g.Words[c].Rel == "obj" }) {
			return true
		}
	}
	return false
}

// relates reports whether a word is or holds a relative pronoun.
func (g *gold) relates(c int) bool {
	return relative[g.Words[c].Lemma] || slices.ContainsFunc(g.kids[c], func(k int) bool { return relative[g.Words[k].Lemma] })
}

// tornNoun reports whether word i has lost a part of its name, its number or what limits it.
func (g *gold) tornNoun(i int, in, tops map[int]bool) bool {
	for _, c := range g.kids[i] {
		w := &g.Words[c]
		if in[c] || !g.word(c) {
			continue
		}
		b := base(w.Rel)
		switch {
		case partOf[w.Rel] || partOf[b]:
			subject := slices.ContainsFunc(g.up[i], func(e treebank.Edge) bool { return isSubject(e.Rel) && in[e.Head] })
			if b == "case" && (tops[i] || g.Words[i].Rel == "conj" || subject) {
				continue
			}
			return true
		case b == "det" && quantity[w.Lemma], b == "amod" && unreal[w.Lemma], (b == "advmod" || b == "nmod") && limits[w.Lemma]:
			return true
		}
	}
	return false
}

// tornList reports whether a list in the set lacks its conjunction, or a name or pair its other half.
func (g *gold) tornList(i int, in map[int]bool) bool {
	var mine, inside []int
	link := false
	for _, c := range g.kids[i] {
		if g.Words[c].Rel == "conj" {
			mine = append(mine, c)
			if in[c] {
				inside = append(inside, c)
			}
		}
	}
	if len(mine) == 0 {
		return false
	}
	has := func(list []int, inSet bool) bool {
		for _, c := range list {
			for _, k := range g.kids[c] {
				if g.Words[k].Rel == "cc" && (in[k] || !inSet) {
					return true
				}
			}
		}
		return false
	}
	link = has(append([]int{i}, inside...), true)
	switch r := g.Words[i].Rel; {
	case len(inside) > 0 && !link && has(mine, false) && g.Words[i].UPOS != "VERB":
		return true
	case len(inside) > 0:
		return false
	case (r == "compound" || r == "flat" || r == "amod") && g.Words[i].UPOS == "PROPN":
		return true
	}
	return slices.ContainsFunc(g.kids[i], func(k int) bool {
		switch g.Words[k].Lemma {
		case "between", "both", "either", "neither":
			return true
		}
		return false
	})
}
