package sentence

import (
	"slices"
	"strings"
	"testing"
)

func split(text string) []string {
	var out []string
	for start, end := range All(text) {
		out = append(out, text[start:end])
	}
	return out
}

// Each line is a text; a bar stands where a sentence ends inside it.
var english = []struct{ name, lines string }{
	{"titles", `
The search was led by Det. Ramona Ellis of the county police. | She declined to comment.
Sens. Margaret Dunn and Paul Ochoa wrote to the agency.
The letter was read out by the Rev. John Abara on Sunday.
He was promoted by Lt. Col. Ines Duarte in 2004.
They met Gov. Hal Whitcomb, Rep. Ana Silva and Sgt. Lee Park.
Mr. and Mrs. Whitlock sold the farm. | Mr. Osei bought it.
The portrait, via Alex. Brown & Sons, is at St. Mary's in Mt. Vernon.
`},
	{"companies", `
She once worked for Halvorsen Inc. | Mr. Tran says he never knew.
The unit was bought by Kestrel Corp. | The price was not disclosed.
Its partner, Lindqvist & Co., paid in cash. | Analysts had expected more.
Barrow Bros. Ltd. said profit rose. | It gave no figure.
Kestrel Corp. Chairman Dana Whitfield resigned.
The trade was done through Meridian Inc. of Boston.
`},
	{"places", `
Most of the grain is shipped to the U.S. | The bill would change that.
He flew back to the U.S. on Monday. | He landed in Newark, N.J. | It was raining.
The U.S. Navy and the U.K. Treasury agreed.
She has lived in Washington, D.C. since 1999.
They moved from Palo Alto, Calif. to Troy, Mich. in June.
`},
	{"times and dates", `
The vote is due at 5 p.m. EDT on Thursday.
It began at 9 a.m. | The hall was empty by 10 a.m. | Reporters left.
The fund was opened on Sept. 30 and closed on Jan. 4, 1989.
The talks will resume in Oct. | They broke off in July.
The meeting starts at 7 p.m. Monday in Geneva.
`},
	{"initials", `
The essay is by J. R. Whitcombe and Anna K. Sorel. | It won a prize.
John F. Ames and T.S. Lowell disagreed.
It was between my brother and I. | The judge chose him.
`},
	{"quotations", `
"We are ready," she said. | "We have been for weeks."
"Is it safe?" he asked. | Nobody answered.
“It was loud. | It was also short.” | The crowd went home.
He said: "We won. | We will win again." | Then he left.
"Stop!" cried the guard. | The man ran on.
‘Is that all?’ asked Ms. Weir.
The sign read «Fermé.» | Nobody could enter.
`},
	{"numbers", `
The index fell 3.4 percent to 2,104.5. | It had gained 1.2 percent on Friday.
See Fig. 4 and No. 10 on p. 55 of vol. 2.
It cost $4.50. | That was cheap.
The file report.v2.txt is at https://example.org/a.b?c=d. | Please read it.
Write to jane.doe@example.org. | She will reply.
Smith et al. found no effect. | Others did, e.g. Jones and i.a. Brown.
`},
	{"brackets", `
(The city has denied this.) | The state has not.
The plan (it was never adopted) failed. | [Both sides agree.] | So it ended.
The park [12] is old. [3] | It was closed in 1990. [4] [5]
`},
	{"ellipses", `
I thought ... well, never mind. | Let us go.
She waited... | Nobody came.
Well… | That was odd.
`},
	{"brands", `
She sold her shares. | eBay fell, and so did iRobot.
He joined Yahoo! in May. | It was a mistake.
`},
	{"lists", `
1. Wash the rice. | 2. Boil the water. | 3. Add salt.
a) red wine | b) white wine | c) water
• two eggs | • some flour | • a pinch of salt
`},
}

