package frame

// Kind is what makes a proposition: the construction its head stands in.
type Kind uint8

// The kinds of propositions.
const (
	Main        Kind = iota // the clause of the sentence
	Coord                   // a coordinated clause or verb phrase
	Content                 // the content clause of a verb
	Adverbial               // an adverbial clause
	Relative                // a relative clause, said of its antecedent
	Participle              // a participial clause, said of the noun before it
	Parenthesis             // a clause set beside another
	Apposition              // a noun phrase set beside another
	Phrase                  // a noun phrase with its modifiers
	Open                    // an infinitive or participle that completes a verb
	Aside                   // a noun phrase with what stands in brackets after it or describes it before
	kindCount
)

// Trigger is a token that may head a proposition.
type Trigger struct {
	Tok  int16
	Kind Kind
	Up   int16 // the noun that a relative clause, a participle or an apposition is said of, or -1
	Subj int16 // the subject, inside the clause or taken from elsewhere, or -1
	Aux  int16 // the coordinated predicate that lends its auxiliaries, or -1
}

// Predicate says whether token i heads a clause.
func (s *Sentence) Predicate(i int) bool {
	switch s.Rel[i] {
	case Aux, AuxPass, Cop, Case, Fixed, Flat, Amod, Compound, Mark, Det, Cc, Pun:
		return false
	}
	return s.Tag[i].Verb() || s.Tag[i] == MD || s.Dependent(i, Cop) >= 0
}

// Triggers appends the tokens of s that may head a proposition.
func (s *Sentence) Triggers(list []Trigger) []Trigger {
	for i := range s.N {
		t := Trigger{Tok: int16(i), Up: -1, Subj: -1, Aux: -1}
		head := int(s.Head[i])
		predicate := s.Predicate(i)
		keep := true
		switch s.Rel[i] {
		case RootRel:
			t.Kind = Main
		case Conj:
			t.Kind = Coord
			keep = predicate || s.Dependent(i, Nsubj, NsubjPass) >= 0 || head >= 0 && s.Predicate(head)
		case Ccomp:
			t.Kind = Content
		case Advcl:
			t.Kind = Adverbial
			keep = predicate
		case AclRelcl:
			t.Kind, t.Up = Relative, int16(head)
		case AdvclRelcl:
			t.Kind = Adverbial
		case Acl:
			t.Kind, t.Up = Participle, int16(head)
		case Parataxis, List, Dislocated, Dep, Discourse:
			t.Kind = Parenthesis
			keep = predicate
		case Appos:
			t.Kind, t.Up = Apposition, int16(head)
		case Xcomp:
			t.Kind = Open
			keep = predicate
		default:
			keep = false
		}
		if keep {
			s.complete(&t)
			list = append(list, t)
		}
		if s.Tag[i].Noun() && s.title(i) >= 0 {
			list = append(list, Trigger{Tok: int16(i), Kind: Phrase, Up: -1, Subj: -1, Aux: -1})
		}
	}
	return list
}

// title is the token that gives name i a title, or -1; Mr. and Dr. are none.
func (s *Sentence) title(i int) int {
	c := s.Dependent(i, NmodDesc)
	if c < 0 || c > i {
		return -1
	}
	switch s.Form(c) {
	case "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Dr.", "Dr", "Sir", "Miss", "Lady", "Lord", "Madam", "St.":
		return -1
	}
	return c
}

// complete finds the subject of a trigger, and the auxiliaries it shares.
func (s *Sentence) complete(t *Trigger) {
	i := int(t.Tok)
	if t.Kind == Apposition {
		return
	}
	subj, up := s.subject(i, 0)
	t.Subj = int16(subj)
	if up >= 0 && t.Up < 0 {
		t.Up = int16(up)
	}
	if t.Kind != Coord || s.Dependent(i, Nsubj, NsubjPass, Csubj, Expl) >= 0 {
		return
	}
	head := int(s.Head[i])
	if s.Dependent(head, Aux, AuxPass, Cop) >= 0 && s.Dependent(i, Aux, AuxPass, Cop) < 0 && (s.Tag[i] == s.Tag[head] && !s.Tag[i].Finite() || !s.Tag[i].Verb()) {
		t.Aux = int16(head)
	}
}

// subject finds the subject of predicate i: its own, or the one it shares. up
// is the antecedent if the subject is a relative pronoun or left out.
func (s *Sentence) subject(i, depth int) (subj, up int) {
	if depth > 8 {
		return -1, -1
	}
	head := int(s.Head[i])
	c := s.Dependent(i, Nsubj, NsubjPass, Csubj, NsubjOuter)
	if c >= 0 {
		if (s.Rel[i] == AclRelcl) && (s.Tag[c] == WDT || s.Tag[c] == WP || s.Word[c] == That) {
			return c, head
		}
		return c, -1
	}
	if head < 0 {
		return -1, -1
	}
	switch s.Rel[i] {
	case Acl, AclRelcl:
		return -1, head
	case Conj:
		if s.Tag[head].Noun() && s.Dependent(head, Cop) < 0 && s.Tag[i].Verb() {
			return -1, -1
		}
		return s.subject(head, depth+1)
	case Advcl, AdvclRelcl, Parataxis, Dep:
		if s.Predicate(head) || s.Rel[head] == RootRel {
			return s.subject(head, depth+1)
		}
	case Xcomp:
		if o := s.Dependent(head, Obj, Iobj); o >= 0 && s.Rel[o] == Obj {
			return o, -1
		}
		return s.subject(head, depth+1)
	}
	return -1, -1
}

// hasSubject says whether predicate i has a subject of its own that is not a
// relative pronoun.
func (s *Sentence) hasSubject(i int) bool {
	c := s.Dependent(i, Nsubj, NsubjPass, Csubj, NsubjOuter, Expl)
	return c >= 0 && !s.relative(c)
}
