// Package worth says what a sentence does (state, judge, foretell, ask,
// instruct, head) and how much it deserves checking, and why.
//
// Both come from one linear model over what a sentence says and how it is
// written, after the practice of check-worthiness models since ClaimBuster
// (Hassan et al. 2017). Its weights are whole numbers, so that every machine
// gives the same answer. NOTICE says what they were trained on; the trainer is
// the program in the folder train.
package worth

import "github.com/factdesk/factdesk/claims/syntax"

// Kind is what a sentence does.
type Kind uint8

// The kinds of sentences, in the order of the model's scores.
const (
	Statement Kind = iota
	Opinion
	Prediction
	Question
	Instruction
	Heading
	Other // a fragment, a greeting: only the trainer tells it from the rest
)

// Sentence is a sentence to judge, and its neighbours.
type Sentence struct {
	Text   string
	Tokens []syntax.Token // of Text; a sentence without them is judged by its words alone
	Before string         // the sentence before it in its block; empty where there is none
	After  string         // the sentence after it in its block; empty where there is none
}

// Judgement is what is said of a sentence or a claim.
type Judgement struct {
	Kind      Kind // never Other
	Worth     int  // how much it deserves checking: the chance, in thousandths, that a news desk would check it
	Checkable bool // whether it is worth checking at all

	score int32 // before it was turned into Worth
	plain int32 // the part of score that the words alone give
}

// A Judge judges sentences. The zero value is ready to use; it holds the memory
// that one judgement leaves to the next.
type Judge struct{ features Features }

// Sentence judges a sentence.
func (j *Judge) Sentence(s Sentence) Judgement {
	features := j.features.Read(s)
	scores := biases()
	scores.weigh(features[:j.features.plain])
	g := Judgement{plain: scores[scoreWorth]}
	scores.weigh(features[j.features.plain:])
	g.Kind = j.features.Open(s.Text).best(scores[:])
	g.weigh(scores[scoreWorth])
	return g
}

// best is the kind of the set that has the highest score.
func (s Kinds) best(scores []int32) Kind {
	best := Other
	for k := range Other {
		if s.Has(k) && (best == Other || scores[k] > scores[best]) {
			best = k
		}
	}
	return best
}

// Claim judges a claim by the sentence that it was cut from and by how its own
// words differ from those of the sentence.
func (j *Judge) Claim(statement string, sentence Judgement) Judgement {
	g := sentence
	g.plain = worthOf(j.features.Read(Sentence{Text: statement}))
	g.weigh(sentence.score + (g.plain-sentence.plain)/2)
	return g
}

func (g *Judgement) weigh(score int32) {
	g.score = score
	g.Worth = level(score)
	g.Checkable = g.Worth >= Checkable
}
