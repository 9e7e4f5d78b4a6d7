package claims

import (
	"sync"

	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/worth"
)

var kinds = [...]Kind{
	worth.Statement:   Statement,
	worth.Opinion:     Opinion,
	worth.Prediction:  Prediction,
	worth.Question:    Question,
	worth.Instruction: Instruction,
	worth.Heading:     Heading,
}

var judges = sync.Pool{New: func() any { return new(worth.Judge) }}

// judge says of each sentence what it does and how much it deserves checking.
func judge(all []reading) {
	j := judges.Get().(*worth.Judge)
	defer judges.Put(j)
	for i := range all {
		s := worth.Sentence{Text: all[i].Text}
		if i > 0 && all[i-1].block == all[i].block {
			s.Before = all[i-1].Text
		}
		if i+1 < len(all) && all[i+1].block == all[i].block {
			s.After = all[i+1].Text
		}
		g := j.Sentence(s)
		r := &all[i]
		r.Kind, r.Checkable, r.CheckWorthiness = kinds[g.Kind], g.Checkable, share(g)
		if r.Element == document.Headline || r.Element == document.Subhead {
			r.Kind = Heading
		}
		if r.Checkable {
			r.Reasons = j.Reasons(r.Text)
		}
	}
}

func share(g worth.Judgement) float64 { return float64(g.Worth) / worth.Levels }

// asserts says whether a sentence makes claims. A question or a heading makes
// none, unless it asserts something that is worth checking.
func asserts(s *Sentence) bool {
	switch s.Kind {
	case Heading:
		return false
	case Question, Instruction:
		return s.Checkable
	}
	return true
}
