package claims_test

import (
	"slices"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

func TestQuotedSentencesHaveTheirSpeaker(t *testing.T) {
	text := "“The bridge is not safe,” Anna Berg told the council. “Nobody should cross it before July.\n\n“We wrote to the ministry in March.”\n\nThe council met in Bergen."
	a := claims.Split(document.Text(text), claims.Options{Granularity: claims.BySentence})
	speakers := map[string]string{
		"“Nobody should cross it before July.": "Anna Berg",
		"“We wrote to the ministry in March.”": "Anna Berg",
		"The council met in Bergen.":           "",
	}
	for _, c := range a.Claims {
		want, ok := speakers[c.Statement]
		if !ok {
			continue
		}
		delete(speakers, c.Statement)
		got := ""
		if c.Attribution != nil {
			got = text[c.Attribution.Speaker.Start():c.Attribution.Speaker.End()]
		}
		if got != want {
			t.Errorf("%s: said by %q, want %q", c.Statement, got, want)
		}
	}
	if len(speakers) > 0 {
		t.Errorf("no claims of %v in %+v", speakers, a.Claims)
	}
}

// told gives the claims of an article with their speakers and cues: a whole
// sentence each.
func told(text string) (all []string) {
	a := claims.Split(document.Text(text), claims.Options{Granularity: claims.BySentence})
	for _, c := range a.Claims {
		line := c.Statement
		if at := c.Attribution; at != nil {
			line += " {" + text[at.Speaker.Start():at.Speaker.End()] + " | " + text[at.Cue.Start():at.Cue.End()] + "}"
		}
		all = append(all, line)
	}
	return all
}

func TestSpeakers(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a whole sentence is said by its speaker",
			"Anna Berg, who chairs the council, told reporters on Monday that the bridge had been closed for two years.",
			[]string{"Anna Berg, who chairs the council, told reporters on Monday that the bridge had been closed for two years. {Anna Berg | told}"}},
		{"the outermost of two speakers",
			"Anna Berg said the police believed that the bridge had been closed for two years.",
			[]string{"Anna Berg said the police believed that the bridge had been closed for two years. {Anna Berg | said}"}},
		{"a sentence that says more is nobody's",
			"The train left the track near Orm in heavy rain, killing two of its forty passengers; the driver said he was tired.",
			[]string{"The train left the track near Orm in heavy rain, killing two of its forty passengers; the driver said he was tired."}},
		{"who would not say so has not said it",
			"Anna Berg declined to say whether the bridge had been closed.",
			[]string{"Anna Berg declined to say whether the bridge had been closed."}},
		{"a surname keeps the full name",
			"Anna Berg chairs the council.\n\nThe bridge will stay shut, said Berg. Ms Berg added that it was not safe.",
			[]string{"Anna Berg chairs the council.", "The bridge will stay shut, said Berg. {Anna Berg | said}", "Ms Berg added that it was not safe. {Anna Berg | added}"}},
		{"two people of one surname keep it",
			"Anna Berg and Tom Berg chair the council.\n\nThe bridge will stay shut, Berg said.",
			[]string{"Anna Berg and Tom Berg chair the council.", "The bridge will stay shut, Berg said. {Berg | said}"}},
		{"a pronoun keeps the name of who spoke",
			"Anna Berg said the bridge was shut. She added that it was not safe.",
			[]string{"Anna Berg said the bridge was shut. {Anna Berg | said}", "She added that it was not safe. {Anna Berg | added}"}},
		{"not of a man",
			"Tom Berg said the bridge was shut. She added that it was not safe.",
			[]string{"Tom Berg said the bridge was shut. {Tom Berg | said}", "She added that it was not safe. {She | added}"}},
		{"not where another may be meant",
			"Tom Berg said the bridge was shut before John Reed came. He added that it was not safe.",
			[]string{"Tom Berg said the bridge was shut before John Reed came. {Tom Berg | said}", "He added that it was not safe. {He | added}"}},
		{"a quotation goes on in the next paragraph",
			"“We closed the bridge,” Anna Berg said.\n\n“It was not safe. The deck had cracks.”",
			[]string{"“We closed the bridge,” Anna Berg said. {Anna Berg | said}", "“It was not safe. {Anna Berg | said}", "The deck had cracks.” {Anna Berg | said}"}},
		{"a list is led in",
			"The board claims that the firm has:\n\n- sold three ships at a loss\n- paid no tax since 2012\n\nThe firm denies it.",
			[]string{"[The board claims that the firm has] sold three ships at a loss {The board | claims}", "[The board claims that the firm has] paid no tax since 2012 {The board | claims}", "The firm denies it."}},
		{"turns of a transcript",
			"[00:00:05] Reporter: What did you find?\n\n[00:00:09] Lena Voss: We found arsenic in nine wells.\n\nTwo wells in the north are clean.\n\nReporter: And the schools?\n\nLena Voss: Two are closed. I believe that they will open in May.",
			[]string{"We found arsenic in nine wells. {Lena Voss | :}", "Two wells in the north are clean. {Lena Voss | :}", "Two are closed. {Lena Voss | :}", "I believe that they will open in May. {Lena Voss | :}"}},
		{"initials of a transcript",
			"We spoke to Lena Voss.\n\nQM: What did you find?\n\nLV: We found arsenic in nine wells.\n\nQM: And then?\n\nLV: Two schools were closed.",
			[]string{"We spoke to Lena Voss.", "We found arsenic in nine wells. {Lena Voss | :}", "Two schools were closed. {Lena Voss | :}"}},
		{"a note is no speaker",
			"Update: The bridge opened in May.\n\nUpdate: It was shut again in June.\n\nIt cost 4 million euros.",
			[]string{"Update: The bridge opened in May.", "Update: It was shut again in June.", "It cost 4 million euros."}},
	} {
		if got := told(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.name, got, c.want)
		}
	}
}

// TestSaidOnce shows that what was said has no row beside the one that says who
// said it.
func TestSaidOnce(t *testing.T) {
	for _, text := range []string{
		"“We lost 300 cows in the flood,” Anna Berg said.",
		"Two people were killed in the crash, the police said.",
		"The auditors revealed that 40 million euros were missing from the fund.",
	} {
		a := claims.Split(document.Text(text), claims.Options{})
		if len(a.Claims) != 1 || a.Claims[0].Attribution == nil || !a.Claims[0].Checkable {
			t.Errorf("%s: %+v, want one row with its speaker", text, a.Claims)
		}
	}
}

// TestItemsGoOn shows that what begins small in a list is read with what leads it
// in, and is a claim where it has a fact.
func TestItemsGoOn(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The council has decided to:\n\n- close three schools\n- sell the town hall", []string{
			"[The council has decided to] close three schools", "[The council has decided to] sell the town hall"}},
		{"The board counted three ships:\n\n- a ferry that was built in 1990", []string{
			"The board counted three ships:", "a ferry that was built in 1990"}},
		{"Three ships were sold:\n\n- The Anna went to a firm in Bergen.", []string{
			"Three ships were sold:", "The Anna went to a firm in Bergen."}},
	} {
		if got := told(c.text); !slices.Equal(got, c.want) {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}
