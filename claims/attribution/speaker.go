package attribution

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// speaker is the token of the one who says, -1 where nobody is named.
func (f *Finder) speaker(v int) int {
	t := &f.tree
	tok := t.Tokens[v]
	if f.passive(v) {
		return t.Dependent(v, syntax.OblAgent)
	}
	if s := t.subject(v); s >= 0 {
		if w := lexicon.Of(t.word(s)); w.Has(lexicon.Wh) || t.word(s) == "that" {
			if tok.Rel == syntax.AclRelcl {
				return tok.Head
			}
			return -1
		}
		return s
	}
	if s := t.beside(v); s >= 0 {
		return s
	}
	if tok.Rel == syntax.Acl {
		return tok.Head
	}
	if s := f.shared(v); s >= 0 {
		return s
	}
	return f.before(v)
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
			if lexicon.Of(t.word(s)).Has(lexicon.Wh) && t.Tokens[h].Rel == syntax.AclRelcl {
				return t.Tokens[h].Head
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

// mindless says whether a word stands for a thing that has no mind.
func mindless(word string) bool {
	switch word {
	case "it", "It", "this", "This", "that", "That", "there", "There", "what", "What", "which":
		return true
	}
	return false
}
