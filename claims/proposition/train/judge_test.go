package main

import (
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims/internal/treebank"
)

// drawn is a tree of lines "form upos head rel", heads counted from 1; a fifth field is the head of an
// enhanced edge with the same relation.
func drawn(lines string) *gold {
	var s treebank.Sentence
	for l := range strings.Lines(strings.TrimSpace(lines)) {
		f := strings.Fields(l)
		w := treebank.Word{Form: f[0], Lemma: strings.ToLower(f[0]), UPOS: f[1], Rel: f[3]}
		w.Head = int(f[2][0]-'0') - 1
		if len(f) > 4 {
			w.Enhanced = []treebank.Edge{{Head: int(f[4][0]-'0') - 1, Rel: f[3]}}
		}
		s.Words = append(s.Words, w)
	}
	return newGold(s)
}

func TestSound(t *testing.T) {
	shot := drawn(`
Guards NOUN 2 nsubj 4
shot VERB 0 root
and CCONJ 4 cc
killed VERB 2 conj
a DET 6 det
man NOUN 4 obj`)
	shut := drawn(`
Ann PROPN 3 nsubj 6
Lee PROPN 1 flat
left VERB 0 root
and CCONJ 6 cc
never ADV 6 advmod
returned VERB 3 conj`)
	for _, c := range []struct {
		name  string
		g     *gold
		words string
		want  bool
	}{
		{"a verb that shares its object is torn from it", shot, "Guards shot", false},
		{"the second verb has the subject of the first", shot, "Guards killed a man", true},
		{"a verb without its subject", shot, "killed a man", false},
		{"a clause with its subject", shut, "Ann Lee left", true},
		{"half a name", shut, "Ann left and", false},
		{"a verb without its negation", shut, "Ann Lee returned", false},
		{"two pieces that do not hang together", shut, "Lee never", false},
		{"everything but one word", shut, "Ann Lee left and returned", true},
	} {
		set := map[int]bool{}
		for w := range strings.FieldsSeq(c.words) {
			for i := range c.g.Words {
				if c.g.Words[i].Form == w {
					set[i] = true
				}
			}
		}
		if got := c.g.sound(set, false); got != c.want {
			t.Errorf("%s: %q is sound: %v", c.name, c.words, got)
		}
	}
}
