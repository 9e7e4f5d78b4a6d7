package lexicon

import "testing"

func TestOf(t *testing.T) {
	for _, c := range []struct {
		word string
		want Set
		not  Set
	}{
		{"said", Say, Title},
		{"Claimed", Say | Past, 0},
		{"denies", Say, Past},
		{"WON’T", Future | Negation, 0},
		{"president", Title | Role, FirstName},
		{"Korea", Country, City},
		{"qwxyz", 0, ^Set(0)},
	} {
		got := Of(c.word)
		if got&c.want != c.want || got&c.not != 0 {
			t.Errorf("%s: classes %b", c.word, got)
		}
	}
}

func TestTableHasRoom(t *testing.T) {
	used := 0
	for _, e := range table {
		if e.hash != 0 {
			used++
		}
	}
	if used*4 > len(table)*3 {
		t.Errorf("%d of %d places are taken", used, len(table))
	}
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		build()
	}
}
