package claims

import (
	"strconv"

	"github.com/google/uuid"
)

// Op is what a hand-made correction does.
type Op = string

// The corrections that can be made to the claims of a sentence.
const (
	OpAdd    Op = "add"    // one more claim, of the words quoted
	OpDrop   Op = "drop"   // no claim any more
	OpJoin   Op = "join"   // one claim of several
	OpCut    Op = "cut"    // a claim of each quotation, in the place of one
	OpWhole  Op = "whole"  // the sentence as one claim
	OpReword Op = "reword" // a claim in the desk's words
)

// Correction is a change to the claims of one sentence that was made by hand.
type Correction struct {
	ID       string // its own: the ids of the claims that it makes follow from it
	Op       Op
	Sentence int      // Sentence.N
	Claims   []string // ids of the claims that it changes: one, or several to join
	Quote    []string // words of the sentence: add, cut
	Text     string   // how the claim shall read: reword
}

// Unapplied is a correction that found no place in the article.
type Unapplied struct {
	Correction
	Err error // why
}

// byHand is what the ids of claims hang from that were made by hand.
var byHand = uuid.NewSHA1(namespace, []byte("by hand"))

// Made are the ids of the claims that a correction makes.
func (c *Correction) Made() []string {
	n := 1
	switch c.Op {
	case OpDrop:
		n = 0
	case OpCut:
		n = len(c.Quote)
	}
	ids := make([]string, n)
	for i := range ids {
		ids[i] = uuid.NewSHA1(byHand, []byte(c.ID+"\n"+strconv.Itoa(i))).String()
	}
	return ids
}

// KeptID is the id of a sentence as a claim of its own, which it is where a claim
// of it was reviewed and the splitter lists none any more.
func KeptID(sentence string) string {
	return uuid.NewSHA1(byHand, []byte("sentence\n"+sentence)).String()
}

// KeptIDs gives the places of sentences by the ids that they have as claims.
func KeptIDs(sentences []Sentence) map[string]int {
	at := make(map[string]int, len(sentences))
	for i := range sentences {
		at[KeptID(sentences[i].ID)] = i
	}
	return at
}
