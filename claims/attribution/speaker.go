package attribution

import (
	"strings"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// who is the tokens that say who speaks.
type who struct {
	from, to int  // the name; from is -1 where nobody is named
	lo, hi   int  // with what is said of it: [the vice president], Mike Pence
	turned   bool // it stands after the verb: said Berg
}

var nobody = who{from: -1, lo: -1}

func (w who) named() bool { return w.from >= 0 }

// speaker is who says what the verb at v leads in.
func (f *Finder) speaker(v int) who {
	if w := f.turned(v); w.named() {
		return w
	}
	h := f.source(v)
	if h < 0 {
		return nobody
	}
	return f.name(h, v)
}

// name is the name that token h heads. What looks like the subject of a verb
// after a preposition is not: Cruz, in remarks to ABC, said.
func (f *Finder) name(h, v int) who {
	t := &f.tree
	from, to := t.person(h)
	for h < v && from > 1 && t.Tokens[from].Tag == syntax.Adp && t.word(from) != "with" && !f.passive(v) {
		k := from - 1
		for k > 0 && t.Tokens[k].Penn == syntax.Comma {
			k--
		}
		if tag := t.Tokens[k].Tag; tag != syntax.Noun && tag != syntax.PropN && t.Tokens[k].Penn != syntax.PRP {
			break
		}
		from, to = t.person(k)
		to = max(to, k)
	}
	for from < to && (t.Tokens[from].Tag == syntax.Adp || t.Tokens[from].Tag == syntax.SConj || lexicon.Of(t.word(from)).Has(lexicon.Month|lexicon.Weekday) && t.Tokens[from+1].Penn != syntax.POS && !given(t.word(from))) {
		from++ // in March Ms Vale told
	}
	w := who{from: from, to: to, lo: from, hi: to}
	if first := t.Tokens[from]; first.Tag == syntax.Verb || first.Penn == syntax.WRB || first.Tag == syntax.SConj { // Speaking on the radio, Berg said
		for i := from; i < h; i++ {
			if t.Tokens[i].Penn == syntax.Comma {
				w.from = i + 1
			}
		}
	}
	for i := from + 1; i < to; i++ {
		switch {
		case t.Tokens[i].Tag == syntax.Adp && isTime(t.word(i+1)): // state media on Saturday
			w.to, to = i-1, i-1
		case t.Tokens[i].Penn == syntax.Comma && to == v-1 && t.Tokens[to].Tag == syntax.PropN && t.Tokens[i+1].Tag == syntax.PropN && t.Tokens[i-1].Tag != syntax.PropN: // To this, Berg said
			w.from = i + 1
		}
	}
	for w.to > w.from && t.Tokens[w.to].Tag == syntax.Adp {
		w.to--
	}
	f.byName(&w, v)
	return w
}

// given reports whether a word is somebody's given name: April, May.
func given(word string) bool { return lexicon.Of(word).Has(lexicon.FirstName) }

// byName takes the name that follows what somebody is: the vice president, Mike
// Pence, said; said his father, Abdullah Kurdi.
func (f *Finder) byName(w *who, v int) {
	t := &f.tree
	if t.word(w.to+1) != "," || t.Tokens[w.to].Tag == syntax.PropN && t.Tokens[w.from].Tag != syntax.Det && t.Tokens[w.from].Penn != syntax.PRPS {
		return
	}
	from := w.to + 2
	to := from
	for to < len(t.Tokens) && to-from < 6 && (t.Tokens[to].Tag == syntax.PropN || to > from && t.word(to) == "-") {
		to++
	}
	to--
	if to < from || to+1 != v && to+1 < len(t.Tokens) && t.Tokens[to+1].Tag != syntax.Punct {
		return
	}
	if c := lexicon.Of(t.word(from)); c.Has(lexicon.Weekday|lexicon.Month) || from == to && c.Has(lexicon.Country|lexicon.City) {
		return
	}
	w.from, w.to, w.hi = from, to, to
}

// turned is the speaker of a tag that is turned round, which the words show where
// the tree may not: The road is shut, said the council.
func (f *Finder) turned(v int) who {
	t := &f.tree
	c := cueOf(t.word(v))
	if !c.Has(lexicon.Say) || v < 2 || v+1 >= len(t.Tokens) || !f.breaks(v-1) || t.Tokens[v].Penn == syntax.VBG || t.Tokens[v].Penn == syntax.VB {
		return nobody
	}
	if tells(t.word(v)) || f.relativeEnds(v-1) {
		return nobody
	}
	w := who{from: v + 1, to: f.nounPhrase(v + 1), lo: v + 1, turned: true}
	if w.hi = w.to; w.to < 0 {
		return nobody
	}
	speaks := t.Tokens[w.to].Penn == syntax.PRP
	for i := w.from; i <= w.to; i++ {
		speaks = speaks || t.Tokens[i].Tag == syntax.PropN ||
			lexicon.Of(singular(t.word(i))).Has(lexicon.Role|lexicon.Group|lexicon.Person|lexicon.Body|lexicon.Title|lexicon.Science)
	}
	if says := t.word(v); !speaks && says != "said" && says != "says" {
		return nobody
	}
	if !f.within(v-2) && !f.within(v-1) && !f.verbs(0, v-1) && !(t.word(w.to+1) == "," && f.finite(w.to+1, f.lastWord())) {
		return nobody
	}
	f.byName(&w, v)
	return w
}

// tells reports whether a verb has to have somebody it is said to after it.
func tells(word string) bool {
	switch word {
	case "told", "tells", "tell", "informed", "informs", "assured", "assures", "reminded", "reminds", "notified", "briefed":
		return true
	}
	return false
}

// relativeEnds reports whether the comma at a token ends a relative clause: Berg,
// who chairs it, said.
func (f *Finder) relativeEnds(comma int) bool {
	t := &f.tree
	for i := comma - 1; i > 0; i-- {
		if t.Tokens[i].Penn == syntax.Comma {
			next := t.Tokens[i+1].Penn
			return next == syntax.WP || next == syntax.WDT || next == syntax.WPS
		}
	}
	return false
}

// verbs reports whether there is a verb among the tokens, half open.
func (f *Finder) verbs(from, to int) bool {
	for _, t := range f.tree.Tokens[from:to] {
		if t.Tag == syntax.Verb || t.Penn.Finite() {
			return true
		}
	}
	return false
}

// nounPhrase is the last token of the noun phrase that begins at a token and has
// nothing after it but a mark or when and where it was said; -1 if there is none.
func (f *Finder) nounPhrase(from int) int {
	t := &f.tree
	i, last := from, -1
walk:
	for ; i < len(t.Tokens); i++ {
		switch tok := t.Tokens[i]; {
		case tok.Tag == syntax.Noun, tok.Tag == syntax.PropN, tok.Penn == syntax.PRP && i == from:
			if i > from && lexicon.Of(t.word(i)).Has(lexicon.Weekday) {
				break walk
			}
			last = i
		case tok.Tag == syntax.Det, tok.Tag == syntax.Adj, tok.Tag == syntax.Num, tok.Penn == syntax.PRPS, tok.Penn == syntax.POS, tok.Penn == syntax.HYPH,
			(tok.Penn == syntax.VBG || tok.Penn == syntax.VBN) && i > from,
			tok.Tag == syntax.Adv && i > from && i+1 < len(t.Tokens) && (t.Tokens[i+1].Tag == syntax.Adj || t.Tokens[i+1].Tag == syntax.PropN):
		case last == i-1 && t.Tokens[last].Tag == syntax.PropN && t.word(i)[0]-'A' < 26: // Martin How
			last = i
		case tok.Tag == syntax.CConj && last == i-1, tok.Tag == syntax.Adp && last == i-1 && attaches(t.word(i)):
		default:
			break walk
		}
	}
	if last < 0 {
		return -1
	}
	if i = last + 1; i == len(t.Tokens) {
		return last
	}
	c := lexicon.Of(t.word(i))
	if tok := t.Tokens[i]; tok.Tag == syntax.Punct || tok.Tag == syntax.Adp || tok.Tag == syntax.Adv || c.Has(lexicon.Weekday|lexicon.Period) {
		return last
	}
	return -1
}

// attaches reports whether a preposition after a noun belongs to it rather than
// to the verb: a spokesman for the hospital.
func attaches(word string) bool {
	switch word {
	case "of", "for", "from", "at":
		return true
	}
	return false
}

// singular is a noun without its s.
func singular(word string) string {
	if !lexicon.Of(word).Has(^lexicon.Set(0)) {
		return strings.TrimSuffix(word, "s")
	}
	return word
}

// source is the token that heads the name of the one who says, -1 where nobody
// is named.
func (f *Finder) source(v int) int {
	t := &f.tree
	tok := t.Tokens[v]
	if s := t.subject(v); f.onlySays(v) && (s < 0 || s > v) {
		if b := f.beside(v); b >= 0 {
			return b
		}
	}
	if f.passive(v) {
		return t.Dependent(v, syntax.OblAgent)
	}
	s := t.subject(v)
	if s > v {
		if b := f.before(v); b >= 0 {
			s = b
		}
	}
	if s >= 0 {
		if w := lexicon.Of(t.word(s)); w.Has(lexicon.Wh) || t.word(s) == "that" {
			if tok.Rel == syntax.AclRelcl {
				return tok.Head
			}
			return -1
		}
		return s
	}
	if tok.Rel == syntax.Acl && !(tok.Penn == syntax.VBG && v > 0 && t.Tokens[v-1].Penn == syntax.Comma) {
		return tok.Head
	}
	if s := f.shared(v); s >= 0 {
		return s
	}
	return f.before(v)
}

// beside is the noun that stands right before a verb that only says, or before
// what stands between commas there; -1 if there is none.
func (f *Finder) beside(v int) int {
	t := &f.tree
	if b := f.before(v); b == v-1 {
		return b
	}
	if v < 4 || t.Tokens[v-1].Penn != syntax.Comma {
		return -1
	}
	for i := v - 2; i > 0; i-- {
		if t.Tokens[i].Penn == syntax.Comma {
			if tag := t.Tokens[i-1].Tag; tag == syntax.Noun || tag == syntax.PropN {
				return i - 1
			}
			break
		}
	}
	return -1
}

// before is the noun or pronoun that stands right before a finite verb, where the
// tree gives it no subject; else -1.
func (f *Finder) before(v int) int {
	t := &f.tree
	finite := t.Tokens[v].Penn.Finite() || t.Tokens[v].Tag == syntax.Noun
	for i := v - 1; i >= 0; i-- {
		switch tok := t.Tokens[i]; tok.Tag {
		case syntax.Adv, syntax.Part:
		case syntax.Aux:
			finite = finite || tok.Penn.Finite()
		case syntax.Noun, syntax.PropN:
			if finite {
				return i
			}
			return -1
		case syntax.Adj: // the 34-year-old
			if finite && i > 0 && t.Tokens[i-1].Penn == syntax.HYPH {
				return i
			}
			return -1
		case syntax.Pron:
			if finite && tok.Penn == syntax.PRP {
				return i
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

func (f *Finder) passive(v int) bool {
	t := &f.tree
	if t.Tokens[v].Penn.Finite() {
		return false
	}
	if t.Dependent(v, syntax.AuxPass) >= 0 || t.Dependent(v, syntax.NsubjPass) >= 0 {
		return true
	}
	tok := t.Tokens[v]
	return tok.Rel == syntax.Conj && tok.Penn == syntax.VBN && t.Dependent(tok.Head, syntax.AuxPass) >= 0 && t.Dependent(v, syntax.AuxVerb) < 0
}

// shared is the subject that a verb has from the verb it hangs on: he rose and
// said; she wrote, adding; was quoted as saying.
func (f *Finder) shared(v int) int {
	t := &f.tree
	for steps := 0; steps < 4; steps++ {
		h := t.Tokens[v].Head
		if h < 0 || t.Tokens[h].Tag != syntax.Verb {
			return -1
		}
		switch t.Tokens[v].Rel {
		case syntax.Conj, syntax.Advcl, syntax.Xcomp:
		default:
			return -1
		}
		if s := t.subject(h); s >= 0 {
			if lexicon.Of(t.word(s)).Has(lexicon.Wh) {
				if t.Tokens[h].Rel == syntax.AclRelcl {
					return t.Tokens[h].Head
				}
				return -1
			}
			return s
		}
		if s := t.Dependent(h, syntax.NsubjPass); s >= 0 {
			return s
		}
		v = h
	}
	return -1
}

// mindless reports whether a word stands for a thing that has no mind.
func mindless(word string) bool {
	switch word {
	case "it", "It", "this", "This", "that", "That", "there", "There", "what", "What", "which":
		return true
	}
	return false
}

// subject is the subject that stands nearest to a verb, before it if there is one
// there; -1 if there is none.
func (t *tree) subject(v int) int {
	best := -1
	for i := t.First(v); i >= 0; i = t.Next(i) {
		if t.Tokens[i].Rel == syntax.Nsubj && (best < 0 || i < v) && !isTime(t.word(i)) {
			best = i
		}
	}
	return best
}

// person is the span of a speaker: the noun and what belongs to its name, but
// no apposition and no clause. Where the tree parts the words of a name, they
// are put together again.
func (t *tree) person(head int) (from, to int) {
	from, to = t.first(head), head
	for i := head + 1; i <= t.last(head); i++ {
		tok := t.Tokens[i]
		if tok.Tag == syntax.Punct && tok.Penn != syntax.HYPH && t.word(i) != "." || tok.Head == head && clausal(tok.Rel) && tok.Tag != syntax.PropN {
			break
		}
		to = i
	}
	for to+1 < len(t.Tokens) && t.Tokens[to+1].Tag == syntax.PropN && (t.Tokens[to].Tag == syntax.PropN || t.Tokens[to+1].Head == head) {
		to++
	}
	for from > 0 && t.Tokens[from].Tag == syntax.PropN {
		if t.Tokens[from-1].Tag == syntax.PropN {
			from--
		} else if from > 1 && t.Tokens[from-1].Penn == syntax.HYPH && t.Tokens[from-2].Tag == syntax.PropN {
			from -= 2
		} else {
			break
		}
	}
	if from > 2 && t.Tokens[from].Tag == syntax.PropN && t.Tokens[from-1].Tag == syntax.CConj && t.Tokens[from-2].Tag == syntax.PropN && t.Tokens[from-3].Penn == syntax.Comma {
		from -= 2 // , Avon and Somerset Police
	}
	for from > 0 && (t.Tokens[from].Tag == syntax.PropN || t.Tokens[from].Tag == syntax.Noun) && t.Tokens[from-1].Penn == syntax.NN && !lexicon.Of(t.word(from-1)).Has(lexicon.Period) {
		from-- // team member Rodaba Noori
	}
	for from < head && (t.Tokens[from].Tag == syntax.Punct || t.Tokens[from].Tag == syntax.CConj) {
		from++
	}
	return from, to
}

func clausal(r syntax.Rel) bool {
	switch r {
	case syntax.Acl, syntax.AclRelcl, syntax.Appos, syntax.Parataxis, syntax.Advcl, syntax.AdvclRelcl, syntax.Dep:
		return true
	}
	return false
}
