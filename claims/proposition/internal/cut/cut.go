// Package cut finds where a sentence may be cut into rows that are true or false on their own.
//
// A place where it might be cut is seen in its words and marks alone: a conjunction, a semicolon, a
// relative pronoun or a noun phrase between commas. What the cut would leave and what it would take out
// are then each read as sentences of their own: short ones, which the parser seldom gets wrong. Both
// have to be clauses with a finite verb and its subject, no check may refuse the cut, and a licence
// decides by how sure all readings are of it.
package cut

// Construction is a way in which one sentence says two things.
type Construction uint8

// The constructions that are cut. "|" is where.
const (
	Clause        Construction = iota // The bridge shut in May, | and the ferry stopped.
	Semicolon                         // The bridge shut in May; | the ferry stopped.
	Predicate                         // The bridge shut in May | and opened in June.
	Relative                          // The bridge, | which opened in 1911, | is shut.
	Apposition                        // Ida Holm, | the mayor of Orm, | resigned.
	Concession                        // The bridge shut, | although the ferry runs.
	Constructions                     // how many there are
)

var names = [Constructions]string{"clause", "semicolon", "predicate", "relative", "apposition", "concession"}

// String is the name of the construction.
func (c Construction) String() string { return names[c] }

// kinds is a set of constructions.
type kinds uint

const (
	everyKind kinds = 1<<Constructions - 1
	joined          = kinds(1<<Clause | 1<<Semicolon | 1<<Predicate)
	clauses         = joined | 1<<Concession
	nominal         = kinds(1<<Relative | 1<<Apposition)
)

func (k kinds) has(c Construction) bool { return k&(1<<c) != 0 }

// Span is a stretch of tokens, half open.
type Span struct{ Lo, Hi int }

// Has reports whether a token lies in the stretch.
func (s Span) Has(i int) bool { return s.Lo <= i && i < s.Hi }

// Within reports whether the stretch lies in another.
func (s Span) Within(o Span) bool { return o.Lo <= s.Lo && s.Hi <= o.Hi }

// Empty reports whether the stretch has no token.
func (s Span) Empty() bool { return s.Lo >= s.Hi }

// Cut takes a stretch out of the row that it stands in and makes a row of its own of it: the subject,
// which stays where it was too, and the body.
type Cut struct {
	Construction
	Out     Span            // what leaves its row, with the marks that set it off
	Body    Span            // what the new row has of it
	Subject Span            // repeated in the new row; empty where the body has its own
	Be      string          // written between subject and body: "[is]"
	Keep    bool            // what leaves stays where it was too: a name behind what somebody is
	Head    int             // the predicate of the piece, or the noun in apposition
	Seen    [Features]int16 // what the licence looks at
	Sure    int32           // its score, in 1/256 logits
}

// YieldsTo reports whether another cut that is surer overlaps this one in part, or takes out another
// stretch that begins at the same place.
func (c *Cut) YieldsTo(o *Cut) bool {
	if *c == *o || c.Out.Hi <= o.Out.Lo || o.Out.Hi <= c.Out.Lo {
		return false
	}
	if c.Out.Lo != o.Out.Lo && (c.Out.Within(o.Out) || o.Out.Within(c.Out)) {
		return false
	}
	return o.Sure > c.Sure || o.Sure == c.Sure && (o.Out.Lo < c.Out.Lo || o.Out.Lo == c.Out.Lo && o.Out.Hi < c.Out.Hi)
}
