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

func TestEnglish(t *testing.T) {
	for _, group := range english {
		t.Run(group.name, func(t *testing.T) {
			for line := range strings.Lines(strings.TrimSpace(group.lines)) {
				want := strings.Split(strings.TrimSpace(line), " | ")
				text := strings.Join(want, " ")
				if got := split(text); !slices.Equal(got, want) {
					t.Errorf("got  %s\nwant %s", strings.Join(got, " | "), strings.Join(want, " | "))
				}
			}
		})
	}
}
