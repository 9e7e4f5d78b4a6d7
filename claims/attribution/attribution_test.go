package attribution

import (
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims/sentence"
	"github.com/factdesk/factdesk/claims/syntax"
)

func read(text string) []Sentence {
	var parser syntax.Parser
	var all []Sentence
	for start, end := range sentence.All(text) {
		s := text[start:end]
		all = append(all, Sentence{s, append([]syntax.Token(nil), parser.Parse(s)...)})
	}
	return all
}

func words(paragraph []Sentence, s Span) string {
	if s.Empty() {
		return ""
	}
	return paragraph[s.Sentence].Text[s.Start:s.End]
}

// told is an attribution as the tests write it: speaker, cue and the spans of
// the content, with | between them.
func told(paragraph []Sentence, a Attribution) string {
	parts := []string{words(paragraph, a.Speaker), words(paragraph, a.Cue)}
	for _, c := range a.Content {
		parts = append(parts, words(paragraph, c))
	}
	return strings.Join(parts, " | ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The mayor said that the bridge was closed.", []string{"The mayor | said | that the bridge was closed"}},
		{"The mayor said the bridge was closed on Monday.", []string{"The mayor | said | the bridge was closed on Monday"}},
		{"“The bridge is not safe,” said Anna Berg.", []string{"Anna Berg | said | “The bridge is not safe,”"}},
		{`"The bridge is not safe," Berg told reporters.`, []string{`Berg | told | "The bridge is not safe,"`}},
		{"The bridge, he said, had been closed for two years.", []string{"he | said | The bridge | had been closed for two years"}},
		{"Two people were killed in the crash, the police said on Sunday.", []string{"the police | said | Two people were killed in the crash"}},
		{"The donors, said Berg, were many.", []string{"Berg | said | The donors | were many"}},
		{"After the vote, the mayor said goodbye.", nil},
		{"According to the police, the car left the road near the church.", []string{"the police | According to | the car left the road near the church"}},
		{"The car left the road near the church, according to the police.", []string{"the police | according to | The car left the road near the church"}},
		{"“We lost everything,” she said. “Nobody came to help us for three days.”", []string{
			"she | said | “We lost everything,”", "she | said | “Nobody came to help us for three days.”"}},
		{"He called the plan “a disaster for every farmer in the valley”.", []string{"He | called | “a disaster for every farmer in the valley”"}},
		{"The council closed three schools in March.", nil},
		{"They ate at a place called “The Golden Fish” on Monday.", nil},
		{"I think that the soup was cold.", []string{"I | think | that the soup was cold"}},
		{"Do you know who wrote the letter?", nil},
		{"“We lost,” he said, “but we played well and will be back.”", []string{"he | said | “We lost,” | “but we played well and will be back.”"}},
		{"“The bridge is safe”, the mayor told the council on Tuesday, adding that it had been checked twice.", []string{
			"the mayor | told | “The bridge is safe”", "the mayor | adding | that it had been checked twice"}},
		{"Berg said the bridge was closed but the mayor said it was open.", []string{"Berg | said | the bridge was closed", "the mayor | said | it was open"}},
		{"He told the court he had never met her and asked for mercy.", []string{"He | told | he had never met her"}},
		{"The report, published on Monday, says 12 people died.", []string{"The report | says | 12 people died"}},
		{"The study shows that coffee drinkers who walk live longer.", []string{"The study | shows | that coffee drinkers who walk live longer"}},
		{"Officials are confident the bridge is safe.", []string{"Officials | confident | the bridge is safe"}},
		{"The council is adamant that no school will close.", []string{"The council | adamant | that no school will close"}},
		{"He made it clear that the bridge would stay.", []string{"He | clear | that the bridge would stay"}},
		{"They came to the conclusion that the letter was forged.", []string{"They | conclusion | that the letter was forged"}},
		{"The plan assumes that prices will rise by 4 percent.", []string{"The plan | assumes | that prices will rise by 4 percent"}},
		{"It was reported that the bridge had collapsed.", []string{" | reported | that the bridge had collapsed"}},
		{"The bridge, as the mayor noted, was built in 1912.", []string{"the mayor | noted | The bridge | was built in 1912"}},
		{"As Berg put it, the bridge was a disgrace.", []string{"Berg | put | the bridge was a disgrace"}},
		{"As the world observes the talks, the army stands ready.", nil},
		{"The mayor, according to two officials, knew of the leak.", []string{"two officials | according to | The mayor | knew of the leak"}},
		{"The mayor knew of the leak, according to Anna Berg, a former clerk.", []string{"Anna Berg | according to | The mayor knew of the leak"}},
		{"Anna Berg: We closed the bridge ourselves. It was not safe.", []string{"Anna Berg | : | We closed the bridge ourselves. | It was not safe."}},
		{"“We lost everything and nobody came.” — Anna Berg", []string{"Anna Berg | — | “We lost everything and nobody came.”"}},
		{"The tax was illegal, the court said early Sunday.", []string{"the court | said | The tax was illegal"}},
		{"Coach Reed told reporters the injury happened before halftime.", []string{"Coach Reed | told | the injury happened before halftime"}},
		{"He said his efforts to improve relations have brought results.", []string{"He | said | his efforts to improve relations have brought results"}},
		{"‘The workers’ rights matter,’ he said.", []string{"he | said | ‘The workers’ rights matter,’"}},
		{"'We would have been out by now,' he said.", []string{"he | said | 'We would have been out by now,'"}},
		{"She introduced the bill, which passed in May.", nil},
		{"He wrote the book and sold it.", nil},
		{"They saw him leave.", nil},
		{"Remember that the bridge is closed.", nil},
	} {
		paragraph := read(c.text)
		var f Finder
		var got []string
		for _, a := range f.Find(paragraph) {
			got = append(got, told(paragraph, a))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

func TestQuotationGoesOnInTheNextParagraph(t *testing.T) {
	var f Finder
	f.Find(read("“We knew of the leak in March,” Berg said. “We told the ministry at once."))
	next := read("“Nobody answered our letters until July.”")
	got := f.Find(next)
	if len(got) != 1 || !got[0].Continued || !got[0].Speaker.Empty() {
		t.Errorf("got %+v, want one attribution that goes on", got)
	}
	f.Find(read("“We knew of the leak in March,” Berg said. “We told the ministry at once."))
	if got := f.Find(read("Nobody answered our letters until July.”")); len(got) != 1 || !got[0].Continued {
		t.Errorf("got %+v, want one attribution that goes on without a mark", got)
	}
	f.Reset()
	if got := f.Find(next); len(got) == 1 && got[0].Continued {
		t.Errorf("goes on in another article: %+v", got)
	}
}

func TestAsserted(t *testing.T) {
	for text, want := range map[string]bool{
		"The auditors found that the money was gone.":     true,
		"The auditors claimed that the money was gone.":   false,
		"The minister admitted that the money was gone.":  true,
		"The minister suggested that the money was gone.": false,
		"The report showed that the money was gone.":      true,
		"The mayor pointed out that the law had changed.": true,
		"The mayor acknowledged that the money was gone.": true,
		"He was unaware that the money was gone.":         false,
		"She was aware that the money was gone.":          true,
		"The auditors did not find that money was gone.":  false,
		"The trial could show that the money was gone.":   false,
		"She hopes to prove that the money was gone.":     false,
	} {
		var f Finder
		got := f.Find(read(text))
		if len(got) != 1 || got[0].Asserted != want {
			t.Errorf("%s: %+v, want asserted %v", text, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("“No,” he said. \"It was", "“And then ‘they’ left,’ according to")
	f.Add("She said: “Yes.” According to", "\"\"\"")
	f.Fuzz(func(t *testing.T, first, second string) {
		var finder Finder
		for _, text := range []string{first, second} {
			paragraph := read(text)
			for _, a := range finder.Find(paragraph) {
				if len(a.Content) == 0 {
					t.Fatalf("%q: no content: %+v", text, a)
				}
				for _, s := range append([]Span{a.Speaker, a.Cue}, a.Content...) {
					if s != (Span{}) && (s.Sentence >= len(paragraph) || s.Start < 0 || s.End > len(paragraph[s.Sentence].Text) || s.Empty()) {
						t.Fatalf("%q: %+v", text, a)
					}
				}
				for i := 1; i < len(a.Content); i++ {
					p, q := a.Content[i-1], a.Content[i]
					if q.Sentence < p.Sentence || q.Sentence == p.Sentence && q.Start < p.End {
						t.Fatalf("%q: content %+v", text, a.Content)
					}
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	paragraph := read("The bridge, he said on Monday, had been closed for two years. “Nobody came to help us,” said Anna Berg. The council closed three schools in March.")
	n := 0
	for _, s := range paragraph {
		n += len(s.Tokens)
	}
	var f Finder
	for b.Loop() {
		f.Find(paragraph)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/token")
}
