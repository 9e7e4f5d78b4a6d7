package detail

import (
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/claims/syntax"
)

var types = [...]string{"number", "money", "percentage", "date", "time", "person", "place", "organisation", "name", "title", "quotation", "superlative",
	"comparison", "negation", "cause"}

// monday is the dateline of the tests.
var monday = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

func details(text string, dateline time.Time) []string {
	var f Finder
	var parser syntax.Parser
	f.Reset(dateline)
	var all []string
	for _, d := range f.Find(text, parser.Parse(text)) {
		s := types[d.Type] + ": " + text[d.Start:d.End]
		if d.Value != "" {
			s += " = " + d.Value
		}
		all = append(all, s)
	}
	return all
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // must be among the details
		not  string   // must not begin one of them
	}{
		{"The fire destroyed 240 homes.", []string{"number: 240 homes"}, ""},
		{"More than 3.5 million people left.", []string{"number: More than 3.5 million people = 3500000"}, ""},
		{"She ran 42 kilometres.", []string{"number: 42 kilometres"}, ""},
		{"He is a 14-year-old boy.", []string{"number: 14-year-old"}, ""},
		{"Twenty-three houses burned.", []string{"number: Twenty-three houses = 23"}, ""},
		{"Two and a half million jobs were lost.", []string{"number: Two and a half million jobs = 2500000"}, ""},
		{"It cost $20,000 to repair.", []string{"money: $20,000"}, ""},
		{"It cost 3 million kroner.", []string{"money: 3 million kroner = 3000000"}, ""},
		{"The chain was sold for £125m.", []string{"money: £125m = 125000000"}, ""},
		{"Prices rose by 4.2 percent.", []string{"percentage: 4.2 percent"}, ""},
		{"Prices rose by 4.2%.", []string{"percentage: 4.2%"}, ""},
		{"One of them said so.", nil, "number"},
		{"They met on Thursday.", []string{"date: Thursday = 2026-11-19"}, ""},
		{"They will meet on Thursday.", []string{"date: Thursday = 2026-11-26"}, ""},
		{"They met on Monday, 9 November 2026.", []string{"date: Monday, 9 November 2026 = 2026-11-09"}, ""},
		{"They met on May 8, 2009.", []string{"date: May 8, 2009 = 2009-05-08"}, ""},
		{"They met on March 4.", []string{"date: March 4 = 2026-03-04"}, ""},
		{"He died in December.", []string{"date: December = 2025-12"}, ""},
		{"They moved last year.", []string{"date: last year = 2025"}, ""},
		{"They moved three years ago.", []string{"date: three years ago = 2023"}, ""},
		{"They left yesterday.", []string{"date: yesterday = 2026-11-22"}, ""},
		{"It was built in 1931.", []string{"date: 1931"}, "number"},
		{"The survey of 1709 pupils is old.", []string{"number: 1709 pupils"}, "date"},
		{"It began at 4.40 am on Friday.", []string{"time: 4.40 am = 04:40", "date: Friday = 2026-11-20"}, ""},
		{"It began at 6 p.m. and ended at noon.", []string{"time: 6 p.m. = 18:00", "time: noon = 12:00"}, ""},
		{"Defense Minister Sergei Shoigu met the coach, Lena Horn, in Bergen.", []string{"title: Defense Minister", "person: Sergei Shoigu", "person: Lena Horn", "place: Bergen"}, ""},
		{"President of France Emmanuel Macron spoke.", []string{"title: President of France"}, ""},
		{"The University of Bergen and the Ministry of Health answered.", []string{"organisation: University of Bergen", "organisation: Ministry of Health"}, ""},
		{"Snow fell in North Korea and on the Rhine.", []string{"place: North Korea", "name: Rhine"}, ""},
		{"She said: “It is the largest dam in the world.”", []string{"quotation: “It is the largest dam in the world.”", "superlative: largest"}, ""},
		{"It is taller than the church.", []string{"comparison: taller than"}, ""},
		{"The bridge was never closed.", []string{"negation: never"}, ""},
		{"The flood was caused by rain, because the dam broke.", []string{"cause: caused", "cause: because"}, ""},
		{"At least they came.", nil, "superlative"},
		{"The COVID-19 rules fell.", []string{"name: COVID-19"}, "number"},
		{"The F-16 crossed Gate 4B under Section 12.", []string{"name: F-16", "name: Gate 4B", "name: Section 12"}, "number"},
		{"The debate was on Bill C-18.", []string{"name: Bill C-18"}, "number"},
		{"Norway sent 300 people.", []string{"number: 300 people"}, ""},
		{"On Monday 20 people left.", []string{"number: 20 people"}, ""},
		{"Alexander Van der Linden met Omar al-Sabah and de Wit.", []string{"person: Alexander Van der Linden", "person: Omar al-Sabah", "name: de Wit"}, ""},
		{"Dr. Anna Louise King Jr. came from St. Albans.", []string{"title: Dr.", "person: Anna Louise King Jr.", "name: St. Albans"}, ""},
		{"It pays £4.8m, US$3bn, €1,250.50 and 20p.", []string{"money: £4.8m = 4800000", "money: US$3bn = 3000000000", "money: €1,250.50", "money: 20p"}, "number"},
		{"They paid Rs 500 and CHF 3.2 million.", []string{"money: Rs 500", "money: CHF 3.2 million = 3200000"}, "name"},
		{"It lost USD910 million and GBP738.", []string{"money: USD910 million", "money: GBP738"}, "name"},
		{"A ferry costs £20 per day, or 50 pence a mile.", []string{"money: £20 per day", "money: 50 pence a mile"}, ""},
		{"The lake of 30 km² lost 5 m³ at 20°C.", []string{"number: 30 km²", "number: 5 m³", "number: 20°C"}, "name"},
		{"The yield fell 25bps.", []string{"number: 25bps"}, ""},
		{"They sold £1.5-2bn of it.", []string{"money: £1.5-2bn"}, ""},
		{"It hurt as many as 40 people and no more than 3 dogs.", []string{"number: as many as 40 people", "number: no more than 3 dogs"}, ""},
	} {
		got := details(c.text, monday)
		joined := "\n" + strings.Join(got, "\n") + "\n"
		for _, w := range c.want {
			if !strings.Contains(joined, "\n"+w+"\n") {
				t.Errorf("%s\ngot  %q\nlacks %q", c.text, got, w)
			}
		}
		if c.not != "" && strings.Contains(joined, "\n"+c.not) {
			t.Errorf("%s\ngot  %q, want no %s", c.text, got, c.not)
		}
	}
}

