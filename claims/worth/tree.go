package worth

import (
	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// marks of the main clause, besides its words.
const (
	mSubject = 1 << iota
	mModal
	mPast
	mPresent
	mBare
	mCopula
	mPassive
	mNegated
	mTo
	mFinite
	mExpletive
	mQuestionWord
	mQuoteBefore
)

// tree tells what the main clause is like: its verb or predicate, its subject,
// its tense. An order has a bare verb and no subject; an opinion often an adjective for a predicate.
func (f *Features) tree(s Sentence) {
	root := -1
	var tags, penns uint64
	for i, t := range s.Tokens {
		if t.Head < 0 {
			root = i
		}
		tags |= 1 << t.Tag
		penns |= 1 << t.Penn
	}
	if root < 0 {
		return
	}
	for b := tags; b != 0; b &= b - 1 {
		f.add(fTag, uint64(trailing(lexicon.Set(b))))
	}
	for b := penns; b != 0; b &= b - 1 {
		f.add(fTag, 64+uint64(trailing(lexicon.Set(b))))
	}
	f.parsed.Read(s.Text, s.Tokens)
	// a quotation or a report stands under the verb of saying: what counts is what is said
	f.clause(s, root, 0)
	for i := f.parsed.First(root); i >= 0; i = f.parsed.Next(i) {
		if r := s.Tokens[i].Rel; r == syntax.Ccomp || r == syntax.Parataxis || r == syntax.Conj {
			f.clause(s, i, 1+int(r))
		}
	}
}

// clause adds what the head of a clause and the words that hang on it say; how is
// the relation by which it joins the sentence, 0 for the root.
func (f *Features) clause(s Sentence, head, how int) {
	r := s.Tokens[head]
	word := func(t syntax.Token) string { return s.Text[t.Start:t.End] }
	p := f.predicate(s, head, how)
	h := uint64(how) << 40
	for range strength {
		h += 1 << 50
		f.add(fTree, h|uint64(p.m)<<16|uint64(r.Tag))
	}
	h &= 1<<50 - 1
	f.add(fTree, h|1<<60|uint64(r.Penn)<<32|uint64(p.m&(mSubject|mModal|mPast|mPresent|mBare|mCopula)))
	f.add(fTree, (h|1<<61)^lexicon.Hash(word(r)))
	f.add(fTree, (h|1<<62)^p.subject*31)
	f.add(fTree, ((h|3<<60)^p.subject*31)+uint64(p.m&(mModal|mPast|mPresent|mCopula)))
	f.add(fTree, (h|5<<60)^p.object)
	for c := lexicon.Of(word(r)); c != 0; c &= c - 1 {
		f.add(fTree, h|6<<60|uint64(trailing(c)))
		f.add(fTree, h|7<<60|uint64(trailing(c))<<16|uint64(p.m))
	}
	for c := p.subjectClass; c != 0; c &= c - 1 {
		f.add(fTree, h|9<<60|uint64(trailing(c)))
	}
}

// predicate is what the words that hang on a clause's head say of it.
type predicate struct {
	m               int    // marks: mSubject and so on
	subject, object uint64 // the tag of each, of a pronoun the word
	subjectClass    lexicon.Set
}

// predicate reads the words that hang on a clause's head, and adds its auxiliaries.
func (f *Features) predicate(s Sentence, head, how int) (p predicate) {
	word := func(t syntax.Token) string { return s.Text[t.Start:t.End] }
	form(&p.m, s.Tokens[head].Penn)
	for i := f.parsed.First(head); i >= 0; i = f.parsed.Next(i) {
		t := s.Tokens[i]
		switch t.Rel {
		case syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter, syntax.Csubj:
			p.m |= mSubject
			if t.Rel == syntax.NsubjPass {
				p.m |= mPassive
			}
			if i < head || p.subject == 0 {
				p.subject = uint64(t.Penn)
				if t.Tag == syntax.Pron {
					p.subject = lexicon.Hash(word(t))
				}
				p.subjectClass = lexicon.Of(word(t))
			}
		case syntax.Expl:
			p.m |= mSubject | mExpletive
		case syntax.AuxVerb, syntax.AuxPass, syntax.Cop:
			form(&p.m, t.Penn)
			if t.Rel == syntax.Cop {
				p.m |= mCopula
			}
			f.add(fTree, lexicon.Hash(word(t))^uint64(how))
		case syntax.Mark:
			if t.Penn == syntax.TO {
				p.m |= mTo
			}
		case syntax.Obj:
			p.object = uint64(t.Penn)
		case syntax.Advmod:
			if t.Penn == syntax.WRB {
				p.m |= mQuestionWord
			}
			if lexicon.Of(word(t)).Has(lexicon.Negation) {
				p.m |= mNegated
			}
		}
	}
	if p.m&(mModal|mPast|mPresent) != 0 {
		p.m |= mFinite
	}
	return p
}

// form notes the tense of a verb.
func form(m *int, p syntax.Penn) {
	switch p {
	case syntax.MD:
		*m |= mModal
	case syntax.VBD:
		*m |= mPast
	case syntax.VBP, syntax.VBZ:
		*m |= mPresent
	case syntax.VB:
		*m |= mBare
	}
}