var languages = []struct{ name, lines string }{
	{"German", `
Der Rat tagte am 3. Oktober bei Dr. Maurer in Kiel. | Er sagte: „Es reicht. | Wir gehen.“ | Dann ging er.
`},
	{"French", `
La séance est ouverte. | « C’est fini ! » | Vraiment ? | Oui.
`},
	{"Spanish", `
El Sr. Roldán llegó a las 5 p.m. | ¿Qué dijo? | ¡Nada! | Se fue.
`},
	{"Russian", `
Его зовут В. В. Орлов. | Он живёт на ул. Садовой, т. е. в центре. | Что дальше?
`},
	{"Polish", `
Prof. Nowak mówi, że np. Kraków rośnie. | Koniec? | Nie!
`},
	{"Greek", `
Ο κ. Μάνος έφυγε. | Είναι αργά.
`},
	{"Hindi", `
वह घर गया। | क्या वह लौटा? | हाँ।
`},
	{"Arabic", `
وصل د. سامر أمس. | هل عاد؟ | نعم.
`},
	{"Urdu", `
وہ گھر گیا۔ | وہ لوٹ آیا۔
`},
	{"Armenian", `
Նա եկավ։ | Նա գնաց։
`},
	{"Korean", `
문이 열렸다. | 누구세요? | 저예요.
`},
	{"Khmer", `
គាត់មក។ | គាត់ទៅ។
`},
}

// Sentences that have no space between them.
var unspaced = []string{
	"雨が降った。|「行こう。」と彼は言った。|誰もいない！|本当に？",
	"门开了。|他说：“进来。”|没人回答！",
}

func TestLanguages(t *testing.T) {
	for _, group := range languages {
		t.Run(group.name, func(t *testing.T) { check(t, group.lines, " | ", " ") })
	}
	for _, line := range unspaced {
		check(t, line, "|", "")
	}
}

// The layout of a text: what a line break does.
func TestLines(t *testing.T) {
	for _, lines := range []string{
		"The council met on Tuesday and put off the vote on\nthe new bridge until autumn. | Some of those present said\nPaula Reyes had known of it, and that the mayor had\nnot been told.",
		"Photo: Ann Weir | The minister said she would not go.",
		"Council Puts Off Vote | Kiel has waited for a bridge since 1990.",
		"By Paul Ochoa | GENEVA (Wire) - The talks broke off. | They had lasted a week.",
		"The lamp is lit upon the sill | And all the harbour boats are still",
		"To bring: | - a coat | - two pens and\n  a pencil | Thanks",
		"Name: Ida | Town: Kiel",
		"1. Wash the rice | 2. Boil the water",
		"One line. | And\nanother. |\n\nA new paragraph",
		"He left\n \t | then she did too",
	} {
		want := strings.Split(lines, " |")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		text := strings.NewReplacer(" | ", "\n", " |", "\n").Replace(lines)
		if got := split(text); !slices.Equal(got, want) {
			t.Errorf("%q:\ngot  %q\nwant %q", text, got, want)
		}
	}
}

func TestOffsets(t *testing.T) {
	for _, c := range []struct {
		text string
		want [][2]int
	}{
		{"", nil},
		{" \n\t ", nil},
		{"  Hi.  ", [][2]int{{2, 5}}},
		{"Él vino.\u00a0Ella no.", [][2]int{{0, 9}, {11, 19}}},
		{"Hy\u00adphen ends.\u200b Next one.", [][2]int{{0, 17}, {18, 27}}},
		{"\ufeffOne here. Two here.\r\n\r\nThree", [][2]int{{0, 12}, {13, 22}, {26, 31}}},
		{"\xff bad bytes. Good ones.", [][2]int{{0, 12}, {13, 23}}},
	} {
		var got [][2]int
		for start, end := range All(c.text) {
			got = append(got, [2]int{start, end})
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %v, want %v", c.text, got, c.want)
		}
	}
}

func TestNoAllocation(t *testing.T) {
	text := strings.Repeat("\"Is it safe?\" Mr. J. Brown asked at 5 p.m. The U.S. Navy, he said... | 1) yes 2) no\n\n", 50)
	if n := testing.AllocsPerRun(10, func() {
		for range All(text) {
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// check splits each line, with the bars that show its sentences taken out.
func check(t *testing.T, lines, bar, space string) {
	t.Helper()
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		want := strings.Split(strings.TrimSpace(line), bar)
		if got := split(strings.Join(want, space)); !slices.Equal(got, want) {
			t.Errorf("got  %s\nwant %s", strings.Join(got, bar), strings.Join(want, bar))
		}
	}
}

func TestEnglish(t *testing.T) {
	for _, group := range english {
		t.Run(group.name, func(t *testing.T) { check(t, group.lines, " | ", " ") })
	}
}
