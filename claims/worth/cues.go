package worth

import "github.com/factdesk/factdesk/claims/lexicon"

// cue is a sign that a sentence is more than a plain statement. Cues are
// weighed like any other feature.
type cue uint8

const (
	cueOrder      cue = iota // opens with a bare verb: Consider this
	cueOrderClose            // a bare verb after a clause: If walking, use caution
	cueLets
	cueWill      // will, shall, 'll, won't
	cueGoing     // going to, gonna
	cuePlanned   // is to, expected to, plans to
	cueWould     // would
	cueMay       // may, might
	cueBelief    // I think, we hope
	cueDuty      // should, must, need to
	cueJudge     // is + a word of praise or scorn
	cueIs        // is, are and no past
	cuePast      // a past tense
	cueInverted  // does it, are you
	cueWhFirst   // what, how at the start, or after a preposition
	cueAskLater  // what, why, do you after a comma
	cueFirstSing // I as a subject near the front
	cueTold      // a name or he/she and a verb of saying in the past
	cueQuoted    // a long quotation
	cueNoVerb    // no word that could be a verb
	cueMust      // should, must, have to
	cueAim       // the goal is to, we aim to
	cueCall      // a bare verb after a condition or an aim: If you come by car, use
	cueAsks      // ends in a question mark
	cueStops     // ends in a full stop
	cueN
)

// strength is how many times a cue counts against a word.
const strength = 4

// cues adds the cues of a sentence.
func (f *Features) cues(ws []word, text string) {
	k := search{words: ws, text: text, start: true}
	fresh := true // at the start of a clause
	for i, w := range ws {
		if w.shape == mark {
			fresh = true
			continue
		}
		linker := w.class.Has(lexicon.Linker|lexicon.Filler) || w.hash == hNow
		if fresh || k.start {
			k.opening(i, w)
			if !linker {
				if k.start {
					k.opens = w
				}
				k.start = false
			}
		}
		fresh = linker
		k.word(i, w)
		k.verb(i, w)
	}
	if k.verbs == 0 {
		k.set(cueNoVerb)
	}
	switch lastMark(ws, text) {
	case '?':
		k.set(cueAsks)
	case '.':
		k.set(cueStops)
	}
	f.weigh(k.seen)
}

// weigh adds the cues that were seen, each alone and with each other.
func (f *Features) weigh(seen uint32) {
	f.seen = seen
	for c := cue(0); c < cueN; c++ {
		if seen>>c&1 != 0 {
			for n := range uint64(strength) {
				f.add(fCue, uint64(c)|n<<24)
			}
			for d := c + 1; d < cueN; d++ {
				if seen>>d&1 != 0 {
					f.add(fCue, uint64(c)<<8|uint64(d)|1<<16)
				}
			}
		}
	}
	if seen == 0 {
		f.add(fCue, 1<<20)
	}
}

// search looks for the cues of a sentence, word by word.
type search struct {
	words []word
	text  string
	seen  uint32 // the cues, a bit each
	start bool   // at the start of the sentence
	opens word   // the first word that is no linker
	verbs int    // words that could be a finite verb
}

func (k *search) set(c cue) { k.seen |= 1 << c }

// at is word i; a mark outside of the sentence.
func (k *search) at(i int) word {
	if i >= 0 && i < len(k.words) {
		return k.words[i]
	}
	return word{shape: mark}
}

// opening looks at a word that opens the sentence or a clause: orders, questions.
func (k *search) opening(i int, w word) {
	c := w.class
	next := k.at(i + 1)
	switch {
	case w.hash == hLets || w.hash == hLet && next.class.Has(lexicon.I|lexicon.We):
		k.set(cueLets)
	case w.hash == hPlease || w.hash == hDont && !next.class.Has(lexicon.I|lexicon.We|lexicon.You|lexicon.He):
		k.set(cueOrder)
	case c.Has(lexicon.Imperative) && next.shape != mark && !next.class.Has(lexicon.Auxiliary|lexicon.Future|lexicon.Condition&^lexicon.Wh) && next.hash != hOf:
		switch {
		case k.start:
			k.set(cueOrder)
		case w.shape == lower && (k.opens.hash == hIf || k.opens.hash == hWhen || k.opens.hash == hTo || k.opens.hash == hFor):
			k.set(cueCall)
		case w.shape == lower:
			k.set(cueOrderClose)
		}
	}
	if c.Has(lexicon.Auxiliary|lexicon.Future|lexicon.Condition|lexicon.Ability|lexicon.Duty) && next.class.Has(lexicon.I|lexicon.We|lexicon.You|lexicon.He|lexicon.This) {
		if k.start {
			k.set(cueInverted)
		} else {
			k.set(cueAskLater)
		}
	}
	if c.Has(lexicon.Wh) {
		if k.start {
			k.set(cueWhFirst)
		} else {
			k.set(cueAskLater)
		}
	}
}

