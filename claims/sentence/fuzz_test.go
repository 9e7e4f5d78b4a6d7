package sentence

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
)

var seeds = []string{
	"", " ", "\n\n", ".", "...", "A.", "“No.” He left. U.S. The bill\n\nNext",
	"1) one 2) two 3) three", "a. x b. y c. z", "• one • two",
	"He said: \"Stop!\" John Smith asked. ``Why?'' she said .",
	"It was closed.[2] [3] They left. (See p. 4.) And so on . . . . Then. . . . No.",
	"Thanks, Ann Bell 03/27/2001 09:11 AM Hello. http://a.example/b?c=d http://e.example it works",
	"First line\nsecond line.\nThird\r\n\r\nFourth\u2029Fifth\u00a0Sixth. Seventh",
	"「終わった。」と言った。次だ！そう？ यह है। वह है। هل؟ نعم.", "soft\u00adhy\u00adphen. \u200bZero\u200b. \ufeffX.",
	"Is it?\" Mr. J. Brown asked. \"No. I won't.\" '' ) ] \" Next . \" And",
	"\xff\xfe. \xc3 A. \xe2\x80 B", "x; y: z; and A: B — C -- d",
}

func FuzzInk(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for start, end := range All(text) {
			if start < at || end <= start || end > len(text) {
				t.Fatalf("%q: sentence %d:%d after %d", text, start, end, at)
			}
			if gap := text[at:start]; strings.TrimFunc(gap, unicode.IsSpace) != "" {
				t.Fatalf("%q: ink %q left out", text, gap)
			}
			if s := text[start:end]; s != strings.TrimFunc(s, unicode.IsSpace) {
				t.Fatalf("%q: white space round %q", text, s)
			}
			at = end
		}
		if gap := text[at:]; strings.TrimFunc(gap, unicode.IsSpace) != "" {
			t.Fatalf("%q: ink %q left out", text, gap)
		}
	})
}

func FuzzAgain(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range split(text) {
			if again := split(s); len(again) != 1 || again[0] != s {
				t.Fatalf("%q: sentence %q splits into %q", text, s, again)
			}
		}
	})
}

func FuzzAppend(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, seeds[len(seeds)-1-i])
	}
	f.Fuzz(func(t *testing.T, text, paragraph string) {
		before := split(text)
		after := split(text + "\n\n" + paragraph)
		if len(after) < len(before) || !slices.Equal(before, after[:len(before)]) {
			t.Fatalf("%q and %q: %q became %q", text, paragraph, before, after)
		}
	})
}

// TestAgain splits sentences made of troublesome pieces once more.
func TestAgain(t *testing.T) {
	pieces := strings.Split(`the|of|said|asked|he|He|The|It|In|At|A|I|a|b|c|Smith|John|Mr.|Dr.|St.|U.S.|Inc.|Co.|J.|p.m.|Sept.|No.|etc.|e.g.|al.|1.|2.|3.|1)|2)|3)|a.|b.|b)|iv.|10|2005|3.5|$4|.|..|...|. . .|. . . .|…|?|!|?!|:|;|,|-|--|—|"|'|''|`+"``|`"+`|“|”|‘|’|«|»|(|)|[|]|[1]|[2]|[...]|word.|word."|word?"|word!”|(word.)|.)|."|Word:|Word;|Image:|*|•|***|>|<<|http://x.example/a|www.x.example|me@x.example|x.htm|OK|NATO|iPhone|eBay|Yahoo!|word.Word|end?yes|AM|09:11|03/27/2001|Thanks,|Regards,|Figure|。|」|「|次|ですか？|यह|है।|Это|так.|Ünder|é|`+"\n|\n\n|\r\n|\u00a0|\u00ad|\u200b|\u2028|\t", "|")
	pieces = append(pieces, "|")
	r := rand.New(rand.NewPCG(7, 7))
	for range 100_000 {
		var b strings.Builder
		for range 1 + r.IntN(24) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(8) > 0 {
				b.WriteByte(' ')
			}
		}
		for _, s := range split(b.String()) {
			if again := split(s); len(again) != 1 || again[0] != s {
				t.Fatalf("%q: sentence %q splits into %q", b.String(), s, again)
			}
		}
	}
}
