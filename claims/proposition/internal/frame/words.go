package frame

// Word is a class of words that a proposition has to heed.
type Word uint8

// The classes of words.
const (
	Plain    Word = iota
	Not           // turns a statement into its contrary: not, never, no, hardly
	If            // makes a statement conditional: if, unless, whether
	Hedge         // takes certainty from it: allegedly, perhaps, nearly, only
	Quantity      // says of how many it holds: all, some, every, few
	Unreal        // makes the noun something else: alleged, former, planned
	Say           // puts the content in somebody's mouth: said, reported, according
	Think         // puts it in somebody's mind: believes, thinks
	Undo          // the content is not claimed: denied, failed, refused, plans, hopes
	May           // modal verbs
	The           // the, a, an
	That
	Who   // who, whom, which
	Whose // whose
	Where // where, when, why, how
	Of
	And
	Or // or, nor, but
	To
	Be
	Have
	As
	Pronoun
	Rumour // allegedly, reportedly: a hedge that goes on to what is coordinated
	wordCount
)

var wordClass = map[string]Word{}

func init() {
	for class, list := range map[Word][]string{
		Not: {"not", "n't", "n’t", "never", "no", "neither", "nor", "none", "nobody", "nothing", "nowhere", "without", "hardly", "barely", "scarcely",
			"rarely", "seldom", "cannot"},
		If: {"if", "unless", "whether", "provided", "lest", "supposing"},
		Rumour: {"allegedly", "reportedly", "possibly", "perhaps", "maybe", "probably", "likely", "supposedly", "purportedly", "apparently",
			"presumably", "potentially"},
		Hedge: {"almost", "nearly", "virtually", "arguably", "seemingly", "ostensibly", "theoretically", "hypothetically",
			"hopefully", "only", "unlikely", "partly", "mostly", "largely", "usually", "often", "sometimes", "rumoured", "rumored", "unlike", "formerly",
			"about", "around", "approximately", "roughly", "least", "most", "over", "under", "more", "less", "up", "some", "just", "initially", "originally",
			"previously", "no-longer", "longer", "yet", "falsely", "wrongly", "too", "certainly", "surely", "definitely", "undoubtedly", "clearly"},
		Quantity: {"all", "every", "each", "any", "few", "many", "several", "half", "both", "either", "much", "everyone", "everybody", "anyone", "someone", "enough"},
		Unreal: {"alleged", "former", "suspected", "so-called", "fake", "would-be", "potential", "possible", "purported", "acting", "failed", "attempted",
			"proposed", "planned", "future", "supposed", "prospective", "likely", "unconfirmed", "fictional", "fictitious", "false", "apparent", "presumed", "accused",
			"reported", "expected", "intended", "imaginary", "ex", "incoming", "outgoing", "deputy", "vice", "assistant", "hypothetical", "counterfeit", "unlikely", "rumoured", "rumored"},
		Say: {"said", "says", "say", "saying", "told", "tells", "tell", "telling", "reported", "reports", "report", "reporting", "announced", "announces", "announce",
			"announcing", "stated", "states", "stating", "claimed", "claims", "claim", "claiming", "added", "adds", "adding", "argued", "argues",
			"arguing", "argue", "insisted", "insists", "insisting", "alleged", "alleges", "allege", "alleging", "noted", "notes", "noting", "wrote", "writes",
			"writing", "tweeted", "testified", "explained", "explains", "explaining", "confirmed", "confirms", "confirm", "confirming", "acknowledged",
			"acknowledges", "admitted", "admits", "admitting", "revealed", "reveals", "revealing", "declared", "declares", "declaring", "according",
			"concluded", "concludes", "found", "finds", "show", "shows", "showed", "shown", "suggested", "suggests", "suggest", "suggesting",
			"indicated", "indicates", "indicate", "warned", "warns", "warn", "warning", "estimated", "estimates", "estimate", "observed", "recalled",
			"complained", "emphasized", "emphasised", "stressed", "maintained", "maintains", "contended", "contends", "disclosed", "informed",
			"stipulates", "mentioned", "heard", "learned", "replied", "responded", "ruled", "rules", "known", "knew", "knows", "know", "predicted", "predicts"},
		Think: {"believe", "believes", "believed", "believing", "think", "thinks", "thought", "thinking", "feel", "feels", "felt", "suspect", "suspects",
			"assume", "assumes", "assumed", "consider", "considers", "considered", "regard", "regarded", "guess", "reckon", "reckons", "seem", "seems",
			"seemed", "appear", "appears", "appeared", "supposed"},
		Undo: {"deny", "denies", "denied", "denying", "doubt", "doubts", "doubted", "refuse", "refuses", "refused", "refusing", "fail", "fails", "failed",
			"failing", "plan", "plans", "planned", "planning", "hope", "hopes", "hoped", "hoping", "want", "wants", "wanted", "wanting", "wish", "wishes", "wished",
			"expect", "expects", "expected", "expecting", "try", "tries", "tried", "trying", "attempt", "attempts", "attempted", "attempting", "intend", "intends",
			"intended", "threaten", "threatens", "threatened", "threatening", "promise", "promises", "promised", "propose", "proposes", "proposed", "urge",
			"urges", "urged", "urging", "ask", "asks", "asked", "asking", "demand", "demands", "demanded", "order", "ordered", "seek", "seeks", "sought",
			"decline", "declines", "declined", "avoid", "avoided", "prevent", "prevented", "prevents", "stop", "stopped", "fear", "fears", "feared", "worry",
			"worries", "worried", "wonder", "wonders", "wondered", "question", "questioned", "dispute", "disputes", "disputed", "reject", "rejects", "rejected",
			"pretend", "pretended", "forget", "forgot", "neglect", "neglected", "allow", "allows", "allowed", "let", "lets", "request", "requested", "recommend",
			"recommended", "recommends", "invite", "invited", "aim", "aims", "aimed", "vow", "vowed", "vows", "pledge", "pledged", "agree", "agreed", "agrees",
			"consider", "considering", "imagine", "imagined", "prohibit", "prohibited", "ban", "banned", "bars", "barred", "unable", "unwilling", "reluctant"},
		May: {"can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought", "ca", "wo", "'ll", "’ll", "'d", "’d", "need", "going"},
		The: {"the", "a", "an"}, That: {"that"}, Who: {"who", "whom", "which"}, Whose: {"whose"}, Where: {"where", "when", "why", "how", "while"},
		Of: {"of"}, And: {"and", "&"}, Or: {"or", "but"}, To: {"to"},
		Be:      {"is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"},
		Have:    {"has", "have", "had", "having", "'ve", "’ve"},
		As:      {"as"},
		Pronoun: {"he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "i", "we", "you", "this", "these", "those"},
	} {
		for _, w := range list {
			if _, taken := wordClass[w]; !taken || class < wordClass[w] {
				wordClass[w] = class
			}
		}
	}
}

// wordOf is the class of a word, however it is capitalised.
func wordOf(form string) Word {
	var low [16]byte
	if len(form) > len(low) {
		return Plain
	}
	for i := range len(form) {
		c := form[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return wordClass[string(low[:len(form)])]
}
