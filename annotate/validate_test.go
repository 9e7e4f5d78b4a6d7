package annotate

import "testing"

func TestEventValidate(t *testing.T) {
	tests := []struct {
		name  string
		event Event
		err   string
	}{
		{"a review", Event{Type: TypeReview, Claim: "c", Verdict: "true", Scale: "factdesk"}, ""},
		{"no type", Event{Claim: "c"}, "unknown type"},
		{"a wrong type", Event{Type: "vote", Claim: "c"}, "unknown type"},
		{"no claim", Event{Type: TypeReview, Verdict: "true", Scale: "factdesk"}, "names no claim"},
		{"no verdict", Event{Type: TypeReview, Claim: "c", Scale: "factdesk"}, "needs a verdict"},
		{"a broken source", Event{Type: TypeReview, Claim: "c", Verdict: "true", Scale: "factdesk", Sources: []Source{{Text: "x"}, {URL: "x"}}}, "source 2"},
		{"a review with a text", Event{Type: TypeReview, Claim: "c", Verdict: "true", Scale: "factdesk", Text: "x"}, `has "text" and may not`},
		{"a review with details ticked", Event{Type: TypeReview, Claim: "c", Verdict: "true", Scale: "factdesk", Details: []string{"40 tons"}}, ""},
		{"a waiver with details ticked", Event{Type: TypeWaive, Claim: "c", Why: "x", Until: "2026-11-23", Details: []string{"40 tons"}}, `has "details" and may not`},
		{"a retraction", Event{Type: TypeRetract, Retracts: "e"}, ""},
		{"a retraction of nothing", Event{Type: TypeRetract}, "needs the event"},
		{"a retraction with a claim", Event{Type: TypeRetract, Claim: "c", Retracts: "e"}, "has a claim"},
		{"a settlement without reason", Event{Type: TypeSettle, Claim: "c", Verdict: "true", Scale: "factdesk", Settles: []string{"e"}}, "a reason"},
		{"a settlement of nothing", Event{Type: TypeSettle, Claim: "c", Verdict: "true", Scale: "factdesk", Why: "x"}, "the votes it settles"},
		{"a sign-off of nothing", Event{Type: TypeSignoff, Claim: "c"}, "needs the votes"},
		{"an assignment to nobody", Event{Type: TypeAssign, Claim: "c"}, "needs a person"},
		{"an empty query", Event{Type: TypeAsk, Claim: "c", Text: " "}, "needs a text"},
		{"an answer to nothing", Event{Type: TypeAnswer, Claim: "c", Text: "x"}, "needs the query"},
		{"a waiver", Event{Type: TypeWaive, Claim: "c", Why: "x", Until: "2026-11-23"}, ""},
		{"a waiver for ever", Event{Type: TypeWaive, Claim: "c", Why: "x"}, "not a day"},
		{"a correction", Event{Type: TypeCorrect, Claim: "c", Was: "4", Now: "5", Date: "2026-11-23"}, ""},
		{"a correction of nothing", Event{Type: TypeCorrect, Claim: "c", Date: "2026-11-23"}, "needs what was published"},
		{"a correction of claims", Event{Type: TypeClaim, Op: "drop", Of: []string{"c"}, Sentence: "s", Statement: "It is the tower."}, ""},
		{"a pass", Event{Type: TypePass, Sentence: "s", Statement: "It is the tower."}, ""},
		{"a pass of nothing", Event{Type: TypePass, Sentence: "s"}, "needs the sentence"},
		{"a pass of a claim", Event{Type: TypePass, Claim: "c", Sentence: "s", Statement: "It is."}, "has a claim"},
		{"a correction of no sentence", Event{Type: TypeClaim, Op: "drop", Of: []string{"c"}, Statement: "It is the tower."}, "needs what it does"},
		{"a review of several claims", Event{Type: TypeReview, Claim: "c", Verdict: "true", Scale: "factdesk", Of: []string{"c"}}, `has "of" and may not`},
		{"a split", Event{Type: TypeSplit, Split: "abc"}, ""},
		{"a split of nothing", Event{Type: TypeSplit}, "needs the split"},
	}
	for _, tt := range tests {
		if err := tt.event.Validate(); !wants(err, tt.err) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.err)
		}
	}
}
