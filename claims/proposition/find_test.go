package proposition

import (
	"slices"
	"testing"

	"github.com/factdesk/factdesk/claims/syntax"
)

// TestFind shows what is taken apart, and that nothing is claimed that the
// sentence does not claim.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The minister did not resign on Monday.", []string{"The minister did not resign on Monday."}},
		{"According to police, the driver had been drinking and was speeding.", []string{
			"According to police, the driver had been drinking.",
			"According to police, the driver was speeding."}},
		{"The suspect, who denied the charges, was released without charge.", []string{
			"The suspect denied the charges.",
			"The suspect was released without charge."}},
		{"Smith allegedly stole the painting and sold it in Geneva.", []string{
			"Smith allegedly stole the painting.",
			"Smith allegedly sold it in Geneva."}},
		{"If the vote fails, the minister will resign and the party will call an election.", []string{
			"If the vote fails, the minister will resign.",
			"If the vote fails the party will call an election."}},
		{"The firm plans to close its plant in Leeds and move 300 jobs to Spain.", []string{
			"The firm plans to close its plant in Leeds.",
			"The firm plans to move 300 jobs to Spain."}},
		{"The senator denied that he had taken money from the bank.", []string{
			"The senator denied that he had taken money from the bank."}},
		{"There is no evidence that the vaccine causes autism.", []string{
			"There is no evidence that the vaccine causes autism."}},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := find(c.text); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestReads has sentences whose pieces are easily put together wrongly. What does
// not come apart into clauses is claimed as it stands.
func TestReads(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the verb agrees with the subject that is left", "The report praises the training that Norway and Latvia have in common with Estonia.", []string{
			"The report praises the training that Norway [has] in common with Estonia.",
			"The report praises the training that Latvia [has] in common with Estonia."}},
		{"a measure stays whole", "The clerk received a sentence of two years and six months.", []string{
			"The clerk received a sentence of two years and six months."}},
		{"a comparison with what is left out is not cut off", "The town recorded 512 complaints about dogs last year, the highest total since 2009.", []string{
			"The town recorded 512 complaints about dogs last year, the highest total since 2009."}},
		{"a party in brackets is not what the person is", "Mayor Ines Calder (Harbour First) said the pier would reopen.", []string{
			"Mayor Ines Calder (Harbour First) said the pier would reopen.",
			"The pier would reopen."}},
		{"a participle between article and noun is no clause", "A branch fell on a parked lorry.", []string{
			"A branch fell on a parked lorry."}},
		{"a half of a verb phrase does not go without its auxiliary", "The board paid for repairs that were either never made or invoiced twice.", []string{
			"The board paid for repairs that were either never made or invoiced twice."}},
		{"a second verb does not follow without its conjunction", "City beat Athletic 3-0, with goals from Berg and Lund, and moved up to fifth.", []string{
			"City beat Athletic 3-0, with goals from Berg and Lund, and moved up to fifth."}},
		{"both keeps its two", "Volta and Kern have both opened plants in Poland.", []string{
			"Volta and Kern have both opened plants in Poland."}},
		{"a list after its first item is a list", "Guards seized two vans, a boat and 9,000 euros in cash.", []string{
			"Guards seized two vans.",
			"Guards seized a boat.",
			"Guards seized 9,000 euros in cash."}},
		{"a quotation mark without its partner goes", "He did what he could.\"", []string{"He did what he could."}},
		{"not only keeps its but also", "The drug is not only cheap but also safe.", []string{"The drug is not only cheap but also safe."}},
		{"nor does it at the beginning", "Not only did the bank fail, but it also hid its losses.", []string{
			"Not only did the bank fail, but it also hid its losses.",
			"It also hid its losses."}},
		{"what somebody calls it, it is not", "The lawyer called the inquiry \"a farce\".", []string{"The lawyer called the inquiry \"a farce\"."}},
		{"a word from the beginning is no longer one", "Born in Lagos in 1952, Adebayo moved to London at 19.", []string{
			"Adebayo [was] born in Lagos in 1952.",
			"Adebayo moved to London at 19."}},
		{"the full stop of the quotation is enough", "\"All nine boats, most of which were insured, sank.\"", []string{"\"All nine boats, most of which were insured, sank.\""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := rows(c.text); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestKeeps pins the words that no proposition of a sentence may lose.
func TestKeeps(t *testing.T) {
	for _, c := range []struct{ text, word string }{
		{"The bank did not close its office or dismiss its clerks.", "not"},
		{"The dam could burst and flood three villages.", "could"},
		{"Unless talks resume, the ferry crews may strike in June.", "Unless"},
		{"The pilot failed to lower the landing gear.", "failed"},
		{"It is not true that the clinic lost the records.", "not"},
		{"Nothing but a full inquiry can be justified.", "Nothing"},
		{"Nobody who came to the meeting voted against the plan.", "Nobody"},
		{"The club will not sign the striker unless he passes a medical.", "unless"},
		{"Officials hope that the tunnel will reopen by Friday.", "hope"},
		{"The surgeon reportedly forged two letters.", "reportedly"},
		{"The council refused to publish the letter that named its leader.", "refused"},
		{"She would have won if turnout had been higher.", "if"},
		{"Neither the mayor nor the council approved the scheme.", "Neither"},
		{"A ship that trusted those charts could have run aground.", "could"},
		{"The firm plans to close a plant and to cut jobs unless wages fall.", "unless"},
		{"It was the first Danish win in Rome since 2001.", "Danish"},
		{"Over half of the residents left by boat or by rail.", "Over"},
	} {
		for _, got := range find(c.text) {
			if !slices.Contains(words(got), c.word) {
				t.Errorf("%q: %q lost %q", c.text, got, c.word)
			}
		}
	}
}

func words(s string) (list []string) {
	var p syntax.Parser
	for _, t := range p.Parse(s) {
		list = append(list, s[t.Start:t.End])
	}
	return list
}

// rows are the propositions that are not part of another.
func rows(text string) (list []string) {
	var p syntax.Parser
	var f Finder
	for _, c := range f.Find(text, p.Parse(text)) {
		if !c.Part {
			list = append(list, c.Statement)
		}
	}
	return list
}

func find(text string) (list []string) {
	var p syntax.Parser
	var f Finder
	for _, c := range f.Find(text, p.Parse(text)) {
		list = append(list, c.Statement)
	}
	return list
}
