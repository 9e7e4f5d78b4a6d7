package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

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
	if aside := tok.Penn == syntax.VBG && t.word(v-1) == ","; tok.Rel == syntax.Acl && !aside {
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
			if t.nominal(i - 1) {
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
