package batch

import (
	"fmt"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

const lines = `{"claim":"x:1","verdict":"true","sources":["https://example.org/a",{"text":"a letter","primary":true,"private":true}]}

{"claim":"x","words":"sails","verdict":"false","why":"it stayed","note":"ask Bo"}
`

const sheet = "\uFEFF" + `Claim,verdict,source,quote,primary,note
x:1,true,https://example.org/a,'=1+1,no,fine
,,a letter,,yes,
x:2,false,,,,"two
lines"
`

func summary(rows []Row) string {
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "%d %s %q %s %q %q", r.Line, r.Claim, r.Words, r.Review.Verdict, r.Review.Why, r.Review.Note)
		for _, s := range r.Review.Sources {
			fmt.Fprintf(&b, " [%s%s %q %v %v]", s.URL, s.Text, s.Quote, s.Rank == annotate.Primary, s.Private)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"a.jsonl", lines, `1 x:1 "" true "" "" [https://example.org/a "" false false] [a letter "" true true]
3 x "sails" false "it stayed" "ask Bo"
`},
		{"a.CSV", sheet, `2 x:1 "" true "" "fine" [https://example.org/a "=1+1" false false] [a letter "" true false]
4 x:2 "" false "" "two\nlines"
`},
		{"-", "", ""},
		{"-", "{\"claim\":\"x:1\",\"verdict\":\"true\"}\n", "1 x:1 \"\" true \"\" \"\"\n"},
		{"-", "claim,verdict\nx:1,true\n", "2 x:1 \"\" true \"\" \"\"\n"},
		{"a.csv", "claim;verdict;why\r\nx:1;true;one, two\r\n", "2 x:1 \"\" true \"one, two\" \"\"\n"},
		{"a.csv", "claim\tverdict\nx:1\ttrue\n", "2 x:1 \"\" true \"\" \"\"\n"},
		{"a.csv", "", ""},
	} {
		rows, bad := Read(test.name, []byte(test.data))
		if got := summary(rows); got != test.want || len(bad) > 0 {
			t.Errorf("%s: %v\n%s\nwant\n%s", test.name, bad, got, test.want)
		}
	}
}

func TestEveryBadRowIsNamed(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"a.jsonl", `{"claim":"x:1"}
{"claim":"x:1","verdict":"true","sorces":[]}
{"claim":"x:1","verdict":"true","claim":"x:2"}
{"claim":"x","verdict":"true"}
{"claim":"x:1","verdict":"true","sources":["https://"]}
{"verdict":"true"}
{"claim":"x:1","verdict":"true","private_note":"b"}
nonsense
`, "1 2 3 4 5 6 7 8"},
		{"a.csv", "claim,verdict,source,primary,stance\nx:1,,,,\nx:1,true,a,maybe,\nx:1,true,,yes,\nx:1,true\nx:1,true,a,,agains\nx:2,true,,,\n", "2 3 4 5 6"},
		{"a.csv", "claim,verdct\n", "1"},
		{"a.csv", "claim,claim,verdict\n", "1"},
		{"a.csv", "claim\n", "1"},
		{"a.csv", "claim,verdict,why\nx:1,true,caf\xe9\n", "1"},
		{"a.jsonl", "\xff\xfe{\x00", "1"},
		{"a.csv", "claim,verdict\n\"x,true\nx:2,true\n", "2"},
	} {
		_, bad := Read(test.name, []byte(test.data))
		var at []string
		for _, e := range bad {
			at = append(at, fmt.Sprint(e.Line))
		}
		if got := strings.Join(at, " "); got != test.want {
			t.Errorf("%q: bad lines %s, want %s: %v", test.data, got, test.want, bad)
		}
	}
}

func TestPickByWords(t *testing.T) {
	a := &annotate.Article{Slug: "x"}
	a.Text = "The ship sails on Monday. It carries 40 tons of salt."
	a.Sentences = []claims.Sentence{{N: 1, Text: "The ship sails on Monday."}, {N: 2, Text: "It carries 40 tons of salt."}}
	a.Claims = []claims.Claim{
		{Label: "1", Sentence: 1, Statement: "The ship sails on Monday.", Plain: "The ship sails on Monday.", Spans: []claims.Span{{0, 25}}},
		{Label: "2", Sentence: 2, Statement: "It [the ship] carries salt.", Plain: "It carries salt.", Spans: []claims.Span{{26, 28}, {29, 53}}},
	}
	standings := make([]annotate.Standing, len(a.Claims))
	for i := range a.Claims {
		standings[i].Claim = &a.Claims[i]
	}
	for _, test := range []struct{ words, want string }{
		{"40 tons", "2"},
		{"sails on Monday", "1"},
		{"It [the ship] carries salt.", "2"},
		{"Monday. It carries", "1 2"},
	} {
		rows, bad := Read("-", fmt.Appendf(nil, `{"claim":"x","words":%q,"verdict":"true"}`, test.words))
		if len(bad) > 0 {
			t.Fatal(bad)
		}
		picked, err := NewPicker(a, standings).Pick(rows[0])
		seen := map[int]bool{}
		var sentences []string
		for _, s := range picked {
			if n := s.Claim.Sentence; !seen[n] {
				seen[n] = true
				sentences = append(sentences, fmt.Sprint(n))
			}
		}
		if got := strings.Join(sentences, " "); got != test.want || err != nil {
			t.Errorf("%q: sentences %s (%v), want %s", test.words, got, err, test.want)
		}
	}
	rows, _ := Read("-", []byte(`{"claim":"x","words":"pepper","verdict":"true"}`))
	if _, err := NewPicker(a, standings).Pick(rows[0]); err == nil {
		t.Error("words that the article does not have were taken")
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.jsonl", lines)
	f.Add("a.csv", sheet)
	f.Fuzz(func(t *testing.T, name, data string) {
		rows, _ := Read(name, []byte(data))
		for _, r := range rows {
			if r.Line < 1 || r.Review.Verdict == "" || r.Claim.Slug == "" {
				t.Fatalf("a row that says nothing was taken: %+v", r)
			}
		}
	})
}
