// Package revision tells what became of the sentences and claims of an earlier
// split of an article, so that what was decided on them stays with them and with
// nothing else.
//
// What reads the same and stands once in both splits is the same. What stands
// several times is told apart by what stands beside it, as Heckel's diff does
// ("A technique for isolating differences between files", CACM 21, 1978). What
// was reworded is found by its likeness, and by the stretch of the article that
// it stands in. Where there is a doubt, what was decided does not hold any more:
// it is stale.
package revision

import "github.com/factdesk/factdesk/claims"

// Place is where a sentence or a claim of an earlier split stands now.
type Place struct {
	Sentence int  // index in the sentences of the split now; -1: it is gone
	Claim    int  // index in its claims; -1: its sentence has no claim that it could be, or it is a sentence
	Same     bool // it is the same, in the same words: what was decided on it holds
	Alone    bool // of a sentence: its words stand once in each split, and begin with no pronoun
}

// Gone reports whether nothing is left of it.
func (p Place) Gone() bool { return p.Sentence < 0 }

// Trail is what became of an earlier split: a Place for each of its sentences
// and of its claims.
type Trail struct {
	Sentences []Place
	Claims    []Place
}

// Follow finds what became of an earlier split. It takes time in proportion to
// the two articles, and sorts them.
func Follow(earlier, now *claims.Article) *Trail {
	m := newMatch(earlier.Sentences, now.Sentences)
	m.paragraphs(earlier.Sentences, now.Sentences)
	m.singles()
	m.twins()
	m.headings(earlier.Sentences)
	m.reworded()
	t := &Trail{Sentences: make([]Place, len(earlier.Sentences))}
	for i, j := range m.to {
		t.Sentences[i] = Place{Sentence: j, Claim: -1, Same: m.sure[i], Alone: j >= 0 && j == m.only(i) && !points(m.old[i])}
	}
	t.Claims = followClaims(earlier, now, m)
	return t
}
