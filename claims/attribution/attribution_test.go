package attribution

import (
	"strconv"
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
		{"It was reported that the bridge had collapsed.", []string{" | reported | that the bridge had collapsed"}},
		{"The bridge, as the mayor noted, was built in 1912.", []string{"the mayor | noted | The bridge | was built in 1912"}},
		{"As Berg put it, the bridge was a disgrace.", []string{"Berg | put | the bridge was a disgrace"}},
		{"As the world observes the talks, the army stands ready.", nil},
		{"The mayor, according to two officials, knew of the leak.", []string{"two officials | according to | The mayor | knew of the leak"}},
		{"The mayor knew of the leak, according to Anna Berg, a former clerk.", []string{"Anna Berg | according to | The mayor knew of the leak"}},
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
		{"The road was shut for two hours, said the county council.", []string{"the county council | said | The road was shut for two hours"}},
		{"Three sheep were killed, said a spokesman for the farm on Monday.", []string{"a spokesman for the farm | said | Three sheep were killed"}},
		{"The ferry sank in 1987, confirmed the coastguard.", []string{"the coastguard | confirmed | The ferry sank in 1987"}},
		{"Rents rose by a tenth, reported Le Monde.", []string{"Le Monde | reported | Rents rose by a tenth"}},
		{"The harbour, said the mayor, will be dredged in May.", []string{"the mayor | said | The harbour | will be dredged in May"}},
		{"The choir will tour in June, announced its director, Ana Silva.", []string{"Ana Silva | announced | The choir will tour in June"}},
		{"The dam held, insisted engineers.", []string{"engineers | insisted | The dam held"}},
		{"They ate, drank and said goodbye.", nil},
		{"The team met, discussed the plan, and reported the theft.", nil},
		{"The club's chairman, Tom Ray, said the ground would be sold.", []string{"Tom Ray | said | the ground would be sold"}},
		{"Tom Ray, in a letter to fans, said the ground would be sold.", []string{"Tom Ray | said | the ground would be sold"}},
		{"Tom Ray, the club's chairman, told the Daily Post two stands would be sold.", []string{"Tom Ray | told | two stands would be sold"}},
		{"Ray said on Monday the stand would be sold.", []string{"Ray | said | the stand would be sold"}},
		{"Ray told reporters on Monday he would sell the stand.", []string{"Ray | told | he would sell the stand"}},
		{"Ray explained to members that they owed 4 million pounds.", []string{"Ray | explained | that they owed 4 million pounds"}},
		{"In May Ms Vale said the school would close.", []string{"Ms Vale | said | the school would close"}},
		{"State radio on Sunday said the dam had burst.", []string{"State radio | said | the dam had burst"}},
	} {
		paragraph := read(c.text)
		var f Finder
		var got []string
		for _, a := range f.Find(paragraph, false) {
			got = append(got, told(paragraph, a))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

func TestQuotationGoesOnInTheNextParagraph(t *testing.T) {
	var f Finder
	f.Find(read("“We knew of the leak in March,” Berg said. “We told the ministry at once."), false)
	next := read("“Nobody answered our letters until July.”")
	got := f.Find(next, false)
	if len(got) != 1 || !got[0].Continued || !got[0].Speaker.Empty() {
		t.Errorf("got %+v, want one attribution that goes on", got)
	}
	f.Find(read("“We knew of the leak in March,” Berg said. “We told the ministry at once."), false)
	if got := f.Find(read("Nobody answered our letters until July.”"), false); len(got) != 1 || !got[0].Continued {
		t.Errorf("got %+v, want one attribution that goes on without a mark", got)
	}
	f.Reset()
	if got := f.Find(next, false); len(got) == 1 && got[0].Continued {
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
		got := f.Find(read(text), false)
		if len(got) != 1 || got[0].Asserted != want {
			t.Errorf("%s: %+v, want asserted %v", text, got, want)
		}
	}
}

func TestStance(t *testing.T) {
	for text, want := range map[string]Stance{
		"The mayor said that the bridge was shut.":                Holds,
		"The mayor denied that the bridge was shut.":              Denies,
		"The mayor disputed that the bridge was shut.":            Denies,
		"The mayor asked whether the bridge was shut.":            Asks,
		"The mayor refused to say whether the bridge was shut.":   Withholds,
		"The mayor declined to confirm that the bridge was shut.": Withholds,
		"The mayor would not say whether the bridge was shut.":    Withholds,
		"The mayor never said that the bridge was shut.":          Withholds,
	} {
		var f Finder
		if got := f.Find(read(text), false); len(got) != 1 || got[0].Stance != want {
			t.Errorf("%s: %+v, want stance %d", text, got, want)
		}
	}
}

func TestParagraphsGoOn(t *testing.T) {
	for _, c := range []struct {
		first, next string
		setOff      bool
		want        bool
	}{
		{"“It is shut,” Berg said.", "“It will open in May.”", false, true},
		{"Berg told the paper that the bridge was “quite unsafe”.", "“It will open in May.”", false, true},
		{"“It is shut,” Berg said. The council met twice.", "“It will open in May.”", false, false},
		{"The council met twice.", "“It will open in May.”", false, false},
		{"Berg told the House that:", "“It will open in May.”", false, true},
		{"Berg claimed the owners:", "hid the cracks", true, true},
		{"Berg claimed the owners:", "They deny it.", false, false},
		{"The owners have:", "three bridges", true, false},
	} {
		var f Finder
		f.Find(read(c.first), false)
		_, known := f.Last()
		got := f.Find(read(c.next), c.setOff)
		if goesOn := len(got) == 1 && got[0].Continued; goesOn != c.want || c.want && !known {
			t.Errorf("%s / %s: %+v, known %v, want to go on: %v", c.first, c.next, got, known, c.want)
		}
	}
}

func TestLabel(t *testing.T) {
	for _, c := range []struct{ text, name, rest string }{
		{"Lena Voss: We found it.", "Lena Voss", "We found it."},
		{"[00:12:31] Lena Voss: We found it.", "Lena Voss", "We found it."},
		{"(12:31) LENA VOSS: We found it.", "LENA VOSS", "We found it."},
		{"00:12:31 SPEAKER 2: We found it.", "SPEAKER 2", "We found it."},
		{"[00:12:31] We found it.", "", "We found it."},
		{"Lena Voss (by phone): We found it.", "Lena Voss", "We found it."},
		{"LV: We found it.", "LV", "We found it."},
		{"((LV)) Did you find it?", "LV", "Did you find it?"},
		{"Q: Did you find it?", "Q", "Did you find it?"},
		{"Lena Voss:", "Lena Voss", ""},
		{"At 10:30 they left.", "", "At 10:30 they left."},
		{"10:30 is the time.", "", "10:30 is the time."},
		{"The council decided: no bridge.", "", "The council decided: no bridge."},
		{"https://example.org is down.", "", "https://example.org is down."},
		{"", "", ""},
	} {
		start, end, rest := Label(c.text)
		if c.text[start:end] != c.name || c.text[rest:] != c.rest {
			t.Errorf("%s: name %q, rest %q", c.text, c.text[start:end], c.text[rest:])
		}
	}
}

func FuzzLabel(f *testing.F) {
	f.Add("[00:12:31] ((LV)) Lena Voss (by phone) [1:2]: x")
	f.Fuzz(func(t *testing.T, text string) {
		start, end, rest := Label(text)
		if start < 0 || end < start || rest < end || rest > len(text) {
			t.Fatalf("%q: %d, %d, %d", text, start, end, rest)
		}
		if end > start {
			Names(text[start:end])
			Notes(text[start:end])
		}
	})
}

func FuzzFind(f *testing.F) {
	f.Add("“No,” he said. \"It was", "“And then ‘they’ left,’ according to")
	f.Add("She said: “Yes.” According to", "\"\"\"")
	f.Fuzz(func(t *testing.T, first, second string) {
		var finder Finder
		for _, text := range []string{first, second} {
			paragraph := read(text)
			for _, a := range finder.Find(paragraph, false) {
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

// BenchmarkQuotations attributes a paragraph of many quotations: the time each
// takes is the same in a short and a long one.
func BenchmarkQuotations(b *testing.B) {
	one := read("“Nobody came to help us,” said Anna Berg. ‘We waited,’ she said.")
	for _, n := range []int{100, 10_000} {
		var paragraph []Sentence
		for range n {
			paragraph = append(paragraph, one...)
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			var f Finder
			for b.Loop() {
				f.Find(paragraph, false)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/quotation")
		})
	}
}

func BenchmarkFind(b *testing.B) {
	paragraph := read("The bridge, he said on Monday, had been closed for two years. “Nobody came to help us,” said Anna Berg. The council closed three schools in March.")
	n := 0
	for _, s := range paragraph {
		n += len(s.Tokens)
	}
	var f Finder
	for b.Loop() {
		f.Find(paragraph, false)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/token")
}