// word looks at what single words say, with those beside them.
func (k *search) word(i int, w word) {
	switch w.hash {
	case hWill, hShall, hWont:
		k.set(cueWill)
	case hGonna:
		k.set(cueGoing)
	case hGoing:
		if k.at(i+1).hash == hTo && !k.at(i+2).class.Has(lexicon.Country|lexicon.City) {
			k.set(cueGoing)
		}
	case hWould:
		k.set(cueWould)
	case hMay, hMight, hCould:
		if w.shape == lower {
			k.set(cueMay)
		}
	case hTo:
		if p := k.at(i - 1); p.hash == hIs || p.hash == hAre || p.class.Has(lexicon.Future) && p.hash != hGoing && p.hash != hDue {
			k.set(cuePlanned)
		}
	case hMust, hShould, hOught:
		k.set(cueMust)
	case hHave, hHas, hNeed, hNeeds:
		if k.at(i+1).hash == hTo {
			k.set(cueMust)
		}
	case hAim, hGoal, hHope, hPlan, hPlans, hIntend:
		if k.at(i+1).hash == hTo || k.at(i+1).hash == hIs {
			k.set(cueAim)
		}
	case hI:
		if i < 4 {
			k.set(cueFirstSing)
		}
	}
	if n := w.end - w.start; n > 3 && k.text[w.end-2:w.end] == "ll" && k.text[w.end-3] == '\'' {
		k.set(cueWill)
	}
}

// verb looks at what is said of whom: beliefs, judgements, the tense.
func (k *search) verb(i int, w word) {
	c := w.class
	if c.Has(lexicon.Think|lexicon.Feeling) && k.at(i-1).class.Has(lexicon.I|lexicon.We) {
		k.set(cueBelief)
	}
	if c.Has(lexicon.Duty) {
		k.set(cueDuty)
	}
	if c.Has(lexicon.Auxiliary) {
		k.verbs++
		if c.Has(lexicon.Past) {
			k.set(cuePast)
		} else {
			k.set(cueIs)
		}
		for ahead := 1; ahead < 4; ahead++ {
			if k.at(i + ahead).class.Has(lexicon.Praise | lexicon.Scorn) {
				k.set(cueJudge)
			}
		}
	} else if c.Has(lexicon.Past) || w.shape == lower && w.end-w.start > 4 && k.text[w.end-2:w.end] == "ed" {
		k.verbs++
		k.set(cuePast)
		if c.Has(lexicon.Say) {
			k.set(cueTold)
		}
	} else if c.Has(lexicon.Future | lexicon.Condition | lexicon.Ability | lexicon.Duty | lexicon.Say | lexicon.Think | lexicon.Show) {
		k.verbs++
	}
}

var (
	hLets   = lexicon.Hash("let's")
	hLet    = lexicon.Hash("let")
	hPlease = lexicon.Hash("please")
	hDont   = lexicon.Hash("don't")
	hOf     = lexicon.Hash("of")
	hWill   = lexicon.Hash("will")
	hShall  = lexicon.Hash("shall")
	hWont   = lexicon.Hash("won't")
	hGonna  = lexicon.Hash("gonna")
	hGoing  = lexicon.Hash("going")
	hTo     = lexicon.Hash("to")
	hWould  = lexicon.Hash("would")
	hMay    = lexicon.Hash("may")
	hMight  = lexicon.Hash("might")
	hCould  = lexicon.Hash("could")
	hIs     = lexicon.Hash("is")
	hAre    = lexicon.Hash("are")
	hDue    = lexicon.Hash("due")
	hI      = lexicon.Hash("i")
	hNow    = lexicon.Hash("now")
	hIf     = lexicon.Hash("if")
	hWhen   = lexicon.Hash("when")
	hFor    = lexicon.Hash("for")
	hMust   = lexicon.Hash("must")
	hShould = lexicon.Hash("should")
	hOught  = lexicon.Hash("ought")
	hHave   = lexicon.Hash("have")
	hHas    = lexicon.Hash("has")
	hNeed   = lexicon.Hash("need")
	hNeeds  = lexicon.Hash("needs")
	hAim    = lexicon.Hash("aim")
	hGoal   = lexicon.Hash("goal")
	hHope   = lexicon.Hash("hope")
	hPlan   = lexicon.Hash("plan")
	hPlans  = lexicon.Hash("plans")
	hIntend = lexicon.Hash("intend")
)
