package claims

import (
	"fmt"
	"strings"
	"testing"
)

func TestFinder(t *testing.T) {
	a := &Article{}
	for n, line := range []string{
		"Port handled 31 ships",
		"The port handled 31 ships in April.",
		"The port handled 31 ships in May.",
		"The mayor’s “new pier” cost 9\u00a0million euros | and the mayor resigned.",
		"He left.",
		"He left.",
		"She sold café shares.",
		"Its chief praised the army, the fleet and the guard. | Its chief praised the guard. | Its chief praised the army",
	} {
		text, _, _ := strings.Cut(line, ". | ") // the rest are parts of it
		a.Sentences = append(a.Sentences, Sentence{N: n + 1, Text: strings.ReplaceAll(text, " |", "")})
		if n == 0 {
			continue // a headline
		}
		for _, c := range strings.Split(line, " | ") {
			a.Claims = append(a.Claims, Claim{Sentence: n + 1, Plain: c, Statement: strings.Replace(c, "She", "She [Ms Lund]", 1)})
		}
	}
	f := NewFinder(a) // claims: 0 April, 1 May, 2 pier, 3 resigned, 4 and 5 left, 6 café
	for _, test := range []struct {
		words string
		among []int
		want  string
	}{
		{"port handled 31 ships in May", nil, "[1]"},
		{"The port handled 31 ships in May.", nil, "[1]"},
		{"port handled 31 ships", nil, `"port handled 31 ships" is in sentences 2 and 3`},
		{"port handled 31 ships", []int{1}, "[1]"},
		{"Port handled", nil, `"Port handled" is in sentence 1, which claims nothing`},
		{"ships in April. The port", nil, "[0 1]"},
		{"mayor's \"new pier\" cost", nil, "[2]"},
		{"9 million", nil, "[2]"},
		{"million euros and the", nil, "[2 3]"},
		{"the mayor", nil, "[3]"},
		{"mayor", nil, `[2 3]`},
		{"mayor", []int{3}, `[3]`},
		{"resigned", []int{0, 1}, `"resigned" is in sentence 4, in no claim of those named`},
		{"resigned", []int{2}, `"resigned" is in sentence 4, in no claim of those named`},
		{"He left.", nil, `"He left." is in sentences 5 and 6`},
		{"He left.", []int{5}, "[5]"},
		{"left", []int{4, 5}, `"left" is in sentences 5 and 6`},
		{"cafe\u0301 shares", nil, "[6]"},
		{"She [Ms Lund] sold café shares.", nil, "[6]"},
		{"She [Ms Lund] sold", nil, "[6]"},
		{"praised the guard", nil, `no claim has the words "praised the guard"`},
		{"the fleet and the guard", nil, "[7]"},
		{"guard", []int{8, 9}, "[8]"},
		{"army, the fleet and the guard", []int{8, 9}, "[8 9]"},
		{"pepper", nil, `no claim has the words "pepper"`},
		{" ", nil, "no words"},
	} {
		places, err := f.Claims(test.words, test.among)
		got := fmt.Sprint(places)
		if err != nil {
			got, _, _ = strings.Cut(err.Error(), "\n")
		}
		if got != test.want {
			t.Errorf("%q among %v: %s, want %s", test.words, test.among, got, test.want)
		}
	}
}
