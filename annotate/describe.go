package annotate

import (
	"fmt"
	"strings"

	"github.com/factdesk/factdesk/claims"
)

// Describe says in a few words what an event did.
func Describe(e *Event) string {
	what := e.did()
	if e.Why != "" {
		what += ": " + e.Why
	}
	if len(e.Sources) > 0 {
		var names []string
		for _, s := range e.Sources {
			names = append(names, s.Name())
		}
		what += " (" + strings.Join(names, "; ") + ")"
	}
	if e.Note != "" {
		what += " [note: " + e.Note + "]"
	}
	return what
}

// DescribeAll says what events did that were recorded together.
func DescribeAll(events []Event) string {
	if len(events) == 1 {
		return Describe(&events[0])
	}
	return fmt.Sprintf("%d decisions", len(events))
}

func (e *Event) did() string {
	switch e.Type {
	case TypeReview:
		return e.Verdict
	case TypePass:
		return "passed"
	case TypeSettle:
		return "settled as " + e.Verdict
	case TypeRetract:
		return "took back " + e.Retracts
	case TypeSignoff:
		return "signed off"
	case TypeAssign:
		return "assigned to " + e.Assignee.String()
	case TypeUnassign:
		return "taken from " + e.Assignee.String()
	case TypeAsk:
		return "asked: " + e.Text
	case TypeAnswer:
		return "answered: " + e.Text
	case TypeWaive:
		return "waived until " + e.Until
	case TypeCorrect:
		return fmt.Sprintf("corrected on %s: %q became %q", e.Date, e.Was, e.Now)
	case TypeClaim:
		return e.corrected()
	case TypeAccept:
		return fmt.Sprintf("took for gone what was missing (%d)", len(e.Accepts))
	case TypeSplit:
		return "split, text " + e.Split[:min(16, len(e.Split))]
	}
	return string(e.Type)
}

// corrected says what a correction of claims by hand did.
func (e *Event) corrected() string {
	quoted := "“" + strings.Join(e.Quote, "”, “") + "”"
	was := "“" + e.Was + "”"
	switch e.Op {
	case claims.OpAdd:
		return "added the claim " + quoted
	case claims.OpDrop:
		return "dropped the claim " + was
	case claims.OpJoin:
		return "joined the claims " + was
	case claims.OpCut:
		return "cut the claim " + was + " into " + quoted
	case claims.OpWhole:
		return "made one claim of “" + e.Statement + "”"
	case claims.OpReword:
		return "reworded the claim " + was + " as “" + e.Text + "”"
	}
	return "corrected claims: " + e.Op
}

// Name is what a source is called: its URL, else its text.
func (s Source) Name() string {
	if s.URL != "" {
		return s.URL
	}
	return s.Text
}
