package detail

import (
	"strings"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// words finds superlatives, comparisons, negations and words of cause.
func (f *Finder) words() {
	for i, t := range f.tokens {
		if f.used[i] {
			continue
		}
		w := f.lower(i)
		switch {
		case t.Penn == syntax.JJS || t.Penn == syntax.RBS:
			f.superlative(i, w)
		case w == "only" && t.Tag == syntax.Adj, w == "sole" && t.Tag == syntax.Adj,
			w == "first" && t.Tag == syntax.Adj && f.lower(i-1) == "the", w == "unprecedented", w == "record" && f.lower(i-1) == "a" && t.Head > i && t.Rel != syntax.Root:
			f.add(Superlative, i, i, "")
		case t.Penn == syntax.JJR || t.Penn == syntax.RBR || strings.HasSuffix(w, "er") && f.lower(i+1) == "than":
			f.comparison(i)
		case w == "compared" || w == "unlike" || w == "versus" || w == "twice" && f.lower(i+1) == "as":
			f.add(Comparison, i, i, "")
		case w == "not" || w == "n't" || w == "n’t" || w == "never" || w == "nobody" || w == "nothing" || w == "none" || w == "neither" || w == "nor" || w == "without" || w == "cannot",
			w == "no" && t.Tag == syntax.Det:
			f.add(Negation, i, i, "")
		default:
			f.cause(i, w)
		}
	}
}

func (f *Finder) superlative(i int, w string) {
	if (w == "least" || w == "most" || w == "best" || w == "latest") && f.lower(i-1) == "at" {
		return
	}
	if !f.is(i, lexicon.Superlative) && (!strings.HasSuffix(w, "est") || strings.HasSuffix(w, "west")) {
		return
	}
	to := i
	if (w == "most" || w == "least") && i+1 < len(f.tokens) {
		switch f.tokens[i+1].Tag {
		case syntax.Adj, syntax.Adv:
			to = i + 1
		}
	}
	f.add(Superlative, i, to, "")
}

// comparison takes in "than", where it stands near.
func (f *Finder) comparison(i int) {
	to := i
	for k := i + 1; k < len(f.tokens) && k <= i+3; k++ {
		if f.lower(k) == "than" {
			to = k
			break
		}
		if f.used[k] || f.tokens[k].Tag == syntax.Punct || f.tokens[k].Tag == syntax.Verb {
			break
		}
	}
	if to == i && !f.is(i, lexicon.Comparison) {
		return
	}
	if w := f.lower(i); to == i && (w == "later" || w == "earlier" || w == "more" || w == "further" || w == "longer" && f.lower(i-1) == "no") {
		return
	}
	f.add(Comparison, i, to, "")
}

func (f *Finder) cause(i int, w string) {
	switch w {
	case "because", "therefore", "thus", "consequently", "thereby", "hence":
		f.add(Cause, i, i, "")
	case "due", "owing", "thanks":
		if f.lower(i+1) == "to" && f.tokens[i+1].Penn != syntax.TO {
			f.add(Cause, i, i+1, "")
		}
	case "led", "leads", "lead", "leading":
		if f.lower(i+1) == "to" && f.tokens[i].Tag == syntax.Verb {
			f.add(Cause, i, i+1, "")
		}
	case "resulted", "results", "result", "resulting":
		if f.lower(i+1) == "in" && f.tokens[i].Tag == syntax.Verb {
			f.add(Cause, i, i+1, "")
		} else if f.lower(i-1) == "a" && f.lower(i-2) == "as" {
			f.add(Cause, i-2, i, "")
		}
	case "caused", "causes", "cause", "causing", "triggered", "triggers", "sparked", "sparks", "prompted", "prompts", "induced", "induces", "prevents", "prevented":
		if f.is(i, lexicon.Cause) {
			f.add(Cause, i, i, "")
		}
	}
}

// quotations finds what stands in quotation marks, the marks included.
func (f *Finder) quotations() {
	open := -1
	for i := range f.tokens {
		switch f.word(i) {
		case "“", "«", "„", "``":
			open = i
		case `"`:
			if open < 0 {
				open = i
				continue
			}
			f.quotation(open, i)
			open = -1
		case "”", "»", "''":
			if open >= 0 {
				f.quotation(open, i)
			}
			open = -1
		}
	}
	if open >= 0 && open+3 < len(f.tokens) { // goes on in the next sentence
		f.quotation(open, len(f.tokens)-1)
	}
}

func (f *Finder) quotation(from, to int) {
	if to > from+1 {
		f.add(Quotation, from, to, "")
	}
}
