package attribution

import (
	"strings"

	"github.com/factdesk/factdesk/claims/lexicon"
)

// cue is what a word can do to put a content in somebody's mouth or mind.
type cue uint16

const (
	says     cue = 1 << iota // a verb of saying: said, announced
	thinks                   // of believing, fearing, hoping
	shows                    // of evidence: found, showed
	speaks                   // a verb whose words are only quoted: called it "..."
	names                    // a noun: the claim that
	feels                    // an adjective: confident that
	vouches                  // what it leads in is so: revealed, learned
	hears                    // a verb that names its listener first: told them
	mentions                 // after as: as the mayor noted
)

// lists are the cues. A plus after a word adds its regular forms.
var lists = []struct {
	is    cue
	words string
}{
	{says, `say says said saying state+ report+ claim+ announce+ add+ argue+ note+ explain+ declare+ insist+ warn+ admit admits admitted
		admitting deny denies denied denying confirm+ acknowledge+ assert+ maintain+ comment+ remark+ reply+ respond+ answer+ write writes wrote
		writing written suggest+ allege+ reveal+ disclose+ testify+ vow+ pledge+ promise+ propose+ mention+ observe+ conclude+ complain+ contend+
		repeat+ stress+ emphasize+ emphasise+ tweet+ post+ estimate+ predict+ forecast forecasts forecasting boast+ joke+ quip quips quipped
		shout+ whisper+ reiterate+ recount+ concede+ counter+ proclaim+ hint+ imply implies implied reason+ read reads swear swears swore affirm+
		specify specified signal+ theorize+ theorise+ speculate+ hypothesize+ lament+ muse+ opine+ retort+ rule+ exclaim+ elaborate+ recommend+
		demand+ request+ urge+ caution+ advise+ clarify+ clarified attest+ underline+ underscore+ point+ agree+ dispute+ recall+
		tell tells told telling inform+ assure+ remind+ notify notifies notified brief+ ask+ inquire+ order+ cry cries cried vent+
		gush gushed grumble+ confess+ confide+ interject+ murmur+ mutter+ scream+ yell+ blog blogs blogged calculate+ project+ foresee foresees foresaw anticipate+ decree+ reaffirm+ posit posits posited postulate+ stipulate+ charge+`},
	{hears, `tell tells told telling inform+ assure+ remind+ notify notifies notified brief+ warn+ advise+ promise+ ask+ caution+ show+`},
	{thinks, `think thinks thought thinking believe+ guess+ suppose+ hope+ wish+ expect+ assume+ imagine+ suspect+ doubt+ fear+ worry worries worried
		worrying wonder+ reckon+ agree+ disagree+ understand understands understood know knows knew known realize+ realise+ decide+ remember+
		forget forgets forgot feel feels felt feeling trust+ anticipate+ presume+ hear hears heard notice+ recognize+ recognise+ regret+ regretted
		resent+ sense+ consider+ conclude+ accept+ foresee dream+ hold holds held learn+ learnt deem+`},
	{shows, `find finds found finding show+ shown prove+ proven demonstrate+ indicate+ suggest+ reveal+ discover+ confirm+ establish+ determine+
		detect+ calculate+ see sees saw seen learn+ illustrate+ highlight+ imply implies implied conclude+ estimate+ document+ warn+ attest+`},
	{speaks, `continue+ call+ describe+ accuse+ quote+ cite+ criticize+ criticise+ condemn+ praise+ blame+ dismiss dismisses dismissed dismissing reject+ speak
		speaks spoke speaking refute+ rebut rebuts rebutted decry decries decried chide+ tout+ persist+ counsel+ echo echoes echoed label+ labelled
		brand+ denounce+ hail+ refer+ referred label+ dub dubs dubbed defend+ characterize+ characterise+ begin begins began sing sings sang thank+`},
	{names, `claim+ statement statements belief+ report+ allegation+ suggestion+ view+ fear+ hope+ accusation+ announcement+ assertion+ argument+
		conclusion+ opinion+ warning+ idea+ notion+ theory theories admission+ denial+ impression+ concern+ doubt+ prediction+ estimate+
		promise+ pledge+ threat+ finding+ complaint+ confirmation+ acknowledgement acknowledgment insistence contention+ thesis hypothesis
		suspicion+ assumption+ expectation+ realization realisation recognition rumour+ rumor+ remark+ comment+ testimony feeling+ conviction+
		perception+ worry worries confidence optimism certainty reminder+ revelation+ proposal+ evidence news word proof indication+`},
	{feels, `confident adamant aware certain sure convinced concerned worried afraid hopeful optimistic doubtful sceptical skeptical proud glad
		unaware clear surprised satisfied persuaded positive emphatic fearful pleased sorry conscious mindful wary disappointed shocked happy`},
	{vouches, `reveal+ find finds found discover+ show+ shown prove+ proven demonstrate+ establish+ learn+ learnt realize+ realise+ know knows knew known
		confirm+ admit admits admitted admitting acknowledge+ concede+ disclose+ confess+ notice+ recognize+ recognise+ remember+ recall+ regret+
		regretted note+ point+ see sees saw seen aware glad proud forget forgets forgot remind+ detect+ admission+ confirmation+ acknowledgement
		acknowledgment revelation+ realization realisation recognition reminder+ finding+ illustrate+ highlight+ proof underline+ underscore+`},
	{mentions, `note+ report+ explain+ write writes wrote tell tells told put puts point+ say says said argue+ claim+ state+ observe+ suggest+
		predict+ believe+ announce+ describe+ mention+ acknowledge+ admit admits admitted remark+ show+ see saw indicate+`},
}

var cues = func() map[uint64]cue {
	all := map[uint64]cue{}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list.words) {
			base, regular := strings.CutSuffix(word, "+")
			if !regular {
				all[lexicon.Hash(word)] |= list.is
				continue
			}
			for _, form := range lexicon.Inflect(base) {
				all[lexicon.Hash(form)] |= list.is
			}
		}
	}
	return all
}()

// cueOf says what a word can do, 0 for most.
func cueOf(word string) cue { return cues[lexicon.Hash(word)] }

func (c cue) has(any cue) bool { return c&any != 0 }
