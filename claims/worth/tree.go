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
	const finite = 1<<syntax.VBD | 1<<syntax.VBP | 1<<syntax.VBZ | 1<<syntax.MD
	f.verb = penns&finite != 0
	for b := tags; b != 0; b &= b - 1 {
		f.add(fTag, uint64(trailing(lexicon.Set(b))))
	}
	for b := penns; b != 0; b &= b - 1 {
		f.add(fTag, 64+uint64(trailing(lexicon.Set(b))))
	}
	// a quotation or a report stands under the verb of saying: what counts is what is said
	f.clause(s, root, 0)
	for i, t := range s.Tokens {
		if t.Head == root && (t.Rel == syntax.Ccomp || t.Rel == syntax.Parataxis || t.Rel == syntax.Conj) {
			f.clause(s, i, 1+int(t.Rel))
		}
	}
}

func (f *Features) clause(s Sentence, head, how int) {
	r := s.Tokens[head]
	word := func(t syntax.Token) string { return s.Text[t.Start:t.End] }
	m := 0
	form(&m, r.Penn)
	var subject, object uint64
	var subjectClass lexicon.Set
	for i, t := range s.Tokens {
		if t.Head != head {
			continue
		}
		switch t.Rel {
		case syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter, syntax.Csubj:
			m |= mSubject
			if t.Rel == syntax.NsubjPass {
				m |= mPassive
			}
			if i < head || subject == 0 {
				subject = uint64(t.Penn)
				if t.Tag == syntax.Pron {
					subject = lexicon.Hash(word(t))
				}
				subjectClass = lexicon.Of(word(t))
			}
		case syntax.Expl:
			m |= mSubject | mExpletive
		case syntax.AuxVerb, syntax.AuxPass, syntax.Cop:
			form(&m, t.Penn)
			if t.Rel == syntax.Cop {
				m |= mCopula
			}
			f.add(fTree, lexicon.Hash(word(t))^uint64(how))
		case syntax.Mark:
			if t.Penn == syntax.TO {
				m |= mTo
			}
		case syntax.Obj:
			object = uint64(t.Penn)
		case syntax.Advmod:
			if t.Penn == syntax.WRB {
				m |= mQuestionWord
			}
			if lexicon.Of(word(t)).Has(lexicon.Negation) {
				m |= mNegated
			}
		}
	}
	if m&(mModal|mPast|mPresent) != 0 {
		m |= mFinite
	}
	h := uint64(how) << 40
	for range strength {
		h += 1 << 50
		f.add(fTree, h|uint64(m)<<16|uint64(r.Tag))
	}
	h &= 1<<50 - 1
	f.add(fTree, h|1<<60|uint64(r.Penn)<<32|uint64(m&(mSubject|mModal|mPast|mPresent|mBare|mCopula)))
	f.add(fTree, (h|1<<61)^lexicon.Hash(word(r)))
	f.add(fTree, (h|1<<62)^subject*31)
	f.add(fTree, ((h|3<<60)^subject*31)+uint64(m&(mModal|mPast|mPresent|mCopula)))
	f.add(fTree, (h|5<<60)^object)
	for c := lexicon.Of(word(r)); c != 0; c &= c - 1 {
		f.add(fTree, h|6<<60|uint64(trailing(c)))
		f.add(fTree, h|7<<60|uint64(trailing(c))<<16|uint64(m))
	}
	for c := subjectClass; c != 0; c &= c - 1 {
		f.add(fTree, h|9<<60|uint64(trailing(c)))
	}
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
