package antecedent

import (
	"slices"
	"testing"

	"github.com/factdesk/factdesk/claims/sentence"
	"github.com/factdesk/factdesk/claims/syntax"
)

// read parses a paragraph.
func read(text string) (paragraph []Sentence) {
	for start, end := range sentence.All(text) {
		var p syntax.Parser
		paragraph = append(paragraph, Sentence{text[start:end], p.Parse(text[start:end])})
	}
	return paragraph
}

// pronouns are the pronouns of a text with what they stand for, where it is certain.
func pronouns(text string) (list []string) {
	var f Finder
	paragraph := read(text)
	for _, a := range f.Find(paragraph) {
		t := paragraph[a.Sentence].Tokens[a.Token]
		list = append(list, paragraph[a.Sentence].Text[t.Start:t.End]+" = "+a.Text)
	}
	return list
}

// TestCertain has pronouns that can stand for one only.
func TestCertain(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a title shows a person", "Following the show, Defense Minister Lund delivered a speech. He praised the army.", []string{"He = Defense Minister Lund"}},
		{"a possessive", "Following the show, Defense Minister Lund delivered a speech. His address was short.", []string{"His = Defense Minister Lund’s"}},
		{"an apostrophe as the text has it", "Mr Lund's train was late. He missed the vote. His seat stayed empty.", []string{"He = Mr Lund", "His = Mr Lund's"}},
		{"a plural possessive", "The teachers went on strike. Their union backed them.", []string{"Their = the teachers’", "them = the teachers"}},
		{"a man and a woman", "Peter Lund met Mary Berg. She was tired. He was not.", []string{"She = Mary Berg", "He = Peter Lund"}},
		{"Mr and Mrs", "Mrs Calder greeted Mr Weir. She wore a hat.", []string{"She = Mrs Calder"}},
		{"an apposition", "Marta Lindqvist, the chief engineer, wrote a report. She resigned.", []string{"She = Marta Lindqvist"}},
		{"a name after an office", "The finance director, Anil Prosser, told the board of a gap. He called the forecast cautious.", []string{"He = Anil Prosser"}},
		{"one of many names", "Dr. Paul Venn gave evidence. Venn said the channel was shallow. He had measured it.", []string{"He = Dr. Paul Venn"}},
		{"a common noun", "The former harbour master was jailed for six years. He had taken bribes.", []string{"He = the former harbour master"}},
		{"in what is said", "The former harbour master said that he had taken bribes.", []string{"he = the former harbour master"}},
		{"a chain", "Peter Lund was born in Norway. He moved to Spain. In 1990 he died.", []string{"He = Peter Lund", "he = Peter Lund"}},
		{"not the subject of the same verb", "Mrs Brask resigned on Monday. Mr Weir praised her.", []string{"her = Mrs Brask"}},
		{"the speaker of a quotation", "Ann Tann voted against the plan. \"This is a choice,\" she said.", []string{"she = Ann Tann"}},
		{"in one quotation", "\"Mr Lund left early and he did not come back,\" the clerk said.", []string{"he = Mr Lund"}},
		{"a day before a name", "Yesterday Mr Lund resigned. He left.", []string{"He = Mr Lund"}},
		{"people", "The visitors dominated the first half. They had 14 shots.", []string{"They = the visitors"}},
		{"people and things", "Researchers examined the cores. They found carbon.", []string{"They = researchers"}},
		{"a body that speaks of itself", "The ministry said that it would appeal.", []string{"it = the ministry"}},
		{"a son-in-law is a man", "The woman sued her son-in-law. He lost.", []string{"her = the woman’s"}}, // and of "her son-in-law" no name is made
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := pronouns(c.text); !slices.Equal(got, c.want) {
				t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

// TestOpen has pronouns that are left alone.
func TestOpen(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"two men", "Peter Lund met John Berg. He was tired."},
		{"two whose sex is not known", "Li Hongzhong met Wang Yi. He was tired."},
		{"nobody before, and then a name", "He was tired. John Berg was not. He slept."},
		{"told that he", "Peter Lund told John Berg that he had lied."},
		{"a man that the name may not be", "Peter Lund praised the goalkeeper. He was tired."},
		{"of the other sex", "Mary Berg resigned. He did not."},
		{"no person", "The bridge was closed. He reopened it."},
		{"a place", "The trial was held in Halden. He was cleared."},
		{"nobody", "Nobody who came voted. He left."},
		{"a child of somebody", "Mr Lund's brother was jailed. He appealed."},
		{"before its noun", "Mr Berg was late. Before he left, Mr Lund thanked the staff."},
		{"in a quotation of another", "Mr Lund resigned. \"I never liked him,\" said Ann Berg."},
		{"out of a quotation", "\"I met Mr Lund,\" said the clerk. He was tired."},
		{"one that is spoken of", "Mr Lund had lied, he said."},
		{"the speaker is somebody else", "\"Mr Lund lied,\" he said."},
		{"rain", "The ministry said that it rained."},
		{"it is likely", "The ministry said that it was likely that the bridge would close."},
		{"it takes", "The company said it takes an hour."},
		{"it of two", "The ministry told the company that it would appeal."},
		{"it of a thing", "The bridge was painted last year. It cost a million."},
		{"they of two", "The players thanked the fans. They went home."},
		{"they of things", "Engineers replaced the bearings. They were worn."},
		{"they of one", "A resident said they had heard a bang."},
		{"they of a body", "The club sacked the manager. They gave no reason."},
		{"they of people in general", "They say that time heals."},
		{"a generic noun", "People hate it. They complain."},
		{"the same person in brackets", "Mr Lund resigned. He [Mr Lund] was tired."},
		{"a contraction", "Mr Lund resigned. He'd been ill."},
		{"his Majesty", "Mr Lund resigned. His Majesty accepted."},
		{"first and second person", "Mr Lund resigned. I thanked you for your help."},
		{"an American", "John Berg spoke. The American, who won the race, left. He smiled."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := pronouns(c.text); got != nil {
				t.Errorf("%s\ngot %q", c.text, got)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	paragraph := read("Following the show, Defense Minister Lund delivered a speech. He praised the army, hailing it as the best in the world. " +
		"His address highlighted the mutual respect between Norway and Latvia, emphasizing their shared interest.")
	tokens := 0
	for _, s := range paragraph {
		tokens += len(s.Tokens)
	}
	var f Finder
	b.ReportAllocs()
	for b.Loop() {
		f.Find(paragraph)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(tokens), "ns/token")
}