func TestNoDatelineNoGuess(t *testing.T) {
	for _, text := range []string{"They met on Thursday.", "They left yesterday.", "They moved last week.", "He died in December.", "They met on March 4.", "They moved three years ago."} {
		if got := details(text, time.Time{}); len(got) != 1 || strings.Contains(got[0], "=") {
			t.Errorf("%s: %q, want one date without a value", text, got)
		}
	}
}

func TestSurnameIsRemembered(t *testing.T) {
	var f Finder
	var parser syntax.Parser
	find := func(text string) (kinds []Type) {
		for _, d := range f.Find(text, parser.Parse(text)) {
			kinds = append(kinds, d.Type)
		}
		return kinds
	}
	find("The director, Anna Qvist, resigned.")
	if got := find("The board thanked Qvist."); len(got) != 1 || got[0] != Person {
		t.Errorf("the surname alone is of types %v, want a person", got)
	}
	f.Reset(time.Time{})
	if got := find("The board thanked Qvist."); len(got) != 1 || got[0] != Name {
		t.Errorf("in another article it is of types %v, want a name", got)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("On Thursday, 8 May 2009 at 10:30 p.m. Dr. Anna Berg paid $2.5 million — “too much” — for 3–4 million of 1,0,0.")
	f.Add("US$ 5bn of the one and a half per cent, 99999999999999999999 March 31st and 12.99 a.m.")
	f.Fuzz(func(t *testing.T, text string) {
		var finder Finder
		var parser syntax.Parser
		finder.Reset(monday)
		tokens := parser.Parse(text)
		for _, d := range finder.Find(text, tokens) {
			if d.Start < 0 || d.End > len(text) || d.Start >= d.End {
				t.Fatalf("%q: %+v", text, d)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := "On Thursday Defense Minister Sergei Shoigu met 240 soldiers in Pyongyang, where unemployment rose by 4.2 percent, the largest increase since 1994."
	var parser syntax.Parser
	var f Finder
	f.Reset(monday)
	tokens := parser.Parse(text)
	for b.Loop() {
		f.Find(text, tokens)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(tokens)), "ns/token")
}
