package lexicon

import (
	"strings"
	"testing"
)

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
		{"claimed", Say | Past, Ask | Deny | Utter},
		{"denied", Say | Deny | Past, Ask},
		{"described", Say | Utter, Deny},
		{"revealed", Say | Factive, 0},
		{"engineers", Role, Thing},
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

func TestWords(t *testing.T) {
	if errWords != nil {
		t.Fatal("words.txt: ", errWords)
	}
	seen := map[string]bool{}
	last := ""
	for line := range strings.Lines(words) {
		word, _, _ := strings.Cut(line, "\t")
		if line[0] == '#' {
			continue
		}
		if key := strings.ToLower(word); seen[key] || key < last {
			t.Errorf("%q comes twice or out of order", word)
		} else {
			seen[key], last = true, key
		}
	}
	if len(classNames) != 64 || classNames[63] != "unit" || Unit != 1<<63 {
		t.Errorf("%d names of classes, the last %q", len(classNames), classNames[len(classNames)-1])
	}
}

func TestWordsAreRefused(t *testing.T) {
	for _, text := range []string{"said", "said\t", "\tsay", "said\tspeech"} {
		if _, err := parse("told\tsay\n" + text + "\n"); err == nil || !strings.HasPrefix(err.Error(), "line 2: ") {
			t.Errorf("%q: error %v, want one of line 2", text, err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		parse(words)
	}
}
