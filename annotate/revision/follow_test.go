package revision

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// article is a sentence a line, paragraphs between empty lines; the claims of a
// sentence stand between slashes, and a sentence that begins with # has none.
func article(text string) *claims.Article {
	a := &claims.Article{}
	paragraph := 1
	for line := range strings.SplitSeq(text, "\n") {
		if line == "" {
			paragraph++
			continue
		}
		n := len(a.Sentences) + 1
		bare, none := strings.CutPrefix(line, "# ")
		a.Sentences = append(a.Sentences, claims.Sentence{N: n, Text: strings.ReplaceAll(bare, " /", ""), Paragraph: paragraph})
		if none {
			continue
		}
		for c := range strings.SplitSeq(line, " / ") {
			a.Claims = append(a.Claims, claims.Claim{Sentence: n, Statement: c, Plain: c})
		}
	}
	return a
}

// trailOf says of each claim of an article where it is in another: at =n where it
// holds, at ~n where it is stale, with s for a sentence that claims nothing.
func trailOf(earlier, now string) string {
	var list []string
	for _, p := range Follow(article(earlier), article(now)).Claims {
		mark, where := "~", fmt.Sprint(p.Claim+1)
		if p.Same {
			mark = "="
		}
		switch {
		case p.Gone():
			mark, where = "", "gone"
		case p.Claim < 0:
			where = fmt.Sprintf("s%d", p.Sentence+1)
		}
		list = append(list, mark+where)
	}
	return strings.Join(list, " ")
}

