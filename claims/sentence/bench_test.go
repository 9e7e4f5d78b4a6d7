package sentence_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	uax29 "github.com/clipperhouse/uax29/v2/sentences"
	punkt "github.com/neurosnap/sentences/english"

	"github.com/factdesk/factdesk/claims/sentence"
)

// BenchmarkSentences splits the same news, paragraph by paragraph, with this
// package and with two others.
func BenchmarkSentences(b *testing.B) {
	paragraphs := news(2000)
	bytes := 0
	for _, p := range paragraphs {
		bytes += len(p)
	}
	p, err := punkt.NewSentenceTokenizer(nil)
	if err != nil {
		b.Fatal(err)
	}
	for _, by := range []struct {
		name  string
		count func(text string) int
	}{
		{"factdesk", func(text string) (n int) {
			for range sentence.All(text) {
				n++
			}
			return n
		}},
		{"uax29", func(text string) (n int) {
			for s := uax29.FromString(text); s.Next(); {
				n++
			}
			return n
		}},
		{"punkt", func(text string) int { return len(p.Tokenize(text)) }},
	} {
		b.Run(by.name, func(b *testing.B) {
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = 0
				for _, text := range paragraphs {
					n += by.count(text)
				}
			}
			b.ReportMetric(float64(n), "sentences")
		})
	}
}

// BenchmarkHard splits one line of what splitters choke on.
func BenchmarkHard(b *testing.B) {
	for _, of := range []struct{ name, piece string }{
		{"dots", "."}, {"spaced dots", ". "}, {"quotation marks", "\""}, {"spaced quotation marks", "\" "}, {"initials", "A. "},
		{"brackets", "("}, {"closing brackets", ".) "}, {"capitals", "Abc "}, {"notes", "[1] "}, {"spaces", " "}, {"newlines", "a\n"}, {"letters", "a"},
	} {
		b.Run(of.name, func(b *testing.B) {
			text := strings.Repeat(of.piece, 50<<20/len(of.piece))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				for range sentence.All(text) {
				}
			}
		})
	}
}

// news writes paragraphs in the manner of a newspaper, the same each time.
func news(n int) []string {
	r := rand.New(rand.NewPCG(1, 1))
	one := func(list []string) string { return list[r.IntN(len(list))] }
	name := func() string {
		switch r.IntN(4) {
		case 0:
			return one(titles) + " " + one(surnames)
		case 1:
			return one(forenames) + " " + string(rune('A'+r.IntN(26))) + ". " + one(surnames)
		}
		return one(forenames) + " " + one(surnames)
	}
	clause := func() string {
		s := one(subjects) + " " + one(verbs) + " " + one(objects)
		switch r.IntN(5) {
		case 0:
			s += " in " + one(cities)
		case 1:
			s += fmt.Sprintf(" by %d.%d percent", r.IntN(30), r.IntN(10))
		case 2:
			s += " on " + one(days)
		case 3:
			s += ", " + one(asides) + ","
			s += " " + one(ends)
		}
		return s
	}
	sentence := func() string {
		c := clause()
		c = strings.ToUpper(c[:1]) + c[1:]
		switch r.IntN(8) {
		case 0:
			return "“" + c + ",” said " + name() + ", " + one(roles) + "."
		case 1:
			return name() + " said " + clause() + ", and that " + clause() + "."
		case 2:
			return "\"" + c + ". " + "We knew that " + clause() + ".\""
		case 3:
			return c + ", according to " + name() + " of " + one(companies) + " in " + one(cities) + "."
		case 4:
			return "But " + clause() + ", while " + clause() + fmt.Sprintf(", up from $%d.%d million in %d.", r.IntN(90), r.IntN(10), 1970+r.IntN(50))
		}
		return c + " after " + clause() + "."
	}
	out := make([]string, n)
	for i := range out {
		var s []string
		for range 1 + r.IntN(5) {
			s = append(s, sentence())
		}
		out[i] = strings.Join(s, " ")
	}
	return out
}

var (
	titles    = strings.Fields("Mr. Mrs. Ms. Dr. Sen. Gov. Rep. Prof. Capt. Judge Mayor President")
	forenames = strings.Fields("Anna Ben Carla Dmitri Elena Farid Grace Hiro Ines Jonas Keiko Liam Marta Noor Olu Petra Quentin Rosa Samir Tessa")
	surnames  = strings.Fields("Abara Brandt Castell Duarte Eriksen Farrow Gupta Halloran Ivanova Jensen Kowalski Lindqvist Moreau Nakata Okafor Petrov Quigley Ramos Silva Tanaka")
	cities    = []string{"Geneva", "New York", "the U.S.", "Lagos", "St. Louis", "Washington, D.C.", "São Paulo", "northern Italy", "the capital", "Ottawa"}
	companies = []string{"Halvorsen Inc.", "Kestrel Corp.", "Lindqvist & Co.", "the Meridian Group", "the city council", "the ministry of health", "a local union"}
	days      = []string{"Monday", "Tuesday", "Sept. 14", "Jan. 3, 2019", "Thursday evening", "the second day of the trial"}
	roles     = []string{"the chief executive", "a spokeswoman for the agency", "who leads the inquiry", "a former minister", "the club’s coach"}
	subjects  = []string{"the government", "the number of new cases", "the company", "residents of the valley", "prices of wheat and rice", "the committee that oversees the fund", "a group of engineers", "the two countries", "the court", "most of the players"}
	verbs     = []string{"has rejected", "fell short of", "will publish", "have not yet seen", "increased", "agreed to support", "was forced to sell", "could lose", "denied", "still expects"}
	objects   = []string{"the report on water quality", "a plan to build 4,000 homes near the river", "its share of the market", "the terms of the treaty", "the rule that protects tenants", "a third of its revenue", "the coast guard’s request", "an offer worth more than expected", "the new timetable"}
	asides    = []string{"which was founded in 1921", "for the first time in a decade", "despite the rain", "as the mayor had promised", "under pressure from investors"}
	ends      = []string{"officials confirmed", "two people familiar with the talks said", "the records show", "and nobody was hurt"}
)
