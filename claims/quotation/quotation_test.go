package quotation

import (
	"slices"
	"strings"
	"testing"
)

// find gives the quotations of sentences as they read, with | where one goes
// over into the next sentence.
func find(inside bool, sentences ...string) (all []string) {
	var f Finder
	for _, q := range f.Find(len(sentences), func(n int) string { return sentences[n] }, inside) {
		var parts []string
		for n := q.From.Sentence; n <= q.To.Sentence; n++ {
			s := sentences[n]
			if n == q.To.Sentence {
				s = s[:q.To.Offset]
			}
			if n == q.From.Sentence {
				s = s[q.From.Offset:]
			}
			parts = append(parts, s)
		}
		all = append(all, strings.Join(parts, "|"))
	}
	return all
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“No,” he said.", "“No,”"},
		{`"No," he said, "not at all."`, `"No,"; "not at all."`},
		{"‘No,’ he said.", "‘No,’"},
		{"'No,' he said.", "'No,'"},
		{"«Non», dit-il.", "«Non»"},
		{"``No,'' he said.", "``No,''"},
		{"The workers’ rights matter.", ""},
		{"‘The workers’ rights matter,’ he said.", "‘The workers’ rights matter,’"},
		{"It's the '90s, 'cause he says so.", ""},
		{"He said “that ‘the bridge’ is shut”.", "“that ‘the bridge’ is shut”"},
		{"He said: “We will see.|And then?”", "“We will see.|And then?”"},
		{"“It is shut.|Nobody told us.", "“It is shut.|Nobody told us."},
		{"“It is shut.|“It is open,” he said.", "“It is shut.|; “It is open,”"},
		{"'It is shut.|It is open.", ""},
		{`A 6" pipe burst.`, ""},
		{`The 6" pipe and the 8" pipe burst.`, ""},
	} {
		sentences := strings.Split(c.text, "|")
		if got := strings.Join(find(false, sentences...), "; "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.text, got, c.want)
		}
	}
}

func TestQuotationGoesOn(t *testing.T) {
	if got := find(true, "It is shut.", "It will stay so,” he said.", "“Good.”"); !slices.Equal(got, []string{"It is shut.|It will stay so,”", "“Good.”"}) {
		t.Errorf("got %q", got)
	}
	if got := find(true, "“It is shut.", "It will stay so,” he said."); !slices.Equal(got, []string{"“It is shut.|It will stay so,”"}) {
		t.Errorf("got %q", got)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("“No,” he said. 'It was", "\"And ''then ‘they’ left,’", true)
	f.Fuzz(func(t *testing.T, a, b string, inside bool) {
		sentences := []string{a, b}
		var find Finder
		last := Place{}
		for _, q := range find.Find(2, func(n int) string { return sentences[n] }, inside) {
			if q.From.Before(last) || !q.From.Before(q.To) && q.Closed || q.To.Before(q.From) || q.To.Offset > len(sentences[q.To.Sentence]) {
				t.Fatalf("%q, %q: %+v after %+v", a, b, q, last)
			}
			last = q.To
		}
	})
}

// BenchmarkMarks pairs the marks of one sentence: the time a mark takes is the
// same in a short and a long one.
func BenchmarkMarks(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		text := strings.Repeat("the cats’ ‘no ", n)
		b.Run("", func(b *testing.B) {
			var f Finder
			for b.Loop() {
				f.Find(1, func(int) string { return text }, false)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/mark")
		})
	}
}