func TestFollow(t *testing.T) {
	const (
		harbour = "The port of Seehaven closed on Monday.\nForty ships wait outside.\nThe mayor blamed the storm."
		twins   = "The ministry of Oslo answered on Monday.\nIt lost 3 million euros in 2020.\n\nThe ministry of Bergen answered on Tuesday.\nIt lost 3 million euros in 2020."
	)
	edit := func(text string, pairs ...string) string { return strings.NewReplacer(pairs...).Replace(text) }
	oslo, bergen, _ := strings.Cut(twins, "\n\n")
	for _, test := range []struct{ name, earlier, now, want string }{
		{"nothing changed", harbour, harbour, "=1 =2 =3"},
		{"nothing changed in an article of twins", "He left.\nHe left.\nHe left.", "He left.\nHe left.\nHe left.", "=1 =2 =3"},
		{"another typography", harbour + "\nThe “pier” -- it's new.", harbour + "\nThe \"pier\" – it’s new.", "=1 =2 =3 =4"},
		{"a figure", harbour, edit(harbour, "Forty", "Fifty"), "=1 ~2 =3"},
		{"a name before a sentence that leans on it", oslo, edit(oslo, "Oslo", "Stavanger"), "~1 =2"},
		{"reworded in place", harbour, edit(harbour, "Forty ships wait outside.", "Some forty vessels are waiting outside the breakwater."), "=1 ~2 =3"},
		{"another sentence in its place", harbour, edit(harbour, "Forty ships wait outside.", "Officials gave no reason for it."), "=1 gone =3"},
		{"a sentence added", harbour, harbour + "\nRail traffic was not affected.", "=1 =2 =3"},
		{"a sentence deleted", harbour + "\nMayor Lund came.", edit(harbour, "Forty ships wait outside.\n", "") + "\nMayor Lund came.", "=1 gone =2 =3"},
		{"a sentence deleted that the next may lean on", harbour, edit(harbour, "Forty ships wait outside.\n", ""), "=1 gone ~2"},
		{"moved and reworded", harbour + "\nInsurers expect claims of ninety million crowns.", "Insurers now expect claims of eighty million crowns.\n" + harbour, "=2 =3 =4 ~1"},
		{"moved alone", "The pier cost 9 million euros.\n" + harbour, harbour + "\nThe pier cost 9 million euros.", "=4 =1 =2 =3"},
		{"moved alone, away from whom it speaks of", harbour + "\nMayor Lund came.\nHe praised the crew.\nRain fell.", "He praised the crew.\n" + harbour + "\nMayor Lund came.\nRain fell.", "=2 =3 =4 =5 ~1 ~6"},

		{"the first twin is deleted with its paragraph", twins, bergen, "gone gone =1 =2"},
		{"the second is", twins, oslo, "=1 =2 gone gone"},
		{"their paragraphs change places", twins, bergen + "\n\n" + oslo, "=3 =4 =1 =2"},
		{"a third comes in front", twins, "The ministry of Tromso answered on Sunday.\nIt lost 3 million euros in 2020.\n\n" + twins, "=3 =4 =5 =6"},
		{"a third comes between", twins, oslo + "\n\nThe ministry of Tromso answered on Sunday.\nIt lost 3 million euros in 2020.\n\n" + bergen, "=1 =2 =5 =6"},
		{"one takes the place of another", twins, edit(twins, "Bergen", "Tromso", "Tuesday", "Sunday"), "=1 =2 ~3 ~4"},
		{"a copy behind the first", twins, edit(twins, "2020.\n\n", "2020.\nIt lost 3 million euros in 2020.\n\n"), "=1 ~2 =4 =5"},
		{"only the words are left", twins, "It lost 3 million euros in 2020.", "gone ~1 gone ~1"},
		{"a word before a twin", twins, edit(twins, "answered on Tuesday", "spoke on Tuesday"), "=1 =2 ~3 =4"},

		{"one of a sentence's two claims", "The port closed on Monday / its manager resigned the same day", "The port closed on Monday / its manager resigned a day later", "=1 ~2"},
		{"each to the one most like it", "The north pier was closed.\nThe south pier was closed.", "The north pier was shut.\nThe south pier was shut.", "~1 ~2"},
		{"a sentence that claims nothing any more", "Construction began in Sept. 2014.\nIt cost 9 million.", "# Construction begax in Sept. 2014.\nIt cost 9 million.", "~s1 =1"},
		{"the splitter lists it no more", "Construction began in Sept. 2014.", "# Construction began in Sept. 2014.", "=s1"},
		{"the splitter cuts it no more", "The port closed on Monday / its manager resigned on Tuesday", "The port closed on Monday its manager resigned on Tuesday", "~1 ~1"},
		{"two sentences are joined", harbour, "The port of Seehaven closed on Monday.\nForty ships wait outside, and the mayor blamed the storm.", "=1 ~2 ~2"},
		{"a sentence is cut in two", "Forty ships wait outside / the mayor blamed the storm", "Forty ships wait outside.\nThe mayor blamed the storm.", "~1 ~2"},
		{"all of it is gone", harbour, "", "gone gone gone"},
		{"all of it is new", "", harbour, ""},
	} {
		if got := trailOf(test.earlier, test.now); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// Of a sentence that reads the same, the id tells what stands before it: a
// dateline. Where all ids differ, the article was renamed.
func TestFollowTellsDatelines(t *testing.T) {
	splitOf := func(slug, text string) *claims.Article {
		doc, err := document.Read([]byte(text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return claims.Split(doc, claims.Options{Granularity: claims.BySentence, Namespace: slug})
	}
	const text = "PORT MERROW, March 14 – The harbour master was jailed on Friday for 6 years.\n\nThe port has 40 berths. It opened in 1903.\n"
	was := splitOf("port", text)
	for _, test := range []struct {
		now  *claims.Article
		same string
	}{
		{splitOf("port", text), "[true true true]"},
		{splitOf("harbour", text), "[true true true]"},
		{splitOf("port", strings.Replace(text, "March 14", "March 15", 1)), "[false true true]"},
		{splitOf("port", strings.Replace(text, "PORT MERROW, March 14 – ", "", 1)), "[false true true]"},
	} {
		var same []bool
		for _, p := range Follow(was, test.now).Sentences {
			same = append(same, p.Same)
		}
		if fmt.Sprint(same) != test.same {
			t.Errorf("%q: %v, want %s", test.now.Text, same, test.same)
		}
	}
}

// samples are the articles of the samples, split.
func samples(t testing.TB) map[string]string {
	t.Helper()
	texts := map[string]string{}
	names, err := filepath.Glob("../../samples/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no samples", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = string(data)
	}
	return texts
}

// An edit of one word, anywhere, leaves every sentence alone that it is not in.
// The parser stays out of it: a sentence is a line.
func TestAnEditLeavesTheOthersAlone(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	edits, others := 0, 0
	for name, text := range samples(t) {
		doc, err := document.Read([]byte(text), document.Options{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		was := claims.Split(doc, claims.Options{Granularity: claims.BySentence})
		for range 300 {
			n := random.IntN(len(was.Sentences))
			words := strings.Fields(was.Sentences[n].Text)
			k := random.IntN(len(words))
			words[k] = []string{"seven", "Bergen", "not " + words[k], ""}[random.IntN(4)]
			edited := strings.Join(strings.Fields(strings.Join(words, " ")), " ")
			if edited == was.Sentences[n].Text || edited == "" {
				continue
			}
			is := *was
			is.Sentences = append([]claims.Sentence(nil), was.Sentences...)
			is.Sentences[n].Text = edited
			edits++
			for i, p := range Follow(was, &is).Sentences {
				if i != n {
					others++
				}
				if (i != n) != p.Same || i != n && p.Sentence != i {
					t.Errorf("%s: with %q, sentence %d, now %q: sentence %d, %q, is %+v", name, was.Sentences[n].Text, n+1, edited, i+1, was.Sentences[i].Text, p)
				}
			}
		}
	}
	t.Logf("%d edits, %d other sentences", edits, others)
}

// An article that was rewritten from end to end, one of a thousand twins, and one
// of nothing else: the time is in proportion to the length.
func BenchmarkFollow(b *testing.B) {
	for _, bench := range []struct {
		name string
		line func(i int, word string) string
	}{
		{"rewritten", func(i int, word string) string {
			return fmt.Sprintf("Ship %d of the %s fleet waits at berth %d.", i, word, i%97)
		}},
		{"twins", func(i int, word string) string { return fmt.Sprintf("It lost %d million %s.", i%10, word[:1]) }},
		{"one", func(int, string) string { return "It lost 3 million." }},
	} {
		for _, n := range []int{5_000, 20_000} {
			text := func(word string) *claims.Article {
				lines := make([]string, n)
				for i := range lines {
					lines[i] = bench.line(i, word)
				}
				return article(word + "\n" + strings.Join(lines, "\n") + "\n" + word)
			}
			old, now := text("northern"), text("southern")
			b.Run(fmt.Sprintf("%s/%d", bench.name, n), func(b *testing.B) {
				for b.Loop() {
					Follow(old, now)
				}
			})
		}
	}
}
