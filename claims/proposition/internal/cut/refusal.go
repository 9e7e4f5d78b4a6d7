package cut

// refusal is a reason to leave a sentence whole although both rows would be clauses: what one of them
// said would not be certain.
type refusal struct {
	name string
	of   kinds // the constructions that it is asked of
	is   func(f *Finder, c *Cut) bool
}

// refusals are asked in this order. Each has an example in the test.
var refusals = []refusal{
	{"the readings see different verbs", everyKind, (*Finder).otherVerb},
	{"no subject before its verb", everyKind, (*Finder).inverted},
	{"inside a quotation or bracket", everyKind, (*Finder).straddles},
	{"under a condition", everyKind, (*Finder).conditional},
	{"hearsay or doubt that holds for both", clauses, (*Finder).hedged},
	{"part of what somebody said", clauses, (*Finder).reported},
	{"said of somebody in what somebody said", nominal, (*Finder).withinSpeech},
	{"a clause more without its conjunction", clauses, (*Finder).runsOn},
	{"behind a colon", clauses, (*Finder).colon},
	{"a frame that holds for both", joined, (*Finder).framed},
	{"a time that may hold for both", 1 << Predicate, (*Finder).dated},
	{"a subject that nothing is so of", everyKind, (*Finder).voidSubject},
	{"both, either, not only", everyKind, (*Finder).correlated},
	{"nothing is left but subject and verb", joined, (*Finder).bare},
	{"a tense that may be shared", 1 << Predicate, (*Finder).sharedTense},
	{"the second clause may be one of what is subordinate", joined, (*Finder).subordinate},
	{"a comparison", 1 << Predicate, (*Finder).compares},
	{"the second word takes back the first", joined, (*Finder).contrasts},
	{"verb and subject disagree in number", 1<<Predicate | 1<<Relative, (*Finder).disagrees},
	{"the subject of the piece is another", 1<<Predicate | nominal, (*Finder).otherSubject},
	{"one of several nouns", nominal, (*Finder).coordinatedNoun},
	{"which may be all that goes before", 1 << Relative, (*Finder).vagueWhich},
	{"names of one kind on both sides", 1 << Apposition, (*Finder).sameKind},
	{"what follows does not go on from the noun", nominal, (*Finder).interrupts},
	{"something is left hanging", everyKind, (*Finder).hanging},
}

// refused is the name of the first check that the cut does not pass, empty where it passes all.
func (f *Finder) refused(c *Cut) string {
	for i := range refusals {
		if refusals[i].of.has(c.Construction) && refusals[i].is(f, c) {
			return refusals[i].name
		}
	}
	return ""
}
