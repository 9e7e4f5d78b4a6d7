package antecedent

import (
	"reflect"
	"strings"
	"testing"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"",
		"Defense Minister Lund delivered a speech. He praised the army, and his address was short.",
		"\"Mr Lund left early and he did not come back,\" the clerk said. She was sure of it.",
		"She said: “He”. ’ ‘him’ \" they and they, and Ann of the of The Berg.",
		"Russia and Norway signed. They and their ministers, themselves Mr and Mrs Berg, said it would do.",
		"The Bank of the Bank of - Berg-Berg's it's its.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		paragraph := read(text)
		var one, two Finder
		list := one.Find(paragraph)
		two.Find(read("Ann Berg met \"Mr Lund. He said that she had left."))
		if again := two.Find(paragraph); len(list) != len(again) || len(list) > 0 && !reflect.DeepEqual(list, again) {
			t.Fatalf("%q: %v, then %v", text, list, again)
		}
		sentence, token := 0, -1
		for _, a := range list {
			if a.Sentence < sentence || a.Sentence == sentence && a.Token <= token {
				t.Fatalf("%q: out of order: %v", text, list)
			}
			sentence, token = a.Sentence, a.Token
			s := paragraph[a.Sentence]
			if pronounOf(s.Text[s.Tokens[a.Token].Start:s.Tokens[a.Token].End]).person == 0 {
				t.Fatalf("%q: no pronoun: %v", text, a)
			}
			words := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(a.Text, "s"), "'"), "’")
			if a.Text == "" || strings.ContainsAny(a.Text, "[]") || !strings.Contains(strings.ToLower(text), strings.ToLower(words)) {
				t.Fatalf("%q: %q does not stand in it", text, a.Text)
			}
			for _, n := range a.Named {
				if n < 0 || n >= len(s.Tokens) {
					t.Fatalf("%q: %v", text, a)
				}
			}
		}
	})
}
