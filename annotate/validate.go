package annotate

import (
	"errors"
	"fmt"
	"strings"
)

// Validate says what is wrong with an event: what its type needs and it lacks,
// or has and may not.
func (e *Event) Validate() error {
	if err := e.validate(); err != nil {
		return fmt.Errorf("%s: %w", e.Type, err)
	}
	return nil
}

func (e *Event) validate() error {
	onClaim := true
	switch e.Type {
	case TypeRetract, TypeSplit, TypeClaim, TypePass, TypeAccept:
		onClaim = false
	case TypeReview, TypeSettle, TypeSignoff, TypeAssign, TypeUnassign, TypeAsk, TypeAnswer, TypeWaive, TypeCorrect:
	default:
		return errors.New("unknown type of event")
	}
	switch {
	case onClaim && e.Claim == "":
		return errors.New("names no claim")
	case !onClaim && e.Claim != "":
		return errors.New("has a claim and may not")
	}
	if err := e.has(); err != nil {
		return err
	}
	for _, f := range e.fields() {
		if f.set && !strings.Contains(f.types, " "+string(e.Type)+" ") {
			return fmt.Errorf("has %q and may not", f.name)
		}
	}
	return nil
}

// has says what the event's type needs and it lacks.
func (e *Event) has() error {
	switch e.Type {
	case TypeReview, TypeSettle:
		if e.Verdict == "" || e.Scale == "" {
			return errors.New("needs a verdict and its scale")
		}
		if e.Type == TypeSettle && (len(e.Settles) == 0 || blank(e.Why)) {
			return errors.New("needs the votes it settles and a reason")
		}
		for i, s := range e.Sources {
			if err := s.Validate(); err != nil {
				return fmt.Errorf("source %d: %w", i+1, err)
			}
		}
	case TypePass:
		if e.Sentence == "" || blank(e.Statement) {
			return errors.New("needs the sentence and its wording")
		}
	case TypeRetract:
		if e.Retracts == "" {
			return errors.New("needs the event it takes back")
		}
	case TypeSignoff:
		if len(e.Approves) == 0 {
			return errors.New("needs the votes it approves")
		}
	case TypeAssign, TypeUnassign:
		if e.Assignee == nil {
			return errors.New("needs a person")
		}
		return e.Assignee.Validate()
	case TypeAsk, TypeAnswer:
		if blank(e.Text) {
			return errors.New("needs a text")
		}
		if e.Type == TypeAnswer && e.Answers == "" {
			return errors.New("needs the query it answers")
		}
	case TypeWaive:
		if blank(e.Why) {
			return errors.New("needs a reason")
		}
		return checkDay("until", e.Until)
	case TypeCorrect:
		if blank(e.Was) && blank(e.Now) {
			return errors.New("needs what was published or what it is now")
		}
		return checkDay("date", e.Date)
	case TypeSplit:
		if e.Split == "" {
			return errors.New("needs the split")
		}
	case TypeAccept:
		if len(e.Accepts) == 0 {
			return errors.New("needs what it takes for gone")
		}
	case TypeClaim:
		if e.Op == "" || e.Sentence == "" || blank(e.Statement) {
			return errors.New("needs what it does, and the sentence")
		}
	}
	return nil
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// field is a part of an event that only some types have.
type field struct {
	name  string
	set   bool
	types string // names with a space on either side
}

func (e *Event) fields() [20]field {
	return [...]field{
		{"sentence", e.Sentence != "", " pass review settle waive claim "},
		{"verdict", e.Verdict != "", " review settle "},
		{"scale", e.Scale != "", " review settle "},
		{"why", e.Why != "", " review settle waive pass "},
		{"sources", len(e.Sources) > 0, " review "},
		{"details", len(e.Details) > 0, " review "},
		{"retracts", e.Retracts != "", " retract "},
		{"settles", len(e.Settles) > 0, " settle "},
		{"approves", len(e.Approves) > 0, " signoff "},
		{"assignee", e.Assignee != nil, " assign unassign "},
		{"text", e.Text != "", " ask answer claim "},
		{"answers", e.Answers != "", " answer "},
		{"until", e.Until != "", " waive "},
		{"was", e.Was != "", " correct claim "},
		{"now", e.Now != "", " correct "},
		{"date", e.Date != "", " correct "},
		{"op", e.Op != "", " claim "},
		{"of", len(e.Of) > 0, " claim "},
		{"quote", len(e.Quote) > 0, " claim "},
		{"accepts", len(e.Accepts) > 0, " accept "},
	}
}
