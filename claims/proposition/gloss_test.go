package proposition

import (
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims/syntax"
)

// TestGloss shows where a gloss is written, and where it is not.
func TestGloss(t *testing.T) {
	for _, c := range []struct {
		name, text, word string
		named            []int
		want             []string
	}{
		{"after the pronoun", "He praised the army.", "He", nil, []string{"He [Lund] praised the army."}},
		{"once in each statement", "He opened the old bridge in May, and the council closed it in June.", "He", nil, []string{
			"He [Lund] opened the old bridge in May.", "The council closed it in June."}},
		{"not beside what it stands for", "Lund said that he would resign.", "he", []int{0}, []string{
			"Lund said that he would resign."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var p syntax.Parser
			var f Finder
			tokens := p.Parse(c.text)
			i := slices.IndexFunc(tokens, func(t syntax.Token) bool { return c.text[t.Start:t.End] == c.word })
			var got []string
			for _, found := range f.Find(c.text, tokens, Gloss{Token: i, Text: "Lund", Named: c.named}) {
				got = append(got, found.Statement)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// FuzzGloss says that glosses change nothing but the statement, and that without
// them it is what it was.
func FuzzGloss(f *testing.F) {
	for _, s := range article {
		f.Add(s, uint(0), uint(3))
	}
	f.Add("\"He\" said, he (she) , it.", uint(1), uint(5))
	f.Fuzz(func(t *testing.T, text string, a, b uint) {
		if strings.Contains(text, "[§") {
			return
		}
		var p syntax.Parser
		tokens := p.Parse(text)
		if len(tokens) == 0 {
			return
		}
		i, j := int(a%uint(len(tokens))), int(b%uint(len(tokens)))
		var with, without Finder
		plain := without.Find(text, tokens)
		list := with.Find(text, tokens, Gloss{Token: min(i, j), Text: "§", Of: 1}, Gloss{Token: max(i, j), Text: "§§", Of: 2, Named: []int{0}})
		if len(list) != len(plain) {
			t.Fatalf("%q: %d propositions, %d without glosses", text, len(list), len(plain))
		}
		strip := strings.NewReplacer(" [§]", "", " [§§]", "")
		for k := range list {
			if !slices.Equal(list[k].Spans, plain[k].Spans) || list[k].Plain != plain[k].Statement {
				t.Fatalf("%q: %+v, %+v without glosses", text, list[k], plain[k])
			}
			// A gloss after a mark that a statement ends with keeps the mark.
			if got := strip.Replace(list[k].Statement); isWord(text, tokens[i]) && isWord(text, tokens[j]) && got != plain[k].Statement {
				t.Fatalf("%q: %q, %q without glosses", text, got, plain[k].Statement)
			}
		}
	})
}

func isWord(text string, t syntax.Token) bool {
	switch text[t.Start:t.End] {
	case "He", "he", "She", "she", "it", "It", "they", "They", "his", "her", "the", "The", "it's":
		return true
	}
	return false
}
